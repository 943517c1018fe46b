import { type Article, articleOf } from '../text/article';
import { flowing } from '../text/flow';
import { bodyContext } from './body';
import type { BoilerplateReading } from './boilerplate/passage';
import { readBoilerplate } from './boilerplate/read';
import { readClaims } from './claims/read';
import type { ClaimReading } from './claims/statement';
import type { FigureReading } from './figures/figure';
import { readFigures } from './figures/read';
import type { Memo } from './memo';
import type { Provenance, Sidecar } from './provenance/provenance';
import { readProvenance } from './provenance/read';
import type { QuoteReading } from './quotes/quote';
import { readQuotes } from './quotes/read';

/** What ONE article says. A pure function of its text and sidecar, so that it can be kept by content. */
export interface Reading extends QuoteReading, FigureReading, ClaimReading {
  readonly article: Article;
  readonly provenance: Provenance;
  readonly boilerplate: BoilerplateReading;
}

/** Reads one article. Any text is fine; the empty one gives an empty reading. With a memo it is the same, and costs less where it is like the last one. */
export function read(text: string, sidecar: Sidecar = {}, memo?: Memo): Reading {
  const article = articleOf(text, memo?.articles[0]);
  if (memo) memo.articles[0] = article;
  const provenance = readProvenance(article, sidecar, memo);
  const boilerplate = readBoilerplate(article, provenance, memo);
  const body = bodyContext(text, provenance, boilerplate.passages);
  const flow = flowing(article);
  memo?.begin();
  const quotes = readQuotes(flow, body, memo);
  const figures = readFigures(flow, body, quotes, memo?.figures);
  const claims = readClaims(flow, body, quotes, figures, memo);
  memo?.turn();
  return { article, provenance, boilerplate, ...quotes, ...figures, ...claims };
}
