import type { Counts } from '../counts';
import { largest } from '../largest';
import { quantised } from '../quantised';
import { TermKind, type Terms, terms } from './terms';

/** The terms an article is known by, the strongest first, with their weights; of length 1 (tf-idf, cosine). */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
  /** What the weakest of them weighed before; what weighs less is none of them. Less than anything where the article has no others. */
  readonly least: number;
}

/** Terms an article is known by. */
const KEPT = 40;

/** How many articles a term is taken to be in before any is counted: few for a name, many for a common word. */
const PRIOR = { [TermKind.word]: 40, [TermKind.common]: 400, [TermKind.name]: 3 };

/** How much a name weighs more. */
const NAME = 1.2;

/** What each of the terms at hand weighs. */
let weighed = new Float64Array(512);

/** How much a term that stands so many times in an article weighs in it. */
const oftens = Float64Array.from({ length: 256 }, (_, times) => 1 + Math.log(times));
const often = (times: number): number => (times < oftens.length ? oftens[times] : 1 + Math.log(times));

/** How rare terms are in a folder of a size, by kind and by how many articles have them; what is not asked for yet is no number. */
const rarities = [TermKind.word, TermKind.common, TermKind.name].map(() => new Float64Array(4096).fill(Number.NaN));
let raritySize = 0;

function rarityOf(count: number, kind: keyof typeof PRIOR, size: number): number {
  if (size !== raritySize) {
    for (const known of rarities) known.fill(Number.NaN);
    raritySize = size;
  }
  const known = rarities[kind];
  if (count >= known.length) return rarity(count, kind, size);
  const found = known[count];
  if (!Number.isNaN(found)) return found;
  known[count] = rarity(count, kind, size);
  return known[count];
}

const rarity = (count: number, kind: keyof typeof PRIOR, size: number): number =>
  Math.log(size / (quantised(Math.max(1, count)) + PRIOR[kind]));

/** What a term weighs in an article that has it so many times, where `count` articles of `size` have it. */
function weightOf(times: number, kind: number, count: number, size: number): number {
  const which = kind as keyof typeof PRIOR;
  const here = often(times) * (which === TermKind.name ? NAME : 1);
  return here * rarityOf(count, which, size);
}

/** Whether a vector is another where `count` articles of `size` have one of the article's terms now, and more or fewer had it before. */
export function hangsOn(
  vector: Vector,
  { ids, times, kinds }: Terms,
  id: number,
  count: number,
  size: number,
): boolean {
  if (vector.ids.includes(id)) return true;
  const k = ids.indexOf(id);
  return k >= 0 && weightOf(times[k], kinds[k], count, size) >= vector.least;
}

/** The vector of an article's terms, by how many articles of `size` have each. */
export function vectorOf({ ids, times, kinds }: Terms, counts: Counts, size: number): Vector {
  if (weighed.length < ids.length) weighed = new Float64Array(ids.length * 2);
  for (let k = 0; k < ids.length; k++) weighed[k] = weightOf(times[k], kinds[k], counts.at(ids[k]), size);
  const list = largest(weighed, ids.length, KEPT).map(k => ({ id: ids[k], weight: weighed[k] }));
  list.sort((a, b) => b.weight - a.weight || (terms.text(a.id) < terms.text(b.id) ? -1 : 1));
  const kept = list.slice(0, KEPT);
  let square = 0;
  for (const { weight } of kept) square += weight * weight;
  const norm = Math.sqrt(square) || 1;
  const least = ids.length > KEPT ? kept[KEPT - 1].weight : Number.NEGATIVE_INFINITY;
  const vector = { ids: new Int32Array(kept.length), weights: new Float64Array(kept.length), least };
  for (let k = 0; k < kept.length; k++) {
    vector.ids[k] = kept[k].id;
    vector.weights[k] = kept[k].weight / norm;
  }
  return vector;
}

export const isSame = (a: Vector, b: Vector): boolean =>
  a.least === b.least &&
  a.ids.length === b.ids.length &&
  a.ids.every((id, k) => id === b.ids[k] && a.weights[k] === b.weights[k]);

/** The cosine of two vectors over the terms that count. */
export function similarityOf(a: Vector, b: Vector, counts: (id: number) => boolean): number {
  let sum = 0;
  for (let k = 0; k < a.ids.length; k++) {
    const other = b.ids.indexOf(a.ids[k]);
    if (other >= 0 && counts(a.ids[k])) sum += a.weights[k] * b.weights[other];
  }
  return sum;
}
