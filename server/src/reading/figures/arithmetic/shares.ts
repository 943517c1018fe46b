import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Figure } from '../figure';
import { between, exact, isCount, type Miscount, slack } from './miscount';

/** "20 of the 50 states (30 percent)": a share beside the two counts it comes from. */
export function shares(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 2 < figures.length; i++) {
    const [a, b, c] = [figures[i], figures[i + 1], figures[i + 2]];
    // whole, part, share: "Of the 240 families in the camp, 60, or 25 percent,"
    if (
      c.dimension === 'percent' &&
      /\bof (?:the |its |their |all |those |some )*$/i.test(text.slice(Math.max(0, a.start - 20), a.start)) &&
      /^[^.;:()\d]{0,60}, $/.test(between(text, a, b)) &&
      /^(?:, or | \(| — )(?:about |roughly |some )?$/.test(between(text, b, c)) &&
      isCount(a) &&
      isCount(b) &&
      (b.unit === null || b.unit === a.unit)
    )
      share(b, a, c, found);
    // part, whole, share
    if (
      c.dimension === 'percent' &&
      /^ (?:out )?of (?:the |its |their |his |her |a total of |all )*$/.test(between(text, a, b)) &&
      /^(?:[\p{L} ]{0,40})?(?: \(|, or |, | — | – |—)(?:about |roughly |some )?$/u.test(between(text, b, c)) &&
      isCount(a) &&
      isCount(b)
    )
      share(a, b, c, found);
    // share, part, whole
    if (
      a.dimension === 'percent' &&
      /^(?: \(|, or | — )$/.test(between(text, a, b)) &&
      /^ (?:out )?of (?:the |its |their |a total of |all )*$/.test(between(text, b, c)) &&
      isCount(b) &&
      isCount(c)
    )
      share(b, c, a, found);
  }
}

/** Reports a share that the part and the whole do not give, each within its rounding. */
function share(part: Figure, whole: Figure, said: Figure, found: Miscount[]): void {
  if (whole.value[0] <= 0 || part.value[0] > whole.value[0] || said.value[0] !== said.value[1]) return;
  const low = (100 * (part.value[0] - slack(part))) / (whole.value[0] + slack(whole));
  const high = (100 * (part.value[0] + slack(part))) / (whole.value[0] - slack(whole));
  const room = said.bound === '=' ? 1 : 4;
  const value = said.value[0];
  if (value >= low - room && value <= high + room) return;
  if ((said.bound === '>' || said.bound === '>=') && value < low) return;
  if ((said.bound === '<' || said.bound === '<=') && value > high) return;
  const right = (100 * part.value[0]) / whole.value[0];
  if (Math.abs(value - right) < 0.05 * right) return;
  found.push({
    kind: 'share',
    start: Math.min(part.start, whole.start, said.start),
    end: Math.max(whole.end, said.end),
    said,
    part,
    whole,
    right,
  });
}

const ofWhole = new RegExp(`^ of (?:${anyOf(data.wholeOf)} )*(\\p{Ll}+)`, 'u');

/** "120 percent of voters" */
export function wholes(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (const said of figures) {
    if (said.dimension !== 'percent' || !exact(said) || said.value[0] <= 100) continue;
    const match = ofWhole.exec(text.slice(said.end, said.end + 60));
    if (
      match &&
      data.shareOf.includes(match[1]) &&
      !/\b(?:to|by|than|at|rose|up|increase[ds]?)\s(?:\S+\s)?$/u.test(
        text.slice(Math.max(0, said.start - 20), said.start),
      )
    )
      found.push({ kind: 'whole', start: said.start, end: said.end, said });
  }
}
