import { pairsOf, pairsWithin } from '../../corpus/figures/compare';
import type { FigureRelation } from '../../corpus/figures/pair';
import type { Level } from '../finding';
import type { Rule } from '../rule';
import { reportsOf } from './wording';

/** A rule that reports the figures that stand in one relation to another: in the article, and in the folder. */
export const pairRule = (id: string, level: Level, relation: FigureRelation): Rule => ({
  id,
  level,
  check({ entry, corpus }) {
    const within = pairsWithin(entry).flatMap(pair => [pair, { ...pair, a: pair.b, b: pair.a }]);
    const pairs = corpus ? [...within, ...pairsOf(corpus, entry.path)] : within;
    return reportsOf(
      pairs.filter(pair => pair.relation === relation),
      entry,
      corpus,
    );
  },
});
