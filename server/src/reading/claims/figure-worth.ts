import data from '../../../data/claim-strength.json';
import { firstEndingAfter, type Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { wordSet } from '../../text/words';
import type { Dimension, Figure } from '../figures/figure';
import { Tag, tagsAt } from '../quotes/lexicon';
import { isSize } from './background';

const { base, weights } = data;

const bases: Partial<Record<Dimension, number>> = base.dimensions;

/** The figure of a clause that wants a source most, the first of equals; undefined where none does. */
export function tellingFigure(figures: readonly Figure[], clause: Span): Figure | undefined {
  let best: Figure | undefined;
  for (let i = firstEndingAfter(figures, clause.start); i < figures.length && figures[i].start < clause.end; i++)
    if (figureBase(figures[i]) > (best ? figureBase(best) : 0)) best = figures[i];
  return best;
}

/** What a figure alone gives; a date, an age or a rank gives nothing, "tens of thousands" less than a number in digits. */
export function figureBase({ dimension, text, value: [, high] }: Figure): number {
  const written = /\d/.test(text) ? 0 : base.inWords;
  if (dimension === 'count') return (high >= base.largeFrom ? base.large : base.small) + written;
  if (dimension === 'money')
    return (high >= base.sumFrom ? base.sum : high >= base.priceFrom ? base.price : base.change) + written;
  return bases[dimension] ?? 0;
}

/**
 * How much of a source a figure wants by itself, 0 to 1; undefined where it wants none: a date, an age, a rank, what anybody can look up
 * (a distance, how many live in a place), a ticker's "+1.98%", the pages of a book, "100 percent" that only means "wholly".
 */
export function figureWorth(tokens: Tokens, figure: Figure): number | undefined {
  const alone = figureBase(figure);
  if (alone === 0 || isPopulation(tokens, figure) || isDistance(tokens, figure)) return undefined;
  // "A 300-pound man" is described, and so are a "4,000-bed hospital" and a "$250-a-plate dinner".
  const isDescribing = /\d-\p{L}/u.test(figure.text) || isHyphened(tokens, figure);
  if (isMeasure.has(figure.dimension) && figure.text.includes('-')) return undefined;
  if (figure.unit !== null && atHand.has(figure.unit)) return undefined;
  if (isSigned(tokens, figure) || isWholly(tokens, figure)) return undefined;
  return (
    alone +
    (isDescribing || isKnown(tokens, figure) || isSize(tokens, figure) ? weights.known : 0) +
    (isAside(tokens, figure) ? weights.aside : 0)
  );
}

/** "$250 | -a-plate", not "1.3% | - the same". */
function isHyphened(tokens: Tokens, { end }: Figure): boolean {
  const i = tokenAt(tokens, end);
  return tokens.norm[i] === '-' && tokens.start[i] === end && tokens.start[i + 1] === tokens.end[i];
}

const isMeasure = new Set<Dimension>(['mass', 'length', 'area', 'volume']);

/** What anybody can count at the thing itself. */
const atHand = new Set(base.atHand);

const isWhither = wordSet(base.whither);

/** "About 1,400 miles away", "100 miles northwest of Ostrava". */
const isDistance = (tokens: Tokens, { end, dimension }: Figure): boolean =>
  dimension === 'length' && isWhither(tokens, tokenAt(tokens, end));

/** "AMZN, +1.98%" is what a page puts beside the name of a share. */
function isSigned(tokens: Tokens, { start, text, dimension }: Figure): boolean {
  if (dimension !== 'percent') return false;
  const before = tokens.norm[tokenAt(tokens, start) - 1];
  return text.startsWith('+') || before === '+';
}

/** "The second group (27%)": a share in brackets goes with a row of such. */
const isAside = (tokens: Tokens, { start, end, dimension }: Figure): boolean =>
  dimension === 'percent' &&
  tokens.norm[tokenAt(tokens, start) - 1] === '(' &&
  tokens.norm[tokenAt(tokens, end)] === ')';

/** "The story has changed 100 percent", "I am 110 percent sure", not "100 percent of the wells". */
const isWholly = (tokens: Tokens, { end, dimension, value: [low, high] }: Figure): boolean =>
  dimension === 'percent' && low === high && (low === 100 || low === 110) && tokens.norm[tokenAt(tokens, end)] !== 'of';

/** "The $1,000 pill", "its 40 employees", "the last 20 percent": which one is meant is known, and the figure states nothing more of it. */
function isKnown(tokens: Tokens, { start, end, dimension }: Figure): boolean {
  const i = tokenAt(tokens, start);
  if (isWhichOf(tokens, i - 1)) return isDefinite(tokens, i - 2);
  if (!isDefinite(tokens, i - 1)) return false;
  if (dimension === 'count') return true;
  const next = tokenAt(tokens, end);
  return tokens.kind[next] === Kind.word && (tagsAt(tokens, next) & ~(Tag.verb | Tag.cue)) === 0;
}

const isWhichOf = wordSet(base.whichOf);
const isDefinite = wordSet(['the', 'this', 'that', 'these', 'those', 'its', 'his', 'her', 'their']);

const places = new Set(base.places);

/**
 * "The city of 8.6 million", "the Ostrava Valley of seven million people", "40 percent of the state's population": anybody can look it
 * up.
 */
function isPopulation(tokens: Tokens, { start, end }: Figure): boolean {
  const i = tokenAt(tokens, start);
  if (tokens.norm[i - 1] === 'of' && isPlace(tokens, i - 2)) return true;
  let after = tokenAt(tokens, end);
  if (tokens.norm[after] !== 'of') return false;
  do after++;
  while (tokens.norm[after] === 'the' || tokens.norm[after] === "'s" || isPlace(tokens, after));
  return tokens.norm[after - 1] === 'population';
}

const isPlace = (tokens: Tokens, i: number): boolean =>
  places.has(tokens.norm[i]) || (tokens.case[i] >= Case.capital && tokens.kind[i] === Kind.word);
