import { type Corpus, corpusAfter, corpusOf, corpusSteps } from '../corpus/corpus';
import type { Entry } from '../corpus/entry';
import { outline } from '../corpus/figures/compare';
import { events } from '../corpus/figures/events';
import { termsOf } from '../corpus/figures/terms';
import { indexOf } from '../corpus/quotes/index';
import { passagesOf } from '../corpus/quotes/passages';
import type { Reading } from '../reading/reading';
import type { Settings } from '../rules/settings';
import type { Steps } from '../text/steps';

/** Fingerprints of the findings that people have set aside, by path. */
export type SetAside = ReadonlyMap<string, ReadonlySet<string>>;

/** What every language feature looks at: a folder at one moment. Immutable; a change gives another. */
export interface Snapshot {
  readonly corpus: Corpus;
  readonly settings: Settings;
  readonly ignored: SetAside;
}

export const snapshotOf = (
  readings: ReadonlyMap<string, Reading>,
  settings: Settings,
  ignored: SetAside = new Map(),
): Snapshot => ({ corpus: corpusOf(readings, settings.boilerplate), settings, ignored });

/** The snapshot after some files came, changed or went (null): what `snapshotOf` would give, at the cost of what the changes touch. */
export const snapshotAfter = (before: Snapshot, changes: ReadonlyMap<string, Reading | null>): Snapshot => ({
  ...before,
  corpus: corpusAfter(before.corpus, changes),
});

/**
 * As `snapshotOf`, in steps, with all that questions to it will need: whoever asks first waits for nothing. What is known of articles of
 * `before` that stay as they are is not made again.
 */
export function* snapshotSteps(
  readings: ReadonlyMap<string, Reading>,
  settings: Settings,
  ignored: SetAside,
  before: Snapshot | null = null,
): Steps<Snapshot> {
  const corpus = yield* corpusSteps(readings, settings.boilerplate, before?.corpus);
  const snapshot = { corpus, settings, ignored };
  yield* indexSteps(snapshot, outline);
  return snapshot;
}

/** Makes the indexes alone: of what the comparisons need it is as well made when an article's turn comes. */
export function prepareIndexes(snapshot: Snapshot): Steps<void> {
  return indexSteps(snapshot, () => {});
}

/** What the indexes need of an article, and what is read off it `also`, is made while it is there as a whole. */
function* indexSteps({ corpus }: Snapshot, also: (entry: Entry) => unknown): Steps<void> {
  for (const entry of corpus.entries) {
    passagesOf(entry);
    termsOf(entry);
    also(entry);
    yield;
  }
  yield* indexOf.prepare(corpus);
  yield* events.prepare(corpus);
}
