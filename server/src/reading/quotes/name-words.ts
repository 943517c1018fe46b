import bodyData from '../../../data/bodies.json';
import nameData from '../../../data/names.json';
import roleData from '../../../data/roles.json';
import type { Article } from '../../text/article';
import { isGap } from '../../text/span';
import type { Tokens } from '../../text/tokens';
import { WordNumbers, wordSet } from '../../text/words';

export type Gender = 'male' | 'female' | null;

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const male = list(nameData.male);
const female = list(nameData.female);
const either = list(nameData.either);
export const isParticle = wordSet(nameData.particles);
/** Whether a word is "Jr.", "III": behind a name it tells kin apart. */
export const isSuffix = wordSet(nameData.suffixes);
/** Whether a word is the second half of a Korean name: "Kim Jong-un". */
export const isSyllable = wordSet(nameData.syllables);
/** Whether a word of the language is such a half behind the other one: "Jae-in", "Ki-moon". */
const isAfter = wordSet(nameData.after);
const isFamily = wordSet(nameData.families);
/** The Arabic article, as a hyphen ties it to a name: "al-Holm". */
export const articles: ReadonlySet<string> = new Set(nameData.articles);
const isArticle = wordSet(articles);
/** Whether a word is "KC", "MP", "PhD": behind a name it is no part of it. */
export const isHonour = wordSet(nameData.honours);
export const isMark = wordSet(list(bodyData.marks));
export const places = list(bodyData.places);
export const isPlace = wordSet(places);
export const isDemonym = wordSet(list(bodyData.demonyms));
export const isMaleTitle = wordSet(roleData.titles.male);
export const isFemaleTitle = wordSet(roleData.titles.female);
export const abbreviated: ReadonlyMap<string, string> = new Map(Object.entries(roleData.abbreviated));
export const isAbbreviated = wordSet(abbreviated.keys());
export const roleHeads = new Set(roleData.heads);
export const isRoleHead = wordSet(roleHeads);
export const notNames = new Set(bodyData.notNames);
/** Marks of bodies that are surnames as well. */
export const isSurname = wordSet(bodyData.surnames);
/** Many of one kind: "Republicans", "Americans". */
export const isGroup = wordSet(list(bodyData.groups));
/** What a state has: behind the state's own name it is the same by itself. */
export const isOfState = wordSet(list(bodyData.ofStates));

/** Words that open the name of a place: "North Holm", "Saudi Arabia". */
export const opensPlace = wordSet(list(bodyData.opensPlace));

/** Words that "and" ties into one in the names of bodies. */
export const paired: ReadonlySet<string> = new Set(bodyData.paired);

/** The gender that a first name mostly tells; null where it tells none. */
export const genderOf = (first: string): Gender => (male.has(first) ? 'male' : female.has(first) ? 'female' : null);

export const firstNames: ReadonlySet<string> = new Set([...male, ...female, ...either]);
/** Whether a word is a first name. */
export const isFirst = wordSet(firstNames);
export const isPartOfName = wordSet([...male, ...female, ...either, ...nameData.particles]);

/** Words in small letters of the article at hand. */
export const lower = new WordNumbers();

/** Whether a space and no more stands behind token `i`. */
export const isSpaceBehind = ({ text, tokens }: Article, i: number): boolean =>
  isGap(text, tokens.end[i], tokens.start[i + 1]);

/** Whether a hyphen ties a token to the word before it. */
export const isHyphened = (tokens: Tokens, i: number): boolean =>
  tokens.norm[i - 1] === '-' && tokens.start[i] === tokens.end[i - 1] && tokens.start[i - 1] === tokens.end[i - 2];

/** Whether token `i` is the article that a hyphen ties to the name behind it: "al-Holm", "El-Holm". */
export const isTiedArticle = (tokens: Tokens, i: number): boolean => isArticle(tokens, i) && isHyphened(tokens, i + 2);

/** Whether token `i` is the second half of a Korean name, behind a hyphen: "Jong-un", "Jae-in". */
export const isSecondHalf = (tokens: Tokens, i: number): boolean =>
  isSyllable(tokens, i) || (isAfter(tokens, i) && isSyllable(tokens, i - 2));

/** Whether the words at `at` from `from` to `to` are a Korean family name and the two halves of a name: "Kim Jong Un", "Kim Jong-Un". */
export const isKorean = (tokens: Tokens, at: readonly number[], from: number, to: number): boolean =>
  to === from + 2 &&
  isFamily(tokens, at[from]) &&
  isSyllable(tokens, at[from + 1]) &&
  (isSyllable(tokens, at[to]) || isAfter(tokens, at[to]));
