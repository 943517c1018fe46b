import type { Entry } from './entry';

/**
 * Makes the accessor of something that is made of an entry, and kept for the `most` entries that it was made of last: of ten thousand
 * articles all of it would fill the memory.
 */
export function keptFor<T>(most: number, make: (entry: Entry) => T): (entry: Entry) => T {
  const kept = new Map<string, { readonly entry: Entry; readonly value: T }>();
  return entry => {
    const known = kept.get(entry.path);
    if (known?.entry === entry) return known.value;
    const value = make(entry);
    kept.delete(entry.path);
    kept.set(entry.path, { entry, value });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}
