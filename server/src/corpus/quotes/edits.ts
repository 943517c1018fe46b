import { quantised } from '../quantised';
import { isSpeech, type Passages, Unit } from './passages';
import { visitRuns } from './runs';
import { visitStems } from './segment';

/** What the edit of some articles changed of the folder's index: a question that asks for none of it is answered as before. */
export interface Edit {
  /** The number of the article that was edited; -1 where there are several. */
  readonly article: number;
  /** Stems that stand in more units than before, or in fewer, and by how many. */
  readonly counted: ReadonlyMap<number, number>;
  /** Those of them that are told to stand in another number of units (see `quantised`). */
  readonly told: ReadonlySet<number>;
  /** Those of these that more units than one had or have: a word that stands alone weighs as much as one that nobody has. */
  readonly weighed: ReadonlySet<number>;
  /** Stems of the units that changed, those of them that are speech, and keys of runs of three words of quotes. */
  readonly stems: ReadonlySet<number>;
  readonly spoken: ReadonlySet<number>;
  readonly runs: ReadonlySet<number>;
  /** Articles that have more units than before, or fewer: theirs are numbered anew. */
  readonly renumbered: ReadonlySet<number>;
}

/** So many edits are known of an index: what was answered longer ago is answered anew. */
const MOST = 16;

/** The edits behind an index that has none before it. */
export const noEdits = (): readonly Edit[] => [
  {
    article: -1,
    counted: new Map(),
    told: new Set(),
    weighed: new Set(),
    stems: new Set(),
    spoken: new Set(),
    runs: new Set(),
    renumbered: new Set(),
  },
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
  const spoken = new Set<number>();
  const runs = new Set<number>();
  const renumbered = new Set<number>();
  const note = (passages: Passages, from: number, to: number, by: number): void => {
    for (let u = from; u < to; u++) {
      const said = isSpeech(passages.kind[u]);
      visitStems(passages, u, stem => {
        stems.add(stem);
        if (said) spoken.add(stem);
        counted.set(stem, (counted.get(stem) ?? 0) + by);
      });
      if (passages.kind[u] > Unit.indirect) visitRuns(passages, u, key => runs.add(key));
    }
  };
  for (const { was, is, at } of pairs) {
    if (was?.count !== is?.count) renumbered.add(at);
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
  const told = new Set<number>();
  const weighed = new Set<number>();
  for (const [stem, by] of counted) {
    const count = countOf(stem);
    if (by === 0) counted.delete(stem);
    if (quantised(count) === quantised(count + by)) continue;
    told.add(stem);
    if (Math.max(count, count + by) > 1) weighed.add(stem);
  }
  const article = pairs.length === 1 ? pairs[0].at : -1;
  return { article, counted, told, weighed, stems, spoken, runs, renumbered };
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
