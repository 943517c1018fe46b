import type { Corpus } from '../corpus';
import type { Entry } from '../entry';
import { events } from './events';

/**
 * The articles of a corpus, those about one event one behind another as far as that goes: whoever looks at all of them finds what was made of
 * one for its neighbours still there. What is about an event is asked only when the next article is.
 */
export function* byEvent(corpus: Corpus): Iterable<Entry> {
  const found = new Set<Entry>();
  for (const entry of corpus.entries)
    for (let left = [entry], next = left.pop(); next; next = left.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      yield next;
      // The most similar one is next.
      for (const near of events(corpus).about(next).toReversed()) if (!found.has(near.entry)) left.push(near.entry);
    }
}
