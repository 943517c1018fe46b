import type { Span } from '../../text/span';
import type { Snapshot } from '../snapshot';
import { figureSheet } from './figure';
import { markdownSheet } from './markdown';
import type { HoverOptions } from './options';
import { plainSheet } from './plain';
import { quoteSheet } from './quote';

/** What the pointer rests on, and what there is to say of it. */
export interface Hover {
  readonly span: Span;
  /** Markdown or plain text, as asked for. */
  readonly text: string;
}

/** What is said of the figure and of the quote at an offset; null where neither stands there. */
export function hover(snapshot: Snapshot, path: string, offset: number, options: HoverOptions): Hover | null {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return null;
  const found = [figureSheet(snapshot, entry, offset, options), quoteSheet(snapshot, entry, offset, options)].filter(
    sheet => sheet !== null,
  );
  if (found.length === 0) return null;
  const markdown = options.format === 'markdown';
  const parts = found.map(({ sheet }) => (markdown ? markdownSheet(sheet) : plainSheet(sheet)));
  return { span: found[0].span, text: parts.join(markdown ? '\n\n---\n\n' : '\n\n') };
}
