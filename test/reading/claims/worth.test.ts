import assert from 'node:assert/strict';
import { worthOf } from '../../../server/src/reading/claims/worth';
import { tokensOf } from '../../../server/src/text/tokens';

const score = (text: string) => worthOf(text, tokensOf(text), { start: 0, end: text.length }).score;

describe('reading/claims/worth', () => {
  // In each pair a fact-checker would take the first one first.
  const pairs: [string, string][] = [
    ['Unemployment fell to 4.3 percent in May.', 'I believe that we can do better.'],
    ['The company illegally dumped 300 tons of waste.', 'Thank you all for coming tonight.'],
    ['The senator voted against the bill three times.', 'We will fight for every family.'],
    ['It was the deadliest year since 1998.', 'What should we do about it?'],
    ['Wages in Ohio went up.', 'Wages at home matter.'],
    ['He opposed the treaty with Russia.', 'He grew up with his mother and his friends.'],
    ['You raised the tax.', 'The tax raised you.'],
    ['The company cut 3,000 jobs.', 'We will add 3,000 jobs.'],
    ['It cost 8 dollars.', 'It was over on Nov. 8.'],
    ['The bill cut taxes.', 'If the bill passed, it would cut taxes.'],
    ['The state spends more on roads.', 'Spend more on roads in the state.'],
  ];
  for (const [more, less] of pairs) it(`${more} > ${less}`, () => assert.ok(score(more) > score(less)));

  it('an empty passage is worth little', () => assert.ok(score('') < 0.2));
});
