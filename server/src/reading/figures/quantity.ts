import type { Bound, Dimension } from './figure';

/** A quantity found in the tokens: token indices, `to` exclusive. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: readonly [number, number];
  readonly bound: Bound;
  readonly unit: string | null;
  readonly dimension: Dimension;
  /** "hour" for "$10 an hour"; null where no rate is given. */
  readonly per: string | null;
  /** The counted noun with its modifiers. */
  readonly head: readonly string[];
  /** Index of the number's own first token. */
  readonly at: number;
}

/** The quantity with its fields in one order, whichever of them were changed: whoever reads quantities is compiled for that one. */
export const quantityOf = (known: Quantity): Quantity => ({
  from: known.from,
  to: known.to,
  value: known.value,
  bound: known.bound,
  unit: known.unit,
  dimension: known.dimension,
  per: known.per,
  head: known.head,
  at: known.at,
});
