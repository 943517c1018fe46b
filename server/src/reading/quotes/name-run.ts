import roleData from '../../../data/roles.json';
import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordSet } from '../../text/words';
import { besideRole } from './beside-role';
import { Tag, tagsAt } from './lexicon';
import { kindOfName } from './name-kind';
import {
  abbreviated,
  type Gender,
  genderOf,
  isAbbreviated,
  isDemonym,
  isFemaleTitle,
  isFirst,
  isGroup,
  isHonour,
  isHyphened,
  isKorean,
  isMaleTitle,
  isMark,
  isOfState,
  isParticle,
  isPlace,
  isRoleHead,
  isSuffix,
  isTiedArticle,
  lower,
  opensPlace,
} from './name-words';
import { calledBehind, saidOnce } from './repeated';

/** A capitalized name in the text. */
export interface NameRun extends Span {
  readonly kind: 'person' | 'maybe' | 'body' | 'surname';
  /** The name's words, lower case, without titles, roles and suffixes; a double surname is one. */
  readonly words: readonly string[];
  /** "jr", "sr", "iii": what tells father and son apart; '' where none stands there. */
  readonly suffix: string;
  /** Where the name itself starts: behind "Russian Foreign Minister". */
  readonly nameStart: number;
  /** Where it ends: in front of "KC", "MP". */
  readonly nameEnd: number;
  /** Whether it opens a sentence, where a capital says nothing. */
  readonly opens: boolean;
  readonly gender: Gender;
  /** "foreign minister"; '' where none stands beside the name. */
  readonly role: string;
  /** "russian", "germany": the country that the role speaks of. */
  readonly country: string;
  /** Whether its first word may be none of it: one of the language, or one that stands in small letters as well. */
  readonly isLoose: boolean;
}

/** "Homeland Security", "National Intelligence": what somebody is secretary or director of. */
const isOffice = wordSet(roleData.offices);

/** The name of tokens `from` to `to`; of the last one the first `glued` letters, unless that is 0; `opens`: whether it opens a sentence. */
export function runOf(article: Article, from: number, to: number, glued: number, opens: boolean): NameRun | null {
  const { tokens } = article;
  const { norm } = tokens;
  /** The words of the run, as tokens. */
  const at: number[] = [];
  for (let i = from; i <= to; i++) if (tokens.kind[i] === Kind.word) at.push(i);
  let gender: Gender = null;
  let role = '';
  let country = '';
  let k = 0;
  // the last role or title inside the run, with name words behind it
  for (let j = 0; j < at.length - 1; j++) {
    const i = at[j];
    if (isMaleTitle(tokens, i) || isFemaleTitle(tokens, i)) {
      gender = isMaleTitle(tokens, i) ? 'male' : 'female';
      k = j + 1;
    } else if (
      (isRoleHead(tokens, i) || isAbbreviated(tokens, i)) &&
      !endsFirst(tokens, at, j - 1) &&
      // "Dean Holm", "Partner Dean Holm"
      !(j === at.length - 2 && isFirst(tokens, i)) &&
      // "National Federation of Independent Business"
      !(j > 1 && norm[at[j - 1]] === 'of' && isMark(tokens, at[j - 2]))
    ) {
      let end = j;
      if (norm[at[j + 1]] === 'of') {
        end = j + 2;
        while (end + 1 < at.length && (isOffice(tokens, at[end + 1]) || norm[at[end + 1]] === 'and')) end++;
        // "Director of Social Media Anna Holm"
        const name = at.findIndex((i, k) => k > end && isFirst(tokens, i));
        if (name > 0) end = name - 1;
        if (end + 1 >= at.length) return null;
      }
      // "Secretary of State", yet "Mayor of Holm"
      const isOf = end > j && !at.slice(j + 2, end + 1).some(w => isOffice(tokens, w));
      role = roleOf(tokens, at.slice(k, (isOf ? j : end) + 1));
      const before = at.slice(k, j).find(w => isDemonym(tokens, w) || isPlace(tokens, w));
      if (before !== undefined) country = norm[before];
      k = end + 1;
      j = end;
      if (/woman$|queen|princess|lady/.test(norm[i])) gender = 'female';
    }
  }
  // "As Nils Berg notes", "Senators Nils Berg"
  while (
    k < at.length - 2 &&
    (tagsAt(tokens, at[k]) & OPENS || isGroup(tokens, at[k])) &&
    !isFirst(tokens, at[k]) &&
    isFirst(tokens, at[k + 1])
  )
    k++;
  // "Republican" may be somebody's role, or a part of a body's name
  const led = k === 1 && isDemonym(tokens, at[0]) ? 0 : k;
  for (; k < at.length - 1 && isDemonym(tokens, at[k]) && !isFirst(tokens, at[k]); k++) country ||= norm[at[k]];
  // "North Holm", "Saudi Arabia": a place that no list needs to know
  if (k > led && opensPlace(tokens, at[k - 1]) && (k + 1 === at.length || !isFirst(tokens, at[k]))) {
    k--;
    if (country === norm[at[k]]) country = '';
  }
  const named = k;
  const beside = besideRole(article, from, to);
  if (beside) {
    role ||= beside.role;
    country ||= beside.country;
  }
  let last = at.length - 1;
  let suffix = '';
  while (last > k + 1 && isHonour(tokens, at[last]) && tokens.case[at[last]] > Case.capital) last--;
  const isHonoured = last < at.length - 1;
  const honoured = at[last];
  if (isSuffix(tokens, at[last])) suffix = norm[at[last--]].replace('.', '');
  if (last < k) return null;
  const person = personBehind(tokens, at, k, last);
  if (person > k && isPlace(tokens, at[k])) country ||= norm[at[k]];
  k = opens && person === k ? behindCalling(tokens, at, k, last) : person;
  let words: string[] = [];
  for (let j = k; j <= last; j++) words.push(norm[at[j]]);
  let end = tokens.end[to];
  if (glued > 0 && words.length > 0) {
    words[words.length - 1] = norm[to].slice(0, glued);
    end = tokens.start[to] + glued;
  }
  const once = saidOnce(words, calledBehind(article, to));
  if (once.to < words.length) end = tokens.end[at[k + once.to - 1]];
  // "Al-Holm said": the article is no first name
  const tied = once.to - once.from === 2 && isTiedArticle(tokens, at[k + once.from]) ? 1 : 0;
  const kind = kindOfName(tokens, at, k + once.from + tied, k + once.to - 1, gender !== null, role !== '');
  if (kind === null) return null;
  const isLoose =
    tied > 0 ||
    (tagsAt(tokens, at[k]) !== 0 && norm[at[k]] !== 'the') ||
    isGroup(tokens, at[k]) ||
    lower.get(tokens, at[k]) !== undefined;
  words = words.slice(once.from, once.to);
  k += once.from;
  // "Republican National Committee", yet "Russian Foreign Ministry"
  if (
    kind === 'body' &&
    once.from === 0 &&
    k === named &&
    named > led &&
    last > k &&
    tokens.end[at[led]] - tokens.start[at[led]] > 3 &&
    !isOfState(tokens, at[last])
  ) {
    k = led;
    words = at.slice(k, last + 1).map(i => norm[i]);
  }
  words = kind === 'surname' && tied ? words.slice(1) : withDoubles(tokens, at, words, k);
  if (suffix && tokens.norm[to + 1] === '.' && tokens.start[to + 1] === end) end++;
  return {
    start: tokens.start[from],
    end,
    kind,
    words,
    suffix,
    nameStart: tokens.start[at[k] ?? from],
    nameEnd: isHonoured ? tokens.end[honoured] : end,
    opens,
    gender: gender ?? (words.length > 1 ? genderOf(words[0]) : null),
    role,
    country,
    isLoose,
  };
}

