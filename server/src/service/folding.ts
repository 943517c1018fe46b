import type { Entry } from '../corpus/entry';
import { categoryNouns } from '../rules/boilerplate';
import { placeOf } from '../text/lines';
import type { Snapshot } from './snapshot';

/** Lines, 0-based and both counted in. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  /** What the fold says of itself. */
  readonly label: string;
}

/** Boilerplate of two lines and more, blank lines between its passages counted in. */
export function folds(snapshot: Snapshot, path: string): readonly Fold[] {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return [];
  const list: { firstLine: number; lastLine: number; names: Set<string> }[] = [];
  for (const { start, end, category, whole } of entry.boilerplate) {
    if (!whole) continue;
    const { lines } = entry.reading.article;
    const firstLine = placeOf(lines, start).line;
    const lastLine = placeOf(lines, Math.max(start, end - 1)).line;
    const open = list.at(-1);
    if (open && blankBetween(entry, open.lastLine, firstLine)) {
      open.lastLine = lastLine;
      open.names.add(categoryNouns[category]);
    } else list.push({ firstLine, lastLine, names: new Set([categoryNouns[category]]) });
  }
  return list
    .filter(fold => fold.lastLine > fold.firstLine)
    .map(({ firstLine, lastLine, names }) => ({ firstLine, lastLine, label: [...names].join(', ') }));
}

function blankBetween(entry: Entry, from: number, to: number): boolean {
  const { text, lines } = entry.reading.article;
  for (let i = from + 1; i < to; i++) if (text.slice(lines[i].start, lines[i].end).trim()) return false;
  return true;
}
