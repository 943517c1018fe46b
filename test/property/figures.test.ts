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
});
