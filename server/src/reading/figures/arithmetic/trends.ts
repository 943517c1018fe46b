import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Figure } from '../figure';
import type { Miscount } from './miscount';

const rises = anyOf(data.rises);
const falls = anyOf(data.falls);
/** The last word of a way before the two values, with few words between: "rose sharply | from", "up slightly | to". */
const way = new RegExp(
  `\\b(?:(${rises})|(${falls}))(?: (?:\\p{Ll}+ly|by|the|its|their|in|a|an|year-on-year|again|\\p{Ll}+ (?:rate|wage|tax|age|limit)|rate|wage)){0,3}(?: \\d[\\d.]*(?:%| percent| per cent),?)? (from|to)(?: (?:just|only))* $`,
  'u',
);
/** "7.6 percent | from April's | 7.5 percent" */
const of = "(?: (?:(?:\\p{Lu}\\p{L}+|the (?:previous|prior) \\p{L}+|last \\p{L}+|a \\p{L}+)[’']s))?";
const toFrom = new RegExp(`^ from${of} $`, 'u');
/** "61 percent | in 2012 to | 68 percent" */
const fromTo =
  /^(?: in (?:\p{Lu}\p{Ll}+|(?:\p{Lu}\p{Ll}+ )?\d{4})| (?:last|this) \p{Ll}+| a \p{Ll}+ (?:ago|earlier))?,? to $/u;
/** "7.6 percent, | up from | 7.5 percent" */
const changedFrom = new RegExp(`^,? (?:(up)|(down))(?: \\p{Ll}+ly)? from${of} $`, 'u');

/** How far back the word that tells the way is looked for, in characters. */
const REACH = 60;

/** "rose to 7.6 percent from April's 9.8": a rise or a fall whose two values go the other way. */
export function trends(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [a, b] = [figures[i], figures[i + 1]];
    if (a.dimension !== b.dimension || a.unit !== b.unit || a.per !== b.per || !single(a) || !single(b)) continue;
    const gap = text.slice(a.end, b.start);
    const lead = text.slice(Math.max(0, a.start - REACH), a.start);
    const behind = changedFrom.exec(gap);
    const before = behind ? null : way.exec(lead);
    if (!behind && !(before && (before[3] === 'to' ? toFrom : fromTo).test(gap))) continue;
    const rose = Boolean(behind ? behind[1] : before?.[1]);
    const [from, to] = before?.[3] === 'from' ? [a, b] : [b, a];
    if (from.value[0] === to.value[0] || rose === to.value[0] > from.value[0]) continue;
    const said = before ? (before[1] ?? before[2]) : rose ? 'up' : 'down';
    const start = before ? a.start - lead.length + before.index : a.start;
    found.push({ kind: 'way', start, end: b.end, said, from, to });
  }
}

/** One number, above nought, of a kind that goes up and down. */
const single = ({ value, dimension }: Figure): boolean =>
  value[0] === value[1] && value[0] > 0 && dimension !== 'score' && dimension !== 'rank' && dimension !== 'ordinal';
