import { type Dispute, disputesOf } from '../../corpus/quotes/differences';
import { shortName } from '../../text/label';
import { placeOf } from '../../text/lines';
import type { Report, Rule } from '../rule';

/** One utterance is given to different people. */
export const speakerConflict: Rule = {
  id: 'quotes.speaker-conflict',
  level: 'warning',
  check({ entry, corpus }) {
    if (!corpus) return [];
    const groups = new Map<number, Dispute[]>();
    for (const dispute of disputesOf(corpus, entry.path)) {
      const group = groups.get(dispute.here.start);
      if (group) group.push(dispute);
      else groups.set(dispute.here.start, [dispute]);
    }
    return [...groups.values()].map((group): Report => {
      const [{ here, there, speaker, other }] = group;
      const lines = corpus.entry(there.path)?.reading.article.lines ?? [];
      const more = group.length > 1 ? ` and ${group.length - 1} more` : '';
      return {
        start: here.start,
        end: here.end,
        message: `${speaker} here, ${other} in ${shortName(there.path)} (line ${placeOf(lines, there.start).line + 1})${more}: one quote, two speakers`,
        related: group.map(d => ({ ...d.there, message: d.other })),
      };
    });
  },
};
