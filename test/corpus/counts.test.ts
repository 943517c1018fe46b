import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Counts } from '../../server/src/corpus/counts';

describe('counts by number', () => {
  it('are what an array would hold, and stay what they were when more is counted', () => {
    const changes = fc.array(fc.tuple(fc.nat(3000), fc.integer({ min: -2, max: 2 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 700 }), fc.array(changes, { maxLength: 4 }), (start, rounds) => {
        const plain = new Int32Array(4096);
        plain.set(start);
        let counts = Counts.of(Int32Array.from(start));
        for (const round of rounds) {
          const before = counts;
          const was = plain.slice();
          const by = new Map(round);
          counts = counts.plus(by);
          for (const [number, more] of by) plain[number] += more;
          for (let number = 0; number < plain.length; number++) {
            assert.equal(before.at(number), was[number]);
            assert.equal(counts.at(number), plain[number]);
          }
          for (const [number, count] of counts.whole().entries()) assert.equal(count, plain[number]);
        }
      }),
    );
  });
});
