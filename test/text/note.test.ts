import assert from 'node:assert/strict';
import { noteOf, notesIn } from '../../server/src/text/note';

describe('text/note', () => {
  const sources = ['Jana Novak', 'the minister (who [sic] resigned)', 'a\nb', 'x'.repeat(500)];
  for (const source of sources)
    it(`finds again what it wrote: ${source.slice(0, 40)}`, () => {
      const note = noteOf(source, 'river.txt');
      const text = `The dam broke. ${note} It rained.`;
      assert.deepEqual(notesIn(text), [{ start: 15, end: 15 + note.length }]);
    });
  it('takes no other brackets', () =>
    assert.deepEqual(notesIn('It rained [on Monday]. [Elsewhere: snow] [Elsewhere: sun\nin May.]'), []));
});
