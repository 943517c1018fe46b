import grammar from '../../../data/grammar.json';
import { Kind } from '../../text/tokens';
import type { Source } from './amounts';
import { isDash, touching } from './numbers';

/** What stands behind the hour of a time: "p.m.". */
export const clock = new Set(grammar.clock);

/** Past a number that is none ("1.2.3", "9/11") and what hangs on it. */
export function pastNumber(source: Source, i: number): number {
  const { tokens } = source;
  let k = i + 1;
  while (k < tokens.length && touching(tokens, k) && (tokens.kind[k] !== Kind.mark || '/.-:'.includes(tokens.norm[k])))
    k++;
  return k;
}

/** Past a word joined by hyphens: "one-on-one". */
export function pastCompound(source: Source, k: number): number {
  const { tokens } = source;
  let at = k + 1;
  while (at < tokens.length && touching(tokens, at) && (tokens.norm[at] === '-' || tokens.kind[at] !== Kind.mark)) at++;
  return at;
}

/** Past ":27", ":27:30" and "p.m." */
export function pastTime(source: Source, k: number): number {
  const { tokens } = source;
  let at = k;
  while (at < tokens.length && (tokens.norm[at] === ':' || tokens.kind[at] === Kind.number) && touching(tokens, at))
    at++;
  return at < tokens.length && clock.has(tokens.norm[at]) ? at + 1 : at;
}

/** Past a name's number and, where it is a number in parts, past all of it. */
export function pastName(source: Source, i: number, next: number): number {
  const { tokens } = source;
  const { norm, kind, length } = tokens;
  let k = Math.max(next, i + 1);
  if (i > 0 && norm[i - 1] === 'caption' && norm[k] === 'of' && kind[k + 1] === Kind.number) k += 2; // "Caption 5 of 14"
  while (
    k + 1 < length &&
    touching(tokens, k) &&
    (isDash(norm[k]) || norm[k] === '/' || norm[k] === ':') &&
    kind[k + 1] === Kind.number
  )
    k += 2;
  return k;
}
