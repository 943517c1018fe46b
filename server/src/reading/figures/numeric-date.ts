import data from '../../../data/dates.json';
import { isGap } from '../../text/span';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordSet } from '../../text/words';
import { daysIn, months } from './calendar';
import { dayAt, dayMonth, pastStop, pastSuffix, type Written, written, yearAt } from './written-date';

const isBeforeYear = wordSet(data.beforeYear);
const isBeforeCount = wordSet(data.beforeCount);
const isCounted = wordSet(data.countedThings);

/** "2022-01-26", "1/26/2022", "26.1.2022", "14 July", a year by itself; times ("10:27", "5 p.m.") are only marked. */
export function numericDate(text: string, tokens: Tokens, i: number): Written | null {
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
    if (isBeforeYear(tokens, i - 1)) {
      // "of 2000 people", "from 2000 to 2500 troops"
      const goesOn = i + 1 < length && kind[i + 1] === Kind.word && isGap(text, end[i], start[i + 1]);
      if (goesOn && isBeforeCount(tokens, i - 1) && isCounted(tokens, i + 1)) return null;
      return written({ from: i, to: i + 1, year });
    }
  }
  return null;
}
