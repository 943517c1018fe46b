import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../../server/src/reading/reading';

const quoted = (text: string) => read(text).quotes.map(q => text.slice(q.start, q.end));

describe('reading/quotes: spans', () => {
  const cases: Record<string, string[]> = {
    'She said, "We will come back in May."': ['"We will come back in May."'],
    'She said, “We will come back in May.”': ['“We will come back in May.”'],
    "She said, 'We won't come back in May.'": ["'We won't come back in May.'"],
    'She said, ‘We won’t come back in May.’': ['‘We won’t come back in May.’'],
    'She said: «We will come back in May.»': ['«We will come back in May.»'],
    'She said: „We will come back in May.“': ['„We will come back in May.“'],
    'She said, “He told me ‘no’ and “never” again.”': ['“He told me ‘no’ and “never” again.”'],
    "The ministers' talks and the '90s and rock 'n' roll": [],
    'He is 5\'10" tall and has a 12" pipe.': [],
    'She said, ”We will come back in May.“': ['”We will come back in May.“'],
    'It ends here. ""': [],
    '<a href="x.html">She said "no way, not now"</a>': ['"no way, not now"'],
    'He said “we come.\nHe left “at once and alone” then.': ['“we come.', '“at once and alone”'],
  };
  for (const [text, wanted] of Object.entries(cases))
    it(JSON.stringify(text), () => assert.deepEqual(quoted(text), wanted));

  it('a quote of several paragraphs is one entry a paragraph, each going on from the one before', () => {
    const text = 'She said: “We will come.\n\n“We will stay for long.\n\n“We will go.”\n';
    const { quotes, unbalanced } = read(text);
    assert.deepEqual(
      quotes.map(q => [q.closed, q.continues, q.source?.text]),
      [
        [false, null, 'She'],
        [false, 0, 'She'],
        [true, 1, 'She'],
      ],
    );
    assert.deepEqual(unbalanced, []);
  });

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
