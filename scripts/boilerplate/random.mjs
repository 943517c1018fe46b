/** A seeded generator (mulberry32): the same numbers every time. */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Folds by site; news sites are dealt out apart from the others, so that each fold has some. */
export function foldsOf(list, count, seed) {
  const next = random(seed);
  const fold = new Map();
  for (const src of ['shub', 'wcxb', 'own']) {
    const sites = [...new Set(list.filter(doc => doc.src === src).map(doc => doc.site))]
      .filter(site => !fold.has(site))
      .sort();
    for (let i = sites.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [sites[i], sites[j]] = [sites[j], sites[i]];
    }
    for (const [i, site] of sites.entries()) fold.set(site, i % count);
  }
  return doc => fold.get(doc.site);
}
