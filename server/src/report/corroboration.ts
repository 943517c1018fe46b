import type { Corpus } from '../corpus/corpus';
import { figurePairs } from '../corpus/figures/compare';
import type { FigurePair } from '../corpus/figures/pair';
import { clusters, quotePairs, reuse } from '../corpus/quotes/match';
import type { Cluster, Place, QuotePair, Reuse } from '../corpus/quotes/pair';
import { counted } from '../service/wording';
import { placeOf } from '../text/lines';
import { overlap } from '../text/span';

/** What the articles of a folder say together, as `corroborate` prints it (shape: the contract of the command line). */
export interface Corroboration {
  readonly articles: readonly {
    readonly path: string;
    readonly headline: string | null;
    readonly date: string | null;
  }[];
  readonly quotes: readonly QuotePair[];
  readonly clusters: readonly Cluster[];
  readonly figures: readonly (Pick<FigurePair, 'relation' | 'quantity'> & { readonly a: Place; readonly b: Place })[];
  readonly reuse: readonly Reuse[];
}

export function corroboration(corpus: Corpus): Corroboration {
  const place = ({ path, start, end }: Place): Place => ({ path, start, end });
  return {
    articles: corpus.entries.map(({ path, reading: { provenance, article } }) => ({
      path,
      headline: provenance.headline && article.text.slice(provenance.headline.start, provenance.headline.end),
      date: provenance.date,
      outlet: provenance.outlet,
      url: provenance.url,
      language: provenance.language,
    })),
    quotes: quotePairs(corpus).map(({ a, b, relation, fuller, similarity }) => ({
      a: place(a),
      b: place(b),
      relation,
      fuller,
      similarity,
    })),
    clusters: clusters(corpus).map(({ speaker, members, articles, independent }) => ({
      speaker,
      members: members.map(place),
      articles,
      independent,
    })),
    figures: figurePairs(corpus).map(({ a, b, relation, quantity }) => ({
      a: place(a),
      b: place(b),
      relation,
      quantity,
    })),
    reuse: reuse(corpus).map(({ a, b, containment }) => ({ a, b, containment })),
  };
}

/** What stands at a place, on one line, with the line's number as people count. */
export interface Said {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

export function saidAt(corpus: Corpus, { path, start, end }: Place): Said {
  const article = corpus.entry(path)?.reading.article;
  if (!article) return { path, line: 1, text: '' };
  const text = article.text.slice(start, end).replace(/\s+/g, ' ').trim();
  return { path, line: placeOf(article.lines, start).line + 1, text };
}

/** Who says it there: the mention beside the quote that a place lies in; null where nobody is named. */
export function sourceAt(corpus: Corpus, place: Place): string | null {
  const quotes = corpus.entry(place.path)?.facts.quotes ?? [];
  const quote = quotes.filter(one => overlap(one, place) > 0).sort((a, b) => overlap(b, place) - overlap(a, place))[0];
  return quote?.source?.text ?? null;
}

/** How two figures stand to each other, the weightiest first, in words for a heading. */
export const figureHeadings: readonly (readonly [FigurePair['relation'], string])[] = [
  ['conflict', 'In conflict'],
  ['differ', 'Different numbers, both possible'],
  ['update', 'A later count'],
  ['compatible', 'Compatible'],
  ['agree', 'In agreement'],
];

/** "31 %" */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "in 5 articles, 3 independent" */
export const spread = ({ articles, independent }: Cluster): string =>
  `in ${counted(articles, 'article')}, ${independent} independent`;

/** Clusters, the most independent articles first. */
export const byWeight = (list: readonly Cluster[]): readonly Cluster[] =>
  [...list].sort((a, b) => b.independent - a.independent || b.articles - a.articles);
