import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Figure } from '../figure';
import { between, exact, exactly, isShare, type Miscount, slack } from './miscount';

const lists = /^(?: [\p{L}’'-]+){0,6},? (?:includes|included|include|including) $/u;
const nextOutlay = /^(?: (?:for|on|to|in|from|toward|towards) [^.;:()$€£\d]{2,60}?)?(?:,| and|, and) $/u;

/** "$900 million includes $500 million for roads, $300 million for schools and $200 million for clinics": parts that are more than all. */
export function outlays(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let t = 0; t + 2 < figures.length; t++) {
    const total = figures[t];
    if (total.dimension !== 'money' || !exact(total) || total.per !== null) continue;
    if (!lists.test(between(text, total, figures[t + 1]))) continue;
    let sum = 0;
    let p = t + 1;
    for (; p < figures.length; p++) {
      const part = figures[p];
      if (part.dimension !== 'money' || part.unit !== total.unit || !exactly(part) || part.per !== null) break;
      if (p > t + 1 && !nextOutlay.test(between(text, figures[p - 1], part))) break;
      // "$2 million of it"
      if (part.value[0] !== part.value[1] || /^ of (?:it|that|this|those|which)\b/.test(text.slice(part.end))) break;
      sum += part.value[0];
    }
    if (p - t < 3 || sum <= 1.03 * total.value[0] + slack(total)) continue;
    found.push({ kind: 'sum', start: total.start, end: figures[p - 1].end, total, parts: sum });
  }
}

const yes = new RegExp(`\\b${anyOf(data.answers.yes)}\\b`, 'iu');
const no = new RegExp(`\\b${anyOf(data.answers.no)}\\b`, 'iu');
const neither = new RegExp(`^[^.;:()\\d]{0,30}\\b${anyOf(data.answers.neither)}\\b`, 'iu');

/** "55 percent in favor, 40 percent against and 15 percent undecided": answers of one question that make more than all. */
export function answers(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 2 < figures.length; i++) {
    const three = figures.slice(i, i + 3);
    if (!three.every(figure => isShare(figure) && exactly(figure))) continue;
    const [a, b, c] = three;
    const [first, second] = [between(text, a, b), between(text, b, c)];
    const opposed = (yes.test(first) && no.test(second)) || (no.test(first) && yes.test(second));
    if (!opposed || first.length + second.length > 120 || !neither.test(text.slice(c.end, c.end + 60))) continue;
    const sum = a.value[0] + b.value[0] + c.value[0];
    if (sum > 102)
      found.push({ kind: 'over', start: a.start, end: c.end, shares: [a, b, c].map(({ value }) => value[0]) });
  }
}
