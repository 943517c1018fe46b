import data from '../../../data/dates.json';
import { dayNumber, weekdayNames, weekdayOf } from '../../reading/figures/calendar';
import type { DateMention } from '../../reading/figures/figure';
import { datesAtOdds } from '../../reading/figures/occasions';
import { anyOf } from '../../text/any-of';
import type { Article } from '../../text/article';
import type { Evidence, Report, Rule } from '../rule';

/**
 * A date that cannot be (its weekday is another day's, the month has no such day, a stretch of days ends before it begins), or one
 * event on two days.
 */
export const date: Rule = {
  id: 'figures.date',
  level: 'warning',
  check({ entry }: Evidence): readonly Report[] {
    const { article, provenance } = entry.reading;
    const today = provenance.date === null ? Number.NaN : dayNumber(provenance.date);
    const reports: Report[] = [];
    const weekdays: DateMention[] = [];
    const strange: Report[] = [];
    entry.facts.dates.forEach((mention, i) => {
      const message =
        wrongWeekday(mention, today) ?? noSuchDay(mention) ?? backwards(article, mention, entry.facts.dates[i - 1]);
      if (message)
        reports.push({
          start: /ends/.test(message) ? entry.facts.dates[i - 1].start : mention.start,
          end: mention.end,
          message,
        });
      else if (mention.weekday && mention.iso?.startsWith('--')) {
        const other = weekdays.find(known => disagree(known, mention));
        if (other)
          strange.push({
            start: mention.start,
            end: mention.end,
            message: `${withoutWeekday(mention)} here, ${withoutWeekday(other)} above: both cannot be a ${mention.weekday}`,
            related: [{ path: entry.path, start: other.start, end: other.end, message: oneLine(other.text) }],
          });
        weekdays.push(mention);
      }
    });
    // Days of more than one year, as a gallery's captions have them, are at odds again and again.
    if (strange.length === 1) reports.push(...strange);
    for (const { first, second } of datesAtOdds(article, entry.facts.dates)) {
      if (reports.some(report => report.start === second.start)) continue;
      reports.push({
        start: second.start,
        end: second.end,
        message: `${oneLine(second.text)} here, ${oneLine(first.text)} above, for what reads as one event`,
        related: [{ path: entry.path, start: first.start, end: first.end, message: oneLine(first.text) }],
        strength: 0.7,
        unsure: true,
      });
    }
    return reports;
  },
};

/** "January 26, 2022" of "Monday, January 26, 2022". */
const withoutWeekday = (mention: DateMention): string =>
  oneLine(mention.text).replace(/^\p{L}+\.?,? (?=\p{L}|\d)/u, '');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** How far from the article's own date a day without a year is still sure to be of the year it was resolved to. */
const NEAR_DAYS = 60;

/** "Monday, January 26, 2022" was a Wednesday. */
function wrongWeekday(mention: DateMention, today: number): string | null {
  if (!mention.weekday || !mention.resolved || !/\d/.test(mention.text)) return null;
  const day = dayNumber(mention.resolved);
  if (Number.isNaN(day)) return null;
  if (!/\d{4}/.test(mention.text) && !(Math.abs(day - today) <= NEAR_DAYS)) return null;
  const right = weekdayNames[weekdayOf(day)];
  return right === mention.weekday ? null : `${withoutWeekday(mention)} was a ${right}, not a ${mention.weekday}`;
}

const noSuchDay = (mention: DateMention): string | null =>
  mention.iso === null && mention.weekday === null && /\p{L}/u.test(mention.text) && /\d/.test(mention.text)
    ? `${oneLine(mention.text)} is not in the calendar`
    : null;

const lasting = new RegExp(
  `\\b(?:${anyOf(data.lasting)}|(?:on|in) (?:view|display|show|session))\\b[^.;:\\d]{0,40}\\bfrom $`,
  'u',
);

/** "June 18-15", "June 18-18"; "runs from June 18 to June 12" */
function backwards(article: Article, mention: DateMention, before: DateMention | undefined): string | null {
  if (!before?.iso || !mention.iso) return null;
  const gap = article.text.slice(before.end, mention.start);
  const short = /^\d/.test(mention.text) && !/\p{L}{3}/u.test(mention.text) && /^ ?[-–—] ?$/.test(gap);
  const long =
    /^ (?:to|until|through) $/.test(gap) &&
    before.iso.slice(0, -3) === mention.iso.slice(0, -3) &&
    lasting.test(article.text.slice(Math.max(0, before.start - 80), before.start));
  if (!short && !long) return null;
  return mention.iso <= before.iso && before.iso.length === mention.iso.length
    ? `${oneLine(article.text.slice(before.start, mention.end))} ends ${mention.iso === before.iso ? 'on the day it begins' : 'before it begins'}`
    : null;
}

/** Two days of one month and one weekday, no year given, that lie no whole weeks apart. */
const disagree = (a: DateMention, b: DateMention): boolean =>
  a.weekday === b.weekday &&
  !!a.iso &&
  !!b.iso &&
  a.iso.length === 7 &&
  a.iso.slice(0, 4) === b.iso.slice(0, 4) &&
  (Number(a.iso.slice(5)) - Number(b.iso.slice(5))) % 7 !== 0;
