import data from '../../../data/figure-comparison.json';
import words from '../../../data/news-words.json';
import { folded } from '../../text/normal';
import { wordStem } from '../../text/stem';

/** Words that carry grammar and no matter. */
export const functionWords: ReadonlySet<string> = new Set(words.function.split(' '));

const kept = new Map<string, string>();

/** The stem of a lower-case word without its accents; kept, for a folder has few words and many of each. */
export function stem(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  const fresh = wordStem(folded(word));
  if (kept.size > 200_000) kept.clear();
  kept.set(word, fresh);
  return fresh;
}

/** Stems of the words that most news articles have. */
export const commonStems: ReadonlySet<string> = new Set(words.common.split(' ').map(stem));

/** The word that stands for a stem and its synonyms. */
export const canonical = new Map<string, string>();
for (const [word, list] of Object.entries(data.synonyms))
  for (const other of list.split(' ')) canonical.set(stem(other), word);

/** The one form that stands for a word and its synonyms. */
export const lemma = (word: string): string => {
  const known = lemmaOf.get(word);
  if (known !== undefined) return known;
  const stemmed = stem(word);
  const fresh = canonical.get(stemmed) ?? stemmed;
  if (lemmaOf.size > 200_000) lemmaOf.clear();
  lemmaOf.set(word, fresh);
  return fresh;
};
const lemmaOf = new Map<string, string>();
