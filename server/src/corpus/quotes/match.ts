import type { Span } from '../../text/span';
import type { Corpus } from '../corpus';
import { type Alignment, align } from './align';
import { type Candidates, candidates } from './candidates';
import { clustersOf } from './cluster';
import { contextOf, saidBy } from './context';
import { type Near, nearKept } from './followed';
import { withoutFurniture } from './furniture';
import { type Independence, independenceOf } from './independence';
import { articleAt, indexOf, massAt, type QuoteIndex } from './index';
import { type Context, type Judgement, judge } from './judge';
import type { Cluster, Place, QuotePair, Reuse, Witness } from './pair';
import { isSpeech, type Passages, placeOfUnit, spanOfWords, Unit, unitsAt, wordsIn } from './passages';
import { reuseOf } from './reuse';
import { rewordedOf } from './reworded';
import { LIGHT } from './segment';
import { type Speech, speechWord } from './speech';
import { Trait, weightLevels, words } from './words';

/** Two units of two articles that carry one utterance; article `x` stands before `y`. */
export interface Match extends Judgement {
  readonly x: number;
  readonly y: number;
  readonly unitX: number;
  readonly unitY: number;
  readonly alignment: Alignment;
  /** Whether it was found by what the words mean, in whatever order: see `rewordedOf`. */
  readonly reworded: boolean;
}

const matchesKept = new WeakMap<Corpus, readonly Match[]>();
const pairsKept = new WeakMap<Corpus, readonly QuotePair[]>();
const clustersKept = new WeakMap<Corpus, readonly Cluster[]>();

/** Every match of the folder, sorted by place. */
export function matchesOf(corpus: Corpus): readonly Match[] {
  let known = matchesKept.get(corpus);
  if (known) return known;
  const index = indexOf(corpus);
  const found = new Map<number, Match>();
  const tried = new Map<number, Match | null>();
  for (let i = 0; i < index.articles.length; i++) {
    const passages = index.articles[i];
    for (let u = 0; u < passages.count; u++) {
      if (passages.kind[u] <= Unit.indirect) continue;
      for (const match of matchesOfUnit(index, i, u, tried))
        found.set((index.base[match.x] + match.unitX) * index.space + index.base[match.y] + match.unitY, match);
    }
  }
  const all = [...found.values()];
  known = [...withoutFurniture(index, [...all, ...rewordedIn(corpus, index, all)])].sort(
    (m, n) =>
      m.x - n.x || m.alignment.a.from - n.alignment.a.from || m.y - n.y || m.alignment.b.from - n.alignment.b.from,
  );
  matchesKept.set(corpus, known);
  return known;
}

/** What a whole folder says in other words. */
function rewordedIn(corpus: Corpus, index: QuoteIndex, found: readonly Match[]): readonly Match[] {
  const byArticle: Match[][] = index.articles.map(() => []);
  for (const match of found) byArticle[match.x].push(match);
  return index.articles.flatMap(({ count }, i) =>
    Array.from({ length: count }, (_, unit) =>
      rewordedOf(corpus, index, i, unit, byArticle[i]).filter(({ x }) => x === i),
    ).flat(),
  );
}

/**
 * The matches of what is said in one article with what is said in others, by place; a folder that was looked through as a whole is not asked
 * again. Of most quotes no other speech holds anything: that is seen without the many sentences and lesser quotes that may carry words of them.
 */
export function speechMatchesOf(corpus: Corpus, path: string): readonly Match[] {
  const index = indexOf(corpus);
  const own = index.articleOf(path);
  if (own < 0) return [];
  const { articles } = index;
  const isOfSpeech = ({ x, y, unitX, unitY }: Match): boolean =>
    isSpeech(articles[x].kind[unitX]) && isSpeech(articles[y].kind[unitY]);
  const all = matchesKept.get(corpus);
  if (all) return all.filter(match => (match.x === own || match.y === own) && isOfSpeech(match));
  if (last?.index === index && last.own === own) return last.found;
  const found: Match[] = [];
  const { kind, count } = articles[own];
  for (let u = 0; u < count; u++)
    if (isSpeech(kind[u]) && matchesAmong(index, own, u, true).length > 0)
      found.push(...matchesOfUnit(index, own, u).filter(isOfSpeech));
  last = { index, own, found };
  return found;
}

