import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../server/src/reading/reading';

describe('property: quotes and attributions of any text', () => {
  it('spans lie inside any text, in order, apart', () => {
    const piece = fc.constantFrom(
      '"',
      '“',
      '”',
      "'",
      '’',
      '‘',
      '«',
      '»',
      ' ',
      '\n',
      'a',
      'Tom said',
      ', ',
      '. ',
      '5',
      '(',
      '😀',
      '<b',
      '>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), parts => {
        const text = parts.join('');
        let at = 0;
        for (const q of read(text).quotes) {
          assert.ok(q.start >= at && q.content.start >= q.start && q.content.end <= q.end && q.end <= text.length);
          at = q.end;
        }
        for (const a of read(text).attributions)
          for (const c of a.content) assert.ok(c.start < c.end && c.end <= text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('curly and straight marks give the same reading', () => {
    const straight = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
    const sentences = fc.constantFrom(
      '“We will come back,” Anna Holm said.',
      'Anna Holm said, “We’re not sure.”',
      'He called it a “mess” and left.',
      'The minister’s aide said that it was “too late” for talks.',
      'Paul Berg told reporters he wasn’t there.',
      '“Is it over?” she asked. “I can’t tell.”',
      'According to the ministry, the dam holds.',
      'The ministers’ talks ended on Monday.',
    );
    const shape = (text: string) => {
      const { quotes, attributions } = read(text);
      return JSON.stringify([
        quotes.map(q => [q.start, q.end, q.kind, q.source?.start, q.speaker]),
        attributions.map(a => [a.kind, a.source?.start, a.cue?.start, a.content, a.speakerKey]),
      ]);
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(sentences, fc.constantFrom(' ', '\n\n')), { maxLength: 8 }), parts => {
        const curly = parts.map(([sentence, gap]) => sentence + gap).join('');
        assert.equal(shape(curly), shape(straight(curly)));
      }),
      { numRuns: 100 },
    );
  });
});
