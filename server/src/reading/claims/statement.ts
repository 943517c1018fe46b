import type { Span } from '../../text/span';

/** `vague`: attributed to nobody in particular ("officials said"). */
export type AttributionState = 'attributed' | 'partial' | 'vague' | 'none';

/** A body sentence and how it stands. */
export interface Statement extends Span {
  readonly attribution: AttributionState;
  /** 0 to 1: how much a fact-checker would want it checked. */
  readonly checkWorthy: number;
}

/** A passage that claims.* rules speak about. */
export interface ClaimMark extends Span {
  readonly kind: 'unsourced' | 'vague-source' | 'speculation' | 'loaded';
  /** 0 to 1, for the calm cap: the strongest are shown. */
  readonly strength: number;
  /** One level below its rule's: a voice without a name, yet of a body that has one. */
  readonly milder?: boolean;
  /** What is missing, in one line: `"massed more than 100,000 troops": no source named`. */
  readonly message: string;
}

/** Sorted by start. */
export interface ClaimReading {
  readonly statements: readonly Statement[];
  readonly marks: readonly ClaimMark[];
}
