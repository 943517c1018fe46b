import data from '../../../data/dates.json';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordSet } from '../../text/words';
import { daysIn, months } from './calendar';

/** What is written of a date, before it is resolved. Token indices. */
export interface Written {
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  /** Days from the article's own date: "yesterday". */
  readonly offset: number | null;
  /** "last Monday", "next Monday" */
  readonly turn: -1 | 0 | 1;
  /** The calendar year or month of "last year", "this month"; `count` of them from the article's own. */
  readonly period: { readonly of: 'year' | 'month'; readonly count: number } | null;
}

/** A date of which only some is written. */
export const written = ({
  from,
  to,
  year = null,
  month = null,
  day = null,
  weekday = null,
  offset = null,
  turn = 0,
  period = null,
}: Pick<Written, 'from' | 'to'> & Partial<Written>): Written => ({
  from,
  to,
  year,
  month,
  day,
  weekday,
  offset,
  turn,
  period,
});

/** A day of the month, or 0. */
export function dayAt(tokens: Tokens, i: number): number {
  if (i >= tokens.length || tokens.kind[i] !== Kind.number) return 0;
  const raw = tokens.norm[i];
  const day = raw.length <= 2 ? Number(raw) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

/** A year of four digits, or 0. */
export function yearAt(tokens: Tokens, i: number): number {
  if (i >= tokens.length || tokens.kind[i] !== Kind.number || tokens.norm[i].length !== 4) return 0;
  const year = Number(tokens.norm[i]);
  return year >= 1000 && year < 2200 && Number.isInteger(year) ? year : 0;
}

/** What makes an ordinal of a day in digits. */
export const suffix = /^(?:st|nd|rd|th)$/;

/** Past "th" behind a day. */
export const pastSuffix = (tokens: Tokens, i: number): number =>
  i < tokens.length && suffix.test(tokens.norm[i]) && tokens.start[i] === tokens.end[i - 1] ? i + 1 : i;

const isAbbreviated = wordSet(data.abbreviated);

/** Past the stop of "Jan." */
export const pastStop = (tokens: Tokens, i: number): number =>
  i < tokens.length && tokens.norm[i] === '.' && tokens.start[i] === tokens.end[i - 1] && isAbbreviated(tokens, i - 1)
    ? i + 1
    : i;

/** The year at token `i`, behind a comma or "of" too, and the token behind it; null and `i` where none stands there. */
export function yearBehind(tokens: Tokens, i: number): { year: number | null; to: number } {
  const comma = tokens.norm[i] === ',' ? i + 1 : tokens.norm[i] === 'of' ? i + 1 : i;
  const year = yearAt(tokens, comma);
  return year &&
    !(comma > i && tokens.kind[comma + 1] === Kind.word && /^(?:people|troops)$/.test(tokens.norm[comma + 1]))
    ? { year, to: comma + 1 }
    : { year: null, to: i };
}

/** "14 July", "14th of July 2022" at token `k`, or null. */
export function dayMonth(tokens: Tokens, k: number): Written | null {
  const day = dayAt(tokens, k);
  let m = pastSuffix(tokens, k + 1);
  if (tokens.norm[m] === 'of') m++;
  const month = months.get(tokens.norm[m] ?? '');
  if (!day || !month || tokens.case[m] !== Case.capital || day > daysIn(month, null)) return null;
  const { year, to } = yearBehind(tokens, pastStop(tokens, m + 1));
  return written({ from: k, to, month, day, year });
}
