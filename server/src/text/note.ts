import { clipped } from './clipped';
import type { Span } from './span';

const LONGEST = 80;
/** Behind the words, so that a note is a sentence of its own. */
const NOTE = /\[Elsewhere: [^[\]\n]{1,200}\.\]/g;

/** The note that a person may have put behind a sentence: who states it, and in which article. */
export function noteOf(source: string, file: string): string {
  const plain = (words: string): string => clipped(words.replace(/[[\]\s]+/g, ' ').trim(), LONGEST);
  return `[Elsewhere: ${plain(source)}, in ${plain(file)}.]`;
}

/** Where such notes stand in a text; they are the desk's words, not the article's. */
export const notesIn = (text: string): readonly Span[] =>
  text.includes('[Elsewhere: ')
    ? Array.from(text.matchAll(NOTE), ({ index, 0: { length } }) => ({ start: index, end: index + length }))
    : [];
