import type { Counts } from '../counts';
import { largest } from '../largest';
import { quantised } from '../quantised';
import { TermKind, type Terms, terms } from './terms';

/** The terms an article is known by, the strongest first, with their weights; of length 1 (tf-idf, cosine). */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** Terms an article is known by. */
const KEPT = 40;

/** How many articles a term is taken to be in before any is counted: few for a name, many for a common word. */
const PRIOR = { [TermKind.word]: 40, [TermKind.common]: 400, [TermKind.name]: 3 };

/** How much a name weighs more. */
const NAME = 1.2;

/** What each of the terms at hand weighs. */
let weighed = new Float64Array(512);

/** The vector of an article's terms, by how many articles of `size` have each. */
export function vectorOf({ ids, times, kinds }: Terms, counts: Counts, size: number): Vector {
  if (weighed.length < ids.length) weighed = new Float64Array(ids.length * 2);
  for (let k = 0; k < ids.length; k++) {
    const kind = kinds[k] as keyof typeof PRIOR;
    const here = (1 + Math.log(times[k])) * (kind === TermKind.name ? NAME : 1);
    const rarity = Math.log(size / (quantised(Math.max(1, counts.at(ids[k]))) + PRIOR[kind]));
    weighed[k] = here * rarity;
  }
  const list = largest(weighed, ids.length, KEPT).map(k => ({ id: ids[k], weight: weighed[k] }));
  list.sort((a, b) => b.weight - a.weight || (terms.text(a.id) < terms.text(b.id) ? -1 : 1));
  const kept = list.slice(0, KEPT);
  const norm = Math.sqrt(kept.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    ids: Int32Array.from(kept, ({ id }) => id),
    weights: Float64Array.from(kept, ({ weight }) => weight / norm),
  };
}

export const isSame = (a: Vector, b: Vector): boolean =>
  a.ids.length === b.ids.length && a.ids.every((id, k) => id === b.ids[k] && a.weights[k] === b.weights[k]);

/** The cosine of two vectors over the terms that count. */
export function similarityOf(a: Vector, b: Vector, counts: (id: number) => boolean): number {
  let sum = 0;
  for (let k = 0; k < a.ids.length; k++) {
    const other = b.ids.indexOf(a.ids[k]);
    if (other >= 0 && counts(a.ids[k])) sum += a.weights[k] * b.weights[other];
  }
  return sum;
}
