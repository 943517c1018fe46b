import data from '../../../data/sums.json';
import type { Article } from '../../text/article';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Figure } from './figure';
import { fractions } from './fractions';
import { conversions, named, parts, yearsAgo } from './restated';
import { lives, rates, terms } from './spells';
import { trends } from './trends';

/** A calculation that the article's own numbers do not bear out. */
export type Miscount = Span &
  (
    | { readonly kind: 'sum'; readonly total: Figure; readonly parts: number }
    | {
        readonly kind: 'share';
        readonly said: Figure;
        readonly part: Figure;
        readonly whole: Figure;
        readonly right: number;
      }
    | {
        readonly kind: 'change';
        readonly said: string;
        readonly from: number;
        readonly to: number;
        readonly right: number;
      }
    | { readonly kind: 'lead'; readonly points: number; readonly ahead: number; readonly behind: number }
    | { readonly kind: 'over'; readonly shares: readonly number[] }
    | { readonly kind: 'whole'; readonly said: Figure }
    | { readonly kind: 'term'; readonly said: Figure; readonly from: number; readonly to: number }
    | { readonly kind: 'life'; readonly said: Figure; readonly from: number; readonly to: number }
    | {
        readonly kind: 'rate';
        readonly total: Figure;
        readonly time: Figure;
        readonly rate: Figure;
        readonly right: number;
      }
    | { readonly kind: 'conversion'; readonly given: Figure; readonly again: Figure; readonly right: number }
    | { readonly kind: 'part'; readonly part: Figure; readonly whole: Figure }
    | { readonly kind: 'fraction'; readonly said: string; readonly share: Figure }
    | { readonly kind: 'way'; readonly said: string; readonly from: Figure; readonly to: Figure }
    | { readonly kind: 'times'; readonly said: string; readonly than: Figure; readonly value: Figure }
  );

const people = new Set(data.people);
const groups = new Set(data.groups);
const partial = new RegExp(`\\b(?:${data.partial.join('|')})\\b`, 'iu');

/**
 * Checks the calculations of an article, sentence by sentence. Looks only at stated numbers next to each other. `today` is the
 * article's own date, null where it is not known.
 */
export function miscountsOf(article: Article, figures: readonly Figure[], today: string | null): readonly Miscount[] {
  const found: Miscount[] = [];
  for (let i = 0; i < figures.length; ) {
    const at = firstEndingAfter(article.sentences, figures[i].start);
    const sentence = article.sentences[at];
    let next = i + 1;
    if (!sentence) break;
    while (next < figures.length && figures[next].start < sentence.end) next++;
    if (next - i > 0) {
      const here = figures.slice(i, next);
      const text = article.text.slice(sentence.start, sentence.end);
      changes(article.text, here, found);
      named(article.text, here, found);
      yearsAgo(article.text, here, today, found);
      if (here.length > 1) {
        conversions(article.text, here, found);
        parts(article.text, here, found);
        sums(article.text, sentence, here, found);
        totals(article.text, here, found);
        outlays(article.text, here, found);
        answers(article.text, here, found);
        shares(article.text, here, found);
        multiples(article.text, here, found);
        trends(article.text, here, found);
        leads(text, sentence.start, found);
      }
      wholes(article.text, here, found);
      fractions(article.text, here, found);
      terms(article.text, here, found);
      lives(article.text, sentence, here, today, found);
      if (here.length > 2) rates(article.text, here, found);
    }
    i = next;
  }
  return found;
}

const exact = (figure: Figure): boolean => figure.bound === '=' && figure.value[0] === figure.value[1];
const between = (text: string, a: Span, b: Span): string => text.slice(a.end, b.start);

