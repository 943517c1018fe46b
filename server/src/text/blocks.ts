import type { Line } from './lines';
import { isSpace, type Span, trimmed } from './span';

/** Lines filled to a width have this much of it with the next word, and are no wider than pages and terminals are. */
const FILLED = 0.85;
const NARROWEST = 25;
const WIDEST = 100;
/** A line that ends a paragraph early has at most this much of the width. */
const SHORT = 0.6;
/** So many lines must go on in the next one before a text is taken for wrapped, and so much of all that have a next one. */
const LEAST = 5;
const MOST_OF = 0.6;
/** Blank lines set the paragraphs apart where no more lines than these stand between two of them on the whole. */
const LONGEST = 12;

/**
 * The paragraphs of a text, white space at their edges left out, in order. Scraped articles put a paragraph on a line, so a line is
 * a block; where the text is hard-wrapped (mail, wire copy, scanned pages: lines filled to one width) a run of lines is one block, up
 * to a blank line or to a line that ends early, where the next word had room.
 */
export function blocksOf(text: string, lines: readonly Line[]): readonly Span[] {
  const spans = lines.map(line => trimmed(text, line));
  const wrap = wrapOf(text, lines, spans);
  const blocks: { start: number; end: number }[] = [];
  spans.forEach(({ start, end }, i) => {
    if (start === end) return;
    const goesOn =
      wrap && i > 0 && spans[i - 1].end > spans[i - 1].start && !endsEarly(text, lines, spans, i - 1, wrap);
    if (goesOn) blocks[blocks.length - 1].end = end;
    else blocks.push({ start, end });
  });
  return blocks;
}

/** How a text is wrapped: how wide, how far in most lines stand, and whether blank lines set the paragraphs apart. */
interface Wrap {
  readonly width: number;
  readonly margin: number;
  readonly isSpaced: boolean;
}

/** The width that most lines are filled to and go on from in the middle of a sentence; null where there is none. */
function wrapOf(text: string, lines: readonly Line[], spans: readonly Span[]): Wrap | null {
  const goOn: number[] = [];
  let width = 0;
  for (let i = 0; i + 1 < spans.length; i++) {
    const here = spans[i].end - spans[i].start;
    if (here < NARROWEST || here > WIDEST || !goesOn(text, spans[i], spans[i + 1])) continue;
    goOn.push(i);
    width = Math.max(width, here);
  }
  if (goOn.length < LEAST) return null;
  const filled = goOn.filter(i => widthWithNext(text, spans, i) > FILLED * width).length;
  let runs = 0;
  let followed = 0;
  const margins = new Map<number, number>();
  spans.forEach(({ start, end }, i) => {
    if (start === end) return;
    const margin = start - lines[i].start;
    margins.set(margin, (margins.get(margin) ?? 0) + 1);
    const next = spans[i + 1];
    if (!next || next.start === next.end) runs++;
    else if (widthWithNext(text, spans, i) > width || !stops(text, end)) followed++;
  });
  if (filled < LEAST || filled < MOST_OF * followed) return null;
  const [[margin]] = [...margins].sort((a, b) => b[1] - a[1]);
  return { width, margin, isSpaced: runs > 2 && followed < LONGEST * runs };
}

/** Whether a line may go on in the next: words or a comma at its end, and words behind it. */
const goesOn = (text: string, here: Span, next: Span): boolean =>
  next.start < next.end &&
  /[\p{L}\p{N},;:-]/u.test(text.charAt(here.end - 1)) &&
  /[\p{L}\p{N}(“"‘'$€£]/u.test(text.charAt(next.start));

/** How wide a line would be with the first word of the next. */
function widthWithNext(text: string, spans: readonly Span[], i: number): number {
  const next = spans[i + 1];
  let end = next.start;
  while (end < next.end && !isSpace(text.charCodeAt(end))) end++;
  return spans[i].end - spans[i].start + 1 + end - next.start;
}

const stops = (text: string, end: number): boolean => /[.!?:…"”’)]/.test(text.charAt(end - 1));

/** Whether a line ends its paragraph though no blank one follows: the next word had room, or stands further in. */
function endsEarly(
  text: string,
  lines: readonly Line[],
  spans: readonly Span[],
  i: number,
  { width, margin, isSpaced }: Wrap,
): boolean {
  const { start, end } = spans[i];
  const isFurther = (n: number): boolean => spans[n].start - lines[n].start > margin;
  if (isFurther(i + 1) && (stops(text, end) || !isFurther(i))) return true;
  if (widthWithNext(text, spans, i) > width) return false;
  return end - start < SHORT * width || (!isSpaced && stops(text, end));
}
