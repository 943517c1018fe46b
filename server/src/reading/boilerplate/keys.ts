import { Kind, type Tokens, tokensOf } from '../../text/tokens';
import { Flag, flagsOf } from './flags';
import { hashesOf, hashOf, NUMBER, pairOf } from './hashes';

/** The content key of a line from its tokens: case, digits, marks, spaces and the names of months and weekdays make no difference. */
export function keyOfTokens(tokens: Tokens, hashes: Int32Array, from: number, to: number): number {
  let key = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === Kind.mark) continue;
    const word = hashes[i];
    // "1 comment" and "12 comments" are one line.
    const many = last === NUMBER && word !== NUMBER && tokens.norm[i].length > 3 && tokens.norm[i].endsWith('s');
    last = flagsOf(word) & Flag.month ? NUMBER : many ? hashOf(tokens.norm[i].slice(0, -1)) : word;
    key = pairOf(key, last);
  }
  // A line of marks alone is its marks.
  if (key === 0) for (let i = from; i < to; i++) key = pairOf(key, hashes[i]);
  return key;
}

/** The content key of a line, to compare it with `Unit.key`. */
export function keyOf(line: string): number {
  const tokens = tokensOf(line);
  return keyOfTokens(tokens, hashesOf(tokens), 0, tokens.length);
}
