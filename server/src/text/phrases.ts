import type { Span } from './span';
import type { Tokens } from './tokens';
import { numberOf, wordSet } from './words';

/** A phrase of a word list found in a text: `first` and `last` are token indices, both inclusive. */
export interface PhraseHit<T> extends Span {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

interface Node<T> {
  /** What goes on, by the numbers of words. */
  readonly next: Map<number, Node<T>>;
  value?: T;
}

/** A set of phrases over tokens, looked up word by word. */
export interface Phrases<T> {
  /** The longest phrase that starts at token `i`, or undefined. */
  at(tokens: Tokens, i: number): PhraseHit<T> | undefined;
}

/**
 * Builds a set from phrases in plain words: "a b" is two tokens in row, "may|might" either of two words, "(a)" a word that may be
 * left out. Words are lower case with straight apostrophes, cut as `tokensOf` cuts them (a clitic 's is a word: "it 's").
 */
export function phrasesOf<T>(entries: Iterable<readonly [phrase: string, value: T]>): Phrases<T> {
  const root: Node<T> = { next: new Map() };
  const first: string[] = [];
  const add = (node: Node<T>, words: readonly string[], value: T): void => {
    if (words.length === 0) {
      node.value = value;
      return;
    }
    const [word, ...rest] = words;
    const optional = word.startsWith('(');
    if (optional) add(node, rest, value);
    for (const form of (optional ? word.slice(1, -1) : word).split('|')) {
      const number = numberOf(form);
      let child = node.next.get(number);
      if (!child) {
        child = { next: new Map() };
        node.next.set(number, child);
        if (node === root) first.push(form);
      }
      add(child, rest, value);
    }
  };
  for (const [phrase, value] of entries) add(root, phrase.split(' '), value);
  const opens = wordSet(first);
  return {
    at(tokens, i) {
      if (!opens(tokens, i)) return undefined;
      let node: Node<T> | undefined = root.next.get(tokens.word[i]);
      let hit: PhraseHit<T> | undefined;
      for (let last = i; node; node = node.next.get(tokens.word[++last])) {
        if (node.value !== undefined)
          hit = { value: node.value, first: i, last, start: tokens.start[i], end: tokens.end[last] };
        if (last + 1 >= tokens.length) break;
      }
      return hit;
    },
  };
}
