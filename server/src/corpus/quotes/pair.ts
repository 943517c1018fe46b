import type { Span } from '../../text/span';

export type Relation = 'verbatim' | 'trimmed' | 'variant' | 'overlap' | 'retranslated' | 'indirect';

/** A place in an article of the folder. */
export interface Place extends Span {
  readonly path: string;
}

/** Two articles that carry one utterance; `a.path < b.path`. Spans are the parts that match, or the quote. */
export interface QuotePair {
  readonly a: Place;
  readonly b: Place;
  readonly relation: Relation;
  readonly fuller: 'a' | 'b' | null;
  /** 0 to 1, the same scale for every relation. */
  readonly similarity: number;
}

/** Another article that carries the passage at hand. */
export interface Witness {
  readonly place: Place;
  /** The part of the passage at hand that it carries. */
  readonly here: Span;
  /** The words of the place, as they stand there. */
  readonly text: string;
  /** As seen from the passage at hand: `fuller` is true where the witness carries more of the utterance. */
  readonly relation: Relation;
  readonly fuller: boolean;
  readonly similarity: number;
  readonly speaker: string | null;
  readonly source: string | null;
  /** Spans in the witness's article whose words differ from the passage at hand. */
  readonly differs: readonly Span[];
}

export interface Cluster {
  readonly speaker: string | null;
  readonly members: readonly Place[];
  readonly articles: number;
  readonly independent: number;
}

/** How much of the smaller article's text the other carries. */
export interface Reuse {
  readonly a: string;
  readonly b: string;
  readonly containment: number;
}
