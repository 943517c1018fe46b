import { isSpeech, type Passages } from './passages';
import { weightLevels, words } from './words';

/**
 * The units of a list of articles that are speech, numbered by themselves in the order of the units. Most questions are about these, and
 * there are few: what is asked of each lies close together, so that a search need not reach into the articles.
 */
export interface Speech {
  /** The unit of each. */
  readonly units: Int32Array;
  /** The number of each unit among them; -1 where it is no speech. */
  readonly at: Int32Array;
  /** The words of number `s` that weigh something, in their order (see `speechWord`): from `wordsAt[s]` up to `wordsAt[s + 1]`. */
  readonly wordsAt: Int32Array;
  readonly words: Int32Array;
  /** What these weigh. */
  readonly mass: Float64Array;
  /** How many runs of three words each has. */
  readonly runs: Uint16Array;
}

/** A word of speech: its stem above, the number of its weight among `weightLevels` in the lowest bits. */
export const speechWord = { bits: 3, mask: 7 } as const;

/**
 * Reads the speech off a list of articles, of which article `i` has its units from `base[i]` on, with what each unit weighs; of its words
 * those that weigh as much as `least`.
 */
export function speechOf(list: readonly Passages[], base: Int32Array, mass: Float64Array, least: number): Speech {
  const { stem, weight } = words.columns();
  const at = new Int32Array(mass.length).fill(-1);
  let count = 0;
  let most = 0;
  list.forEach(({ kind, from, to }, i) => {
    for (let u = 0; u < kind.length; u++) {
      if (!isSpeech(kind[u])) continue;
      at[base[i] + u] = count++;
      most += to[u] - from[u];
    }
  });
  const units = new Int32Array(count);
  const wordsAt = new Int32Array(count + 1);
  const all = new Int32Array(most);
  const masses = new Float64Array(count);
  const runs = new Uint16Array(count);
  let s = 0;
  let n = 0;
  list.forEach(({ ids, kind, from, to }, i) => {
    for (let u = 0; u < kind.length; u++) {
      if (!isSpeech(kind[u])) continue;
      units[s] = base[i] + u;
      masses[s] = mass[base[i] + u];
      runs[s] = Math.min(0xffff, to[u] - from[u]) - 2;
      for (let k = from[u]; k < to[u]; k++) {
        const id = ids[k];
        if (weight[id] >= least) all[n++] = (stem[id] << speechWord.bits) | weightLevels.indexOf(weight[id]);
      }
      wordsAt[++s] = n;
    }
  });
  return { units, at, wordsAt, words: all.slice(0, n), mass: masses, runs };
}
