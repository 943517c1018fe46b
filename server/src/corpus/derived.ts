import { atOnce, type Steps } from '../text/steps';
import type { Corpus } from './corpus';

/** Of each kind of thing that is derived from a corpus: the last one made, and the paths that changed since it was. */
export type Derivations = Map<symbol, { readonly value: unknown; readonly changed: ReadonlySet<string> }>;

const nothing: ReadonlySet<string> = new Set();

/** Gives what is derived from a corpus; see `derived`. */
export interface Derived<T> {
  (corpus: Corpus): T;
  /** Makes it in steps, so that the first to ask need not wait for all of it. */
  prepare(corpus: Corpus): Steps<void>;
  /** Has it from elsewhere. */
  take(corpus: Corpus, value: T): void;
}

/**
 * Makes the accessor of something that is derived from a whole corpus. It is computed when first asked for and kept with the corpus; of a
 * corpus that came from another it is brought up to date by `update`, which is given the old value and the paths that came, changed or went,
 * and must give what `make` would. The old value stays as it is: somebody may still read it.
 */
export function derived<T>(
  name: string,
  make: (corpus: Corpus) => Steps<T>,
  update: (before: T, corpus: Corpus, changed: ReadonlySet<string>) => T,
): Derived<T> {
  const kind = Symbol(name);
  const keep = (corpus: Corpus, value: T): T => {
    corpus.derivations.set(kind, { value, changed: nothing });
    return value;
  };
  const get = (corpus: Corpus): T => {
    const known = corpus.derivations.get(kind);
    if (known && known.changed.size === 0) return known.value as T;
    return keep(corpus, known ? update(known.value as T, corpus, known.changed) : atOnce(make(corpus)));
  };
  return Object.assign(get, {
    *prepare(corpus: Corpus): Steps<void> {
      if (!corpus.derivations.has(kind)) keep(corpus, yield* make(corpus));
    },
    take: keep,
  });
}

/** The derivations that a corpus starts with whose predecessor had `before`. */
export function follow(before: Derivations, changed: Iterable<string>): Derivations {
  const paths = new Set(changed);
  return new Map(
    [...before].map(([kind, known]) => [kind, { ...known, changed: new Set([...known.changed, ...paths]) }]),
  );
}
