/*
 * Word forms as numbers, for the whole process: a form gets the next free number when it is first met, so a folder's few distinct
 * words are made, hashed and looked up in lists once. The numbers mean nothing outside the process and must not leave it.
 */

/** Longer forms (addresses, scripts without spaces) and those behind the last number have none: they come once or twice. */
const LONGEST = 32;
const MOST = (1 << 20) - 1;
/** A piece of a string of so many code units keeps the whole of it in memory: such a form is copied. The engine copies shorter ones itself. */
const PIECE = 13;
/** The number of a form that has none. */
export const UNNUMBERED = -1;

/**
 * A slot holds the number of a form plus one, 0 where it is free, and behind it the form itself where that is short and plain: to tell it from
 * others nothing else need be fetched, and most of what would be lies far from what the processor has at hand.
 */
let slots = new Int32Array(1 << 17);
const SLOT = 4;
/** Code units are packed as six bits each, five to a number; 0 is for those that have no place there. */
const BITS = 6;
const PACKED = 5;
const LONGEST_PACKED = 3 * PACKED;
/** Stands in the first number of a slot whose form is not packed; no packed form starts so. */
const APART = -1;
const PACKABLE = "abcdefghijklmnopqrstuvwxyz0123456789'.,$%&";
const sixes = Uint8Array.from({ length: 0x80 }, (_, code) => 1 + PACKABLE.indexOf(String.fromCharCode(code)));
/** How many forms the sheets have room for. */
let room = 1 << 14;
const forms: string[] = [];

/** The form behind a number. */
export const formOf = (word: number): string => forms[word];

const FNV = 0x811c9dc5;
const PRIME = 0x01000193;

/** 32-bit FNV-1a over the code units of a form. */
export function formHash(form: string): number {
  let hash = FNV;
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), PRIME);
  return hash;
}

/** The three numbers of the form that is looked for. */
let first = 0;
let second = 0;
let third = 0;

/** The number of a form, a new one where it is met for the first time; UNNUMBERED where it can have none. */
export function numberOf(form: string): number {
  const { length } = form;
  if (length > LONGEST) return UNNUMBERED;
  for (let i = 0; i < length; i++) units[i] = form.charCodeAt(i);
  return numberOfUnits(length, length < PIECE ? form : null);
}

const units = new Uint16Array(LONGEST);
/** Called as a function: see tokens.ts. */
const { charCodeAt } = String.prototype;

/**
 * The number of the form that stands in a text from `start` to `end`, in lower case and with a straight apostrophe, as `numberOf`
 * of the same; UNNUMBERED as well where the stretch is not plain ASCII, which is for the caller to put in lower case.
 */
export function numberAt(text: string, start: number, end: number): number {
  const length = end - start;
  if (length > LONGEST) return UNNUMBERED;
  for (let i = 0; i < length; i++) {
    let code = charCodeAt.call(text, start + i);
    if (code === 0x2019) code = 0x27;
    else if (code > 0x7f) return UNNUMBERED;
    else if (code >= 0x41 && code <= 0x5a) code |= 0x20;
    units[i] = code;
  }
  return numberOfUnits(length, null);
}

/** Packs the form in `units`; whether it is one that can be. */
function pack(length: number): boolean {
  first = APART;
  if (length > LONGEST_PACKED) return false;
  let one = 0;
  let two = 0;
  let three = 0;
  for (let i = 0; i < length; i++) {
    const unit = units[i];
    const six = unit < 0x80 ? sixes[unit] : 0;
    if (six === 0) return false;
    if (i < PACKED) one = (one << BITS) | six;
    else if (i < 2 * PACKED) two = (two << BITS) | six;
    else three = (three << BITS) | six;
  }
  first = one;
  second = two;
  third = three;
  return true;
}

/** The number of the form in `units`, which is also `form` where that is at hand. */
function numberOfUnits(length: number, form: string | null): number {
  const isPacked = pack(length);
  let hash = FNV;
  if (isPacked) hash = mixed(first, second, third);
  else {
    for (let i = 0; i < length; i++) hash = Math.imul(hash ^ units[i], PRIME);
    second = hash;
    third = length;
  }
  let slot = placeOf(hash);
  for (let held = slots[slot]; held !== 0; held = slots[slot]) {
    if (slots[slot + 1] === first && slots[slot + 2] === second && slots[slot + 3] === third)
      if (isPacked || standsIn(forms[held - 1], length)) return held - 1;
    slot = behind(slot);
  }
  return enter(slot, form ?? String.fromCharCode(...units.subarray(0, length)));
}

/** Whether a form is the one in `units`. */
function standsIn(form: string, length: number): boolean {
  if (form.length !== length) return false;
  for (let i = 0; i < length; i++) if (form.charCodeAt(i) !== units[i]) return false;
  return true;
}

function mixed(one: number, two: number, three: number): number {
  let hash = Math.imul(one, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15) ^ two, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 13) ^ three, 0xc2b2ae35);
}

const placeOf = (hash: number): number => ((hash ^ (hash >>> 15)) * SLOT) & (slots.length - 1);

const behind = (at: number): number => (at + SLOT) & (slots.length - 1);

/** Puts a form that is new, and packed as the last one, into a free slot. */
function enter(at: number, form: string): number {
  const word = forms.length;
  if (word >= MOST) return UNNUMBERED;
  forms.push(form);
  slots[at] = word + 1;
  slots[at + 1] = first;
  slots[at + 2] = second;
  slots[at + 3] = third;
  if (forms.length === room) {
    room *= 2;
    for (const sheet of sheets) sheet.grow();
  }
  if (forms.length * 2 * SLOT > slots.length) grow();
  return word;
}

