import assert from 'node:assert/strict';
import { clausesOf } from '../../../server/src/reading/claims/clauses';
import { tokensOf } from '../../../server/src/text/tokens';

describe('reading/claims/clauses', () => {
  // A bar stands where a clause begins.
  const cases = [
    'Norland, |which has massed 90,000 troops near the river, |has denied any plan.',
    'Prices fell, |but the bank raised its rate.',
    'The mayor, |who took office in May, |resigned.',
    'The chief, |whose firm poisoned 3,000 wells, |told the court nothing.',
    'The ministry, |which owns the dam, |denies it.',
    'He came, saw and left.',
    'The strike comes |as the ministry has rejected every demand.',
    'The toll rose; |nobody was found.',
  ];
  for (const marked of cases)
    it(marked, () => {
      const text = marked.replaceAll('|', '');
      const clauses = clausesOf(tokensOf(text), { start: 0, end: text.length });
      assert.equal(clauses.map(c => text.slice(c.start, c.end)).join('|'), marked);
    });
});
