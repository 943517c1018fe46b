import { type Span, trimmed } from './span';

/**
 * Words as a person reads them: without the marks of Markdown and HTML in them ("chief executive [Ann Lee](https://…)"), also where
 * a frame is cut, and on one line.
 */
export const withoutMarkup = (words: string): string =>
  /[[\]*_<>\n]/.test(words)
    ? words
        .replace(/\]\([^()\s]*\)?/g, '')
        .replace(/<\/?[a-z][^<>\n]*>/gi, '')
        .replace(/(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu, '')
        .replace(/(?<!\p{L})\[(?=[^\]]*$)/u, '')
        .replace(/\s+/g, ' ')
        .trim()
    : words;

/** What may stand around a whole line: a mark of a heading; tags; emphasis. The second group is what it holds. */
const frames = [
  /^(#{1,6}[ \t]+)([^#\n]+)#*$/,
  /^(<(?:h[1-6]|p|b|i|em|strong|time)(?: [^<>\n]*)?>)([^<>\n]+)<\/[a-z1-6]+>$/i,
  /^(\*{1,3}|_{1,3})([^*_\n]+)[*_]{1,3}$/,
];
const LONGEST = 400;

/**
 * A line as a person reads it: without a heading's `#`, the emphasis or the tags that stand around the whole of it. What opens inside
 * ("**Update:** the talks go on") stays, and so does what is longer than a headline. Offsets of `text`, in and out.
 */
export function unframed(text: string, line: Span): Span {
  let span = line;
  while (span.end - span.start <= LONGEST) {
    const words = text.slice(span.start, span.end);
    const found = /^[#<*_]/.test(words) && frames.map(frame => frame.exec(words)).find(match => match !== null);
    if (!found) break;
    const start = span.start + found[1].length;
    span = trimmed(text, { start, end: start + found[2].length });
  }
  return span;
}
