import { largest } from '../largest';
import { quantised } from '../quantised';
import { type Edit, editsSince } from './edits';
import { countOf, type QuoteIndex } from './index';
import type { Passages } from './passages';
import { Trait, words } from './words';

/** The stems that tell most about an article, sorted by number, and what each weighs. */
interface Profile {
  readonly stems: Int32Array;
  readonly weights: Float32Array;
  readonly sum: number;
}

const size = 60;
/** A small folder says little of what is rare: its counts are taken as if out of this many passages. */
const asIf = 50_000;
/** Profiles with the edit that they are true after. */
const kept = new WeakMap<Passages, { readonly profile: Profile; at: Edit }>();

/** 0 to 1: whether two articles (numbers of the index) tell one story, by the rare words and names they share. */
export function story(index: QuoteIndex, a: number, b: number): number {
  const x = profile(index, a);
  const y = profile(index, b);
  let shared = 0;
  for (let i = 0, j = 0; i < x.stems.length && j < y.stems.length; ) {
    if (x.stems[i] === y.stems[j]) {
      shared += Math.min(x.weights[i], y.weights[j]);
      i++;
      j++;
    } else if (x.stems[i] < y.stems[j]) i++;
    else j++;
  }
  const share = shared / Math.max(1, Math.min(x.sum, y.sum));
  return Math.max(0, Math.min(1, (share - 0.06) / 0.24));
}

function profile(index: QuoteIndex, article: number): Profile {
  const passages = index.articles[article];
  const { edits } = index;
  const at = edits[edits.length - 1];
  const known = kept.get(passages);
  if (known?.at === at) return known.profile;
  if (known && editsSince(edits, known.at)?.every(({ weighed }) => !hasStem(passages, weighed))) {
    known.at = at;
    return known.profile;
  }
  const found = makeProfile(index, passages);
  kept.set(passages, { profile: found, at });
  return found;
}

function hasStem({ ids }: Passages, stems: ReadonlySet<number>): boolean {
  if (stems.size > 0) for (let k = 0; k < ids.length; k++) if (stems.has(words.stem(ids[k]))) return true;
  return false;
}

let counts = new Int32Array(0);
/** The stems of the article at hand, and what each weighs. */
let stems = new Int32Array(512);
let weighed = new Float64Array(512);

function makeProfile(index: QuoteIndex, { ids }: Passages): Profile {
  if (counts.length < words.stems()) counts = new Int32Array(words.stems() * 2);
  if (stems.length < ids.length) {
    stems = new Int32Array(ids.length * 2);
    weighed = new Float64Array(ids.length * 2);
  }
  let met = 0;
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k];
    if (words.weight(id) < 0.5 || (words.traits(id) & (Trait.function | Trait.number)) !== 0) continue;
    const stem = words.stem(id);
    if (counts[stem]++ > 0) continue;
    stems[met] = stem;
    weighed[met++] = words.weight(id) ** 2;
  }
  for (let n = 0; n < met; n++) {
    const stem = stems[n];
    const count = Math.max(1, quantised(countOf(index, stem)));
    weighed[n] *= Math.log1p(Math.max(index.told, asIf) / (count + 1)) * Math.min(3, Math.sqrt(counts[stem]));
    counts[stem] = 0;
  }
  const ranked = largest(weighed, met, size)
    .map(n => ({ stem: stems[n], weight: weighed[n] }))
    .sort((x, y) => y.weight - x.weight || x.stem - y.stem)
    .slice(0, size)
    .sort((x, y) => x.stem - y.stem);
  let sum = 0;
  const profile = { stems: new Int32Array(ranked.length), weights: new Float32Array(ranked.length) };
  for (let k = 0; k < ranked.length; k++) {
    profile.stems[k] = ranked[k].stem;
    profile.weights[k] = ranked[k].weight;
    sum += ranked[k].weight;
  }
  return { ...profile, sum };
}
