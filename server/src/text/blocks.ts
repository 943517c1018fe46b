import type { Line } from './lines';
import { type Span, trimmed } from './span';

/**
 * The paragraphs of a text, white space at their edges left out, in order. Scraped articles put a paragraph on a line, so a line is
 * a block; where the text is hard-wrapped (mail, wire copy: lines filled to one width, paragraphs set apart by blank lines) a run
 * of lines is one block.
 */
export function blocksOf(text: string, lines: readonly Line[]): readonly Span[] {
  const wrapped = isHardWrapped(text, lines);
  const blocks: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (const line of lines) {
    const span = trimmed(text, line);
    if (span.start === span.end) {
      open = undefined;
      continue;
    }
    if (wrapped && open) open.end = span.end;
    else {
      open = { start: span.start, end: span.end };
      blocks.push(open);
    }
  }
  return blocks;
}

/** Whether most lines are filled to a common width of 50 to 100 characters and go on in the middle of a sentence. */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let runs = 0;
  let goesOn = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const here = trimmed(text, lines[i]);
    const next = trimmed(text, lines[i + 1]);
    if (here.start === here.end || next.start === next.end) continue;
    runs++;
    const width = here.end - here.start;
    if (width < 45 || width > 100) continue;
    const last = text.charAt(here.end - 1);
    const first = text.charAt(next.start);
    if (/[\p{L}\p{N},;:-]/u.test(last) && /[\p{L}\p{N}(“"‘']/u.test(first)) goesOn++;
  }
  return runs >= 6 && goesOn >= 0.6 * runs;
}
