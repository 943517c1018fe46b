import data from '../../../data/numbers.json';
import { Kind, type Tokens } from '../../text/tokens';
import { wordColumn } from '../../text/words';

const words = new Map<string, number>(Object.entries(data.words));
const scales = new Map<string, number>(Object.entries(data.scales));
const collectives = new Map<string, number>(Object.entries(data.collectives));
const suffixes = new Map<string, number>(Object.entries(data.suffixes));
const vague = new Map<string, readonly number[]>(Object.entries(data.vague));
const fractions = new Map<string, number>(Object.entries(data.fractions));
const glyphs = new Map<string, readonly number[]>(Object.entries(data.glyphs));
export const ordinals = new Map<string, number>(Object.entries(data.ordinals));

/** A number as it is written. */
export interface NumberRead {
  readonly low: number;
  readonly high: number;
  /** Index of the first token behind it. */
  readonly next: number;
  /** `plain`: digits alone; `digits`: digits with grouping, decimals or a scale; `vague`: "dozens". */
  readonly form: 'plain' | 'digits' | 'words' | 'vague' | 'fraction';
  /** A scale word or suffix stands with it: the number of a range's other end may take it over. */
  readonly scale: number;
}

/** Whether a number can start at this token. Cheap: asked of every token. */
export const startsNumber = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === Kind.number || (i < tokens.length && opensNumber(tokens, i) === tokens.kind[i]);

const starters = new Set([
  ...words.keys(),
  ...scales.keys(),
  ...vague.keys(),
  'tens',
  'several',
  'few',
  'couple',
  'half',
  'a',
  'an',
  'quarter',
  'dozen',
]);

/** The kind of token that a form opens a number as; 0 where it opens none. */
export const opensNumberAs = (form: string): number =>
  starters.has(form) ? Kind.word : form === '.' || glyphs.has(form) ? Kind.mark : 0;
const opensNumber = wordColumn(opensNumberAs);

/** Whether the token touches the one before it. */
export const touching = (tokens: Tokens, i: number): boolean => i > 0 && tokens.start[i] === tokens.end[i - 1];

/** A hyphen as it joins words. */
export const isHyphen = (mark: string): boolean => mark === '-' || mark === '\u2010' || mark === '\u2011';

/** A hyphen or dash as it joins the ends of a range. */
export const isDash = (mark: string): boolean => isHyphen(mark) || mark === '–' || mark === '—' || mark === '~';

/** Reads digits: "1,234,567.8", "1.234,5", "12 500" (with a narrow or plain space), "12,34,567". NaN where they are no one number. */
export function digitsValue(raw: string): number {
  if (/^\d+$/.test(raw)) return Number(raw);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw) || /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(raw))
    return Number(raw.replaceAll(',', ''));
  if (/^\d+\.\d+$/.test(raw)) return Number(raw);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(raw)) return Number(raw.replaceAll('.', '').replace(',', '.'));
  if (/^\d+,\d{1,2}$/.test(raw)) return Number(raw.replace(',', '.'));
  if (/^\d{4,},\d{3}(?:,\d{3})*$/.test(raw)) return Number(raw.replaceAll(',', ''));
  return Number.NaN;
}

/** Reads the number that starts at token `i`, or null. `spaced`: the language sets thousands apart by spaces ("3 400"). */
export function numberAt(text: string, tokens: Tokens, i: number, spaced = false): NumberRead | null {
  const { kind, norm, length } = tokens;
  if (kind[i] === Kind.number) return digitsAt(text, tokens, i, spaced);
  if (kind[i] === Kind.mark) {
    if (
      norm[i] === '.' &&
      i + 1 < length &&
      kind[i + 1] === Kind.number &&
      touching(tokens, i + 1) &&
      !touchesWord(text, tokens, i)
    )
      return scaled(tokens, i + 2, Number(`.${norm[i + 1].replace(/\D/g, '')}`), 'digits');
    const glyph = glyphs.get(norm[i]);
    return glyph ? scaled(tokens, i + 1, glyph[0] / glyph[1], 'fraction') : null;
  }
  return wordsAt(tokens, i);
}

