import type { Corpus } from './corpus';
import type { Entry } from './entry';
import { events } from './figures/events';
import { candidates } from './quotes/candidates';
import { articleAt, indexOf, type QuoteIndex } from './quotes/index';
import type { Passages } from './quotes/passages';

/** Where more articles than this changed it is as well to look at all again. */
const FEW = 32;

/** Articles that changed, and those that this bears on, the changed ones among them. */
export interface Moved {
  readonly changed: ReadonlySet<string>;
  readonly moved: ReadonlySet<string>;
}

/**
 * The articles that an edit of some others bears on, as far as those can tell: the changed ones, those about the same event before or now,
 * and those with passages like the ones that changed. Null where so much changed that all may have moved. What counts of words in the
 * folder at large do to others by themselves is not followed.
 */
export function movedBetween(before: Corpus, after: Corpus): Moved | null {
  const changed = changedBetween(before.entries, after.entries);
  if (!changed) return null;
  const alike = events(after).movedSince(events(before));
  if (!alike) return null;
  const moved = new Set([...changed, ...alike]);
  for (const path of changed) {
    const [was, is] = [passagesIn(before, path), passagesIn(after, path)];
    likeUnits(indexOf(before), path, was, is, moved);
    likeUnits(indexOf(after), path, is, was, moved);
  }
  return { changed: new Set(changed), moved };
}

/** Paths whose entries are not the same; null where they are many. */
function changedBetween(before: readonly Entry[], after: readonly Entry[]): readonly string[] | null {
  const changed: string[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    if (changed.length > FEW) return null;
    const [old, fresh] = [before[i], after[j]];
    if (old && fresh && old.path === fresh.path) {
      if (old !== fresh) changed.push(old.path);
      i++;
      j++;
    } else if (!fresh || (old && old.path < fresh.path)) {
      changed.push(old.path);
      i++;
    } else {
      changed.push(fresh.path);
      j++;
    }
  }
  return changed;
}

function passagesIn(corpus: Corpus, path: string): Passages | null {
  const index = indexOf(corpus);
  const own = index.articleOf(path);
  return own < 0 ? null : index.articles[own];
}

/** Adds the articles with passages like those that `one` has and `other` has not. */
function likeUnits(
  index: QuoteIndex,
  path: string,
  one: Passages | null,
  other: Passages | null,
  moved: Set<string>,
): void {
  if (!one) return;
  const known = new Set<string>();
  for (let u = 0; u < (other?.count ?? 0); u++) if (other) known.add(wordsOf(other, u));
  const own = index.articleOf(path);
  for (let u = 0; u < one.count; u++) {
    if (known.has(wordsOf(one, u))) continue;
    for (const unit of candidates(index, one, own, one.from[u], one.to[u]).units)
      moved.add(index.articles[articleAt(index, unit)].entry.path);
  }
}

const wordsOf = ({ kind, ids, from, to }: Passages, unit: number): string =>
  `${kind[unit]} ${ids.subarray(from[unit], to[unit]).join(' ')}`;
