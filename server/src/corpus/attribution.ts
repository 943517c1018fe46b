import type { Attribution } from '../reading/quotes/quote';
import type { Article } from '../text/article';
import { flowing } from '../text/flow';
import { covered, type Span } from '../text/span';
import type { Entry } from './entry';

/**
 * The attribution under which a stretch of an article stands: the one with the shortest content among those that say most of it, or
 * whose clause goes on to it, and that are `wanted`; undefined where nobody is said to say it.
 */
export function attributionOf(
  { facts, reading }: Entry,
  span: Span,
  wanted: (attribution: Attribution) => boolean,
): Attribution | undefined {
  let best: { readonly attribution: Attribution; readonly size: number } | undefined;
  for (const attribution of facts.attributions) {
    const { content } = attribution;
    if (!wanted(attribution) || !reaches(reading.article, content, span)) continue;
    const size = content.reduce((sum, { start, end }) => sum + end - start, 0);
    if (!best || size < best.size) best = { attribution, size };
  }
  return best?.attribution;
}

/** How far behind what is said the clause may go on: "accuse it of preparing an attack | by massing 90,000 troops". */
const FURTHER = 60;

/** Whether what is said covers most of the span, or goes on to it without a comma or a stop between. */
function reaches(article: Article, content: readonly Span[], span: Span): boolean {
  const last = content.at(-1);
  if (!last || span.end <= content[0].start || span.start - last.end > FURTHER) return false;
  if (last.end <= span.start) return !/[,;:.!?—–\n"“”]/.test(flowing(article).text.slice(last.end, span.start));
  return covered(content, span) * 2 >= span.end - span.start;
}
