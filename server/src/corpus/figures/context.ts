import data from '../../../data/figure-comparison.json';
import type { Figure } from '../../reading/figures/figure';
import { type Article, passing } from '../../text/article';
import { grown } from '../../text/grown';
import { firstEndingAfter } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import type { Entry } from '../entry';
import { topicsOf } from './kinds';
import { calendar, lemmaAt, lemmaNumbers } from './known';
import { type Measure, measureOf } from './measure';

/** For the article at hand three counts a lemma: all, with a capital in the midst of a sentence, with one elsewhere; 0 between two articles. */
let tally = new Int32Array(0);

const QUARTER = lemmaNumbers.number('quarter');
const POLL = lemmaNumbers.number('poll');

/** What the frames of all figures of an article are read from. */
export class Context {
  readonly article: Article;
  readonly figures: readonly Figure[];
  /** The article's own day. */
  readonly date: string | null;
  readonly measures: readonly Measure[];
  /** The number of the sentence of each figure. */
  readonly sentenceOf: readonly number[];
  /** How often the article has the lemma of each token. */
  readonly counts: Int32Array;
  /** How long the article is for the rarity of a word: sentences, 14 at least. */
  readonly extent: number;
  readonly topics: ReturnType<typeof topicsOf>;
  /** The quarter of a year that it is mostly about, 1 to 4; null where it names none. */
  readonly quarter: number | null;
  /** The figure that a token is part of. */
  readonly figureAt: ReadonlyMap<number, number>;
  /** How many figures are of a kind. */
  readonly crowds: ReadonlyMap<string, number>;
  /** How often a value is given, by kind and low end. */
  readonly given: ReadonlyMap<string, number>;
  /** For each figure the measure that stands as its conversion, or null. */
  readonly converted: readonly (Measure | null)[];
  /** The sentences that tell what an exit poll says, and those right behind them. */
  readonly foreseen: ReadonlySet<number>;
  /** The days that sentences name, by sentence. */
  readonly days: ReadonlyMap<number, ReadonlySet<string>>;

  /** Of each token the number of its lemma. */
  private readonly numbers: Int32Array;
  /** Of each token 1 where its lemma is mostly a name in this article. */
  private readonly named: Uint8Array;
  private readonly names = new Map<number, ReadonlySet<string>>();

  constructor(entry: Entry) {
    const article = passing(entry.reading.article);
    const { tokens, sentences } = article;
    const { figures } = entry.facts;
    this.article = article;
    this.figures = figures;
    this.date = entry.reading.provenance.date;
    this.measures = Array.from(figures, figure =>
      measureOf(figure, behindCrowd(tokens, tokenAt(tokens, figure.start))),
    );
    this.sentenceOf = Array.from(figures, figure => firstEndingAfter(sentences, figure.start));
    const met: number[] = [];
    const numbers = new Int32Array(tokens.length).fill(-1);
    const quarters = [0, 0, 0, 0];
    const foreseen: number[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.kind[i] !== Kind.word) continue;
      const number = lemmaAt(tokens, i);
      if (number < 0) continue;
      numbers[i] = number;
      if (number === QUARTER && i > 0) noteQuarter(quarters, tokens.norm, i);
      if (number === POLL && i > 0 && tokens.norm[i - 1] === 'exit') foreseen.push(tokens.start[i]);
      const at = number * 3;
      if (at >= tally.length) tally = grown(tally, new Int32Array(6 * lemmaNumbers.count()));
      if (tally[at]++ === 0) met.push(number);
      if (tokens.case[i] !== Case.lower) tally[i > 0 && tokens.kind[i - 1] === Kind.word ? at + 1 : at + 2]++;
    }
    this.numbers = numbers;
    this.counts = new Int32Array(tokens.length);
    this.named = new Uint8Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      if (numbers[i] < 0) continue;
      const at = numbers[i] * 3;
      const high = tally[at + 1];
      this.counts[i] = tally[at];
      // With a capital in the midst of a sentence as often as without one; behind a mark any word may have one.
      if (high > 0 && high * 2 >= tally[at] - tally[at + 2]) this.named[i] = 1;
    }
    this.extent = Math.max(14, sentences.length + 2);
    this.topics = topicsOf(lemma => tally[lemma * 3] ?? 0);
    for (const number of met) {
      tally[number * 3] = 0;
      tally[number * 3 + 1] = 0;
      tally[number * 3 + 2] = 0;
    }
    const most = Math.max(...quarters);
    this.quarter = most > 0 ? quarters.indexOf(most) + 1 : null;
    const figureAt = new Map<number, number>();
    figures.forEach((figure, at) => {
      for (let i = tokenAt(tokens, figure.start); i < tokens.length && tokens.start[i] < figure.end; i++)
        figureAt.set(i, at);
    });
    this.figureAt = figureAt;
    const crowds = new Map<string, number>();
    const given = new Map<string, number>();
    for (const { kind, low } of this.measures) {
      crowds.set(kind, (crowds.get(kind) ?? 0) + 1);
      given.set(`${kind} ${low}`, (given.get(`${kind} ${low}`) ?? 0) + 1);
    }
    this.crowds = crowds;
    this.given = given;
    this.converted = conversionsOf(article.text, figures, this.measures);
    this.foreseen = new Set(
      foreseen.flatMap(at => {
        const sentence = firstEndingAfter(sentences, at);
        return [sentence, sentence + 1];
      }),
    );
    this.days = daysOf(entry);
  }

  /** The lemma of token `i`; none of a mark, a number, a word that carries grammar alone. */
  lemma(i: number): string | undefined {
    const number = this.numbers[i];
    return number >= 0 ? lemmaNumbers.text(number) : undefined;
  }

  /** Whether token `i` is a name: with a capital, as mostly in this article. */
  isName(i: number): boolean {
    return this.named[i] === 1 && this.article.tokens.case[i] !== Case.lower;
  }

  /** The names of a sentence; none where there is no such sentence. */
  namesIn(sentence: number): ReadonlySet<string> {
    const known = this.names.get(sentence);
    if (known) return known;
    const names = new Set<string>();
    const { tokens, sentences } = this.article;
    const span = sentences[sentence];
    if (span)
      for (let i = tokenAt(tokens, span.start); i < tokens.length && tokens.start[i] < span.end; i++) {
        const word = this.lemma(i);
        if (word !== undefined && tokens.norm[i].length > 2 && !calendar(tokens.norm[i]) && this.isName(i))
          names.add(word);
      }
    this.names.set(sentence, names);
    return names;
  }
}

