import { type Corpus, corpusOf } from '../corpus/corpus';
import type { Reading } from '../reading/reading';
import type { Settings } from '../rules/settings';

/** What every language feature looks at: a folder at one moment. Immutable; a change gives another. */
export interface Snapshot {
  readonly corpus: Corpus;
  readonly settings: Settings;
  /** Keys of findings that people have set aside; see `ignoreKey`. */
  readonly ignored: ReadonlySet<string>;
}

export const snapshotOf = (
  readings: ReadonlyMap<string, Reading>,
  settings: Settings,
  ignored: ReadonlySet<string> = new Set(),
): Snapshot => ({ corpus: corpusOf(readings, settings.boilerplate), settings, ignored });
