import type { Article } from '../../text/article';
import { folded } from '../../text/normal';
import { type Span, spanAt } from '../../text/span';
import { looksVerb, verbStem, wordStem } from '../../text/stem';
import { Case, Kind, tokenAt } from '../../text/tokens';
import type { About, DateMention } from './figure';
import { stops } from './nouns';
import { isNumberWord } from './numbers';
import type { Quantity } from './quantities';

const auxiliary = new Set([
  'be',
  'have',
  'do',
  'say',
  'tell',
  'get',
  'accord',
  'includ',
  'compar',
  'estimat',
  'expect',
  'add',
  'report',
  'warn',
  'claim',
  'announc',
  'not',
]);

interface SentenceWords {
  readonly span: Span;
  readonly first: number;
  readonly last: number;
  readonly names: readonly string[];
}

/** Tells what figures are about; keeps the words of the sentence at hand, as figures come in order. */
export class Abouts {
  private sentence: SentenceWords | null = null;
  constructor(
    private readonly article: Article,
    private readonly dates: readonly DateMention[],
  ) {}

  of(quantity: Quantity): About {
    const { tokens } = this.article;
    const sentence = this.sentenceAt(tokens.start[quantity.at]);
    const { first, last } = sentence;
    // The clause: out to marks that part clauses, within the sentence.
    let from = quantity.from;
    while (from > first && !this.parts(from - 1)) from--;
    let to = quantity.to;
    while (to < last && !this.parts(to)) to++;
    const verb = this.verb(quantity, from, to);
    const seen = new Set<string>(quantity.head.map(wordStem));
    if (verb) seen.add(verb);
    const context: string[] = [];
    const take = (k: number): void => {
      if (k >= quantity.from && k < quantity.to) return;
      const word = tokens.norm[k];
      if (tokens.kind[k] !== Kind.word || word.length < 3 || stops.has(word) || isNumberWord(word)) return;
      const stem = wordStem(word);
      if (seen.has(stem)) return;
      seen.add(stem);
      context.push(stem);
    };
    for (let k = from; k < to; k++) take(k);
    for (let k = first; k < last; k++) take(k);
    const start = tokens.start[from];
    const end = tokens.end[to - 1];
    const near: string[] = [];
    for (const date of this.dates) {
      if (date.start >= end) break;
      if (date.start >= start && date.iso) near.push(date.iso);
    }
    return { head: quantity.head.map(wordStem), verb, context, names: sentence.names, dates: near };
  }

  private sentenceAt(offset: number): SentenceWords {
    if (this.sentence && this.sentence.span.start <= offset && offset < this.sentence.span.end) return this.sentence;
    const { article } = this;
    const { tokens } = article;
    const span = spanAt(article.sentences, offset) ?? { start: offset, end: offset + 1 };
    const first = tokenAt(tokens, span.start);
    let last = first;
    while (last < tokens.length && tokens.start[last] < span.end) last++;
    const names: string[] = [];
    for (let k = first; k < last; k++) {
      if (tokens.kind[k] !== Kind.word || tokens.case[k] === Case.lower) continue;
      if (k === first && (stops.has(tokens.norm[k]) || looksVerb(tokens.norm[k]))) continue;
      if (stops.has(tokens.norm[k]) || tokens.norm[k].length < 2) continue;
      const name = folded(tokens.norm[k]);
      if (!names.includes(name)) names.push(name);
    }
    this.sentence = { span, first, last: Math.max(last, first + 1), names };
    return this.sentence;
  }

  private parts(k: number): boolean {
    const { norm, kind, start, end } = this.article.tokens;
    if (kind[k] === Kind.word)
      return norm[k] === 'but' || norm[k] === 'while' || norm[k] === 'although' || norm[k] === 'whereas';
    const mark = norm[k];
    if (mark === ',') return !(start[k] > 0 && end[k] === start[k + 1]);
    return (
      mark === ';' ||
      mark === ':' ||
      mark === '—' ||
      mark === '(' ||
      mark === ')' ||
      mark === '“' ||
      mark === '”' ||
      mark === '"'
    );
  }

  /** The verb before the figure in its clause, nearest first; else the one behind it. */
  private verb(quantity: Quantity, from: number, to: number): string | null {
    const { norm, kind } = this.article.tokens;
    const at = (k: number): string | null => {
      if (kind[k] !== Kind.word || !looksVerb(norm[k])) return null;
      const stem = verbStem(norm[k]);
      return auxiliary.has(stem) ? null : stem;
    };
    // Behind a counted noun a passive or a participle is closest: "14 people were killed", "troops amassed".
    for (let k = quantity.to; k < Math.min(to, quantity.to + 5); k++) {
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
