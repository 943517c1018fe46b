import { outliers } from '../../corpus/figures/outliers';
import { shortName } from '../../text/label';
import type { Rule } from '../rule';

export const outlier: Rule = {
  id: 'figures.outlier',
  level: 'information',
  check: ({ entry, corpus }) =>
    corpus
      ? outliers(corpus, entry.path).map(({ figure, others, independent }) => ({
          start: figure.start,
          end: figure.end,
          message: `${figure.text} in this article alone; ${others[0].text} in ${others.length} others${
            independent < others.length ? `, ${independent} independent` : ''
          } (${others
            .slice(0, 4)
            .map(other => shortName(other.path))
            .join(', ')}${others.length > 4 ? ', …' : ''})`,
          related: others.map(other => ({ path: other.path, start: other.start, end: other.end, message: other.text })),
        }))
      : [],
};
