import { type Difference, differencesOf } from '../../corpus/quotes/differences';
import { shortName } from '../../text/label';
import { placeOf } from '../../text/lines';
import type { Report, Rule } from '../rule';

const what: Readonly<Record<Difference['kind'], string>> = {
  negation: 'turns the sense round',
  number: 'another number',
  name: 'another name',
  modal: 'another "must", "may" or "will"',
  opposite: 'a word that says otherwise',
};

/** The same utterance stands elsewhere with another number, name, negation or modal. */
export const differs: Rule = {
  id: 'quotes.differs',
  level: 'information',
  check({ entry, corpus }) {
    if (!corpus) return [];
    const groups = new Map<number, Difference[]>();
    for (const difference of differencesOf(corpus, entry.path)) {
      const group = groups.get(difference.here.start);
      if (group) group.push(difference);
      else groups.set(difference.here.start, [difference]);
    }
    return [...groups.values()].map((group): Report => {
      const [{ here, there, hereText, thereText, kind, similarity }] = group;
      const lines = corpus.entry(there.path)?.reading.article.lines ?? [];
      const where = `${shortName(there.path)} (line ${placeOf(lines, there.start).line + 1})`;
      const said = hereText
        ? thereText
          ? `“${hereText}” here, “${thereText}” in ${where}`
          : `“${hereText}” is not in ${where}`
        : `“${thereText}” of ${where} is missing here`;
      const more = group.length > 1 ? ` and ${group.length - 1} more` : '';
      return {
        ...here,
        message: `${said}${more}: the same quote, ${what[kind]}`,
        related: group.map(d => ({ ...d.there, message: d.thereText || `without “${d.hereText}”` })),
        strength: similarity,
      };
    });
  },
};
