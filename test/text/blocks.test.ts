import assert from 'node:assert/strict';
import { blocksOf } from '../../server/src/text/blocks';
import { linesOf } from '../../server/src/text/lines';

/** Lines, and the first words of the paragraphs that they are read as. */
const cases: Readonly<Record<string, readonly [text: string, starts: readonly string[]]>> = {
  'wrapped, set apart by blank lines': [
    `The bridge over the harbour will close for
twelve weeks, the council said on Monday.

Shops along the quay fear for their trade,
and some may not open again before the end
of the summer. The mayor has promised help
to all who ask for it.

Nobody was hurt when the crane fell into the
water last week.`,
    ['The bridge', 'Shops', 'Nobody'],
  ],
  'wrapped, without blank lines': [
    `The bridge over the harbour will close for
twelve weeks, the council said.
Shops along the quay fear for their trade,
and some may not open again before the end
of the summer. The mayor has promised help
to all who ask for it.
Nobody was hurt when the crane fell into the
water last week.`,
    ['The bridge', 'Shops', 'Nobody'],
  ],
  'wrapped, the first line of each set in': [
    `   The bridge over the harbour will close for
twelve weeks, the council said again on Monday.
   Shops along the quay fear for their trade,
and some may not open again before the end of
the summer. The mayor has promised help to all
who ask for it.
   Nobody was hurt when the crane fell into the
water last week.`,
    ['The bridge', 'Shops', 'Nobody'],
  ],
  'wrapped, under short lines': [
    `By Ann Holm
14 March
The bridge over the harbour will close for
twelve weeks, the council said on Monday.

Shops along the quay fear for their trade,
and some may not open again before the end
of the summer. The mayor has promised help
to all who ask for it, and told them where
to go.`,
    ['By Ann Holm', '14 March', 'The bridge', 'Shops'],
  ],
  'a list of headlines': [
    `Bridge over the harbour to close for twelve weeks
Council turns down the plan for a second school
What we know about the crane that fell on Monday, and what we do not know
Five walks along the coast
Fishermen ask for help after a summer of storms and of high prices for oil
Mayor will not stand again
How to get from one end of the town to the other while the bridge is shut`,
    ['Bridge', 'Council', 'What', 'Five', 'Fishermen', 'Mayor', 'How'],
  ],
  'a paragraph a line': [
    `The bridge over the harbour will close for twelve weeks, the council said on Monday, and nobody knows what will come then.
Shops fear for their trade.
The mayor has promised help to all who ask for it, but the council has not voted on the money so far, which some hold against her.`,
    ['The bridge', 'Shops', 'The mayor'],
  ],
};

describe('text/blocks', () => {
  for (const [name, [text, starts]] of Object.entries(cases))
    it(name, () => {
      const found = blocksOf(text, linesOf(text)).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(
        found.map((block, i) => (block.startsWith(starts[i]) ? starts[i] : block)),
        starts,
      );
    });
});
