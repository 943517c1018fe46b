import type { Article } from '../../text/article';
import { Kind } from '../../text/tokens';
import { isByline, isDated } from './bylines';
import { charsCol, colonCol, commaCol, knownCol, lowerCol, stopCol } from './columns';
import { type Run, runsWhere } from './runs';
import { type Put, putAll, type Table } from './table';
import type { Unit } from './unit';

/** Lines from the top that a headline can be among, and its words that count: a standfirst has more, and says no more by them. */
const TOP = 12;
const WORDS = 6;

/**
 * The line that is likely the headline: before any prose but a question, of several words, no phrase, neither who wrote nor when, and
 * speaking of the article's matter; of those that do so most, the higher up and the nearer above the byline the better. -1 where there is none.
 */
export function titleOf(
  article: Article,
  units: readonly Unit[],
  prose: Float64Array,
  known: (i: number) => number,
): number {
  const isWho = (i: number): boolean => isByline(article, units, i) || isDated(article, units[i]);
  let best = -1;
  let most = 0;
  let next = isWho(0);
  let behind = isWho(1);
  for (let i = 0; i < Math.min(units.length, TOP); i++) {
    const here = next;
    next = behind;
    behind = isWho(i + 2);
    const { words, bestCover } = units[i];
    if (prose[i] > 0 && !isQuestion(article.text, units[i])) {
      if (prose[i] >= 1) break;
      continue;
    }
    if (words < 3 || bestCover >= 0.5) continue;
    let weight = (0.3 + Math.max(0, known(i))) * Math.min(WORDS, words) * (i === 0 ? 1.3 : 1 - 0.06 * i);
    if (here && i > 0) weight *= 0.25;
    weight *= next ? 1.3 : behind ? 1.2 : 1;
    if (weight > most) {
      most = weight;
      best = i;
    }
  }
  return best;
}

/** Whether a line is one question or cry, no longer than a headline. */
const isQuestion = (text: string, { start, end, words }: Unit): boolean =>
  words <= 20 && '?!'.includes(text.charAt(end - 1)) && !/[.?!] /.test(text.slice(start, end));

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
