import { Case, type Tokens } from '../../text/tokens';
import { Tag, tagsAt } from './lexicon';
import type { NameRun } from './name-run';
import {
  isAbbreviated,
  isDemonym,
  isFirst,
  isGroup,
  isHyphened,
  isKorean,
  isMark,
  isParticle,
  isPlace,
  isRoleHead,
  isSurname,
  lower,
} from './name-words';

/** What the words `from` to `to` of `at`, both in, name; null for no name. */
export function kindOfName(
  tokens: Tokens,
  at: readonly number[],
  from: number,
  to: number,
  gendered: boolean,
  roled: boolean,
): NameRun['kind'] | null {
  if (to < from) return null;
  const first = at[from];
  const last = at[to];
  const length = tokens.end[first] - tokens.start[first];
  const upper = tokens.case[first] === Case.upper && length > 1;
  if (from === to) {
    if ((isRoleHead(tokens, first) && !gendered) || isGroup(tokens, first)) return null;
    if (gendered || (roled && from > 0)) return 'surname';
    if (isPlace(tokens, first) || isMark(tokens, first)) return 'body';
    if (isDemonym(tokens, first) || isAbbreviated(tokens, first)) return null; // "PM" is nobody's name
    if (upper && length < 7) return 'body';
    return lower.get(tokens, first) !== undefined && tagsAt(tokens, first) !== 0 ? null : 'surname';
  }
  const count = to - from + 1;
  // "SEE RESULTS": words of the language in capitals head something
  if (upper && isShouted(tokens, at.slice(from, to + 1))) return null;
  if (count === 2 && isHyphened(tokens, last) && !isMark(tokens, last) && !isParticle(tokens, first)) return 'surname';
  if (isKorean(tokens, at, from, to)) return 'person';
  // "Park Hye-rim"
  if (count === 3 && isHyphened(tokens, last) && tokens.case[last] === Case.lower) return 'person';
  if (isRoleHead(tokens, last) && !isSurname(tokens, last)) return null;
  if (isGroup(tokens, last)) return null;
  if (isFirst(tokens, first) && (!isMark(tokens, last) || (isSurname(tokens, last) && count < 4))) return 'person';
  let ofPlaces = 0;
  for (let j = from; j <= to; j++) {
    if (isMark(tokens, at[j])) return 'body';
    if (isPlace(tokens, at[j]) || isDemonym(tokens, at[j])) ofPlaces++;
  }
  if (ofPlaces > 0 || count > 4) return 'body';
  return roled && !(upper && length > 2) ? 'person' : 'maybe';
}

/** Whether words are all in capitals, no first name in front, and one of them a small word of the language. */
const isShouted = (tokens: Tokens, words: readonly number[]): boolean =>
  !isFirst(tokens, words[0]) &&
  words.every(i => tokens.case[i] === Case.upper) &&
  words.some(i => (tagsAt(tokens, i) & SMALL) !== 0);

const SMALL = Tag.determiner | Tag.preposition | Tag.coordinator | Tag.possessive | Tag.verb;
