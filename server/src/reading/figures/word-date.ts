import data from '../../../data/dates.json';
import { isGap } from '../../text/span';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordColumn, wordSet } from '../../text/words';
import { daysIn, months } from './calendar';
import { ordinals } from './numbers';
import { dayAt, dayMonth, pastStop, pastSuffix, suffix, type Written, written, yearBehind } from './written-date';

const weekdays = new Map<string, number>(Object.entries(data.weekdays));
const relative = new Map<string, number>(Object.entries(data.relative));
const isNoDayBehind = wordSet(data.notDayBehind);
const isNoDayBefore = wordSet(data.notDayBefore);
const isBeforeMonth = wordSet(data.beforeMonth);
const isBeforeMayOrMarch = wordSet(data.beforeMayOrMarch);
const periods = new Map<string, number>(Object.entries(data.periods));

/** Whether a word can be part of a date that starts with it. */
export const opensDate = wordColumn(word =>
  months.has(word) || weekdays.has(word) || relative.has(word) || word === 'year' || word === 'month' ? 1 : 0,
);

/** The date that a word at token `i` opens or is the month of: "yesterday", "last Monday", "Jan. 26th, 2022", "the 14th of July"; null for none. */
export function wordDate(text: string, tokens: Tokens, i: number): Written | null {
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
    if (tokens.case[i - 1] === Case.capital && isNoDayBehind(tokens, i - 1)) return null;
    if (tokens.case[i + 1] === Case.capital && isNoDayBefore(tokens, i + 1)) return null;
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
  if (norm[i].length <= 5 && !isBeforeMonth(tokens, i - 1)) return null;
  if ((norm[i] === 'may' || norm[i] === 'march') && !isBeforeMayOrMarch(tokens, i - 1)) return null;
  if (norm[i] === 'may' && (lead === 'by' || lead === 'this' || lead === 'of') && tokens.kind[k] === Kind.word)
    return null;
  const turn = lead === 'last' ? -1 : lead === 'next' ? 1 : 0;
  return written({ from: turn ? i - 1 : i, to: i + 1, month, turn });
}
