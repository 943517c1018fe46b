import { clipped } from '../../text/clipped';
import type { Span } from '../../text/span';

const CLIP = 71;

/** The words of a span for a message: on one line, in quotation marks, cut where they are long. */
export function quoted(text: string, { start, end }: Span): string {
  return `"${clipped(text.slice(start, end).replace(/\s+/g, ' ').trim(), CLIP)}"`;
}
