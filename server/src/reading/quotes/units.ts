import type { Article } from '../../text/article';
import type { Carried, Common } from '../../text/carried';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';
import { tokenAt } from '../../text/tokens';
import type { Verb } from './lexicon';
import { unitOf } from './sentence-items';
import type { QuoteSpan } from './spans';

/**
 * A sentence as the attribution reader sees it: its tokens, with each quote one item. A stop inside a quote ends no unit, so
 * `"A. B," he said.` is one.
 */
export interface Unit extends Span {
  /** Number of the block. */
  readonly block: number;
  readonly length: number;
  /** Columns, one row an item: first and last token, tags, number of the quote (or -1). */
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly tags: readonly number[];
  readonly quote: readonly number[];
  /** Lower-case words; '"' for a quote. */
  readonly norm: readonly string[];
  /** The numbers of the words; see `Tokens`. */
  readonly word: Int32Array;
  /** The verb that an item may be a form of. */
  readonly verbs: readonly (Verb | undefined)[];
}

/** The start of an item in the text. */
export const startOf = (article: Article, unit: Unit, item: number): number => article.tokens.start[unit.first[item]];

/** The end of an item in the text. */
export const endOf = (article: Article, unit: Unit, item: number): number => article.tokens.end[unit.last[item]];

const LONGEST = 4_000;

/** A unit of the last reading, and what it hangs on besides its tokens. */
export interface KeptUnit {
  readonly unit: Unit;
  /** The first quote that ends behind its start; by their places from there on, the quotes in it. */
  readonly firstQuote: number;
  readonly quotes: readonly number[];
}

/** Cuts the body into units; those of the last reading that nothing happened to are taken over. */
export function unitsOf(
  article: Article,
  quotes: readonly QuoteSpan[],
  notBody: readonly Span[],
  kept?: Carried<KeptUnit>,
): Unit[] {
  const unitIn = kept ? unitKept.bind(null, kept) : unitOf;
  const units: Unit[] = [];
  const { sentences, blocks } = article;
  let q = 0;
  let block = 0;
  for (let i = 0; i < sentences.length; i++) {
    const start = sentences[i].start;
    let end = sentences[i].end;
    if (spanAt(notBody, start)) continue;
    for (;;) {
      while (q < quotes.length && quotes[q].end <= start) q++;
      let inside = false;
      for (let k = q; k < quotes.length && quotes[k].start < end; k++)
        if (
          quotes[k].end > end + 1 ||
          (quotes[k].end > end && i + 1 < sentences.length && sentences[i + 1].start < quotes[k].end)
        )
          inside = true;
      if (!inside || i + 1 >= sentences.length) break;
      i++;
      end = sentences[i].end;
    }
    while (block < blocks.length - 1 && blocks[block].end <= start) block++;
    // no sentence is that long; a text that says so is cut, so that the work stays linear
    for (let from = start; from < end; from += LONGEST)
      units.push(unitIn(article, quotes, { start: from, end: Math.min(end, from + LONGEST) }, block, q));
  }
  return units;
}

/** Tokens around a unit that it may hang on. */
const BESIDE = 4;

function unitKept(
  kept: Carried<KeptUnit>,
  article: Article,
  quotes: readonly QuoteSpan[],
  span: Span,
  block: number,
  firstQuote: number,
): Unit {
  const { text, tokens } = article;
  const places: number[] = [];
  let isWhole = true;
  for (let q = firstQuote; q < quotes.length && quotes[q].start < span.end; q++) {
    const { start, end, content } = quotes[q];
    if (end > span.end + 1) isWhole = false;
    places.push(start - span.start, end - span.start, content.start - span.start, content.end - span.start);
  }
  // A quote may go on behind it, and markup for long.
  if (!isWhole || MARKUP.test(text.slice(span.start, span.end)))
    return unitOf(article, quotes, span, block, firstQuote);
  const from = tokenAt(tokens, span.start) - BESIDE;
  const to = tokenAt(tokens, span.end) + BESIDE;
  const make = (): KeptUnit => ({
    unit: unitOf(article, quotes, span, block, firstQuote),
    firstQuote,
    quotes: places,
  });
  const moved = (known: KeptUnit, by: Common | null): KeptUnit | null => {
    if (known.quotes.length !== places.length || places.some((place, i) => place !== known.quotes[i])) return null;
    if (!by) return known.unit.block === block && known.firstQuote === firstQuote ? known : null;
    return { unit: movedUnit(known.unit, by, block, firstQuote - known.firstQuote), firstQuote, quotes: places };
  };
  return kept.of(span, from, to, make, moved).unit;
}

const MARKUP = /[*_<[\]]/;

/** A unit further on in the text, behind more quotes or fewer. */
const movedUnit = (unit: Unit, by: Common, block: number, quotes: number): Unit => ({
  start: unit.start + by.letters,
  end: unit.end + by.letters,
  block,
  length: unit.length,
  first: unit.first.map(token => token + by.tokens),
  last: unit.last.map(token => token + by.tokens),
  tags: unit.tags,
  quote: quotes === 0 ? unit.quote : unit.quote.map(quote => (quote < 0 ? quote : quote + quotes)),
  norm: unit.norm,
  word: unit.word,
  verbs: unit.verbs,
});

/** The number of the first span that ends behind an offset: a block's or a sentence's number. */
export const numberAt = (list: readonly Span[], offset: number): number => firstEndingAfter(list, offset);
