import type { Article } from '../../text/article';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';

/** What a page writes on the captions of a gallery, which text extraction runs together. */
const GALLERY = /\b(?:Hide|Show) Caption\b/;

/**
 * Tells whether a place is apart from the running text: in a footnote, in the captions of a gallery, or in a sentence that stands in the
 * article more than once (a caption, a teaser). What stands twice is counted when first asked for.
 */
export function apartIn({ text, blocks, sentences }: Article): (place: Span) => boolean {
  let seen: Map<string, number> | undefined;
  let last = -1;
  let isAside = false;
  return ({ start }) => {
    const b = firstEndingAfter(blocks, start);
    if (b !== last) {
      last = b;
      const paragraph = b < blocks.length ? text.slice(blocks[b].start, blocks[b].end) : '';
      isAside = paragraph.startsWith('*') || GALLERY.test(paragraph);
    }
    if (isAside) return true;
    const sentence = spanAt(sentences, start);
    if (!sentence) return false;
    seen ??= countOf(text, sentences);
    return (seen.get(text.slice(sentence.start, sentence.end)) ?? 0) > 1;
  };
}

function countOf(text: string, sentences: readonly Span[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    count.set(sentence, (count.get(sentence) ?? 0) + 1);
  }
  return count;
}
