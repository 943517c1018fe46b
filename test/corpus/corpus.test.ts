import assert from 'node:assert/strict';
import { corpusOf, corpusSteps } from '../../server/src/corpus/corpus';
import { read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { atOnce } from '../../server/src/text/steps';

describe('a corpus that is put together while more is read', () => {
  const settings = defaultSettings.boilerplate;
  const line = 'Follow us on Twitter for more stories from the valley';
  const towns = 'Aln Brek Cove Dorn Elst Fenn Gard Holm Isk Jarl Kell Lund'.split(' ');
  const article = (n: number) =>
    read(`The flood reached ${towns[n]} on Monday, its mayor said at noon.\n\n${n % 2 ? line : ''}`);
  const readings = new Map(Array.from({ length: 12 }, (_, n) => [`${n}.txt`, article(n)]));
  const few = corpusOf(new Map([...readings].slice(0, 5)), settings);

  it('is what it would be from scratch', () => {
    const grown = atOnce(corpusSteps(readings, settings, few));
    const said = ({ entries }: typeof grown) => entries.map(({ path, boilerplate }) => ({ path, boilerplate }));
    assert.deepEqual(said(grown), said(corpusOf(readings, settings)));
  });

  it('keeps the entries of articles that are judged as before, and no others', () => {
    const changed = new Map(readings).set('2.txt', article(2));
    const { entry } = atOnce(corpusSteps(changed, settings, few));
    assert.equal(entry('0.txt'), few.entry('0.txt'));
    assert.notEqual(entry('2.txt'), few.entry('2.txt'));
    assert.notEqual(entry('1.txt'), few.entry('1.txt'), 'its line stands in more articles now');
  });
});
