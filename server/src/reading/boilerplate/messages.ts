import data from '../../../data/boilerplate.json';
import type { Tokens } from '../../text/tokens';
import { type Category, categories } from './passage';
import { findPhrases, phrasesOf } from './phrases';

const names = Object.keys(data.certain) as (keyof typeof data.certain)[];
const messages = phrasesOf(names.map(name => data.certain[name]));
const messageCategories = names.map(name => categories.find(c => c === name) ?? 'other');

/** Words of such a message, at most. */
export const MESSAGE = 60;

/** The category of a line (tokens `from` up to `to`) that is a message of the software behind sites: players, forms, sign-up boxes. Null for any other. */
export function messageOf(tokens: Tokens, hashes: Int32Array, from: number, to: number): Category | null {
  let said: Category | null = null;
  findPhrases(messages, tokens, hashes, from, to, (group, first, end) => {
    if (end - first >= 0.9 * (to - from)) said = messageCategories[group];
  });
  return said;
}
