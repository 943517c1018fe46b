import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';
import type { Figure } from '../figure';
import { hedge } from './hedges';
import { between, exactly, isShare, type Miscount, slack } from './miscount';

const changeNoun = anyOf(data.changes.nouns);
const changeVerb = anyOf(data.changes.verbs);
const afterShare = new RegExp(`^ (?:\\p{L}+ )?${changeNoun}\\b`, 'u');
const beforeShare = new RegExp(`\\b${changeVerb} (?:by )?$`, 'u');
const doubling = new RegExp(`\\b(?:${hedge} )?(${anyOf(Object.keys(data.multiples))})(?: in \\p{L}+)?,? from $`, 'u');
const when = '(?:,? (?:in \\d{4}|(?:last|this) \\p{L}+|\\p{L}+ (?:ago|earlier)|from a year earlier),?)?';
const gaps = {
  shareFrom: new RegExp(`^${when},? from $`, 'u'),
  shareTo: new RegExp(`^${when} to $`, 'u'),
  toFrom: /^(?: \p{Ll}+){0,3},? (?:up |down |compared (?:with|to) )?from $/u,
  valueShare: /^,? (?:— |– |or |\()?(?:an? |up |down )?$/u,
  upShare: /^,? (?:up|down|an increase of|a rise of|a drop of|a decline of) $/u,
} as const;

/** "rose 20 percent, from 100 to 150": a change in percent, or a doubling, beside the two values. */
export function changes(text: string, figures: readonly Figure[], found: Miscount[]): void {
  const before = (at: number): string => text.slice(Math.max(0, at - 40), at);
  const gap = (a: number, b: number): string => text.slice(figures[a].end, figures[b].start);
  for (let i = 0; i < figures.length; i++) {
    const pair = fromTo(text, figures, i);
    if (pair) {
      const { from, to, last } = pair;
      const word = doubling.exec(before(figures[i].start));
      if (word) {
        const ratio = to.value / from.value;
        const [least, most] = data.multiples[word[1] as keyof typeof data.multiples];
        if (ratio < least || ratio > most) {
          const said = word[0].replace(/,? from $/, '');
          const start = figures[i].start - word[0].length;
          found.push({
            kind: 'change',
            start,
            end: figures[last].end,
            said,
            from: from.value,
            to: to.value,
            right: change(from.value, to.value),
          });
        }
      }
      // "rose 20 percent from A to B"; "from A to B, a 20 percent increase"
      if (
        isShare(figures[i - 1]) &&
        beforeShare.test(before(figures[i - 1].start)) &&
        gaps.shareFrom.test(gap(i - 1, i))
      )
        weigh(figures[i - 1], from, to, i - 1, last);
      const next = figures[last + 1];
      if (
        isShare(next) &&
        gaps.valueShare.test(gap(last, last + 1)) &&
        (afterShare.test(text.slice(next.end, next.end + 40)) || /(?:up|down) $/.test(gap(last, last + 1)))
      )
        weigh(next, from, to, i, last + 1);
    }
    const [a, b, c] = [figures[i], figures[i + 1], figures[i + 2]];
    if (!c) continue;
    // "rose 20 percent to B from A"
    if (
      isShare(a) &&
      isEnd(b) &&
      isEnd(c) &&
      sameUnit(b, c) &&
      beforeShare.test(before(a.start)) &&
      gaps.shareTo.test(gap(i, i + 1)) &&
      gaps.toFrom.test(gap(i + 1, i + 2))
    )
      weigh(a, endOf(c), endOf(b), i, i + 2);
    // "B, up 20 percent from A"
    if (
      isEnd(a) &&
      isShare(b) &&
      isEnd(c) &&
      sameUnit(a, c) &&
      gaps.upShare.test(gap(i, i + 1)) &&
      /^ from $/.test(gap(i + 1, i + 2))
    )
      weigh(b, endOf(c), endOf(a), i, i + 2);
  }

  function weigh(said: Figure, from: End, to: End, first: number, last: number): void {
    if (from.value <= from.slack || to.value <= 0) return;
    const one = change(from.value + from.slack, to.value - to.slack);
    const other = change(from.value - from.slack, to.value + to.slack);
    const sizes =
      one * other <= 0
        ? [0, Math.max(Math.abs(one), Math.abs(other))]
        : [Math.abs(one), Math.abs(other)].sort((x, y) => x - y);
    const value = Math.abs(said.value[0]);
    const room = said.bound === '=' ? 1.5 + 0.04 * value : 5 + 0.1 * value;
    if (value >= sizes[0] - room && value <= sizes[1] + room) return;
    found.push({
      kind: 'change',
      start: figures[first].start,
      end: figures[last].end,
      said: said.text,
      from: from.value,
      to: to.value,
      right: change(from.value, to.value),
    });
  }
}

const change = (from: number, to: number): number => (100 * (to - from)) / from;

interface End {
  readonly value: number;
  /** How far the value can be off by rounding. */
  readonly slack: number;
}

/** A value that a change can start from or lead to. */
const isEnd = (figure: Figure): boolean =>
  amounts.has(figure.dimension) && exactly(figure) && figure.value[0] === figure.value[1];
const amounts: ReadonlySet<string> = new Set(['count', 'money', 'volume', 'mass', 'length', 'area', 'energy', 'power']);
const sameUnit = (a: Figure, b: Figure): boolean => a.unit === null || b.unit === null || a.unit === b.unit;
const endOf = (figure: Figure): End => ({ value: figure.value[0], slack: slack(figure) });

/** "from A to B", as one figure (a range) or two of one unit: the ends as written, and the last of the figures. */
function fromTo(text: string, figures: readonly Figure[], i: number): { from: End; to: End; last: number } | null {
  const figure = figures[i];
  if (!/\bfrom $/.test(text.slice(Math.max(0, figure.start - 6), figure.start)) || !exactly(figure)) return null;
  if (!amounts.has(figure.dimension)) return null;
  if (figure.value[0] !== figure.value[1]) {
    // A range gives its ends low first; which one the text gives first says which way it went.
    const written = figure.text
      .split(' to ')
      .map(part => Number.parseFloat(/\d[\d,]*(?:\.\d+)?/.exec(part)?.[0].replaceAll(',', '') ?? ''));
    if (written.length !== 2 || !(written[0] > 0) || !(written[1] > 0) || /illion/.test(figure.text)) return null;
    const [low, high] = figure.value.map(value => ({ value, slack: roundSlack(value) }));
    return written[0] < written[1] ? { from: low, to: high, last: i } : { from: high, to: low, last: i };
  }
  const other = figures[i + 1];
  if (!other || !isEnd(other) || !sameUnit(figure, other) || other.per !== figure.per) return null;
  if (!/^(?: in \d{4}| last year| a year (?:ago|earlier))?,? to $/.test(between(text, figure, other))) return null;
  return { from: endOf(figure), to: endOf(other), last: i + 1 };
}

const roundSlack = (value: number): number => {
  let unit = 1;
  while (value >= 1000 && value % (unit * 10) === 0) unit *= 10;
  return unit > 1 ? unit / 2 : Number.isInteger(value) ? 0 : 0.05;
};
