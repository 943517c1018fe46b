import grammar from '../../../data/grammar.json';
import { Kind, type Tokens } from '../../text/tokens';
import { digitsValue, type NumberRead, scales, words } from './numbers';

/** "1 in 3", "one out of five": the share, behind a number that ends at `next`. */
export function partAt(tokens: Tokens, next: number, over: number): NumberRead | null {
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
  if (norm[next] === 'in' && after < length && grammar.oneInBegins.some(begin => norm[after].startsWith(begin)))
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
