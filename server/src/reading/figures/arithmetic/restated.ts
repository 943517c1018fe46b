import nameData from '../../../../data/names.json';
import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Figure } from '../figure';
import { unitNamed } from '../units';
import type { Miscount } from './miscount';

/** Dimensions whose figures are given again in another unit, with how far the two may be apart: units of one name differ by so much. */
const rooms: Readonly<Record<string, number>> = data.conversionRooms;

const opening = /^(?:[ -]\p{Ll}+){0,2} ?\((?:or |just )*$/u;
const closing = /^(?:[ -]\p{Ll}+){0,2}\)/u;

/** "60 km (47 miles)": a measure, and the same in another unit in brackets behind it, that are not one length, mass or heat. */
export function conversions(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [given, again] = [figures[i], figures[i + 1]];
    const room = rooms[given.dimension];
    if (room === undefined || again.dimension !== given.dimension || given.unit === again.unit) continue;
    if (given.per !== again.per || again.start - given.end > 40) continue;
    // "8,000 and 500 kilometers": the end of a number said in two.
    if (/\d and $/.test(text.slice(Math.max(0, given.start - 6), given.start))) continue;
    if (!opening.test(text.slice(given.end, again.start)) || !closing.test(text.slice(again.end, again.end + 24)))
      continue;
    const right = given.value.map(value => converted(value, given.unit, again.unit));
    if (right.some(Number.isNaN) || right.every((value, end) => fits(value, again.value[end], room, again.text)))
      continue;
    // "a rise of 2C (3.6F)": a difference has no nought to start from.
    if (
      given.dimension === 'temperature' &&
      again.value.every((value, end) => isStep(given.value[end], given.unit, value))
    )
      continue;
    found.push({ kind: 'conversion', start: given.start, end: again.end, given, again, right: right[1] });
  }
}

function converted(value: number, from: string | null, to: string | null): number {
  if (from === 'celsius' && to === 'fahrenheit') return value * 1.8 + 32;
  if (from === 'fahrenheit' && to === 'celsius') return (value - 32) / 1.8;
  const [x, y] = [from, to].map(unit => (unit === null ? undefined : unitNamed(unit)));
  return x && y && x.dimension === y.dimension && x.dimension !== 'temperature'
    ? (value * x.size) / y.size
    : Number.NaN;
}

/** Whether a number is another one as roughly as people convert: the last digit given may be off by one, and all of it by `room`. */
function fits(right: number, said: number, room: number, text: string): boolean {
  const decimals = /\d\.(\d+)/.exec(text)?.[1].length ?? 0;
  const zeros = decimals === 0 ? (/0*$/.exec(String(Math.round(Math.abs(said))))?.[0].length ?? 0) : 0;
  const step = decimals > 0 ? 10 ** -decimals : Math.abs(said) >= 10 ? 10 ** Math.min(zeros, 2) : 1;
  return Math.abs(right - said) <= Math.max(step, room * Math.max(Math.abs(right), Math.abs(said)));
}

const isStep = (value: number, unit: string | null, said: number): boolean =>
  Math.abs((unit === 'celsius' ? value * 1.8 : value / 1.8) - said) <= Math.max(1, 0.1 * Math.abs(said));

const agoBehind = /^ ago,? (?:back )?in (?:\p{Lu}\p{Ll}+ (?:\d{1,2}, )?)?((?:19|20)\d\d)(?![\d-])/u;
const agoBefore = /\bin (?:\p{Lu}\p{Ll}+ )?((?:19|20)\d\d), (?:\p{Ll}+ )?$/u;

/** "20 years ago, in 1998" where the article is of 2014 (`today`): years back that do not lead to the year given. */
export function yearsAgo(text: string, figures: readonly Figure[], today: string | null, found: Miscount[]): void {
  if (today === null) return;
  const year = Number(today.slice(0, 4));
  for (const said of figures) {
    const [years, most] = said.value;
    if (said.dimension !== 'duration' || said.unit !== 'year' || said.bound !== '=' || years !== most || years < 2)
      continue;
    const follow = text.slice(said.end, said.end + 40);
    const behind = agoBehind.exec(follow);
    const before =
      !behind && /^ ago\b/.test(follow) ? agoBefore.exec(text.slice(Math.max(0, said.start - 40), said.start)) : null;
    const from = Number((behind ?? before)?.[1]);
    // An anniversary may be near; a round number of years is a rough one.
    if (!(from > 0) || Math.abs(year - from - years) < (years % 5 === 0 ? 3 : 2)) continue;
    found.push({
      kind: 'term',
      start: before ? said.start - before[0].length : said.start,
      end: said.end + (behind?.[0].length ?? 4),
      said,
      from,
      to: year,
    });
  }
}

const ofThe = /^ (?:out )?of (?:the |its |their |his |her |our |all )?(?:\p{Ll}+ |\p{L}+[’']s )?$/u;

/** "14 of the 12 members": more than there are. */
export function parts(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [part, whole] = [figures[i], figures[i + 1]];
    if (!isWhole(whole) || whole.value[0] < 2) continue;
    // What is said of "about 1,050 of the 1,000" may be rounding.
    if (!isWhole(part.bound === '~' ? { ...part, bound: '=' } : part)) continue;
    if (part.value[0] <= whole.value[0] * (part.bound === '~' ? 1.1 : 1)) continue;
    if (whole.unit === null || (part.unit !== null && part.unit !== whole.unit)) continue;
    if (ofThe.test(text.slice(part.end, whole.start)))
      found.push({ kind: 'part', start: part.start, end: whole.end, part, whole });
  }
}

const isWhole = ({ dimension, value, bound, per }: Figure): boolean =>
  dimension === 'count' && value[0] === value[1] && bound === '=' && per === null && Number.isInteger(value[0]);

const name = `\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|${anyOf(nameData.particles)}|of)){0,4}(?:, \\d{1,3})?`;
const listed = new RegExp(
  `^(?: ?[—–:]| --|,) ?(${name}(?:, ${name})*,? and ${name})(?=( ?[—–]| --|[,.;)]))(?!, (?:and|as|plus|along|who|or)\\b)`,
  'u',
);

/** What people are, not who they are. */
const kinds: ReadonlySet<string> = new Set(data.kinds);

/** "five senators — Reed, Mora and Lind — objected": names in apposition that are fewer than their count. */
export function named(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (const total of figures) {
    // "four of the top five mayors, Reed, Mora, Lind and Ash": the names are the four.
    if (/\bof (?:the |its |their )?(?:\p{Ll}+ )?$/u.test(text.slice(Math.max(0, total.start - 24), total.start)))
      continue;
    if (!isWhole(total) || total.unit === null || total.value[0] < 3 || total.value[0] > 9) continue;
    const match = listed.exec(text.slice(total.end, total.end + 260));
    if (!match) continue;
    // What opens with a dash has to close with one, else the sentence goes on in the list.
    const mark = text
      .slice(total.end, total.end + match[0].length)
      .trim()
      .charAt(0);
    if (/[—–-]/.test(mark) !== /[—–-]/.test(match[2])) continue;
    if (mark === ',' && match[2].trim() !== ',') continue;
    const names = match[1].split(/, (?!\d)(?:and )?| and /).filter(part => /\p{L}/u.test(part));
    // "three presidents, Republican and Democratic": of what kinds they are.
    if (names.some(part => kinds.has(part.toLowerCase()))) continue;
    if (names.length < total.value[0])
      found.push({ kind: 'sum', start: total.start, end: total.end + match[0].length, total, parts: names.length });
  }
}
