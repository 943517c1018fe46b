import { deepEqual, equal } from 'node:assert/strict';
import { anyOf } from '../../server/src/text/any-of';

describe('words of a list in a regular expression', () => {
  it('takes the longer of two words that begin alike', () => {
    equal(new RegExp(`^${anyOf(['just', 'just over'])}`).exec('just over half')?.[0], 'just over');
  });

  it('takes signs for themselves', () => {
    const said = new RegExp(`^${anyOf(['U.S.', '(sic)', 'a/b', 'A$'])}$`, 'u');
    deepEqual(
      ['U.S.', 'UXSX', '(sic)', 'sic', 'a/b', 'A$', 'A'].map(word => said.test(word)),
      [true, false, true, false, true, true, false],
    );
  });

  it('fits nothing where the list is empty', () => {
    equal(new RegExp(anyOf([])).test(''), false);
  });
});
