import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../server/src/reading/reading';

describe('property: figures of any text', () => {
  const words = fc.constantFrom(
    '12',
    '1,000',
    '3.5',
    '-',
    '–',
    '$',
    '€',
    'a',
    'dozen',
    'half',
    'million',
    'of',
    'to',
    'and',
    'or',
    'two',
    'thirds',
    '%',
    'percent',
    'more',
    'than',
    'about',
    '.',
    ',',
    '(',
    ')',
    '/',
    ':',
    '+',
    "'",
    'year',
    'old',
    'per',
    'hour',
    'people',
    'May',
    '2014',
    'Monday',
    'the',
    'th',
    'in',
    '½',
    '°',
    'C',
    'K',
    'm',
    'US',
    'between',
    'from',
    'several',
    'another',
    'voted',
    'aged',
    'magnitude',
    'R',
    'crore',
    '020',
    '\n',
  );
  it('gives spans in order inside the text, finite values, low before high', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, fc.constantFrom('', ' ')), { maxLength: 24 }), pieces => {
        const text = pieces.map(([word, gap]) => word + gap).join('');
        const { figures, dates } = read(text);
        let last = 0;
        for (const { start, end, text: said, value } of figures) {
          assert.ok(start >= last && end > start && end <= text.length, `${JSON.stringify(text)} ${start} ${end}`);
          assert.equal(said, text.slice(start, end));
          assert.ok(
            Number.isFinite(value[0]) && Number.isFinite(value[1]) && value[0] <= value[1],
            JSON.stringify(text),
          );
          last = end;
        }
        for (const { start, end } of dates) assert.ok(end > start && end <= text.length);
      }),
      { numRuns: 400 },
    );
  });

  it('long runs that might all be one number are read', () => {
    const text = `${'two '.repeat(20_000) + '1 to '.repeat(20_000) + 'and a half '.repeat(10_000)}5-`;
    for (const { start, end } of read(text).figures) assert.ok(start < end && end <= text.length);
  });

  describe('a number written as people write it is that number', () => {
    const whole = fc.integer({ min: 1000, max: 99_999_999 });
    const said = (text: string) => read(text).figures.map(({ value }) => value[0]);
    const grouped = (value: number, by: string) => String(value).replace(/\B(?=(\d{3})+$)/g, by);
    const check = (title: string, write: (value: number) => string, numbers = whole) =>
      it(title, () =>
        fc.assert(
          fc.property(numbers, value => assert.deepEqual(said(write(value)), [value])),
          { numRuns: 150 },
        ),
      );

    check('by commas', value => `The port handled ${grouped(value, ',')} crates.`);
    check('by narrow spaces', value => `The port handled ${grouped(value, '\u202f')} crates.`);
    check('by points, where things are counted', value => `The port handled ${grouped(value, '.')} crates.`);
    check(
      'by points, in a language that does so',
      value =>
        `Der Umsatz der Firma stieg in dem Jahr auf ${grouped(value, '.')} Euro, und das war mehr als in den Jahren davor, sagte der Chef.`,
    );
    check('by lakh and crore', value => `The port handled ${value.toLocaleString('en-IN')} crates.`);
    check('in words', value => `The port handled ${spelled(value)} crates.`);
    check(
      'as millions with a decimal',
      value => `The port made $${value / 1e6} million.`,
      fc.integer({ min: 11, max: 999 }).map(tenths => tenths * 1e5),
    );
  });
});

const ONES =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number under a thousand million in English words. */
function spelled(value: number): string {
  if (value < 20) return ONES[value];
  if (value < 100) return TENS[Math.floor(value / 10)] + (value % 10 ? `-${ONES[value % 10]}` : '');
  const [size, name] = value < 1000 ? [100, 'hundred'] : value < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
  const rest = value % size;
  return `${spelled(Math.floor(value / size))} ${name}${rest ? ` ${rest < 100 ? 'and ' : ''}${spelled(rest)}` : ''}`;
}
