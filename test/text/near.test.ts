import assert from 'node:assert/strict';
import { near } from '../../server/src/text/near';

describe('text/near', () => {
  const known = ['check', 'annotate', 'corroborate', 'strip', 'find', 'lsp'];
  const cases: [string, string | null][] = [
    ['chekc', 'check'],
    ['CHECK', 'check'],
    ['anotate', 'annotate'],
    ['colaborate', 'corroborate'],
    ['stirp', 'strip'],
    ['fnid', 'find'],
    ['lint', null],
    ['zzz', null],
    ['', null],
    ['x'.repeat(5000), null],
  ];
  for (const [word, wanted] of cases)
    it(word.slice(0, 20) || '(nothing)', () =>
      assert.equal(near(word, known), wanted ? `; did you mean "${wanted}"?` : ''),
    );
});
