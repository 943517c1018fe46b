import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Figure } from '../figure';
import { hedge, isOver } from './hedges';
import { between, isCount, type Miscount } from './miscount';

const pattern = new RegExp(
  `\\b(?:(${hedge}) )?(${anyOf(Object.keys(data.times))}) that (?:number|figure|amount|total|many)(?:, | — | – |: )$`,
);

/** "14, and more than twice that number, 20" */
export function multiples(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [than, value] = [figures[i], figures[i + 1]];
    if (!isCount(than) || value.value[0] !== value.value[1] || value.dimension !== 'count') continue;
    const gap = between(text, than, value);
    if (gap.length > 160) continue;
    const match = pattern.exec(gap);
    if (!match) continue;
    const ratio = value.value[0] / than.value[0];
    const [low, high] = data.times[match[2] as keyof typeof data.times];
    const [least, most] = isOver.has(match[1]) ? [low * 1.05, high * 1.6] : [low, high];
    if (ratio >= least && ratio <= most) continue;
    found.push({
      kind: 'times',
      start: than.start,
      end: value.end,
      said: match[0].replace(/[,:—– ]+$/, ''),
      than,
      value,
    });
  }
}
