import type { Corpus } from '../corpus';
import { indexOf } from './index';
import type { Reuse } from './pair';
import { Mark, type Passages, Unit } from './passages';
import { words } from './words';

const run = 5;
/** Share of the article's own words (quotes and boilerplate apart) from which on two articles are taken as one text. */
export const oneText = 0.35;
/** Below this what two articles share is phrases, not text. */
const least = 0.1;
const longestList = 60;

const sketches = new WeakMap<Int32Array, Int32Array>();

/**
 * Hashes of the five-word runs of an article's own words, sorted, every one once. What it quotes is left out: two articles that carry one
 * speech have not copied one another.
 */
export function sketch(passages: Passages): Int32Array {
  let known = sketches.get(passages.ids);
  if (!known) {
    known = makeSketch(passages);
    sketches.set(passages.ids, known);
  }
  return known;
}

function makeSketch({ ids, marks, from, to, kind, count }: Passages): Int32Array {
  const quoted = new Uint8Array(ids.length);
  for (let u = 0; u < count; u++) if (kind[u] > Unit.indirect) quoted.fill(1, from[u], to[u]);
  for (let k = 0; k < ids.length; k++) if ((marks[k] & Mark.posted) !== 0) quoted[k] = 1;
  const hashes: number[] = [];
  for (let u = 0; u < count; u++) {
    if (kind[u] !== Unit.sentence) continue;
    for (let k = from[u]; k + run <= to[u]; k++) {
      let hash = 0x811c9dc5;
      let inQuote = 0;
      for (let t = k; t < k + run; t++) {
        hash = Math.imul(hash ^ words.stem(ids[t]), 0x01000193);
        hash ^= hash >>> 15;
        inQuote += quoted[t];
      }
      if (inQuote < run - 1) hashes.push(hash);
    }
  }
  const sorted = Int32Array.from(hashes).sort();
  let n = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i];
  return sorted.slice(0, n);
}

/** How much of the smaller article's own text the other carries. */
export function containment(a: Passages, b: Passages): number {
  const x = sketch(a);
  const y = sketch(b);
  const smaller = Math.min(x.length, y.length);
  if (smaller === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i] === y[j]) {
      shared++;
      i++;
      j++;
    } else if (x[i] < y[j]) i++;
    else j++;
  }
  return shared / Math.max(smaller, 8);
}

const kept = new WeakMap<Corpus, readonly Reuse[]>();

/** Pairs of articles that share text. A large folder is looked through by one run in eight; what that finds is then measured in full. */
export function reuseOf(corpus: Corpus): readonly Reuse[] {
  let known = kept.get(corpus);
  if (!known) {
    known = findReuse(corpus);
    kept.set(corpus, known);
  }
  return known;
}

function findReuse(corpus: Corpus): readonly Reuse[] {
  const { articles } = indexOf(corpus);
  const thin = articles.length > 200 ? 7 : 0;
  const posting = new Map<number, number | number[]>();
  const shared = new Map<number, number>();
  articles.forEach((passages, i) => {
    for (const hash of sketch(passages)) {
      if ((hash & thin) !== 0) continue;
      const known = posting.get(hash);
      if (known === undefined) posting.set(hash, i);
      else if (typeof known === 'number') posting.set(hash, [known, i]);
      else if (known.length < longestList) known.push(i);
    }
  });
  for (const list of posting.values()) {
    if (typeof list === 'number' || list.length >= longestList) continue;
    for (let x = 0; x < list.length; x++)
      for (let y = x + 1; y < list.length; y++) {
        const key = list[x] * articles.length + list[y];
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  const found: Reuse[] = [];
  for (const [key, count] of shared) {
    const a = articles[Math.floor(key / articles.length)];
    const b = articles[key % articles.length];
    const smaller = Math.min(sketch(a).length, sketch(b).length);
    if (count * (thin + 1) < 0.5 * least * smaller) continue;
    const share = containment(a, b);
    if (share >= least) found.push({ a: a.entry.path, b: b.entry.path, containment: Math.round(share * 1000) / 1000 });
  }
  return found.sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
}
