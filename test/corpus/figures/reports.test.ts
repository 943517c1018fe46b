import assert from 'node:assert/strict';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { figurePairs } from '../../../server/src/corpus/figures/compare';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';
import { reports as others } from './reports';
import { reportsByStyle } from './reports-by-style';

const reports = [...others, ...reportsByStyle];

describe('figures of two reports of one event', () => {
  const corpus = corpusOf(
    new Map(
      reports.flatMap(({ event, a, b }) => [
        [`${event}-a.txt`, read(a)],
        [`${event}-b.txt`, read(b)],
      ]),
    ),
    defaultSettings.boilerplate,
  );
  const all = figurePairs(corpus);

  it('are paired within their event alone', () => {
    for (const { a, b } of all) assert.equal(a.path.split('-')[0], b.path.split('-')[0]);
  });

  for (const { event, pairs } of reports)
    it(event, () => {
      const found = all.filter(({ a }) => a.path === `${event}-a.txt`);
      const wanted = pairs.map(([a, b, relation]) => {
        const pair = found.find(({ a: one, b: other }) => one.text.includes(a) && other.text.includes(b));
        assert.equal(pair?.relation, relation, `${a} / ${b}`);
        return pair;
      });
      const stray = found.filter(pair => pair.relation === 'conflict' && !wanted.includes(pair));
      assert.deepEqual(
        stray.map(({ a, b }) => `${a.text} / ${b.text}`),
        [],
      );
    });
});
