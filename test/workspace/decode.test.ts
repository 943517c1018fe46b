import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, encode } from '../../server/src/workspace/decode';
import { type Single, singleByte } from '../../server/src/workspace/windows';

const samples: [Single, string][] = [
  ['windows-1252', 'The minister said: “We won’t go – not now.”'],
  ['windows-1252', 'Der Außenminister sagte am Montag, es gebe „immer eine Möglichkeit“ für Gespräche.'],
  ['windows-1252', 'Le ministère des Affaires étrangères a déclaré que la réunion était « utile ».'],
  ['windows-1252', 'El presidente afirmó que mañana habrá una reunión en España.'],
  ['windows-1250', 'Minister spraw zagranicznych powiedział, że wciąż istnieje możliwość osiągnięcia porozumienia.'],
  ['windows-1250', 'Ministr zahraničí řekl, že možnost dohody stále existuje a bude jednat příští týden.'],
  ['windows-1250', 'A külügyminiszter szerint még mindig van esély a megegyezésre, és erősíteni kell a tárgyalásokat.'],
  ['windows-1251', 'Министр иностранных дел России Сергей Лавров заявил, что шанс договориться есть всегда.'],
  ['windows-1251', 'Міністр закордонних справ України заявив, що країна готова до переговорів.'],
  ['windows-1253', 'Ο υπουργός Εξωτερικών δήλωσε ότι υπάρχει πάντα μια ευκαιρία για συμφωνία με τη Δύση.'],
  [
    'windows-1254',
    'Dışişleri Bakanı, görüşmelerin sürdürülmesi gerektiğini söyledi ve anlaşma şansı olduğunu belirtti.',
  ],
  ['windows-1255', 'שר החוץ הרוסי אמר כי תמיד יש סיכוי להגיע להסכם עם המערב.'],
  ['windows-1256', 'قال وزير الخارجية الروسي إن هناك دائما فرصة للتوصل إلى اتفاق مع الغرب.'],
  ['windows-1257', 'Ministras teigė, kad visada yra galimybė pasiekti susitarimą, tačiau derybos užsitęsė.'],
];

const koi8 = (text: string) => {
  const table = new TextDecoder('koi8-r').decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, char => table.indexOf(char));
};

describe('workspace/decode', () => {
  for (const [name, text] of samples)
    it(`reads ${name}: ${text.slice(0, 30)}`, () => {
      const bytes = singleByte(name).encode(text);
      assert.ok(bytes);
      assert.deepEqual(decode(bytes), { text, encoding: { name, bom: false } });
    });

  const refused: [string, Uint8Array, RegExp][] = [
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0', 'latin1'), /picture/],
    ['a PDF', Buffer.from('%PDF-1.7\nabc'), /PDF/],
    ['NUL bytes', Buffer.from('abc\0def ghi'), /binary/],
    [
      'UTF-16 without a mark, cut in a character',
      Buffer.from('The minister spoke.', 'utf16le').subarray(1),
      /broken|binary/,
    ],
    ['UTF-16 with a lone surrogate', Buffer.from('\ufeffab\ud800cd', 'utf16le'), /broken/],
    ['UTF-16 cut in a character', Buffer.from('\ufeffabc', 'utf16le').subarray(0, 7), /broken/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), /UTF-32/],
    ['KOI8-R', koi8('Министр иностранных дел заявил, что шанс договориться есть всегда.'), /not UTF-8/],
    ['GBK', Buffer.from('cdf5d2e3cbb5a3acbba5bbddbaf3d7f7a1a3d6d0b9fab7a2d1d4c8cbb1edcabea1a3', 'hex'), /not UTF-8/],
    ['Shift_JIS', Buffer.from('8ea99363957a8ae490a794c5945c97cd82aa82a0', 'hex'), /not UTF-8/],
    [
      'UTF-8 with a hole in it',
      Buffer.concat([Buffer.from('“no”').subarray(0, -1), Buffer.from(' he said “so”')]),
      /not UTF-8/,
    ],
    ['noise', Uint8Array.from({ length: 400 }, (_, i) => ((i * 7919) % 254) + 1), /not UTF-8|binary/],
  ];
  for (const [what, bytes, reason] of refused)
    it(`refuses ${what}`, () => {
      const said = decode(bytes);
      assert.ok('reason' in said, JSON.stringify(said));
      assert.match(said.reason, reason);
    });

  for (const [name, swap] of [
    ['utf-16le', false],
    ['utf-16be', true],
  ] as const)
    it(`reads ${name} without a mark`, () => {
      const text = 'The minister said: “We won’t go.”';
      const bytes = Buffer.from(text, 'utf16le');
      assert.deepEqual(decode(swap ? bytes.swap16() : bytes), { text, encoding: { name, bom: false } });
    });

  for (const [char, left] of [
    ['”', 1],
    ['”', 2],
    ['é', 1],
    ['😀', 1],
    ['😀', 2],
    ['😀', 3],
  ] as const)
    it(`reads UTF-8 that ends with ${left} of the bytes of ${char}, up to there`, () => {
      const bytes = Buffer.from(`Zelenskiy said “no${char}`);
      const given = bytes.subarray(0, bytes.length - Buffer.byteLength(char) + left);
      const said = decode(given);
      assert.ok('text' in said);
      assert.equal(said.text, 'Zelenskiy said “no');
      assert.deepEqual(Buffer.from(encode(said.text, said.encoding) ?? []), given);
    });

  it('reads plain letters that end with two bytes of a character, and takes a single one for a letter', () => {
    const bytes = Buffer.from('He said “');
    const said = decode(bytes.subarray(0, -1));
    assert.ok('text' in said);
    assert.deepEqual(
      [said.text, said.encoding.name, [...(said.encoding.cut ?? [])]],
      ['He said ', 'utf-8', [0xe2, 0x80]],
    );
    const cafe = decode(Buffer.from('He sat in the café', 'latin1'));
    assert.ok('text' in cafe && cafe.text === 'He sat in the café');
  });

  it('gives back the same bytes for what it read', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.string({ unit: 'grapheme' }).map(text => Buffer.from(text)),
      fc.string({ unit: 'grapheme' }).map(text => Buffer.from(`\ufeff${text}`)),
      fc.string({ unit: 'grapheme' }).map(text => Buffer.from(`“${text}”`).subarray(0, -1)),
      fc.string({ unit: 'grapheme' }).map(text => Buffer.from(text, 'utf16le')),
      fc.string({ unit: 'grapheme' }).map(text => Buffer.from(`\ufeff${text}`, 'utf16le')),
      fc.string({ unit: 'grapheme' }).map(text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()),
      fc.constantFrom(...samples).map(([name, text]) => singleByte(name).encode(text) as Uint8Array),
    );
    fc.assert(
      fc.property(bytes, given => {
        const said = decode(given);
        if (!('text' in said)) return;
        assert.ok(!said.text.startsWith('\ufeff') || said.encoding.bom || given.length > 3);
        assert.deepEqual(Buffer.from(encode(said.text, said.encoding) ?? []), Buffer.from(given));
      }),
    );
  });

  it('says no where a text has no bytes in an encoding', () =>
    assert.equal(encode('Київ', { name: 'windows-1252', bom: false }), null));
});
