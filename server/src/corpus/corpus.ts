import type { Reading } from '../reading/reading';
import { type BoilerplateSettings, judgeBoilerplate } from './boilerplate/judge';
import { type Entry, entryOf } from './entry';

/** What the folder holds: an immutable value; a change gives a new one and leaves the old one true to its readers. */
export interface Corpus {
  /** Sorted by path. */
  readonly entries: readonly Entry[];
  entry(path: string): Entry | undefined;
}

/** Builds a corpus from readings by path. */
export function corpusOf(readings: ReadonlyMap<string, Reading>, settings: BoilerplateSettings): Corpus {
  const passages = judgeBoilerplate(readings, settings);
  const entries = [...readings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, reading]) => entryOf(path, reading, passages.get(path) ?? reading.boilerplate.passages));
  const byPath = new Map(entries.map(entry => [entry.path, entry]));
  return { entries, entry: path => byPath.get(path) };
}
