import { Kind, type Tokens } from '../../text/tokens';
import {
  collectives,
  fractions,
  isHyphen,
  type NumberRead,
  ordinals,
  scaleAt,
  scales,
  several,
  touching,
  vague,
  words,
} from './numbers';
import { partAt } from './one-in';

/** "one hundred and thirty thousand", "half a million", "two-thirds", "a dozen", "tens of thousands". */
export function wordsAt(tokens: Tokens, i: number): NumberRead | null {
  const { kind, norm, length } = tokens;
  const first = norm[i];
  const at = (k: number): string => (k < length ? norm[k] : '');

  const many = vague.get(first) ?? (first === 'tens' ? [10, 100] : undefined);
  if (many) {
    let next = i + 1;
    let [low, high] = many;
    while (at(next) === 'of' && (vague.has(at(next + 1)) || scales.has(at(next + 1)))) {
      const times = scales.get(at(next + 1)) ?? vague.get(at(next + 1))?.[0] ?? 1;
      low *= times;
      high *= times;
      next += 2;
    }
    if ((first === 'scores' || first === 'tens') && at(next) !== 'of' && next === i + 1) return null;
    return { low, high, next, form: 'vague', scale: 1 };
  }

  if (several.includes(first)) return someAt(tokens, i);

  if (first === 'half' || first === 'quarter') {
    const part = first === 'half' ? 0.5 : 0.25;
    let k = i + 1;
    if (
      at(k) === 'of' &&
      (at(k + 1) === 'a' || at(k + 1) === 'one') &&
      (scales.has(at(k + 2)) || at(k + 2) === 'dozen')
    )
      k += 2;
    else if (at(k) === 'a' || (isHyphen(at(k)) && (scales.has(at(k + 1)) || at(k + 1) === 'dozen'))) k += 1;
    const scale = scales.get(at(k)) ?? collectives.get(at(k));
    if (scale && at(k) !== 'score' && at(k) !== 'gross')
      return { low: part * scale, high: part * scale, next: k + 1, form: 'words', scale };
    return first === 'half' ? { low: part, high: part, next: i + 1, form: 'fraction', scale: 1 } : null;
  }

  if (first === 'a' || first === 'an') {
    const one = at(i + 1);
    if (one === 'few' || one === 'couple') return someAt(tokens, i + 1);
    if (one === 'half' || one === 'quarter') {
      const inner = wordsAt(tokens, i + 1);
      if (inner && inner.form === 'words') return inner;
    }
    if (one === 'dozen' || (scales.has(one) && at(i + 2) !== 'to')) {
      return wordsFrom(tokens, i + 1, 1);
    }
    const below = fractions.get(one);
    if (below && !one.endsWith('s'))
      return { low: 1 / below, high: 1 / below, next: i + 2, form: 'fraction', scale: 1 };
    return null;
  }
  if (first === 'dozen') return { low: 12, high: 12, next: i + 1, form: 'words', scale: 12 };
  if (!words.has(first)) return null;

  // "two-thirds", "three quarters", "one fifth"
  const over = words.get(first) ?? 0;
  const gap = isHyphen(at(i + 1)) && kind[i + 1] === Kind.mark ? 2 : 1;
  const under = fractions.get(at(i + gap));
  if (
    under &&
    over > 0 &&
    over < 10 &&
    (over > 1 ? at(i + gap).endsWith('s') || at(i + gap) === 'halves' : !at(i + gap).endsWith('s'))
  )
    return scaledOf(tokens, i + gap + 1, over / under);
  return wordsFrom(tokens, i, 0);
}

/** "several dozen", "a few hundred thousand", "a couple of hundred"; null where the word counts no scale. */
function someAt(tokens: Tokens, i: number): NumberRead | null {
  const { norm } = tokens;
  const first = norm[i];
  let next = i + 1;
  if (first === 'couple' && norm[next] === 'of') next++;
  if (norm[next] === 'dozen')
    return { low: 24, high: first === 'couple' ? 24 : 96, next: next + 1, form: 'vague', scale: 12 };
  const { size, next: behind } = scaleAt(tokens, next);
  if (size === 1) return null;
  return { low: 2 * size, high: first === 'couple' ? 2 * size : 9 * size, next: behind, form: 'vague', scale: size };
}

/** A fraction, times what "of a million" says. */
const scaledOf = (tokens: Tokens, next: number, value: number): NumberRead => {
  const { norm } = tokens;
  const at = norm[next] === 'of' && norm[next + 1] === 'a' ? next + 2 : next;
  const scale = scales.get(norm[at]);
  return scale
    ? { low: value * scale, high: value * scale, next: at + 1, form: 'words', scale }
    : { low: value, high: value, next, form: 'fraction', scale: 1 };
};

