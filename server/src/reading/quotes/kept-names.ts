import type { Article } from '../../text/article';
import type { Carried, Common } from '../../text/carried';
import { covered, type Span } from '../../text/span';
import { Case } from '../../text/tokens';
import type { NameRun } from './name-run';
import { lower } from './name-words';

/** The names of a line, and what they hang on besides the tokens in it and right beside it. */
export interface LineNames {
  readonly runs: readonly NameRun[];
  /** How many tokens behind the line's first the search goes on: a name may reach into the next line. */
  readonly size: number;
  /** The tokens with capitals that were asked about, from the line's first on, and which of their words stood in small letters, too. */
  readonly asked: readonly number[];
  readonly lower: readonly boolean[];
  /** Whether it lies in the body, and nothing is glued to its names: other lines bear on both. */
  readonly isPlain: boolean;
}

/** How many tokens beside a line its names may hang on. */
const BESIDE = 12;

/** Adds the names of a line (tokens `first` up to `to`), known from the last reading or read; gives how many tokens behind `first` the next search starts. */
export function lineKept(
  kept: Carried<LineNames>,
  article: Article,
  notBody: readonly Span[],
  glue: (i: number) => number,
  line: Span,
  first: number,
  to: number,
  read: (into: NameRun[]) => number,
  runs: NameRun[],
): number {
  const { tokens } = article;
  const isBody = covered(notBody, line) === 0;
  const isLower = (at: number): boolean => lower.get(tokens, first + at) !== undefined;
  const isGlued = (at: number): boolean => glue(first + at) > 0;
  const make = (): LineNames => {
    const own: NameRun[] = [];
    const size = read(own) - first;
    const asked: number[] = [];
    for (let i = first; i < Math.min(tokens.length, to + BESIDE); i++)
      if (tokens.case[i] >= Case.capital) asked.push(i - first);
    return { runs: own, size, asked, lower: asked.map(isLower), isPlain: isBody && !asked.some(isGlued) };
  };
  const moved = (known: LineNames, by: Common | null): LineNames | null => {
    const { asked } = known;
    if (!known.isPlain) return null;
    for (let k = 0; k < asked.length; k++) if (isLower(asked[k]) !== known.lower[k] || isGlued(asked[k])) return null;
    return by && by.letters !== 0 ? { ...known, runs: known.runs.map(run => movedRun(run, by.letters)) } : known;
  };
  const known = kept.of(line, isBody ? Math.max(0, first - BESIDE) : -1, to + BESIDE, make, moved);
  for (const run of known.runs) runs.push(run);
  return known.size;
}

const movedRun = (run: NameRun, by: number): NameRun => ({
  start: run.start + by,
  end: run.end + by,
  kind: run.kind,
  words: run.words,
  suffix: run.suffix,
  nameStart: run.nameStart + by,
  nameEnd: run.nameEnd + by,
  opens: run.opens,
  gender: run.gender,
  role: run.role,
  country: run.country,
  isLoose: run.isLoose,
});
