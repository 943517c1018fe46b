import bodyData from '../../../data/bodies.json';
import nameData from '../../../data/names.json';
import roleData from '../../../data/roles.json';
import type { Article } from '../../text/article';
import { glueOf } from '../../text/glued';
import { isGap, type Span, spanAt } from '../../text/span';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { WordNumbers, wordColumn, wordSet } from '../../text/words';
import { Tag, tagsAt } from './lexicon';
import { calledBehind, saidOnce } from './repeated';

export type Gender = 'male' | 'female' | null;

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const male = list(nameData.male);
const female = list(nameData.female);
const either = list(nameData.either);
const isParticle = wordSet(nameData.particles);
/** Whether a word is "Jr.", "III": behind a name it tells kin apart. */
export const isSuffix = wordSet(nameData.suffixes);
const isMark = wordSet(list(bodyData.marks));
export const places = list(bodyData.places);
const isPlace = wordSet(places);
const isDemonym = wordSet(list(bodyData.demonyms));
const isMaleTitle = wordSet(roleData.titles.male);
const isFemaleTitle = wordSet(roleData.titles.female);
const abbreviated: ReadonlyMap<string, string> = new Map(Object.entries(roleData.abbreviated));
const isAbbreviated = wordSet(abbreviated.keys());
export const roleHeads = new Set(roleData.heads);
const isRoleHead = wordSet(roleHeads);
const notNames = new Set(bodyData.notNames);
/** Marks of bodies that are surnames as well. */
const isSurname = wordSet(bodyData.surnames);
/** Many of one kind: "Republicans", "Americans". */
const isGroup = wordSet(list(bodyData.groups));
/** What a state has: behind the state's own name it is the same by itself. */
const isOfState = wordSet(list(bodyData.ofStates));

/** Words that open the name of a place: "North Holm", "Saudi Arabia". */
const opensPlace = wordSet(list(bodyData.opensPlace));

/** Words that "and" ties into one in the names of bodies. */
const paired: ReadonlySet<string> = new Set(bodyData.paired);

/** The gender that a first name mostly tells; null where it tells none. */
export const genderOf = (first: string): Gender => (male.has(first) ? 'male' : female.has(first) ? 'female' : null);

/** Whether a word is a first name. */
export const isFirst = wordSet([...male, ...female, ...either]);
const isPartOfName = wordSet([...male, ...female, ...either, ...nameData.particles]);

/** A capitalized name in the text. */
export interface NameRun extends Span {
  readonly kind: 'person' | 'maybe' | 'body' | 'surname';
  /** The name's words, lower case, without titles, roles and suffixes; a double surname is one. */
  readonly words: readonly string[];
  /** "jr", "sr", "iii": what tells father and son apart; '' where none stands there. */
  readonly suffix: string;
  /** Where the name itself starts: behind "Russian Foreign Minister". */
  readonly nameStart: number;
  readonly gender: Gender;
  /** "foreign minister"; '' where none stands beside the name. */
  readonly role: string;
  /** "russian", "germany": the country that the role speaks of. */
  readonly country: string;
  /** Whether its first word may be none of it: one of the language, or one that stands in small letters as well. */
  readonly isLoose: boolean;
}

