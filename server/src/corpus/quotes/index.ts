import type { Corpus } from '../corpus';
import { type Passages, passagesOf, Unit } from './passages';
import { Trait, words } from './words';

/** Where the rare words and the short word runs of a folder stand. Units are numbered through: unit `u` of article `i` is `base[i] + u`. */
export interface QuoteIndex {
  readonly articles: readonly Passages[];
  readonly base: Int32Array;
  readonly units: number;
  /** Article of each unit, and its kind. */
  readonly article: Int32Array;
  readonly kind: Uint8Array;
  /** Units of stem `s`: `stemUnits[stemAt[s]]` up to `stemUnits[stemAt[s + 1]]`. */
  readonly stemAt: Int32Array;
  readonly stemUnits: Int32Array;
  /** Runs of three words of quotes, by slot of a hash table. */
  readonly runs: RunTable;
  articleOf(path: string): number;
}

/** Postings of three-word runs, over the quotes only: they find what has no rare word in it. */
interface RunTable {
  readonly keys: Int32Array;
  readonly at: Int32Array;
  readonly units: Int32Array;
}

const kept = new WeakMap<Corpus, QuoteIndex>();

/** The index of a corpus, made once. */
export function indexOf(corpus: Corpus): QuoteIndex {
  let index = kept.get(corpus);
  if (!index) {
    index = makeIndex(corpus);
    kept.set(corpus, index);
  }
  return index;
}

function makeIndex(corpus: Corpus): QuoteIndex {
  const articles = corpus.entries.map(passagesOf);
  const base = new Int32Array(articles.length + 1);
  articles.forEach((passages, i) => {
    base[i + 1] = base[i] + passages.count;
  });
  const units = base[articles.length];
  const article = new Int32Array(units);
  const kind = new Uint8Array(units);
  for (let i = 0; i < articles.length; i++) {
    article.fill(i, base[i], base[i + 1]);
    kind.set(articles[i].kind, base[i]);
  }

  const stems = words.stems();
  const stemAt = new Int32Array(stems + 1);
  const last = new Int32Array(stems).fill(-1);
  const each = (visit: (stem: number, unit: number) => void): void => {
    last.fill(-1);
    for (let i = 0; i < articles.length; i++) {
      const { ids, from, to, count } = articles[i];
      for (let u = 0; u < count; u++) {
        const unit = base[i] + u;
        for (let k = from[u]; k < to[u]; k++) {
          const id = ids[k];
          if ((words.traits(id) & Trait.function) !== 0) continue;
          const stem = words.stem(id);
          if (last[stem] === unit) continue;
          last[stem] = unit;
          visit(stem, unit);
        }
      }
    }
  };
  each(stem => {
    stemAt[stem + 1]++;
  });
  for (let s = 0; s < stems; s++) stemAt[s + 1] += stemAt[s];
  const fill = stemAt.slice(0, stems);
  const stemUnits = new Int32Array(stemAt[stems]);
  each((stem, unit) => {
    stemUnits[fill[stem]++] = unit;
  });
  const paths = new Map(articles.map((passages, i) => [passages.entry.path, i]));
  return {
    articles,
    base,
    units,
    article,
    kind,
    stemAt,
    stemUnits,
    runs: makeRuns(articles, base),
    articleOf: path => paths.get(path) ?? -1,
  };
}

