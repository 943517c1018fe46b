import assert from 'node:assert/strict';
import { read } from '../../server/src/reading/reading';

/** "source | cue | content … content", one line an attribution. */
const show = (text: string): readonly string[] =>
  read(text).attributions.map(a => {
    const content = a.content.map(c => text.slice(c.start, c.end)).join(' … ');
    return `${a.source?.text ?? '-'} | ${a.cue?.text ?? '-'} | ${content}`;
  });

/** A test for each text: what it attributes to whom. */
export const table = (title: string, cases: Readonly<Record<string, readonly string[]>>): void => {
  describe(`reading/quotes: ${title}`, () => {
    for (const [text, wanted] of Object.entries(cases)) it(text, () => assert.deepEqual(show(text), wanted));
  });
};
