import data from '../../data/common-words.json';
import { stem } from './porter';

const stems: ReadonlySet<string> = new Set(data.stems.flatMap(band => band.split(' ')));

/** Whether a word, in small letters, is a form of one of the 3,000 most common of English (see scripts/common-words.mjs). */
export const isCommon = (word: string): boolean => stems.has(stem(word));
