import type { Span } from '../../text/span';
import type { Corpus } from '../corpus';
import type { Cluster, QuotePair, Reuse, Witness } from './pair';

/** Every pair of passages in two articles that carry one utterance, sorted by place. */
export function quotePairs(_corpus: Corpus): readonly QuotePair[] {
  return [];
}

/** Who else carries the passage `span` of the article `path`, best first. */
export function witnesses(_corpus: Corpus, _path: string, _span: Span): readonly Witness[] {
  return [];
}

/** Utterances that two articles or more carry. */
export function clusters(_corpus: Corpus): readonly Cluster[] {
  return [];
}

/** Pairs of articles that share text, with how much of the smaller one the other carries. */
export function reuse(_corpus: Corpus): readonly Reuse[] {
  return [];
}

/** How many independent articles there are among `paths`: those that share a text, or an outlet, count once. */
export function independent(_corpus: Corpus, paths: readonly string[]): number {
  return new Set(paths).size;
}
