import type { Entry } from './entry';

/** What was made of an entry. */
export interface Kept<T> {
  readonly entry: Entry;
  readonly value: T;
}

/**
 * Makes the accessor of something that is made of an entry, and kept for the `most` entries that it was made of last: of ten thousand
 * articles all of it would fill the memory. Whoever makes it is told what was made of the entry that stood there before, where that is still kept.
 */
export function keptFor<T>(most: number, make: (entry: Entry, before?: Kept<T>) => T): (entry: Entry) => T {
  const kept = new Map<string, Kept<T>>();
  return entry => {
    const known = kept.get(entry.path);
    if (known?.entry === entry) return known.value;
    const value = make(entry, known);
    kept.delete(entry.path);
    kept.set(entry.path, { entry, value });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
