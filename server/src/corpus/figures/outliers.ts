import type { Figure } from '../../reading/figures/figure';
import type { Corpus } from '../corpus';
import { figureAt } from '../entry';
import { independence } from '../quotes/match';
import { pairsOf } from './compare';
import { measureOf, relationOf } from './measure';
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
    // A later count stands alone until the others have it; nobody can tell it from a wrong one. A bound may hold for all of them.
    const against = group.filter(
      ({ a, b, relation }) =>
        (relation === 'conflict' || relation === 'update') && isExact(corpus, a) && isExact(corpus, b),
    );
    if (against.length < AGAINST) continue;
    const largest = against
      .map(({ b }) => {
        const others = against.filter(pair => pair.b === b || agree(corpus, b, pair.b)).map(pair => pair.b);
        return others.filter((other, i) => others.findIndex(x => x.path === other.path) === i);
      })
      .sort((x, y) => y.length - x.length)[0];
    if (!largest || largest.length < AGAINST) continue;
    const { count } = independence(corpus, largest);
    if (count >= AGAINST) found.push({ figure: group[0].a, others: largest, independent: count });
  }
  return found;
}

function figureOf(corpus: Corpus, { path, start }: FigurePlace): Figure | undefined {
  const entry = corpus.entry(path);
  return entry && figureAt(entry, start);
}

/** Whether a place gives one number, not a bound or a range ("at least 40", "dozens"). */
function isExact(corpus: Corpus, place: FigurePlace): boolean {
  const figure = figureOf(corpus, place);
  return !!figure && figure.value[0] === figure.value[1] && (figure.bound === '=' || figure.bound === '~');
}

/** Whether two figures that are each the quantity of a third one give the same number, as far as they give it. */
function agree(corpus: Corpus, a: FigurePlace, b: FigurePlace): boolean {
  const [x, y] = [figureOf(corpus, a), figureOf(corpus, b)];
  if (!x || !y) return false;
  const relation = relationOf(measureOf(x), measureOf(y));
  return relation === 'agree' || relation === 'compatible';
}
