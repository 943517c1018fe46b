import type { Span } from '../../text/span';
import type { Figure } from '../figures/figure';
import { figureBase } from './figure-worth';

/** So large a share of the sentences, and so many of them. */
const THICK = 0.33;
const MANY = 6;
/** So many sentences on either side are near. */
const REACH = 3;

/**
 * How thick an article is with figures. Where most sentences give some, as in the write-up of a survey or a budget, one source stands
 * behind all of them, however far away it is named.
 */
export interface Density {
  /** Whether so many of the article's sentences give a figure that it reports on little else. */
  readonly isThick: boolean;
  /** How many of the sentences up to three before and three behind sentence `i` give one, 0 to 6. */
  near(i: number): number;
}

/** Counts the sentences that give figures. Both lists are sorted; linear. */
export function densityOf(sentences: readonly Span[], figures: readonly Figure[]): Density {
  const gives = new Uint8Array(sentences.length);
  let all = 0;
  let f = 0;
  for (let i = 0; i < sentences.length; i++) {
    for (; f < figures.length && figures[f].start < sentences[i].end; f++)
      if (gives[i] === 0 && figures[f].start >= sentences[i].start && figureBase(figures[f]) > 0) gives[i] = 1;
    all += gives[i];
  }
  return {
    isThick: all >= MANY && all >= THICK * sentences.length,
    near(i) {
      let near = 0;
      for (let k = Math.max(0, i - REACH); k <= i + REACH && k < gives.length; k++) if (k !== i) near += gives[k];
      return near;
    },
  };
}
