import data from '../../../data/figure-comparison.json';
import type { Figure } from '../../reading/figures/figure';
import { Kind, tokenAt } from '../../text/tokens';
import { attributionOf } from '../attribution';
import type { Corpus } from '../corpus';
import type { Entry } from '../entry';
import { keptFor } from '../kept';
import { events } from './events';
import { type Frame, frames, framesKey } from './frame';
import { mayMeet, type Outline, outlineOf } from './outline';
import type { FigurePair, FigurePlace } from './pair';
import { sameness, sharedWords } from './same';
import { standing } from './standing';
import { type Candidate, warned } from './warned';
import { functionWords, lemma } from './words';

const { weights } = data;

/** Pairs of articles whose comparison is kept, and articles of which what is compared is. */
const MOST_PAIRS = 100_000;
const MOST_ENTRIES = 1000;

const withinOf = new WeakMap<Entry, readonly FigurePair[]>();
/** By what tells which entries have the same frames. */
const standsWithin = new WeakMap<object, readonly Stand[]>();
const outlines = new WeakMap<object, Outline>();
const betweenOf = new Map<string, Kept>();
/** What two articles give at a similarity; a change of other articles that changes it has them compared anew. */
interface Kept {
  readonly a: Entry;
  readonly b: Entry;
  readonly similarity: number;
  readonly stands: readonly Stand[];
  readonly pairs: readonly FigurePair[];
}

/** How two figures of two articles, or of one, stand to each other: what holds wherever in their articles they are. */
interface Stand extends Pick<FigurePair, 'relation' | 'quantity' | 'certainty' | 'sure'> {
  /** Numbers of the figures. */
  readonly a: number;
  readonly b: number;
}

/** Steps that a similarity is told in, so that what hardly changes is not compared anew. */
const STEPS = 50;

const besideOf = new WeakMap<Corpus, Map<string, readonly FigurePair[]>>();
const allOf = new WeakMap<Corpus, readonly FigurePair[]>();

/** Every pair of figures of one quantity in two articles about one event, with how they stand to each other. */
export function figurePairs(corpus: Corpus): readonly FigurePair[] {
  let known = allOf.get(corpus);
  if (!known) {
    known = corpus.entries.flatMap(entry => pairsOf(corpus, entry.path).filter(({ a, b }) => a.path < b.path));
    allOf.set(corpus, known);
  }
  return known;
}

/**
 * The pairs that the figures of one article form with other articles, the article's own as `a`, sorted by place. Looks at the
 * articles about the same event only; what two articles give is kept with them, so that a changed corpus compares changed articles.
 */
export function pairsOf(corpus: Corpus, path: string): readonly FigurePair[] {
  const byPath = besideOf.get(corpus) ?? new Map<string, readonly FigurePair[]>();
  besideOf.set(corpus, byPath);
  const known = byPath.get(path);
  if (known) return known;
  const entry = corpus.entry(path);
  if (!entry) return [];
  const pairs = events(corpus)
    .about(entry)
    .flatMap(({ entry: other, similarity }) =>
      entry.path < other.path ? between(entry, other, similarity) : between(other, entry, similarity).map(turned),
    )
    .sort(
      (x, y) => x.a.start - y.a.start || (x.b.path < y.b.path ? -1 : x.b.path > y.b.path ? 1 : x.b.start - y.b.start),
    );
  byPath.set(path, pairs);
  return pairs;
}

/** The pairs of `figurePairs` that this figure is part of; the figure stands as `a`. */
export function sameQuantity(corpus: Corpus, path: string, figure: Figure): readonly FigurePair[] {
  return pairsOf(corpus, path).filter(({ a }) => a.start === figure.start && a.end === figure.end);
}

/** Pairs of figures of one quantity within one article. */
export function pairsWithin(entry: Entry): readonly FigurePair[] {
  let known = withinOf.get(entry);
  if (!known) {
    frames(entry);
    const key = framesKey(entry);
    const stands = standsWithin.get(key) ?? compare(entry, entry, 1);
    standsWithin.set(key, stands);
    known = placed(stands, entry, entry);
    withinOf.set(entry, known);
  }
  return known;
}

/** What is kept of the figures of every article, so that most pairs of articles need no frames; at once also its `pairsWithin`. */
export function outline(entry: Entry): Outline {
  let known = outlines.get(framesKey(entry));
  if (!known) {
    const list = frames(entry);
    const key = framesKey(entry);
    known = outlines.get(key) ?? outlineOf(list);
    outlines.set(key, known);
    // Its frames are there now, and may not be when its own turn comes.
    pairsWithin(entry);
  }
  return known;
}

function between(a: Entry, b: Entry, similarity: number): readonly FigurePair[] {
  const key = `${a.path}\n${b.path}`;
  const told = Math.round(similarity * STEPS) / STEPS;
  const known = betweenOf.get(key);
  const isKnown = known?.similarity === told && isLike(known.a, a) && isLike(known.b, b);
  if (isKnown && known.a === a && known.b === b) return known.pairs;
  const stands = isKnown ? known.stands : mayMeet(outline(a), outline(b), told) ? compare(a, b, told) : [];
  const pairs = placed(stands, a, b);
  betweenOf.delete(key);
  betweenOf.set(key, { a, b, similarity: told, stands, pairs });
  for (const oldest of betweenOf.keys()) {
    if (betweenOf.size <= MOST_PAIRS) break;
    betweenOf.delete(oldest);
  }
  return pairs;
}