/** What was asked last: several rules ask the same of one article. */
let last: { readonly index: QuoteIndex; readonly own: number; readonly found: readonly Match[] } | undefined;

/** Every pair of passages in two articles that carry one utterance, sorted by place. */
export function quotePairs(corpus: Corpus): readonly QuotePair[] {
  let known = pairsKept.get(corpus);
  if (!known) {
    const { articles } = indexOf(corpus);
    known = matchesOf(corpus).map(match => ({
      a: placeOf(articles[match.x], match.unitX, match.alignment.a),
      b: placeOf(articles[match.y], match.unitY, match.alignment.b),
      relation: match.relation,
      fuller: match.fuller,
      similarity: Math.round(match.similarity * 1000) / 1000,
    }));
    pairsKept.set(corpus, known);
  }
  return known;
}

/** Who else carries the passage `span` of the article `path`, best first. */
export function witnesses(corpus: Corpus, path: string, span: Span): readonly Witness[] {
  const index = indexOf(corpus);
  const own = index.articleOf(path);
  if (own < 0) return [];
  const passages = index.articles[own];
  const hits = unitsAt(passages, span);
  const quotes = hits.filter(u => passages.kind[u] > Unit.indirect);
  const found = new Map<string, { witness: Witness; rank: number }>();
  for (const unit of (quotes.length > 0 ? quotes : hits).slice(0, 4))
    for (const match of allOfUnit(corpus, index, own, unit)) {
      const mine = match.x === own ? 'a' : 'b';
      const other = mine === 'a' ? match.y : match.x;
      const theirs = index.articles[other];
      const theirUnit = mine === 'a' ? match.unitY : match.unitX;
      const part = mine === 'a' ? match.alignment.b : match.alignment.a;
      const place = placeOf(theirs, theirUnit, part);
      const { start, end } = placeOf(passages, unit, match.alignment[mine]);
      // other words of the sentence that a few quoted ones stand in
      if (start >= span.end || span.start >= end) continue;
      const key = `${place.path}\n${place.start}`;
      const known = found.get(key);
      if (known && known.rank >= match.similarity) continue;
      const said = saidBy(theirs, theirUnit);
      found.set(key, {
        rank: match.similarity,
        witness: {
          place,
          here: { start, end },
          text: theirs.entry.reading.article.text.slice(place.start, place.end),
          relation: match.relation,
          fuller: match.fuller !== null && match.fuller !== mine,
          similarity: Math.round(match.similarity * 1000) / 1000,
          speaker: said.speaker,
          source: said.source,
          differs: differing(theirs, match.alignment, mine === 'a' ? 'b' : 'a'),
        },
      });
    }
  return [...found.values()]
    .map(({ witness }) => witness)
    .sort(
      (a, b) =>
        b.similarity - a.similarity ||
        (a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : a.place.start - b.place.start),
    );
}

/** The matches of one unit, those in other words among them. */
function allOfUnit(corpus: Corpus, index: QuoteIndex, own: number, unit: number): readonly Match[] {
  const found = unechoed(index, own, unit);
  // what is said in other words of a passage that says another of the article's in its own is that one alone
  const more = rewordedOf(corpus, index, own, unit, found).filter(({ x, unitX, y, unitY }) => {
    const [other, theirs] = x === own ? [y, unitY] : [x, unitX];
    return !unechoed(index, other, theirs).some(match => match.x === own || match.y === own);
  });
  return withoutFurniture(index, [...found, ...more]);
}