/** The capitalized names of the body, in order. One pass over the tokens. */
export function nameRuns(article: Article, notBody: readonly Span[]): NameRun[] {
  const { text, tokens, lines } = article;
  const runs: NameRun[] = [];
  lower.clear();
  for (let i = 0; i < tokens.length; i++) if (tokens.case[i] === Case.lower) lower.set(tokens, i, 1);
  const capital = (i: number): boolean =>
    i < tokens.length && tokens.kind[i] === Kind.word && tokens.case[i] >= Case.capital && noName(tokens, i) !== I;
  const glue = glueOf(text, tokens);
  let line = 0;
  let titled = false;
  let lineEnd = -1;
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens.start[i];
    if (at >= lineEnd) {
      while (line < lines.length && lines[line].end <= at) line++;
      lineEnd = lines[line]?.end ?? text.length;
      titled = isTitled(article, i, lineEnd);
    }
    if (tokens.case[i] < Case.capital || !capital(i) || noName(tokens, i) !== 0) continue;
    // (R-Ohio): a party and a place
    if (tokens.end[i] - at === 1 && tokens.norm[i + 1] === '-' && tokens.end[i] === tokens.start[i + 1]) {
      i += 2;
      continue;
    }
    if (spanAt(notBody, at)) continue;
    const initial = opensSentence(article, i);
    if ((initial || titled) && !startsName(article, i, capital)) continue;
    let to = i;
    let glued = 0;
    for (;;) {
      glued = glue(to);
      if (glued > 0) break;
      if (to + 1 >= tokens.length || tokens.start[to + 1] >= lineEnd) break;
      const next = tokens.norm[to + 1];
      if (noName(tokens, to + 1) > I) break;
      const isApart = isSpaceBehind(article, to);
      const touches = tokens.start[to + 1] === tokens.end[to];
      if (isApart && capital(to + 1)) {
        const tags = tagsAt(tokens, to + 1);
        if (tags !== 0 && (titled || (tags & Tag.preposition && isFirst(tokens, i) && !isPartOfName(tokens, to + 1))))
          break;
        to++;
        continue;
      }
      if (next === '-' && touches && capital(to + 2) && tokens.start[to + 2] === tokens.end[to + 1]) {
        to += 2;
        continue;
      }
      // "Nils Berg, Jr."
      if (next === ',' && touches && to > i && isSuffix(tokens, to + 2) && capital(to + 2)) {
        to += 2;
        continue;
      }
      // "J. Smith", "Sen. Smith", "Jr.", "St. Holm"
      if (
        next === '.' &&
        touches &&
        (tokens.end[to] - tokens.start[to] === 1 ||
          isAbbreviated(tokens, to) ||
          isParticle(tokens, to) ||
          isMaleTitle(tokens, to) ||
          isFemaleTitle(tokens, to)) &&
        capital(to + 2) &&
        isSpaceBehind(article, to + 1)
      ) {
        to += 2;
        continue;
      }
      if (isApart && isParticle(tokens, to + 1) && capital(to + 2) && text.charAt(tokens.end[to + 1]) === ' ') {
        to += 2;
        continue;
      }
      // "Department of Trade and Industry"
      if (isApart && next === 'and' && capital(to + 2) && paired.has(`${tokens.norm[to]} ${tokens.norm[to + 2]}`)) {
        to += 2;
        continue;
      }
      // "Department of Justice", "Secretary of State", "Director of National Intelligence James Clapper"
      if (
        isApart &&
        next === 'of' &&
        capital(to + 2) &&
        ((isMark(tokens, to) && !(to > i && isSurname(tokens, to) && isFirst(tokens, to - 1))) ||
          tokens.norm[to] === 'secretary' ||
          (isRoleHead(tokens, to) && [3, 4, 5].some(k => capital(to + k) && isFirst(tokens, to + k))))
      ) {
        to += 2;
        continue;
      }
      break;
    }
    const run = runOf(article, i, to, glued);
    if (run) runs.push(run);
    i = to;
  }
  return runs;
}

const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/;

