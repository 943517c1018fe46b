import data from '../../../data/figure-comparison.json';
import placeData from '../../../data/places.json';
import { wordColumn, wordTable } from '../../text/words';
import { commonStems, functionWords, lemma, stem } from './words';

/** The words of a list of the data file, as lemmas. */
export const lemmas = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(lemma));

/** The groups of words that exclude one another, by lemma: which group, and which of its members the word is. */
export const memberOf = new Map<string, { group: string; member: number }[]>();
for (const [group, members] of Object.entries(data.groups))
  members.forEach((list, member) => {
    for (const word of list.split(' ')) {
      const known = memberOf.get(lemma(word));
      if (known) known.push({ group, member });
      else memberOf.set(lemma(word), [{ group, member }]);
    }
  });

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const monthOf = new Map(MONTHS.flatMap((m, i) => [[m, i + 1] as const, [m.slice(0, 3), i + 1] as const]));
monthOf.set('sept', 9);
const dayOf = new Map(DAYS.map((d, i) => [d, i + 1]));
/** Whether a word is a month or a day of the week. */
export const calendar = (norm: string): boolean => dayOf.has(norm) || monthOf.has(norm);

/** Places by the stem of any of their names. */
export const placeOf = new Map<string, string>();
for (const entry of placeData.places.split(' ')) {
  const forms = entry.split(':');
  for (const form of forms) placeOf.set(stem(form), forms[0]);
}

/** The lemma of token `i`, a word; undefined for one that carries grammar alone. */
export const lemmaAt = wordTable(norm => (functionWords.has(norm) ? undefined : lemma(norm)));

/** What lists know of a word, as bits: most words are in none, and are looked up once. */
export const Known = { day: 1, month: 2, group: 4, place: 8, common: 16 } as const;
/** A word without the stop of its abbreviation. */
export const bareOf = (norm: string): string => (norm.endsWith('.') ? norm.slice(0, -1) : norm);
/** Those bits of token `i`. */
export const knownAt = wordColumn(norm => {
  const word = lemma(norm);
  return (
    (dayOf.has(bareOf(norm)) ? Known.day : 0) |
    (monthOf.has(bareOf(norm)) ? Known.month : 0) |
    (memberOf.has(word) ? Known.group : 0) |
    (placeOf.has(word) ? Known.place : 0) |
    (commonStems.has(stem(norm)) ? Known.common : 0)
  );
});
