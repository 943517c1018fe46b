import type { Steps } from '../../text/steps';
import { type Passages, Unit } from './passages';
import { Trait, words } from './words';

/** Postings over a list of articles. Units are numbered through: unit `u` of article `i` is `base[i] + u`. */
export interface Segment {
  readonly list: readonly Passages[];
  readonly base: Int32Array;
  readonly units: number;
  /** Article of each unit, and its kind. */
  readonly article: Int32Array;
  readonly kind: Uint8Array;
  /** Units of stem `s`: `stemUnits[stemAt[s]]` up to `stemUnits[stemAt[s + 1]]`. */
  readonly stemAt: Int32Array;
  readonly stemUnits: Int32Array;
  /** Runs of three words of quotes, by slot of a hash table: they find what has no rare word in it. */
  readonly runs: { readonly keys: Int32Array; readonly at: Int32Array; readonly units: Int32Array };
}

/** Reads the postings off a list of articles: counted first, filled then, no object a word. */
export function* segmentSteps(list: readonly Passages[]): Steps<Segment> {
  const base = new Int32Array(list.length + 1);
  list.forEach((passages, i) => {
    base[i + 1] = base[i] + passages.count;
  });
  const units = base[list.length];
  const article = new Int32Array(units);
  const kind = new Uint8Array(units);
  for (let i = 0; i < list.length; i++) {
    article.fill(i, base[i], base[i + 1]);
    kind.set(list[i].kind, base[i]);
  }
  const stems = words.stems();
  const stemAt = new Int32Array(stems + 1);
  for (const passages of list) {
    for (let u = 0; u < passages.count; u++)
      visitStems(passages, u, stem => {
        stemAt[stem + 1]++;
      });
    yield;
  }
  for (let s = 0; s < stems; s++) stemAt[s + 1] += stemAt[s];
  const fill = stemAt.slice(0, stems);
  const stemUnits = new Int32Array(stemAt[stems]);
  for (let i = 0; i < list.length; i++) {
    for (let u = 0; u < list[i].count; u++)
      visitStems(list[i], u, stem => {
        stemUnits[fill[stem]++] = base[i] + u;
      });
    yield;
  }
  return { list, base, units, article, kind, stemAt, stemUnits, runs: yield* runSteps(list, base) };
}

/** Serial number of the visit in which a stem was seen last, by stem. */
let seen = new Int32Array(0);
let visits = 0;

/** Calls `visit` with each stem of a unit that is no function word, every one once. */
function visitStems({ ids, from, to }: Passages, u: number, visit: (stem: number) => void): void {
  if (seen.length < words.stems() || visits === 0x7fffffff) {
    seen = new Int32Array(words.stems() * 2);
    visits = 0;
  }
  const serial = ++visits;
  for (let k = from[u]; k < to[u]; k++) {
    const id = ids[k];
    if ((words.traits(id) & Trait.function) !== 0) continue;
    const stem = words.stem(id);
    if (seen[stem] === serial) continue;
    seen[stem] = serial;
    visit(stem);
  }
}

/** In how many units of an article each of its stems stands, taken from or added to `counts`. */
export function countStems(passages: Passages, counts: Int32Array, by: 1 | -1): void {
  for (let u = 0; u < passages.count; u++)
    visitStems(passages, u, stem => {
      counts[stem] += by;
    });
}

/** The key of the run of three words at word `k`; never 0. */
const runKey = (ids: Int32Array, k: number): number => {
  let hash = Math.imul(words.stem(ids[k]) + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (words.stem(ids[k + 1]) + 1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (words.stem(ids[k + 2]) + 1), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 1;
};

/** The slot of a key in a table with free slots of 0. */
function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (key >>> 1) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

function* runSteps(list: readonly Passages[], base: Int32Array): Steps<Segment['runs']> {
  let total = 0;
  for (const { count, kind, from, to } of list)
    for (let u = 0; u < count; u++) if (kind[u] > Unit.indirect) total += Math.max(0, to[u] - from[u] - 2);
  let size = 16;
  while (size < total * 1.5) size *= 2;
  const keys = new Int32Array(size);
  const at = new Int32Array(size + 1);
  const visit = ({ ids, from, to, kind, count }: Passages, each: (slot: number, key: number, u: number) => void) => {
    for (let u = 0; u < count; u++) {
      if (kind[u] <= Unit.indirect) continue;
      for (let k = from[u]; k + 2 < to[u]; k++) {
        const key = runKey(ids, k);
        each(slotOf(keys, key), key, u);
      }
    }
  };
  for (const passages of list) {
    visit(passages, (slot, key) => {
      keys[slot] = key;
      at[slot + 1]++;
    });
    yield;
  }
  for (let s = 0; s < size; s++) at[s + 1] += at[s];
  const fill = at.slice(0, size);
  const units = new Int32Array(total);
  for (let i = 0; i < list.length; i++) {
    visit(list[i], (slot, _key, u) => {
      units[fill[slot]++] = base[i] + u;
    });
    yield;
  }
  return { keys, at, units };
}

/** The quotes of a segment that hold the run of three words at word `k` of `ids`, one entry for each time they do. */
export function withRun({ runs }: Segment, ids: Int32Array, k: number): Int32Array {
  const slot = slotOf(runs.keys, runKey(ids, k));
  return runs.keys[slot] === 0 ? nothing : runs.units.subarray(runs.at[slot], runs.at[slot + 1]);
}

/** The units of a segment that hold a stem. */
export const withStem = ({ stemAt, stemUnits }: Segment, stem: number): Int32Array =>
  stem + 1 < stemAt.length ? stemUnits.subarray(stemAt[stem], stemAt[stem + 1]) : nothing;

const nothing = new Int32Array(0);
