import assert from 'node:assert/strict';
import { stripped } from '../../helpers/boilerplate';

const TEXT = `Antora Copper on Wednesday reported a drop in net profit to $1.4 billion, hurt by a strike that halted its largest mine for seven weeks.`;
const MORE = `Output fell to 640,000 tonnes, and the union, which represents the workers at the mine, won a rise of 4 percent and a bonus for everybody.`;

describe('reading/boilerplate exports', () => {
  it('the fields that Factiva puts amid and below a text go', () => {
    const head = 'HD  Antora profit falls\nWC  187 words\nPD  10 February 2021\nSN  Metals Weekly\nLP';
    const tail = 'CO\nantcop : Antora Copper PLC\nIN  i2247 : Copper Ore\nRE  chil : Chile\nAN  Document MTNW0000a1';
    assert.equal(stripped(`${head}\n${TEXT}\nTD\n${MORE}\n${tail}`), `${head}\n${TEXT}\n${MORE}`);
  });
  it('those that Nexis puts below a text go', () => {
    const head =
      'Copper profit slips\nThe Ledger\nFebruary 11, 2021 Thursday\nSection: BUSINESS\nLength: 214 words\nBody';
    const tail = 'Load-Date: February 11, 2021\n\nEnd of Document';
    assert.equal(stripped(`${head}\n\n${TEXT}\n\n${MORE}\n\n${tail}`).trimEnd(), `${head}\n\n${TEXT}\n\n${MORE}`);
  });
  it('the same letters in an article of its own stay', () => {
    const text = `Antora profit falls again\n\n${TEXT}\n\nIN the end ${MORE}\n\nTD\n\n${MORE}`;
    assert.ok(stripped(text).includes('IN the end'));
  });
});
