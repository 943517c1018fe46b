import type { Passages } from './passages';
import { Trait, words } from './words';

/** Whether two stretches are one text written apart or together ("work force", "workforce"), or with a slip of the pen in a long word. */
export function sameWritten(
  pa: Passages,
  aFrom: number,
  aTo: number,
  pb: Passages,
  bFrom: number,
  bTo: number,
): boolean {
  if (aTo === aFrom || bTo === bFrom || aTo - aFrom > 3 || bTo - bFrom > 3) return false;
  let a = '';
  let b = '';
  for (let i = aFrom; i < aTo; i++) a += words.text(pa.ids[i]);
  for (let i = bFrom; i < bTo; i++) b += words.text(pb.ids[i]);
  if (a === b) return true;
  if ((words.traits(pa.ids[aFrom]) | words.traits(pb.ids[bFrom])) & Trait.number) return false;
  return aTo - aFrom === 1 && bTo - bFrom === 1 && a.length > 5 && b.length > 5 && oneSlip(a, b);
}

/** Whether one letter too many, too few, another or two swapped turn `a` into `b`; never the first one. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let x = a.length;
  let y = b.length;
  while (x > i && y > i && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  const restA = x - i;
  const restB = y - i;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}
