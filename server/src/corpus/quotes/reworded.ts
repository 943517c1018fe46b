import { sameSpeaker } from '../../reading/quotes/entity';
import type { Corpus } from '../corpus';
import { events } from '../figures/events';
import type { Alignment, Edit } from './alignment';
import type { QuoteIndex } from './index';
import { isSpeech, Mark, type Passages, speakers } from './passages';
import { alikeInSense } from './sense';
import { story } from './story';
import type { Match } from './unit-matches';
import { Trait, words } from './words';

/** From this likeness on two articles tell one story; in two stories one person says much that sounds alike. */
const ONE_STORY = 0.5;
/** The same, as the events tell it: sooner asked, and less sure. */
const ONE_EVENT = 0.3;
/** Articles that are looked through: a hover waits for them. */
const NEAREST = 8;
/** Days within which the same is told of again in other words. */
const DAYS = 10;
/** Sentences of a quote that are looked at. */
const SENTENCES = 4;
/** Words below which a stretch is a turn of phrase. */
const SHORTEST = 5;
/** The longest stretch that is compared word by word in order. */
const LONGEST = 60;
/** What a name weighs: whoever speaks of one thing names it, whatever is said. */
const NAME = 0.25;
/** From this weight on a word tells something. */
const TELLING = 0.35;

/**
 * What one person says in two articles about one event in other words, as translations do: quotes in which no run of words and hardly a rare
 * one is the same, so that neither the index nor an alignment finds them. Few quotes come into question, so each is compared with each: by
 * the words that carry meaning, near words counted, in whatever order. `found` holds what was matched already.
 */
export function rewordedOf(
  corpus: Corpus,
  index: QuoteIndex,
  own: number,
  unit: number,
  found: readonly Match[],
): readonly Match[] {
  const mine = index.articles[own];
  if (!isSpeech(mine.kind[unit]) || mine.speaker[unit] < 0) return [];
  const key = speakers.key(mine.speaker[unit]);
  const isSame = new Map<number, boolean>();
  const saysIt = (speaker: number): boolean => {
    let same = isSame.get(speaker);
    if (same === undefined) {
      same = sameSpeaker(key, speakers.key(speaker));
      isSame.set(speaker, same);
    }
    return same;
  };
  const more: Match[] = [];
  let said: readonly Sense[] | null = null;
  for (const { entry, similarity } of events(corpus).like(mine.entry).slice(0, NEAREST)) {
    if (similarity < ONE_EVENT) break;
    const other = index.articleOf(entry.path);
    const theirs = index.articles[other];
    if (Math.abs(mine.day - theirs.day) > DAYS * 86_400_000) continue;
    for (let v = 0; v < theirs.count; v++) {
      if (!isSpeech(theirs.kind[v]) || theirs.speaker[v] < 0 || !saysIt(theirs.speaker[v])) continue;
      const [x, unitX, y, unitY] = own < other ? [own, unit, other, v] : [other, v, own, unit];
      if (found.some(one => one.x === x && one.y === y && (one.unitX === unitX || one.unitY === unitY))) continue;
      said ??= stretches(mine, unit);
      const match = rewording(index, x, unitX, y, unitY, own === x ? said : null, own === y ? said : null);
      if (match && story(index, own, other) >= ONE_STORY) more.push(match);
    }
  }
  return more;
}

/** The words of a stretch that carry meaning, and what bears on its sense as a whole. */
interface Sense {
  readonly from: number;
  readonly to: number;
  /** Places of the words, and what each weighs. */
  readonly at: readonly number[];
  readonly weights: readonly number[];
  readonly mass: number;
  readonly negated: boolean;
  readonly numbers: readonly number[];
  readonly names: readonly number[];
}

/** How two stretches agree: the words of `a` with those of `b` that stand for them (places). */
interface Agreement {
  readonly similarity: number;
  readonly shared: number;
  readonly pairs: ReadonlyMap<number, number>;
}

/** How two quotes say one thing; the stretches of either where they are known. */
function rewording(
  index: QuoteIndex,
  x: number,
  unitX: number,
  y: number,
  unitY: number,
  ofX: readonly Sense[] | null,
  ofY: readonly Sense[] | null,
): Match | null {
  const [pa, pb] = [index.articles[x], index.articles[y]];
  const others = ofY ?? stretches(pb, unitY);
  let best: { a: Sense; b: Sense; how: Agreement } | null = null;
  for (const a of ofX ?? stretches(pa, unitX))
    for (const b of others) {
      const how = agreement(a, b, pa, pb);
      if (how && (!best || how.similarity > best.how.similarity)) best = { a, b, how };
    }
  return (
    best && {
      x,
      y,
      unitX,
      unitY,
      relation: 'retranslated',
      similarity: best.how.similarity,
      fuller: null,
      alignment: alignmentOf(pa, unitX, best.a, pb, unitY, best.b, best.how),
      reworded: true,
    }
  );
}

/** The first sentences of a quote; of a short one each two of them on end, too. */
function stretches(p: Passages, unit: number): readonly Sense[] {
  const starts: number[] = [p.from[unit]];
  for (let k = p.from[unit] + 1; k < p.to[unit] && starts.length < SENTENCES; k++)
    if ((p.marks[k] & Mark.sentenceStart) !== 0) starts.push(k);
  const ends = [...starts.slice(1), p.to[unit]];
  return starts.flatMap((from, s) =>
    ends
      .slice(s, s + (starts.length < SENTENCES ? 2 : 1))
      .filter(to => to - from >= SHORTEST)
      .map(to => senseOf(p, from, to)),
  );
}

