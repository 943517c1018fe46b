import type { Article } from '../../text/article';
import { Kind } from '../../text/tokens';
import { charsCol, colonCol, commaCol, knownCol, lowerCol, stopCol } from './columns';
import { type Run, runsWhere } from './runs';
import { type Put, putAll, type Table } from './table';
import type { Unit } from './unit';

/**
 * The line that is likely the headline: before any prose, of several words, no phrase, and speaking of the article's matter; the
 * first of those that do so most.
 */
export function titleOf(units: readonly Unit[], prose: Float64Array, known: (i: number) => number): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < Math.min(units.length, 12) && prose[i] < 1; i++) {
    if (units[i].words < 3 || units[i].bestCover >= 0.5 || prose[i] > 0) continue;
    const weight = (0.3 + Math.max(0, known(i))) * Math.min(8, units[i].words) * (i === 0 ? 1.3 : 1);
    if (weight > most) {
      most = weight;
      best = i;
    }
  }
  return best;
}

/** Runs of lines that have the shape of a headline: some words, a capital or a mark in front, nothing that ends a sentence behind. */
export function headlinesOf(
  { rows, width, count }: Table,
  units: readonly Unit[],
  prose: Float64Array,
): readonly Run[] {
  return runsWhere(count, i => {
    const row = i * width;
    const { words } = units[i];
    return (
      words >= 4 &&
      words <= 20 &&
      prose[i] === 0 &&
      rows[row + stopCol] === 0 &&
      rows[row + colonCol] === 0 &&
      rows[row + commaCol] === 0 &&
      rows[row + lowerCol] === 0
    );
  });
}

/** The headlines around a line (`runs`), the article's own (`title`, -1 for none) among them, and lines of the same shape. */
export function headlineColumns(
  { tokens }: Article,
  hashes: Int32Array,
  { rows, width, count }: Table,
  units: readonly Unit[],
  runs: readonly Run[],
  title: number,
  isNews: boolean,
): Put {
  const value = (i: number, col: number): number => rows[i * width + col];
  const known = new Float64Array(count + 1);
  for (let i = 0; i < count; i++) known[i + 1] = known[i] + Math.max(0, value(i, knownCol));
  const titleWords = new Set<number>();
  if (title >= 0)
    for (let t = units[title].firstToken; t < units[title].lastToken; t++)
      if (tokens.end[t] - tokens.start[t] > 3) titleWords.add(hashes[t]);

  /** The share of its longer words that the title has; -1 where it has none, or is the title. */
  function ofTitle(i: number): number {
    if (i === title || titleWords.size === 0) return -1;
    const { firstToken, lastToken } = units[i];
    let overlap = 0;
    let content = 0;
    for (let t = firstToken; t < Math.min(lastToken, firstToken + 40); t++)
      if (tokens.kind[t] === Kind.word && tokens.end[t] - tokens.start[t] > 3) {
        content++;
        if (titleWords.has(hashes[t])) overlap++;
      }
    return content ? overlap / content : -1;
  }

  /** 1 where line `j` is there, as long as line `i` or nearly, and ends alike. */
  const isAlike = (i: number, j: number): number =>
    j >= 0 &&
    j < count &&
    Math.abs(value(j, charsCol) - value(i, charsCol)) < 0.5 &&
    value(i, stopCol) === value(j, stopCol)
      ? 1
      : 0;

  return (i, at) => {
    const from = runs[i][0];
    const to = runs[i][1];
    const size = to - from;
    return putAll(rows, at, [
      size > 0 ? 1 : 0,
      Math.min(size, 12),
      isNews ? Math.min(size, 12) : -1,
      size > 0 ? (known[to] - known[from]) / size : -1,
      ofTitle(i),
      title < 0 ? 9 : Math.max(-4, Math.min(4, i - title)),
      isAlike(i, i - 1) + isAlike(i, i - 2),
      isAlike(i, i + 1) + isAlike(i, i + 2),
    ]);
  };
}
