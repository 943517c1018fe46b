import type { Corpus } from '../corpus';
import { clustersOf } from './cluster';
import { withoutFurniture } from './furniture';
import { type Independence, independenceOf } from './independence';
import { indexOf, type QuoteIndex } from './index';
import type { Cluster, Place, QuotePair, Reuse } from './pair';
import { isSpeech, Unit, wordsIn } from './passages';
import { placeOf } from './placing';
import { reuseOf } from './reuse';
import { rewordedOf } from './reworded';
import { type Match, matchesAmong, matchesOfUnit } from './unit-matches';

const matchesKept = new WeakMap<Corpus, readonly Match[]>();
const pairsKept = new WeakMap<Corpus, readonly QuotePair[]>();
const clustersKept = new WeakMap<Corpus, readonly Cluster[]>();

/** Every match of the folder, sorted by place. */
export function matchesOf(corpus: Corpus): readonly Match[] {
  let known = matchesKept.get(corpus);
  if (known) return known;
  const index = indexOf(corpus);
  const found = new Map<number, Match>();
  const tried = new Map<number, Match | null>();
  for (let i = 0; i < index.articles.length; i++) {
    const passages = index.articles[i];
    for (let u = 0; u < passages.count; u++) {
      if (passages.kind[u] <= Unit.indirect) continue;
      for (const match of matchesOfUnit(index, i, u, tried))
        found.set((index.base[match.x] + match.unitX) * index.space + index.base[match.y] + match.unitY, match);
    }
  }
  const all = [...found.values()];
  known = [...withoutFurniture(index, [...all, ...rewordedIn(corpus, index, all)])].sort(
    (m, n) =>
      m.x - n.x || m.alignment.a.from - n.alignment.a.from || m.y - n.y || m.alignment.b.from - n.alignment.b.from,
  );
  matchesKept.set(corpus, known);
  return known;
}

/** What a whole folder says in other words. */
function rewordedIn(corpus: Corpus, index: QuoteIndex, found: readonly Match[]): readonly Match[] {
  const byArticle: Match[][] = index.articles.map(() => []);
  for (const match of found) byArticle[match.x].push(match);
  return index.articles.flatMap(({ count }, i) =>
    Array.from({ length: count }, (_, unit) =>
      rewordedOf(corpus, index, i, unit, byArticle[i]).filter(({ x }) => x === i),
    ).flat(),
  );
}

/**
 * The matches of what is said in one article with what is said in others, by place; a folder that was looked through as a whole is not asked
 * again. Of most quotes no other speech holds anything: that is seen without the many sentences and lesser quotes that may carry words of them.
 */
export function speechMatchesOf(corpus: Corpus, path: string): readonly Match[] {
  const index = indexOf(corpus);
  const own = index.articleOf(path);
  if (own < 0) return [];
  const { articles } = index;
  const isOfSpeech = ({ x, y, unitX, unitY }: Match): boolean =>
    isSpeech(articles[x].kind[unitX]) && isSpeech(articles[y].kind[unitY]);
  const all = matchesKept.get(corpus);
  if (all) return all.filter(match => (match.x === own || match.y === own) && isOfSpeech(match));
  if (last?.index === index && last.own === own) return last.found;
  const found: Match[] = [];
  const { kind, count } = articles[own];
  for (let u = 0; u < count; u++)
    if (isSpeech(kind[u]) && matchesAmong(index, own, u, true).length > 0)
      found.push(...matchesOfUnit(index, own, u).filter(isOfSpeech));
  last = { index, own, found };
  return found;
}

/** What was asked last: several rules ask the same of one article. */
let last: { readonly index: QuoteIndex; readonly own: number; readonly found: readonly Match[] } | undefined;

/** Every pair of passages in two articles that carry one utterance, sorted by place. */
export function quotePairs(corpus: Corpus): readonly QuotePair[] {
  let known = pairsKept.get(corpus);
  if (!known) {
    const { articles } = indexOf(corpus);
    known = matchesOf(corpus).map(match => ({
      a: placeOf(articles[match.x], match.unitX, match.alignment.a),
      b: placeOf(articles[match.y], match.unitY, match.alignment.b),
      relation: match.relation,
      fuller: match.fuller,
      similarity: Math.round(match.similarity * 1000) / 1000,
    }));
    pairsKept.set(corpus, known);
  }
  return known;
}

/** Utterances that two articles or more carry. */
export function clusters(corpus: Corpus): readonly Cluster[] {
  let known = clustersKept.get(corpus);
  if (!known) {
    known = clustersOf(indexOf(corpus), matchesOf(corpus));
    clustersKept.set(corpus, known);
  }
  return known;
}

/** Pairs of articles that share text, with how much of the smaller one the other carries. */
export const reuse = (corpus: Corpus): readonly Reuse[] => reuseOf(corpus);

/** How far the articles of some places that carry one thing, a quote or a figure, are independent of each other; see `independenceOf`. */
export function independence(corpus: Corpus, places: readonly Place[]): Independence {
  const { articles, articleOf } = indexOf(corpus);
  return independenceOf(
    places.flatMap(place => {
      const at = articleOf(place.path);
      return at < 0 ? [] : [{ passages: articles[at], ...wordsIn(articles[at], place) }];
    }),
  );
}
