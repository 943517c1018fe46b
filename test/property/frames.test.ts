import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { type Entry, entryOf } from '../../server/src/corpus/entry';
import { pairsWithin } from '../../server/src/corpus/figures/compare';
import { frames, framesKey } from '../../server/src/corpus/figures/frame';
import { read } from '../../server/src/reading/reading';

const home = join(process.cwd(), 'seeds');
const texts = readdirSync(home)
  .sort()
  .map(name => readFileSync(join(home, name), 'utf8'));
const pieces = [
  'x',
  ' ',
  '.',
  ',',
  '\n\n',
  ' and',
  '7',
  '“',
  ' not',
  'Ukraine',
  ' killed 14 people',
  ' on Monday',
  ' polls',
];
/** Where something is cut out, how much, and what is put there. */
const edit = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 0, 0, 1, 9),
  fc.constantFrom(...pieces),
);

let fresh = 0;
const entryAt = (path: string, text: string): Entry => {
  const reading = read(text);
  return entryOf(path, reading, reading.boilerplate.passages);
};
/** What frames say, each with its figure where that stands in the entry. */
const said = (entry: Entry) => frames(entry).map(frame => ({ ...frame, figure: entry.facts.figures[frame.at] }));
const pairs = (entry: Entry) =>
  pairsWithin(entry).map(({ a, b, ...rest }) => ({ a: { ...a, path: '' }, b: { ...b, path: '' }, ...rest }));

describe('property: frames of figures', function () {
  this.timeout(120_000);

  it('of an article that is edited are those of one that was never seen before', () => {
    let taken = 0;
    let single = 0;
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let text = start;
        const path = `/frames/${fresh++}`;
        let before = entryAt(path, text);
        frames(before);
        for (const [where, length, words] of edits) {
          const at = Math.floor(where * text.length);
          text = text.slice(0, at) + words + text.slice(at + length);
          const known = new Set(frames(before));
          const entry = entryAt(path, text);
          const other = entryAt(`/frames/${fresh++}`, text);
          assert.deepEqual(said(entry), said(other));
          assert.deepEqual(pairs(entry), pairs(other));
          if (frames(entry).length > 0 && framesKey(entry) === framesKey(before)) taken++;
          else for (const frame of frames(entry)) if (known.has(frame)) single++;
          before = entry;
        }
      }),
      { numRuns: 30 },
    );
    assert.ok(taken > 0);
    assert.ok(single > 0);
  });
});
