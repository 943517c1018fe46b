import type { Place } from '../quotes/pair';

export type FigureRelation = 'agree' | 'compatible' | 'differ' | 'update' | 'conflict';

/** A figure in an article of the folder, with what a message says of it. */
export interface FigurePlace extends Place {
  /** As the article gives it: "about 130,000 troops". */
  readonly text: string;
  /** Who gives it, where the article says so: "Western countries". */
  readonly source: string | null;
  /** The article's day, where it is known. */
  readonly date: string | null;
}

/** Two figures of one quantity, in two articles or (where `a.path === b.path`) one. */
export interface FigurePair {
  readonly a: FigurePlace;
  readonly b: FigurePlace;
  readonly relation: FigureRelation;
  /** "troops massed near Ukraine" */
  readonly quantity: string;
  /** How surely it is one quantity: the sum of `server/data/figure-comparison.json`, 0 where it just passes. */
  readonly certainty: number;
  /** Whether a reader can rely on it that it is one quantity; else it is one to look at. */
  readonly sure: boolean;
}
