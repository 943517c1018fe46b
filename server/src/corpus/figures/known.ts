import data from '../../../data/figure-comparison.json';
import placeData from '../../../data/places.json';
import { months } from '../../reading/figures/calendar';
import { numbered } from '../../text/numbered';
import { wordColumn } from '../../text/words';
import { commonStems, functionWords, lemma, stem } from './words';

/** The words of a list of the data file, as lemmas. */
export const lemmas = (list: string): ReadonlySet<string> => new Set(list.split(' ').map(lemma));

/** A member of a group of words that exclude one another. */
export interface Membership {
  readonly group: string;
  readonly member: number;
}
const byStem = new Map<string, Membership[]>();
for (const [group, members] of Object.entries(data.groups))
  members.forEach((list, member) => {
    for (const word of list.split(' ')) {
      const known = byStem.get(stem(word));
      if (known) known.push({ group, member });
      else byStem.set(stem(word), [{ group, member }]);
    }
  });

/** The groups that a word is in, and as which member: its own, else those of the word that stands for it ("women" is none of "people", "slay" is of "kill"). */
export const membersOf = (word: string): readonly Membership[] | undefined =>
  byStem.get(stem(word)) ?? byStem.get(lemma(word));

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const days = new Set(DAYS);
/** Whether a word is a month or a day of the week. */
export const calendar = (norm: string): boolean => days.has(norm) || months.has(norm);

/** Places by the stem of any of their names. */
export const placeOf = new Map<string, string>();
for (const entry of placeData.places.split(' ')) {
  const forms = entry.split(':');
  for (const form of forms) placeOf.set(stem(form), forms[0]);
}

/** The lemmas of the process. */
export const lemmaNumbers = numbered();

/** The number of the lemma of token `i`, a word; -1 for one that carries grammar alone. */
export const lemmaAt = wordColumn(norm => (functionWords.has(norm) ? -1 : lemmaNumbers.number(lemma(norm))));

/** What lists know of a word, as bits: most words are in none, and are looked up once. */
export const Known = { day: 1, month: 2, group: 4, place: 8, common: 16 } as const;
/** A word without the stop of its abbreviation. */
export const bareOf = (norm: string): string => (norm.endsWith('.') ? norm.slice(0, -1) : norm);
/** Those bits of token `i`. */
export const knownAt = wordColumn(norm => {
  const word = lemma(norm);
  return (
    (days.has(bareOf(norm)) ? Known.day : 0) |
    (months.has(bareOf(norm)) ? Known.month : 0) |
    (membersOf(norm) ? Known.group : 0) |
    (placeOf.has(word) ? Known.place : 0) |
    (commonStems.has(stem(norm)) ? Known.common : 0)
  );
});
