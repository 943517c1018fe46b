import modelData from '../../../data/boilerplate-model.json';
import type { Article } from '../../text/article';
import { withCaution } from './caution';
import { secondNames } from './columns';
import { type Features, featuresOf } from './features';
import { HashMap } from './hashes';
import { sumsOf, treesOf } from './model';
import { sure } from './passage';
import { plainLogits } from './plain';
import { secondFeatures } from './second';
import type { Unit } from './unit';
import { ENGLISH } from './units';

const first = treesOf(modelData.first);
const second = treesOf(modelData.second);
const lexicon = new HashMap(modelData.lexicon.weights.length);
let hash = 0;
modelData.lexicon.weights.forEach((weight, i) => {
  // Hashes are kept as steps from one to the next.
  hash += modelData.lexicon.steps[i];
  lexicon.set(hash | 0, weight / 10);
});

const weigh = (pair: number): number | undefined => lexicon.get(pair);

/** The log-odds of the lines (`units`) of an article to be leftovers; `isWhole` where they are all of its lines. */
export function logitsOf(article: Article, hashes: Int32Array, units: readonly Unit[], isWhole: boolean): Float32Array {
  const features = featuresOf(article, hashes, units, weigh);
  // The model knows no other language.
  return features.english >= ENGLISH ? modelLogits(article, features, units, isWhole) : plainLogits(article, units);
}

/** Log-odds under which a line is plain text after the first trees. */
const PLAIN = -3.5;

/** Two readings: the lines by themselves and their surroundings, then again with what the first says of the lines around. */
function modelLogits(article: Article, features: Features, units: readonly Unit[], isWhole: boolean): Float32Array {
  const n = units.length;
  const logits = new Float32Array(sumsOf(first, features.rows, features.width, PLAIN));
  const p = new Float32Array(n);
  for (let i = 0; i < n; i++) p[i] = sure(logits[i]);
  const doubts = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    if (p[i] > 0.02) doubts[i] = 1;
    if (p[i] > 0.3) doubts.fill(1, Math.max(0, i - 2), i + 3);
  }
  const inDoubt = (i: number): boolean => doubts[i] === 1;
  const wide = secondFeatures(features, units, p, inDoubt);
  const again = sumsOf(second, wide, features.width + secondNames.length, PLAIN, inDoubt);
  for (let i = 0; i < n; i++) if (inDoubt(i)) logits[i] = (logits[i] + again[i]) / 2;
  return withCaution(article, features, units, logits, isWhole);
}
