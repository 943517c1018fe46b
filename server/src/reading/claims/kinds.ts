import data from '../../../data/claim-strength.json';
import type { Span } from '../../text/span';
import { type Tokens, tokenAt } from '../../text/tokens';
import { wordColumn } from '../../text/words';
import { isNamesake } from './worth';

const { words, weights } = data;
const kinds = Object.keys(words) as (keyof typeof words)[];
/** A bit for each kind of words that tell how strongly what holds them wants a source. */
export const bitOf = Object.fromEntries(kinds.map((kind, i) => [kind, 1 << i])) as Record<keyof typeof words, number>;
const byWord = new Map<string, number>();
for (const kind of kinds) for (const word of words[kind]) byWord.set(word, (byWord.get(word) ?? 0) | bitOf[kind]);
const bitsAt = wordColumn(word => byWord.get(word) ?? 0);

/** The kinds of words that a stretch holds, a bit each. */
export function kindsIn(tokens: Tokens, { start, end }: Span): number {
  let met = 0;
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++)
    if (!isNamesake(tokens, i)) met |= bitsAt(tokens, i);
  return met;
}

/** What the kinds of words that a clause holds add. */
export function byWords(met: number): number {
  let sum = 0;
  for (const kind of kinds) if ((met & bitOf[kind]) !== 0) sum += weights.words[kind];
  return sum;
}

/** Whether a stretch speaks of data, a report or somebody who says so. */
export const speaksOfEvidence = (tokens: Tokens, span: Span): boolean =>
  (kindsIn(tokens, span) & (bitOf.evidence | bitOf.study)) !== 0;

/** Whether a stretch speaks of a study, a survey or statistics. */
export const speaksOfStudy = (tokens: Tokens, span: Span): boolean => (kindsIn(tokens, span) & bitOf.study) !== 0;

/** Whether a stretch speaks of a law, a court or a charge. */
export const speaksOfLaw = (tokens: Tokens, span: Span): boolean => (kindsIn(tokens, span) & bitOf.law) !== 0;
