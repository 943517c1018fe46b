import { Kind } from '../../text/tokens';
import type { Source } from './amounts';
import { numberAt } from './number-at';
import { digitsValue, startsNumber, touching } from './numbers';
import { unitAt } from './units';

/** Parts of a unit of money, a hundred to one. */
const hundredths: ReadonlySet<string> = new Set(['cent', 'p', 'centavo', 'paisa', 'kopeck', 'sen']);

/** "2 in", "and 11 inches", "-2" behind feet. */
export function inchesBehind(source: Source, k: number): { readonly value: number; readonly next: number } | null {
  const { tokens, text } = source;
  const { norm, kind } = tokens;
  const hyphen = norm[k] === '-' && touching(tokens, k);
  const at = norm[k] === 'and' || norm[k] === ',' || hyphen ? k + 1 : k;
  const value = kind[at] === Kind.number ? digitsValue(norm[at]) : Number.NaN;
  if (!(value >= 0 && value < 12)) return null;
  const unit = unitAt(text, tokens, norm[at + 1] === '-' ? at + 2 : at + 1);
  if (unit?.unit.name === 'inch') return { value, next: unit.next };
  if (norm[at + 1] === 'in' && (at + 2 >= tokens.length || kind[at + 2] === Kind.mark)) return { value, next: at + 2 };
  return hyphen ? { value, next: at + 1 } : null;
}

/** "45 cents" behind dollars, euros or pounds: the hundredths, in whole ones. */
export function centsBehind(source: Source, k: number): { readonly value: number; readonly next: number } | null {
  const { tokens, text } = source;
  const at = tokens.norm[k] === 'and' ? k + 1 : k;
  if (!startsNumber(tokens, at)) return null;
  const number = numberAt(text, tokens, at);
  const unit = number && number.low > 0 && number.low < 100 ? unitAt(text, tokens, number.next) : null;
  return number && unit && hundredths.has(unit.unit.name) ? { value: number.low / 100, next: unit.next } : null;
}
