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
      message: messageOf(entry.reading.article.text, start, end),
    })),
};

/** A mark before a letter, or after none, opens; one that stands by itself may do either. */
function messageOf(text: string, start: number, end: number): string {
  if (/\s/.test(text.charAt(start - 1)) && /\s/.test(text.charAt(end)))
    return 'this quotation mark pairs with no other';
  const opens = start === 0 || (!isLetter(text.charCodeAt(start - 1)) && /[\p{L}\p{N}[$…]/u.test(text.charAt(end)));
  return opens ? 'this quotation mark is never closed' : 'this quotation mark closes nothing';
}
