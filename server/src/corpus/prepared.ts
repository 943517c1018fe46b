import type { Reading } from '../reading/reading';
import type { Entry } from './entry';
import type { Terms } from './figures/terms';
import type { Columns } from './quotes/passages';

/** What the indexes want of an article, made by whoever read it; true of one of which the folder takes away no other passages. */
export interface Prepared {
  /** Where the passages start and end that were left out, one behind another. */
  readonly without: Int32Array;
  readonly passages: Columns;
  readonly terms: Terms;
}

const prepared = new WeakMap<Reading, Prepared>();

/** Keeps what has been prepared with a reading. */
export const keepPrepared = (reading: Reading, one: Prepared): void => void prepared.set(reading, one);

/** What has been prepared of an entry. */
export function preparedOf({ reading, boilerplate }: Entry): Prepared | undefined {
  const known = prepared.get(reading);
  if (known?.without.length !== boilerplate.length * 2) return undefined;
  const isSame = boilerplate.every(
    ({ start, end }, i) => start === known.without[2 * i] && end === known.without[2 * i + 1],
  );
  return isSame ? known : undefined;
}