/** Utterances that two articles or more carry. */
export function clusters(corpus: Corpus): readonly Cluster[] {
  let known = clustersKept.get(corpus);
  if (!known) {
    known = clustersOf(indexOf(corpus), matchesOf(corpus));
    clustersKept.set(corpus, known);
  }
  return known;
}

/** Pairs of articles that share text, with how much of the smaller one the other carries. */
export const reuse = (corpus: Corpus): readonly Reuse[] => reuseOf(corpus);

/** How far the articles of some places that carry one thing, a quote or a figure, are independent of each other; see `independenceOf`. */
export function independence(corpus: Corpus, places: readonly Place[]): Independence {
  const { articles, articleOf } = indexOf(corpus);
  return independenceOf(
    places.flatMap(place => {
      const at = articleOf(place.path);
      return at < 0 ? [] : [{ passages: articles[at], ...wordsIn(articles[at], place) }];
    }),
  );
}

/**
 * The matches of one unit, the best one for each passage of another article. Pairs of quotes in `tried` are not looked at again: a run over the folder meets each pair from both sides (and leaves out furniture itself).
 */
export function matchesOfUnit(
  index: QuoteIndex,
  own: number,
  unit: number,
  tried?: Map<number, Match | null>,
): readonly Match[] {
  if (!tried) return withoutFurniture(index, unechoed(index, own, unit));
  const found: Match[] = [];
  const { from, to } = index.articles[own];
  const near = candidates(index, index.articles[own], own, from[unit], to[unit]);
  for (const { article, unit: theirs } of worthy(index, own, unit, near)) {
    const [mine, other] = [index.base[own] + unit, index.base[article] + theirs];
    const key = mine < other ? mine * index.space + other : other * index.space + mine;
    const isQuote = index.articles[article].kind[theirs] > Unit.indirect;
    const known = isQuote ? tried.get(key) : undefined;
    if (known) found.push(known);
    if (known !== undefined) continue;
    const alignment = alignmentOf(index, own, unit, article, theirs);
    const match = alignment && matchOf(index, own, unit, article, theirs, alignment);
    if (isQuote) tried.set(key, match);
    if (match) found.push(match);
  }
  return found.length > 1 ? withoutEchoes(index, own, found) : found;
}

/** The matches of a unit, furniture among them; of one passage the best. */
function unechoed(index: QuoteIndex, own: number, unit: number): readonly Match[] {
  const found = matchesAmong(index, own, unit, false);
  return found.length > 1 ? withoutEchoes(index, own, found) : found;
}

/** All matches of a unit, or those with speech alone; of one passage there may be several, and furniture among them. */
function matchesAmong(index: QuoteIndex, own: number, unit: number, speech: boolean): readonly Match[] {
  const nearOf = (): readonly Near[] => {
    const passages = index.articles[own];
    const [from, to] = [passages.from[unit], passages.to[unit]];
    const worth = speech
      ? heard(index, own, unit)
      : worthy(index, own, unit, candidates(index, passages, own, from, to));
    return worth.flatMap(({ article, unit: theirs }) => {
      const alignment = alignmentOf(index, own, unit, article, theirs);
      return alignment ? [{ article, unit: theirs, alignment }] : [];
    });
  };
  const found: Match[] = [];
  for (const near of nearKept(index, own, unit, speech, nearOf)) {
    const match = matchOf(index, own, unit, near.article, near.unit, near.alignment);
    if (match) found.push(match);
  }
  return found;
}

/** A unit of an article, by their numbers. */
interface Worth {
  readonly article: number;
  readonly unit: number;
}

