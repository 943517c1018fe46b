import data from '../../../data/quote-words.json';
import { stem } from '../../text/porter';

const spelling = new Map(Object.entries(data.spelling));
const lemmas = new Map(
  Object.entries(data.irregular).flatMap(([lemma, forms]) => forms.split(' ').map(form => [form, lemma] as const)),
);
const ours = [...spelling].filter(([from]) => from.endsWith('our') || from === 'defence' || from === 'offence');

/** One spelling for a word form. */
export function canonical(word: string): string {
  const known = spelling.get(word);
  if (known) return known;
  if (word.length > 5) {
    for (const [from, to] of ours) if (word.startsWith(from)) return to + word.slice(from.length);
    if (!word.includes('is')) return word;
    return word.replace(/(?<=[a-z]{3})is(e[ds]?|ing|ations?|ers?)$/, 'iz$1'); // wrong for "advise", yet the same wrong everywhere
  }
  return word;
}

/** One key for all forms of a word. */
export const stemOf = (word: string): string => stem(canonical(lemmas.get(word) ?? word));
