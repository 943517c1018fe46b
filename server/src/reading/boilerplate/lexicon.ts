import { hashOf, pairOf } from './hashes';
import type { Unit } from './unit';

/**
 * How much a word, or two words in a row, speaks for a leftover: log-odds over sites, by the hash of the pair. The start and the end
 * of a line count as words; a word alone is a pair with NONE.
 */
export type Weigh = (pair: number) => number | undefined;

const START = hashOf('^');
const END = hashOf('$');
const NONE = hashOf('');

/** Tokens looked at from each end of a long line. */
const EDGE = 10;

/** Calls `gram` for the words and pairs of a line, those in the middle of a long one left out. */
export function forGrams(hashes: Int32Array, unit: Unit, gram: (pair: number, place: number) => void): void {
  const { firstToken, lastToken } = unit;
  const long = lastToken - firstToken > 2 * EDGE;
  let last = START;
  for (let i = firstToken; i < lastToken; i++) {
    if (long && i === firstToken + EDGE) {
      i = lastToken - EDGE;
      last = 0;
    }
    const hash = hashes[i];
    gram(pairOf(hash, NONE), 0);
    if (last) gram(pairOf(last, hash), i === firstToken ? 1 : 0);
    last = hash;
  }
  gram(pairOf(last, END), 2);
}

export const lexiconColumns = ['lexMax', 'lexMin', 'lexMean', 'lexFirst', 'lexLast', 'lexKnown'] as const;

/** Fills the lexicon's columns for one line. */
export function lexiconFeatures(hashes: Int32Array, unit: Unit, weigh: Weigh, row: Float32Array, at: number): void {
  let max = 0;
  let min = 0;
  let sum = 0;
  let known = 0;
  let all = 0;
  let first = 0;
  let last = 0;
  forGrams(hashes, unit, (pair, place) => {
    all++;
    const weight = weigh(pair);
    if (weight === undefined) return;
    known++;
    sum += weight;
    if (weight > max) max = weight;
    if (weight < min) min = weight;
    if (place === 1) first = weight;
    else if (place === 2) last = weight;
  });
  row[at] = max;
  row[at + 1] = min;
  row[at + 2] = known ? sum / Math.sqrt(known) : 0;
  row[at + 3] = first;
  row[at + 4] = last;
  row[at + 5] = all ? known / all : 0;
}
