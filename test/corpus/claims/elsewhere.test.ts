import assert from 'node:assert/strict';
import { statedElsewhere } from '../../../server/src/corpus/claims/elsewhere';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';

describe('corpus/claims/elsewhere', () => {
  const claim = 'which has massed more than 90,000 troops near the river';
  const own = `Norland, ${claim}, has repeatedly denied any plans to invade Sudmark.\n`;
  const cases: readonly [string, string, readonly string[]][] = [
    ['the same number', '90,000 troops', ['Western countries']],
    ['another number that may be meant', 'about 95,000 troops', []],
    ['a number in words', 'tens of thousands of troops', []],
  ];
  for (const [name, figure, sources] of cases)
    it(name, () => {
      const other = `Western countries accuse Norland of preparing an invasion of Sudmark by massing ${figure} near the river.\n`;
      const texts = new Map([
        ['a.txt', read(own)],
        ['b.txt', read(other)],
      ]);
      const start = own.indexOf(claim);
      const stated = statedElsewhere(corpusOf(texts, defaultSettings.boilerplate), 'a.txt', {
        start,
        end: start + claim.length,
      });
      assert.deepEqual(
        stated.map(({ source }) => source),
        sources,
      );
    });
});