/** Opens some of the parts of a total: "23 bodies by nightfall, including those of | nine children". */
const INCLUDING = /^[^.;:()"“”—–\n]{0,60}, (?:including|among them)(?: (?:those|the bodies) of)? $/;

/**
 * "12 people, eight men and five women, were killed": parts in apposition that do not make their total; "12 people, including eight men
 * and five women": parts that are more than it.
 */
function sums(text: string, sentence: Span, figures: readonly Figure[], found: Miscount[]): void {
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

const isCount = (figure: Figure): boolean =>
  figure.dimension === 'count' && exact(figure) && Number.isInteger(figure.value[0]) && figure.per === null;

/** "seven men and six women, 12 in all": parts, and their total behind them. */
function totals(text: string, figures: readonly Figure[], found: Miscount[]): void {
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

const lists = /^(?: [\p{L}’'-]+){0,6},? (?:includes|included|include|including) $/u;
const nextOutlay = /^(?: (?:for|on|to|in|from|toward|towards) [^.;:()$€£\d]{2,60}?)?(?:,| and|, and) $/u;

/** "$900 million includes $500 million for roads, $300 million for schools and $200 million for clinics": parts that are more than all. */
function outlays(text: string, figures: readonly Figure[], found: Miscount[]): void {
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

const yes = new RegExp(`\\b(?:${data.answers.yes.join('|')})\\b`, 'iu');
const no = new RegExp(`\\b(?:${data.answers.no.join('|')})\\b`, 'iu');
const neither = new RegExp(`^[^.;:()\\d]{0,30}\\b(?:${data.answers.neither.join('|')})\\b`, 'iu');

/** "55 percent in favor, 40 percent against and 15 percent undecided": answers of one question that make more than all. */
function answers(text: string, figures: readonly Figure[], found: Miscount[]): void {
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

/** Whether things of `part` are a part of `whole`: the same word, or sexes and ages of people. */
const fits = (whole: string, part: string): boolean => (people.has(whole) ? groups.has(part) : whole === part);

/** "20 of the 50 states (30 percent)": a share beside the two counts it comes from. */
function shares(text: string, figures: readonly Figure[], found: Miscount[]): void {
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

/** Half a unit of the last place a number is given to: 2.4 million is within 50,000. */
function slack(figure: Figure): number {
  const value = Math.abs(figure.value[0]);
  if (value === 0) return 0;
  const digits = /\d[\d,]*(?:\.(\d+))?/.exec(figure.text);
  const stated = digits ? Number(digits[0].replaceAll(',', '')) : value;
  const scale = stated > 0 ? Math.max(1, Math.round(value / stated)) : 1;
  if (digits?.[1]) return 0.5 * scale * 10 ** -digits[1].length;
  let unit = scale;
  for (let n = stated; scale === 1 && n >= 1000 && n % 10 === 0 && digits; n /= 10) unit *= 10;
  return scale > 1 ? 0.5 * scale : unit > 1 ? 0.5 * unit : 0;
}

const changeNoun =
  '(?:increase|decrease|jump|drop|rise|decline|gain|fall|cut|growth|hike|surge|reduction|raise|boost|climb|slide|plunge|loss|spike)';
const changeVerb =
  '(?:rose|fell|increased|decreased|grew|declined|dropped|climbed|jumped|surged|soared|plunged|slid|shrank|gained|up|down|rising|falling|raised|cut|reduced)';
const hedge = '(?:about |nearly |almost |roughly |more than |just over |just under |around )?';
const afterShare = new RegExp(`^ (?:\\p{L}+ )?${changeNoun}\\b`, 'u');
const beforeShare = new RegExp(`\\b${changeVerb} (?:by )?${hedge}$`, 'u');
const doubling =
  /\b(?:(?:more than|over|nearly|almost|about|roughly) )?(doubled|tripled|quadrupled|halved)(?: in \p{L}+)?,? from $/u;
const when = '(?:,? (?:in \\d{4}|(?:last|this) \\p{L}+|\\p{L}+ (?:ago|earlier)|from a year earlier),?)?';
const gaps = {
  shareFrom: new RegExp(`^${when},? from $`, 'u'),
  shareTo: new RegExp(`^${when} to $`, 'u'),
  toFrom: /^(?: \p{Ll}+){0,3},? (?:up |down |compared (?:with|to) )?from $/u,
  valueShare: /^,? (?:— |– |or |\()?(?:an? |up |down )?$/u,
  upShare: new RegExp(`^,? (?:up|down|an increase of|a rise of|a drop of|a decline of) ${hedge}$`, 'u'),
} as const;

/** "rose 20 percent, from 100 to 150": a change in percent, or a doubling, beside the two values. */
function changes(text: string, figures: readonly Figure[], found: Miscount[]): void {
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

const isShare = (figure: Figure | undefined): figure is Figure =>
  figure?.dimension === 'percent' && figure.value[0] === figure.value[1];
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

const exactly = (figure: Figure): boolean => figure.bound === '=' || figure.bound === '~';
const roundSlack = (value: number): number => {
  let unit = 1;
  while (value >= 1000 && value % (unit * 10) === 0) unit *= 10;
  return unit > 1 ? unit / 2 : Number.isInteger(value) ? 0 : 0.05;
};

/** "14, and more than twice that number, 20" */
function multiples(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (let i = 0; i + 1 < figures.length; i++) {
    const [than, value] = [figures[i], figures[i + 1]];
    if (!isCount(than) || value.value[0] !== value.value[1] || value.dimension !== 'count') continue;
    const gap = between(text, than, value);
    if (gap.length > 160) continue;
    const match =
      /\b(more than |nearly |almost |about |roughly |over )?(twice|double|triple|half) that (?:number|figure|amount|total|many)(?:, | — | – |: )$/.exec(
        gap,
      );
    if (!match) continue;
    const ratio = value.value[0] / than.value[0];
    const [low, high] = data.times[match[2] as keyof typeof data.times];
    const [least, most] = match[1] === 'more than ' || match[1] === 'over ' ? [low * 1.05, high * 1.6] : [low, high];
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

const leadFirst =
  /\b(\d{1,2}(?:\.\d)?)(?:-| )(?:percentage[- ])?points?\b[^.;()\d]{0,50}?[ (,](\d{1,2}(?:\.\d)?)(?:%| percent| per cent)?(?: to |-|–| versus )(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)/gu;
const leadLast =
  /\b(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)?(?: to |-|–| versus )(\d{1,2}(?:\.\d)?)(?:%| percent| per cent),? (?:— |– |for )?an? (\d{1,2}(?:\.\d)?)-(?:percentage-)?point (?:lead|advantage|edge|margin|gap)/gu;
const contest =
  /\b(?:lead|leads|led|leading|margin|advantage|edge|ahead|edges|edged|trail|trails|trailing|beats?|defeat(?:ed|s)?|gap|won|winning|wins)\b/u;

const pairOnly =
  /\b(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)(?: of the votes?)?(?: to |-|–| versus )(\d{1,2}(?:\.\d)?)(?:%| percent| per cent)/gu;
const moves =
  /\b(?:from|between|rose|fell|increase[ds]?|grew|drop(?:ped|s)?|rang(?:e|es|ed|ing)|up|down|cut|jumped|declin(?:e|ed|ing))\b/u;

/** "a 5-point lead, 49 percent to 46 percent"; and the two of one vote that make more than all of it. */
function leads(text: string, offset: number, found: Miscount[]): void {
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

/** "120 percent of voters" */
function wholes(text: string, figures: readonly Figure[], found: Miscount[]): void {
  for (const said of figures) {
    if (said.dimension !== 'percent' || !exact(said) || said.value[0] <= 100) continue;
    const match = /^ of (?:all |the |its |their |those |these |U\.S\. |American |likely |registered )*(\p{Ll}+)/u.exec(
      text.slice(said.end, said.end + 60),
    );
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
