import { atOnce } from '../../text/steps';
import { placeOf } from '../corpus';
import type { Counts } from '../counts';
import type { Entry } from '../entry';
import { quantised } from '../quantised';
import { type Core, coreOf } from './postings';
import { type Terms, terms, termsOf } from './terms';
import { hangsOn, isSame, similarityOf, type Vector, vectorOf } from './vector';

/** Another article about the event. */
export interface Neighbour {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly similarity: number;
}

/** The articles of a corpus by the event they are about. */
export interface Events {
  /** Articles about the event that `entry` is about, most similar first; the relation holds both ways. */
  about(entry: Entry): readonly Neighbour[];
  /** The articles most like one, whether or not it is among those most like them: what can be told at once. */
  like(entry: Entry): readonly Neighbour[];
  /** The articles whose neighbours, or what they have in common with them, are not what they were; null where all may be. */
  movedSince(before: Events): ReadonlySet<string> | null;
}

/** A term that more articles share says little and costs much. */
const POSTINGS = 400;
/** Articles one article is compared with, at most. */
const NEIGHBOURS = 30;
/** Of so many the order is kept, so that one that goes need not be replaced by looking at all again. */
const KEPT_NEAR = 48;
const THRESHOLD = 0.2;

/** Where more vectors move at once than this the lists of neighbours are made anew. */
const FEW = 64;

interface Near {
  readonly at: number;
  readonly similarity: number;
}

/** The articles most like one, best first; `all` where no more are like it. */
interface NearList {
  readonly list: readonly Near[];
  readonly all: boolean;
}

/**
 * The articles as vectors of terms with the postings that find like ones: a large part that edits leave alone, and those whose vector
 * has moved since. A value: `moved` gives another.
 */
export class EventIndex implements Events {
  readonly #likes = new Map<number, readonly Near[]>();

  constructor(
    readonly entries: readonly Entry[],
    readonly terms: readonly Terms[],
    readonly size: number,
    /** In how many articles each term is. */
    readonly counts: Counts,
    readonly vectors: readonly Vector[],
    /** In how many vectors each term is. */
    readonly lengths: Counts,
    readonly core: Core,
    /** Articles whose vector is not that of the core, and those of them that have other terms. */
    readonly overlay: ReadonlySet<number>,
    readonly edited: ReadonlySet<number>,
    readonly nearest: (NearList | undefined)[],
  ) {}

