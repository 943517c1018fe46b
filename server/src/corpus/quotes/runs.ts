import type { Steps } from '../../text/steps';
import { type Passages, Unit } from './passages';
import { words } from './words';

/** Units by the slot of a key in a hash table. */
export interface Table {
  readonly keys: Int32Array;
  readonly at: Int32Array;
  readonly units: Int32Array;
}

/**
 * Where the quotes that hold a run of three words (see `runKey`) stand in a segment's `runs`: from `at[slot]` up to `at[slot + 1]` of `units`, one
 * entry for each time they do.
 */
export const slotOfRun = ({ runs }: { readonly runs: Table }, key: number): number => slotOf(runs.keys, key);

/** The key of the run of three words at word `k`; never 0. */
export const runKey = (ids: Int32Array, k: number): number => {
  let hash = Math.imul(words.stem(ids[k]) + 1, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ (words.stem(ids[k + 1]) + 1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13) ^ (words.stem(ids[k + 2]) + 1), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 1;
};

/** The slot of a key in a table with free slots of 0. */
export function slotOf(keys: Int32Array, key: number): number {
  const mask = keys.length - 1;
  let slot = (key >>> 1) & mask;
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & mask;
  return slot;
}

export const runSteps = (list: readonly Passages[], base: Int32Array): Steps<Table> => {
  let total = 0;
  for (const { count, kind, from, to } of list)
    for (let u = 0; u < count; u++) if (kind[u] > Unit.indirect) total += Math.max(0, to[u] - from[u] - 2);
  return tableSteps(list, base, total, (passages, each) => {
    for (let u = 0; u < passages.count; u++) if (passages.kind[u] > Unit.indirect) visitRuns(passages, u, each);
  });
};

/** Calls `visit` with the key of each run of three words of a unit. */
export function visitRuns({ ids, from, to }: Passages, u: number, visit: (key: number, u: number) => void): void {
  for (let k = from[u]; k + 2 < to[u]; k++) visit(runKey(ids, k), u);
}

/** Makes a table of the units that `visit` names by key, of which there are `most` at most. */
export function* tableSteps(
  list: readonly Passages[],
  base: Int32Array,
  most: number,
  visit: (passages: Passages, each: (key: number, u: number) => void) => void,
): Steps<Table> {
  let size = 16;
  while (size < most * 1.5) size *= 2;
  const keys = new Int32Array(size);
  const at = new Int32Array(size + 1);
  for (const passages of list) {
    visit(passages, key => {
      const slot = slotOf(keys, key);
      keys[slot] = key;
      at[slot + 1]++;
    });
    yield;
  }
  for (let s = 0; s < size; s++) at[s + 1] += at[s];
  const fill = at.slice(0, size);
  const units = new Int32Array(at[size]);
  for (let i = 0; i < list.length; i++) {
    visit(list[i], (key, u) => {
      units[fill[slotOf(keys, key)]++] = base[i] + u;
    });
    yield;
  }
  return { keys, at, units };
}
