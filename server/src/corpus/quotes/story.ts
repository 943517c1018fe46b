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
  /** What the weakest of them weighs; what weighs less is none of them. Less than anything where the article has no others. */
  readonly least: number;
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
  if (known && editsSince(edits, known.at)?.every(edit => !bearsOn(index, edit, passages, known.profile))) {
    known.at = at;
    return known.profile;
  }
  const found = makeProfile(index, passages);
  kept.set(passages, { profile: found, at });
  return found;
}

/** Whether an edit makes an article's profile another: a stem that it holds weighs something else now, or one that it does not may be in it. */
function bearsOn(index: QuoteIndex, { weighed }: Edit, { ids }: Passages, { stems: held, least }: Profile): boolean {
  for (const stem of weighed) {
    if (held.includes(stem)) return true;
    let first = -1;
    let times = 0;
    for (let k = 0; k < ids.length; k++) {
      if (words.stem(ids[k]) !== stem || !tells(ids[k])) continue;
      if (times++ === 0) first = ids[k];
    }
    if (times > 0 && weightOf(index, first, stem, times) >= least) return true;
  }
  return false;
}

/** Whether a word is one of those that tell about an article. */
const tells = (id: number): boolean =>
  words.weight(id) >= 0.5 && (words.traits(id) & (Trait.function | Trait.number)) === 0;

/** What a stem weighs in an article that has it so many times, the first time as the word `id`. */
const weightOf = (index: QuoteIndex, id: number, stem: number, times: number): number =>
  words.weight(id) ** 2 *
  (Math.log1p(Math.max(index.told, asIf) / (Math.max(1, quantised(countOf(index, stem))) + 1)) *
    Math.min(3, Math.sqrt(times)));

let counts = new Int32Array(0);
/** The stems of the article at hand, the word that each is first met as, and what each weighs. */
let stems = new Int32Array(512);
let firsts = new Int32Array(512);
let weighed = new Float64Array(512);

function makeProfile(index: QuoteIndex, { ids }: Passages): Profile {
  if (counts.length < words.stems()) counts = new Int32Array(words.stems() * 2);
  if (stems.length < ids.length) {
    stems = new Int32Array(ids.length * 2);
    firsts = new Int32Array(ids.length * 2);
    weighed = new Float64Array(ids.length * 2);
  }
  let met = 0;
  for (let k = 0; k < ids.length; k++) {
    const id = ids[k];
    if (!tells(id)) continue;
    const stem = words.stem(id);
    if (counts[stem]++ > 0) continue;
    stems[met] = stem;
    firsts[met++] = id;
  }
  for (let n = 0; n < met; n++) {
    weighed[n] = weightOf(index, firsts[n], stems[n], counts[stems[n]]);
    counts[stems[n]] = 0;
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
  let least = Number.NEGATIVE_INFINITY;
  if (met > size) least = ranked.reduce((sofar, { weight }) => Math.min(sofar, weight), Number.POSITIVE_INFINITY);
  return { ...profile, sum, least };
}
