import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passagesOf, stripped } from '../../helpers/boilerplate';

const pages = readFileSync(join(process.cwd(), 'test/reading/boilerplate/pages.txt'), 'utf8')
  .split(/^=== /m)
  .filter(Boolean);

describe('reading/boilerplate pages', () => {
  for (const page of pages) {
    const [name, ...lines] = page.trimEnd().split('\n');
    it(`${name}: its leftovers, and no other line`, () => {
      const text = lines.map(line => line.replace(/^~ /, '')).join('\n');
      assert.deepEqual(
        passagesOf(text),
        lines.filter(line => line.startsWith('~ ')).map(line => line.slice(2)),
      );
    });
  }

  for (const tail of [
    'Sign up for our weekly newsletter.',
    'Story continues below advertisement',
    'Click here for the latest news from Iraq.',
    'Read more: Why the river is turning salty',
    '[Photo: Reem Saleh]',
    'Get the latest updates in our app.',
  ])
    it(`"${tail}" behind a sentence goes, the sentence stays`, () => {
      const text = (last: string) => `Harvest of dates down by half in Basra
The date harvest around Basra was half of the year before, farmers said, after salt water came up the river for the third summer in a row.
The ministry has promised a barrage, which would cost $160 million, and has not said when it will be built.
Prices have doubled since May.${last}
"My father had 600 trees," said Abbas Jassim. "I have 90, and I will sell the cows before the end of the year."`;
      assert.equal(stripped(text(` ${tail}`)), text(''));
    });
});
