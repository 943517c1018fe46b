import type { Span } from '../../text/span';

/** How the number bounds what it counts: exactly, about, more than, at least, fewer than, at most. */
export type Bound = '=' | '~' | '>' | '>=' | '<' | '<=';

export type Dimension =
  | 'count'
  | 'money'
  | 'percent'
  | 'point'
  | 'duration'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'age'
  | 'ordinal'
  | 'rank'
  | 'score'
  | 'calibre'
  | 'energy'
  | 'power'
  | 'data'
  | 'ratio'
  | 'other';

/** A quantity as the article gives it. */
export interface Figure extends Span {
  readonly text: string;
  /** Low and high; equal for one number. */
  readonly value: readonly [number, number];
  readonly bound: Bound;
  /** Singular lemma of what is counted, ISO 4217 code, SI symbol or "%"; null where nothing says. */
  readonly unit: string | null;
  readonly dimension: Dimension;
  /** What one of it is counted for: "hour" in "$10 an hour"; null where no rate is given. */
  readonly per: string | null;
  /** What the figure is about, from the clause around it. */
  readonly about: About;
  /** Who gives it, when the sentence says so: a mention, not resolved further. */
  readonly source: Mentioned | null;
}

export interface Mentioned extends Span {
  readonly text: string;
}

/** The referent of a figure. Words are lower-case stems, sorted out of function words. */
export interface About {
  /** The counted noun with its modifiers: "russian troop". */
  readonly head: readonly string[];
  /** The verb that governs it ("mass", "kill"), or null. */
  readonly verb: string | null;
  /** Other content words of the clause and, after them, of the sentence. */
  readonly context: readonly string[];
  /** Names (places, people, bodies) of the sentence, folded. */
  readonly names: readonly string[];
  /** ISO dates the clause speaks of. */
  readonly dates: readonly string[];
}

/** A date as the article gives it. */
export interface DateMention extends Span {
  readonly text: string;
  /** "2022-01-26", "2022-01", "2022"; "--01-26", "--01" where the year is not known; null where nothing is known but the weekday, or the day is none ("April 31"). */
  readonly iso: string | null;
  /** English name of the weekday when the text names one, else null. */
  readonly weekday: string | null;
  /** The day it means, resolved against the article's own date; null where that is unknown. */
  readonly resolved: string | null;
}

/** Sorted by start. */
export interface FigureReading {
  readonly figures: readonly Figure[];
  readonly dates: readonly DateMention[];
}
