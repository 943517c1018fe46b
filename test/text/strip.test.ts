import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linesOf } from '../../server/src/text/lines';
import { contains, type Span } from '../../server/src/text/span';
import { applyEdits, stripEdits } from '../../server/src/text/strip';

/** Strips what stands between ⟦ and ⟧. */
function stripMarked(marked: string): string {
  const passages: Span[] = [];
  let text = '';
  let open = 0;
  for (const char of marked) {
    if (char === '⟦') open = text.length;
    else if (char === '⟧') passages.push({ start: open, end: text.length });
    else text += char;
  }
  return applyEdits(text, stripEdits(text, linesOf(text), passages));
}

describe('text/strip', () => {
  const cases: [string, string, string][] = [
    ['a line', 'One.\n⟦Share⟧\nTwo.\n', 'One.\nTwo.\n'],
    ['a line between blank lines', 'One.\n\n⟦Share⟧\n\nTwo.\n', 'One.\n\nTwo.\n'],
    ['several lines between blank lines', 'One.\n\n⟦Share⟧\n\n⟦Tweet⟧\n  \nTwo.', 'One.\n\nTwo.'],
    ['blank lines elsewhere stay', 'One.\n\n\nTwo.\n⟦x⟧\nThree.\n\n\n', 'One.\n\n\nTwo.\nThree.\n\n\n'],
    ['the first line', '⟦Home⟧\n\nOne.\nTwo.', 'One.\nTwo.'],
    ['the last line, no line ending there', 'One.\nTwo.\n\n⟦Comments⟧', 'One.\nTwo.'],
    ['the last line, with its line ending', 'One.\nTwo.\n\n⟦Comments⟧\n', 'One.\nTwo.\n'],
    ['CRLF', 'One.\r\n\r\n⟦Share⟧\r\n\r\nTwo.\r\n', 'One.\r\n\r\nTwo.\r\n'],
    ['CR', 'One.\r⟦Share⟧\rTwo.\r', 'One.\rTwo.\r'],
    ['everything', '⟦a⟧\n\n⟦b⟧\n', ''],
    ['a passage over lines', 'One.\n⟦a\nb⟧\nTwo.', 'One.\nTwo.'],
    ['indented', 'One.\n    ⟦Share⟧  \n    Two.', 'One.\n    Two.'],
    ['the end of a line', 'One. ⟦Follow us.⟧\nTwo.', 'One.\nTwo.'],
    ['the start of a line', '  ⟦(Photo: AP)⟧ One.\nTwo.', '  One.\nTwo.'],
    ['the middle of a line', 'One. ⟦Read more here.⟧ Two.', 'One. Two.'],
    ['two in a row', 'One. ⟦Follow us.⟧ ⟦Share.⟧ Two.', 'One. Two.'],
    ['two that are the line', '⟦Follow us.⟧ ⟦Share.⟧\nTwo.', 'Two.'],
    ['nothing', 'One.\n\n\n', 'One.\n\n\n'],
  ];
  for (const [name, marked, wanted] of cases) it(name, () => assert.equal(stripMarked(marked), wanted));

  it('any text: what is not in a passage and no space stays, in order; again changes nothing', () => {
    const line = fc.constantFrom('a b', 'Share', '  c', '', ' ', 'd. e. f.', '😀');
    const ending = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(line, ending), { maxLength: 12 }),
        fc.boolean(),
        fc.array(fc.tuple(fc.nat(60), fc.nat(12)), { maxLength: 5 }),
        (parts, open, ranges) => {
          const all = parts.map(([a, b]) => a + b).join('');
          const text = open ? all.replace(/[\r\n]+$/, '') : all;
          const passages: Span[] = [];
          let at = 0;
          for (const [gap, size] of ranges) {
            const start = at + gap;
            const end = Math.min(text.length, start + size);
            if (start < end) passages.push({ start, end });
            at = start + size;
          }
          const edits = stripEdits(text, linesOf(text), passages);
          const out = applyEdits(text, edits);
          let last = 0;
          for (const edit of edits) {
            assert.ok(edit.start >= last && edit.end > edit.start);
            last = edit.end;
          }
          const inPassage = (i: number) => passages.some(p => contains(p, { start: i, end: i + 1 }));
          const kept = [...Array(text.length).keys()].filter(i => !inPassage(i)).map(i => text.charAt(i));
          assert.equal(out.replace(/\s/g, ''), kept.join('').replace(/\s/g, ''));
          assert.deepEqual(stripEdits(out, linesOf(out), []), []);
        },
      ),
      { numRuns: 60 },
    );
  });
});
