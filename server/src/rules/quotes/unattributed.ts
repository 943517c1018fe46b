import { isEnglish } from '../../reading/provenance/language';
import { mayBeTold } from '../../reading/quotes/told';
import { flowing } from '../../text/flow';
import { overlap } from '../../text/span';
import type { Rule } from '../rule';

/** Fewer words than these are a slogan, a motto or a title as often as speech. */
const ENOUGH = 8;

/** Whole sentences in quotation marks whose speaker the article does not tell, nor lets a reader guess. */
export const unattributed: Rule = {
  id: 'quotes.unattributed',
  level: 'information',
  check({ entry }) {
    const { article, provenance } = entry.reading;
    // How other languages name a speaker is known in part only.
    if (!isEnglish(provenance.language)) return [];
    return entry.facts.quotes
      .filter(quote => {
        if (quote.kind !== 'direct' || quote.source || quote.speaker || quote.continues !== null || !quote.closed)
          return false;
        if (provenance.headline && overlap(provenance.headline, quote) > 0) return false;
        const words = article.text.slice(quote.content.start, quote.content.end).trim();
        return (
          words.split(/\s+/).length >= ENOUGH &&
          /^[^\p{L}]*\p{Lu}/u.test(words) &&
          /[.!?…][^\p{L}]*$/u.test(words) &&
          !mayBeTold(flowing(article), entry.facts, quote, entry.boilerplate)
        );
      })
      .map(({ start, end }) => ({ start, end, message: 'the article does not tell who says this' }));
  },
};