/** Sums number words from token `i`; `seed` 1 stands for an article before "hundred" or "dozen". */
function wordsFrom(tokens: Tokens, i: number, seed: number): NumberRead | null {
  const { norm, length } = tokens;
  let total = 0;
  let group = seed;
  let last = 0; // size of the last small word: "twenty" can be followed by "six", "six" by nothing
  let scale = 1;
  let next = i;
  let biggest = Number.POSITIVE_INFINITY;
  let seen = seed > 0;
  for (let k = i; k < length; ) {
    const word = norm[k];
    const small = words.get(word);
    if (small !== undefined) {
      if (seen && last > 0 && !(last >= 20 && last < 100 && small < 10 && small > 0)) break;
      if (seen && last === 0 && group === 0 && total === 0) break; // "zero five"
      group += small;
      last = small === 0 ? 1 : small;
      seen = true;
      next = ++k;
    } else if (word === 'hundred') {
      if (!seen || group === 0 || group >= 100) break;
      group *= 100;
      last = 0;
      scale = 100;
      next = ++k;
    } else if (scales.has(word)) {
      const size = scales.get(word) ?? 1;
      if (!seen || group === 0) break;
      if (size >= biggest) {
        // "hundred thousand million"
        break;
      }
      total += group * size;
      biggest = size;
      group = 0;
      last = 0;
      scale = size;
      next = ++k;
    } else if ((word === 'dozen' || (isHyphen(word) && norm[k + 1] === 'dozen')) && seen && total === 0) {
      return { low: group * 12, high: group * 12, next: k + (word === 'dozen' ? 1 : 2), form: 'words', scale: 12 };
    } else if (word === 'dozens' && seen && group > 0 && total === 0) {
      return { low: group * 12, high: group * 12, next: k + 1, form: 'words', scale: 12 };
    } else if (word === 'and' && seen && last === 0 && k + 1 < length) {
      if (
        words.has(norm[k + 1]) &&
        (scale > 1 || group >= 100) &&
        partsAt(tokens, k + 1) === null &&
        !(scales.has(norm[k + 2] ?? '') && (scales.get(norm[k + 2]) ?? 0) >= biggest)
      )
        k++;
      else break;
    } else if (isHyphen(word) && last >= 20 && last < 100 && touching(tokens, k + 1) && isOrdinalUnit(norm[k + 1])) {
      return null; // "twenty-first"
    } else if (isHyphen(word) && k + 1 < length && (words.has(norm[k + 1]) || scales.has(norm[k + 1])) && seen) {
      const follows = words.get(norm[k + 1]);
      if (follows !== undefined && !(last >= 20 && last < 100 && follows > 0 && follows < 10)) break;
      k++;
    } else break;
  }
  if (!seen || next === i) return null;
  let value = total + group;
  const hyphened = isHyphen(norm[next] ?? '') ? halfBehind(tokens, next) : 0;
  const parts = norm[next] === 'and' ? partsAt(tokens, next + 1) : null;
  // "two and a half", "two and a half million", "one point five", "one-and-a-half", "four and two-thirds"
  if (hyphened) {
    value += 0.5;
    next = hyphened;
  } else if (parts && scale <= 100) {
    value += parts.value;
    next = parts.next;
  } else if (
    norm[next] === 'and' &&
    (norm[next + 1] === 'a' || norm[next + 1] === 'one') &&
    fractions.has(norm[next + 2]) &&
    !norm[next + 2].endsWith('s')
  ) {
    const part = 1 / (fractions.get(norm[next + 2]) ?? 1);
    const behind = scales.get(norm[next + 3]);
    if (behind && scale > behind)
      value += part * behind; // "one billion and a quarter million"
    else if (behind) value = (value + part) * behind;
    else value += part * (scale > 100 ? scale : 1);
    if (behind) scale = behind;
    next += behind ? 4 : 3;
  } else if (norm[next] === 'point' && words.has(norm[next + 1]) && (words.get(norm[next + 1]) ?? 10) < 10) {
    let digits = '';
    let k = next + 1;
    while (k < length && (words.get(norm[k]) ?? 10) < 10) digits += words.get(norm[k++]);
    value += Number(`0.${digits}`);
    next = k;
    if (scales.has(norm[next])) {
      scale = scales.get(norm[next]) ?? 1;
      value *= scale;
      next++;
    }
  }
  if (seed === 0) {
    const part = partAt(tokens, next, value);
    if (part) return part;
  }
  return { low: value, high: value, next, form: 'words', scale };
}

/** "-and-a-half" behind a number word: the token behind it, 0 where it is not there. */
function halfBehind({ norm }: Tokens, k: number): number {
  const wanted = ['-', 'and', '-', 'a', '-', 'half'];
  return wanted.every((word, w) => norm[k + w] === word) ? k + wanted.length : 0;
}

/** "three quarters", "two-thirds" at token `i`, below one, as a part on top of whole ones. */
function partsAt({ norm }: Tokens, i: number): { readonly value: number; readonly next: number } | null {
  const over = words.get(norm[i] ?? '') ?? 0;
  const at = isHyphen(norm[i + 1] ?? '') ? i + 2 : i + 1;
  const under = norm[at]?.endsWith('s') ? (fractions.get(norm[at]) ?? 0) : 0;
  return over > 1 && over < under ? { value: over / under, next: at + 1 } : null;
}

/** "first" to "ninth", without "second", which is a time as well. */
const isOrdinalUnit = (word: string): boolean => (ordinals.get(word) ?? 10) < 10 && word !== 'second';
