import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Memo } from '../../server/src/reading/memo';
import { attributionsOf } from '../../server/src/reading/quotes/cues';
import { findsOf, type KeptFinds } from '../../server/src/reading/quotes/finds';
import type { Unit } from '../../server/src/reading/quotes/units';
import { read } from '../../server/src/reading/reading';
import { tokensAfter, tokensOf } from '../../server/src/text/tokens';
import { Turns } from '../../server/src/text/turns';

const home = join(process.cwd(), 'seeds');
const seeds = readdirSync(home)
  .sort()
  .map(name => readFileSync(join(home, name), 'utf8'));
const pieces = [
  ' ',
  '\n',
  '\n\n',
  '.',
  '"',
  '“',
  '”',
  "'s",
  ', she said',
  '14',
  ',000',
  ' people were killed',
  'Ann Bell said: ',
  ' Tom Hill',
  ' hill',
  ' Jr.',
  'HillMay',
  ' 5,000 cars, compared with 63',
  ' and 40 who stayed',
  ' May 5',
  ' critics say',
  ', which caused',
  'Share on Facebook',
  'ы',
  '\u00a0',
  '\ud83d\ude00',
  '\ud83d',
];
/** Where something is cut out, how much, and what is put there. */
const edit = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.oneof(fc.constant(0), fc.constant(1), fc.nat(400)),
  fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6 })),
);
const edited = (text: string, [where, length, words]: readonly [number, number, string]): string => {
  const at = Math.floor(where * text.length);
  return text.slice(0, at) + words + text.slice(at + length);
};

describe('property: a reading with a memo', function () {
  this.timeout(120_000);

  it('is what it would be without, whatever is typed and cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { minLength: 1, maxLength: 8 }), (start, edits) => {
        const memo = new Memo();
        let text = start;
        read(text, {}, memo);
        for (const one of edits) {
          text = edited(text, one);
          assert.deepEqual(read(text, {}, memo), read(text));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is so letter by letter, in long texts', () => {
    const typed = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...pieces));
    fc.assert(
      fc.property(fc.shuffledSubarray(seeds, { minLength: 2 }), typed, (texts, [where, words]) => {
        const text = texts.join('\n\n');
        const at = Math.floor(where * text.length);
        const memo = new Memo();
        for (let k = 0; k <= words.length; k++) {
          const now = text.slice(0, at) + words.slice(0, k) + text.slice(at);
          assert.deepEqual(read(now, {}, memo), read(now));
        }
      }),
      { numRuns: 15 },
    );
  });

  it('takes over the tokens of what stays', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...seeds), fc.string()),
        fc.array(edit, { maxLength: 6 }),
        (start, edits) => {
          let text = start;
          let tokens = tokensOf(text);
          for (const one of edits) {
            const now = edited(text, one);
            tokens = tokensAfter(text, tokens, now);
            text = now;
            assert.deepEqual(tokens, tokensOf(text));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('looks for attributions in new sentences only, and keeps none of those that are gone', () => {
    const columns = {
      start: 0,
      end: 0,
      block: 0,
      length: 2,
      first: [0, 1],
      last: [0, 1],
      tags: [1, 2],
      quote: [-1, -1],
    };
    const unit = (norm: string[]): Unit => ({
      ...columns,
      norm,
      word: Int32Array.of(7, 8),
      verbs: [undefined, undefined],
    });
    const kept = new Turns<number, KeptFinds>();
    const first = findsOf(unit(['he', 'said']), false, kept);
    kept.turn();
    assert.equal(findsOf(unit(['he', 'said']), false, kept), first);
    // Other words under the same hash.
    const other = findsOf(unit(['he', 'says']), false, kept);
    assert.notEqual(other, first);
    assert.deepEqual(other, attributionsOf(unit(['he', 'says']), false));
    kept.turn();
    kept.turn();
    assert.notEqual(findsOf(unit(['he', 'says']), false, kept), other);
  });
});
