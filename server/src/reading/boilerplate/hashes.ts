import { Kind, type Tokens } from '../../text/tokens';
import { formHash, wordColumn } from '../../text/words';

/*
 * Words as numbers: the reader looks every token up in several lists, and a hash computed once serves them all. A hash is a 32-bit
 * FNV-1a of the token's normal form, never 0; numbers share one.
 */

export const NUMBER = 1;

export function hashOf(word: string): number {
  const hash = formHash(word);
  return hash === 0 || hash === NUMBER ? 2 : hash;
}

const hashAt = wordColumn(hashOf);

/** The hash of every token. */
export function hashesOf(tokens: Tokens): Int32Array {
  const hashes = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) hashes[i] = tokens.kind[i] === Kind.number ? NUMBER : hashAt(tokens, i);
  return hashes;
}

/** Two hashes in order as one. */
export function pairOf(a: number, b: number): number {
  const mixed = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ Math.imul(b ^ (b >>> 13), 0x297a2d39);
  const pair = (mixed ^ (mixed >>> 12)) | 0;
  return pair === 0 ? 1 : pair;
}

/** A map from hashes to numbers; an unknown hash gives `undefined`. Open addressing; grows. */
export class HashMap {
  #keys: Int32Array;
  #values: Float64Array;
  #mask: number;
  #size = 0;

  constructor(capacity = 64) {
    let slots = 16;
    while (slots < capacity * 2) slots *= 2;
    this.#keys = new Int32Array(slots);
    this.#values = new Float64Array(slots);
    this.#mask = slots - 1;
  }

  get(key: number): number | undefined {
    const keys = this.#keys;
    for (let at = (key ^ (key >>> 16)) & this.#mask; ; at = (at + 1) & this.#mask) {
      const found = keys[at];
      if (found === key) return this.#values[at];
      if (found === 0) return undefined;
    }
  }

  set(key: number, value: number): void {
    const keys = this.#keys;
    for (let at = (key ^ (key >>> 16)) & this.#mask; ; at = (at + 1) & this.#mask) {
      if (keys[at] === key) {
        this.#values[at] = value;
        return;
      }
      if (keys[at] !== 0) continue;
      keys[at] = key;
      this.#values[at] = value;
      if (++this.#size * 2 > this.#mask) this.#grow();
      return;
    }
  }

  #grow(): void {
    const keys = this.#keys;
    const values = this.#values;
    this.#keys = new Int32Array(keys.length * 2);
    this.#values = new Float64Array(keys.length * 2);
    this.#mask = keys.length * 2 - 1;
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) if (keys[i] !== 0) this.set(keys[i], values[i]);
  }
}
