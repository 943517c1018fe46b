import data from '../../../data/dates.json';
import type { Article } from '../../text/article';
import { isGap, spanAt } from '../../text/span';
import { isPlural } from '../../text/stem';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { wordColumn } from '../../text/words';
import {
  dayNumber,
  dayOf,
  daysIn,
  isoDay,
  isoMonth,
  isoMonthOnly,
  isoYearless,
  months,
  weekdayNames,
  weekdayOf,
} from './calendar';
import type { DateMention } from './figure';
import { ordinals } from './numbers';

const weekdays = new Map<string, number>(Object.entries(data.weekdays));
const relative = new Map<string, number>(Object.entries(data.relative));
const periods = new Map<string, number>(Object.entries(data.periods));
const future = new Set(data.future);
const past = new Set(data.past);

/** What is written of a date, before it is resolved. Token indices. */
interface Written {
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

/** Whether a word can be part of a date that starts with it. */
const opensDate = wordColumn(word =>
  months.has(word) || weekdays.has(word) || relative.has(word) || word === 'year' || word === 'month' ? 1 : 0,
);

/**
 * Finds the dates of a text, resolved against the article's own date (`today`, null where it is not known), and marks the tokens
 * of dates and of times in `taken`.
 */
export function datesOf(article: Article, today: string | null, taken: Uint8Array): DateMention[] {
  const { tokens, text } = article;
  const { kind, length } = tokens;
  const now = today === null ? Number.NaN : dayNumber(today);
  const found: DateMention[] = [];
  for (let i = 0; i < length; i++) {
    if (taken[i]) continue;
    if (kind[i] === Kind.mark) continue;
    if (kind[i] === Kind.word && opensDate(tokens, i) === 0) continue;
    const date = kind[i] === Kind.number ? numericDate(text, tokens, i) : wordDate(text, tokens, i);
    if (!date || (date.period && today === null)) continue;
    const end = rangeEnd(tokens, text, date);
    const to = end ? end.to : date.to;
    for (let k = date.from; k < to; k++) taken[k] = 1;
    found.push(mention(article, end && date.year === null ? written({ ...date, year: end.year }) : date, now));
    if (end) found.push(mention(article, end, now));
    i = to - 1;
  }
  return found;
}

/** A date of which only some is written. */
const written = ({
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
function dayAt(tokens: Tokens, i: number): number {
  if (i >= tokens.length || tokens.kind[i] !== Kind.number) return 0;
  const raw = tokens.norm[i];
  const day = raw.length <= 2 ? Number(raw) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

/** A year of four digits, or 0. */
function yearAt(tokens: Tokens, i: number): number {
  if (i >= tokens.length || tokens.kind[i] !== Kind.number || tokens.norm[i].length !== 4) return 0;
  const year = Number(tokens.norm[i]);
  return year >= 1000 && year < 2200 && Number.isInteger(year) ? year : 0;
}

const suffix = /^(?:st|nd|rd|th)$/;

/** Past "th" behind a day. */
const pastSuffix = (tokens: Tokens, i: number): number =>
  i < tokens.length && suffix.test(tokens.norm[i]) && tokens.start[i] === tokens.end[i - 1] ? i + 1 : i;

const abbreviated = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)$/;

/** Past the stop of "Jan." */
const pastStop = (tokens: Tokens, i: number): number =>
  i < tokens.length &&
  tokens.norm[i] === '.' &&
  tokens.start[i] === tokens.end[i - 1] &&
  abbreviated.test(tokens.norm[i - 1])
    ? i + 1
    : i;

function yearBehind(tokens: Tokens, i: number): { year: number | null; to: number } {
  const comma = tokens.norm[i] === ',' ? i + 1 : tokens.norm[i] === 'of' ? i + 1 : i;
  const year = yearAt(tokens, comma);
  return year &&
    !(comma > i && tokens.kind[comma + 1] === Kind.word && /^(?:people|troops)$/.test(tokens.norm[comma + 1]))
    ? { year, to: comma + 1 }
    : { year: null, to: i };
}

function wordDate(text: string, tokens: Tokens, i: number): Written | null {
  const { norm, length } = tokens;
  const word = norm[i];
  const capital = tokens.case[i] === Case.capital || tokens.case[i] === Case.upper;
  const offset = relative.get(word);
  if (offset !== undefined)
    return tokens.norm[i + 1] === "'s" && word === 'today' ? null : written({ from: i, to: i + 1, offset });

  if (word === 'year' || word === 'month') {
    // "the last year" is twelve months, "this year of drought" a description.
    const count = i > 0 && norm[i + 1] !== 'of' && norm[i - 2] !== 'the' ? periods.get(norm[i - 1]) : undefined;
    return count === undefined ? null : written({ from: i - 1, to: i + 1, period: { of: word, count } });
  }

  const weekday = weekdays.get(word);
  if (weekday !== undefined) {
    if (!capital) return null;
    if (word.length < 6 && !(norm[i + 1] === ',' || norm[i + 1] === '.' || months.has(norm[i + 1]))) return null;
    let k = pastStop(tokens, i + 1);
    const named = tokens.norm[i + 1] === "'s";
    if (norm[k] === ',') k++;
    if (norm[k] === 'the' && dayAt(tokens, k + 1) && pastSuffix(tokens, k + 2) > k + 2) k++;
    const date =
      k < length && !named
        ? months.has(norm[k])
          ? wordDate(text, tokens, k)
          : dayAt(tokens, k)
            ? dayMonth(tokens, k)
            : null
        : null;
    const lead = i > 0 ? norm[i - 1] : '';
    const turn = lead === 'last' ? -1 : lead === 'next' ? 1 : 0;
    if (date && date.day !== null) return written({ ...date, from: i, weekday });
    // "Black Friday", "Super Tuesday", "Sunday Times" are no days.
    if (
      i > 0 &&
      tokens.case[i - 1] === Case.capital &&
      /^(?:black|super|cyber|good|easter|palm|bloody|ash|fat|shrove|giving)$/.test(lead)
    )
      return null;
    if (
      i + 1 < length &&
      tokens.case[i + 1] === Case.capital &&
      /^(?:times|telegraph|express|mail|mirror|post|herald|night)$/.test(norm[i + 1])
    )
      return null;
    return written({ from: turn ? i - 1 : i, to: i + 1, weekday, turn });
  }

  const month = months.get(word);
  if (month === undefined || !capital) return null;
  let k = pastStop(tokens, i + 1);
  // "the 14th of July", "14 July", "fourth of July" stand before the month.
  let from = i;
  let day = 0;
  let b = i - 1;
  if (b >= 1 && norm[b] === 'of') b--;
  if (b >= 1 && suffix.test(norm[b]) && tokens.start[b] === tokens.end[b - 1]) {
    day = dayAt(tokens, b - 1);
    if (day) from = b - 1;
  } else if (
    b >= 0 &&
    b === i - 1 &&
    dayAt(tokens, b) &&
    !(b > 0 && tokens.end[b - 1] === tokens.start[b] && norm[b - 1] !== '(') &&
    isGap(text, tokens.end[b], tokens.start[i]) &&
    !dayAt(tokens, k)
  ) {
    day = dayAt(tokens, b);
    from = b;
  } else if (b >= 0 && b < i - 1 && ordinals.has(norm[b])) {
    day = ordinals.get(norm[b]) ?? 0;
    from = b;
  }
  if (day && day <= daysIn(month, null)) {
    if (from > 0 && norm[from - 1] === 'the') from--;
    const { year, to } = yearBehind(tokens, k);
    return written({ from, to, month, day, year });
  }
  // "January 26", "Jan. 26th, 2022", "May the 4th"
  if (norm[k] === 'the' && dayAt(tokens, k + 1) && pastSuffix(tokens, k + 2) > k + 2) k++;
  day = dayAt(tokens, k);
  if (day && (tokens.end[k - 1] === tokens.start[k] || isGap(text, tokens.end[k - 1], tokens.start[k]))) {
    // "March 12,500 people" is one token; "May 20 percent" is a verb and a share.
    const after = pastSuffix(tokens, k + 1);
    if (/^(?:percent|per|%|million|billion|years)$/.test(norm[after] ?? '')) return null;
    if (norm[after] === ':' && tokens.kind[after + 1] === Kind.number) return monthAlone(tokens, i, k, month);
    const { year, to } = yearBehind(tokens, after);
    // "April 31" is no day; kept as it is written, without a date.
    if (day > daysIn(month, year))
      return tokens.kind[to] === Kind.word && year === null ? null : written({ from: i, to, day });
    return written({ from: i, to, month, day, year });
  }
  return monthAlone(tokens, i, k, month);
}

function monthAlone(tokens: Tokens, i: number, k: number, month: number): Written | null {
  const { norm } = tokens;
  const { year, to } = yearBehind(tokens, k);
  if (year) return written({ from: i, to, month, year });
  // "May" and "March" alone are too often other words.
  const lead = i > 0 ? norm[i - 1] : '';
  if (
    norm[i].length <= 5 &&
    !/^(?:in|since|until|by|last|next|this|of|from|late|early|mid|through|during|to|between|and|for|before|after|every|each)$/.test(
      lead,
    )
  )
    return null;
  if (
    (norm[i] === 'may' || norm[i] === 'march') &&
    !/^(?:in|since|until|by|last|next|this|of|from|late|early|mid|during)$/.test(lead)
  )
    return null;
  if (norm[i] === 'may' && (lead === 'by' || lead === 'this' || lead === 'of') && tokens.kind[k] === Kind.word)
    return null;
  const turn = lead === 'last' ? -1 : lead === 'next' ? 1 : 0;
  return written({ from: turn ? i - 1 : i, to: i + 1, month, turn });
}

function dayMonth(tokens: Tokens, k: number): Written | null {
  const day = dayAt(tokens, k);
  let m = pastSuffix(tokens, k + 1);
  if (tokens.norm[m] === 'of') m++;
  const month = months.get(tokens.norm[m] ?? '');
  if (!day || !month || tokens.case[m] !== Case.capital || day > daysIn(month, null)) return null;
  const { year, to } = yearBehind(tokens, pastStop(tokens, m + 1));
  return written({ from: k, to, month, day, year });
}

/** "June 15-18", "June 10 to 16", "May 21 and 22": the other day. */
function rangeEnd(tokens: Tokens, text: string, first: Written): Written | null {
  const { norm, kind, length } = tokens;
  if (first.day === null || first.month === null || first.year !== null) return null;
  const k = first.to;
  if (k + 1 >= length || tokens.end[k - 1] === undefined || kind[k - 1] === Kind.word) return null;
  const dash = norm[k] === '-' || norm[k] === '–' || norm[k] === '—';
  const word = norm[k] === 'to' || norm[k] === 'through' || norm[k] === 'and' || norm[k] === 'or';
  if (!dash && !word) return null;
  const day = dayAt(tokens, k + 1);
  if (!day || (dash && tokens.start[k + 1] - tokens.end[k] > 1)) return null;
  const after = pastSuffix(tokens, k + 2);
  const { year, to } = yearBehind(tokens, after);
  const next =
    year === null && to < length && kind[to] === Kind.word && isGap(text, tokens.end[to - 1], tokens.start[to])
      ? norm[to]
      : '';
  if (months.has(next) || /^(?:percent|per|%|million|billion|thousand|hundred)$/.test(norm[to] ?? '')) return null;
  if (norm[to] === '%' || (norm[to] === ':' && kind[to + 1] === Kind.number)) return null;
  if (word && next && year === null && (norm[k] === 'and' || norm[k] === 'or' || isPlural(next))) return null;
  if (day > daysIn(first.month, null)) return null;
  return written({ from: k + 1, to, month: first.month, day, year });
}

/** "2022-01-26", "1/26/2022", "26.1.2022", "14 July", a year by itself; times ("10:27", "5 p.m.") are only marked. */
function numericDate(text: string, tokens: Tokens, i: number): Written | null {
  const { norm, kind, start, end, length } = tokens;
  const raw = norm[i];
  const glued = (k: number): boolean => k < length && start[k] === end[k - 1];
  if (raw.length === 4 && glued(i + 1) && norm[i + 1] === '-' && glued(i + 2) && /^\d\d$/.test(norm[i + 2] ?? '')) {
    const year = yearAt(tokens, i);
    const month = Number(norm[i + 2]);
    if (
      year &&
      month >= 1 &&
      month <= 12 &&
      glued(i + 3) &&
      norm[i + 3] === '-' &&
      glued(i + 4) &&
      dayAt(tokens, i + 4)
    )
      return written({ from: i, to: i + 5, year, month, day: dayAt(tokens, i + 4) });
  }
  if (
    /^\d{1,2}$/.test(raw) &&
    (norm[i + 1] === '/' || norm[i + 1] === '-') &&
    glued(i + 1) &&
    glued(i + 2) &&
    /^\d{1,2}$/.test(norm[i + 2] ?? '') &&
    norm[i + 3] === norm[i + 1] &&
    glued(i + 3) &&
    glued(i + 4) &&
    /^(?:\d\d|\d{4})$/.test(norm[i + 4] ?? '')
  ) {
    const a = Number(raw);
    const b = Number(norm[i + 2]);
    const short = Number(norm[i + 4]);
    const year = norm[i + 4].length === 4 ? short : short < 50 ? 2000 + short : 1900 + short;
    // Which is the month is known only where the other number can be none.
    if (a >= 1 && b >= 1 && ((a <= 12 && b <= 31) || (b <= 12 && a <= 31))) {
      const month = a > 12 ? b : b > 12 || a === b ? a : null;
      const day = month === null ? null : a > 12 ? a : b;
      return written({
        from: i,
        to: i + 5,
        year,
        month,
        day: month !== null && day !== null && day <= daysIn(month, year) ? day : null,
      });
    }
  }
  if (/^\d{1,2}\.\d{1,2}\.\d{4}$/.test(raw)) {
    const [a, b, year] = raw.split('.').map(Number);
    const month = a > 12 ? b : b > 12 || a === b ? a : null;
    return written({ from: i, to: i + 1, year, month, day: month === null ? null : a > 12 ? a : b });
  }
  // "14 July" is found at its month, which looks back; so a day before a month is left to it here.
  if (dayAt(tokens, i)) {
    const m = pastSuffix(tokens, i + 1);
    const at = norm[m] === 'of' ? m + 1 : m;
    if (at < length && months.has(norm[at]) && tokens.case[at] === Case.capital) {
      const read = dayMonth(tokens, i);
      if (read && !(at === m && m === i + 1 && dayAt(tokens, pastStop(tokens, at + 1)))) {
        const from = at > m && i > 0 && norm[i - 1] === 'the' ? i - 1 : i;
        return written({ ...read, from });
      }
    }
    return null;
  }
  const year = yearAt(tokens, i);
  if (year >= 1900 && year < 2100) {
    const lead = i > 0 ? norm[i - 1] : '';
    if (
      /^(?:in|since|until|during|early|late|mid|by|before|after|from|of|to|through|between|fiscal|year|late|spring|summer|autumn|fall|winter)$/.test(
        lead,
      )
    ) {
      const next = i + 1 < length && kind[i + 1] === Kind.word && isGap(text, end[i], start[i + 1]) ? norm[i + 1] : '';
      // "of 2000 people", "from 2000 to 2500 troops"
      if (
        /^(?:by|before|after|from|of|to|through|between)$/.test(lead) &&
        /^(?:people|troops|soldiers|men|women|children|calories|dollars|euros|pounds|miles|feet|metres|meters|km|kilometers|kilometres|acres|jobs|homes|workers|votes|members|points|years|hours|days)$/.test(
          next,
        )
      )
        return null;
      return written({ from: i, to: i + 1, year });
    }
  }
  return null;
}

/** Makes the mention: which day it means, by the article's own date. */
function mention(article: Article, date: Written, now: number): DateMention {
  const { tokens, text } = article;
  const { month, day, weekday, offset, turn, period } = date;
  const start = tokens.start[date.from];
  const end = tokens.end[date.to - 1];
  const known = !Number.isNaN(now);
  let { year } = date;
  let iso: string | null = null;
  let resolved: string | null = null;
  if (offset !== null) resolved = known ? dayOf(now + offset) : null;
  else if (period !== null) iso = isoPeriod(dayOf(now), period);
  else if (month !== null && day !== null) {
    if (year === null && known) year = nearYear(article, start, month, day, now);
    iso = year === null ? isoYearless(month, day) : isoDay(year, month, day);
    resolved = year === null ? null : iso;
  } else if (month !== null) {
    if (year === null && known) year = nearMonthYear(article, start, month, now, turn);
    iso = year === null ? isoMonthOnly(month) : isoMonth(year, month);
  } else if (year !== null) iso = String(year);
  else if (weekday !== null && known) {
    const tense = turn !== 0 ? turn : tenseAround(article, start);
    const back = (weekdayOf(now) - weekday + 7) % 7;
    if (turn === -1) resolved = back === 0 ? dayOf(now - 7) : dayOf(now - back);
    else if (turn === 1 || tense === 1) resolved = dayOf(now + ((7 - back) % 7 || (turn === 1 ? 7 : 0)));
    else if (tense === -1) resolved = dayOf(now - back);
  }
  return {
    start,
    end,
    text: text.slice(start, end),
    iso: resolved ?? iso,
    weekday: weekday === null ? null : weekdayNames[weekday],
    resolved,
  };
}

/** The year or month that lies `count` of them from that of `today`. */
function isoPeriod(today: string, { of, count }: NonNullable<Written['period']>): string {
  const year = Number(today.slice(0, 4));
  if (of === 'year') return String(year + count);
  const month = Number(today.slice(5, 7)) + count;
  return month < 1 ? isoMonth(year - 1, 12) : month > 12 ? isoMonth(year + 1, 1) : isoMonth(year, month);
}

/** The year that brings a month and day nearest the article's date, if the sentence does not point the other way. */
function nearYear(article: Article, start: number, month: number, day: number, now: number): number | null {
  const year = Number(dayOf(now).slice(0, 4));
  let best: number | null = null;
  let gap = Number.POSITIVE_INFINITY;
  const tense = tenseAround(article, start);
  for (const candidate of [year - 1, year, year + 1]) {
    if (day > daysIn(month, candidate)) continue;
    const at = dayNumber(isoDay(candidate, month, day));
    let distance = Math.abs(at - now);
    if (tense === -1 && at > now + 1) distance += 200;
    if (tense === 1 && at < now - 1) distance += 100;
    if (distance < gap) {
      gap = distance;
      best = candidate;
    }
  }
  return gap <= 250 ? best : null;
}

function nearMonthYear(article: Article, start: number, month: number, now: number, turn: number): number | null {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const here = Number(today.slice(5, 7));
  if (turn === -1) return month < here ? year : year - 1;
  if (turn === 1) return month > here ? year : year + 1;
  const tense = tenseAround(article, start);
  const ahead = (month - here + 12) % 12;
  if (ahead === 0) return year;
  if (tense === -1) return month > here ? year - 1 : year;
  if (tense === 1) return month < here ? year + 1 : year;
  return ahead <= 3 ? (month < here ? year + 1 : year) : ahead >= 7 ? (month > here ? year - 1 : year) : null;
}

/** -1 where the sentence around speaks of the past, 1 of the future, 0 where that is not plain. */
function tenseAround(article: Article, start: number): -1 | 0 | 1 {
  const { tokens, sentences } = article;
  const sentence = spanAt(sentences, start);
  if (!sentence) return 0;
  const at = tokenAt(tokens, start);
  let ahead = 0;
  let behind = 0;
  for (let k = at - 1; k >= 0 && k > at - 9 && tokens.start[k] >= sentence.start; k--) {
    const word = tokens.norm[k];
    const weight = 9 - (at - k);
    if (past.has(word) || (word.length > 4 && word.endsWith('ed'))) behind = Math.max(behind, weight);
    else if (future.has(word)) ahead = Math.max(ahead, weight - (word === 'to' ? 3 : 0));
  }
  for (let k = at + 1; k < tokens.length && k < at + 5 && tokens.end[k] <= sentence.end; k++) {
    const word = tokens.norm[k];
    const weight = 5 - (k - at);
    if (past.has(word) || (word.length > 4 && word.endsWith('ed'))) behind = Math.max(behind, weight);
    else if (future.has(word) && word !== 'to') ahead = Math.max(ahead, weight);
  }
  return ahead > behind ? 1 : behind > ahead ? -1 : 0;
}
