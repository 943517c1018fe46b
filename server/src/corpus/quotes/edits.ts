import { type Passages, Unit } from './passages';
import { visitRuns, visitStems } from './segment';

/** What the edit of some articles changed of the folder's index: a question that asks for none of it is answered as before. */
export interface Edit {
  /** The number of the article that was edited; -1 where there are several. */
  readonly article: number;
  /** Stems that stand in more units than before, or in fewer, and by how many. */
  readonly counted: ReadonlyMap<number, number>;
  /** Those of them that more units than one had or have: a word that stands alone weighs as much as one that nobody has. */
  readonly weighed: ReadonlySet<number>;
  /** Stems, and keys of runs of three words of quotes, of the units that changed. */
  readonly stems: ReadonlySet<number>;
  readonly runs: ReadonlySet<number>;
}

/** So many edits are known of an index: what was answered longer ago is answered anew. */
const MOST = 16;

/** The edits behind an index that has none before it. */
export const noEdits = (): readonly Edit[] => [
  { article: -1, counted: new Map(), weighed: new Set(), stems: new Set(), runs: new Set() },
];

/** The edits with another one behind them. */
export const withEdit = (edits: readonly Edit[], edit: Edit): readonly Edit[] => [...edits.slice(1 - MOST), edit];

/** The edits since a certain one; null where that is not known. */
export function editsSince(edits: readonly Edit[], edit: Edit): readonly Edit[] | null {
  const at = edits.lastIndexOf(edit);
  return at < 0 ? null : edits.slice(at + 1);
}

/** What changed from some articles to what they are now; `countOf` tells in how many units a stem stood before. */
export function editOf(
  pairs: readonly { readonly was: Passages | null; readonly is: Passages | null; readonly at: number }[],
  countOf: (stem: number) => number,
): Edit {
  const counted = new Map<number, number>();
  const stems = new Set<number>();
  const runs = new Set<number>();
  const note = (passages: Passages, from: number, to: number, by: number): void => {
    for (let u = from; u < to; u++) {
      visitStems(passages, u, stem => {
        stems.add(stem);
        counted.set(stem, (counted.get(stem) ?? 0) + by);
      });
      if (passages.kind[u] > Unit.indirect) visitRuns(passages, u, key => runs.add(key));
    }
  };
  for (const { was, is } of pairs) {
    // Units at the start and at the end that are as they were.
    let first = 0;
    let last = 0;
    if (was && is) {
      const most = Math.min(was.count, is.count);
      while (first < most && isSame(was, first, is, first)) first++;
      while (last < most - first && isSame(was, was.count - 1 - last, is, is.count - 1 - last)) last++;
    }
    if (was) note(was, first, was.count - last, -1);
    if (is) note(is, first, is.count - last, 1);
  }
  const weighed = new Set<number>();
  for (const [stem, by] of counted) {
    if (by === 0) counted.delete(stem);
    else if (Math.max(countOf(stem), countOf(stem) + by) > 1) weighed.add(stem);
  }
  return { article: pairs.length === 1 ? pairs[0].at : -1, counted, weighed, stems, runs };
}

/** Whether two units have the same words with the same marks. */
function isSame(a: Passages, u: number, b: Passages, v: number): boolean {
  const from = a.from[u];
  const length = a.to[u] - from;
  const other = b.from[v];
  if (a.kind[u] !== b.kind[v] || b.to[v] - other !== length) return false;
  for (let k = 0; k < length; k++)
    if (a.ids[from + k] !== b.ids[other + k] || a.marks[from + k] !== b.marks[other + k]) return false;
  return true;
}
