import type { Place } from '../quotes/pair';

export type FigureRelation = 'agree' | 'compatible' | 'differ' | 'update' | 'conflict';

/** Two figures of one quantity, in two articles or (where `a.path === b.path`) one. */
export interface FigurePair {
  readonly a: Place;
  readonly b: Place;
  readonly relation: FigureRelation;
  /** "troops massed near Ukraine" */
  readonly quantity: string;
}
