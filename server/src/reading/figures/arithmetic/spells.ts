import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Span } from '../../../text/span';
import type { Figure } from '../figure';
import type { Miscount } from './miscount';

const year = '(?:\\p{Lu}\\p{Ll}+ )?((?:19|20)\\d\\d)';
const stretch = `(?:from|between) ${year} (?:to|and|until|till|through) ${year}`;
const before = new RegExp(`\\b${stretch}(?:,| ?[—–]| --) ?(?:(?:an?|the|his|her|its|their|a total of|in all) )?$`, 'u');
const behind = new RegExp(`^((?: \\p{Ll}+){0,5})(?:,| ?[—–]| --)? ?(?:${stretch}|\\(${year} ?[-–—] ?${year}\\))`, 'u');
const closes = new RegExp(`^(?: ${anyOf(data.spells)})?(?:[,.;)]| ?[—–]| --|$)`, 'u');
/** "eight years after", "five years old": no length of the time between the two years. */
const elsewhere = new RegExp(`\\b${anyOf(data.notSpells)}\\b`, 'u');

/** How far behind or ahead of a duration its two years are looked for, in characters. */
const reach = 80;

/**
 * "from 2010 to 2014, eight years", "seven years as mayor, from 2010 to 2014": a count of years beside the two years that it runs
 * between. One year either way is left open: both ends may count, or neither.
 */
export function terms(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (const said of figures) {
    const [years, most] = said.value;
    if (said.dimension !== 'duration' || said.unit !== 'year' || said.bound !== '=' || said.per !== null) continue;
    if (years !== most || !(years >= 2 && years <= 90)) continue;
    const lead = text.slice(Math.max(0, said.start - reach), said.start);
    const follow = text.slice(said.end, said.end + reach);
    const first = closes.test(follow) ? before.exec(lead) : null;
    const part = /\b(?:of|every|each|than|for the) (?:the |his |her |its |their )?$/i.test(lead);
    const second = first || part ? null : behind.exec(follow);
    const match = first ?? second;
    if (!match || (second && elsewhere.test(second[1]))) continue;
    const [from, to] = match
      .slice(second ? 2 : 1)
      .filter(Boolean)
      .map(Number);
    if (to <= from || Math.abs(to - from - years) < 2) continue;
    const start = first ? said.start - lead.length + first.index : said.start;
    const end = second ? said.end + second[0].length : said.end;
    found.push({ kind: 'term', start, end, said, from, to });
  }
}

const born = /\bborn\b[^.;!?]{0,40}?\b((?:18|19|20)\d\d)\b/u;
const died = /\b(?:died|dead|death|killed|executed)\b[^.;!?]{0,40}?\b((?:19|20)\d\d)\b/u;
const bornBehind = /^,? (?:who )?(?:was |is )?born (?:[\p{L}.,]+ |\d{1,2}, ){0,6}?((?:19|20)\d\d)\b/u;

/**
 * "born in 1932, died in 2010 at the age of 70"; "Ann Lee, 45, who was born in 1950", by the article's own date (`today`, null where
 * that is not known). Looks only at sentences that give one age.
 */
export function lives(
  text: string,
  sentence: Span,
  figures: readonly Figure[],
  today: string | null,
  found: Miscount[],
): void {
  const ages = figures.filter(({ dimension, unit }) => dimension === 'age' && unit === 'year');
  if (ages.length !== 1 || !exactly(ages[0])) return;
  const [said] = ages;
  const words = text.slice(sentence.start, sentence.end);
  if (!words.includes('born')) return;
  const end = died.exec(words);
  const start = born.exec(words);
  if (start && end) {
    const [from, to] = [Number(start[1]), Number(end[1])];
    // "aged 70" beside the death: nobody else's age.
    const near = said.start - sentence.start - end.index;
    if (start.index < end.index && near > 0 && near < reach && !fitsLife(to - from, said))
      found.push({
        kind: 'life',
        start: sentence.start + start.index,
        end: Math.max(said.end, sentence.start + end.index + end[0].length),
        said,
        from,
        to,
      });
    return;
  }
  const behind =
    today === null ? null : bornBehind.exec(text.slice(said.end, Math.min(sentence.end, said.end + reach)));
  if (!behind || today === null || text.slice(said.start - 2, said.start) !== ', ') return;
  const [from, to] = [Number(behind[1]), Number(today.slice(0, 4))];
  // An article may be older than the date it was put up under; a life is told in whole years.
  if (Math.abs(to - from - said.value[0]) > 2 && to > from)
    found.push({ kind: 'life', start: said.start, end: said.end + behind[0].length, said, from, to });
}

const exactly = ({ value, bound }: Figure): boolean => value[0] === value[1] && bound === '=';
/** Whether an age fits the years between birth and death: one less before the birthday. */
const fitsLife = (years: number, { value }: Figure): boolean => value[0] === years || value[0] === years - 1;

const over = /^ (?:in|over|within|across) (?:the (?:next|past|last|coming|first) )?$/u;
const restated =
  /^(?:,| ?[—–]| --)? ?\(?(?:(?:which|that|it) (?:is|was|means|makes|works out (?:at|to)|comes to|amounts to)|that[’']s|or|i\.e\.,?|meaning|an average of|equal to|equivalent to) (?:about |roughly |some |around |an average of )*$/iu;

/** "12 million jobs in four years, which is 5 million a year": a total over a time and the rate it is restated as. */
export function rates(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 2 < figures.length; i++) {
    const [total, time, rate] = [figures[i], figures[i + 1], figures[i + 2]];
    if (time.dimension !== 'duration' || time.per !== null || rate.per === null || rate.per !== time.unit) continue;
    if (total.per !== null || total.dimension !== rate.dimension) continue;
    if (total.unit !== rate.unit && total.unit !== null && rate.unit !== null) continue;
    if (![total, time, rate].every(single)) continue;
    if (!over.test(text.slice(total.end, time.start)) || !restated.test(text.slice(time.end, rate.start))) continue;
    const right = total.value[0] / time.value[0];
    const ratio = rate.value[0] / right;
    // Rounded figures may be off by a fifth; "nearly" and "about" by more.
    const room = [total, time, rate].every(({ bound }) => bound === '=') ? 1.2 : 1.4;
    if (!(right > 0) || !(ratio > 0) || (ratio <= room && ratio >= 1 / room)) continue;
    found.push({ kind: 'rate', start: total.start, end: rate.end, total, time, rate, right });
  }
}

const single = ({ value, bound }: Figure): boolean => value[0] === value[1] && (bound === '=' || bound === '~');
