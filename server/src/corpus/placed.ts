import type { Passage } from '../reading/boilerplate/passage';
import { heldReading, type PlacedReading, placedReading } from '../reading/held';
import type { Place } from '../text/slabs';
import { type Corpus, corpusWith } from './corpus';
import { addedTo, entryWith } from './entry';
import { type PlacedEvents, placedEvents, takeEvents } from './figures/events';
import { type PlacedIndex, placedIndex, takeIndex } from './quotes/index';
import { speakers } from './quotes/passages';
import { words } from './quotes/words';

/** A corpus with its indexes as it goes from thread to thread: what is large lies in memory that they share. */
export interface PlacedCorpus {
  readonly entries: readonly PlacedEntry[];
  /** What the numbers of the indexes stand for. */
  readonly words: readonly string[];
  readonly speakers: readonly string[];
  readonly index: PlacedIndex;
  readonly events: PlacedEvents;
}

interface PlacedEntry extends PlacedReading {
  readonly path: string;
  readonly boilerplate: readonly Passage[];
  readonly added: readonly Passage[];
}

/** Moves a corpus that no edit led to, with its indexes, to where threads share it; it goes on from there. */
export function placedCorpus(corpus: Corpus, place: Place): PlacedCorpus {
  const index = placedIndex(corpus, place);
  const events = placedEvents(corpus, place);
  takeIndex(corpus, index);
  takeEvents(corpus, events);
  const entries = corpus.entries.map(entry => ({
    path: entry.path,
    boilerplate: entry.boilerplate,
    added: addedTo(entry),
    ...placedReading(entry.reading, place),
  }));
  return { entries, words: words.all(), speakers: speakers.all(), index, events };
}

/** Numbers words or speakers as another thread has them. */
function take(all: readonly string[], { number }: { number(one: string): number }): void {
  if (all.some((one, at) => number(one) !== at)) throw new Error('some have other numbers already');
}

/** The corpus in a thread that has looked at no article before. */
export function corpusFrom(from: PlacedCorpus): Corpus {
  take(from.words, words);
  take(from.speakers, speakers);
  const entries = from.entries.map(({ path, text, packed, boilerplate, added }) =>
    entryWith(path, heldReading(text, packed), boilerplate, added),
  );
  const corpus = corpusWith(entries, new Map());
  takeIndex(corpus, from.index);
  takeEvents(corpus, from.events);
  return corpus;
}
