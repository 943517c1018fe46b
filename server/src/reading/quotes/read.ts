import type { Article } from '../../text/article';
import type { BodyContext } from '../body';
import type { QuoteReading } from './quote';

/** Finds the quotes and attributions of an article's body and who they belong to. */
export function readQuotes(_article: Article, _body: BodyContext): QuoteReading {
  return { quotes: [], attributions: [], people: [], unbalanced: [] };
}
