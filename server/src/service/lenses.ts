import { independence } from '../corpus/quotes/match';
import type { Place } from '../corpus/quotes/pair';
import { firstEndingAfter, type Span } from '../text/span';
import { carriers } from './carriers';
import { sortedPlaces } from './places';
import type { Snapshot } from './snapshot';
import { counted } from './wording';

/** A line above a paragraph that holds a quote other articles carry too. */
export interface Lens {
  readonly span: Span;
  /** "in 5 articles · 3 independent"; this one counted. */
  readonly title: string;
  readonly places: readonly Place[];
}

/** One lens a paragraph: of its quotes, the one that most articles carry. */
export function lenses(snapshot: Snapshot, path: string): readonly Lens[] {
  const { corpus } = snapshot;
  const entry = corpus.entry(path);
  if (!entry) return [];
  const { blocks } = entry.reading.article;
  const best = new Map<number, { articles: number; lens: Lens }>();
  for (const quote of entry.facts.quotes) {
    if (quote.kind === 'scare') continue;
    const places = carriers(corpus, path, quote).map(carrier => carrier.place);
    const paths = [...new Set([path, ...places.map(place => place.path)])];
    if (paths.length < 2) continue;
    const block = firstEndingAfter(blocks, quote.start);
    if ((best.get(block)?.articles ?? 0) >= paths.length) continue;
    const { count } = independence(corpus, [{ path, ...quote }, ...places]);
    const title = `in ${counted(paths.length, 'article')} · ${count} independent`;
    best.set(block, {
      articles: paths.length,
      lens: { span: { start: quote.start, end: quote.end }, title, places: sortedPlaces(places) },
    });
  }
  return [...best.values()].map(({ lens }) => lens);
}
