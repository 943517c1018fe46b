import type { Span } from './span';

/** A line of a text: `end` is before its line ending, `next` where the following line starts (= text length for the last). */
export interface Line extends Span {
  readonly next: number;
}

/**
 * Splits a text into lines at LF, CRLF and lone CR. A text that ends in a line ending has no empty line behind it; an empty
 * text has none at all.
 */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  let feed = text.indexOf('\n');
  let back = text.indexOf('\r');
  while (feed >= 0 || back >= 0) {
    const isBack = back >= 0 && (feed < 0 || back < feed);
    const end = isBack ? back : feed;
    const next = isBack && feed === back + 1 ? end + 2 : end + 1;
    lines.push({ start, end, next });
    start = next;
    if (feed >= 0 && feed < next) feed = text.indexOf('\n', next);
    if (back >= 0 && back < next) back = text.indexOf('\r', next);
  }
  if (start < text.length) lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** The 0-based line and the column (UTF-16 code units) of an offset; an offset past the end is taken as the end. */
export function placeOf(lines: readonly Line[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle].next > offset) high = middle;
    else low = middle + 1;
  }
  if (low < lines.length) return { line: low, column: Math.max(0, offset - lines[low].start) };
  const last = lines.at(-1);
  if (!last) return { line: 0, column: 0 };
  // Behind the last line: a text that ends in a line ending has one more, empty, place in an editor.
  return last.next > last.end
    ? { line: lines.length, column: 0 }
    : { line: lines.length - 1, column: last.end - last.start };
}
