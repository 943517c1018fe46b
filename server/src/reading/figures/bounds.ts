import bounds from '../../../data/bounds.json';
import { Case, Kind, type Tokens } from '../../text/tokens';
import type { Bound } from './figure';
import { isHyphen, isNumberWord, touching } from './numbers';

interface Phrase {
  readonly words: readonly string[];
  readonly bound: Bound;
}

/** Phrases under the word that `key` picks, longest first. */
function table(list: Readonly<Record<string, readonly string[]>>, key: (words: readonly string[]) => string) {
  const phrases = new Map<string, Phrase[]>();
  for (const [bound, texts] of Object.entries(list))
    for (const text of texts) {
      const words = text.split(' ');
      const known = phrases.get(key(words));
      if (known) known.push({ words, bound: bound as Bound });
      else phrases.set(key(words), [{ words, bound: bound as Bound }]);
    }
  for (const known of phrases.values()) known.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

const before = table(bounds.before, words => words[words.length - 1]);
const behind = table(bounds.after, words => words[0]);
const marks = new Map(Object.entries(bounds.marksBefore)) as ReadonlyMap<string, Bound>;

const opening: ReadonlySet<string> = new Set(
  Object.values(bounds.before).flatMap(list => list.map(text => text.split(' ')[0])),
);
/** Whether a lower-case word can be the first of those that bound a number from before: "at", "more". */
export const opensBound = (word: string): boolean => opening.has(word);

/** The words that bound the number at token `i` from before ("more than", "at least", "~"), with their first token. */
export function boundBefore(tokens: Tokens, i: number): { readonly from: number; readonly bound: Bound } | null {
  const { norm } = tokens;
  if (i === 0) return null;
  let k = i - 1;
  const mark = marks.get(norm[k]);
  if (mark) return { from: k, bound: mark };
  if (norm[k] === '.' && k > 0 && norm[k - 1] === 'approx') return { from: k - 1, bound: '~' };
  // "more than the 12", "at least just 3": two words at most may stand between.
  while (k > 0 && k > i - 3 && (norm[k] === 'the' || norm[k] === 'just' || norm[k] === 'only')) k--;
  for (const { words, bound } of before.get(norm[k]) ?? []) {
    const from = k - words.length + 1;
    if (from < 0 || !words.every((word, w) => norm[from + w] === word)) continue;
    if (k !== i - 1 && (words.length === 1 || /^(?:1[5-9]|20)\d\d$/.test(norm[i]))) return null;
    // "near" behind a name is a place: "in Blackpool near 12 wells".
    if (words[0] === 'near' && from > 0 && tokens.case[from - 1] === Case.capital) return null;
    return { from, bound };
  }
  return null;
}

/** The words that bound a number that ends before token `k` ("or more", "-plus", "+"), with the token behind them. */
export function boundBehind(tokens: Tokens, k: number): { readonly next: number; readonly bound: Bound } | null {
  const { norm, length } = tokens;
  if (k >= length) return null;
  if (norm[k] === '+' && touching(tokens, k) && tokens.kind[k + 1] !== Kind.number) return { next: k + 1, bound: '>=' };
  const hyphen = isHyphen(norm[k]) && touching(tokens, k) ? 1 : 0;
  for (const { words, bound } of behind.get(norm[k + hyphen] ?? '') ?? []) {
    const single = words[0] === 'plus' || words[0] === 'odd' || words[0] === 'some';
    if (single !== (hyphen === 1) || !words.every((word, w) => norm[k + hyphen + w] === word)) continue;
    // "92 miners and over 1,000 guards", "two minutes. At least 59": it bounds what follows.
    const next = k + hyphen + words.length;
    if (tokens.case[k] === Case.capital || norm[next] === 'than') continue;
    if (next < length && (tokens.kind[next] === Kind.number || isNumberWord(norm[next]) || /^[$€£¥]$/.test(norm[next])))
      continue;
    return { next, bound };
  }
  return null;
}