  about(entry: Entry): readonly Neighbour[] {
    const at = placeOf(this.entries, entry.path);
    if (this.entries[at] !== entry) return [];
    return this.#near(at)
      .filter(({ at: other }) => this.#near(other).some(back => back.at === at))
      .map(({ at: other, similarity }) => ({ entry: this.entries[other], similarity }));
  }

  like(entry: Entry): readonly Neighbour[] {
    const at = placeOf(this.entries, entry.path);
    if (this.entries[at] !== entry) return [];
    return this.#near(at).map(({ at: other, similarity }) => ({ entry: this.entries[other], similarity }));
  }

  movedSince(before: Events): ReadonlySet<string> | null {
    if (!(before instanceof EventIndex) || before.entries.length !== this.entries.length) return null;
    const moved = new Set<string>();
    const add = ({ at }: { at: number }): void => void moved.add(this.entries[at].path);
    for (let at = 0, number = 0; at < this.entries.length; at++) {
      if (this.entries[at].path !== before.entries[at].path) return null;
      const [was, is] = [before.vectors[at], this.vectors[at]];
      if (before.entries[at] === this.entries[at] && (was === is || isSame(was, is))) continue;
      if (++number > FEW) return null;
      for (const id of was.ids) if (before.lengths.at(id) > POSTINGS !== this.lengths.at(id) > POSTINGS) return null;
      for (const id of is.ids) if (before.lengths.at(id) > POSTINGS !== this.lengths.at(id) > POSTINGS) return null;
      add({ at });
      before.#like(at).forEach(add);
      this.#like(at).forEach(add);
    }
    return moved;
  }

  /** The index after the articles of some numbers have changed. */
  moved(entries: readonly Entry[], changed: readonly number[]): EventIndex {
    const list = this.terms.slice();
    const counted = new Map<number, number>();
    for (const at of changed) {
      list[at] = termsOf(entries[at]);
      noteChange(counted, this.terms[at].ids, list[at].ids);
    }
    const counts = this.counts.plus(counted);
    const touched = new Set(changed);
    for (const id of counted.keys()) {
      const [was, is] = [this.counts.at(id), counts.at(id)];
      if (quantised(was) !== quantised(is))
        for (const at of this.#with(id)) if (hangsOn(this.vectors[at], list[at], id, is, this.size)) touched.add(at);
    }

    const vectors = this.vectors.slice();
    const moved: number[] = [];
    for (const at of touched) {
      const vector = vectorOf(list[at], counts, this.size);
      if (isSame(vector, this.vectors[at])) continue;
      vectors[at] = vector;
      moved.push(at);
    }
    const entered = new Map<number, number>();
    for (const at of moved) {
      for (const id of this.vectors[at].ids) note(entered, id, -1);
      for (const id of vectors[at].ids) note(entered, id, 1);
    }
    const lengths = this.lengths.plus(entered);
    let crossed = false;
    for (const id of entered.keys()) if (this.lengths.at(id) > POSTINGS !== lengths.at(id) > POSTINGS) crossed = true;
    const keep = !crossed && moved.length + changed.length <= FEW;
    const nearest = keep ? this.nearest.slice() : [];
    const isLong = this.overlay.size + moved.length + changed.length > FEW + (entries.length >> 5);
    const core = isLong ? atOnce(coreOf(list, vectors, counts.whole(), lengths.whole())) : this.core;
    const overlay = isLong ? none : new Set([...this.overlay, ...changed, ...moved]);
    const edited = isLong ? none : new Set([...this.edited, ...changed]);
    const next = new EventIndex(entries, list, this.size, counts, vectors, lengths, core, overlay, edited, nearest);
    const bearing = changed.filter(at => !isAsLike(this.terms[at], list[at]));
    if (keep) for (const at of new Set([...moved, ...bearing])) next.#takeIn(at, this);
    return next;
  }

  /** Brings the lists of neighbours up to date in which an article is, was or will be. */
  #takeIn(at: number, before: EventIndex): void {
    const others = new Map<number, number>();
    for (const { at: other } of before.#like(at)) others.set(other, 0);
    for (const { at: other } of this.#like(at)) others.set(other, 0);
    this.nearest[at] = undefined;
    for (const other of others.keys()) {
      const known = this.nearest[other];
      if (!known) continue;
      const similarity = this.#similarity(other, at);
      const list = known.list.filter(near => near.at !== at);
      if (similarity >= THRESHOLD) {
        const place = list.findIndex(near => order(near, { at, similarity }) > 0);
        if (place >= 0) list.splice(place, 0, { at, similarity });
        else if (known.all) list.push({ at, similarity });
      }
      const isCut = !known.all || list.length > KEPT_NEAR;
      this.nearest[other] =
        isCut && list.length < NEIGHBOURS ? undefined : { list: list.slice(0, KEPT_NEAR), all: !isCut };
    }
  }

  #near(at: number): readonly Near[] {
    let known = this.nearest[at];
    if (!known) {
      const list = this.#like(at).toSorted(order);
      known = { list: list.slice(0, KEPT_NEAR), all: list.length <= KEPT_NEAR };
      this.nearest[at] = known;
    }
    return known.list.length > NEIGHBOURS ? known.list.slice(0, NEIGHBOURS) : known.list;
  }

  #similarity(at: number, other: number): number {
    const sum = similarityOf(this.vectors[at], this.vectors[other], id => this.lengths.at(id) <= POSTINGS);
    return sum < THRESHOLD / 2 ? 0 : likeness(sum, this.terms[at], this.terms[other]);
  }

  /** Every article that is like one, in no order; kept, since of an article that is edited the next index asks again. */
  #like(at: number): readonly Near[] {
    let known = this.#likes.get(at);
    if (!known) {
      known = this.#findLike(at);
      if (this.#likes.size < FEW) this.#likes.set(at, known);
    }
    return known;
  }

  #findLike(at: number): Near[] {
    const { ids, weights } = this.vectors[at];
    const { core, overlay } = this;
    if (sums.length < this.entries.length) sums = new Float64Array(this.entries.length * 2);
    const touched: number[] = [];
    const add = (other: number, by: number): void => {
      if (sums[other] === 0) touched.push(other);
      sums[other] += by;
    };
    for (let k = 0; k < ids.length; k++) {
      const id = ids[k];
      if (this.lengths.at(id) > POSTINGS) continue;
      const weight = weights[k];
      if (id + 1 < core.at.length)
        for (let p = core.at[id]; p < core.at[id + 1]; p++) {
          const other = core.article[p];
          if (other !== at && (overlay.size === 0 || !overlay.has(other))) add(other, weight * core.weight[p]);
        }
    }
    if (byTerm.length < terms.count()) byTerm = new Float64Array(terms.count() * 2);
    for (const other of overlay) {
      if (other === at) continue;
      const theirs = this.vectors[other];
      for (let k = 0; k < theirs.ids.length; k++) byTerm[theirs.ids[k]] = theirs.weights[k];
      // In the order of the article's own terms, as above: a sum of the same numbers in another order is another number.
      for (let k = 0; k < ids.length; k++)
        if (byTerm[ids[k]] !== 0 && this.lengths.at(ids[k]) <= POSTINGS) add(other, weights[k] * byTerm[ids[k]]);
      for (let k = 0; k < theirs.ids.length; k++) byTerm[theirs.ids[k]] = 0;
    }
    const found: Near[] = [];
    for (const other of touched) {
      const sum = sums[other];
      sums[other] = 0;
      if (sum < THRESHOLD / 2) continue;
      const similarity = likeness(sum, this.terms[at], this.terms[other]);
      if (similarity >= THRESHOLD) found.push({ at: other, similarity });
    }
    return found;
  }

