import data from '../../../data/boilerplate.json';
import languages from '../../../data/boilerplate-languages.json';
import type { Tokens } from '../../text/tokens';
import { type Category, categories } from './passage';
import { findPhrases, type Phrases, phrasesOf } from './phrases';

const groupNames = Object.keys(data.strong) as (keyof typeof data.strong)[];

/** The categories that phrases speak for, in the order of `Unit.cover`. */
export const phraseCategories: readonly Category[] = groupNames.map(name => {
  const category = categories.find(c => c === name);
  if (!category) throw new Error(`phrases for an unknown category: ${name}`);
  return category;
});

/** What sites say around articles in English. */
export const phrases = phrasesOf(groupNames.map(name => data.strong[name]));

let others: Phrases | undefined;
/** What sites say around articles in languages other than English; read when the first such article comes. */
export function otherPhrases(): Phrases {
  const lists: readonly Partial<Record<string, readonly string[]>>[] = Object.values(languages);
  others ??= phrasesOf(groupNames.map(name => lists.flatMap(list => list[name] ?? [])));
  return others;
}

/** How far phrases cover a line. */
export interface Cover {
  /** Share of the tokens that phrases of each category cover (0 to 1), in the order of `phraseCategories`. */
  readonly cover: Float32Array;
  /** The category of the widest phrase, as a place in `phraseCategories`; -1 for none. */
  readonly best: number;
  readonly bestCover: number;
}

/** The shares of a line, from token `from` up to `to`, that phrases cover, by category and the widest. */
export function coverOf(list: Phrases, tokens: Tokens, hashes: Int32Array, from: number, to: number): Cover {
  const cover = new Float32Array(phraseCategories.length);
  let best = -1;
  let bestCover = 0;
  findPhrases(list, tokens, hashes, from, to, (group, start, end) => {
    const share = (end - start) / (to - from);
    if (share > cover[group]) cover[group] = share;
    if (share > bestCover) {
      bestCover = share;
      best = group;
    }
  });
  return { cover, best, bestCover };
}
