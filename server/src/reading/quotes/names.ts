import bodyData from '../../../data/bodies.json';
import nameData from '../../../data/names.json';
import roleData from '../../../data/roles.json';
import type { Article } from '../../text/article';
import { folded } from '../../text/normal';
import { type Span, spanAt } from '../../text/span';
import { Case, Kind } from '../../text/tokens';
import { wordColumn } from '../../text/words';
import { tagsOf } from './lexicon';

export type Gender = 'male' | 'female' | null;

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const male = list(nameData.male);
const female = list(nameData.female);
const either = list(nameData.either);
const particles = new Set(nameData.particles);
const suffixes = new Set(nameData.suffixes);
const marks = list(bodyData.marks);
export const places = list(bodyData.places);
const demonyms = list(bodyData.demonyms);
const maleTitles = new Set(roleData.titles.male);
const femaleTitles = new Set(roleData.titles.female);
const abbreviated: ReadonlyMap<string, string> = new Map(Object.entries(roleData.abbreviated));
export const roleHeads = new Set(roleData.heads);
const notNames = new Set(bodyData.notNames);
/** Marks of bodies that are surnames as well. */
const surnames = new Set(bodyData.surnames);
const nicknames: Readonly<Record<string, string>> = nameData.nicknames;
const capitals: Readonly<Record<string, string>> = bodyData.capitals;

/** The gender that a first name mostly tells; null where it tells none. */
export const genderOf = (first: string): Gender => (male.has(first) ? 'male' : female.has(first) ? 'female' : null);

const isFirst = (word: string): boolean => male.has(word) || female.has(word) || either.has(word);

/** A name spelt one way whatever the transliteration: Sergey/Sergei, Zelenskiy/Zelensky, Yevgeny/Evgeny. */
export function spelling(word: string): string {
  const known = spellings.get(word);
  if (known !== undefined) return known;
  if (spellings.size > 50_000) spellings.clear();
  const fresh = spelt(word);
  spellings.set(word, fresh);
  return fresh;
}

// The names of a folder come again and again.
const spellings = new Map<string, string>();

const spelt = (word: string): string =>
  folded(word)
    .replace(/[^\p{L}]/gu, '')
    .replace(/^ye/, 'e')
    .replace(/y/g, 'i')
    .replace(/ks/g, 'x')
    .replace(/(.)\1+/g, '$1');

/** The long form of a short first name, spelt one way. */
export const firstSpelling = (word: string): string => spelling(nicknames[word] ?? word);

