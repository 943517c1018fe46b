import { Kind, type Tokens } from '../../text/tokens';
import {
  collectives,
  digitsValue,
  fractions,
  glyphs,
  isHyphen,
  type NumberRead,
  scaleAt,
  scaled,
  scales,
  touching,
} from './numbers';
import { partAt } from './one-in';

/** Reads a number that starts with digits at token `i`, with the fraction, power or scale behind it; null where it is none ("9/11"). */
export function digitsAt(text: string, tokens: Tokens, i: number, spaced: boolean): NumberRead | null {
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
  const behind = scaleAt(tokens, next);
  let scale = behind.size;
  next = behind.next;
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
