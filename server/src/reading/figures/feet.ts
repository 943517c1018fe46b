import { Kind } from '../../text/tokens';
import type { Source } from './amounts';
import { digitsValue, touching } from './numbers';

const feet = /^['′’]$/;
const inch = /^["″”]$/;
/** How far back an opening mark is looked for that a lone stroke would close, in characters. */
const REACH = 200;

/** The strokes of feet and inches behind the digits `i`: `6'2"`, "6′2″", "at 30'"; the inches, and the token behind. */
export function feetAt({ text, tokens }: Source, i: number, next: number): { inches: number; next: number } | null {
  const { norm, kind, start } = tokens;
  if (kind[i] !== Kind.number || next !== i + 1 || !feet.test(norm[next] ?? '') || !touching(tokens, next)) return null;
  // "40°26′46″" are minutes of arc.
  if (norm[i - 1] === '°' && touching(tokens, i)) return null;
  const value = kind[next + 1] === Kind.number && touching(tokens, next + 1) ? digitsValue(norm[next + 1]) : Number.NaN;
  if (value >= 0 && value < 12) {
    const closed = inch.test(norm[next + 2] ?? '') && touching(tokens, next + 2);
    return { inches: value, next: closed ? next + 3 : next + 2 };
  }
  if (touching(tokens, next + 1) && kind[next + 1] !== Kind.mark) return null;
  // "the '60' that he wrote": a stroke that closes what another opened.
  const before = text.slice(Math.max(0, start[i] - REACH), start[i]);
  const lone = norm[next] === '′' || (norm[next] === "'" && !/(?:^|[\s(])['‘][^\n]*$/.test(before));
  return lone ? { inches: 0, next: next + 1 } : null;
}
