import data from '../../../data/dates.json';
import type { Article } from '../../text/article';
import { wording } from '../../text/flow';
import { spanAt } from '../../text/span';
import { tokenAt } from '../../text/tokens';
import {
  dayNumber,
  dayOf,
  daysIn,
  isoDay,
  isoMonth,
  isoMonthOnly,
  isoYearless,
  weekdayNames,
  weekdayOf,
} from './calendar';
import type { DateMention } from './figure';
import type { Written } from './written-date';

const future = new Set(data.future);
const past = new Set(data.past);

/** Makes the mention: which day it means, by the article's own date. */
export function mention(article: Article, date: Written, now: number): DateMention {
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
    text: wording(text, start, end),
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