/** The key of a body: its name without article and case; a capital counts as its country. */
export function bodyKey(name: string): string {
  const bare = folded(name)
    .replace(/^the /, '')
    .replace(/['’]s?$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return folded(capitals[bare === 'kiev' ? 'kyiv' : bare] ?? bare);
}

/** A capitalized name in the text. */
export interface NameRun extends Span {
  readonly kind: 'person' | 'maybe' | 'body' | 'surname';
  /** The name's words, lower case, without titles, roles and suffixes. */
  readonly words: readonly string[];
  /** Where the name itself starts: behind "Russian Foreign Minister". */
  readonly nameStart: number;
  readonly gender: Gender;
  /** "foreign minister"; '' where none stands beside the name. */
  readonly role: string;
  /** "russian", "germany": the country that the role speaks of. */
  readonly country: string;
}

/** The capitalized names of the body, in order. One pass over the tokens. */
export function nameRuns(article: Article, notBody: readonly Span[]): NameRun[] {
  const { text, tokens, lines } = article;
  const runs: NameRun[] = [];
  const lower = new Set<string>();
  for (let i = 0; i < tokens.length; i++) if (tokens.case[i] === Case.lower) lower.add(tokens.norm[i]);
  const capital = (i: number): boolean =>
    i < tokens.length && tokens.kind[i] === Kind.word && tokens.case[i] >= Case.capital && noName(tokens, i) !== I;
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
    if ((initial || titled) && !startsName(article, i, lower, capital)) continue;
    let to = i;
    for (;;) {
      const gap = text.slice(tokens.end[to], tokens.start[to + 1] ?? text.length);
      if (to + 1 >= tokens.length || tokens.start[to + 1] >= lineEnd) break;
      const next = tokens.norm[to + 1];
      if (noName(tokens, to + 1) > I) break;
      if (gap === ' ' && capital(to + 1)) {
        if (titled && tagsOf(next) !== 0) break;
        to++;
        continue;
      }
      if (next === '-' && gap === '' && capital(to + 2) && tokens.start[to + 2] === tokens.end[to + 1]) {
        to += 2;
        continue;
      }
      // "J. Smith", "Sen. Smith", "Jr."
      if (
        next === '.' &&
        gap === '' &&
        (tokens.end[to] - tokens.start[to] === 1 ||
          abbreviated.has(tokens.norm[to]) ||
          maleTitles.has(tokens.norm[to]) ||
          femaleTitles.has(tokens.norm[to])) &&
        capital(to + 2) &&
        tokens.start[to + 2] === tokens.end[to + 1] + 1
      ) {
        to += 2;
        continue;
      }
      if (gap === ' ' && particles.has(next) && capital(to + 2) && text.charAt(tokens.end[to + 1]) === ' ') {
        to += 2;
        continue;
      }
      // "Department of Justice", "Secretary of State"
      if (
        gap === ' ' &&
        next === 'of' &&
        (marks.has(tokens.norm[to]) || tokens.norm[to] === 'secretary') &&
        capital(to + 2)
      ) {
        to += 2;
        continue;
      }
      break;
    }
    const run = runOf(article, i, to, lower);
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

function opensSentence({ text, tokens }: Article, i: number): boolean {
  if (i === 0) return true;
  const gap = text.slice(tokens.end[i - 1], tokens.start[i]);
  if (/[\n\r]/.test(gap)) return true;
  const before = tokens.norm[i - 1];
  return /^[.!?:"“”‘…•—–|*-]$/.test(before) || (before === "'" && gap === '');
}

/** At the start of a sentence a capital says nothing: a word of the language is no name, unless a name goes on behind it. */
function startsName(
  { text, tokens }: Article,
  i: number,
  lower: ReadonlySet<string>,
  capital: (i: number) => boolean,
): boolean {
  const word = tokens.norm[i];
  if (maleTitles.has(word) || femaleTitles.has(word) || abbreviated.has(word)) return true;
  if (tagsOf(word) !== 0 && !isFirst(word)) return false;
  if (tokens.case[i] === Case.upper && tokens.end[i] - tokens.start[i] > 1) return true;
  if (!lower.has(word)) return true;
  return (
    capital(i + 1) && text.slice(tokens.end[i], tokens.start[i + 1]) === ' ' && (roleHeads.has(word) || isFirst(word))
  );
}

const MODIFIERS = new Set([
  'former',
  'vice',
  'deputy',
  'foreign',
  'prime',
  'defense',
  'defence',
  'finance',
  'chief',
  'acting',
  'first',
  'interior',
  'justice',
  'trade',
  'top',
  'senior',
  'treasury',
  'health',
  'energy',
  'state',
  'press',
  'attorney',
  'secretary',
  'general',
  'united',
  'house',
  'senate',
  'majority',
  'minority',
  'white',
  'presidential',
  'then',
  'ex',
  'new',
  'executive',
  'co',
  'campaign',
  'national',
  'security',
  'economic',
  'political',
]);

function runOf(article: Article, from: number, to: number, lower: ReadonlySet<string>): NameRun | null {
  const { tokens } = article;
  const words: string[] = [];
  const at: number[] = [];
  for (let i = from; i <= to; i++)
    if (tokens.kind[i] === Kind.word) {
      words.push(tokens.norm[i]);
      at.push(i);
    }
  let gender: Gender = null;
  let role = '';
  let country = '';
  let k = 0;
  // the last role or title inside the run, with name words behind it
  for (let j = 0; j < words.length - 1; j++) {
    const word = words[j];
    if (maleTitles.has(word) || femaleTitles.has(word)) {
      gender = maleTitles.has(word) ? 'male' : 'female';
      k = j + 1;
    } else if ((roleHeads.has(word) || abbreviated.has(word)) && !(j > 0 && isFirst(words[j - 1]))) {
      let end = j;
      if (words[j + 1] === 'of' && j + 3 < words.length) end = j + 2;
      role = words
        .slice(k, end + 1)
        .filter(w => !demonyms.has(w) && !places.has(w))
        .map(w => abbreviated.get(w) ?? w)
        .join(' ');
      country = words.slice(k, j).find(w => demonyms.has(w) || places.has(w)) ?? country;
      k = end + 1;
      j = end;
      if (/woman$|queen|princess|lady/.test(word)) gender = 'female';
    }
  }
  for (; k < words.length - 1 && demonyms.has(words[k]) && !isFirst(words[k]); k++) country ||= words[k];
  const beside = besideRole(article, from, to);
  if (beside) {
    role ||= beside.role;
    country ||= beside.country;
  }
  const start = tokens.start[from];
  const end = tokens.end[to];
  const nameStart = tokens.start[at[k] ?? from];
  let name = words.slice(k);
  if (name.length > 1 && suffixes.has(name[name.length - 1])) name = name.slice(0, -1);
  const made = (kind: NameRun['kind']): NameRun => ({
    start,
    end,
    kind,
    words: name,
    nameStart,
    gender: gender ?? (name.length > 1 ? genderOf(name[0]) : null),
    role,
    country,
  });
  if (name.length === 0) return null;
  const upper = tokens.case[at[k]] === Case.upper && tokens.end[at[k]] - tokens.start[at[k]] > 1;
  if (name.length === 1) {
    const word = name[0];
    if (roleHeads.has(word) && !gender) return null;
    if (gender || (role && k > 0)) return { ...made('surname'), gender };
    if (places.has(word) || marks.has(word)) return made('body');
    if (demonyms.has(word)) return null;
    if (upper && tokens.end[at[k]] - tokens.start[at[k]] < 7) return made('body');
    return lower.has(word) && tagsOf(word) !== 0 ? null : made('surname');
  }
  const last = name[name.length - 1];
  if (roleHeads.has(last) && !surnames.has(last)) return null;
  if (isFirst(name[0]) && (!marks.has(last) || (surnames.has(last) && name.length < 4))) return made('person');
  if (name.some(word => marks.has(word)) || name.every(word => places.has(word) || demonyms.has(word)))
    return made('body');
  if (name.length > 4 || name.some(word => places.has(word) || demonyms.has(word))) return made('body');
  if (upper && name.length > 1 && tokens.end[at[k]] - tokens.start[at[k]] > 2) return made('maybe');
  return made(role ? 'person' : 'maybe');
}

/** A role in small letters beside a name: "foreign minister Sergei Lavrov"; "Olaf Scholz, German chancellor,". */
function besideRole({ text, tokens }: Article, from: number, to: number): { role: string; country: string } | null {
  const before = from - 1;
  if (
    before >= 0 &&
    roleHeads.has(tokens.norm[before]) &&
    tokens.case[before] === Case.lower &&
    /^ $/.test(text.slice(tokens.end[before], tokens.start[from]))
  ) {
    let start = before;
    while (start > 0 && before - start < 3 && MODIFIERS.has(tokens.norm[start - 1])) start--;
    const first = tokens.norm[start - 1] === "'s" ? tokens.norm[start - 2] : (tokens.norm[start - 1] ?? '');
    return {
      role: tokens.norm
        .slice(start, from)
        .filter(w => /^\p{L}/u.test(w))
        .join(' '),
      country: demonyms.has(first) || places.has(first) ? first : '',
    };
  }
  if (tokens.norm[to + 1] !== ',') return null;
  let country = '';
  for (let i = to + 2; i < Math.min(tokens.length, to + 9); i++) {
    if (tokens.kind[i] === Kind.mark && tokens.norm[i] !== '-') return null;
    if (/^(?:who|which|and|but|was|is|has|said|told|had|in|on|at)$/.test(tokens.norm[i])) return null;
    if (demonyms.has(tokens.norm[i]) || places.has(tokens.norm[i])) country ||= tokens.norm[i];
    if (!roleHeads.has(tokens.norm[i]) || roleHeads.has(tokens.norm[i + 1] ?? '')) continue;
    let start = i;
    while (start > to + 2 && (MODIFIERS.has(tokens.norm[start - 1]) || roleHeads.has(tokens.norm[start - 1]))) start--;
    let end = i;
    if (tokens.norm[i + 1] === 'of' && tokens.norm[i + 2] === 'state') end = i + 2;
    return { role: tokens.norm.slice(start, end + 1).join(' '), country };
  }
  return null;
}
