import assert from 'node:assert/strict';
import { phrasesOf } from '../../server/src/text/phrases';
import { tokensOf } from '../../server/src/text/tokens';

const set = phrasesOf([
  ['raising|stoking fears (that)', 'a'],
  ['raising', 'b'],
  ["it 's said", 'c'],
  ['(great) alarm', 'd'],
  ['raising fears', 'e'],
]);
const found = (text: string) => {
  const tokens = tokensOf(text);
  return Array.from(tokens.start, (_, i) => set.at(tokens, i)).flatMap(hit =>
    hit ? [`${hit.value} ${text.slice(hit.start, hit.end)}`] : [],
  );
};

describe('text/phrases', () => {
  const cases: [string, string[]][] = [
    ['Raising fears that', ['a Raising fears that']],
    ['stoking fears of', ['a stoking fears']],
    ['raising children', ['b raising']],
    ['It’s said', ['c It’s said']],
    ['raising', ['b raising']],
    ['raising fears of', ['e raising fears']],
    ['great alarm', ['d great alarm', 'd alarm']],
    ['great', []],
    ['', []],
  ];
  for (const [text, wanted] of cases) it(JSON.stringify(text), () => assert.deepEqual(found(text), wanted));
});
