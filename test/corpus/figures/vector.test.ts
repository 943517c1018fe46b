import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Counts } from '../../../server/src/corpus/counts';
import { terms as names, type Terms } from '../../../server/src/corpus/figures/terms';
import { hangsOn, isSame, vectorOf } from '../../../server/src/corpus/figures/vector';

const SIZE = 3000;
const ids = Int32Array.from({ length: 60 }, (_, n) => names.number(`term ${n}`));
const most = Math.max(...ids) + 1;

describe('the vector of an article', () => {
  it('stays where it does not hang on a term whose count moves', () => {
    const column = (high: number) => fc.array(fc.integer({ min: 1, max: high }), { minLength: 60, maxLength: 60 });
    let stayed = 0;
    fc.assert(
      fc.property(column(6), column(3), column(300), fc.nat(59), fc.integer({ min: 1, max: 300 }), (...given) => {
        const [times, kinds, counted, which, now] = given;
        const terms: Terms = {
          ids,
          times: Uint16Array.from(times),
          kinds: Uint8Array.from(kinds, kind => kind - 1),
          words: 400,
          year: 0,
          day: Number.NaN,
        };
        const counts = new Int32Array(most);
        for (const [n, id] of ids.entries()) counts[id] = counted[n];
        const before = vectorOf(terms, Counts.of(counts.slice()), SIZE);
        counts[ids[which]] = now;
        const after = vectorOf(terms, Counts.of(counts), SIZE);
        if (hangsOn(before, terms, ids[which], now, SIZE)) return;
        stayed++;
        assert.ok(isSame(before, after));
      }),
      { numRuns: 500 },
    );
    assert.ok(stayed > 50, `${stayed}`);
  });
});
