/** A stretch of a text: UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many code units two spans share; 0 where they only touch. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Whether `outer` holds all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Whether an offset lies in the span, its end counted in (a caret behind the last letter still means the word). */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** The span without white space at its edges. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a code unit is white space (Unicode White_Space and the byte-order mark, as `String.trim`). */
export const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x2000 && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f)) ||
  code === 0x1680 ||
  code === 0x3000 ||
  code === 0xfeff;

/** Whether a space stands between two places of a text and no more; or two, as where a line break is read as spaces (CRLF). */
export const isGap = (text: string, from: number, to: number): boolean =>
  (to === from + 1 || to === from + 2) && text.charCodeAt(from) === 32 && text.charCodeAt(to - 1) === 32;

/**
 * The first index in `list` (sorted by `start`, spans apart) whose end lies behind `offset`; `list.length` where none does.
 * Binary search.
 */
export function firstEndingAfter(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span of `list` (sorted, spans apart) that holds `offset`, or undefined. */
export function spanAt<T extends Span>(list: readonly T[], offset: number): T | undefined {
  const found = list[firstEndingAfter(list, offset)];
  return found && found.start <= offset ? found : undefined;
}

/** How many code units of `span` the spans of `list` (sorted, spans apart) cover. */
export function covered(list: readonly Span[], span: Span): number {
  let sum = 0;
  for (let i = firstEndingAfter(list, span.start); i < list.length && list[i].start < span.end; i++)
    sum += overlap(list[i], span);
  return sum;
}
