import { type Stated, statedElsewhere } from '../../corpus/claims/elsewhere';
import type { Corpus } from '../../corpus/corpus';
import { isEnglish } from '../../reading/provenance/language';
import { clipped } from '../../text/clipped';
import { shortName } from '../../text/label';
import { placeOf } from '../../text/lines';
import type { Report, Rule } from '../rule';

const MOST_RELATED = 5;
const LONGEST_SOURCE = 40;
/** What somebody is the source of elsewhere, where that is not all of the statement. */
const FOR: Readonly<Record<Stated['what'], string>> = { statement: '', figure: ', for the figure' };

/** A statement that is worth checking and has no source; milder where another article of the folder gives it to somebody. */
export const unsourced: Rule = {
  id: 'claims.unsourced',
  level: 'information',
  check({ entry, corpus, settings }) {
    // Who says what is read in English alone.
    if (!isEnglish(entry.reading.provenance.language)) return [];
    return entry.facts.marks
      .filter(({ kind }) => kind === 'unsourced')
      .map((mark): Report => {
        // What is too weak to be shown is not looked up.
        const found =
          corpus && mark.strength >= settings.claims.threshold ? statedElsewhere(corpus, entry.path, mark) : [];
        if (!corpus || found.length === 0) return mark;
        return {
          ...mark,
          message: `${mark.message} here; ${whoSays(corpus, found)}`,
          // A figure that somebody gives elsewhere is not yet all of what is stated.
          milder: found[0].what === 'statement',
          related: found
            .slice(0, MOST_RELATED)
            .map(({ place, source, what }) => ({ ...place, message: `${source}${FOR[what]}` })),
        };
      });
  },
};

/** "Shoigu, in 001 (line 15), and 2 more"; "Shoigu, in 001 (line 15), for the figure". */
function whoSays(corpus: Corpus, [{ place, source, what }, ...more]: readonly Stated[]): string {
  const lines = corpus.entry(place.path)?.reading.article.lines ?? [];
  const where = `in ${shortName(place.path)} (line ${placeOf(lines, place.start).line + 1})`;
  const who = clipped(source.replace(/\s+/g, ' '), LONGEST_SOURCE);
  const others = more.length > 0 ? `, and ${more.length} more` : '';
  return `${who}, ${where}${others}${FOR[what]}`;
}
