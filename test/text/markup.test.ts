import { strict as assert } from 'node:assert';
import { withoutMarkup } from '../../server/src/text/markup';

const cases: [string, string][] = [
  ['its chief executive [Ann Lee', 'its chief executive Ann Lee'],
  ['chief executive [Ann Lee](https://example.org/ann) of Antora', 'chief executive Ann Lee of Antora'],
  ['**Ann Lee**, the _minister_', 'Ann Lee, the minister'],
  ['<b>Ann Lee</b>', 'Ann Lee'],
  ['Rep. Ann\nLee', 'Rep. Ann Lee'],
  ['a [new] minister', 'a [new] minister'],
  ['user_name of the 5 * 3 club', 'user_name of the 5 * 3 club'],
  ['Ann Lee', 'Ann Lee'],
];

describe('text/markup', () => {
  for (const [given, read] of cases) it(given, () => assert.equal(withoutMarkup(given), read));
});
