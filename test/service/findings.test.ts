import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/rules/finding';
import { calmed } from '../../server/src/service/findings';

const claim = (start: number, strength: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'claims.unsourced',
  level: 'information',
  start,
  end: start + 1,
  message: '',
  related: [],
  fingerprint: '',
  fixable: false,
  unnecessary: false,
  strength,
  ...more,
});

describe('service/findings: the calm of the claims group', () => {
  const cap = { threshold: 0, perThousandWords: 3, atLeast: 3 };
  const starts = (list: readonly Finding[]) => list.map(({ start }) => start);

  it('leaves the strongest, in order of place', () =>
    assert.deepEqual(
      starts(calmed([claim(1, 0.2), claim(2, 0.9), claim(3, 0.5), claim(4, 0.8)], 100, cap)),
      [2, 3, 4],
    ));
  it('counts a long article by its words', () =>
    assert.equal(
      calmed(
        Array.from({ length: 9 }, (_, i) => claim(i, i)),
        2000,
        cap,
      ).length,
      6,
    ));
  it('leaves out what is weaker than the threshold, however much room there is', () =>
    assert.deepEqual(
      starts(calmed([claim(1, 0.4), claim(2, 0.5), claim(3, 0.6)], 2000, { ...cap, threshold: 0.5 })),
      [2, 3],
    ));
  it('takes the earlier of equals', () =>
    assert.deepEqual(starts(calmed([claim(1, 1), claim(2, 1), claim(3, 1), claim(4, 1)], 10, cap)), [1, 2, 3]));
  it('never drops another group, nor what a person made a warning', () => {
    const others = [claim(5, 0, { rule: 'figures.conflict' }), claim(6, 0, { level: 'warning' })];
    const list = [claim(1, 1), claim(2, 1), claim(3, 1), claim(4, 1), ...others];
    assert.deepEqual(starts(calmed(list, 10, cap)), [1, 2, 3, 5, 6]);
  });
});