/** The candidates for a unit that an alignment could hold with. */
function worthy(index: QuoteIndex, own: number, unit: number, near: Candidates): readonly Worth[] {
  const passages = index.articles[own];
  const isQuote = passages.kind[unit] > Unit.indirect;
  const found: Worth[] = [];
  noteQuery(passages, passages.from[unit], passages.to[unit]);
  near.units.forEach((candidate, c) => {
    const article = articleAt(index, candidate);
    const theirs = index.articles[article];
    const theirUnit = candidate - index.base[article];
    if (!isQuote && theirs.kind[theirUnit] <= Unit.indirect) return;
    if (worthAligning(theirs, theirUnit, massAt(index, candidate), isQuote, near.runs[c]))
      found.push({ article, unit: theirUnit });
  });
  return found;
}

/** The candidates for a unit among speech alone. */
function heard(index: QuoteIndex, own: number, unit: number): readonly Worth[] {
  const passages = index.articles[own];
  const [from, to] = [passages.from[unit], passages.to[unit]];
  noteQuery(passages, from, to);
  return candidates(index, passages, own, from, to, worthHearing).units.map(candidate => {
    const article = articleAt(index, candidate);
    return { article, unit: candidate - index.base[article] };
  });
}

/** How a unit of an article and one of another agree; the article that stands first comes first. */
function alignmentOf(index: QuoteIndex, own: number, unit: number, other: number, theirs: number): Alignment | null {
  const [p, q] = [index.articles[own], index.articles[other]];
  return own < other
    ? align(p, p.from[unit], p.to[unit], q, q.from[theirs], q.to[theirs])
    : align(q, q.from[theirs], q.to[theirs], p, p.from[unit], p.to[unit]);
}

function matchOf(
  index: QuoteIndex,
  own: number,
  unit: number,
  other: number,
  theirs: number,
  alignment: Alignment,
): Match | null {
  const [x, unitX, y, unitY] = own < other ? [own, unit, other, theirs] : [other, theirs, own, unit];
  const [px, py] = [index.articles[x], index.articles[y]];
  let context: Context | undefined;
  const judgement = judge(alignment, px, px.kind[unitX], py, py.kind[unitY], () => {
    context ??= contextOf(index, x, unitX, y, unitY, alignment);
    return context;
  });
  return judgement && { ...judgement, x, y, unitX, unitY, alignment, reworded: false };
}

let stamp = 0;
let stemStamps = new Int32Array(0);
let queryWeight = 0;
let columns = words.columns();

/** Notes the content words of a query and those that say the same, for `worthAligning` and `worthHearing`. */
function noteQuery({ ids }: Passages, from: number, to: number): void {
  if (stemStamps.length < words.stems()) {
    stemStamps = new Int32Array(words.stems() * 2);
    stamp = 0;
  }
  stamp++;
  columns = words.columns();
  queryWeight = 0;
  for (let k = from; k < to; k++) {
    const id = ids[k];
    if ((words.traits(id) & Trait.function) !== 0) continue;
    stemStamps[words.stem(id)] = stamp;
    queryWeight += words.weight(id);
    for (const alike of words.alike(words.concept(id))) stemStamps[alike] = stamp;
  }
}

/** Whether a unit, whose words weigh `mass`, shares so much with the noted query, in whatever order, that an alignment could hold. */
function worthAligning(
  { ids, from, to, kind }: Passages,
  unit: number,
  mass: number,
  isQuote: boolean,
  runs: number,
): boolean {
  const counted = isQuote || kind[unit] <= Unit.indirect ? kind[unit] : Unit.sentence;
  const least = leastShared(counted, Math.min(mass, queryWeight), runs);
  /** What may be missing, and what rounding may add to it. */
  const most = mass - least + 1e-9;
  let shared = 0;
  let missing = 0;
  const { stem, weight } = columns;
  const last = to[unit];
  for (let k = from[unit]; shared < least && missing <= most && k < last; k++) {
    const id = ids[k];
    const w = weight[id];
    if (w < LIGHT) continue; // a function word
    if (stemStamps[stem[id]] === stamp) shared += w;
    else missing += w;
  }
  return shared >= least;
}