/** The key of the run of three words at word `k`. */
const runKey = (ids: Int32Array, k: number): number => {
  let hash = Math.imul(words.stem(ids[k]) + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (words.stem(ids[k + 1]) + 1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (words.stem(ids[k + 2]) + 1), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 1;
};

function makeRuns(articles: readonly Passages[], base: Int32Array): RunTable {
  let total = 0;
  for (const { count, kind, from, to } of articles)
    for (let u = 0; u < count; u++) if (kind[u] > Unit.indirect) total += Math.max(0, to[u] - from[u] - 2);
  let size = 16;
  while (size < total * 1.5) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(size);
  const at = new Int32Array(size + 1);
  const slotOf = (key: number): number => {
    let slot = (key >>> 1) & mask;
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  };
  const each = (visit: (slot: number, key: number, unit: number) => void): void => {
    for (let i = 0; i < articles.length; i++) {
      const { ids, from, to, kind, count } = articles[i];
      for (let u = 0; u < count; u++) {
        if (kind[u] <= Unit.indirect) continue;
        for (let k = from[u]; k + 2 < to[u]; k++) {
          const key = runKey(ids, k);
          visit(slotOf(key), key, base[i] + u);
        }
      }
    }
  };
  each((slot, key) => {
    keys[slot] = key;
    at[slot + 1]++;
  });
  for (let s = 0; s < size; s++) at[s + 1] += at[s];
  const fill = at.slice(0, size);
  const units = new Int32Array(total);
  each((slot, _key, unit) => {
    units[fill[slot]++] = unit;
  });
  return { keys, at, units };
}

/** The quotes that hold the run of three words at word `k` of `ids`; none where too many do. */
export function quotesWithRun({ runs }: QuoteIndex, ids: Int32Array, k: number, most: number): Int32Array {
  const key = runKey(ids, k);
  const mask = runs.keys.length - 1;
  let slot = (key >>> 1) & mask;
  while (runs.keys[slot] !== 0 && runs.keys[slot] !== key) slot = (slot + 1) & mask;
  const from = runs.keys[slot] === 0 ? 0 : runs.at[slot];
  const to = runs.keys[slot] === 0 ? 0 : runs.at[slot + 1];
  return runs.units.subarray(from, to - from > most ? from : to);
}

/** Longest postings that are read, all of a query's together, and how many candidates one stretch of a query gives. */
const longestList = 2000;
const longestRunList = 500;
const budget = 3500;
const mostCandidates = 80;
const stretch = 26;
const stemsPerStretch = 6;
/** What has no more words than this must stand word for word: the runs alone find it. */
const shortest = 5;

/** Scratch for one index: scores and shared runs by unit, reset after each query. */
interface Scratch {
  readonly score: Float32Array;
  readonly runs: Uint8Array;
}

const scratches = new WeakMap<QuoteIndex, Scratch>();

/** What a query found: units, and how many runs of three words each shares with it. */
export interface Candidates {
  readonly units: number[];
  readonly runs: number[];
}

/**
 * The units of other articles that share rare words or word runs with words `from…to` of article `own`, best first within each stretch of the
 * query. What is read is bounded whatever the folder's size.
 */
export function candidates(index: QuoteIndex, passages: Passages, own: number, from: number, to: number): Candidates {
  let scratch = scratches.get(index);
  if (!scratch) {
    scratch = { score: new Float32Array(index.units), runs: new Uint8Array(index.units) };
    scratches.set(index, scratch);
  }
  const parts = Math.max(1, Math.round((to - from) / stretch));
  const found: Candidates = { units: [], runs: [] };
  const seen = parts > 1 ? new Map<number, number>() : null;
  for (let p = 0; p < parts; p++) {
    const start = from + Math.floor(((to - from) * p) / parts);
    const end = from + Math.floor(((to - from) * (p + 1)) / parts);
    shortlist(index, passages, own, start, Math.min(to, end + (p + 1 < parts ? 2 : 0)), scratch, found, seen);
  }
  return found;
}

const stemBuffer = new Int32Array(512);
const touchedUnits = new Int32Array(2 * budget + longestList + longestRunList);

function shortlist(
  index: QuoteIndex,
  passages: Passages,
  own: number,
  from: number,
  to: number,
  { score, runs: shared }: Scratch,
  found: Candidates,
  seen: Map<number, number> | null,
): void {
  const { stemAt, stemUnits, base, units, kind } = index;
  const { ids } = passages;
  const ownFrom = base[own];
  const ownTo = base[own + 1];
  // The query's stems, the rarest first.
  let count = 0;
  for (let k = from; k < to && count < 500; k++) {
    if ((words.traits(ids[k]) & Trait.function) !== 0) continue;
    const stem = words.stem(ids[k]);
    if (stem + 1 >= stemAt.length) continue; // newer than the index
    let known = false;
    for (let s = 0; s < count; s++) if (stemBuffer[s] === stem) known = true;
    if (!known) stemBuffer[count++] = stem;
  }
  const list = Array.from(stemBuffer.subarray(0, count)).sort(
    (x, y) => stemAt[x + 1] - stemAt[x] - (stemAt[y + 1] - stemAt[y]),
  );
  let touched = 0;
  let read = 0;
  let whole = 0;
  let lists = 0;
  const short = to - from <= shortest;
  for (let s = 0; s < Math.min(list.length, short ? 0 : stemsPerStretch); s++) {
    const stem = list[s];
    const size = stemAt[stem + 1] - stemAt[stem];
    if (size <= 1) continue; // stands here alone
    if (size > longestList || read + size > budget) break;
    read += size;
    const gain = Math.log1p(units / size);
    whole += gain;
    lists++;
    for (let k = stemAt[stem]; k < stemAt[stem + 1]; k++) {
      const unit = stemUnits[k];
      if (score[unit] === 0) touchedUnits[touched++] = unit;
      score[unit] += gain;
    }
  }
  const runGain = Math.log1p(units / 50) / 2;
  let runsRead = 0;
  for (let k = from; k + 2 < to; k++) {
    const list = quotesWithRun(index, ids, k, Math.min(longestRunList, budget - runsRead));
    if (list.length <= 1) continue;
    runsRead += list.length;
    for (const unit of list) {
      if (score[unit] === 0) touchedUnits[touched++] = unit;
      score[unit] += runGain;
      if (shared[unit] < 255) shared[unit]++;
    }
  }
  const size = to - from;
  const least = short
    ? 0.9 * runGain * (size - 2)
    : lists <= 1
      ? whole + 1.8 * runGain
      : whole * (size < 14 ? 0.55 : 0.4);
  const leastUnquoted = short || lists <= 1 ? Number.POSITIVE_INFINITY : whole * (size < 14 ? 0.75 : 0.6);
  const good: number[] = [];
  for (let t = 0; t < touched; t++) {
    const unit = touchedUnits[t];
    if (score[unit] >= (kind[unit] === Unit.sentence ? leastUnquoted : least) && (unit < ownFrom || unit >= ownTo))
      good.push(unit);
  }
  if (good.length > mostCandidates) {
    good.sort((x, y) => score[y] - score[x] || x - y);
    good.length = mostCandidates;
  }
  for (const unit of good) {
    const at = seen?.get(unit);
    if (at !== undefined) found.runs[at] += shared[unit];
    else {
      seen?.set(unit, found.units.length);
      found.units.push(unit);
      found.runs.push(shared[unit]);
    }
  }
  for (let t = 0; t < touched; t++) {
    score[touchedUnits[t]] = 0;
    shared[touchedUnits[t]] = 0;
  }
}