const I = 1;
/** Of words that no name is made of: whether it is "I" (alone or with its verb) or another. */
const noName = wordColumn(word =>
  CALENDAR.test(word) || notNames.has(word) ? I + 1 : word === 'i' || /^i['’]/.test(word) ? I : 0,
);

/** Whether most words of the line are capitalized: a headline says little about names. */
function isTitled({ tokens }: Article, from: number, end: number): boolean {
  let words = 0;
  let high = 0;
  for (let i = from; i < tokens.length && tokens.start[i] < end; i++) {
    if (tokens.kind[i] !== Kind.word || tokens.norm[i] === "'s") continue;
    words++;
    if (tokens.case[i] >= Case.capital) high++;
    if (words > 25) return false;
  }
  return words > 3 && high >= 0.7 * words;
}

/** Words in small letters of the article at hand. */
const lower = new WordNumbers();

/** Whether a space and no more stands behind token `i`. */
const isSpaceBehind = ({ text, tokens }: Article, i: number): boolean =>
  isGap(text, tokens.end[i], tokens.start[i + 1]);

const opensBehind = wordSet('.!?:"“”‘…•—–|*-');

function opensSentence({ text, tokens }: Article, i: number): boolean {
  if (i === 0 || opensBehind(tokens, i - 1)) return true;
  for (let at = tokens.end[i - 1]; at < tokens.start[i]; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return tokens.norm[i - 1] === "'" && tokens.end[i - 1] === tokens.start[i];
}

/** At the start of a sentence a capital says nothing: a word of the language is no name, unless a name goes on behind it. */
function startsName(article: Article, i: number, capital: (i: number) => boolean): boolean {
  const { tokens } = article;
  if (isMaleTitle(tokens, i) || isFemaleTitle(tokens, i) || isAbbreviated(tokens, i)) return true;
  if (tagsAt(tokens, i) !== 0 && !isFirst(tokens, i)) return false;
  if (tokens.case[i] === Case.upper && tokens.end[i] - tokens.start[i] > 1) return true;
  if (lower.get(tokens, i) === undefined) return true;
  return capital(i + 1) && isSpaceBehind(article, i) && (isRoleHead(tokens, i) || isFirst(tokens, i));
}

const isModifier = wordSet(roleData.modifiers);
/** "Homeland Security", "National Intelligence": what somebody is secretary or director of. */
const isOffice = wordSet(roleData.offices);

/** The name of tokens `from` to `to`; of the last one the first `glued` letters, unless that is 0. */
function runOf(article: Article, from: number, to: number, glued: number): NameRun | null {
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
      role = roleOf(tokens, at.slice(k, end + 1));
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
  if (isSuffix(tokens, at[last])) suffix = norm[at[last--]].replace('.', '');
  if (last < k) return null;
  const person = personBehind(tokens, at, k, last);
  if (person > k && isPlace(tokens, at[k])) country ||= norm[at[k]];
  k = person;
  let words: string[] = [];
  for (let j = k; j <= last; j++) words.push(norm[at[j]]);
  let end = tokens.end[to];
  if (glued > 0 && words.length > 0) {
    words[words.length - 1] = norm[to].slice(0, glued);
    end = tokens.start[to] + glued;
  }
  const once = saidOnce(words, calledBehind(article, to));
  if (once.to < words.length) end = tokens.end[at[k + once.to - 1]];
  const kind = kindOfName(tokens, at, k + once.from, k + once.to - 1, gender !== null, role !== '');
  if (kind === null) return null;
  const isLoose =
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
  words = withDoubles(tokens, at, words, k);
  if (suffix && tokens.norm[to + 1] === '.' && tokens.start[to + 1] === end) end++;
  return {
    start: tokens.start[from],
    end,
    kind,
    words,
    suffix,
    nameStart: tokens.start[at[k] ?? from],
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

/** Whether a hyphen ties a token to the word before it. */
const isHyphened = (tokens: Tokens, i: number): boolean =>
  tokens.norm[i - 1] === '-' && tokens.start[i] === tokens.end[i - 1] && tokens.start[i - 1] === tokens.end[i - 2];

/** The words of a name from word `from` of `at`, those that a hyphen ties as one: "Holm-Berg" is one surname, "Jean-Luc" in front of another stays two words. */
function withDoubles(tokens: Tokens, at: readonly number[], words: readonly string[], from: number): string[] {
  const list: string[] = [];
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

/** What the words `from` to `to` of `at`, both in, name; null for no name. */
function kindOfName(
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
    if (isDemonym(tokens, first)) return null;
    if (upper && length < 7) return 'body';
    return lower.get(tokens, first) !== undefined && tagsAt(tokens, first) !== 0 ? null : 'surname';
  }
  const count = to - from + 1;
  // "SEE RESULTS": words of the language in capitals head something
  if (upper && isShouted(tokens, at.slice(from, to + 1))) return null;
  if (count === 2 && isHyphened(tokens, last) && !isMark(tokens, last) && !isParticle(tokens, first)) return 'surname';
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

const endsApposition = wordSet('who which and but was is has said told had in on at'.split(' '));

/** A role in small letters beside a name: "foreign minister Sergei Lavrov"; "Olaf Scholz, German chancellor,". */
function besideRole(article: Article, from: number, to: number): { role: string; country: string } | null {
  const { tokens } = article;
  const before = from - 1;
  if (
    before >= 0 &&
    isRoleHead(tokens, before) &&
    tokens.case[before] === Case.lower &&
    isSpaceBehind(article, before)
  ) {
    let start = before;
    while (start > 0 && before - start < 3 && isModifier(tokens, start - 1)) start--;
    const first = tokens.norm[start - 1] === "'s" ? start - 2 : start - 1;
    return {
      role: tokens.norm
        .slice(start, from)
        .filter(w => /^\p{L}/u.test(w))
        .join(' '),
      country: isDemonym(tokens, first) || isPlace(tokens, first) ? tokens.norm[first] : '',
    };
  }
  if (tokens.norm[to + 1] !== ',') return null;
  let country = '';
  for (let i = to + 2; i < Math.min(tokens.length, to + 9); i++) {
    if (tokens.kind[i] === Kind.mark && tokens.norm[i] !== '-') return null;
    if (endsApposition(tokens, i)) return null;
    if (isDemonym(tokens, i) || isPlace(tokens, i)) country ||= tokens.norm[i];
    if (!isRoleHead(tokens, i) || isRoleHead(tokens, i + 1)) continue;
    let start = i;
    while (start > to + 2 && (isModifier(tokens, start - 1) || isRoleHead(tokens, start - 1))) start--;
    let end = i;
    if (tokens.norm[i + 1] === 'of' && tokens.norm[i + 2] === 'state') end = i + 2;
    return { role: tokens.norm.slice(start, end + 1).join(' '), country };
  }
  return null;
}
