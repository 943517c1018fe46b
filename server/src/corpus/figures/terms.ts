import { grown } from '../../text/grown';
import { numbered } from '../../text/numbered';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordColumn } from '../../text/words';
import type { Entry } from '../entry';
import { preparedOf } from '../prepared';
import { commonStems, functionWords, stem } from './words';

/** What an article is about, as far as its words tell: its terms, by number, and how much each weighs in it. */
export interface Terms {
  readonly ids: Int32Array;
  /** How often each stands in it. */
  readonly times: Uint16Array;
  /** What each is: see `TermKind`. */
  readonly kinds: Uint8Array;
  /** How many words and numbers the article has, whatever they are. */
  readonly words: number;
  /** The latest year that the article names, 0 where it names none: it is not older than that. */
  readonly year: number;
  /** The article's own day in days since 1970, not a number where it is not known. */
  readonly day: number;
}

export const TermKind = { word: 0, common: 1, name: 2 } as const;

const kept = new WeakMap<Entry, Terms>();

/** The terms of the process: what a term is called stays true for the next article. */
export const terms = numbered();

/** The terms of an entry, kept with it. */
export function termsOf(entry: Entry): Terms {
  let known = kept.get(entry);
  if (!known) {
    known = preparedOf(entry)?.terms ?? readTerms(entry);
    kept.set(entry, known);
  }
  return known;
}

/** Has the terms of an entry from another thread, whose numbers they have. */
export const takeTerms = (entry: Entry, terms: Terms): void => void kept.set(entry, terms);

/** The term of token `i`, a word; -1 for one that tells nothing. */
const termAt = wordColumn(word => (word.length < 3 || functionWords.has(word) ? -1 : terms.number(stem(word))));

/** What each term is where it is no name: looked up once. */
const plainKinds: number[] = [];
const plainKind = (term: number): number => {
  plainKinds[term] ??= commonStems.has(terms.text(term)) ? TermKind.common : TermKind.word;
  return plainKinds[term];
};

/** Counts by term for the article at hand; none but those in `met` are more than 0. */
let tally = new Int32Array(1024);
let capital = new Int32Array(1024);

/**
 * Whether the capital of token `i` is a name's: behind a lower-case word, or behind the first of two or three names ("Marcus Thane"). At the
 * start of a sentence it may be anyone's.
 */
function named({ kind, case: cases }: Tokens, i: number, inHeading: boolean): boolean {
  if (kind[i - 1] !== Kind.word) return false;
  if (cases[i - 1] === Case.lower) return true;
  if (inHeading) return false;
  return (
    i < 4 ||
    kind[i - 2] !== Kind.word ||
    cases[i - 2] === Case.lower ||
    kind[i - 3] !== Kind.word ||
    cases[i - 3] === Case.lower
  );
}

function readTerms(entry: Entry): Terms {
  const { tokens, sentences } = entry.reading.article;
  const heading = sentences[0]?.end ?? 0;
  const met: number[] = [];
  let words = 0;
  let year = 0;
  const quiet = entry.boilerplate;
  /** The first of what is quiet that ends behind the token at hand. */
  let q = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== Kind.mark) words++;
    if (tokens.kind[i] === Kind.number) {
      const number = tokens.norm[i];
      if (/^20[0-4]\d$/.test(number) && Number(number) > year && !/^[$€£]/.test(tokens.norm[i - 1] ?? ''))
        year = Number(number);
      continue;
    }
    if (tokens.kind[i] !== Kind.word) continue;
    while (q < quiet.length && quiet[q].end <= tokens.start[i]) q++;
    if (q < quiet.length && quiet[q].start <= tokens.start[i]) continue;
    const term = termAt(tokens, i);
    if (term < 0) continue;
    if (term >= tally.length) {
      // Room for every term there is by now, and as much again.
      tally = grown(tally, new Int32Array(2 * terms.count()));
      capital = grown(capital, new Int32Array(2 * terms.count()));
    }
    if (tally[term]++ === 0) met.push(term);
    if (tokens.case[i] !== Case.lower && i > 0 && named(tokens, i, tokens.start[i] < heading)) capital[term]++;
  }
  const ids = new Int32Array(met);
  const times = new Uint16Array(met.length);
  const kinds = new Uint8Array(met.length);
  met.forEach((term, n) => {
    const isName = capital[term] * 3 >= tally[term];
    times[n] = Math.min(tally[term], 65_535);
    kinds[n] = isName ? TermKind.name : plainKind(term);
    tally[term] = 0;
    capital[term] = 0;
  });
  const { date } = entry.reading.provenance;
  return { ids, times, kinds, words, year, day: date ? Date.parse(date) / 86_400_000 : Number.NaN };
}
