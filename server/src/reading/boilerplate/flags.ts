import data from '../../../data/boilerplate.json';
import { HashMap, hashOf } from './hashes';

/** What a word is known for, a bit each; the words stand in server/data/boilerplate.json. */
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

export const flagBits = Object.values(Flag);

const wordFlags = new HashMap(1024);
for (const [name, bit] of Object.entries(Flag))
  for (const word of data.words[name as keyof typeof data.words].split(' ')) {
    const hash = hashOf(word);
    wordFlags.set(hash, (wordFlags.get(hash) ?? 0) | bit);
  }

/** The flags of a word by its hash; 0 where it has none. */
export const flagsOf = (hash: number): number => wordFlags.get(hash) ?? 0;
