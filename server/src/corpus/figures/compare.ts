import data from '../../../data/figure-comparison.json';
import type { Figure } from '../../reading/figures/figure';
import { isEnglish } from '../../reading/provenance/language';
import { numbered } from '../../text/numbered';
import { attributionOf } from '../attribution';
import type { Corpus } from '../corpus';
import type { Entry } from '../entry';
import { events } from './events';
import { type Frame, frames, framesKey } from './frame';
import { apart, valuesOf } from './given';
import { isPeople, PEOPLE } from './measure';
import { kinship, mayMeet, type Outline, outlineOf } from './outline';
import type { FigurePair, FigurePlace } from './pair';
import { contrasted, sameness } from './same';
import { Series } from './series';
import { type Stand, settle } from './settle';
import { standing } from './standing';
import { type Likely, likelyWithin } from './surely';
import type { Candidate } from './warned';

const { weights } = data;

/** Pairs of articles whose comparison is kept. */
const MOST_PAIRS = 100_000;

const withinOf = new WeakMap<Entry, readonly FigurePair[]>();
/** By what tells which entries have the same frames. */
const standsWithin = new WeakMap<object, readonly Stand[]>();
const outlines = new WeakMap<object, Outline>();
const none: readonly never[] = [];
/** By the numbers of two paths. */
const betweenOf = new Map<number, Kept>();
const paths = numbered();
const MOST_PATHS = 2 ** 26;
/** What two articles give at a similarity; a change of other articles that changes it has them compared anew. */
interface Kept {
  readonly a: Entry;
  readonly b: Entry;
  readonly similarity: number;
  readonly stands: readonly Stand[];
  readonly pairs: readonly FigurePair[];
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
    known = placed(toldWithin(entry, stands), entry, entry);
    withinOf.set(entry, known);
  }
  return known;
}

/** What parts two numbers of one article is read from English words: in another language those that agree are told alone. */
const toldWithin = (entry: Entry, stands: readonly Stand[]): readonly Stand[] =>
  isEnglish(entry.reading.provenance.language) ? stands : stands.filter(isAgreed);

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
  const key = paths.number(a.path) * MOST_PATHS + paths.number(b.path);
  const told = Math.round(similarity * STEPS) / STEPS;
  const known = betweenOf.get(key);
  const isKnown = known?.similarity === told && isLike(known.a, a) && isLike(known.b, b);
  if (isKnown && known.a === a && known.b === b) return known.pairs;
  const lifted = isKnown ? told : told + kinship(outline(a), outline(b));
  const stands = isKnown ? known.stands : mayMeet(outline(a), outline(b), lifted) ? compare(a, b, lifted) : none;
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
  const threshold = within ? weights.thresholdWithin : weights.threshold;
  const elapsed = within ? 0 : daysBetween(one, other);
  const candidates: Candidate[] = [];
  const serial = new Series();
  const { likely, areInstalments } = within
    ? { likely: likelyWithin(one), areInstalments: false }
    : likelyBetween(one, other, similarity, elapsed);
  for (const { a, b, told } of likely) {
    const { base } = told;
    const score = told.score + apart(a, b, valuesOf(one), valuesOf(other), within);
    if (within && score >= threshold - weights.rivalsWithin && a.measure.low !== b.measure.low) serial.note(a, b);
    if (score < threshold) continue;
    candidates.push({ a, b, score, base, relation: standing(a, b, within, elapsed) });
  }
  // What an article says of a third number too it says of each of a row of cases.
  const left = within ? candidates.filter(({ a, b }) => !serial.has(a) && !serial.has(b)) : candidates;
  const stands = settle(left, threshold, one, other, similarity, elapsed);
  return areInstalments ? stands.filter(isAgreed) : stands;
}

const isAgreed = ({ relation }: Stand): boolean => relation === 'agree' || relation === 'compatible';

/**
 * The pairs of figures of two articles that are one quantity as far as their frames tell, in order; and whether the articles are two of a series, this
 * month's and the last one's, two matches, two quakes: what opens them is one text but for the occasion or, twice, for a name.
 */
function likelyBetween(
  one: Entry,
  other: Entry,
  similarity: number,
  elapsed: number,
): { readonly likely: readonly Likely[]; readonly areInstalments: boolean } {
  let occasions = 0;
  let names = 0;
  const otherCases = arePeopleApart(frames(one), frames(other));
  const byKind = new Map<string, Frame[]>();
  for (const frame of frames(other)) {
    const list = byKind.get(frame.measure.kind);
    if (list) list.push(frame);
    else byKind.set(frame.measure.kind, [frame]);
  }
  const likely: Likely[] = [];
  const dated = Math.abs(elapsed) <= weights.days;
  const sameDay = elapsed === 0;
  for (const a of frames(one)) {
    if (a.serial) continue;
    for (const b of alike(byKind, a.measure.kind)) {
      // A poll's share and a monthly number: without the articles' days nobody can say that it is one poll, or one month.
      if (!dated && (surveyed(a) || surveyed(b)) && a.measure.low !== b.measure.low) continue;
      // What a price has come to is another one each day.
      if (!sameDay && (a.stepped || b.stepped) && a.measure.low !== b.measure.low) continue;
      if (otherCases && a.penal && b.penal && a.measure.low !== b.measure.low) continue;
      const told = sameness(a, b, false, similarity);
      if (told.score >= weights.threshold) likely.push({ a, b, told });
      else if (Math.max(a.sentence, b.sentence) <= weights.contrast.opening) {
        if (told === contrasted.occasion) occasions++;
        if (told === contrasted.name) names++;
      }
    }
  }
  return { likely, areInstalments: occasions > 0 || names > 1 };
}

/** Whether two articles both name people with their ages, and none of them is the same. */
function arePeopleApart(a: readonly Frame[], b: readonly Frame[]): boolean {
  const [x, y] = [a, b].map(list => new Set(list.flatMap(({ person }) => person ?? [])));
  return x.size > 0 && y.size > 0 && ![...x].some(person => y.has(person));
}

/** The figures whose kind may be that of a figure: in two articles people are the same ones whatever each calls them. */
function alike(byKind: ReadonlyMap<string, readonly Frame[]>, kind: string): readonly Frame[] {
  const same = byKind.get(kind) ?? [];
  if (isPeople(kind)) return [...same, ...(byKind.get(PEOPLE) ?? [])];
  return kind === PEOPLE ? [...same, ...[...byKind].flatMap(([other, list]) => (isPeople(other) ? list : []))] : same;
}

const surveyed = ({ poll, periodic, priced }: Frame): boolean => poll || (periodic && !priced);

/** The pairs where they stand. */
const placed = (stands: readonly Stand[], one: Entry, other: Entry): readonly FigurePair[] => {
  if (stands.length === 0) return none;
  return Array.from(stands, ({ a, b, relation, quantity, certainty, sure }) => ({
    a: place(one, one.facts.figures[a]),
    b: place(other, other.facts.figures[b]),
    relation,
    quantity,
    certainty,
    sure,
  }));
};

/** Days from one article to another, not a number where the day of one is not known. */
function daysBetween(a: Entry, b: Entry): number {
  const [x, y] = [a.reading.provenance.date, b.reading.provenance.date];
  return x && y ? (Date.parse(y) - Date.parse(x)) / 86_400_000 : Number.NaN;
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
