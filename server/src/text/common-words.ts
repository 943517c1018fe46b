import data from '../../data/common-words.json';
import { stem } from './porter';

/** By stem, which band of the most common words of English it is of, 0 for the commonest (see scripts/common-words.mjs). */
const bands = new Map<string, number>();
data.stems.forEach((stems, band) => {
  for (const root of stems.split(' ')) if (!bands.has(root)) bands.set(root, band);
});

/** The band of common words that a stem is of, 0 for the commonest; infinity for a rare one. */
export const bandOf = (root: string): number => bands.get(root) ?? Number.POSITIVE_INFINITY;

/** Whether a word, in small letters, is a form of one of the 3,000 most common of English. */
export const isCommon = (word: string): boolean => bands.has(stem(word));
