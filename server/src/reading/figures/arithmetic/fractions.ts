import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Figure } from '../figure';
import { hedge, isOver, isUnder } from './hedges';
import type { Miscount } from './miscount';

const known: Readonly<Record<string, readonly number[]>> = data.fractions;
/** "Nearly two-thirds of Americans — | 64 percent": a share in a word, and the same in percent in brackets, dashes or commas behind it. */
const fraction = new RegExp(
  `\\b(?:(${hedge}) )?(?:(?:an?|one|the|a narrow|a slim|a clear|a large|a solid|a bare)[ -])?(${anyOf(Object.keys(known))}) of [^.;:,()\\d—–]{3,50}?(?: \\(|, or | ?[—–] ?| -- )$`,
  'iu',
);
/** How far before a share in percent its word is looked for, in characters. */
const REACH = 110;

/** "most of those asked (40 percent)": a share in a word beside the same share in percent, which it does not fit. */
export function fractions(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (const share of figures) {
    if (share.dimension !== 'percent' || share.value[0] !== share.value[1] || share.value[0] > 100) continue;
    const lead = text.slice(Math.max(0, share.start - REACH), share.start);
    const match = fraction.exec(lead);
    // Behind the percentage its brackets have to close: "(40 percent of them)" may be a share of something else.
    if (!match || !/^(?: ?[)—–,]| --)/.test(text.slice(share.end, share.end + 3))) continue;
    const [least, most] = rangeOf(match[1]?.toLowerCase(), known[match[2].toLowerCase()]);
    if (share.value[0] >= least && share.value[0] <= most) continue;
    const said = `${match[1] ? `${match[1]} ` : ''}${match[2]}`.toLowerCase();
    found.push({ kind: 'fraction', start: share.start - lead.length + match.index, end: share.end, said, share });
  }
}

/** The shares that a fraction can be said of, in percent: a wide margin for the round word, on the side that "nearly" or "more than" tells. */
function rangeOf(hedged: string | undefined, [least, most]: readonly number[]): readonly [number, number] {
  if (most !== undefined) return [least, most];
  if (hedged && isOver.has(hedged)) return [least - 0.5, 100];
  if (hedged && isUnder.has(hedged)) return [0, least + 0.5];
  return [least - 8, least + 8];
}
