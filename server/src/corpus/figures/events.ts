import { type Place, placed } from '../../text/slabs';
import { atOnce, type Steps } from '../../text/steps';
import { type Corpus, placeOf } from '../corpus';
import { Counts } from '../counts';
import { type Derived, derived } from '../derived';
import { quantised } from '../quantised';
import { EventIndex, type Events, none } from './event-index';
import { coreOf } from './postings';
import { type Terms, takeTerms, terms, termsOf } from './terms';
import { type Vector, vectorOf } from './vector';

/** As if so many articles stood beside the folder, so that in a small folder what all articles share still counts. */
const BACKGROUND = 2000;

function* make({ entries }: Corpus): Steps<EventIndex> {
  const list: Terms[] = [];
  for (const entry of entries) {
    list.push(termsOf(entry));
    yield;
  }
  const counts = new Int32Array(terms.count());
  for (const { ids } of list) {
    for (const id of ids) counts[id]++;
    yield;
  }
  const all = Counts.of(counts);
  const size = quantised(entries.length + BACKGROUND);
  const vectors: Vector[] = [];
  for (const one of list) {
    vectors.push(vectorOf(one, all, size));
    yield;
  }
  const lengths = new Int32Array(counts.length);
  for (const { ids } of vectors) for (const id of ids) lengths[id]++;
  const core = yield* coreOf(list, vectors, counts, lengths);
  return new EventIndex(entries, list, size, all, vectors, Counts.of(lengths), core, none, none, []);
}

function update(before: EventIndex, corpus: Corpus, changed: ReadonlySet<string>): EventIndex {
  const { entries } = corpus;
  const numbers: number[] = [];
  for (const path of changed) {
    const at = placeOf(entries, path);
    // Where files came or went the numbers mean others.
    if (entries[at]?.path !== path || before.entries[at]?.path !== path) return atOnce(make(corpus));
    numbers.push(at);
  }
  return before.moved(entries, numbers);
}

const indexes = derived<EventIndex>('events', make, update);

/** The events of a corpus. */
export const events: Derived<Events> = indexes;

/** The events of a folder as they go from thread to thread. */
export interface PlacedEvents extends Pick<EventIndex, 'terms' | 'size' | 'vectors' | 'core'> {
  readonly counts: Int32Array;
  readonly lengths: Int32Array;
}

/** The events of a corpus that no edit led to, their numbers in their place. */
export function placedEvents(corpus: Corpus, place: Place): PlacedEvents {
  const { terms, size, counts, vectors, lengths, core } = indexes(corpus);
  return placed({ terms, size, counts: counts.whole(), vectors, lengths: lengths.whole(), core }, place);
}

/** Has the events of a corpus from another thread. */
export function takeEvents(corpus: Corpus, { terms, size, counts, vectors, lengths, core }: PlacedEvents): void {
  const { entries } = corpus;
  entries.forEach((entry, i) => {
    takeTerms(entry, terms[i]);
  });
  const [all, known] = [Counts.of(counts), Counts.of(lengths)];
  indexes.take(corpus, new EventIndex(entries, terms, size, all, vectors, known, core, none, none, []));
}