/** Whether an entry has the frames of the one before it. */
function isLike(before: Entry, entry: Entry): boolean {
  if (before === entry) return true;
  outline(entry);
  return framesKey(before) === framesKey(entry);
}

const turned = ({ a, b, ...rest }: FigurePair): FigurePair => ({ a: b, b: a, ...rest });

function compare(one: Entry, other: Entry, similarity: number): readonly Stand[] {
  const within = one === other;
  const byKind = new Map<string, Frame[]>();
  for (const frame of frames(other)) {
    const list = byKind.get(frame.measure.kind);
    if (list) list.push(frame);
    else byKind.set(frame.measure.kind, [frame]);
  }
  const threshold = within ? weights.thresholdWithin : weights.threshold;
  const elapsed = within ? 0 : daysBetween(one, other);
  const dated = within || Math.abs(elapsed) <= weights.days;
  const sameDay = within || elapsed === 0;
  const candidates: Candidate[] = [];
  const serial = new Series();
  for (const a of frames(one)) {
    if (a.serial) continue;
    for (const b of byKind.get(a.measure.kind) ?? []) {
      // A poll's share and a monthly number: without the articles' days nobody can say that it is one poll, or one month.
      if (!dated && (surveyed(a) || surveyed(b)) && a.measure.low !== b.measure.low) continue;
      // What a price has come to is another one each day.
      if (!sameDay && (a.stepped || b.stepped) && a.measure.low !== b.measure.low) continue;
      if (within && (b.at <= a.at || b.sentence === a.sentence)) continue;
      const told = sameness(a, b, within, similarity);
      if (told.score < threshold) continue;
      const { base } = told;
      const score = told.score + apart(a, b, valuesOf(one), valuesOf(other), within);
      if (within && score >= threshold - weights.rivalsWithin && a.measure.low !== b.measure.low) serial.note(a, b);
      if (score < threshold) continue;
      candidates.push({ a, b, score, base, relation: standing(a, b, within, elapsed) });
    }
  }
  // What an article says of a third number too it says of each of a row of cases.
  const left = within ? candidates.filter(({ a, b }) => !serial.has(a) && !serial.has(b)) : candidates;
  return settle(left, threshold, one, other, similarity);
}

const surveyed = ({ poll, periodic, priced }: Frame): boolean => poll || (periodic && !priced);

/** Figures of an article that stand against more than one other number: rows of a table, one case after another. */
class Series {
  private readonly others = new Map<Frame, Set<number>>();

  note(a: Frame, b: Frame): void {
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const known = this.others.get(x);
      if (known) known.add(y.measure.low);
      else this.others.set(x, new Set([y.measure.low]));
    }
  }

  has(frame: Frame): boolean {
    return (this.others.get(frame)?.size ?? 0) > 1;
  }
}

/**
 * Of the candidates those that stand: a figure that the other article gives too, equal and as well placed, is not the one that
 * differs; and a figure differs from one number of the other article, the nearest.
 */
function settle(
  candidates: readonly Candidate[],
  threshold: number,
  one: Entry,
  other: Entry,
  similarity: number,
): readonly Stand[] {
  const within = one === other;
  const same = ({ relation }: Candidate) => relation === 'agree' || relation === 'compatible';
  const agreed = new Map<Frame, number>();
  const shared = new Set<string>();
  const note = (frame: Frame, score: number) => agreed.set(frame, Math.max(score, agreed.get(frame) ?? 0));
  for (const candidate of candidates)
    if (same(candidate)) {
      note(candidate.a, candidate.base);
      note(candidate.b, candidate.base);
      if (candidate.a.measure.digits > 1) shared.add(valueKey(candidate.a));
    }
  const agreeing = shared.size;
  const rivals = rivalsOf(candidates);
  const taken = new Map<Frame, number>();
  const stands: Stand[] = [];
  for (const candidate of [...candidates].sort((x, y) => y.score - x.score || x.a.at - y.a.at || x.b.at - y.b.at)) {
    const { a, b, score, base } = candidate;
    if (!same(candidate)) {
      if (!within && Math.max(agreed.get(a) ?? 0, agreed.get(b) ?? 0) >= base - weights.agreedMargin) continue;
      if ((taken.get(a) ?? b.measure.low) !== b.measure.low || (taken.get(b) ?? a.measure.low) !== a.measure.low)
        continue;
      taken.set(a, b.measure.low);
      taken.set(b, a.measure.low);
    }
    const told = warned(candidate, score - threshold, rivals, similarity, agreeing, within);
    if (!told) continue;
    stands.push({
      a: a.at,
      b: b.at,
      relation: told.relation,
      quantity: named(one, a, sharedWords(a, b)),
      certainty: Math.round((score - threshold) * 100) / 100,
      sure: told.sure,
    });
  }
  if (!within && twoEvents(stands, one, other)) return inOrder(stands.map(doubtful));
  return inOrder(stands);
}