/** Words that a name does not start with, though a capital may. */
const OPENS = Tag.preposition | Tag.subordinator | Tag.coordinator | Tag.wh | Tag.be | Tag.do | Tag.have;

/** Whether word `j` of `at` is a first name, and not that of a place: "San Juan". */
const endsFirst = (tokens: Tokens, at: readonly number[], j: number): boolean =>
  j >= 0 && isFirst(tokens, at[j]) && !(j > 0 && opensPlace(tokens, at[j - 1]));

/** "Massachusetts Anna Holm", "White House Nils Berg": where a person's whole name starts behind a place or a body; `from` where none does. */
function personBehind(tokens: Tokens, at: readonly number[], from: number, last: number): number {
  if (last - from < 2 || isFirst(tokens, at[from])) return from;
  if (isMark(tokens, at[last]) || isPlace(tokens, at[last])) return from;
  let named = false;
  for (let j = from; j < last; j++) {
    if (named && last - j < 3 && isFirst(tokens, at[j]) && !isHyphened(tokens, at[j]))
      return tokens.norm[at[j - 1]] === 'of' || isParticle(tokens, at[j - 1]) || opensPlace(tokens, at[j - 1])
        ? from
        : j;
    named ||= isMark(tokens, at[j]) || isPlace(tokens, at[j]) || isDemonym(tokens, at[j]);
  }
  return from;
}

/** "Vet Anna Holm", "GRANDAD-OF-SIX Nils Berg" at the start of a sentence: where the name starts behind what somebody is; else `from`. */
function behindCalling(tokens: Tokens, at: readonly number[], from: number, last: number): number {
  const first = last - 1;
  if (first <= from || !isFirst(tokens, at[first]) || isHyphened(tokens, at[first]) || isHyphened(tokens, at[last]))
    return from;
  if (isMark(tokens, at[last]) || isPlace(tokens, at[last])) return from;
  for (let j = from; j < first; j++)
    if (
      isFirst(tokens, at[j]) ||
      isParticle(tokens, at[j]) ||
      isMark(tokens, at[j]) ||
      tokens.end[at[j]] - tokens.start[at[j]] < 3
    )
      return from;
  return first - from === 1 || isHyphened(tokens, at[first - 1]) ? first : from;
}

/** The words of a name from word `from` of `at`, those that a hyphen ties as one: "Holm-Berg" is one surname, "Jean-Luc" in front of another stays two words. */
function withDoubles(tokens: Tokens, at: readonly number[], words: readonly string[], from: number): string[] {
  const list: string[] = [];
  if (isKorean(tokens, at, from, from + words.length - 1)) return [words[0], words.slice(1).join('-')];
  words.forEach((word, j) => {
    const isTied = j > 0 && isHyphened(tokens, at[from + j]) && !isParticle(tokens, at[from + j - 1]);
    if (isTied && (j > 1 || words.length === 2)) list.push(`${list.pop()}-${word}`);
    else list.push(word);
  });
  return list;
}

/** The words of a role, without the country's, abbreviations written out. */
function roleOf(tokens: Tokens, at: readonly number[]): string {
  const words: string[] = [];
  for (const i of at)
    if (!isDemonym(tokens, i) && !isPlace(tokens, i)) words.push(abbreviated.get(tokens.norm[i]) ?? tokens.norm[i]);
  return words.join(' ');
}
