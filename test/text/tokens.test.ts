import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokensOf } from '../../server/src/text/tokens';

const words = (text: string) => {
  const tokens = tokensOf(text);
  return Array.from(tokens.start, (start, i) => text.slice(start, tokens.end[i]));
};

describe('text/tokens', () => {
  const cases: [string, string[]][] = [
    ['Russia’s top diplomat', ['Russia', '’s', 'top', 'diplomat']],
    ["It doesn't matter.", ['It', "doesn't", 'matter', '.']],
    ['the U.S. said at 5 p.m. on', ['the', 'U.S.', 'said', 'at', '5', 'p.m.', 'on']],
    ['about 130,000 troops, 3.5 km', ['about', '130,000', 'troops', ',', '3.5', 'km']],
    ['a 24-year-old', ['a', '24', '-', 'year', '-', 'old']],
    ['“Yes”—he', ['“', 'Yes', '”', '—', 'he']],
    ['J. Smith', ['J', '.', 'Smith']],
    ['צבא רוסיה 😀', ['צבא', 'רוסיה', '😀']],
    ['', []],
  ];
  for (const [text, wanted] of cases) it(JSON.stringify(text), () => assert.deepEqual(words(text), wanted));

  it('any text: tokens lie in order inside it and cut no surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const tokens = tokensOf(text);
        let last = 0;
        for (let i = 0; i < tokens.length; i++) {
          assert.ok(tokens.start[i] >= last && tokens.end[i] > tokens.start[i] && tokens.end[i] <= text.length);
          last = tokens.end[i];
          for (const at of [tokens.start[i], tokens.end[i]])
            assert.ok(!((text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800));
        }
      }),
      { numRuns: 50 },
    );
  });
});
