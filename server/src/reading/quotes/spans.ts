import grammar from '../../../data/grammar.json';
import { anyOf } from '../../text/any-of';
import type { Article } from '../../text/article';
import { firstEndingAfter, isSpace, type Span, spanAt } from '../../text/span';
import { isDigit } from '../../text/tokens';
import { type Mark, marksOf, Turn, tagSpans, turnOf } from './marks';

/** A stretch between quotation marks, the marks included. Nested quotes are not spans of their own. */
export interface QuoteSpan extends Span {
  readonly content: Span;
  readonly closed: boolean;
  readonly single: boolean;
  /** Two apostrophes a mark (''so''), as some archives write them. */
  readonly twin: boolean;
  /** Number of the block that it stands in. */
  readonly block: number;
  /** Number of the span that this one goes on from: an unclosed quote whose speech runs on in the next paragraph. */
  readonly continues: number | null;
}

/** The spans of an article's body, sorted, spans apart; and the marks that pair with nothing. */
export interface SpanReading {
  readonly spans: readonly QuoteSpan[];
  readonly unbalanced: readonly Span[];
}

const SAID = /\b(?:said|says|added|told|asked|wrote)\b/;
/** Finds the quotation marks of each block and pairs them. Linear. */
export function quoteSpans(article: Article, notBody: readonly Span[]): SpanReading {
  const { text, blocks } = article;
  const tags = tagSpans(text);
  const spans: QuoteSpan[] = [];
  const unbalanced: Span[] = [];
  let last = -1; // block of the last unclosed quote that reached the end of its block
  let open = -1; // its number, as long as no double mark stands behind it
  blocks.forEach((block, n) => {
    if (spanAt(notBody, block.start)) return;
    const marks = marksOf(text, block, span => Boolean(spanAt(tags, span) ?? spanAt(notBody, span)));
    if (marks.length === 0) return;
    const first = marks.findIndex(mark => !mark.single);
    const isClose = open >= 0 && first >= 0 && closesParagraphs(text, spans[open], n, marks[first]);
    if (isClose) {
      const { single, twin, block: from, start } = spans[open];
      dropMark(unbalanced, start);
      for (let k = from + 1; k <= n; k++) {
        if (spanAt(notBody, blocks[k].start)) continue;
        const end = k === n ? marks[first].end : blocks[k].end;
        const content = { start: blocks[k].start, end: k === n ? marks[first].start : end };
        spans.push({
          start: content.start,
          end,
          content,
          closed: k === n,
          single,
          twin,
          block: k,
          continues: spans.length - 1,
        });
      }
    }
    if (first >= 0) open = -1;
    for (const pair of paired(article, block, isClose ? marks.slice(first + 1) : marks, unbalanced)) {
      const previous = spans.at(-1);
      const goesOn = previous && !previous.closed && previous.block === last && last < n && pair.start === block.start;
      const between = goesOn
        ? blocks.slice(previous.block + 1, n).every(b => spanAt(notBody, b.start))
        : previous?.block === n && opensParagraph(text, previous, pair);
      if (previous && between) dropMark(unbalanced, previous.start);
      spans.push({ ...pair, block: n, continues: between ? spans.length - 1 : null });
    }
    const end = spans.at(-1);
    last = end && !end.closed && end.block === n && end.end === block.end ? n : -1;
    if (last === n && !end?.single) open = spans.length - 1;
  });
  return { spans, unbalanced };
}

/** How many paragraphs, and letters, one pair of marks holds that opens none of them anew. */
const PARAGRAPHS = 8;
const LETTERS = 2000;

/**
 * Whether the first double mark of block `n` closes a quote that an earlier block left open: a poem of several stanzas, a letter. Nobody is
 * said to speak in between.
 */
const closesParagraphs = (text: string, open: QuoteSpan, n: number, mark: Mark): boolean =>
  turnOf(mark) === Turn.close &&
  n - open.block <= PARAGRAPHS &&
  mark.start - open.start <= LETTERS &&
  /[\p{L}.,!?…]$/u.test(text.slice(mark.start - 1, mark.start)) &&
  !SAID.test(text.slice(open.start, mark.start));

/** The quotes between single marks inside a span: 'so' in ''the word 'so', he said''. */
export function innerSpans(article: Article, { content, block }: QuoteSpan): QuoteSpan[] {
  const marks = marksOf(article.text, content, () => false).filter(mark => mark.single);
  return paired(article, content, marks, []).map(pair => ({ ...pair, block, continues: null }));
}

