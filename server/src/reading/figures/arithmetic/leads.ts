import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Miscount } from './miscount';

const leadFirst =
  /\b(\d{1,2}(?:\.\d)?)(?:-| )(?:percentage[- ])?points?\b[^.;()\d]{0,50}?[ (,](\d{1,2}(?:\.\d)?)(?:%| percent| per cent)?(?: to |-|–| versus )(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)/gu;
const leadLast =
  /\b(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)?(?: to |-|–| versus )(\d{1,2}(?:\.\d)?)(?:%| percent| per cent),? (?:— |– |for )?an? (\d{1,2}(?:\.\d)?)-(?:percentage-)?point (?:lead|advantage|edge|margin|gap)/gu;
const contest = new RegExp(`\\b${anyOf(data.contest)}\\b`, 'u');

const pairOnly =
  /\b(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)(?: of the votes?)?(?: to |-|–| versus )(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)/gu;
const moves = new RegExp(`\\b${anyOf(data.moves)}\\b`, 'u');

/** "a 5-point lead, 49 percent to 46 percent"; and the two of one vote that make more than all of it. */
export function leads(text: string, offset: number, found: Miscount[]): void {
  if (!contest.test(text)) return;
  for (const match of text.matchAll(pairOnly)) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    if (first + second <= 101.5 || moves.test(text.slice(Math.max(0, match.index - 60), match.index))) continue;
    found.push({
      kind: 'over',
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      shares: [first, second],
    });
  }
  for (const [pattern, order] of [
    [leadFirst, [1, 2, 3]],
    [leadLast, [3, 1, 2]],
  ] as const)
    for (const match of text.matchAll(pattern)) {
      const [points, ahead, behind] = order.map(n => Number(match[n]));
      const start = offset + match.index + match[0].indexOf(match[order[0]]);
      const end = offset + match.index + match[0].length;
      if (ahead + behind > 101.5) continue;
      if (
        Math.abs(Math.abs(ahead - behind) - points) >= 2 &&
        !/\bfrom\b|\bup\b|\bdown\b|\bgain|\blost\b|\bdropp|\brose\b|\bfell\b|\berror\b/u.test(match[0])
      )
        found.push({ kind: 'lead', start, end, points, ahead, behind });
    }
}
