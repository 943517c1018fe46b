import type { Article } from '../../text/article';
import type { BodyContext } from '../body';
import type { FigureReading } from '../figures/figure';
import type { QuoteReading } from '../quotes/quote';
import type { ClaimReading } from './statement';

/** Judges each body sentence: is it attributed, is it worth checking, and what of it stands without a source. */
export function readClaims(
  _article: Article,
  _body: BodyContext,
  _quotes: QuoteReading,
  _figures: FigureReading,
): ClaimReading {
  return { statements: [], marks: [] };
}
