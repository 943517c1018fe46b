import type { Range } from './subject';

/** An attribution in one unit, as item ranges. */
export interface Found {
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** S speech, T thought, E evidence, A stance. */
  readonly class: string;
  /** What rule found it, for measuring. */
  readonly why: string;
}

/** The same with other words for its content. */
export const withContent = ({ cue, source, class: kind, why }: Found, content: readonly Range[]): Found => ({
  cue,
  source,
  content,
  class: kind,
  why,
});
