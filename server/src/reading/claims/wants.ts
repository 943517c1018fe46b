import data from '../../../data/claim-strength.json';
import { firstEndingAfter, type Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { wordColumn, wordSet } from '../../text/words';
import type { Dimension, Figure } from '../figures/figure';
import { Tag, tagsAt } from '../quotes/lexicon';
import { goesOn, tellsWhence } from './carried';
import { isNamesake, type Worth } from './worth';

const { base, words, weights } = data;
const kinds = Object.keys(words) as (keyof typeof words)[];
const bitOf = Object.fromEntries(kinds.map((kind, i) => [kind, 1 << i])) as Record<keyof typeof words, number>;
const byWord = new Map<string, number>();
for (const kind of kinds) for (const word of words[kind]) byWord.set(word, (byWord.get(word) ?? 0) | bitOf[kind]);
const bitsAt = wordColumn(word => byWord.get(word) ?? 0);

/** What is known of a clause besides its words. */
export interface Around {
  readonly sentence: Span;
  /** Whether the rest of its sentence has a source. */
  readonly partly: boolean;
  /** Whether somebody named is quoted elsewhere in its paragraph: the source may reach over. */
  readonly besideSource: boolean;
  /** The sentence before it. */
  readonly before: Span | undefined;
  /** Whether that stands in the same paragraph. */
  readonly sameParagraph: boolean;
  /** Whether that has a source: what follows is often that source's, too. */
  readonly afterSource: boolean;
  /** Whether a source was named for figures shortly before, which these go on with. */
  readonly afterFigures: boolean;
  /** Whether the next sentence has a source: it is often whose state of mind this tells. */
  readonly beforeSource: boolean;
  /** The sentence behind it. */
  readonly next: Span | undefined;
}

/**
 * How strongly a clause without attribution wants a source, 0 to 1; 0 where it states nothing that could have one. Its figures give the base: statistics and sums before counts, counts
 * before what can be counted at a glance; without one it is what it says of change, extremes, causes and harm. Less is wanted of
 * what anybody can look up (polls, votes, laws, verdicts), of what a reporter saw, of opinion, and where the words themselves speak of a
 * study or a speaker that the attribution reader did not make out. Weights: `server/data/claim-strength.json`, set by hand.
 */
export function wantOf(tokens: Tokens, clause: Span, worth: Worth, figures: readonly Figure[], around: Around): number {
  if (worth.personal) return 0;
  let strength = 0;
  let count = 0;
  for (let i = firstEndingAfter(figures, clause.start); i < figures.length && figures[i].start < clause.end; i++) {
    const worthOfFigure = figureBase(figures[i]);
    if (worthOfFigure === 0 || isPopulation(tokens, figures[i])) continue;
    strength = Math.max(strength, worthOfFigure + (isKnown(tokens, figures[i]) ? weights.known : 0));
    count++;
  }
  if (count === 0 && worth.contestable === 0) return 0;
  strength =
    (count > 0 ? strength + weights.further * Math.min(2, count - 1) : base.plain) +
    weights.contestable * Math.min(3, worth.contestable);
  strength += weights.worth * (worth.score - 0.5);
  const met = kindsIn(tokens, clause);
  strength += byWords(met);
  if (around.partly) strength += weights.partly;
  if (around.besideSource) strength += weights.besideSource;
  if (around.afterFigures && count > 0) strength += weights.afterFigures;
  else if (around.afterSource) strength += weights.afterSource;
  if (goesOn(tokens, clause)) strength += weights.goesOn;
  if (count > 0 && around.next && tellsWhence(tokens, around.next)) strength += weights.whence;
  // "The Dow fell, | while the S&P 500 lost 4.9 percent": what a sentence is about holds for its clauses.
  const beside = kindsIn(tokens, around.sentence) & ~met;
  if ((beside & bitOf.poll) !== 0) strength += weights.afterPoll;
  else if ((beside & bitOf.ticker) !== 0) strength += weights.afterTicker;
  else if (around.before) {
    // A poll, a study, a day on the exchange is told over paragraphs.
    const earlier = kindsIn(tokens, around.before);
    if ((earlier & bitOf.poll) !== 0) strength += weights.afterPoll;
    else if ((earlier & bitOf.study) !== 0) strength += weights.afterStudy;
    else if ((earlier & bitOf.ticker) !== 0) strength += weights.afterTicker;
    else if ((earlier & bitOf.law) !== 0 && tokens.norm[tokenAt(tokens, around.sentence.start)] === 'it')
      // "The measure was passed on Friday. It provides $2 billion for …": what a law says is on record.
      strength += weights.words.law;
    else if (around.sameParagraph && (earlier & bitOf.market) !== 0) strength += weights.afterMarket;
    else if (around.sameParagraph && (earlier & bitOf.evidence) !== 0) strength += weights.afterEvidence;
  }
  const least = (met & (bitOf.opinion | bitOf.credit | bitOf.cited)) === 0 ? base.weakest : 0;
  return Math.max(least, Math.min(1, strength));
}

const bases: Partial<Record<Dimension, number>> = base.dimensions;

/** The figure of a clause that wants a source most, the first of equals; undefined where none does. */
export function tellingFigure(figures: readonly Figure[], clause: Span): Figure | undefined {
  let best: Figure | undefined;
  for (let i = firstEndingAfter(figures, clause.start); i < figures.length && figures[i].start < clause.end; i++)
    if (figureBase(figures[i]) > (best ? figureBase(best) : 0)) best = figures[i];
  return best;
}

/** What a figure alone gives; a date, an age or a rank gives nothing, "tens of thousands" less than a number in digits. */
function figureBase({ dimension, text, value: [, high] }: Figure): number {
  const written = /\d/.test(text) ? 0 : base.inWords;
  if (dimension === 'count') return (high >= base.largeFrom ? base.large : base.small) + written;
  if (dimension === 'money')
    return (high >= base.sumFrom ? base.sum : high >= base.priceFrom ? base.price : base.change) + written;
  return bases[dimension] ?? 0;
}

/** "The $1,000 pill", "its 40 employees": which one is meant is known, and the figure states nothing more of it. */
function isKnown(tokens: Tokens, { start, end, dimension }: Figure): boolean {
  const i = tokenAt(tokens, start);
  if (i === 0 || !isDefinite(tokens, i - 1)) return false;
  if (dimension === 'count') return true;
  const next = tokenAt(tokens, end);
  return tokens.kind[next] === Kind.word && (tagsAt(tokens, next) & ~(Tag.verb | Tag.cue)) === 0;
}

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

/** Whether a stretch speaks of data, a report or somebody who says so. */
export const speaksOfEvidence = (tokens: Tokens, span: Span): boolean =>
  (kindsIn(tokens, span) & (bitOf.evidence | bitOf.study)) !== 0;

/** Whether a stretch speaks of a study, a survey or statistics. */
export const speaksOfStudy = (tokens: Tokens, span: Span): boolean => (kindsIn(tokens, span) & bitOf.study) !== 0;

/**
 * How strongly a clause that blames somebody, or claims an extreme, wants a source, given how plainly it does: less for a charge or an order on
 * record, behind a sentence on an exchange ("…, its highest in four years") and next to one that has a source, not where its words name
 * evidence.
 */
export function wantOfAccusation(tokens: Tokens, clause: Span, plainness: number, around: Around): number {
  const met = kindsIn(tokens, clause);
  if ((met & bitOf.evidence) !== 0) return 0;
  const onExchange = around.before !== undefined && (kindsIn(tokens, around.before) & bitOf.ticker) !== 0;
  return Math.max(
    0,
    plainness +
      byWords(met) +
      (onExchange ? weights.afterTicker : 0) +
      (around.besideSource || around.beforeSource ? weights.besideSource : 0) +
      (around.afterSource ? weights.afterSource : 0),
  );
}

/** Whether a stretch speaks of a law, a court or a charge. */
export const speaksOfLaw = (tokens: Tokens, span: Span): boolean => (kindsIn(tokens, span) & bitOf.law) !== 0;

/** What the kinds of words that a clause holds add. */
function byWords(met: number): number {
  let sum = 0;
  for (const kind of kinds) if ((met & bitOf[kind]) !== 0) sum += weights.words[kind];
  return sum;
}

function kindsIn(tokens: Tokens, clause: Span): number {
  let met = 0;
  for (let i = tokenAt(tokens, clause.start); i < tokens.length && tokens.start[i] < clause.end; i++)
    if (!isNamesake(tokens, i)) met |= bitsAt(tokens, i);
  return met;
}
