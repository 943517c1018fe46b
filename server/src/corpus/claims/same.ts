import { align } from '../quotes/align';
import type { Passages } from '../quotes/passages';
import { turnsOf } from '../quotes/turns';
import { Trait, words } from '../quotes/words';

/** Words of an article: from `from` up to, not including, `to`. */
export interface Stretch {
  readonly passages: Passages;
  readonly from: number;
  readonly to: number;
}

/** What two statements share. */
export interface Sameness {
  /** 0 to 1: how much of the shorter one the other holds, by weight. */
  readonly share: number;
  /** The words of the second that match. */
  readonly from: number;
  readonly to: number;
}

/** Weight of what both hold: about three rare words, or six common ones; half as much again where no number is shared. */
const LEAST_SHARED = 2.4;
const LEAST_WITHOUT_NUMBER = 3.6;
/** What is said with one of these may not be so. */
const OPEN = new Set(['could', 'may', 'might', 'whether', 'if']);
/** How much of the shorter statement must stand in the longer one, and how much of the longer in the shorter. */
const OF_SHORTER = 0.7;
const OF_LONGER = 0.45;

/**
 * Whether two stretches state the same, in whatever order: most of the shorter one's words (by stem or as another word for it) stand
 * in the other; of the numbers of one the other has all; both say what is, or both what may be; and no name, number or "not" stands
 * against another where the two run alike.
 * Holds from both sides or from neither. Time: product of the lengths.
 */
export function sameStatement(a: Stretch, b: Stretch): Sameness | null {
  const one = massOf(a);
  const two = massOf(b);
  const [small, large] = one.all <= two.all ? [one, two] : [two, one];
  if (one.open !== two.open) return null;
  // A statement without its figures, or with few of them, is another one.
  const [few, many] = small.numbers.size <= large.numbers.size ? [small, large] : [large, small];
  if (many.numbers.size > 0 && few.numbers.size * 2 <= many.numbers.size) return null;
  for (const number of few.numbers) if (!many.numbers.has(number)) return null;
  let shared = 0;
  for (const [key, weight] of small.weights) if (large.weights.has(key)) shared += weight;
  const least = few.numbers.size > 0 ? LEAST_SHARED : LEAST_WITHOUT_NUMBER;
  if (shared < least || shared < OF_SHORTER * small.all || shared < OF_LONGER * large.all) return null;
  const alignment = align(a.passages, a.from, a.to, b.passages, b.from, b.to);
  if (!alignment || alignment.content < 3) return null;
  for (const edit of alignment.edits) {
    if (edit.elision) continue;
    const { negation, number, name } = turnsOf(edit, a.passages, b.passages);
    if (negation || number || name) return null;
  }
  return { share: Math.min(1, shared / small.all), from: alignment.b.from, to: alignment.b.to };
}

/** The words of a stretch that carry meaning, one for all forms and synonyms, with what each weighs. */
function massOf({ passages: { ids }, from, to }: Stretch): {
  readonly weights: ReadonlyMap<number, number>;
  readonly numbers: ReadonlySet<number>;
  readonly all: number;
  /** Says what may be, not what is. */
  readonly open: boolean;
} {
  const weights = new Map<number, number>();
  const numbers = new Set<number>();
  let all = 0;
  let open = false;
  for (let k = from; k < to; k++) {
    const id = ids[k];
    const traits = words.traits(id);
    if (OPEN.has(words.text(id))) open = true;
    if ((traits & Trait.number) !== 0) numbers.add(words.stem(id));
    if ((traits & Trait.function) !== 0) continue;
    const concept = words.concept(id);
    const key = concept !== 0 ? -concept : words.stem(id);
    if (weights.has(key)) continue;
    weights.set(key, words.weight(id));
    all += words.weight(id);
  }
  return { weights, numbers, all, open };
}
