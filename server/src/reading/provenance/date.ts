import data from '../../../data/dates.json';
import languages from '../../../data/languages.json';
import { anyOf } from '../../text/any-of';

const monthOf = new Map(languages.months.flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)));
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const month = '(?<month>\\p{L}{3,12})\\.?';
const year = '(?<year>(?:1[6-9]|2[01])\\d\\d)(?!\\d)';
const forms = [
  `${'(?<year>\\d{4})'}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)`, // 2022-02-14
  '(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?!\\d)', // 20220214
  `${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?,? ${year}`, // February 14, 2022
  `(?<day>\\d{1,2})(?:st|nd|rd|th|\\.|º)?[ -](?:of |de )?${month}[ -]?(?:de |del )?,? ?${year}`, // 14 February 2022
  `(?<day>\\d{1,2})(?<mark>[./-])(?<month>\\d{1,2})\\k<mark>${year}`, // 14.02.2022
  '(?<year>\\d{4}) ?年 ?(?<month>\\d{1,2}) ?月 ?(?<day>\\d{1,2}) ?日', // 2022年2月14日
].map(form => new RegExp(`(?<![\\p{L}\\d./-])${form}`, 'uy'));

/** A full date that stands in a text, as a calendar day, ISO 8601. */
export interface FullDate {
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** The date that starts at an offset; null without a year, for a day that no calendar has, and for "02/03/2022", which is two days. */
function dateAt(text: string, at: number): FullDate | null {
  for (const form of forms) {
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found?.groups) continue;
    const { year, month, day, mark } = found.groups;
    let [first, second] = [Number(day), Number(month) || (monthOf.get(month.toLowerCase()) ?? 0)];
    // Day first or month first: a full stop says which, or one of the two is no month.
    if (mark && found[0].startsWith(day) && mark !== '.' && first <= 12 && first !== second) {
      if (second <= 12) continue;
      [first, second] = [second, first];
    }
    const iso = calendarDay(Number(year), second, first);
    if (iso) return { iso, start: at, end: at + found[0].length };
  }
  return null;
}

function calendarDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The full dates of a short text, in order. One whose weekday is another day's is left out: something in it is wrong. */
export function fullDates(text: string): readonly FullDate[] {
  const dates: FullDate[] = [];
  const plain = text.replace(/\s/g, ' ');
  const starts = /(?<![\p{L}\d])(?=\d|\p{L}{3,12}\.? \d)/gu;
  for (let found = starts.exec(plain); found; found = starts.exec(plain)) {
    const date = dateAt(plain, found.index);
    if (!date) {
      // A search from inside a surrogate pair starts again at the pair.
      starts.lastIndex = found.index + ((plain.codePointAt(found.index) ?? 0) > 0xffff ? 2 : 1);
      continue;
    }
    const named = /(?<![a-z])(sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.?,? $/i.exec(plain.slice(0, date.start));
    if (!named || weekdays[new Date(date.iso).getUTCDay()] === named[1].toLowerCase()) dates.push(date);
    starts.lastIndex = date.end;
  }
  return dates;
}

/** The day that a metadata value means: the one full date at its start ("2022-02-14T10:00:00Z", "Mon, 14 Feb 2022 …"). */
export function dateFrom(value: string): string | null {
  const [date] = fullDates(value);
  return date &&
    /^(?:[^\s\d.,]{2,10}\.?, |(?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6}\.? )?$/i.test(
      value.slice(0, date.start).trimStart(),
    )
    ? date.iso
    : null;
}

// No \p beside the i flag in what every article meets: such classes take long to build, and every start would wait.
const published = new RegExp(
  `^(?:(?:this (?:article|story) was )?(?:first |originally )?(?:published|posted)|pub(?:lication)? date|date(?: published)?|${anyOf(data.published)})(?![a-zà-ÿа-я])`,
  'i',
);
const updated = new RegExp(
  `^(?:(?:last |this (?:article|story) was )?(?:updated|modified|edited)|${anyOf(data.updated)})(?![a-zà-ÿа-я])`,
  'i',
);

/** What may stand beside a date in a line that is there to give it: times, zones, separators, weekdays, labels. */
const noise = new RegExp(
  [
    '\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})? ?(?:[ap]\\.?m\\.?)?',
    '\\d{1,2} ?[ap]\\.?m\\.?',
    `(?<![a-zà-ÿ])${anyOf(data.zones)}(?:[+-]\\d{1,2}(?::?\\d\\d)?)?(?![a-zà-ÿ])`,
    '(?<![a-zà-ÿ])(?:sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?(?![a-zà-ÿ])',
    `(?<![a-zà-ÿ])${anyOf(data.besideDates)}(?![a-zà-ÿ])`,
    '[|·•,:;()[\\]/–—-]',
  ].join('|'),
  'gi',
);

type Kind = 'published' | 'bare' | 'updated';

/**
 * The day an article was published on, from the lines of its text; null rather than a guess. What counts is a line that says so
 * ("Published: February 14, 2022"), else a short line of the head that is there to give a date, or a dateline, else "Updated …".
 */
export function dateInText(lines: readonly string[]): string | null {
  const found = lines.flatMap((line, n) => {
    const isHead = n < 15;
    return isHead || n >= lines.length - 10 ? (dateIn(line.trim(), isHead) ?? []) : [];
  });
  for (const kind of ['published', 'bare', 'updated'] as const) {
    const dates = found.filter(one => one.kind === kind).map(({ iso }) => iso);
    if (dates.length > 0) return agreed(dates);
  }
  return null;
}

/** The date that a line is there to give, if it is. */
function dateIn(line: string, isHead: boolean): { kind: Kind; iso: string } | null {
  if (!/\d{4}/.test(line.slice(0, 120))) return null;
  if (line.length <= 120) {
    const dates = fullDates(line);
    const label = published.test(line) ? 'published' : updated.test(line) ? 'updated' : null;
    if (label && dates.length > 0 && dates[0].start <= 40) return { kind: label, iso: dates[0].iso };
    if (isHead && dates.length > 0 && standsAlone(line, dates)) return { kind: 'bare', iso: dates[0].iso };
  }
  const iso = isHead ? dateline(line) : null;
  return iso === null ? null : { kind: 'bare', iso };
}

/** The first of dates that mean one publication; null where they are days apart. */
function agreed(dates: readonly string[]): string | null {
  const days = dates.map(date => Date.parse(date) / 864e5);
  return Math.max(...days) - Math.min(...days) <= 2 ? dates[0] : null;
}

/** Whether a line is there to give its date: nothing else of weight stands in it, or a sign sets the date apart from the rest. */
function standsAlone(line: string, dates: readonly FullDate[]): boolean {
  const before = line.slice(0, dates[0].start);
  const after = line.slice(dates[dates.length - 1].end);
  const left = before.replace(noise, ' ').trim();
  const right = after.replace(noise, ' ').trim();
  // A time stamp is there for machines; a byline often runs into its date.
  if (/^T\d\d:\d\d/.test(after)) return true;
  if (!right && line.length <= 100 && /^(?:[Ww]ritten )?[Bb][Yy]\s+\p{Lu}/u.test(line)) return true;
  if (left.length > 60 || right.length > 60 || /[.!?]$/.test(left) || /[.!?]$/.test(right)) return false;
  const apartBehind =
    !right || /^\s*(?:[|·•–—(/-]|, ?\d{1,2}[:.h]\d|\d|[a-h]\d{1,2}$|at\b|,? *by\b|updated\b)/i.test(after);
  const apartBefore = !left || /(?:[|·•–—:,-]|\b[a-z]{3,6}day,?)\s*$/i.test(before.replace(/\s*(?:on|at)\s*$/i, ''));
  return apartBehind && apartBefore;
}

/** "KYIV, Feb 14, 2022 (Reuters) —": the day of a dateline, which must name the year. */
function dateline(paragraph: string): string | null {
  const head =
    /^\p{Lu}[\p{L}\s.,'’/-]{1,60}?[,–—-]?\s+(?=\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})/u.exec(
      paragraph,
    );
  if (!head || !/^\p{Lu}{3,}|[,–—-]\s*$/u.test(head[0])) return null;
  const [date] = fullDates(paragraph.slice(head[0].length, head[0].length + 30));
  if (date?.start !== 0) return null;
  return /^\s*(?:\([^)]{1,40}\)\s*)?[-–—:/.]/.test(paragraph.slice(head[0].length + date.end)) ? date.iso : null;
}

/** The day that a web address carries: "/2022/02/14/", "-2022-02-14". */
export function dateInUrl(url: string): string | null {
  const found =
    /[/=_-]((?:19|20)\d\d)([/-]?)(\d\d)\2(\d\d)(?=[/_.?&-]|$)/.exec(url) ??
    /\/((?:19|20)\d\d)(\/)(\p{L}{3})\/(\d{1,2})\//u.exec(url);
  if (!found) return null;
  return calendarDay(
    Number(found[1]),
    Number(found[3]) || (monthOf.get(found[3].toLowerCase()) ?? 0),
    Number(found[4]),
  );
}
