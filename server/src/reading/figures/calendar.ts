import data from '../../../data/dates.json';

/** The months by their English names, in full and shortened, without a stop: 1 to 12. */
export const months: ReadonlyMap<string, number> = new Map(Object.entries(data.months));

const DAY = 86_400_000;
export const weekdayNames: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month (1 to 12); February has 29 where the year is not known. */
export const daysIn = (month: number, year: number | null): number =>
  month === 2 && (year === null || isLeap(year)) ? 29 : lengths[month - 1];

const two = (n: number): string => String(n).padStart(2, '0');

/** "2022-01-26" */
export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
export const isoMonth = (year: number, month: number): string => `${String(year).padStart(4, '0')}-${two(month)}`;
export const isoMonthOnly = (month: number): string => `--${two(month)}`;
export const isoYearless = (month: number, day: number): string => `--${two(month)}-${two(day)}`;

/** Days since 1970-01-01 of an ISO calendar day; NaN where it is none. */
export const dayNumber = (iso: string): number =>
  /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) / DAY : Number.NaN;

/** The ISO calendar day of a day number. */
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** 0 (Sunday) to 6. */
export const weekdayOf = (number: number): number => (((number + 4) % 7) + 7) % 7;
