import assert from 'node:assert/strict';
import { stripped } from '../../helpers/boilerplate';

const OPENING = `Plague case confirmed in the north
By Anna Berg
Two people have been treated for pneumonic plague in the capital, officials said on Tuesday, and their contacts are being watched.`;
const END = `The other 28 people have been released from quarantine, the ministry said in a statement on Tuesday evening.`;
const ENDING = `The ministry said that it would publish new figures on Friday, once the laboratory has finished its tests.`;

describe('reading/boilerplate teasers', () => {
  for (const head of ['Related articles', 'DON’T MISS', 'Recommended reading:', 'More stories'])
    it(`headlines under "${head}" go with it`, () => {
      const list = `${head}
Plague outbreak: town hit by highly contagious strain of the disease
Could the killer mosquitoes come back to the coast next year?
Why the new rule on rats in harbours has divided the coun...`;
      assert.equal(stripped([OPENING, list, END, ENDING].join('\n')), [OPENING, END, ENDING].join('\n'));
    });

  for (const lead of ['See also', 'ALSO READ', 'Don’t miss'])
    it(`a headline behind "${lead}:" goes`, () => {
      const teaser = `${lead}: Plague outbreak in the harbour town spreads to the coast`;
      assert.equal(stripped([OPENING, END, teaser, ENDING].join('\n')), [OPENING, END, ENDING].join('\n'));
    });

  it('the headline under such a heading on top of the page stays', () => {
    const text = stripped(['Most read', OPENING, END, ENDING].join('\n'));
    assert.ok(text.includes('Plague case confirmed in the north'));
  });

  it('sentences and text under such a heading stay', () => {
    const text = [OPENING, 'Related articles', END, ENDING].join('\n');
    assert.equal(stripped(text), [OPENING, END, ENDING].join('\n'));
  });
});
