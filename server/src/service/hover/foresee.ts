import type { Steps } from '../../text/steps';
import type { Snapshot } from '../snapshot';
import { carriedAt, figureAt } from '../subject';

/** Quotes and figures of one article that are looked up ahead: more than anybody hovers over before the next edit. */
const MOST = 200;

/**
 * Looks up what a hover over the quotes and figures of an article will ask of the folder, one a step, so that it is known when somebody does
 * (the corpus keeps it until an edit bears on it). Says nothing itself; an article that is not there is nothing to do.
 */
export function* foresee(snapshot: Snapshot, path: string): Steps<void> {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return;
  const { quotes, figures } = entry.facts;
  for (const { content } of quotes.slice(0, MOST)) {
    carriedAt(snapshot, entry, content.start);
    yield;
  }
  for (const { start } of figures.slice(0, MOST)) {
    figureAt(snapshot, entry, start);
    yield;
  }
}
