import data from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import { phraseCategories } from './cover';
import { findPhrases, phrasesOf } from './phrases';
import type { Unit } from './unit';

/*
 * Headlines of other articles that say so themselves. By their words they cannot be told from subheadings, and they speak of the
 * same matter: what gives them away is the heading above them, "Related articles", or in front, "See also: ...".
 */

const HEAD = 0;
const LEAD = 1;
const phrases = phrasesOf([data.teasers.heads, data.teasers.leads]);
const RELATED = phraseCategories.indexOf('related');

/** Headlines under one heading, at most. */
const LIST = 12;

/**
 * Which lines of an article (`units`) are headlines of other articles by what announces them. Lists are looked for under a paragraph
 * alone: above the text the article's own headline may stand under such a heading.
 */
export function teasersOf(article: Article, hashes: Int32Array, units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>();
  let left = 0;
  let hasText = false;
  units.forEach((unit, i) => {
    if (unit.words > 15 && unit.endsInStop) hasText = true;
    const kind = unit.cover[RELATED] >= 0.9 ? announced(article, hashes, unit) : null;
    if (kind === HEAD) {
      left = hasText ? LIST : 0;
      return;
    }
    const isListed = left > 0 && isHeadline(article.text, unit);
    left = isListed ? left - 1 : 0;
    if (isListed || (kind === LEAD && unit.words >= 5)) found.add(i);
  });
  return found;
}

/** Whether a line is the heading of a list, or a teaser behind such words; null where it is neither. */
function announced({ tokens }: Article, hashes: Int32Array, { firstToken, lastToken }: Unit): number | null {
  let kind: number | null = null;
  findPhrases(phrases, tokens, hashes, firstToken, lastToken, group => {
    kind = group;
  });
  return kind;
}

/** Whether a line is as long as a headline, and no sentence: a subheading is mostly shorter. */
function isHeadline(text: string, { words, start, end, endsInStop, endsInColon }: Unit): boolean {
  if (words < 5 || words > 25 || endsInColon) return false;
  return !endsInStop || ASKS.test(text.slice(Math.max(start, end - 4), end));
}

/** A question, a call, or words cut off. */
const ASKS = /(?:\.\.|[…?!])["”’]?$/;
