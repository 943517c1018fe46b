import type { Span } from './span';
import type { Tokens } from './tokens';
import { formOf, numberOf, wordSet } from './words';

/** A phrase of a word list found in a text: `first` and `last` are token indices, both inclusive. */
export interface PhraseHit<T> extends Span {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

interface Node<T> {
  value: T | undefined;
  /** Phrases that go on here, from word `at` on. */
  readonly ahead: { readonly words: readonly string[]; readonly at: number; readonly value: T }[];
  /** What goes on, by the numbers of words; made when a text first comes this far: most never do. */
  next: Map<number, Node<T>> | undefined;
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
  const root: Node<T> = nodeOf();
  for (const [phrase, value] of entries) put(root, phrase.split(' '), 0, value);
  const opens = wordSet([...nextOf(root).keys()].map(formOf));
  return {
    at(tokens, i) {
      if (!opens(tokens, i)) return undefined;
      let node: Node<T> | undefined = nextOf(root).get(tokens.word[i]);
      let hit: PhraseHit<T> | undefined;
      for (let last = i; node; node = nextOf(node).get(tokens.word[++last])) {
        if (node.value !== undefined)
          hit = { value: node.value, first: i, last, start: tokens.start[i], end: tokens.end[last] };
        if (last + 1 >= tokens.length) break;
      }
      return hit;
    },
  };
}

const nodeOf = <T>(): Node<T> => ({ value: undefined, ahead: [], next: undefined });

/** Puts a phrase at a node that its words before `at` lead to. */
function put<T>(node: Node<T>, words: readonly string[], at: number, value: T): void {
  if (at === words.length) {
    node.value = value;
    return;
  }
  node.ahead.push({ words, at, value });
  if (words[at].startsWith('(')) put(node, words, at + 1, value);
}

function nextOf<T>(node: Node<T>): Map<number, Node<T>> {
  if (node.next) return node.next;
  const next = new Map<number, Node<T>>();
  for (const { words, at, value } of node.ahead) {
    const word = words[at];
    for (const form of (word.startsWith('(') ? word.slice(1, -1) : word).split('|')) {
      const number = numberOf(form);
      const child = next.get(number) ?? nodeOf<T>();
      next.set(number, child);
      put(child, words, at + 1, value);
    }
  }
  node.next = next;
  return next;
}
