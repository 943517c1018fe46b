import assert from 'node:assert/strict';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { figurePairs, sameQuantity } from '../../../server/src/corpus/figures/compare';
import { events } from '../../../server/src/corpus/figures/events';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';

const corpus = (texts: Readonly<Record<string, string>>) =>
  corpusOf(new Map(Object.entries(texts).map(([path, text]) => [path, read(text)])), defaultSettings.boilerplate);

const quake = {
  'a.txt': 'The quake near Qeshm in Iran left 120,000 people without water, the governor of Hormozgan said.',
  'b.txt': 'In Iran, 200,000 people were left without water by the quake near Qeshm, said the governor of Hormozgan.',
  'c.txt': 'Lawmakers in Ottawa passed a budget of 120,000 words after a long night of votes in the Commons.',
};

describe('articles about one event', () => {
  it('are found by what they share', () => {
    const folder = corpus(quake);
    const about = (path: string) =>
      events(folder)
        .about(folder.entries.find(entry => entry.path === path)!)
        .map(({ entry }) => entry.path);
    assert.deepEqual(about('a.txt'), ['b.txt']);
    assert.deepEqual(about('b.txt'), ['a.txt']);
    assert.deepEqual(about('c.txt'), []);
  });
});

describe('pairs of figures', () => {
  it('stand once in the corpus, and as a and b for either article', () => {
    const folder = corpus(quake);
    const pairs = figurePairs(folder);
    assert.deepEqual(
      pairs.map(({ a, b, relation }) => [a.path, b.path, relation]),
      [['a.txt', 'b.txt', 'conflict']],
    );
    const entry = folder.entry('b.txt');
    assert.ok(entry);
    const [turned] = sameQuantity(folder, 'b.txt', entry.facts.figures[0]);
    assert.equal(turned.a.path, 'b.txt');
    assert.equal(turned.b.text, '120,000 people');
  });

  it('do not depend on the order of files', () => {
    const turned = Object.fromEntries(Object.entries(quake).reverse());
    assert.deepEqual(figurePairs(corpus(turned)), figurePairs(corpus(quake)));
  });
});
