import type { Article } from '../../text/article';
import { covered } from '../../text/span';
import type { BodyContext } from '../body';
import type { FigureReading } from '../figures/figure';
import type { QuoteReading } from '../quotes/quote';
import type { ClaimReading } from './statement';
import { checkWorthiness } from './worth';

/** Judges each body sentence: is it attributed, is it worth checking, and what of it stands without a source. */
export function readClaims(
  article: Article,
  body: BodyContext,
  _quotes: QuoteReading,
  _figures: FigureReading,
): ClaimReading {
  const statements = article.sentences
    .filter(s => covered(body.notBody, s) * 2 < s.end - s.start)
    .map(s => ({ ...s, attribution: 'none' as const, checkWorthy: checkWorthiness(article.text, article.tokens, s) }));
  return { statements, marks: [] };
}
