import type { Numbers } from './slabs';

/** A longer typed array that starts with the numbers of a shorter one: `to`, filled from the front. */
export function grown<T extends Numbers>(from: Numbers, to: T): T {
  to.set(from);
  return to;
}
