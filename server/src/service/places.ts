import type { Entry } from '../corpus/entry';
import type { Place } from '../corpus/quotes/pair';
import { clipped } from '../text/clipped';
import { shortName } from '../text/label';
import { placeOf } from '../text/lines';
import { type Span, touches } from '../text/span';
import { oneLine } from './wording';

/** The words of a span, as they stand. */
export const wordsOf = (entry: Entry, span: Span): string => entry.reading.article.text.slice(span.start, span.end);

/** The 1-based line of an offset, as people count. */
export const lineNumber = (entry: Entry, offset: number): number =>
  placeOf(entry.reading.article.lines, offset).line + 1;

/** "002 Russia keeps door open…": what an article is called in lists. */
export function labelOf(entry: Entry, most = 28): string {
  const { headline } = entry.reading.provenance;
  const name = oneLine(shortName(entry.path));
  return headline ? `${name} ${clipped(oneLine(wordsOf(entry, headline)), most)}` : name;
}

/** The narrowest of `list` (sorted by start) that the offset touches. */
export function narrowestAt<T extends Span>(list: readonly T[], offset: number): T | undefined {
  let best: T | undefined;
  for (const span of list) {
    if (span.start > offset) break;
    if (touches(span, offset) && (!best || span.end - span.start < best.end - best.start)) best = span;
  }
  return best;
}

/** The sentence that holds a span, or the span itself where none does. */
export function sentenceOf(entry: Entry, span: Span): Span {
  const sentence = entry.reading.article.sentences.find(s => s.end > span.start);
  return sentence && sentence.start <= span.start && sentence.end >= span.end ? sentence : span;
}

/** Places by path and start, each once. */
export function sortedPlaces(places: readonly Place[]): readonly Place[] {
  const sorted = [...places].sort(
    (a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0) || a.start - b.start || a.end - b.end,
  );
  return sorted.filter((place, i) => {
    const before = sorted[i - 1];
    return !(before && before.path === place.path && before.start === place.start && before.end === place.end);
  });
}