const touchesWord = (text: string, tokens: Tokens, i: number): boolean =>
  touching(tokens, i) && /[\p{L}\p{N})]/u.test(text.charAt(tokens.start[i] - 1));

function digitsAt(text: string, tokens: Tokens, i: number, spaced: boolean): NumberRead | null {
  const { kind, norm, start, end, length } = tokens;
  let raw = norm[i];
  let next = i + 1;
  // "12 500": groups set apart by a space.
  if (/^\d{1,3}$/.test(raw) && raw[0] !== '0') {
    let at = next;
    let joined = raw;
    let narrow = true;
    while (
      at < length &&
      kind[at] === Kind.number &&
      /^\d{3}(?:[.,]\d{1,2})?$/.test(norm[at]) &&
      start[at] - end[at - 1] === 1 &&
      !/[\r\n]/.test(text.charAt(end[at - 1]))
    ) {
      narrow &&= text.charAt(end[at - 1]) !== ' ';
      joined += norm[at];
      at++;
    }
    if (at > next && (spaced || narrow || /^\d+000(?:[.,]|$)/.test(joined) || at > next + 1)) {
      raw = joined.replace(/[.,](\d{1,2})$/, '.$1');
      next = at;
    }
  }
  const value = digitsValue(raw);
  if (Number.isNaN(value)) return null;
  let form: NumberRead['form'] = /^\d+$/.test(raw) && next === i + 1 ? 'plain' : 'digits';
  let sum = value;
  // "2 1/4", "3/4", "2½"
  const glyph = next < length && start[next] - end[next - 1] <= 1 ? glyphs.get(norm[next]) : undefined;
  if (glyph && form === 'plain') return scaled(tokens, next + 1, sum + glyph[0] / glyph[1], 'fraction');
  if (form === 'plain') {
    const whole = slashFraction(tokens, next);
    if (whole && !touching(tokens, next)) return scaled(tokens, next + 3, sum + whole, 'fraction');
    const joined = isHyphen(norm[next] ?? '') && touching(tokens, next) ? slashFraction(tokens, next + 1) : 0;
    if (joined) return scaled(tokens, next + 4, sum + joined, 'fraction'); // 3-1/2
    const alone = slashFraction(tokens, i);
    if (alone) return scaled(tokens, i + 3, alone, 'fraction');
    if (norm[next] === '/' && touching(tokens, next) && kind[next + 1] === Kind.number && touching(tokens, next + 1))
      return null; // 9/11, 24/7
    const part = partAt(tokens, next, value);
    if (part) return part;
  }
  // "2.998×10−8", "3 x 10^5"
  const power = /^ ?[×x] ?10\^?([-−]?\d{1,2}|[⁻]?[⁰¹²³⁴-⁹]{1,2})/u.exec(text.slice(end[next - 1], end[next - 1] + 12));
  if (power) {
    const exponent = Number(
      power[1]
        .replace('−', '-')
        .replace('⁻', '-')
        .replace(/[⁰¹²³⁴-⁹]/gu, c => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c))),
    );
    while (next < length && start[next] < end[i] + power[0].length) next++;
    const scientific = sum * 10 ** exponent;
    return { low: scientific, high: scientific, next, form: 'digits', scale: 10 };
  }
  // "4 to 5 hundred thousand" is a range; "4 hundred million" a product.
  let scale = 1;
  while (next < length && kind[next] === Kind.word && scales.has(norm[next])) {
    scale *= scales.get(norm[next]) ?? 1;
    next++;
  }
  if (
    scale === 1 &&
    next + 1 < length &&
    isHyphen(norm[next]) &&
    scales.has(norm[next + 1]) &&
    touching(tokens, next + 1)
  ) {
    scale = scales.get(norm[next + 1]) ?? 1;
    next += 2;
  }
  if (scale > 1) {
    form = 'digits';
    sum *= scale;
    if (next + 2 < length && norm[next] === 'and' && (norm[next + 1] === 'a' || norm[next + 1] === 'one')) {
      const below = fractions.get(norm[next + 2]);
      if (below) {
        sum += scale / below;
        next += 3;
      }
    }
    return { low: sum, high: sum, next, form, scale };
  }
  if (next < length && collectives.get(norm[next]) === 12)
    return { low: sum * 12, high: sum * 12, next: next + 1, form: 'digits', scale: 12 };
  return { low: sum, high: sum, next, form, scale: 1 };
}

