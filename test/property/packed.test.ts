import assert from 'node:assert/strict';
import fc from 'fast-check';
import { heldReading, packReading } from '../../server/src/reading/held';
import { pack, unpack } from '../../server/src/reading/packed';
import { read } from '../../server/src/reading/reading';
import { article } from '../helpers/wordings';

const value = fc.jsonValue({ maxDepth: 4 });

describe('property: packed values', () => {
  it('come back as they were', () =>
    fc.assert(
      fc.property(value, fc.string(), (item, text) => {
        assert.deepEqual(unpack(pack(item, text), text), item);
      }),
    ));

  it('tell objects apart whose keys look alike in a row', () => {
    for (const item of [
      [{ '': {} }, {}],
      [{ '': 1 }, {}],
      [
        { 'a\nb': 1, c: 2 },
        { a: 1, 'b\nc': 2 },
      ],
    ])
      assert.deepEqual(unpack(pack(item, ''), ''), item);
  });

  it('of any bytes at all are refused or read, and never take long', () =>
    fc.assert(
      fc.property(value, fc.nat(), fc.nat(255), fc.uint8Array({ maxLength: 40 }), (item, at, byte, tail) => {
        const bytes = pack(item, 'text');
        if (bytes.length > 0) bytes[at % bytes.length] = byte;
        for (const broken of [bytes, bytes.slice(0, at % (bytes.length + 1)), tail])
          try {
            unpack(broken, 'text');
          } catch (error) {
            assert.ok(error instanceof RangeError, String(error));
          }
      }),
    ));

  it('of a reading say what it says', () => {
    for (const text of [
      article(1, 0),
      article(2, 1),
      '',
      'Half a pair: \ud83d',
      'The flood killed 14 people.\r\n\ufeff',
    ]) {
      const reading = read(text, { outlet: 'The Bay', date: '2022-02-14' });
      const held = heldReading(text, packReading(reading));
      const { article: cut, ...said } = reading;
      for (const key of Object.keys(said) as (keyof typeof said)[]) assert.deepEqual(held[key], said[key], key);
      for (const key of Object.keys(cut) as (keyof typeof cut)[]) assert.deepEqual(held.article[key], cut[key], key);
    }
  });
});
