import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Span } from '../../../text/span';
import type { Figure } from '../figure';
import { between, isCount, type Miscount } from './miscount';

const people = new Set(data.people);
const groups = new Set(data.groups);
const partial = new RegExp(`\\b${anyOf(data.partial)}\\b`, 'iu');

/** Opens some of the parts of a total: "23 bodies by nightfall, including those of | nine children". */
const INCLUDING = /^[^.;:()"“”—–\n]{0,60}, (?:including|among them)(?: (?:those|the bodies) of)? $/;

/**
 * "12 people, eight men and five women, were killed": parts in apposition that do not make their total; "12 people, including eight men
 * and five women": parts that are more than it.
 */
export function sums(text: string, sentence: Span, figures: readonly Figure[], found: Miscount[]): void {
  for (let t = 0; t + 1 < figures.length; t++) {
    const total = figures[t];
    if (!isCount(total) || !total.unit || total.value[0] < 3) continue;
    const lead = between(text, total, figures[t + 1]);
    const opening = /^(?: (?:in all|altogether))?(?:,| ?[—–(:]| --?) ?$/.exec(lead);
    const some = opening === null && INCLUDING.test(lead);
    if (!opening && !some) continue;
    const mark = opening?.[0].trim() ?? '';
    let sum = 0;
    let end = figures[t + 1].start;
    let count = 0;
    let joined = false;
    for (let p = t + 1; p < figures.length; p++) {
      const part = figures[p];
      if (!isCount(part) || !part.unit || !fits(total.unit, part.unit)) break;
      const gap = p === t + 1 ? '' : text.slice(end, part.start);
      if (p > t + 1 && !/^(?:, | and |, and )$/.test(gap)) break;
      joined ||= gap.includes('and');
      sum += part.value[0];
      count++;
      end = part.end;
      if (joined) break;
    }
    // "two men and a woman"
    const single = /^,? and (?:a|an|one) (\p{Ll}+)/u.exec(text.slice(end, Math.min(sentence.end, end + 40)));
    if (!joined && count > 0 && single && fits(total.unit, single[1])) {
      sum += 1;
      count++;
      end += single[0].length;
      joined = true;
    }
    if (!joined || count < 2) continue;
    if (some) {
      if (sum > total.value[0]) found.push({ kind: 'sum', start: total.start, end, total, parts: sum });
      continue;
    }
    const closing = text.slice(end, Math.min(end + 3, text.length));
    const closed = mark.startsWith('(')
      ? /^\)/.test(closing)
      : mark === ','
        ? /^,/.test(closing)
        : /^(?: ?[—–]| --|[.,;]|$)/.test(closing);
    if (!closed || sum === total.value[0]) continue;
    if (partial.test(text.slice(total.start - 20, end + 25))) continue;
    found.push({ kind: 'sum', start: total.start, end, total, parts: sum });
  }
}

/** "seven men and six women, 12 in all": parts, and their total behind them. */
export function totals(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let t = 2; t < figures.length; t++) {
    const total = figures[t];
    if (
      !isCount(total) ||
      !/^(?: \p{Ll}+)? (?:in all|in total|altogether)\b/u.test(text.slice(total.end, total.end + 40))
    )
      continue;
    if (!/^(?:,| ?[—–]| --) $/.test(between(text, figures[t - 1], total))) continue;
    let first = t;
    let sum = 0;
    let gap = '';
    do {
      const part = figures[--first];
      if (!isCount(part) || !part.unit || !(groups.has(part.unit) || part.unit === figures[t - 1].unit)) break;
      sum += part.value[0];
      gap = first > 0 ? between(text, figures[first - 1], part) : '';
    } while (/^(?:, | and |, and )$/.test(gap));
    if (t - first < 2 || sum === total.value[0] || sum < 2 || !isCount(figures[first])) continue;
    if (partial.test(text.slice(figures[first].start - 20, total.start))) continue;
    found.push({ kind: 'sum', start: figures[first].start, end: total.end, total, parts: sum });
  }
}

/** Whether things of `part` are a part of `whole`: the same word, or sexes and ages of people. */
const fits = (whole: string, part: string): boolean => (people.has(whole) ? groups.has(part) : whole === part);