/** The value of "3/4" at token `i`, 0 where none is there: a plain fraction, not a date or "24/7". */
function slashFraction(tokens: Tokens, i: number): number {
  const { kind, norm, length } = tokens;
  if (i + 2 >= length || kind[i] !== Kind.number || norm[i + 1] !== '/' || kind[i + 2] !== Kind.number) return 0;
  if (
    !touching(tokens, i + 1) ||
    !touching(tokens, i + 2) ||
    (i > 0 && norm[i - 1] === '/') ||
    (i + 3 < length && norm[i + 3] === '/' && touching(tokens, i + 3))
  )
    return 0;
  const over = Number(norm[i]);
  const under = Number(norm[i + 2]);
  return over >= 1 && over < under && [2, 3, 4, 5, 6, 8, 10, 16].includes(under) ? over / under : 0;
}

/** "1 in 3", "one out of five": the share, behind a number that ends at `next`. */
function partAt(tokens: Tokens, next: number, over: number): NumberRead | null {
  const { norm, length } = tokens;
  if (over <= 0 || over > 20 || !Number.isInteger(over)) return null;
  let at = -1;
  if (next + 1 < length && norm[next] === 'in' && (next + 2 >= length || norm[next + 2] !== '-')) at = next + 1;
  else if (
    next + 2 < length &&
    norm[next] === 'out' &&
    norm[next + 1] === 'of' &&
    (norm[next + 2] === 'every' || simple(tokens, next + 2) > 0)
  )
    at = norm[next + 2] === 'every' ? next + 3 : next + 2;
  else if (next + 2 < length && norm[next] === 'of' && norm[next + 1] === 'every' && simple(tokens, next + 2) > 0)
    at = next + 2;
  if (at < 0 || at >= length) return null;
  if (norm[at] === 'every') at++;
  const under = simple(tokens, at);
  if (!(under > over) || under >= 1900 || (under > 100 && under % 100 !== 0)) return null;
  // "5 in 10 days" is a count within a time.
  let after = at + 1;
  while (after < length && scales.has(norm[after])) after++;
  if (
    norm[next] === 'in' &&
    after < length &&
    /^(?:day|month|year|week|hour|minute|second|state|countr|cit|game|match)/.test(norm[after])
  )
    return null;
  let value = under;
  for (let k = at + 1; k < after; k++) value *= scales.get(norm[k]) ?? 1;
  return { low: over / value, high: over / value, next: after, form: 'fraction', scale: 1 };
}

const simple = (tokens: Tokens, i: number): number =>
  i >= tokens.length
    ? 0
    : tokens.kind[i] === Kind.number
      ? digitsValue(tokens.norm[i])
      : (words.get(tokens.norm[i]) ?? 0);

const scaled = (tokens: Tokens, next: number, value: number, form: NumberRead['form']): NumberRead => {
  let scale = 1;
  let at = next;
  while (at < tokens.length && scales.has(tokens.norm[at])) scale *= scales.get(tokens.norm[at++]) ?? 1;
  return { low: value * scale, high: value * scale, next: at, form: scale > 1 ? 'digits' : form, scale };
};

/** "one hundred and thirty thousand", "half a million", "two-thirds", "a dozen", "tens of thousands". */
function wordsAt(tokens: Tokens, i: number): NumberRead | null {
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

  if (first === 'several' || first === 'few' || first === 'couple') return someAt(tokens, i);

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

/** The scale that a suffix right behind a number stands for ("100K", "$1.2bn"), or undefined. */
export const suffixScale = (raw: string): number | undefined => suffixes.get(raw);

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

/** Whether the word is a number word or a scale. */
export const isNumberWord = (word: string): boolean => words.has(word) || scales.has(word);

/** The scale words at a token ("million", "hundred thousand"), multiplied, and the token behind them. */
export function scaleAt(tokens: Tokens, i: number): { readonly size: number; readonly next: number } {
  let size = 1;
  let next = i;
  while (next < tokens.length && scales.has(tokens.norm[next])) size *= scales.get(tokens.norm[next++]) ?? 1;
  return { size, next };
}
