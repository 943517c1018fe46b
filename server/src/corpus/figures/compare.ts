import type { Figure } from '../../reading/figures/figure';
import type { Corpus } from '../corpus';
import type { Entry } from '../entry';
import type { FigurePair } from './pair';

/** Every pair of figures of one quantity in two articles about one event, with how they stand to each other. */
export function figurePairs(_corpus: Corpus): readonly FigurePair[] {
  return [];
}

/** The pairs of `figurePairs` that this figure is part of; the figure stands as `a`. */
export function sameQuantity(_corpus: Corpus, _path: string, _figure: Figure): readonly FigurePair[] {
  return [];
}

/** Pairs of figures of one quantity within one article. */
export function pairsWithin(_entry: Entry): readonly FigurePair[] {
  return [];
}
