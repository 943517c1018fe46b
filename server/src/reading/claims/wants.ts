import data from '../../../data/claim-strength.json';
import { firstEndingAfter, type Span } from '../../text/span';
import { type Tokens, tokenAt } from '../../text/tokens';
import type { Figure } from '../figures/figure';
import { isSaidBy, isTold, staysPast, tellsHistory } from './background';
import { goesOn, tellsWhence } from './carried';
import { figureWorth } from './figure-worth';
import { bitOf, byWords, kindsIn } from './kinds';
import type { Worth } from './worth';

const { base, weights } = data;
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
  /** The kinds of words that the headline and the first sentences of the article hold. */
  readonly topic: number;
  /** Whether the article up to here reports on data that it cites. */
  readonly isReport: boolean;
  /** Whether a study or data were spoken of shortly before. */
  readonly nearStudy: boolean;
  /** Whether the article is thick with figures, and how many of the sentences near this one give some. */
  readonly isThick: boolean;
  readonly figuresNear: number;
  /** Whether the next sentence of its paragraph cites data. */
  readonly beforeData: boolean;
  /** Whether the next sentence has a source: it is often whose state of mind this tells. */
  readonly beforeSource: boolean;
  /** The sentence behind it. */
  readonly next: Span | undefined;
  /** Whether that goes on with what this says and names a source for it: "That was an increase of …, according to …". */
  readonly toldNext: boolean;
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
  let isShare = false;
  for (let i = firstEndingAfter(figures, clause.start); i < figures.length && figures[i].start < clause.end; i++) {
    const gives = figureWorth(tokens, figures[i]);
    if (gives === undefined) continue;
    strength = Math.max(strength, gives);
    isShare ||= isShareOf(figures[i]);
    count++;
  }
  if (count === 0 && worth.contestable === 0) return 0;
  strength = (count > 0 ? strength : base.plain) + weights.contestable * Math.min(3, worth.contestable);
  strength += weights.worth * (worth.score - 0.5);
  const met = kindsIn(tokens, clause);
  strength += byWords(met);
  if (isShare) {
    // "She won the state by four points"; shares in an article on a poll, a report or a day at the exchange are
    // most often theirs.
    if ((met & bitOf.contest) !== 0) strength += weights.words.poll;
    else if ((around.topic & (bitOf.poll | bitOf.ticker | bitOf.release)) !== 0) strength += weights.topicShare;
  }
  // Where figure follows on figure, one source stands behind them all.
  if (count > 0) {
    if (around.isThick) strength += weights.thick;
    strength += weights.near * Math.max(0, around.figuresNear - 1);
  }
  // What names nobody leans on what stands before it, and on its source.
  if (!worth.names && count > 0) strength += weights.nameless;
  if (around.partly) strength += weights.partly;
  if (around.besideSource) strength += weights.besideSource;
  if (around.afterFigures && count > 0) strength += weights.afterFigures;
  else if (around.afterSource) strength += weights.afterSource;
  else if (around.isReport && count > 0) strength += weights.inReport;
  if (around.beforeData && count > 0) strength += weights.beforeData;
  if (goesOn(tokens, clause)) strength += weights.goesOn;
  if (count > 0 && around.next && tellsWhence(tokens, around.next)) strength += weights.whence;
  if (around.toldNext) strength += weights.toldNext;
  if (!isShare && isHistory(tokens, around)) strength += weights.history;
  if (count > 0 && isSaidBy(tokens, clause)) strength += weights.saying;
  if (isTold(tokens, clause)) strength += weights.words.opinion;
  strength += byOffice(tokens, around, met);
  // "The Dow fell, | while the S&P 500 lost 4.9 percent": what a sentence is about holds for its clauses.
  const beside = kindsIn(tokens, around.sentence) & ~met;
  if ((beside & bitOf.evidence) !== 0) strength += weights.besideEvidence;
  if ((beside & bitOf.poll) !== 0) strength += weights.afterPoll;
  else if ((beside & bitOf.ticker) !== 0) strength += weights.afterTicker;
  else if (around.before) {
    // A poll, a study, a day on the exchange is told over paragraphs.
    const earlier = kindsIn(tokens, around.before);
    if ((earlier & bitOf.poll) !== 0) strength += weights.afterPoll;
    else if ((earlier & bitOf.study) !== 0 || (around.nearStudy && count > 0)) strength += weights.afterStudy;
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

/** Whether a sentence tells of long ago: it names such a year, or goes on in the past where the one before it names one. */
const isHistory = (tokens: Tokens, { sentence, before, sameParagraph }: Around): boolean =>
  tellsHistory(tokens, sentence) ||
  (before !== undefined && sameParagraph && tellsHistory(tokens, before) && staysPast(tokens, sentence));

/** Less is wanted of what goes with what an office gives out every month: in an article on its report, and behind a sentence that tells of it. */
function byOffice(tokens: Tokens, { topic, before }: Around, met: number): number {
  if ((met & bitOf.monthly) !== 0) return 0;
  const earlier = before ? kindsIn(tokens, before) : 0;
  if ((earlier & bitOf.monthly) !== 0) return weights.afterMonthly;
  return (topic & bitOf.monthly) !== 0 && (topic & bitOf.release) !== 0 ? weights.onMonthly : 0;
}

/** Whether a figure gives a part of a whole: "40 percent", "four points", "nine out of ten". */
const isShareOf = ({ dimension }: Figure): boolean =>
  dimension === 'percent' || dimension === 'point' || dimension === 'ratio';

/**
 * How strongly a clause that blames somebody, or claims an extreme, wants a source, given how plainly it does: less for a charge or an order on
 * record, behind a sentence on an exchange ("…, its highest in four years") and next to one that has a source, not where its words name
 * evidence.
 */
export function wantOfAccusation(tokens: Tokens, clause: Span, plainness: number, around: Around): number {
  const met = kindsIn(tokens, clause);
  if ((met & bitOf.evidence) !== 0) return 0;
  const onExchange =
    (met & bitOf.ticker) !== 0 ||
    (around.before !== undefined && (kindsIn(tokens, around.before) & bitOf.ticker) !== 0);
  return Math.max(
    0,
    plainness +
      byWords(met) +
      (onExchange ? weights.afterTicker : 0) +
      (around.besideSource || around.beforeSource ? weights.besideSource : 0) +
      (around.toldNext ? weights.toldNext : 0) +
      (around.afterSource ? weights.afterSource : 0) +
      byOffice(tokens, around, met),
  );
}
