import common from '../../../data/common-words.json';
import data from '../../../data/quote-words.json';
import { grown } from '../../text/grown';
import { folded } from '../../text/normal';
import { canonical, stemOf } from './forms';

/** What a word does in a sentence, as bits. */
export const Trait = { function: 1, negation: 2, number: 4, modal: 8 } as const;

/**
 * Words as numbers. `id` is one word form (case, accents, marks and British spelling aside); `stem[id]` one number for all forms
 * of a word; `concept[id]` one for words that say the same (0: none); `weight[id]` how much it tells when two passages share it.
 * Weights come from English at large, not from the folder, so that a similarity means the same in every folder.
 */
export interface Words {
  /** The numbers of a token's words: mostly one; contractions give two ("don't": do, not). */
  of(norm: string): readonly number[];
  /** The text of a word form, for messages. */
  text(id: number): string;
  stem(id: number): number;
  concept(id: number): number;
  weight(id: number): number;
  traits(id: number): number;
  /** The stems of all words so far that say the same: see `concept`. */
  alike(concept: number): readonly number[];
  /** The columns behind `stem`, `concept` and `weight`, for loops over many words; true until the next new word. */
  columns(): { readonly stem: Int32Array; readonly concept: Uint16Array; readonly weight: Float32Array };
  /** How many stems there are: stems are numbered from 0. */
  stems(): number;
  /** The word forms by number. */
  all(): readonly string[];
  /** The number of a word form. */
  number(word: string): number;
}

const functionWords = new Set(data.function.split(' '));
const negations = new Set(data.negation.split(' '));
const modals = new Set(data.modal.split(' '));
const numbers = new Map(Object.entries(data.numbers));
const bandWeights = [0.25, 0.35, 0.5, 0.7, 0.85];
const FUNCTION = 0.1;
const RARE = 1;

/** The weights that there are: what a word weighs is one of few numbers. */
export const weightLevels = Float32Array.from([FUNCTION, ...bandWeights, RARE]);

/** Weight of a stem by how common its commonest form is. */
const stemWeights = new Map<string, number>();
common.stems.forEach((band, i) => {
  for (const stem of band.split(' ')) stemWeights.set(stem, bandWeights[i]);
});

const concepts = new Map<string, number>();
data.synonyms.forEach((group, i) => {
  for (const word of group.split(' ')) {
    const key = stemOf(canonical(word));
    if (!concepts.has(key)) concepts.set(key, i + 1);
  }
});

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/'m$/, 'am'],
  [/'re$/, 'are'],
  [/'ve$/, 'have'],
  [/'ll$/, 'will'],
  [/'d$/, 'would'],
];

/** The words of a token form. */
function wordsOf(norm: string): readonly string[] {
  if (/\d/.test(norm.charAt(0))) return [norm.replaceAll(',', '')];
  if (norm.includes("'")) {
    if (norm === "'s") return ['is']; // or a possessive: either way the same on both sides
    if (norm === "can't" || norm === 'cannot') return ['can', 'not'];
    if (norm === "won't") return ['will', 'not'];
    if (norm === "let's") return ['let', 'us'];
    if (norm.endsWith("n't")) return [norm.slice(0, -3), 'not'];
    for (const [pattern, word] of suffixes) if (pattern.test(norm)) return [norm.replace(pattern, ''), word];
    const plain = norm.replaceAll("'", '');
    return [canonical(plain)];
  }
  if (norm === 'cannot') return ['can', 'not'];
  const number = numbers.get(norm);
  if (number) return [number];
  return canonical(norm.includes('.') ? norm.replaceAll('.', '') : norm).split(' ');
}

function newWords(): Words {
  const byNorm = new Map<string, readonly number[]>();
  const ids = new Map<string, number>();
  const stems = new Map<string, number>();
  const texts: string[] = [];
  const alike: number[][] = [];
  let stemNo = new Int32Array(1 << 14);
  let conceptNo = new Uint16Array(1 << 14);
  let weights = new Float32Array(1 << 14);
  let bits = new Uint8Array(1 << 14);

  const grow = (): void => {
    const size = stemNo.length * 2;
    stemNo = grown(stemNo, new Int32Array(size));
    conceptNo = grown(conceptNo, new Uint16Array(size));
    weights = grown(weights, new Float32Array(size));
    bits = grown(bits, new Uint8Array(size));
  };
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    const id = texts.length;
    if (id === stemNo.length) grow();
    ids.set(word, id);
    texts.push(word);
    const isNumber = /^\p{Nd}/u.test(word);
    const key = isNumber ? word : stemOf(word);
    let number = stems.get(key);
    if (number === undefined) {
      number = stems.size;
      stems.set(key, number);
      const concept = concepts.get(key);
      if (concept !== undefined) {
        alike[concept] ??= [];
        alike[concept].push(number);
      }
    }
    stemNo[id] = number;
    conceptNo[id] = concepts.get(key) ?? 0;
    const isFunction = functionWords.has(word) || word.length === 1 || key === 'be' || key === 'have' || key === 'do';
    weights[id] = isNumber ? RARE : isFunction ? FUNCTION : (stemWeights.get(key) ?? RARE);
    bits[id] =
      (isFunction ? Trait.function : 0) |
      (negations.has(word) ? Trait.negation : 0) |
      (isNumber ? Trait.number : 0) |
      (modals.has(word) ? Trait.modal : 0);
    return id;
  };
  return {
    of(norm) {
      const known = byNorm.get(norm);
      if (known) return known;
      const made: number[] = [];
      for (const word of wordsOf(/[^\x20-\x7e]/.test(norm) ? folded(norm) : norm))
        if (word !== '') made.push(idOf(word));
      byNorm.set(norm, made);
      return made;
    },
    text: id => texts[id],
    stem: id => stemNo[id],
    concept: id => conceptNo[id],
    weight: id => weights[id],
    traits: id => bits[id],
    alike: concept => alike[concept] ?? [],
    columns: () => ({ stem: stemNo, concept: conceptNo, weight: weights }),
    stems: () => stems.size,
    all: () => texts,
    number: idOf,
  };
}

/** The words of the process: what one article's words are called stays true for the next. */
export const words: Words = newWords();

/** Whether two words are spelt alike but for two letters at most. */
export function near(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] <= (Math.min(a.length, b.length) > 5 ? 2 : 1);
}
