/** How two passages agree, word by word; word numbers are those of their articles. */
export interface Alignment {
  /** The parts that match. */
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
  /** Where the passages start and end. */
  readonly ends: { readonly aFrom: number; readonly aTo: number; readonly bFrom: number; readonly bTo: number };
  /** Weight of what both have, of what only one has inside the part, and of all there is in each passage. */
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly allA: number;
  readonly allB: number;
  /** Weight outside the part. */
  readonly edgeA: number;
  readonly edgeB: number;
  /** Words both have; of these, in the same form. */
  readonly matched: number;
  readonly exact: number;
  /** Matched words that carry meaning, and those of them that are the same stem. */
  readonly content: number;
  /** Longest run of words that stand alike in both. */
  readonly run: number;
  /** Words left out on one side only, inside the part: an elision. */
  readonly elidedA: number;
  readonly elidedB: number;
  /** Pairs of stretches that stand against each other; one side may be empty. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** One side leaves words out (an ellipsis, a bracket, a long stretch): not another wording. */
  readonly elision: boolean;
}