function senseOf({ ids, marks }: Passages, from: number, to: number): Sense {
  const at: number[] = [];
  const weights: number[] = [];
  const numbers: number[] = [];
  const names: number[] = [];
  let mass = 0;
  let negations = 0;
  for (let k = from; k < to; k++) {
    const bits = words.traits(ids[k]);
    const isName = (marks[k] & Mark.capital) !== 0;
    if ((bits & Trait.negation) !== 0) negations++;
    if ((bits & Trait.function) !== 0) continue;
    if ((bits & Trait.number) !== 0) numbers.push(ids[k]);
    else if (isName) names.push(words.stem(ids[k]));
    const weight = isName ? NAME : words.weight(ids[k]);
    at.push(k);
    weights.push(weight);
    mass += weight;
  }
  return { from, to, at, weights, mass, negated: negations % 2 === 1, numbers, names };
}

const areApart = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && b.length > 0 && !a.some(one => b.includes(one));

/** How two stretches say one thing; null where they do not, or where sense, numbers or names are others. */
function agreement(a: Sense, b: Sense, pa: Passages, pb: Passages): Agreement | null {
  if (a.negated !== b.negated || areApart(a.numbers, b.numbers) || areApart(a.names, b.names)) return null;
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  let shared = 0;
  let told = 0;
  a.at.forEach((k, i) => {
    let most = 0;
    let best = -1;
    b.at.forEach((l, j) => {
      if (taken.has(j)) return;
      const like = alikeInSense(pa.ids[k], pb.ids[l]) * Math.min(a.weights[i], b.weights[j]);
      if (like > most) [most, best] = [like, j];
    });
    if (best < 0) return;
    taken.add(best);
    pairs.set(k, b.at[best]);
    shared += most;
    if (a.weights[i] >= TELLING && b.weights[best] >= TELLING && (words.traits(pa.ids[k]) & Trait.number) === 0) told++;
  });
  if (told === 0) return null;
  const likeness = (2 * shared) / (a.mass + b.mass);
  if (told >= 3 && likeness >= 0.6) return { similarity: likeness, shared, pairs };
  // Fewer words that tell: then the small ones must stand in their order, too.
  const order = inOrder(a, b, pa, pb);
  if (told >= 2 && likeness >= 0.6 && order >= 0.7) return { similarity: likeness, shared, pairs };
  return order >= 0.8 && Math.min(a.to - a.from, b.to - b.from) > SHORTEST
    ? { similarity: order, shared, pairs }
    : null;
}

/** The share of all words that stand in both in one order: twice the longest common subsequence to all words. */
function inOrder(a: Sense, b: Sense, pa: Passages, pb: Passages): number {
  const [n, m] = [a.to - a.from, b.to - b.from];
  if (n > LONGEST || m > LONGEST) return 0;
  let row = new Uint8Array(m + 1);
  for (let i = 0; i < n; i++) {
    const next = new Uint8Array(m + 1);
    const stem = words.stem(pa.ids[a.from + i]);
    for (let j = 0; j < m; j++)
      next[j + 1] = words.stem(pb.ids[b.from + j]) === stem ? row[j] + 1 : Math.max(row[j + 1], next[j]);
    row = next;
  }
  return (2 * row[m]) / (n + m);
}

/** The agreement as an alignment whose parts are whole sentences: the words of each side that the other has otherwise stand by themselves. */
function alignmentOf(
  pa: Passages,
  unitA: number,
  a: Sense,
  pb: Passages,
  unitB: number,
  b: Sense,
  { shared, pairs }: Agreement,
): Alignment {
  const back = new Map([...pairs].map(([k, l]) => [l, k]));
  const isSame = (k: number | undefined, l: number | undefined): boolean =>
    k !== undefined && l !== undefined && words.stem(pa.ids[k]) === words.stem(pb.ids[l]);
  const edits: Edit[] = [
    ...a.at.filter(k => !isSame(k, pairs.get(k))).map(k => ({ aFrom: k, aTo: k + 1, bFrom: b.from, bTo: b.from })),
    ...b.at.filter(l => !isSame(back.get(l), l)).map(l => ({ aFrom: a.from, aTo: a.from, bFrom: l, bTo: l + 1 })),
  ].map(edit => ({ ...edit, elision: false }));
  return {
    a: { from: a.from, to: a.to },
    b: { from: b.from, to: b.to },
    ends: { aFrom: pa.from[unitA], aTo: pa.to[unitA], bFrom: pb.from[unitB], bTo: pb.to[unitB] },
    shared,
    onlyA: a.mass - shared,
    onlyB: b.mass - shared,
    allA: a.mass,
    allB: b.mass,
    edgeA: 0,
    edgeB: 0,
    matched: pairs.size,
    exact: [...pairs].filter(([k, l]) => isSame(k, l)).length,
    content: pairs.size,
    run: 0,
    elidedA: 0,
    elidedB: 0,
    edits,
  };
}