/** As `worthAligning`, of a unit that is speech: by what lies together, without a look into its article. */
function worthHearing({ wordsAt, words: heard, mass }: Speech, said: number, runs: number): boolean {
  const least = leastShared(Unit.direct, Math.min(mass[said], queryWeight), runs);
  const most = mass[said] - least + 1e-9;
  let shared = 0;
  let missing = 0;
  const last = wordsAt[said + 1];
  for (let k = wordsAt[said]; shared < least && missing <= most && k < last; k++) {
    const w = weightLevels[heard[k] & speechWord.mask];
    if (stemStamps[heard[k] >> speechWord.bits] === stamp) shared += w;
    else missing += w;
  }
  return shared >= least;
}

/** What a unit of some kind must share with a query, of which the lighter one of the two weighs `smaller`. */
function leastShared(kind: number, smaller: number, runs: number): number {
  if (kind === Unit.sentence) return Math.max(1.8, 0.75 * smaller);
  if (kind === Unit.indirect) return Math.max(1.2, 0.4 * smaller);
  if (runs === 0) return Math.max(1.5, 0.55 * smaller);
  if (runs < 3) return 0.55 * smaller;
  return runs < 6 ? Math.min(0.55 * smaller, Math.max(0.9, 0.3 * smaller)) : 0;
}

/** Leaves out a sentence where a quote of the same article already carries the same words, and a unit that lies in another one. */
function withoutEchoes(index: QuoteIndex, own: number, found: readonly Match[]): readonly Match[] {
  const byOther = new Map<number, Match[]>();
  for (const match of found) {
    const other = match.x === own ? match.y : match.x;
    const list = byOther.get(other);
    if (list) list.push(match);
    else byOther.set(other, [match]);
  }
  return found.filter(match => {
    const rivals = byOther.get(match.x === own ? match.y : match.x) ?? [];
    if (rivals.length < 2) return true;
    const kind = kindOf(index, match, own);
    if (kind > Unit.indirect) return true;
    const mine = match.x === own ? match.alignment.a : match.alignment.b;
    return !rivals.some(rival => {
      if (rival === match) return false;
      const rivalKind = kindOf(index, rival, own);
      if (rivalKind < kind || (rivalKind === kind && rival.similarity <= match.similarity)) return false;
      const part = rival.x === own ? rival.alignment.a : rival.alignment.b;
      const shared = Math.min(part.to, mine.to) - Math.max(part.from, mine.from);
      return shared * 2 >= Math.min(part.to - part.from, mine.to - mine.from);
    });
  });
}

const kindOf = (index: QuoteIndex, match: Match, own: number): number =>
  match.x === own ? index.articles[match.y].kind[match.unitY] : index.articles[match.x].kind[match.unitX];

/** The part that matches; the whole quote where that is most of it, or where the part is a crumb of it. */
export function placeOf(passages: Passages, unit: number, part: { readonly from: number; readonly to: number }): Place {
  const { path } = passages.entry;
  const first = passages.from[unit];
  const last = passages.to[unit];
  const share = (part.to - part.from) / (last - first);
  let span: Span;
  if (passages.kind[unit] <= Unit.indirect) span = spanOfWords(passages, part.from, part.to);
  else if (share >= 0.75 || (share < 0.2 && last - first <= 60)) span = placeOfUnit(passages, unit);
  else span = spanOfWords(passages, part.from, part.to);
  return { path, start: span.start, end: span.end };
}

/** The words of one side that the other has otherwise or not at all, neighbours put together. */
export function differing(passages: Passages, alignment: Alignment, side: 'a' | 'b'): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const edit of alignment.edits) {
    const [from, to] = side === 'a' ? [edit.aFrom, edit.aTo] : [edit.bFrom, edit.bTo];
    if (to <= from) continue;
    const span = spanOfWords(passages, from, to);
    const last = spans.at(-1);
    if (last && span.start <= last.end + 1) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}
