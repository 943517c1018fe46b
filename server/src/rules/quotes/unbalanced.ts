import { isLetter } from '../../text/tokens';
import type { Rule } from '../rule';

/** Quotation marks that pair with nothing. */
export const unbalanced: Rule = {
  id: 'quotes.unbalanced',
  level: 'information',
  check: ({ entry }) =>
    entry.facts.unbalanced.map(({ start, end }) => ({
      start,
      end,
      message: opens(entry.reading.article.text, start, end)
        ? 'this quotation mark is never closed'
        : 'this quotation mark closes nothing',
    })),
};

/** A mark before a letter, or after none, opens. */
const opens = (text: string, start: number, end: number): boolean =>
  start === 0 || (!isLetter(text.charCodeAt(start - 1)) && /[\p{L}\p{N}[$…]/u.test(text.charAt(end)));
