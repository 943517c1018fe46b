import languageData from '../../../data/languages.json';
import data from '../../../data/tongues.json';

/** A word or a mark of a text in another language than English. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophes. */
  readonly low: string;
  readonly isWord: boolean;
  readonly isCapital: boolean;
}

/** How a language tells who says a quote. */
export interface Tongue {
  /** Common nouns are written with capitals. */
  readonly nouns: boolean;
  /** Names change their ends behind a phrase ("по словам"). */
  readonly declined: boolean;
  /** A paragraph that a dash opens may be speech. */
  readonly dashes: boolean;
  readonly cues: ReadonlySet<string>;
  readonly auxiliaries: readonly (readonly string[])[];
  readonly participles: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly according: readonly (readonly string[])[];
  readonly inverted: readonly string[];
  readonly pronouns: ReadonlySet<string>;
  /** Of these, those that mean one man, and one woman. */
  readonly he: ReadonlySet<string>;
  readonly she: ReadonlySet<string>;
  /** A verb may do without them. */
  readonly dropped: boolean;
  readonly ahead: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  /** Function words: at the start of a sentence they have a capital and are no part of a name. */
  readonly small: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly roleEnds: readonly string[];
  readonly offices: ReadonlySet<string>;
  readonly calendar: ReadonlySet<string>;
}

const { about: _, ...languages } = data;
const listed: ReadonlyMap<string, Partial<Record<string, string | boolean>>> = new Map(Object.entries(languages));
const known = new Map<string, Tongue>();

/** What is known of a language (BCP 47); undefined for English and for those that nothing is known of. */
export function tongueOf(language: string | null): Tongue | undefined {
  if (language === null || language === 'en') return undefined;
  const [tag] = language.toLowerCase().split('-', 1);
  const entry = listed.get(tag);
  let tongue = known.get(tag);
  if (!entry || tongue) return tongue;
  const list = (key: string, by = ' '): readonly string[] =>
    String(entry[key] ?? '')
      .split(by)
      .filter(Boolean);
  const set = (key: string): ReadonlySet<string> => new Set(list(key));
  const phrases = (key: string) => list(key, '|').map(phrase => phrase.split(' '));
  tongue = {
    nouns: entry.nouns === true,
    declined: entry.declined === true,
    dashes: entry.dashes === true,
    cues: set('cues'),
    auxiliaries: phrases('auxiliaries'),
    participles: set('participles'),
    after: set('after'),
    according: phrases('according'),
    inverted: list('inverted'),
    pronouns: set('pronouns'),
    he: set('he'),
    she: set('she'),
    dropped: entry.dropped === true,
    ahead: set('ahead'),
    articles: set('articles'),
    stops: set('stops'),
    small: new Set([
      ...small(tag),
      ...set('ahead'),
      ...set('articles'),
      ...set('stops'),
      ...set('pronouns'),
      ...set('cues'),
    ]),
    particles: set('particles'),
    titles: set('titles'),
    roles: set('roles'),
    roleEnds: list('roleEnds'),
    offices: set('offices'),
    calendar: set('calendar'),
  };
  known.set(tag, tongue);
  return tongue;
}

function small(tag: string): readonly string[] {
  const lists: Readonly<Record<string, string>> = languageData.functionWords;
  return lists[tag]?.split(' ') ?? [];
}

/** "l'", "d'", "dell'" stand apart from the word behind them, "D'Alema" and "m'a-t-il" as others do. */
const WORD =
  /(?:(?:[ldnsjmct]|qu|lorsqu|dell|all|nell|dall|sull|un)['’](?=\p{L})|(?:L|D|Qu|Dell|All|Nell|Dall|Sull)['’](?=\p{Ll})|L['’](?=\p{Lu}))|\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'‑]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+|\n|[^\s\p{L}\p{N}]/gu;

/** The words and marks of a stretch of text. The stop of an initial or a title ends nothing and is left out. */
export function wordsOf(text: string, start: number, end: number, tongue: Tongue): readonly Word[] {
  const words: Word[] = [];
  for (const found of text.slice(start, end).matchAll(WORD)) {
    const [form] = found;
    const before = words.at(-1);
    const at = start + found.index;
    if (form === '.' && before?.end === at && (/^\p{Lu}$/u.test(before.text) || tongue.titles.has(before.low)))
      continue;
    words.push({
      start: at,
      end: at + form.length,
      text: form,
      low: form.toLowerCase().replace(/[’‑]/g, sign => (sign === '’' ? "'" : '-')),
      isWord: /^\p{L}/u.test(form),
      isCapital: /^\p{Lu}/u.test(form),
    });
  }
  return words;
}

/** The number of words that a phrase of a list takes from `i` on; 0 where none starts there. */
export function phraseAt(words: readonly Word[], i: number, phrases: readonly (readonly string[])[]): number {
  const found = phrases.find(phrase => phrase.every((word, k) => words[i + k]?.low === word));
  return found?.length ?? 0;
}

/** The number of words of a cue that starts at `i`: "dit", "a aussi déclaré"; 0 where none does. */
export function cueAt(words: readonly Word[], i: number, { cues, auxiliaries, participles }: Tongue): number {
  const word = words[i];
  if (!word?.isWord) return 0;
  const helped = phraseAt(words, i, auxiliaries);
  if (helped > 0)
    for (let k = 0; k < 2; k++) if (participles.has(words[i + helped + k]?.low ?? '')) return helped + k + 1;
  return cues.has(word.low) ? 1 : 0;
}

/** Whether a word tells what somebody is: "ministre", "Bürgermeisterin", "SPD-Chef". */
export function isRole({ low }: Word, { roles, roleEnds, titles }: Tongue): boolean {
  if (titles.has(low) || roles.has(low) || roles.has(low.slice(low.lastIndexOf('-') + 1))) return true;
  return roleEnds.some(end => low.endsWith(end) && low.length > end.length);
}

/** A pronoun behind a cue, or the end of the sentence where the language drops it, of somebody who has been named before; null for any other words. */
export function pronounAt(words: readonly Word[], i: number, tongue: Tongue): string | null {
  const word = words[i];
  if (word && isHeOrShe(word.low, tongue)) return word.low;
  if (!tongue.dropped) return null;
  let k = i;
  // "aseguró en rueda de prensa", yet "dijo a la prensa una vecina"
  while (words[k]?.isWord && tongue.ahead.has(words[k].low)) {
    k++;
    if (tongue.articles.has(words[k]?.low ?? '')) k++;
    if (!words[k]?.isWord || words[k].isCapital) return null;
    k++;
  }
  return words[k] === undefined || words[k].text === ',' ? '' : null;
}

const isHeOrShe = (low: string, { he, she }: Tongue): boolean => he.has(low) || she.has(low);
