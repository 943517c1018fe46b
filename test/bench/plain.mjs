// The yardstick: what any program must do that looks at every word of an article. Its cost on the same files in the same run is
// the unit of every ratio.
import { readFileSync } from 'node:fs';

const utf8 = new TextDecoder('utf-8', { fatal: true });
const word = /[\p{L}\p{N}]+/gu;

/** Reads a file and decodes it. */
export const plainRead = path => utf8.decode(readFileSync(path));

/** Splits a text into words, in lower case, and counts each: `counts` keeps them over all texts. Gives the number of words. */
export function plainWords(text, counts) {
  const words = text.toLowerCase().match(word) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.length;
}

/** The plain loop over files: read, decode, split into words. */
export function plainLoop(paths) {
  const counts = new Map();
  let words = 0;
  for (const path of paths) words += plainWords(plainRead(path), counts);
  return words;
}
