import { find as findIn } from '../corpus/quotes/find';
import type { Place } from '../corpus/quotes/pair';
import type { Snapshot } from './snapshot';

export interface Found {
  readonly place: Place;
  readonly text: string;
  readonly speaker: string | null;
  /** 0 to 1. */
  readonly score: number;
}

/** Passages, quotes first, that carry a text or a fragment of one, typing errors allowed, best first. */
export const find = (snapshot: Snapshot, text: string, limit: number): readonly Found[] =>
  findIn(snapshot.corpus, text, limit).map(({ path, start, end, text: words, speaker, score }) => ({
    place: { path, start, end },
    text: words,
    speaker,
    score,
  }));
