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

  for (const lead of ['[Watch: The lift in full]', '[Read more: Why the shaft was never closed]'])
    it(`"${lead}" before a sentence goes, the sentence stays`, () => {
      const text = (first: string) => `Three miners found alive after 61 hours
Three miners were brought up alive on Tuesday from a shaft at Kolm, 61 hours after the roof fell in, rescuers said.
${first}The men came up one by one, in the order in which they had been found.
"I counted to a thousand and began again," one of them, Ilya Pruss, told reporters at the shaft.`;
      assert.equal(stripped(text(`${lead} `)), text(''));
    });

  it('words in brackets before a sentence that no site says stay', () => {
    const text = `Three miners found alive after 61 hours
Three miners were brought up alive on Tuesday from a shaft at Kolm, 61 hours after the roof fell in, rescuers said.
[The men] came up one by one, in the order in which they had been found.
[Laughter] "I counted to a thousand and began again," one of them, Ilya Pruss, told reporters at the shaft.`;
    assert.deepEqual(passagesOf(text), []);
  });

  it('a credit behind speech goes by itself, and one behind a caption with it', () => {
    const text = (line: string, other: string) => `Harvest of dates down by half in Basra
The date harvest around Basra was half of the year before, farmers said, after salt water came up the river for the third summer in a row.
${line}The ministry has promised a barrage, which would cost $160 million, and has not said when it will be built.
${other}
Nobody knows how many palms have died since 2015, but the union of growers puts them at more than a million.`;
    const speech = '"My father had 600 trees," said Abbas Jassim. "I have 90."';
    const caption = 'Abbas Jassim among his palms near Abu al-Khasib on Monday (Reem Saleh/Gulf Post)\n';
    assert.equal(stripped(text(caption, `${speech} [Photo: Reem Saleh]`)), text('', speech));
    const named = caption.replace('Reem Saleh', 'Reem dos Santos');
    assert.equal(stripped(text(named, speech)), text('', speech));
  });

  it('a short sentence of a report among promptings stays', () => {
    const text = `Regina rink to become the first in the country built of straw
By Devon Prokop
A neighbourhood rink on Elphinstone Street will be rebuilt with straw bales after council approved $2.4 million for it on Monday.
"The mice are the first question everyone asks," said Mira Stang, the architect. "There will be no mice."
Sign up to receive daily headline news.
Thanks for signing up!
A welcome email is on its way. If you don't see it, please check your junk folder.
Construction is to start in May.
Share this article in your social network
Comments`;
    assert.ok(stripped(text).includes('Construction is to start in May.'));
    assert.ok(!stripped(text).includes('welcome email'));
  });
});
