import type { Article } from '../../text/article';
import type { Carried, Common } from '../../text/carried';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Abouts } from './about';
import type { Source } from './amounts';
import type { About, DateMention } from './figure';
import { quantitiesFrom } from './quantities';
import { type Quantity, quantityOf } from './quantity';

/** A quantity with what it is about. */
export interface Told {
  readonly quantity: Quantity;
  readonly about: About;
}

/** What was read of a block, and what it hangs on besides its tokens. */
export interface BlockFigures {
  readonly told: readonly Told[];
  /** How many tokens behind the block's first the reading goes on. */
  readonly size: number;
  readonly first: number;
  readonly thousands: Source['thousands'];
  /** The quantities shortly before it: a bare number may take over what they count. */
  readonly lead: readonly Quantity[];
  /** Which of its tokens, and of those behind it, are no quantity's. */
  readonly taken: Uint8Array;
  readonly dates: readonly (string | null)[];
}

/** How many tokens beside a block its quantities may hang on, and how far before it the last ones may stand that it leans on. */
const BESIDE = 48;
const LEAD = 32;

/** The quantities of an article outside `taken` tokens, block by block, those of the last reading that nothing happened to among them. */
export function figuresIn(
  article: Article,
  taken: Uint8Array,
  thousands: Source['thousands'],
  abouts: Abouts,
  dates: readonly DateMention[],
  kept?: Carried<BlockFigures>,
): readonly Told[] {
  const { text, tokens, blocks } = article;
  const source: Source = { text, tokens, thousands };
  const found: Quantity[] = [];
  const all: Told[] = [];
  let first = 0;
  /** A quantity may go on from the block before. */
  let from = 0;
  for (const block of blocks) {
    let to = first;
    while (to < tokens.length && tokens.start[to] < block.end) to++;
    if (from < to) {
      if (kept && from === first) from = inBlock(block, first, to);
      else from = read(from, to, all);
    }
    first = to;
    from = Math.max(from, first);
  }
  return all;

  function read(from: number, to: number, into: Told[]): number {
    const before = found.length;
    const next = quantitiesFrom(source, taken, from, to, found);
    for (let f = before; f < found.length; f++) into.push({ quantity: found[f], about: abouts.of(found[f]) });
    return next;
  }

  function inBlock(block: Span, first: number, to: number): number {
    const lead = found.slice(-LEAD).filter(quantity => quantity.to > first - LEAD);
    const days = daysIn(dates, block);
    const around = (): Uint8Array => taken.slice(first, to + BESIDE);
    let isFresh = false;
    const make = (): BlockFigures => {
      isFresh = true;
      const told: Told[] = [];
      const size = read(first, to, told) - first;
      return { told, size, first, thousands, lead, taken: around(), dates: days };
    };
    const moved = (known: BlockFigures, by: Common | null): BlockFigures | null => {
      const tokens = by?.tokens ?? 0;
      if (
        known.thousands !== thousands ||
        !isSame(known.dates, days) ||
        !isSame(known.taken, around()) ||
        known.lead.length !== lead.length ||
        !lead.every((one, k) => isLike(one, known.lead[k], tokens))
      )
        return null;
      if (tokens === 0) return known;
      const told = Array.from(known.told, one => ({ quantity: movedBy(one.quantity, tokens), about: one.about }));
      return { ...known, told, first, lead };
    };
    const known = kept?.of(block, Math.max(0, first - BESIDE), to + BESIDE, make, moved) ?? make();
    for (const one of known.told) {
      all.push(one);
      if (!isFresh) found.push(one.quantity);
    }
    return first + known.size;
  }
}

/** What the dates say that stand in a block. */
function daysIn(dates: readonly DateMention[], { start, end }: Span): readonly (string | null)[] {
  const days: (string | null)[] = [];
  for (let d = firstEndingAfter(dates, start); d < dates.length && dates[d].start < end; d++) days.push(dates[d].iso);
  return days;
}

const isSame = (a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean => {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
};

/** Whether a quantity is one of before, so many tokens further on. */
const isLike = (now: Quantity, before: Quantity, by: number): boolean =>
  now === before ||
  (now.from === before.from + by &&
    now.to === before.to + by &&
    now.unit === before.unit &&
    now.dimension === before.dimension &&
    now.per === before.per &&
    isSame(now.head, before.head));

const movedBy = (quantity: Quantity, by: number): Quantity =>
  quantityOf({ ...quantity, from: quantity.from + by, to: quantity.to + by, at: quantity.at + by });
