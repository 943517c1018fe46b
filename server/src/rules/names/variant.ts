import { spellingsOf } from '../../corpus/quotes/spellings';
import type { Rule } from '../rule';

/** A name that the folder spells in two ways. */
export const variant: Rule = {
  id: 'names.variant',
  level: 'off',
  check({ entry, corpus }) {
    if (!corpus) return [];
    return spellingsOf(corpus, entry).map(({ start, end, here, usual, articles }) => ({
      start,
      end,
      message: `${here} here, ${usual} in ${articles === 1 ? 'another article' : `${articles} articles`}: one name, two spellings`,
    }));
  },
};
