import data from '../../../data/boilerplate.json';
import languages from '../../../data/boilerplate-languages.json';
import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import { Case, isDigit, isLetter, Kind, type Tokens, tokensOf } from '../../text/tokens';
import type { Turns } from '../../text/turns';
import { rareWords } from './cohesion';
import { HashMap, hashesOf, hashOf, NUMBER, pairOf } from './hashes';
import { type Category, categories } from './passage';
import { findPhrases, type Phrases, phrasesOf } from './phrases';

const groupNames = Object.keys(data.strong) as (keyof typeof data.strong)[];

/** The categories that phrases speak for, in the order of `Unit.cover`. */
export const phraseCategories: readonly Category[] = groupNames.map(name => {
  const category = categories.find(c => c === name);
  if (!category) throw new Error(`phrases for an unknown category: ${name}`);
  return category;
});

const phrases = phrasesOf(groupNames.map(name => data.strong[name]));

let others: Phrases | undefined;
/** What sites say around articles in languages other than English; read when the first such article comes. */
function otherPhrases(): Phrases {
  const lists: readonly Partial<Record<string, readonly string[]>>[] = Object.values(languages);
  others ??= phrasesOf(groupNames.map(name => lists.flatMap(list => list[name] ?? [])));
  return others;
}

/** Share of function words from which an article is taken to be English. */
export const ENGLISH = 0.2;

const wordFlags = new HashMap(1024);
const flag = (words: string, bit: number) => {
  for (const word of words.split(' ')) {
    const hash = hashOf(word);
    wordFlags.set(hash, (wordFlags.get(hash) ?? 0) | bit);
  }
};
export const Flag = {
  function: 1,
  you: 2,
  we: 4,
  i: 8,
  said: 16,
  be: 32,
  site: 64,
  imperative: 128,
  month: 256,
} as const;
for (const [name, bit] of Object.entries(Flag)) flag(data.words[name as keyof typeof data.words], bit);

/** What one block (a line, as a rule) shows of itself. */
export interface Unit extends Span {
  readonly firstToken: number;
  readonly lastToken: number;
  readonly words: number;
  readonly numbers: number;
  readonly marks: number;
  readonly capitals: number;
  readonly uppers: number;
  readonly mixed: number;
  readonly wordChars: number;
  /** Tokens by `Flag`, in the order of `flagBits`. */
  readonly flags: Int32Array;
  /** Share of the tokens that phrases of each category cover (0 to 1), in the order of `phraseCategories`. */
  readonly cover: Float32Array;
  /** Where the widest phrase of each category starts, as a token index; -1 for none. */
  readonly best: number;
  readonly bestCover: number;
  readonly key: number;
  readonly startsWithImperative: boolean;
  readonly endsInStop: boolean;
  readonly endsInColon: boolean;
  /** Its rarer words, as numbers that hold within the process. */
  readonly rare: readonly number[];
  /** Letters by script; null where they are all Latin. */
  readonly scripts: ReadonlyMap<number, number> | null;
  /** Letters, and those of them that are outside the article's script; both 0 where there are none such. See `withForeign`. */
  readonly letters: number;
  readonly foreign: number;
  /** Where its own features are kept for the next reading; null where nobody reads it again. See `featuresOf`. */
  readonly kept: { row: Float32Array | null } | null;
}

/** A unit with its fields in one order, however it came about: whoever reads units is compiled for that one. */
const made = (unit: Unit): Unit => ({
  start: unit.start,
  end: unit.end,
  firstToken: unit.firstToken,
  lastToken: unit.lastToken,
  words: unit.words,
  numbers: unit.numbers,
  marks: unit.marks,
  capitals: unit.capitals,
  uppers: unit.uppers,
  mixed: unit.mixed,
  wordChars: unit.wordChars,
  flags: unit.flags,
  cover: unit.cover,
  best: unit.best,
  bestCover: unit.bestCover,
  key: unit.key,
  startsWithImperative: unit.startsWithImperative,
  endsInStop: unit.endsInStop,
  endsInColon: unit.endsInColon,
  rare: unit.rare,
  scripts: unit.scripts,
  letters: unit.letters,
  foreign: unit.foreign,
  kept: unit.kept,
});