/**
 * Whether a quote opens anew where the one before, never closed, has ended a sentence: the next paragraph of one speech, in a text that has
 * lost its line ends. A quote whose end names its speaker has lost its closing mark instead: `"We go, she said. "It is late."`
 */
const opensParagraph = (text: string, previous: QuoteSpan, next: Span): boolean =>
  !previous.closed &&
  !previous.single &&
  /^[^\p{L}]{0,3}\p{Lu}/u.test(text.slice(previous.content.start, previous.content.start + 4)) &&
  /^["“]?\p{Lu}/u.test(text.slice(next.start, next.start + 2)) &&
  /[.!?…]\s*$/.test(text.slice(Math.max(0, next.start - 4), next.start)) &&
  !SAID.test(text.slice(Math.max(previous.content.start, next.start - 60), next.start));

function dropMark(list: Span[], start: number): void {
  const at = list.findIndex(mark => mark.start === start);
  if (at >= 0) list.splice(at, 1);
}

type Pair = Omit<QuoteSpan, 'block' | 'continues'>;

function paired(article: Article, block: Span, marks: readonly Mark[], unbalanced: Span[]): Pair[] {
  const { text } = article;
  const pairs: Pair[] = [];
  const pair = (open: Mark, close: Mark): void => {
    if (close.start > open.end)
      pairs.push({
        start: open.start,
        end: close.end,
        content: { start: open.end, end: close.start },
        closed: true,
        single: open.single,
        twin: open.twin,
      });
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i];
    if (mark.single) {
      const own = singleClose(text, block, marks, i);
      const close = own < 0 ? otherClose(marks, i) : own;
      if (close < 0) continue;
      pair(mark, marks[close]);
      i = close;
      continue;
    }
    const turn = turnOf(mark);
    if (turn === Turn.close) {
      // 12", 12”: a number's inches, not a stray mark.
      if (isDigit(text.charCodeAt(mark.start - 1))) continue;
      unbalanced.push({ start: mark.start, end: mark.end });
      const lost = pairs.length === 0 ? unopened(article, block, mark) : null;
      if (lost) pairs.push(lost);
      continue;
    }
    const close = doubleClose(text, marks, i);
    if (close.mark >= 0) {
      pair(mark, marks[close.mark]);
      i = close.mark;
      continue;
    }
    const other = singleBehind(text, marks, i, close.before);
    if (other >= 0) {
      pair(mark, marks[other]);
      unbalanced.push({ start: mark.start, end: mark.end });
      i = other;
      continue;
    }
    // Never closed: up to the next mark that opens, or to the end of the block.
    let end = close.before >= 0 ? marks[close.before].start : block.end;
    while (end > mark.end && isSpace(text.charCodeAt(end - 1))) end--;
    if (end > mark.end) {
      pairs.push({
        start: mark.start,
        end,
        content: { start: mark.end, end },
        closed: false,
        single: false,
        twin: mark.twin,
      });
      unbalanced.push({ start: mark.start, end: mark.end });
    }
    i = close.before >= 0 ? close.before - 1 : marks.length;
  }
  return pairs;
}

/** `We found mistakes,” said the mayor`: the sentence in front of a mark behind a comma, the first of its block, has lost its opening mark. */
function unopened({ text, sentences }: Article, block: Span, { start, end }: Mark): Pair | null {
  if (text.charAt(start - 1) !== ',' || !isSpace(text.charCodeAt(end))) return null;
  const from = Math.max(block.start, sentences[firstEndingAfter(sentences, start)]?.start ?? start);
  const words = text.slice(from, start);
  if (!/^\p{Lu}\S*(?:\s+\S+){3}/u.test(words)) return null;
  return { start: from, end, content: { start: from, end: start }, closed: true, single: false, twin: false };
}