  /** The articles that have a term. */
  #with(id: number): readonly number[] {
    const found: number[] = [];
    const { all, allAt } = this.core;
    if (id + 1 < allAt.length)
      for (let p = allAt[id]; p < allAt[id + 1]; p++) if (!this.edited.has(all[p])) found.push(all[p]);
    for (const at of this.edited) if (this.terms[at].ids.includes(id)) found.push(at);
    return found;
  }
}

let sums = new Float64Array(0);
/** What each term weighs in the article at hand; 0 between two of them. */
let byTerm = new Float64Array(0);

/** No article. */
export const none: ReadonlySet<number> = new Set();

const note = (counts: Map<number, number>, id: number, by: number): void =>
  void counts.set(id, (counts.get(id) ?? 0) + by);

/** Counts what an edit takes away and adds: mostly little between a long head and a long tail. */
function noteChange(counts: Map<number, number>, was: Int32Array, is: Int32Array): void {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  for (let k = head; k < was.length - tail; k++) note(counts, was[k], -1);
  for (let k = head; k < is.length - tail; k++) note(counts, is[k], 1);
}

const order = (a: Near, b: Near): number => b.similarity - a.similarity || a.at - b.at;

/** An article of fewer words than this shares fewer with one about the same event, and by chance. */
const SHORT = 300;
/** What that takes from the cosine of two articles without words. */
const BY_LENGTH = 0.15;

/** How alike two articles are, 0 to 1, by the cosine of their terms: as it would be of long ones, and by their days. */
const likeness = (cosine: number, a: Terms, b: Terms): number =>
  Math.min(1, cosine * closeness(a, b) + BY_LENGTH * Math.max(0, 1 - Math.min(a.words, b.words) / SHORT));

/** Whether an article is as like all others as it was, where its vector is the same. */
const isAsLike = (was: Terms, is: Terms): boolean =>
  Math.min(was.words, SHORT) === Math.min(is.words, SHORT) && Object.is(was.day, is.day) && was.year === is.year;

/** How far the times of two articles let them be about one event: 1 where nothing is known. */
function closeness(a: Terms, b: Terms): number {
  if (Number.isNaN(a.day) || Number.isNaN(b.day)) {
    const apart = a.year && b.year ? Math.abs(a.year - b.year) : 0;
    return apart === 0 ? 1 : apart === 1 ? 0.93 : 0.85;
  }
  const days = Math.abs(a.day - b.day);
  return days <= 7 ? 1.2 : days <= 30 ? 1 : days <= 100 ? 0.7 : 0.4;
}
