import type { Passages } from './passages';
import { words } from './words';

/** The stretch of the long passage `bFrom…bEnd` of `pb` that shares most weight with `aFrom…aEnd` of `pa`, by words: 60 to 237 of them. */
export function windowOf(
  pa: Passages,
  aFrom: number,
  aEnd: number,
  pb: Passages,
  bFrom: number,
  bEnd: number,
): { readonly from: number; readonly to: number } {
  const known = new Set<number>();
  for (let i = aFrom; i < aEnd; i++) known.add(words.stem(pa.ids[i]));
  const size = Math.min(190, Math.max(60, 2 * (aEnd - aFrom)));
  const gain = (k: number): number => (known.has(words.stem(pb.ids[k])) ? words.weight(pb.ids[k]) : 0);
  let sum = 0;
  let most = -1;
  let at = bFrom;
  for (let k = bFrom; k < bEnd; k++) {
    sum += gain(k);
    if (k - bFrom >= size) sum -= gain(k - size);
    if (sum > most + 1e-9) {
      most = sum;
      at = k;
    }
  }
  // The best window ends at `at`; leave some room behind it.
  const to = Math.min(bEnd, at + 1 + (size >> 2));
  const from = Math.max(bFrom, at + 1 - size);
  return { from, to };
}
