import data from '../../../data/languages.json';
import { isLetter } from '../../text/tokens';
import type { Turns } from '../../text/turns';
import { formColumn } from '../../text/words';

const languages: { functionWords: Readonly<Record<string, string>>; endings: Readonly<Record<string, string>> } = data;
const tags = Object.keys(languages.functionWords);
/** For each function word, the languages that have it, as bits by their number. */
const languagesOf = new Map<string, number>();
/** The same for ends of words that one language alone has: they tell it in a sentence with few of its function words. */
const languagesOfEnd = new Map<string, number>();
const list = (of: Map<string, number>, words: string, n: number): void => {
  for (const word of words.split(' ')) of.set(word, (of.get(word) ?? 0) | (1 << n));
};
tags.forEach((tag, n) => {
  list(languagesOf, languages.functionWords[tag], n);
  list(languagesOfEnd, languages.endings[tag] ?? '', n);
});
languagesOfEnd.delete('');
const endLengths = [...new Set(Array.from(languagesOfEnd.keys(), end => end.length))];
const languagesAt = formColumn(form => languagesOf.get(form) ?? 0);

const longest = Math.max(...Array.from(languagesOf.keys(), word => word.length));

/** Scripts by code unit, in order; `null` has letters that decide nothing by themselves. */
const scripts: readonly [first: number, last: number, script: string][] = [
  [0x41, 0x24f, 'latin'],
  [0x370, 0x3ff, 'el'],
  [0x400, 0x52f, 'cyrillic'],
  [0x530, 0x58f, 'hy'],
  [0x590, 0x5ff, 'he'],
  [0x600, 0x6ff, 'arabic'],
  [0x900, 0x97f, 'devanagari'],
  [0x980, 0x9ff, 'bn'],
  [0xb80, 0xbff, 'ta'],
  [0xe00, 0xe7f, 'th'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1100, 0x11ff, 'ko'],
  [0x1e00, 0x1eff, 'latin'],
  [0x3040, 0x30ff, 'kana'],
  [0x3400, 0x9fff, 'han'],
  [0xac00, 0xd7af, 'ko'],
];

const isSign = (code: number): boolean => code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0);

/** Whether an article is in English, as far as its language is known (null where it is not): most readers know no other. */
export const isEnglish = (language: string | null): boolean => language === null || /^en\b/.test(language);

/**
 * The language of a text as a BCP 47 tag, from its script and its function words; null where they leave a doubt. What the words of a
 * stretch tell is taken over where it is kept.
 */
export function languageOf(text: string, kept?: KeptLanguages): string | null {
  const sample = text.slice(0, 2000);
  const counts = lettersOf(sample);
  let letters = 0;
  for (const count of counts.values()) letters += count;
  if (letters < 8) return null;
  const dense = (counts.get('han') ?? 0) + (counts.get('kana') ?? 0);
  if (dense >= 0.5 * letters) return (counts.get('kana') ?? 0) >= 0.1 * dense ? 'ja' : 'zh';
  const most = [...counts].find(([, count]) => count >= 0.6 * letters)?.[0];
  switch (most) {
    case undefined:
    case 'han':
    case 'kana':
      return null;
    case 'latin':
      // A page that starts with lists of names has its sentences further on.
      return byWordsKept(sample, kept) ?? (text.length > sample.length ? byWords(text.slice(0, 10_000)) : null);
    case 'cyrillic':
      return cyrillic(sample);
    case 'arabic':
      if (has(sample, /[ٹڈڑںےہ]/gu)) return 'ur';
      if (has(sample, /[پچژگکی]/gu)) return 'fa';
      return /(?<!\p{L})(?:في|من|على|إلى|أن|التي|عن)(?!\p{L})/u.test(sample) ? 'ar' : null;
    case 'devanagari':
      return /(?<!\p{L})(?:के|है|में|की|का|से)(?![\p{L}\p{M}])/u.test(sample) ? 'hi' : null;
    default:
      return most;
  }
}

/** How many letters of each script a text has, in the order in which they come. */
function lettersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let [low, high, script] = scripts[0];
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSign(code)) continue;
    if (code < low || code > high) {
      const found = scriptOf(code);
      if (!found) continue;
      if (run > 0) counts.set(script, (counts.get(script) ?? 0) + run);
      [low, high, script] = found;
      run = 0;
    }
    run++;
  }
  if (run > 0) counts.set(script, (counts.get(script) ?? 0) + run);
  return counts;
}

const scriptOf = (code: number) => scripts.find(([low, high]) => low <= code && code <= high);

/** Whether the letters stand in a text more than a foreign name would bring them. */
const has = (text: string, letters: RegExp): boolean => (text.match(letters)?.length ?? 0) > 0.002 * text.length;

/** By letters that one language has; then by words. */
function cyrillic(text: string): string | null {
  if (has(text, /[әғқңөұүһ]/giu)) return null;
  if (has(text, /ў/giu)) return 'be';
  if (has(text, /[ѓќѕ]/giu)) return 'mk';
  if (has(text, /[ђћљњџј]/giu)) return 'sr';
  if (has(text, /[іїєґ]/giu)) return has(text, /[ыэ]/giu) ? null : 'uk';
  return has(text, /[ыэ]/giu) ? 'ru' : byWords(text);
}

/** What stretches of text tell by their words: a language, or '' where they leave a doubt. */
export type KeptLanguages = Turns<string, string>;

function byWordsKept(text: string, kept: KeptLanguages | undefined): string | null {
  const known = kept?.get(text);
  if (known !== undefined) return known || null;
  const language = byWords(text);
  kept?.set(text, language ?? '');
  return language;
}

/** The language whose function words and ends of words fill most of the text, where it leads plainly. */
function byWords(text: string): string | null {
  const hits = tags.map(() => 0);
  const note = (bits: number): void => {
    for (let left = bits; left !== 0; left &= left - 1) hits[31 - Math.clz32(left & -left)]++;
  };
  let words = 0;
  for (let i = 0; i < text.length; i++) {
    if (!isLetter(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    words++;
    // A function word is short in every language of the list.
    if (end - i <= longest) note(languagesAt(text, i, end));
    if (end - i > 5) for (const length of endLengths) note(languagesOfEnd.get(text.slice(end - length, end)) ?? 0);
    i = end;
  }
  const most = Math.max(...hits);
  const first = hits.indexOf(most);
  const second = Math.max(...hits.filter((_, n) => n !== first));
  const plain = most >= 2 && most >= 0.15 * words && most - second >= Math.max(2, 0.2 * most);
  return plain ? tags[first] : null;
}
