import type { Corpus } from './corpus';

/** Of each kind of thing that is derived from a corpus: the last one made, and the paths that changed since it was. */
export type Derivations = Map<symbol, { readonly value: unknown; readonly changed: ReadonlySet<string> }>;

const nothing: ReadonlySet<string> = new Set();

/**
 * Makes the accessor of something that is derived from a whole corpus. It is computed when first asked for and kept with the corpus; of a
 * corpus that came from another it is brought up to date by `update`, which is given the old value and the paths that came, changed or went,
 * and must give what `make` would. The old value stays as it is: somebody may still read it.
 */
export function derived<T>(
  name: string,
  make: (corpus: Corpus) => T,
  update: (before: T, corpus: Corpus, changed: ReadonlySet<string>) => T,
): (corpus: Corpus) => T {
  const kind = Symbol(name);
  return corpus => {
    const known = corpus.derivations.get(kind);
    if (known && known.changed.size === 0) return known.value as T;
    const value = known ? update(known.value as T, corpus, known.changed) : make(corpus);
    corpus.derivations.set(kind, { value, changed: nothing });
    return value;
  };
}

/** The derivations that a corpus starts with whose predecessor had `before`. */
export function follow(before: Derivations, changed: Iterable<string>): Derivations {
  const paths = new Set(changed);
  return new Map(
    [...before].map(([kind, known]) => [kind, { ...known, changed: new Set([...known.changed, ...paths]) }]),
  );
}
