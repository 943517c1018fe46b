import words from '../../../data/words.json';
import { anyOf } from '../../text/any-of';
import { wordColumn } from '../../text/words';
import { upToTen } from '../figures/numbers';

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
  /** A number in a word, up to ten. */
  count: 2048,
} as const;

const listed = new Map<string, number>();
for (const [name, list] of Object.entries(words.traits))
  for (const word of list) listed.set(word, (listed.get(word) ?? 0) | Trait[name as keyof typeof words.traits]);

for (const word of upToTen) listed.set(word, (listed.get(word) ?? 0) | Trait.count);

const ADJECTIVE = new RegExp(`${anyOf(words.adjectiveEndings)}$`);
const nouns = new Set(words.notAdjective);

/** The traits of item or token `i`; none where there is no such. */
export const traitsAt = wordColumn(word => {
  let traits = listed.get(word) ?? 0;
  if (word.endsWith('s')) traits |= Trait.s;
  else if (word.endsWith('ed')) traits |= Trait.ed;
  else if (word.endsWith('ing')) traits |= Trait.ing;
  return ADJECTIVE.test(word) && !word.endsWith('ment') && !nouns.has(word) ? traits | Trait.adjective : traits;
});