const inOrder = (stands: readonly Stand[]): readonly Stand[] => [...stands].sort((x, y) => x.a - y.a || x.b - y.b);

/** The pairs where they stand. */
const placed = (stands: readonly Stand[], one: Entry, other: Entry): readonly FigurePair[] =>
  Array.from(stands, ({ a, b, relation, quantity, certainty, sure }) => ({
    a: place(one, one.facts.figures[a]),
    b: place(other, other.facts.figures[b]),
    relation,
    quantity,
    certainty,
    sure,
  }));

/**
 * Whether two articles tell of two things of one kind, two matches or two days' logs: several numbers are at odds, and hardly any of two digits
 * or more stands in both. Accounts of one event share some.
 */
function twoEvents(stands: readonly Stand[], one: Entry, other: Entry): boolean {
  const odds = new Set<number>();
  for (const { a, relation } of stands) if (relation === 'conflict' || relation === 'differ') odds.add(a);
  if (odds.size < weights.odds) return false;
  const values = valuesOf(other);
  const shared = new Set<string>();
  for (const frame of frames(one))
    if (frame.measure.digits > 1 && values.has(valueKey(frame))) shared.add(valueKey(frame));
  return odds.size > weights.oddsForShared * shared.size;
}

const doubtful = (stand: Stand): Stand =>
  stand.relation === 'conflict' ? { ...stand, relation: 'differ', sure: false } : stand;

/** For each figure the scores of the best pairs that it forms with other numbers, by number. */
function rivalsOf(candidates: readonly Candidate[]): ReadonlyMap<Frame, ReadonlyMap<number, number>> {
  const rivals = new Map<Frame, Map<number, number>>();
  for (const { a, b, score } of candidates)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const known = rivals.get(x) ?? new Map<number, number>();
      rivals.set(x, known);
      known.set(y.measure.low, Math.max(score, known.get(y.measure.low) ?? 0));
    }
  return rivals;
}

/** Days from one article to another, not a number where the day of one is not known. */
function daysBetween(a: Entry, b: Entry): number {
  const [x, y] = [a.reading.provenance.date, b.reading.provenance.date];
  return x && y ? (Date.parse(y) - Date.parse(x)) / 86_400_000 : Number.NaN;
}

/** Sentences of an article by the values its figures give. */
type Values = ReadonlyMap<string, readonly number[]>;

const valuesOf = keptFor(MOST_ENTRIES, (entry): Values => {
  const values = new Map<string, number[]>();
  for (const frame of frames(entry)) {
    const key = valueKey(frame);
    const list = values.get(key);
    if (!list) values.set(key, [frame.sentence]);
    else if (list.at(-1) !== frame.sentence) list.push(frame.sentence);
  }
  return values;
});

const valueKey = ({ measure }: Frame): string => `${measure.kind} ${measure.low}`;

/** What an article that gives both values tells: that it knows them for two things. */
function apart(a: Frame, b: Frame, one: Values, other: Values, within: boolean): number {
  if (a.measure.low === b.measure.low) return 0;
  const [x, y] = [valueKey(a), valueKey(b)];
  const together = (values: Values) => {
    const others = values.get(y);
    return !!others && (values.get(x) ?? []).some(sentence => others.includes(sentence));
  };
  if (within && together(one)) return weights.withinOne.givenTogether;
  if (together(one) || together(other)) return weights.givenTogether;
  if (within && (one.get(x)?.length ?? 0) > 1 && (one.get(y)?.length ?? 0) > 1) return weights.bothRepeated;
  return 0;
}

function place(entry: Entry, figure: Figure): FigurePlace {
  return {
    path: entry.path,
    start: figure.start,
    end: figure.end,
    text: figure.text,
    source: figure.source?.text ?? attributionOf(entry, figure, ({ source }) => source !== null)?.source?.text ?? null,
    date: entry.reading.provenance.date,
  };
}

/** The quantity in the article's words, those that both places share, as they stand there: "troops massed border Ukraine". */
function named(entry: Entry, { at, sentence }: Frame, shared: readonly string[]): string {
  const { sentences, text, tokens } = entry.reading.article;
  const wanted = new Set(shared.slice(0, 5));
  const { start, end } = sentences[sentence] ?? entry.facts.figures[at];
  let name = '';
  let last = -1;
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++) {
    if (tokens.kind[i] !== Kind.word || !wanted.delete(lemma(tokens.norm[i]))) continue;
    const near = last >= 0 && i - last <= 3 && tokens.norm.slice(last + 1, i).every(norm => functionWords.has(norm));
    if (last >= 0) name += near ? text.slice(tokens.end[last], tokens.start[i]).replace(/\s+/g, ' ') : ' ';
    name += text.slice(tokens.start[i], tokens.end[i]);
    last = i;
  }
  return name;
}
