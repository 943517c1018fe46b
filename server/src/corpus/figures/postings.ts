import type { Steps } from '../../text/steps';
import type { Terms } from './terms';
import type { Vector } from './vector';

/** Postings of the articles as they were when they were read through: by term, each with its weight. */
export interface Core {
  /** Articles that have the term among those they are known by. */
  readonly at: Int32Array;
  readonly article: Int32Array;
  readonly weight: Float64Array;
  /** Articles that have the term at all. */
  readonly allAt: Int32Array;
  readonly all: Int32Array;
}

/** The postings of articles by their terms and vectors. */
export function* coreOf(
  list: readonly Terms[],
  vectors: readonly Vector[],
  counts: Int32Array,
  lengths: Int32Array,
): Steps<Core> {
  const at = startsOf(lengths);
  const allAt = startsOf(counts);
  const article = new Int32Array(at[lengths.length]);
  const weight = new Float64Array(article.length);
  const all = new Int32Array(allAt[counts.length]);
  const next = at.slice();
  const nextAll = allAt.slice();
  for (let number = 0; number < vectors.length; number++) {
    const { ids, weights } = vectors[number];
    for (let k = 0; k < ids.length; k++) {
      const place = next[ids[k]]++;
      article[place] = number;
      weight[place] = weights[k];
    }
    for (const id of list[number].ids) all[nextAll[id]++] = number;
    yield;
  }
  return { at, article, weight, allAt, all };
}

function startsOf(counts: Int32Array): Int32Array {
  const at = new Int32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) at[i + 1] = at[i] + counts[i];
  return at;
}
