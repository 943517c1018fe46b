import grammar from '../../../data/grammar.json';
import type { Article } from '../../text/article';
import { folded } from '../../text/normal';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';
import { looksVerb, verbStem, wordStem } from '../../text/stem';
import { Case, Kind, tokenAt } from '../../text/tokens';
import { wordColumn, wordSet, wordTable } from '../../text/words';
import type { About, DateMention } from './figure';
import { stops } from './nouns';
import { isNumberWord } from './numbers';
import type { Quantity } from './quantity';

/** Verbs that say how something is told, or only join: they are not what happened to the things counted. */
const weak = new Set(grammar.weakVerbs.map(verbStem));

/** The stem of a word that can say what happened to the things counted; null for all others. */
const happeningAt = wordTable(word => {
  const stem = looksVerb(word) ? verbStem(word) : null;
  return stem === null || weak.has(stem) ? null : stem;
});
/** The stem of token `i`, a word; see `wordStem`. */
export const stemAt = wordTable(wordStem);
/** Words that say nothing of what is counted. */
const isFiller = wordColumn(word => (stops.has(word) || isNumberWord(word) ? 1 : 0));
/** What parts clauses. */
const parts = wordSet(['but', 'while', 'although', 'whereas', ',', ';', ':', '—', '(', ')', '"', '“', '”']);

/** How many tokens to each side of a figure are looked at: a sentence of sane length lies within, any other costs no more. */
const REACH = 80;

interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Names of the sentence; null where it is so long that each figure has its own stretch of it. */
  readonly names: readonly string[] | null;
}

/** Tells what the figures of an article are about. Figures are asked for in order, so the sentence at hand is kept. */
export class Abouts {
  private sentence: Sentence = { start: 0, end: 0, first: 0, last: 0, names: null };

  constructor(
    private readonly article: Article,
    private readonly dates: readonly DateMention[],
  ) {}

  of(quantity: Quantity): About {
    const { tokens } = this.article;
    const sentence = this.sentenceAt(tokens.start[quantity.at]);
    const first = Math.max(sentence.first, quantity.from - REACH);
    const last = Math.min(sentence.last, quantity.to + REACH);
    let from = quantity.from;
    while (from > first && !parts(tokens, from - 1)) from--;
    let to = Math.min(quantity.to, last);
    while (to < last && !parts(tokens, to)) to++;
    const verb = this.verb(quantity, from, to);
    const head: string[] = [];
    for (const word of quantity.head) if (!stops.has(word) && !isNumberWord(word)) head.push(wordStem(word));
    return {
      head,
      verb,
      context: this.context(quantity, [from, to], [first, last], new Set(verb === null ? head : [...head, verb])),
      names: sentence.names ?? this.names(first, last),
      dates: this.datesIn(tokens.start[from], tokens.end[Math.max(from, to - 1)]),
    };
  }

  /** Stems of the clause, then of the rest of the sentence; none twice. */
  private context(
    quantity: Quantity,
    clause: readonly [number, number],
    all: readonly [number, number],
    seen: Set<string>,
  ): readonly string[] {
    const { tokens } = this.article;
    const { norm, kind } = tokens;
    const context: string[] = [];
    const take = (from: number, to: number): void => {
      for (let k = from; k < to; k++) {
        if (k === quantity.from) k = Math.max(k, quantity.to - 1);
        else if (kind[k] === Kind.word && norm[k].length > 2 && isFiller(tokens, k) === 0) {
          const stem = stemAt(tokens, k);
          if (seen.has(stem)) continue;
          seen.add(stem);
          context.push(stem);
        }
      }
    };
    take(clause[0], clause[1]);
    take(all[0], clause[0]);
    take(clause[1], all[1]);
    return context;
  }

  private sentenceAt(offset: number): Sentence {
    if (this.sentence.start <= offset && offset < this.sentence.end) return this.sentence;
    const { tokens, sentences } = this.article;
    const span = spanAt(sentences, offset) ?? { start: offset, end: offset + 1 };
    const first = tokenAt(tokens, span.start);
    const last = Math.max(first + 1, tokenAt(tokens, span.end - 1) + 1);
    const names = last - first <= 2 * REACH ? this.names(first, Math.min(last, tokens.length)) : null;
    this.sentence = { start: span.start, end: span.end, first, last: Math.min(last, tokens.length), names };
    return this.sentence;
  }

  private names(from: number, to: number): readonly string[] {
    const { tokens } = this.article;
    const { kind, case: shape, norm } = tokens;
    const names: string[] = [];
    for (let k = from; k < to; k++) {
      if (kind[k] !== Kind.word || shape[k] === Case.lower || norm[k].length < 2 || isFiller(tokens, k) === 1) continue;
      // The first word of a sentence is a name where a name goes on behind it.
      if (k === this.sentence.first && (shape[k + 1] === Case.lower || looksVerb(norm[k]))) continue;
      const name = folded(norm[k]);
      if (!names.includes(name)) names.push(name);
    }
    return names;
  }

  private datesIn(start: number, end: number): readonly string[] {
    const near: string[] = [];
    for (let d = firstEndingAfter(this.dates, start); d < this.dates.length && this.dates[d].start < end; d++) {
      const { iso } = this.dates[d];
      if (iso !== null) near.push(iso);
    }
    return near;
  }

  /**
   * What happens to the things counted: a participle or passive right behind them ("14 people were killed", "troops amassed"),
   * else the nearest verb before them in the clause, else the first behind.
   */
  private verb(quantity: Quantity, from: number, to: number): string | null {
    const { tokens } = this.article;
    const { norm, kind } = tokens;
    const at = (k: number): string | null => (kind[k] === Kind.word ? happeningAt(tokens, k) : null);
    for (let k = quantity.to; k < Math.min(to, quantity.to + 4); k++) {
      const verb = at(k);
      if (verb) return verb;
      if (kind[k] === Kind.mark || (stops.has(norm[k]) && !looksVerb(norm[k]))) break;
    }
    for (let k = quantity.from - 1; k >= from; k--) {
      const verb = at(k);
      if (verb) return verb;
    }
    for (let k = quantity.to; k < to; k++) {
      const verb = at(k);
      if (verb) return verb;
    }
    return null;
  }
}