/** Letters outside the article's script, as a share of a unit's letters. */
export const foreignShare = ({ foreign, letters }: Unit): number => (foreign ? foreign / letters : 0);

export const flagBits = Object.values(Flag);

/** The scripts that are told apart: a letter's block of code points, coarse. */
function scriptOf(code: number): number {
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 0; // Latin
  if (code < 0x370) return -1;
  if (code < 0x400 || (code >= 0x1f00 && code < 0x2000)) return 1; // Greek
  if (code < 0x530) return 2; // Cyrillic
  if (code < 0x590) return 3; // Armenian
  if (code < 0x600) return 4; // Hebrew
  if (code < 0x900) return 5; // Arabic and kin
  if (code < 0x1100) return 6 + ((code - 0x900) >> 7); // Indic scripts, Thai, Georgian and so on
  if (code < 0x1200 || (code >= 0xac00 && code < 0xd7b0)) return 40; // Hangul
  if (code >= 0x3040 && code < 0xa000) return 41; // Kana and Han go together
  if (code >= 0xf900 && code < 0xfb00) return 41;
  if (code >= 0xfb1d && code < 0xfb50) return 4;
  if (code >= 0xfb50 && code < 0xff00) return 5;
  return -1;
}

/** The content key of a line from its tokens: case, digits, marks, spaces and the names of months and weekdays make no difference. */
function keyOfTokens(tokens: Tokens, hashes: Int32Array, from: number, to: number): number {
  let key = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] === Kind.mark) continue;
    const word = hashes[i];
    // "1 comment" and "12 comments" are one line.
    const many = last === NUMBER && word !== NUMBER && tokens.norm[i].length > 3 && tokens.norm[i].endsWith('s');
    last = (wordFlags.get(word) ?? 0) & Flag.month ? NUMBER : many ? hashOf(tokens.norm[i].slice(0, -1)) : word;
    key = pairOf(key, last);
  }
  // A line of marks alone is its marks.
  if (key === 0) for (let i = from; i < to; i++) key = pairOf(key, hashes[i]);
  return key;
}

/** The counts with `size` more of one script. */
function counted(counts: Map<number, number> | null, script: number, size: number): Map<number, number> {
  const own = counts ?? new Map<number, number>();
  return own.set(script, (own.get(script) ?? 0) + size);
}

/** The content key of a line, to compare it with `Unit.key`. */
export function keyOf(line: string): number {
  const tokens = tokensOf(line);
  return keyOfTokens(tokens, hashesOf(tokens), 0, tokens.length);
}

