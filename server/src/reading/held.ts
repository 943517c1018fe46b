import { type Article, LazyArticle } from '../text/article';
import { type Place, placed } from '../text/slabs';
import { pack, unpack } from './packed';
import type { Reading } from './reading';

/** What is asked of every article of a folder, and what is asked of those that somebody looks at. */
type Head = Pick<Reading, 'provenance' | 'boilerplate'>;
type Said = Omit<Reading, 'article' | keyof Head>;

/** A reading as bytes, its text apart. */
export interface PackedReading {
  readonly head: Uint8Array;
  readonly said: Uint8Array;
}

/** How many readings that are kept as bytes are there as values at a time; the rest are made when asked for. */
const WHOLE = 256;

const utf8 = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const recent: (HeldReading | undefined)[] = new Array(WHOLE);
let turn = 0;

export function packReading({ article, provenance, boilerplate, ...said }: Reading): PackedReading {
  return { head: pack({ provenance, boilerplate }, article.text), said: pack(said, article.text) };
}

/** A text as it is kept: UTF-8, or itself where that would lose halves of pairs. */
export type HeldText = Uint8Array | string;

export function heldText(text: string): HeldText {
  const bytes = utf8.encode(text);
  return /\ufffd|[\ud800-\udfff]/.test(text) && decoder.decode(bytes) !== text ? text : bytes;
}

export const textOf = (held: HeldText): string => (typeof held === 'string' ? held : decoder.decode(held));

/** A reading that is kept as bytes beside its text: the same values, made when somebody looks and let go after a while. */
export const heldReading = (text: HeldText, packed: PackedReading): Reading => new HeldReading(text, packed);

/** A reading as bytes and its text, both where threads share them. */
export interface PlacedReading {
  readonly text: HeldText;
  readonly packed: PackedReading;
}

/** Moves a reading there; one that is kept as bytes goes on from there. */
export function placedReading(reading: Reading, place: Place): PlacedReading {
  if (reading instanceof HeldReading) return reading.moved(place);
  const text = heldText(reading.article.text);
  return { text: typeof text === 'string' ? text : place(text), packed: placed(packReading(reading), place) };
}

class HeldReading implements Reading {
  #text: HeldText;
  #packed: PackedReading;
  #article: Article | undefined;
  #head: Head | undefined;
  #said: Said | undefined;
  #isRecent = false;

  constructor(text: HeldText, packed: PackedReading) {
    this.#text = text;
    this.#packed = packed;
  }

  drop(): void {
    this.#article = undefined;
    this.#head = undefined;
    this.#said = undefined;
    this.#isRecent = false;
  }

  /** Keeps its bytes in a place from now on. */
  moved(place: Place): PlacedReading {
    if (typeof this.#text !== 'string') this.#text = place(this.#text);
    this.#packed = placed(this.#packed, place);
    return { text: this.#text, packed: this.#packed };
  }

  #note(): void {
    if (this.#isRecent) return;
    this.#isRecent = true;
    recent[turn]?.drop();
    recent[turn] = this;
    turn = (turn + 1) % WHOLE;
  }

  #getHead(): Head {
    if (!this.#head) {
      this.#note();
      this.#head = unpack(this.#packed.head, this.article.text) as Head;
    }
    return this.#head;
  }

  #getSaid(): Said {
    if (!this.#said) {
      this.#note();
      this.#said = unpack(this.#packed.said, this.article.text) as Said;
    }
    return this.#said;
  }

  get article(): Article {
    if (!this.#article) {
      this.#note();
      this.#article = new LazyArticle(textOf(this.#text));
    }
    return this.#article;
  }
  get provenance() {
    return this.#getHead().provenance;
  }
  get boilerplate() {
    return this.#getHead().boilerplate;
  }
  get quotes() {
    return this.#getSaid().quotes;
  }
  get attributions() {
    return this.#getSaid().attributions;
  }
  get people() {
    return this.#getSaid().people;
  }
  get unbalanced() {
    return this.#getSaid().unbalanced;
  }
  get figures() {
    return this.#getSaid().figures;
  }
  get dates() {
    return this.#getSaid().dates;
  }
  get statements() {
    return this.#getSaid().statements;
  }
  get marks() {
    return this.#getSaid().marks;
  }
}