function grow(): void {
  const before = slots;
  slots = new Int32Array(before.length * 2);
  for (let from = 0; from < before.length; from += SLOT) {
    if (before[from] === 0) continue;
    const [one, two, three] = [before[from + 1], before[from + 2], before[from + 3]];
    let at = placeOf(one === APART ? two : mixed(one, two, three));
    while (slots[at] !== 0) at = behind(at);
    for (let k = 0; k < SLOT; k++) slots[at + k] = before[from + k];
  }
}

/** What is asked of tokens here; see `Tokens`. */
interface Numbered {
  readonly norm: readonly string[];
  readonly word: Int32Array;
}

/** How many columns of a word lie side by side: as much as the processor fetches at once. */
const WIDTH = 16;

/** What lists say of each word, a row a word: whoever asked the first list has the answers of the others at hand. */
class Sheet {
  /** None until it first grows: what is only ever set once the compiler takes for fixed, and compiles all readers again when it is not. */
  cells = new Int32Array(0);
  /** Columns in use. */
  width = 0;

  grow(): void {
    const cells = new Int32Array(room * WIDTH);
    cells.set(this.cells);
    this.cells = cells;
  }
}

const sheets: Sheet[] = [];

function nextColumn(): { sheet: Sheet; column: number } {
  let sheet = sheets.at(-1);
  if (!sheet || sheet.width === WIDTH) {
    sheet = new Sheet();
    sheet.grow();
    sheets.push(sheet);
  }
  return { sheet, column: sheet.width++ };
}

/** The one number that no word can have; a cell holds a number's difference from it, so that an empty one is 0. */
const UNKNOWN = -0x80000000;

/**
 * A property of words, worked out once for each: gives the function that tells it of token `i`. `of` is a pure function of the
 * form; any 32-bit number but the smallest. No token at all has 0.
 */
export function wordColumn(of: (form: string) => number): (tokens: Numbered, i: number) => number {
  const { sheet, column } = nextColumn();
  return (tokens, i) => {
    if (i < 0 || i >= tokens.word.length) return 0;
    const word = tokens.word[i];
    if (word < 0) return of(tokens.norm[i]);
    const at = word * WIDTH + column;
    const value = sheet.cells[at];
    if (value !== 0) return value ^ UNKNOWN;
    const fresh = of(forms[word]);
    sheet.cells[at] = fresh ^ UNKNOWN;
    return fresh;
  };
}

/** As `wordColumn`, of the form that stands in a text from `start` to `end`, in lower case. */
export function formColumn(of: (form: string) => number): (text: string, start: number, end: number) => number {
  const { sheet, column } = nextColumn();
  return (text, start, end) => {
    const plain = numberAt(text, start, end);
    const word = plain >= 0 ? plain : numberOf(text.slice(start, end).toLowerCase());
    if (word < 0) return of(text.slice(start, end).toLowerCase());
    const at = word * WIDTH + column;
    if (sheet.cells[at] === 0) sheet.cells[at] = of(forms[word]) ^ UNKNOWN;
    return sheet.cells[at] ^ UNKNOWN;
  };
}

/** As `wordColumn`, of anything that is worked out for a word; for no token at all it is what `of` says of ''. */
export function wordTable<T>(of: (form: string) => T): (tokens: Numbered, i: number) => T {
  const known: T[] = [];
  const place = wordColumn(form => known.push(of(form)) - 1);
  const none = of('');
  return (tokens, i) => {
    if (i < 0 || i >= tokens.word.length) return none;
    const word = tokens.word[i];
    return word < 0 ? of(tokens.norm[i]) : known[place(tokens, i)];
  };
}

/** A number for each of some words of one text at a time; to empty it costs nothing. */
export class WordNumbers {
  /** A column for when a word was set last, and one for what it was set to. */
  private readonly when = nextColumn();
  private readonly what = nextColumn();
  private turn = 0;
  private readonly unnumbered = new Map<string, number>();

  clear(): void {
    this.turn++;
    this.unnumbered.clear();
  }

  set({ norm, word }: Numbered, i: number, value: number): void {
    if (word[i] < 0) this.unnumbered.set(norm[i], value);
    else {
      this.when.sheet.cells[word[i] * WIDTH + this.when.column] = this.turn;
      this.what.sheet.cells[word[i] * WIDTH + this.what.column] = value;
    }
  }

  /** The number of the word of token `i`; undefined where it has none. */
  get({ norm, word }: Numbered, i: number): number | undefined {
    if (word[i] < 0) return this.unnumbered.get(norm[i]);
    if (this.when.sheet.cells[word[i] * WIDTH + this.when.column] !== this.turn) return undefined;
    return this.what.sheet.cells[word[i] * WIDTH + this.what.column];
  }
}

/** A column that lists share, a bit a list. */
let shared: { sheet: Sheet; column: number; lists: number } | undefined;

/** A list of words (of 32 code units at most): gives the function that tells whether token `i` is one of them. */
export function wordSet(words: Iterable<string>): (tokens: Numbered, i: number) => boolean {
  if (!shared || shared.lists === 32) shared = { ...nextColumn(), lists: 0 };
  const { sheet, column } = shared;
  const bit = 1 << shared.lists++;
  for (const form of words) {
    const word = numberOf(form);
    if (word < 0) throw new Error(`too long for a list of words: ${form}`);
    sheet.cells[word * WIDTH + column] |= bit;
  }
  return (tokens, i) => {
    if (i < 0 || i >= tokens.word.length) return false;
    const word = tokens.word[i];
    return word >= 0 && (sheet.cells[word * WIDTH + column] & bit) !== 0;
  };
}