/** Reads the blocks of an article that lie outside `skip`; a block that `kept` has with the same words is taken over. */
export function unitsOf(
  article: Article,
  hashes: Int32Array,
  skip: Span | null,
  kept?: Turns<string, Unit>,
): readonly Unit[] {
  const { text, tokens } = article;
  const blocks = skip ? article.blocks.filter(b => b.start >= skip.end || b.end <= skip.start) : article.blocks;
  const units: Unit[] = [];
  let token = 0;
  for (const block of blocks) {
    while (token < tokens.length && tokens.end[token] <= block.start) token++;
    const firstToken = token;
    const line = kept ? text.slice(block.start, block.end) : '';
    const known = kept?.get(line);
    if (known) {
      token += known.lastToken - known.firstToken;
      units.push(made({ ...known, start: block.start, end: block.end, firstToken, lastToken: token }));
      continue;
    }
    let words = 0;
    let numbers = 0;
    let marks = 0;
    let capitals = 0;
    let uppers = 0;
    let mixed = 0;
    let wordChars = 0;
    const flags = new Int32Array(flagBits.length);
    let own: Map<number, number> | null = null;
    let latin = 0;
    for (; token < tokens.length && tokens.start[token] < block.end; token++) {
      const kind = tokens.kind[token];
      if (kind === Kind.word) {
        words++;
        const size = tokens.end[token] - tokens.start[token];
        wordChars += size;
        const shape = tokens.case[token];
        if (shape === Case.capital) capitals++;
        else if (shape === Case.upper) uppers++;
        else if (shape === Case.mixed) mixed++;
        const script = scriptOf(text.charCodeAt(tokens.start[token]));
        if (script === 0) latin += size;
        else if (script > 0) {
          own = counted(own, script, size);
        }
        const bits = wordFlags.get(hashes[token]);
        if (bits) for (let b = 0; b < flagBits.length; b++) if (bits & flagBits[b]) flags[b]++;
      } else if (kind === Kind.number) numbers++;
      else marks++;
    }
    if (own && latin) own.set(0, latin);
    const { cover, best, bestCover } = coverOf(phrases, tokens, hashes, firstToken, token);
    const unit = made({
      start: block.start,
      end: block.end,
      firstToken,
      lastToken: token,
      words,
      numbers,
      marks,
      capitals,
      uppers,
      mixed,
      wordChars,
      flags,
      cover,
      best,
      bestCover,
      key: keyOfTokens(tokens, hashes, firstToken, token),
      startsWithImperative: ((wordFlags.get(hashes[firstToken]) ?? 0) & Flag.imperative) > 0,
      endsInStop: endsInStop(text, block),
      endsInColon: text.charAt(block.end - 1) === ':',
      rare: rareWords(tokens, firstToken, token),
      scripts: own,
      letters: 0,
      foreign: 0,
      kept: kept ? { row: null } : null,
    });
    units.push(unit);
    kept?.set(line, unit);
  }
  const english = units.reduce((sum, { flags }) => sum + flags[0], 0);
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  if (english >= ENGLISH * words) return units;
  return units.map(unit => {
    const other = coverOf(otherPhrases(), tokens, hashes, unit.firstToken, unit.lastToken);
    return other.bestCover > unit.bestCover ? made({ ...unit, ...other }) : unit;
  });
}

/** The shares of a line, from token `from` up to `to`, that phrases cover, by category and the widest. */
function coverOf(
  list: Phrases,
  tokens: Tokens,
  hashes: Int32Array,
  from: number,
  to: number,
): Pick<Unit, 'cover' | 'best' | 'bestCover'> {
  const cover = new Float32Array(phraseCategories.length);
  let best = -1;
  let bestCover = 0;
  findPhrases(list, tokens, hashes, from, to, (group, start, end) => {
    const share = (end - start) / (to - from);
    if (share > cover[group]) cover[group] = share;
    if (share > bestCover) {
      bestCover = share;
      best = group;
    }
  });
  return { cover, best, bestCover };
}

/** Letters from which a line that ends as a sentence says which script the article is written in. */
const TELLING = 30;

/** The units with the share of letters that are not of the script of them all: of the running text, where there is some. */
export function withForeign(units: readonly Unit[]): readonly Unit[] {
  if (units.every(({ scripts }) => scripts === null)) return units;
  const all = new Map<number, number>();
  const text = new Map<number, number>();
  for (const { scripts, wordChars, endsInStop } of units)
    for (const [script, count] of scripts ?? [[0, wordChars] as const]) {
      all.set(script, (all.get(script) ?? 0) + count);
      if (endsInStop && count >= TELLING) text.set(script, (text.get(script) ?? 0) + count);
    }
  const main = mostOf(text.size > 0 ? text : all);
  return units.map(unit => {
    let other = 0;
    let sum = 0;
    for (const [script, count] of unit.scripts ?? [[0, unit.wordChars] as const]) {
      sum += count;
      if (script !== main) other += count;
    }
    return other ? made({ ...unit, letters: sum, foreign: other }) : unit;
  });
}

function mostOf(counts: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 0;
  for (const [key, count] of counts)
    if (count > most) {
      most = count;
      best = key;
    }
  return best;
}

/** Whether a span holds a letter or a digit. */
export function hasWordish(text: string, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDigit(code) || code >= 0xd800) return true;
  }
  return false;
}

const closers = `"'”’»)]`;

/** Whether a line ends as a sentence does, closing marks passed over. */
function endsInStop(text: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && closers.includes(text.charAt(at))) at--;
  return '.!?…。！？।؟۔'.includes(text.charAt(at));
}
