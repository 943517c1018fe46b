import type { Span } from '../../text/span';

export const categories = [
  'share',
  'navigation',
  'related',
  'newsletter',
  'comments',
  'cookies',
  'legal',
  'advertisement',
  'gallery',
  'caption',
  'credit',
  'bio',
  'tools',
  'promotion',
  'separator',
  'script',
  'recurring',
  'other',
] as const;

/** What kind of leftover a passage is; `recurring` is known from the folder alone, `script` stands in another script. */
export type Category = (typeof categories)[number];

/** A passage that is not part of the article: whole lines, or a sentence inside one. */
export interface Passage extends Span {
  readonly category: Category;
  /** 0 to 1; the chance that a reader would call it boilerplate. */
  readonly confidence: number;
  /** Why, for a person: "photo credit", "stands in 14 of 20 articles of this folder". */
  readonly why: string;
  /** Whether the passage is whole lines (true) or part of one. */
  readonly whole: boolean;
}

/** What one non-blank line says of itself, before the folder is asked. */
export interface LineEvidence extends Span {
  /** Log-odds of being boilerplate by the line and its neighbourhood. */
  readonly logit: number;
  readonly category: Category;
  readonly why: string;
  /** Key of the line's normal form (case, digits, dates, marks and spaces folded; sentences in it that are leftovers left out), for recurrence across files. */
  readonly key: number;
  /**
   * What it means that other files carry the line: a short `line` that recurs is the site's, less surely where it stands `inside` the text; `prose` may be copied from one story
   * into another; headlines, bylines and dates recur without being leftovers (`never`).
   */
  readonly recurs: 'line' | 'inside' | 'prose' | 'never';
}

/** A chance from log-odds. */
export const sure = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** Log-odds from a chance above 0 and below 1. */
export const logitOf = (chance: number): number => Math.log(chance / (1 - chance));

/** A line's evidence as a passage. */
export function passageOf({ start, end, logit, category, why }: LineEvidence): Passage {
  return { start, end, category, confidence: sure(logit), why, whole: true };
}

/** The boilerplate reading of one article by itself. */
export interface BoilerplateReading {
  readonly lines: readonly LineEvidence[];
  /** Judged without the folder; sorted, spans apart. */
  readonly passages: readonly Passage[];
}
