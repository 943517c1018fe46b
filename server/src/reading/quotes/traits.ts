import { wordColumn } from '../../text/words';

/** What is asked of a word by its form alone, as bits; each form is judged once. */
export const Trait = {
  /** Ends in "ed". */
  ed: 1,
  /** Ends in "s". */
  s: 2,
  /** Ends in "ing". */
  ing: 4,
  adjective: 8,
  /** A form in -ing that is a noun as well. */
  nounIng: 16,
  /** People, or many of something: no singular. */
  people: 32,
  /** Opens a clause that depends on another. */
  subordinate: 64,
  /** A subject that a base form agrees with. */
  plural: 128,
  /** Behind "say" no clause, though it looks like the start of one: "said the same", "said little". */
  little: 256,
  /** A number or a pronoun of quantity. */
  quantity: 512,
  /** Where it was said: an occasion or a medium. */
  occasion: 1024,
} as const;

const lists: readonly (readonly [trait: number, words: string])[] = [
  [
    Trait.adjective,
    'false true new old own big top good bad other recent past same key main major early latest multiple numerous various several more',
  ],
  [
    Trait.nounIng,
    'meeting hearing ruling polling spending building feeling warning filing briefing opening beginning rating shooting funding housing finding gathering reading writing landing offering showing standing',
  ],
  [Trait.people, 'people men women police children i you we they who percent majority % voters million'],
  [Trait.subordinate, 'because although though while whereas if unless when where that whether as so but even'],
  [
    Trait.plural,
    'i you we they who that which people men women some many most several few both half percent % majority those others police voters third thirds quarter quarters dozen couple handful number none all children media data families million',
  ],
  [Trait.little, 'little nothing something anything everything much more the so no yes goodbye hello things it this'],
  [Trait.quantity, 'many most several both few these those some two three four five percent'],
  [
    Trait.occasion,
    'interview statement speech tweet rally news conference debate event email e-mail letter twitter facebook cnn nbc abc cbs fox msnbc hearing meeting address post briefing op-ed morning afternoon evening',
  ],
];
const listed = new Map<string, number>();
for (const [trait, words] of lists)
  for (const word of words.split(' ')) listed.set(word, (listed.get(word) ?? 0) | trait);

const ADJECTIVE = /(?:ous|ent|ant|ial|ical|ional|ive|ful|less|able|ible|ary|ic)$/;

/** The traits of item or token `i`; none where there is no such. */
export const traitsAt = wordColumn(word => {
  let traits = listed.get(word) ?? 0;
  if (word.endsWith('s')) traits |= Trait.s;
  else if (word.endsWith('ed')) traits |= Trait.ed;
  else if (word.endsWith('ing')) traits |= Trait.ing;
  return ADJECTIVE.test(word) ? traits | Trait.adjective : traits;
});
