import data from '../../../data/sums.json';
import type { Figure } from './figure';
import type { Miscount } from './sums';

const year = '(?:\\p{Lu}\\p{Ll}+ )?((?:19|20)\\d\\d)';
const stretch = `(?:from|between) ${year} (?:to|and|until|till|through) ${year}`;
const before = new RegExp(`\\b${stretch}(?:,| ?[—–]| --) ?(?:(?:an?|the|his|her|its|their|a total of|in all) )?$`, 'u');
const behind = new RegExp(`^((?: \\p{Ll}+){0,5})(?:,| ?[—–]| --)? ?(?:${stretch}|\\(${year} ?[-–—] ?${year}\\))`, 'u');
const closes = new RegExp(`^(?: (?:${data.spells.join('|')}))?(?:[,.;)]| ?[—–]| --|$)`, 'u');
/** "eight years after", "five years old": no length of the time between the two years. */
const elsewhere = new RegExp(`\\b(?:${data.notSpells.join('|')})\\b`, 'u');

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
