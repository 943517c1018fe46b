import type { Corpus } from '../corpus';
import { independent } from '../quotes/match';
import { pairsOf } from './compare';
import type { FigurePair, FigurePlace } from './pair';

/** A figure that one article gives and no other: the others agree on another one. */
export interface Outlier {
  readonly figure: FigurePlace;
  /** The figures of the others, one an article. */
  readonly others: readonly FigurePlace[];
  /** How many independent articles the others are. */
  readonly independent: number;
}

/** Fewer than so many against one say nothing. */
const AGAINST = 3;

/** The figures of an article that stand alone against three articles or more that agree with each other. */
export function outliers(corpus: Corpus, path: string): readonly Outlier[] {
  const byFigure = new Map<number, FigurePair[]>();
  for (const pair of pairsOf(corpus, path)) {
    const group = byFigure.get(pair.a.start);
    if (group) group.push(pair);
    else byFigure.set(pair.a.start, [pair]);
  }
  const found: Outlier[] = [];
  for (const group of byFigure.values()) {
    // An article that gives this figure too takes it out of its loneliness.
    if (group.some(({ relation }) => relation === 'agree' || relation === 'compatible')) continue;
    const against = group.filter(({ relation }) => relation === 'conflict');
    const largest = against
      .map(({ b }) => {
        const others = against.filter(pair => pair.b === b || agree(corpus, b, pair.b)).map(pair => pair.b);
        return others.filter((other, i) => others.findIndex(x => x.path === other.path) === i);
      })
      .sort((x, y) => y.length - x.length)[0];
    if (!largest || largest.length < AGAINST) continue;
    const count = independent(
      corpus,
      largest.map(other => other.path),
    );
    if (count >= AGAINST) found.push({ figure: group[0].a, others: largest, independent: count });
  }
  return found;
}

const agree = (corpus: Corpus, a: FigurePlace, b: FigurePlace): boolean =>
  pairsOf(corpus, a.path).some(
    pair =>
      pair.a.start === a.start &&
      pair.b.path === b.path &&
      pair.b.start === b.start &&
      (pair.relation === 'agree' || pair.relation === 'compatible'),
  );
