import type { Carried, Common } from '../../text/carried';
import type { PhraseHit } from '../../text/phrases';
import type { Span } from '../../text/span';
import { type Tokens, tokenAt } from '../../text/tokens';
import { clausesOf } from './clauses';
import { type ClaimPhrase, claimPhrases } from './phrases';
import { type Worth, worthOf } from './worth';

/** What a sentence shows by its own words, whatever stands around it. */
export interface OwnWords {
  readonly worth: Worth;
  readonly clauses: readonly Span[];
  /** The phrases of the claims rules in it, in order and apart. */
  readonly phrases: readonly PhraseHit<ClaimPhrase>[];
}

/** Reads a sentence by itself. */
export const ownWordsOf = (text: string, tokens: Tokens, sentence: Span): OwnWords => ({
  worth: worthOf(text, tokens, sentence),
  clauses: clausesOf(tokens, sentence),
  phrases: phrasesIn(tokens, sentence),
});

/** Tokens around a sentence that this may hang on: a number may be the day of a month that stands beyond, a phrase may go on there. */
const BESIDE = 16;

/** As `ownWordsOf`; of a sentence of the last reading that nothing happened to it is known. */
export function ownWordsKept(kept: Carried<OwnWords>, text: string, tokens: Tokens, sentence: Span): OwnWords {
  const from = Math.max(0, tokenAt(tokens, sentence.start) - BESIDE);
  const to = tokenAt(tokens, sentence.end) + BESIDE;
  return kept.of(sentence, from, to, () => ownWordsOf(text, tokens, sentence), moved);
}

function moved(known: OwnWords, by: Common | null): OwnWords {
  if (!by || (by.letters === 0 && by.tokens === 0)) return known;
  const { letters, tokens } = by;
  const { worth, clauses, phrases } = known;
  return {
    worth,
    clauses: Array.from(clauses, ({ start, end }) => ({ start: start + letters, end: end + letters })),
    phrases: Array.from(phrases, ({ value, first, last, start, end }) => ({
      value,
      first: first + tokens,
      last: last + tokens,
      start: start + letters,
      end: end + letters,
    })),
  };
}

function phrasesIn(tokens: Tokens, sentence: Span): readonly PhraseHit<ClaimPhrase>[] {
  const found: PhraseHit<ClaimPhrase>[] = [];
  for (let i = tokenAt(tokens, sentence.start); i < tokens.length && tokens.start[i] < sentence.end; i++) {
    const hit = claimPhrases.at(tokens, i);
    if (!hit || hit.end > sentence.end) continue;
    found.push(hit);
    i = hit.last;
  }
  return found;
}
