import { forGrams } from './server.mjs';
import { settings } from './settings.mjs';

/** Words and pairs by the sites that have them in leftovers and in body. */
export function countGrams(list) {
  const counts = new Map(); // pair -> site -> 1 in leftovers, 2 in body, 3 in both
  for (const doc of list) {
    doc.units.forEach((unit, i) => {
      const line = doc.lines[i];
      if (!line || (line.skip && doc.weight[i] === 0)) return;
      const side = doc.target[i];
      forGrams(doc.hashes, unit, gram => {
        let entry = counts.get(gram);
        if (!entry) {
          entry = new Map();
          counts.set(gram, entry);
        }
        entry.set(doc.site, (entry.get(doc.site) ?? 0) | (side ? 1 : 2));
      });
    });
  }
  const lexicon = new Map();
  for (const [gram, sites] of counts) {
    if (sites.size < settings.lexSites) continue;
    let bad = 0;
    let good = 0;
    for (const mask of sites.values()) {
      if (mask & 1) bad++;
      if (mask & 2) good++;
    }
    lexicon.set(gram, { bad, good, sites });
  }
  return lexicon;
}
/** How much a word speaks for leftovers, by the sites that have it there and in body. */
export const weightOf = (bad, good, prior) => Math.log((bad + 0.5) / (good + 0.5)) - prior;

/** Weights as a function of a pair; a site's own counts are taken off for its own lines. */
export function weigher(lexicon, prior, site) {
  return pair => {
    const entry = lexicon.get(pair);
    if (!entry) return undefined;
    let { bad, good, sites } = entry;
    const mask = site === null ? 0 : (sites.get(site) ?? 0);
    if (mask & 1) bad--;
    if (mask & 2) good--;
    if (bad + good < settings.lexSites - 1) return undefined;
    const weight = weightOf(bad, good, prior);
    return Math.abs(weight) < 0.7 ? undefined : Math.round(weight * 10) / 10;
  };
}
