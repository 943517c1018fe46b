import type { Span } from '../../text/span';
import { isDigit, isLetter } from '../../text/tokens';
import type { Run } from './sheet';

const isWordy = (code: number): boolean => isLetter(code) || isDigit(code);

/**
 * A stretch of an article as runs, the `marked` spans strong. Marks are cut back to whole words at their edges and joined where
 * only spaces and punctuation lie between. A long stretch is clipped at words, around the first mark.
 */
export function excerpt(text: string, span: Span, marked: readonly Span[], most = 240): readonly Run[] {
  const marks = joined(text, span, marked);
  const { start, end } = windowOf(text, span, marks[0], most);
  const runs: Run[] = [];
  if (start > span.start) runs.push({ text: '…' });
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    if (from > at) runs.push({ text: text.slice(at, from) });
    runs.push({ text: text.slice(from, to), style: 'strong' });
    at = to;
  }
  if (at < end) runs.push({ text: text.slice(at, end) });
  if (end < span.end) runs.push({ text: '…' });
  return runs;
}

function joined(text: string, span: Span, marked: readonly Span[]): readonly Span[] {
  const list: { start: number; end: number }[] = [];
  for (const mark of [...marked].sort((a, b) => a.start - b.start)) {
    let start = Math.max(mark.start, span.start);
    let end = Math.min(mark.end, span.end);
    while (start < end && !isWordy(text.charCodeAt(start))) start++;
    while (end > start && !isWordy(text.charCodeAt(end - 1))) end--;
    if (start >= end) continue;
    const last = list.at(-1);
    if (last && !/[\p{L}\p{N}]/u.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else list.push({ start, end });
  }
  return list;
}

/** At most about `most` code units of the span, cut at spaces, with the first mark in it. */
function windowOf(text: string, span: Span, mark: Span | undefined, most: number): Span {
  if (span.end - span.start <= most) return span;
  let { start } = span;
  if (mark && mark.end > span.start + most) {
    start = text.indexOf(' ', Math.max(span.start, mark.start - most / 3)) + 1;
    if (start <= 0 || start > mark.start) start = mark.start;
  }
  if (span.end - start <= most) return { start, end: span.end };
  const space = text.lastIndexOf(' ', start + most);
  let end = space > start + most / 2 ? space : start + most;
  if ((text.charCodeAt(end) & 0xfc00) === 0xdc00) end--;
  return { start, end };
}
