import type { Span } from '../../text/span';
import { type Passages, placeOfUnit, Unit } from './passages';

/** The units of an article that a stretch of its text touches, quotes before sentences, the closest first. */
export function unitsAt(passages: Passages, span: Span): readonly number[] {
  const hits: { unit: number; kind: number; shared: number; size: number }[] = [];
  for (let u = 0; u < passages.count; u++) {
    const place = placeOfUnit(passages, u);
    const shared = Math.min(place.end, span.end) - Math.max(place.start, span.start);
    if (shared > 0 || (span.start === span.end && place.start <= span.start && span.start <= place.end))
      hits.push({ unit: u, kind: passages.kind[u], shared, size: place.end - place.start });
  }
  return hits
    .sort(
      (a, b) =>
        Number(b.kind > Unit.indirect) - Number(a.kind > Unit.indirect) || b.shared - a.shared || a.size - b.size,
    )
    .map(hit => hit.unit);
}
