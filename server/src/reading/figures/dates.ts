import type { Article } from '../../text/article';
import { isGap } from '../../text/span';
import { isPlural } from '../../text/stem';
import { Kind, type Tokens } from '../../text/tokens';
import { dayNumber, daysIn, months } from './calendar';
import { mention } from './date-mention';
import type { DateMention } from './figure';
import { foreignDate } from './foreign-date';
import { numericDate } from './numeric-date';
import { opensDate, wordDate } from './word-date';
import { dayAt, pastSuffix, type Written, written, yearBehind } from './written-date';

/**
 * Finds the dates of a text, resolved against the article's own date (`today`, null where it is not known), and marks the tokens
 * of dates and of times in `taken`. `isForeign`: the article is in another language than English.
 */
export function datesOf(article: Article, today: string | null, taken: Uint8Array, isForeign: boolean): DateMention[] {
  const { tokens, text } = article;
  const { kind, length } = tokens;
  const now = today === null ? Number.NaN : dayNumber(today);
  const found: DateMention[] = [];
  for (let i = 0; i < length; i++) {
    if (taken[i]) continue;
    if (kind[i] === Kind.mark) continue;
    if (kind[i] === Kind.word && opensDate(tokens, i) === 0) continue;
    const date =
      kind[i] === Kind.number
        ? ((isForeign ? foreignDate(tokens, i) : null) ?? numericDate(text, tokens, i))
        : wordDate(text, tokens, i);
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