/** The mark that closes the double quote opened by mark `i`, or -1 and the mark that opens anew before any closes. */
function doubleClose(text: string, marks: readonly Mark[], i: number): { mark: number; before: number } {
  let depth = 0;
  let reopened = -1;
  let inner = -1;
  for (let j = i + 1; j < marks.length; j++) {
    const mark = marks[j];
    if (mark.single) continue;
    let turn = turnOf(mark);
    if (
      turn === Turn.either ||
      (mark.place === Turn.either && (closesAbroad(text, marks[i], mark) || closesAside(text, mark)))
    )
      turn = Turn.close;
    if (turn === Turn.close && inches(text, marks, j)) continue;
    if (turn === Turn.open) {
      if (reopened < 0) reopened = j;
      depth++;
    } else if (depth > 0) {
      depth--;
      inner = j;
    } else return { mark: j, before: -1 };
  }
  if (reopened < 0) return { mark: -1, before: -1 };
  const other = marks[reopened];
  if ((other.sign === Turn.either) !== (marks[i].sign === Turn.either)) return { mark: -1, before: -1 }; // “…” inside "…
  // More opened than closed. Behind a stop a new quote begins and the first was left open; else the inner was, or one closed both.
  if (/[.!?:,][)\]]?\s*$/.test(text.slice(Math.max(0, other.start - 4), other.start)))
    return { mark: -1, before: reopened };
  return { mark: inner, before: -1 };
}

/** „Wirklich?“, »Wirklich?«: marks that open elsewhere. */
const closesAbroad = (text: string, open: Mark, close: Mark): boolean =>
  /^(?:„“|»«)$/.test(text.charAt(open.start) + text.charAt(close.start));

/** `It is late.“[The Post]`: a mark that touches the stop in front of it and no word behind it closes, whatever its sign. */
const closesAside = (text: string, { start, end }: Mark): boolean =>
  /[.!?…]/.test(text.charAt(start - 1)) && text.charAt(end) === '[';

const INCHES = new RegExp(`^"\\s+${anyOf(grammar.inches)}\\b`);

/** Behind a digit: 12" is inches where another mark closes before any opens. */
function inches(text: string, marks: readonly Mark[], j: number): boolean {
  if (marks[j].sign !== Turn.either || !isDigit(text.charCodeAt(marks[j].start - 1))) return false;
  if (INCHES.test(text.slice(marks[j].start, marks[j].start + 12))) return true;
  for (let k = j + 1; k < marks.length; k++) {
    if (marks[k].single) continue;
    return turnOf(marks[k]) === Turn.close;
  }
  return false;
}

/** ‘We are not afraid,” he said: the double mark that closes what a single one opened, where it would close nothing else; else -1. */
function otherClose(marks: readonly Mark[], i: number): number {
  const { sign, place } = marks[i];
  if (sign === Turn.close || place !== Turn.open) return -1;
  for (let j = i + 1; j < marks.length; j++) {
    const other = marks[j];
    if (other.single && turnOf(other) === Turn.open) return -1;
    if (!other.single) return turnOf(other) === Turn.close ? j : -1;
  }
  return -1;
}

/** `"It is late,' he said`: the single mark that closes what double mark `i` opened and no double one does, before mark `end` (-1: to the end); else -1. */
function singleBehind(text: string, marks: readonly Mark[], i: number, end: number): number {
  for (let j = i + 1; j < (end < 0 ? marks.length : end); j++) {
    const { single, start } = marks[j];
    if (!single) return -1;
    if (turnOf(marks[j]) !== Turn.close) return -1;
    if (!/(?:[sSxz]|in)$/.test(text.slice(start - 2, start))) return j; // "the ministers'", "nothin'"
  }
  return -1;
}

/** The mark that closes the single quote opened by mark `i`; -1 where it is an apostrophe after all. */
function singleClose(text: string, block: Span, marks: readonly Mark[], i: number): number {
  const mark = marks[i];
  if (turnOf(mark) !== Turn.open || mark.place === Turn.either) return -1;
  let weak = -1;
  for (let j = i + 1; j < marks.length; j++) {
    const other = marks[j];
    if (!other.single) continue;
    const turn = turnOf(other);
    if (turn === Turn.open) break;
    if (other.sign === Turn.open) continue;
    const before = text.charAt(other.start - 1);
    const after = other.end < block.end ? text.charAt(other.end) : '';
    // "the ministers' talks": an s' before a word may be a possessive; one that touches punctuation is none.
    if (/[sSxz]/.test(before) && after !== '' && !/[.,;:!?)\]"”—–]/.test(after)) {
      if (weak < 0) weak = j;
      continue;
    }
    if (/n/.test(before) && /in$/.test(text.slice(other.start - 2, other.start)) && /\s/.test(after) && weak < 0) {
      weak = j; // nothin' doin'
      continue;
    }
    return j;
  }
  return weak;
}
