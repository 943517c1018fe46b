import type { Article } from '../../../text/article';
import { firstEndingAfter } from '../../../text/span';
import type { Figure } from '../figure';
import { changes } from './changes';
import { fractions } from './fractions';
import { leads } from './leads';
import type { Miscount } from './miscount';
import { multiples } from './multiples';
import { answers, outlays } from './outlays';
import { conversions, named, parts, yearsAgo } from './restated';
import { shares, wholes } from './shares';
import { lives, rates, terms } from './spells';
import { sums, totals } from './sums';
import { trends } from './trends';

/**
 * Checks the calculations of an article, sentence by sentence. Looks only at stated numbers next to each other. `today` is the
 * article's own date, null where it is not known.
 */
export function miscountsOf(article: Article, figures: readonly Figure[], today: string | null): readonly Miscount[] {
  const found: Miscount[] = [];
  for (let i = 0; i < figures.length; ) {
    const at = firstEndingAfter(article.sentences, figures[i].start);
    const sentence = article.sentences[at];
    let next = i + 1;
    if (!sentence) break;
    while (next < figures.length && figures[next].start < sentence.end) next++;
    if (next - i > 0) {
      const here = figures.slice(i, next);
      const text = article.text.slice(sentence.start, sentence.end);
      changes(article.text, here, found);
      named(article.text, here, found);
      yearsAgo(article.text, here, today, found);
      if (here.length > 1) {
        conversions(article.text, here, found);
        parts(article.text, here, found);
        sums(article.text, sentence, here, found);
        totals(article.text, here, found);
        outlays(article.text, here, found);
        answers(article.text, here, found);
        shares(article.text, here, found);
        multiples(article.text, here, found);
        trends(article.text, here, found);
        leads(text, sentence.start, found);
      }
      wholes(article.text, here, found);
      fractions(article.text, here, found);
      terms(article.text, here, found);
      lives(article.text, sentence, here, today, found);
      if (here.length > 2) rates(article.text, here, found);
    }
    i = next;
  }
  return found;
}
