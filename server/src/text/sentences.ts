import abbreviations from '../../data/abbreviations.json';
import { anyOf } from './any-of';
import { isSpace, type Span } from './span';
import { isLetter } from './tokens';

const beforeName = new Set(abbreviations.beforeName);
const inside = new Set(abbreviations.inside);
const capital = new Set(abbreviations.capital);

/** `"Why?" Putin asked`: a name and a verb of saying behind a quote's own stop go on with its sentence. */
let told: RegExp | undefined; // made when first asked for: it is large
const tells = (text: string): boolean => {
  told ??= new RegExp(
    `^(?:(?:\\p{Lu}[\\p{L}'’-]*\\.?|of|the|for)\\s+){1,6}(?:(?:told|tells|asked|asks)(?=\\s+\\p{Lu})|${anyOf(abbreviations.afterQuote)}(?=\\s*[.,;:—–]|\\s*$|\\s+(?:${anyOf(abbreviations.behindSaid)}|\\p{Lu}\\p{L}+day)(?!\\p{L})))`,
    'u',
  );
  return told.test(text);
};

const isTerminator = (code: number): boolean =>
  code === 46 ||
  code === 33 ||
  code === 63 ||
  // Most code units are told off by one comparison.
  (code > 0x61e &&
    (code === 0x2026 || code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x061f || code === 0x0964));

const CLOSERS = `"'”’»)]}›“`;
const OPENERS = `"'“‘«([{„‚‹`;

/**
 * The sentences of the blocks of a text, in order, each inside one block, white space at the edges left out. A sentence ends at
 * . ! ? … (and their kin in other scripts) with the closing marks behind it, where what follows can start one. Abbreviations and
 * initials do not end a sentence; a stop inside quotation marks does. Linear.
 */
export function sentencesOf(text: string, blocks: readonly Span[]): readonly Span[] {
  const sentences: Span[] = [];
  for (const block of blocks) {
    let start = block.start;
    let i = block.start;
    while (i < block.end) {
      const code = text.charCodeAt(i);
      if (!isTerminator(code)) {
        i++;
        continue;
      }
      const stop = i;
      while (i < block.end && isTerminator(text.charCodeAt(i))) i++;
      while (i < block.end && CLOSERS.includes(text.charAt(i)) && !opensHere(text, i, block.end)) i++;
      let next = i;
      while (next < block.end && isSpace(text.charCodeAt(next))) next++;
      if (next >= block.end) break;
      const wide = code === 0x3002 || code === 0xff01 || code === 0xff1f;
      if (next === i && !wide) continue;
      if (!ends(text, start, stop, i, next, block.end)) continue;
      sentences.push({ start, end: i });
      start = next;
      i = next;
    }
    if (start < block.end) sentences.push({ start, end: block.end });
  }
  return sentences;
}

/** A straight quote behind a stop with a space before it opens; one that touches the stop closes. */
function opensHere(text: string, at: number, end: number): boolean {
  const char = text.charAt(at);
  if (char !== '"' && char !== "'" && char !== '“') return false;
  return isSpace(text.charCodeAt(at - 1)) && at + 1 < end && !isSpace(text.charCodeAt(at + 1));
}

function ends(text: string, start: number, stop: number, after: number, next: number, end: number): boolean {
  const first = leading(text, next, end);
  const lower = first !== first.toUpperCase();
  if (lower) return false;
  if (
    text.charCodeAt(stop) !== 46 &&
    after - stop > 1 &&
    isCloser(text, after - 1) &&
    tells(text.slice(next, Math.min(end, next + 120)))
  )
    return false;
  if (text.charCodeAt(stop) !== 46 || after - stop > 1) return true;
  let from = stop;
  while (from > start && isOfWord(text.charCodeAt(from - 1))) from--;
  const word = text.slice(from, stop).toLowerCase();
  if (!word) return true;
  if (beforeName.has(word)) return false;
  if (/^\p{L}$/u.test(word)) return word === 'i' || !/\p{Lu}/u.test(text.charAt(from)); // an initial: "J. Smith"
  if (/^(\p{L}\.)+\p{L}$/u.test(word)) return startsSentence(text, next, end); // "U.S."
  // "Ill.", "Mass.", "Wash.", yet "they took ill."
  if (capital.has(word) && !/\p{Lu}/u.test(text.charAt(from))) return true;
  return !inside.has(word) || startsSentence(text, next, end);
}

/** Whether a code unit is of a word or an abbreviation before a stop: a letter, a mark on one, a stop. */
const isOfWord = (code: number): boolean =>
  code === 46 || isLetter(code) || (code > 0x7f && /\p{M}/u.test(String.fromCharCode(code)));

const isCloser = (text: string, at: number): boolean => /["”'’»]/.test(text.charAt(at));

/** The first letter or digit from `next` on, past opening marks; '' where there is none. */
function leading(text: string, next: number, end: number): string {
  let at = next;
  while (at < end && (OPENERS.includes(text.charAt(at)) || isSpace(text.charCodeAt(at)))) at++;
  return at < end ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

const OPENS = new RegExp(`^["'“‘([]*${anyOf(abbreviations.openers)}(?![\\p{L}'’])`, 'u');

/** After an abbreviation only a word that commonly opens a sentence is taken to open one. */
const startsSentence = (text: string, next: number, end: number): boolean =>
  OPENS.test(text.slice(next, Math.min(end, next + 16)));
