import { clipped } from '../../text/clipped';
import type { Span } from '../../text/span';

const CLIP = 71;

/** The words of a span for a message: on one line, in quotation marks, cut where they are long. */
export function quoted(text: string, { start, end }: Span): string {
  return `"${clipped(text.slice(start, end).replace(/\s+/g, ' ').trim(), CLIP)}"`;
}

/** Says that a clause has no source; for which figure, where the quotation is cut before the one that wants it most. */
export function unsourced(text: string, clause: Span, figure: Span | undefined): string {
  const words = quoted(text, clause);
  if (!figure) return `${words}: no source named`;
  const telling = quoted(text, figure);
  return `${words}: no source named${words.includes(telling.slice(1, -1)) ? '' : ` for ${telling}`}`;
}

/** Says what is missing of a saying that nobody is named for; whose fears or rumours they are, where its `phrase` speaks of such. */
export function unnamed(text: string, span: Span, phrase: Span): string {
  const [noun] =
    /\b(?:fears?|concerns?|worries|suspicions?|speculation|doubts)\b/.exec(text.slice(phrase.start, phrase.end)) ?? [];
  return `${quoted(text, span)}: ${noun ? `does not say whose ${noun}` : 'who says so is not named'}`;
}
