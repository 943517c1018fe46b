import type { Article } from '../../text/article';
import type { BodyContext } from '../body';
import type { QuoteReading } from '../quotes/quote';
import type { FigureReading } from './figure';

/** Finds the quantities and dates of an article's body. */
export function readFigures(_article: Article, _body: BodyContext, _quotes: QuoteReading): FigureReading {
  return { figures: [], dates: [] };
}
