import words from '../../../data/words.json';
import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import { Tag } from './lexicon';
import type { QuoteSpan } from './spans';
import type { Range } from './subject';
import type { Unit } from './units';

/** The first of the units in front of unit `n` in its paragraph that somebody speaks in the first person without marks; null where none does. */
export function firstPersonBefore(units: readonly Unit[], n: number): number | null {
  let first: number | null = null;
  for (let k = n - 1; k >= 0 && k >= n - 4 && units[k].block === units[n].block; k--) {
    if (units[k].quote.some(number => number >= 0) || !units[k].norm.some(word => FIRST_PERSON.has(word))) break;
    first = k;
  }
  return first;
}

const FIRST_PERSON = new Set(['we', 'our', 'ours', 'us', 'i', 'my', 'mine', 'me']);

export const isFirstPerson = ({ text }: Article, source: Span | null): boolean =>
  source !== null && FIRST_PERSON.has(text.slice(source.start, source.end).toLowerCase());

/** How much of a unit stands between marks, 0 to 1. */
export function quotedShare(unit: Unit, quotes: readonly QuoteSpan[]): number {
  let inside = 0;
  for (const number of unit.quote) if (number >= 0) inside += quotes[number].end - quotes[number].start;
  return inside / Math.max(1, unit.end - unit.start);
}

/** Whether the words between the marks open as a sentence does and end in a mark that the sentence around them may go on behind. */
export function isClause({ text }: Article, { content }: QuoteSpan): boolean {
  const said = text.slice(content.start, content.end).trimEnd();
  return /[,!?]$/.test(said) && /^[^\p{L}]*\p{Lu}.*\s/su.test(said);
}

const inTitles = new Set(words.phrases.inTitles);

/** Words in marks that are capitalized throughout: the title of a work, a name, a label. */
export function isTitle({ text }: Article, { content }: QuoteSpan): boolean {
  const said = text.slice(content.start, content.end).trim();
  if (/\p{Lo}/u.test(said)) return false; // a script without capitals
  return said.split(/\s+/).every(word => !/^\p{Ll}/u.test(word) || inTitles.has(word));
}

/** `"…," said Sen. Holm, D-Wash. "…"`: the quote in front of the one at `k` in its unit, where the words between end in an abbreviation; else -1. */
export function speechBefore({ text, tokens }: Article, unit: Unit, k: number): number {
  if (k < 2 || !(unit.tags[k] & Tag.speech) || text.charAt(tokens.end[unit.last[k - 1]] - 1) !== '.') return -1;
  for (let i = k - 1; i >= 0; i--) if (unit.quote[i] >= 0) return unit.quote[i];
  return -1;
}

/** The quote or quotes that make up a unit; null where words outside marks matter. */
export function leadingQuotes(unit: Unit): Range | null {
  let to = -1;
  for (let k = 0; k < unit.length; k++) {
    if (unit.tags[k] & Tag.quote) to = k;
    else if (!(unit.tags[k] & (Tag.stop | Tag.comma | Tag.dash | Tag.aside))) return null;
  }
  return to < 0 ? null : { from: unit.tags[0] & Tag.quote ? 0 : to, to };
}
