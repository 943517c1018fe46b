import type { Span } from '../text/span';

/** Columns that a code point takes in a terminal: 0 for what rides on another, 2 for what is wide, else 1. */
function columnsOf(code: number): number {
  if (code < 0x300) return 1;
  const char = String.fromCodePoint(code);
  if (/\p{M}|\p{DI}/u.test(char)) return 0;
  const wide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return wide ? 2 : 1;
}

/** How many columns a text takes in a terminal. */
export function width(text: string): number {
  let sum = 0;
  for (const char of text) sum += columnsOf(char.codePointAt(0) ?? 0);
  return sum;
}

/** Control characters and marks that turn the direction of text would let an article rule the terminal: a space for each. */
export const printable = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');

/**
 * A line of text with what is underlined in it, clipped around that to so many columns; an ellipsis stands for what is left out.
 * `marks` goes below the line.
 */
export function excerpt(line: string, span: Span, columns: number): { text: string; marks: string } {
  const end = Math.min(Math.max(span.end, span.start + 1), Math.max(line.length, span.start + 1));
  // A line may be a whole book: what is looked at is bounded.
  const most = 4 * columns;
  const before = printable(line.slice(Math.max(0, span.start - most), span.start));
  const inside = printable(line.slice(span.start, Math.min(end, span.start + most)));
  const after = printable(line.slice(end, end + most));
  const shown = head(inside, columns - 2);
  const room = Math.max(0, columns - width(shown));
  // A third of what is left goes in front, more where little stands behind.
  const behind = Math.min(width(after), Math.max(room - width(before), Math.ceil((room * 2) / 3)));
  const lead = tail(before, Math.max(0, room - behind));
  const trail = shown === inside ? head(after, behind) : '';
  return {
    text: `${lead}${shown}${trail}`.trimEnd(),
    marks: ' '.repeat(width(lead)) + '^'.repeat(Math.max(1, width(shown))),
  };
}

/** The first columns of a text; an ellipsis where more follows. */
export function head(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  let sum = 1;
  for (const char of text) {
    sum += columnsOf(char.codePointAt(0) ?? 0);
    if (sum > columns) break;
    kept += char;
  }
  return columns > 0 ? `${kept}…` : '';
}

/** The last columns of a text; an ellipsis where more stands before. */
function tail(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  let kept = '';
  let sum = 1;
  for (const char of [...text].reverse()) {
    sum += columnsOf(char.codePointAt(0) ?? 0);
    if (sum > columns) break;
    kept = char + kept;
  }
  return columns > 0 ? `…${kept}` : '';
}