const crowdWords: ReadonlySet<string> = new Set(data.crowds.split(' '));

/** How far before its number a crowd is spoken of: "put the crowd that marched through the town on Saturday at 8,000". */
const CROWD_AT = 14;

/** Whether a number tells how many a crowd is: "a crowd of 400", "in front of 31,204", "attendance was 8,000", "put the crowd in the square at 8,000". */
function behindCrowd({ norm, length }: Tokens, at: number): boolean {
  if (at < 2 || at >= length) return false;
  const word = norm[at - 1];
  if (word === 'of' && norm[at - 2] === 'front' && norm[at - 3] === 'in') return true;
  if (word === 'of' || word === 'was' || word === ':') return crowdWords.has(norm[at - 2]);
  if (word !== 'at') return false;
  for (let k = at - 2; k >= Math.max(0, at - CROWD_AT) && norm[k] !== '.'; k--)
    if (crowdWords.has(norm[k])) return true;
  return false;
}

const quarterOf: Readonly<Record<string, number | undefined>> = data.quarters;

/** Counts the word before the "quarter" at `i` where it tells which of the year it is. */
function noteQuarter(quarters: number[], norm: readonly string[], i: number): void {
  const word = norm[i - 1] === '-' && i > 1 ? norm[i - 2] : norm[i - 1];
  const which = quarterOf[word];
  if (which !== undefined) quarters[which - 1]++;
}

/** The days that the sentences of an entry name, by sentence. */
function daysOf(entry: Entry): ReadonlyMap<number, ReadonlySet<string>> {
  const days = new Map<number, Set<string>>();
  for (const { iso, start } of entry.facts.dates) {
    const day = /\d\d-\d\d$/.exec(iso ?? '')?.[0];
    if (!day || (iso?.length !== 10 && !iso?.startsWith('--'))) continue;
    const sentence = firstEndingAfter(entry.reading.article.sentences, start);
    const known = days.get(sentence);
    if (known) known.add(day);
    else days.set(sentence, new Set([day]));
  }
  return days;
}

/** For each figure the measure that stands as its conversion, or null. */
function conversionsOf(
  text: string,
  figures: readonly Figure[],
  measures: readonly Measure[],
): readonly (Measure | null)[] {
  const converted: (Measure | null)[] = Array.from(figures, () => null);
  for (let i = 0; i + 1 < figures.length; i++) {
    const [one, other] = [figures[i], figures[i + 1]];
    if (other.start - one.end > 16 || other.start < one.end) continue;
    if (other.dimension === 'count' || other.dimension === 'percent') continue;
    if (
      !/^[^.()\n]{0,12}\(\s*(?:or|about|around|roughly|nearly|some)?\s*\S{0,3}$/.test(text.slice(one.end, other.start))
    )
      continue;
    if (!/^[^(\n]{0,12}\)/.test(text.slice(other.end, other.end + 13))) continue;
    converted[i] = measures[i + 1];
    converted[i + 1] = measures[i];
  }
  return converted;
}
