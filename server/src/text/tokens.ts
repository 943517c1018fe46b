import { isSpace, type Span } from './span';
import { formOf, numberAt, numberOf } from './words';

/** What a token is. A word starts with a letter; a number with a digit; everything else is one mark a token. */
export const Kind = { word: 1, number: 2, mark: 3 } as const;

/** How a word is written. Numbers and marks are `none`. */
export const Case = { none: 0, lower: 1, capital: 2, upper: 3, mixed: 4 } as const;

/**
 * The tokens of a text, as columns: token `i` is `text.slice(start[i], end[i])`. A possessive or clitic 's stands as a token of
 * its own (word "'s"); "don't", "U.S.", "100,000" and "3.5" are one token; a hyphenated word is its parts and the hyphens.
 * `norm` is the lower-case form with straight apostrophes; `word` its number in this process (see words.ts).
 */
export interface Tokens {
  readonly length: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly case: Uint8Array;
  readonly norm: readonly string[];
  readonly word: Int32Array;
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const JOINER = 3; // combining marks and joiners: go on with the word they stand in
const SPACE = 4;

// Filled on demand: most texts touch a few hundred of the 65,536 code units.
const classes = new Uint8Array(65536).fill(255);
function classOf(code: number): number {
  const known = classes[code];
  return known !== 255 ? known : learnt(code);
}

function learnt(code: number): number {
  const char = String.fromCharCode(code);
  const fresh = /\p{L}/u.test(char)
    ? LETTER
    : /\p{Nd}/u.test(char)
      ? DIGIT
      : /\p{M}|\u200c|\u200d|\u00ad/u.test(char)
        ? JOINER
        : code >= 0xd800 && code <= 0xdfff
          ? JOINER
          : isSpace(code)
            ? SPACE
            : OTHER;
  classes[code] = fresh;
  return fresh;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x02bc;

/** Whether the code unit is a letter (of any script) or part of one. */
export const isLetter = (code: number): boolean => classOf(code) === LETTER;

/** Whether the code unit is a decimal digit (of any script). */
export const isDigit = (code: number): boolean => classOf(code) === DIGIT;

/** Called as a function: texts are strings of several kinds to the engine, which would look the method up at each letter. */
const { charCodeAt } = String.prototype;
const unitAt = (text: string, at: number): number => charCodeAt.call(text, at);

/** Cuts `text` into tokens. Linear; any string is fine, unpaired surrogates included. */
export function tokensOf(text: string): Tokens {
  const count = cut(text);
  const { start, end, word, kind, shape, norm } = room;
  for (let i = 0; i < count; i++) {
    const from = start[i];
    const to = end[i];
    const isWord = kind[i] === Kind.word;
    let number = kind[i] === Kind.mark ? markAt(text, from, to) : numberAt(text, from, to);
    if (number >= 0) {
      norm[i] = formOf(number);
      shape[i] = isWord ? plainCase(text, from, to) : Case.none;
    } else {
      const raw = text.slice(from, to);
      const low = isWord ? raw.toLowerCase() : raw;
      shape[i] = isWord ? caseOf(raw, low) : Case.none;
      const form = isWord && low.includes('\u2019') ? low.replaceAll('\u2019', "'") : low;
      number = numberOf(form);
      norm[i] = number >= 0 ? formOf(number) : form;
    }
    word[i] = number;
  }
  // One buffer for all columns, of the size they need.
  const buffer = new ArrayBuffer(14 * count);
  const column = <T extends Int32Array | Uint8Array>(to: T, from: T): T => {
    to.set(from.subarray(0, count));
    return to;
  };
  return {
    length: count,
    start: column(new Int32Array(buffer, 0, count), start),
    end: column(new Int32Array(buffer, 4 * count, count), end),
    word: column(new Int32Array(buffer, 8 * count, count), word),
    kind: column(new Uint8Array(buffer, 12 * count, count), kind),
    case: column(new Uint8Array(buffer, 13 * count, count), shape),
    norm: norm.slice(0, count),
  };
}

/** As `tokensOf`, from the tokens of a text before it: what both have in common, up to a space on either side, is taken over. */
export function tokensAfter(before: string, known: Tokens, text: string): Tokens {
  const isGap = (i: number): boolean => classOf(text.charCodeAt(i)) === SPACE;
  const most = Math.min(before.length, text.length);
  let first = 0;
  while (first < most && before.charCodeAt(first) === text.charCodeAt(first)) first++;
  while (first > 0 && !isGap(first - 1)) first--;
  let behind = 0;
  while (
    behind < most - first &&
    before.charCodeAt(before.length - 1 - behind) === text.charCodeAt(text.length - 1 - behind)
  )
    behind++;
  while (behind > 0 && !isGap(text.length - behind)) behind--;
  const middle = tokensOf(text.slice(first, text.length - behind));
  const head = tokenAt(known, first);
  const tail = tokenAt(known, before.length - behind);
  const moved = text.length - before.length;
  const end = head + middle.length;
  const length = end + known.length - tail;
  const buffer = new ArrayBuffer(14 * length);
  const joined = <T extends Int32Array | Uint8Array>(to: T, old: T, fresh: T): T => {
    to.set(old.subarray(0, head));
    to.set(fresh, head);
    to.set(old.subarray(tail), end);
    return to;
  };
  const start = joined(new Int32Array(buffer, 0, length), known.start, middle.start);
  const stop = joined(new Int32Array(buffer, 4 * length, length), known.end, middle.end);
  for (const column of [start, stop]) {
    for (let i = head; i < end; i++) column[i] += first;
    for (let i = end; i < length; i++) column[i] += moved;
  }
  return {
    length,
    start,
    end: stop,
    word: joined(new Int32Array(buffer, 8 * length, length), known.word, middle.word),
    kind: joined(new Uint8Array(buffer, 12 * length, length), known.kind, middle.kind),
    case: joined(new Uint8Array(buffer, 13 * length, length), known.case, middle.case),
    norm: [...known.norm.slice(0, head), ...middle.norm, ...known.norm.slice(tail)],
  };
}

/** Finds where the tokens of a text start and end, and their kinds: puts them into the room and gives their number. */
function cut(text: string): number {
  const { length } = text;
  let { start, end, kind } = room;
  let count = 0;
  for (let i = 0; i < length; ) {
    const code = unitAt(text, i);
    const what = classOf(code);
    if (what === SPACE) {
      i++;
      continue;
    }
    if (count + 2 > start.length) ({ start, end, kind } = room = roomOf(count * 2, room));
    start[count] = i;
    if (what === LETTER || (what === JOINER && code >= 0xd800 && code <= 0xdfff && isAstralLetter(text, i))) {
      kind[count] = Kind.word;
      let j = wordEnd(text, i);
      // "Russia's": the clitic is a token of its own, so that names compare equal with and without it.
      if (j - i > 2 && isApostrophe(unitAt(text, j - 2)) && (unitAt(text, j - 1) | 32) === 0x73) {
        end[count++] = j - 2;
        start[count] = j - 2;
        kind[count] = Kind.word;
      } else if (j - i === 1 && unitAt(text, j) === 46 && isInitials(text, j)) {
        // "U.S.", "a.m.": single letters with stops between them keep the last stop.
        while (unitAt(text, j) === 46 && classOf(unitAt(text, j + 1)) === LETTER && unitAt(text, j + 2) === 46) j += 2;
        j++;
      }
      i = j;
    } else if (what === DIGIT) {
      kind[count] = Kind.number;
      i++;
      while (i < length) {
        const next = unitAt(text, i);
        if (classOf(next) === DIGIT) i++;
        else if ((next === 44 || next === 46) && i + 1 < length && classOf(unitAt(text, i + 1)) === DIGIT) i += 2;
        else break;
      }
    } else {
      kind[count] = Kind.mark;
      // An astral sign (an emoji) is one mark; never half of a pair.
      i += code >= 0xd800 && code <= 0xdbff && (unitAt(text, i + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
    }
    end[count++] = i;
  }
  return count;
}

/** Where tokens are put together before their number is known; grows, and is used again for the next text. */
interface Room {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly word: Int32Array;
  readonly kind: Uint8Array;
  readonly shape: Uint8Array;
  readonly norm: string[];
}

function roomOf(size: number, from?: Room): Room {
  const grown = <T extends Int32Array | Uint8Array>(to: T, old: T | undefined): T => {
    if (old) to.set(old);
    return to;
  };
  return {
    start: grown(new Int32Array(size), from?.start),
    end: grown(new Int32Array(size), from?.end),
    word: grown(new Int32Array(size), from?.word),
    kind: grown(new Uint8Array(size), from?.kind),
    shape: grown(new Uint8Array(size), from?.shape),
    norm: from?.norm ?? [],
  };
}

let room = roomOf(4096);

// Filled on demand, as the classes are.
const marks = new Int32Array(0x3100).fill(-1);

/** The number of a mark. */
function markAt(text: string, from: number, to: number): number {
  const code = unitAt(text, from);
  if (to - from > 1 || code >= marks.length) return numberOf(text.slice(from, to));
  if (marks[code] < 0) marks[code] = numberOf(text.charAt(from));
  return marks[code];
}

/** As `caseOf`, of a word in ASCII letters. */
function plainCase(text: string, from: number, to: number): number {
  let high = 0;
  let low = 0;
  for (let i = from; i < to; i++) {
    const code = unitAt(text, i);
    if (code >= 0x41 && code <= 0x5a) high++;
    else if (code >= 0x61 && code <= 0x7a) low++;
  }
  if (high === 0) return Case.lower;
  if (low === 0 && to - from > 1) return Case.upper;
  const first = unitAt(text, from);
  return high === 1 && first >= 0x41 && first <= 0x5a ? Case.capital : Case.mixed;
}

/** The index of the first token that ends behind `offset`; `tokens.length` where none does. Binary search. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether something holds of a token, by its index, of those that start before the end of a span and end behind its start. */
export function someToken(tokens: Tokens, { start, end }: Span, holds: (i: number) => boolean): boolean {
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++) if (holds(i)) return true;
  return false;
}

function wordEnd(text: string, from: number): number {
  let j = from + 1;
  const length = text.length;
  while (j < length) {
    const code = unitAt(text, j);
    const what = classOf(code);
    if (what === LETTER || what === DIGIT) j++;
    else if (what === JOINER) {
      if (code >= 0xd800 && code <= 0xdbff && !isAstralLetter(text, j)) break;
      j++;
    } else if (isApostrophe(code) && j + 1 < length && classOf(unitAt(text, j + 1)) === LETTER) j += 2;
    else break;
  }
  return j;
}

const isInitials = (text: string, stop: number): boolean =>
  classOf(text.charCodeAt(stop + 1)) === LETTER && text.charCodeAt(stop + 2) === 46;

const isAstralLetter = (text: string, at: number): boolean => {
  const point = text.codePointAt(at);
  return point !== undefined && point > 0xffff && /\p{L}/u.test(String.fromCodePoint(point));
};

function caseOf(raw: string, low: string): number {
  if (raw === low) return Case.lower;
  if (raw.length > 1 && raw === raw.toUpperCase()) return Case.upper;
  const head = raw.slice(0, 1);
  if (head !== low.slice(0, 1)) return raw.slice(1) === low.slice(1) ? Case.capital : Case.mixed;
  return Case.mixed;
}
