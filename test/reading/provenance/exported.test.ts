import { strict as assert } from 'node:assert';
import { readProvenance } from '../../../server/src/reading/provenance/read';
import { articleOf } from '../../../server/src/text/article';

const body = 'Output fell to 640,000 tonnes from 720,000 tonnes a year before, the company said on Wednesday.';

const exports: [string, string, { outlet: string | null; date: string | null; headline: string; ends: string }][] = [
  [
    'Factiva, values beside their labels',
    `HD  Antora profit falls\nBY  By Ann Lee\nWC  187 words\nPD  10 February 2021\nSN  Metals Weekly\nLA  English\nLP\n${body}\nTD\n${body}`,
    { outlet: 'Metals Weekly', date: '2021-02-10', headline: 'Antora profit falls', ends: 'LP' },
  ],
  [
    'Factiva, values below their labels',
    `SE\nBusiness\nHD\nAntora profit falls\nWC\n187 words\nPD\n10 February 2021\nSN\nMetals Weekly\nLP\n\n${body}`,
    { outlet: 'Metals Weekly', date: '2021-02-10', headline: 'Antora profit falls', ends: 'LP' },
  ],
  [
    'Nexis, headline first',
    `Page 1 of 2\nCopper profit slips\nThe Ledger (London)\nFebruary 11, 2021 Thursday\nEdition 1\n\nCopyright 2021 Ledger Ltd\nAll Rights Reserved\n\nSection: BUSINESS; Pg. 41\nLength: 214 words\nBody\n\n${body}`,
    { outlet: 'The Ledger', date: '2021-02-11', headline: 'Copper profit slips', ends: 'Body' },
  ],
  [
    'Nexis, outlet first',
    `1 of 100 DOCUMENTS\n\nThe Ledger\n\nFebruary 11, 2021 Thursday\nLate Edition - Final\n\nCopper profit slips as strike bites\n\nBYLINE: By ANN LEE\nSECTION: Section A; Pg. 1\nLENGTH: 876 words\nBODY:\n${body}`,
    { outlet: 'The Ledger', date: '2021-02-11', headline: 'Copper profit slips as strike bites', ends: 'BODY:' },
  ],
];

describe('reading/provenance/exported', () => {
  for (const [title, text, said] of exports)
    it(title, () => {
      const { outlet, date, headline, frontMatter } = readProvenance(articleOf(text), {});
      assert.ok(headline && frontMatter);
      assert.deepEqual(
        { outlet, date, headline: text.slice(headline.start, headline.end) },
        { outlet: said.outlet, date: said.date, headline: said.headline },
      );
      assert.ok(text.slice(frontMatter.start, frontMatter.end).endsWith(`\n${said.ends}`));
    });

  const others = [
    `Body\n\n${body}`,
    `SE Asia braces for storm\n\n${body}\nBody\n${body}`,
    `HD television is here\nPD chief speaks\n${body}`,
    `Length: 3 min\n\n${body}\n\nBody\n${body}`,
  ];
  for (const text of others)
    it(`leaves ${text.slice(0, 20).replace('\n', ' ')}… alone`, () =>
      assert.equal(readProvenance(articleOf(text), {}).frontMatter, null));
});
