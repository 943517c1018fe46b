import data from '../../../data/quote-words.json';
import { stem } from '../../text/porter';

const spelling = new Map(Object.entries(data.spelling));
const lemmas = new Map(
  Object.entries(data.irregular).flatMap(([lemma, forms]) => forms.split(' ').map(form => [form, lemma] as const)),
);
/** British beginnings that stay in longer forms: "colourful", "defences". */
const opening = new RegExp(
  `^(?:${[...spelling.keys()].filter(word => word.endsWith('our') || word === 'defence' || word === 'offence').join('|')})`,
);

/** One spelling for a word form. */
export function canonical(word: string): string {
  const known = spelling.get(word);
  if (known) return known;
  if (word.length > 5) {
    const open = opening.exec(word)?.[0];
    if (open !== undefined) return spelling.get(open) + word.slice(open.length);
    if (!word.includes('is')) return word;
    return word.replace(/(?<=[a-z]{3})is(e[ds]?|ing|ations?|ers?)$/, 'iz$1'); // wrong for "advise", yet the same wrong everywhere
  }
  return word;
}

/** One key for all forms of a word. */
export const stemOf = (word: string): string => stem(canonical(lemmas.get(word) ?? word));
