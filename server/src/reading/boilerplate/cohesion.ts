import { bandOf } from '../../text/common-words';
import { grown } from '../../text/grown';
import { stem } from '../../text/porter';
import { Kind, type Tokens } from '../../text/tokens';
import { numberOf, wordColumn } from '../../text/words';

/*
 * What holds a text together: its rarer words come again in the lines around. A subheading or a caption has words of the text
 * nearby; the headline of another story has hardly any.
 */

/** Bands of common words (see scripts/common-words.mjs) that say nothing of what a text is about. */
const COMMON = 3;

/** A number for the stem of a rarer word; 0 for common and short ones. */
const rareAt = wordColumn(form => {
  if (form.length < 4) return 0;
  const root = stem(form);
  return bandOf(root) < COMMON ? 0 : numberOf(root) + 1;
});

/** Tokens from which a line's words are told apart by a set. */
const LONG = 40;

/** The rarer words of a line (tokens `from` up to `to`), each once, as numbers that hold within the process. */
export function rareWords(tokens: Tokens, from: number, to: number): readonly number[] {
  const words: number[] = [];
  const seen = to - from > LONG ? new Set<number>() : null;
  for (let t = from; t < to; t++) {
    if (tokens.kind[t] !== Kind.word) continue;
    const word = rareAt(tokens, t);
    if (word <= 0 || (seen ? seen.has(word) : words.includes(word))) continue;
    seen?.add(word);
    words.push(word);
  }
  return words;
}

/** The rarer words of an article's lines, numbered from 0 to `size`: those of line i stand from `starts[i]` to `starts[i + 1]`. */
export interface RareLines {
  readonly words: Int32Array;
  readonly starts: Int32Array;
  readonly size: number;
}

// By a word's number in the process: in which call it was met last, and its number in that.
let when = new Int32Array(1 << 14);
let what = new Int32Array(1 << 14);
let turn = 0;

/** Numbers the rarer words of an article's lines anew. */
export function rareLinesOf(units: readonly { readonly rare: readonly number[] }[]): RareLines {
  const n = units.length;
  const starts = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i] + units[i].rare.length;
  const words = new Int32Array(starts[n]);
  let size = 0;
  let at = 0;
  turn++;
  for (let i = 0; i < n; i++) {
    const { rare } = units[i];
    for (let k = 0; k < rare.length; k++) {
      const word = rare[k];
      if (word >= when.length) {
        when = grown(when, new Int32Array(2 * word));
        what = grown(what, new Int32Array(2 * word));
      }
      if (when[word] !== turn) {
        when[word] = turn;
        what[word] = size++;
      }
      words[at++] = what[word];
    }
  }
  return { words, starts, size };
}

/** Lines of text above and below that count as near. */
const REACH = 4;

/** The share of each line's rarer words that other lines of text have: any, and the nearest below and above; -1 where it has none. */
export interface Cohesion {
  readonly known: Float32Array;
  readonly below: Float32Array;
  readonly above: Float32Array;
}

/** Weighs lines by their rarer words; `isText` tells the lines of running text. */
export function cohesionOf({ words, starts, size }: RareLines, isText: (i: number) => boolean): Cohesion {
  const n = starts.length - 1;
  const before = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) before[i + 1] = before[i] + (isText(i) ? 1 : 0);
  // By word, the lines of text that have it, as places among the lines of text: those of word w stand from ends[w - 1] to ends[w].
  const ends = new Int32Array(size + 1);
  for (let i = 0; i < n; i++)
    if (before[i + 1] > before[i]) for (let k = starts[i]; k < starts[i + 1]; k++) ends[words[k] + 1]++;
  for (let word = 0; word < size; word++) ends[word + 1] += ends[word];
  // Where the places near the line at hand begin: it only moves on, from line to line.
  const near = ends.slice(0, size);
  const places = new Int32Array(ends[size]);
  for (let i = 0; i < n; i++)
    if (before[i + 1] > before[i]) for (let k = starts[i]; k < starts[i + 1]; k++) places[ends[words[k]]++] = before[i];
  const known = new Float32Array(n).fill(-1);
  const below = new Float32Array(n).fill(-1);
  const above = new Float32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const count = starts[i + 1] - starts[i];
    if (count === 0) continue;
    const here = before[i];
    const next = before[i + 1];
    let anywhere = 0;
    let under = 0;
    let over = 0;
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const word = words[k];
      const end = ends[word];
      if (end - (word > 0 ? ends[word - 1] : 0) <= next - here) continue;
      anywhere++;
      let at = near[word];
      while (at < end && places[at] < here - REACH) at++;
      near[word] = at;
      if (at < end && places[at] < here) over++;
      while (at < end && places[at] < next) at++;
      if (at < end && places[at] < next + REACH) under++;
    }
    known[i] = anywhere / count;
    below[i] = under / count;
    above[i] = over / count;
  }
  return { known, below, above };
}

/** Means of shares over ranges of lines, those without rarer words left out; -1 where there is none. */
export function meansOf(shares: Float32Array): (from: number, to: number) => number {
  const sum = new Float64Array(shares.length + 1);
  const count = new Int32Array(shares.length + 1);
  shares.forEach((share, i) => {
    sum[i + 1] = sum[i] + Math.max(0, share);
    count[i + 1] = count[i] + (share >= 0 ? 1 : 0);
  });
  return (from, to) => (count[to] > count[from] ? (sum[to] - sum[from]) / (count[to] - count[from]) : -1);
}
