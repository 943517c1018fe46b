/** A short article: a quote, figures, and two lines that are no part of it. */
const article =
  'A chance for talks, says Moscow\n\nThe minister told reporters on Monday: “There is always a chance.” He left after that, with 14 aides and $3 million.\n\nShare on Facebook\nShare on Twitter\n';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([...part]))));
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const western = (text: string): Buffer =>
  Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');

/** Files as nobody would want them, by name: what is in each, and why it is not checked (null where it is). */
export const oddFiles: Readonly<Record<string, readonly [content: string | Uint8Array, refused: RegExp | null]>> = {
  'empty.txt': ['', /empty/],
  'white.txt': [' \n\t\r\n \u00a0\u3000\n', /empty/],
  'one-character.txt': ['a', null],
  'marks.txt': ['“”‘’"\'«»—–…!?.,;:()[]{}\n'.repeat(100), null],
  'quotation-marks.txt': ['"\n“\n”\n'.repeat(200), null],
  'nul.txt': [bytes(article, [0], article), /binary/],
  'surrogate-in-utf8.txt': [bytes(article, [0xed, 0xa0, 0x80], article), /not UTF-8/],
  'surrogate-in-utf16.txt': [Buffer.concat([wide(`\ufeff${article}`), Buffer.from([0, 0xd8]), wide('a')]), /broken/],
  'cut.txt': [bytes(article).subarray(0, bytes(article.split('There')[0]).length - 1), null],
  'utf16le.txt': [wide(`\ufeff${article}`), null],
  'utf16be.txt': [wide(`\ufeff${article}`).swap16(), null],
  'utf16le-unmarked.txt': [wide(article), null],
  'utf16be-unmarked.txt': [wide(article).swap16(), null],
  'utf16-cut.txt': [Buffer.concat([wide(`\ufeff${article}`), Buffer.from([65])]), /broken/],
  'windows-1252.txt': [western(article), null],
  'bom.txt': [`\ufeff${article}`, null],
  'cr.txt': [article.replaceAll('\n', '\r'), null],
  'crlf.txt': [article.replaceAll('\n', '\r\n'), null],
  'mixed-ends.txt': [article.replace('\n\n', '\r\r').replace('\n\n', '\r\n\n'), null],
  'line-separators.txt': [article.replaceAll('\n', '\u2028'), null],
  'form-feeds.txt': [article.replaceAll('\n', '\f'), null],
  'too-large.txt': [article.replaceAll('\n', ' ').repeat(14_000), /larger than 2048 kB/],
  'one-line.txt': [article.replaceAll('\n', ' ').repeat(100), null],
  'short-lines.txt': ['Word and word.\n'.repeat(1000), null],
  'shorter-lines.txt': ['a\n'.repeat(3000), null],
  'no-space.txt': ['a'.repeat(100_000), null],
  'only-spaces-between.txt': [`a${' '.repeat(50_000)}b. He said “x”.`, null],
  'newlines.txt': ['\n'.repeat(50_000) + article, null],
  'deep-brackets.txt': [`${'('.repeat(10_000)}x${')'.repeat(10_000)}`, null],
  'deep-quotes.txt': [`${'“'.repeat(10_000)}x${'”'.repeat(10_000)}`, null],
  'straight-quotes.txt': ['"'.repeat(20_000), null],
  'nested-quotes.txt': [`${'He said: “'.repeat(1000)}x${'”'.repeat(1000)}`, null],
  'right-to-left.txt': [
    '\u202bאמר השר: “אין סיכוי.”\u202c\nقال الوزير: «لا توجد فرصة» ١٤ قتيلا\n\u200f'.repeat(30),
    null,
  ],
  'combining.txt': [`Z${'\u0301'.repeat(5000)} said: “e\u0301lan a\u0308 bien.”\n`, null],
  'emoji.txt': ['👨‍👩‍👧‍👦🇺🇦🏳️‍🌈 said: “👍🏽 14 people.” '.repeat(50), null],
  'zero-width.txt': [
    'The\u200b min\u00adis\u200bter\ufeff said:\u2060 “There\u200d is al\u00adways a chance.”\u200b\n'.repeat(10),
    null,
  ],
  'controls.txt': [String.fromCharCode(...Array.from({ length: 31 }, (_, i) => i + 1)) + article, null],
  'escapes.txt': ['\u001b[31mred\u001b[0m \u0007\b said: “x”\n'.repeat(20) + article, null],
  'noncharacters.txt': [`\u{1ffff}\ue000${article}`, null],
  'lost-characters.txt': [`\ufffd${article}`, null],
  'page.txt': [
    '<!doctype html><html><head><script>if(a<b && "x"){alert(\'1\')}</script></head><body><p class="a">The storm killed 14 people, &ldquo;he said&rdquo;.</p></body></html>\n'.repeat(
      20,
    ),
    null,
  ],
  'links.md': [
    '# Flood\n\n[The minister](https://example.com) said: “There is **always** a _chance_.”[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nconst x = 1;\n```\n\n[^1]: note\n'.repeat(
      20,
    ),
    null,
  ],
  'data.txt': [
    JSON.stringify(Array.from({ length: 50 }, (_, id) => ({ id, text: 'He said: “x”', n: [1, 2.5] }))),
    null,
  ],
  'table.txt': [
    Array.from({ length: 100 }, (_, i) => `${i},"Smith, John",${i * 3.5},2022-01-01,"said ""no"""`).join('\n'),
    null,
  ],
  'scanned.txt': [
    'The govern-\nment said on Mon-\nday that 14 peo-\nple were killed.\n\n“There is al-\nways a chance,” the min-\nister said.\n',
    null,
  ],
  'one-name.txt': ['John Smith '.repeat(5000), null],
  'one-speaker.txt': ['“No,” said John Smith. '.repeat(500), null],
  'numbers.txt': ['14 '.repeat(3000), null],
  'number-words.txt': ['hundred thousand million one and '.repeat(1000), null],
  'dates.txt': ['January 26, 2022 '.repeat(1000), null],
  'dashes.txt': ['-'.repeat(20_000), null],
  'open-head.txt': [`---\ntitle: x\n${article.repeat(10)}`, null],
  'aliases.txt': [
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n---\n${article}`,
    null,
  ],
};
