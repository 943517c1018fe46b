import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { corpusAfter, corpusOf } from '../../server/src/corpus/corpus';
import { quotePairs } from '../../server/src/corpus/quotes/match';
import { witnesses } from '../../server/src/corpus/quotes/witnesses';
import { type Reading, read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { overlap } from '../../server/src/text/span';
import { seeds } from '../helpers/seeds';
import { article } from '../helpers/wordings';

describe('property: the index of quotes follows edits', () => {
  it('gives what a fresh one gives, after any edit', () => {
    const texts = new Map<string, string>();
    for (let i = 0; i < 40; i++) texts.set(`${String(i).padStart(3, '0')}.txt`, article(i, i % 4));
    const readings = new Map<string, Reading>([...texts].map(([path, text]) => [path, read(text)]));
    let corpus = corpusOf(readings, defaultSettings.boilerplate);
    quotePairs(corpus);
    for (let step = 0; step < 8; step++) {
      const path = `${String((step * 17) % 46).padStart(3, '0')}.txt`;
      const reading = step % 4 === 3 ? null : read(article(step * 5, step));
      if (reading) readings.set(path, reading);
      else readings.delete(path);
      corpus = corpusAfter(corpus, new Map([[path, reading]]));
      // Another corpus of the same readings: nothing is known from before.
      assert.deepEqual(quotePairs(corpus), quotePairs(corpusOf(readings, defaultSettings.boilerplate)));
    }
  });
});

describe('property: who carries a quote', () => {
  it('is told of one quote as it is of the folder', () => {
    const corpus = corpusOf(
      new Map(readdirSync(seeds).map(name => [name, read(readFileSync(join(seeds, name), 'utf8'))])),
      defaultSettings.boilerplate,
    );
    const asked = corpus.entries.flatMap(({ path, facts }) =>
      facts.quotes.map(quote => ({ path, quote, told: witnesses(corpus, path, quote).map(({ place }) => place.path) })),
    );
    const pairs = quotePairs(corpus);
    assert.ok(pairs.length > 10);
    for (const { path, quote, told } of asked) {
      const known = pairs.flatMap(({ a, b }) =>
        [
          [a, b],
          [b, a],
        ].flatMap(([mine, theirs]) => (mine.path === path && overlap(mine, quote) > 0 ? [theirs.path] : [])),
      );
      assert.deepEqual(new Set(told), new Set(known), path);
    }
  });
});

describe('property: pairs of any texts', () => {
  const word = fc.constantFrom(
    'not',
    'Lavrov',
    'said',
    '41',
    'bridge',
    'the',
    'a',
    "can't",
    '…',
    '[the]',
    '(x)',
    'U.S.',
    'цель',
    '😀',
    '\n\n',
  );
  const text = fc
    .array(fc.oneof(word, fc.constantFrom('"', '“', '”', "'", '.', ',')), { maxLength: 60 })
    .map(list => list.join(' '));
  it('gives spans inside it, each pair once and of two articles', () => {
    fc.assert(
      fc.property(text, text, fc.string({ unit: 'binary', maxLength: 40 }), (one, two, tail) => {
        const texts = new Map([
          ['a.txt', one + tail],
          ['b.txt', two],
          ['c.txt', `${two} ${one}`],
        ]);
        const corpus = corpusOf(new Map([...texts].map(([path, t]) => [path, read(t)])), defaultSettings.boilerplate);
        const seen = new Set<string>();
        for (const { a, b, similarity } of quotePairs(corpus)) {
          assert.ok(a.path < b.path && similarity >= 0 && similarity <= 1);
          for (const { path, start, end } of [a, b])
            assert.ok(start >= 0 && start < end && end <= (texts.get(path) ?? '').length);
          const key = JSON.stringify([a, b]);
          assert.ok(!seen.has(key));
          seen.add(key);
        }
      }),
      { numRuns: 200 },
    );
  });
});
