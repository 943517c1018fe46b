import type { Span } from '../../text/span';
import type { Alignment } from './alignment';
import type { Place } from './pair';
import { type Passages, placeOfUnit, spanOfWords, Unit } from './passages';

/** The part that matches; the whole quote where that is most of it, or where the part is a crumb of it. */
export function placeOf(passages: Passages, unit: number, part: { readonly from: number; readonly to: number }): Place {
  const { path } = passages.entry;
  const first = passages.from[unit];
  const last = passages.to[unit];
  const share = (part.to - part.from) / (last - first);
  let span: Span;
  if (passages.kind[unit] <= Unit.indirect) span = spanOfWords(passages, part.from, part.to);
  else if (share >= 0.75 || (share < 0.2 && last - first <= 60)) span = placeOfUnit(passages, unit);
  else span = spanOfWords(passages, part.from, part.to);
  return { path, start: span.start, end: span.end };
}

/** The words of one side that the other has otherwise or not at all, neighbours put together. */
export function differing(passages: Passages, alignment: Alignment, side: 'a' | 'b'): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const edit of alignment.edits) {
    const [from, to] = side === 'a' ? [edit.aFrom, edit.aTo] : [edit.bFrom, edit.bTo];
    if (to <= from) continue;
    const span = spanOfWords(passages, from, to);
    const last = spans.at(-1);
    if (last && span.start <= last.end + 1) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  return spans;
}
