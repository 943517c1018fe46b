/** Prints precision, reach and body lines lost at some thresholds, for lines with these `scores` (log-odds, by article). */
export function table(list, scores, title) {
  const scored = list.flatMap(doc =>
    doc.units.map((_, i) => [scores.get(doc)[i], doc.lines[i]]).filter(([, line]) => line && !line.skip),
  );
  const at = cut => {
    let tp = 0;
    let fp = 0;
    let fn = 0;
    let body = 0;
    for (const [score, line] of scored) {
      if (!line.label) body++;
      if (score >= cut) line.label ? tp++ : fp++;
      else if (line.label) fn++;
    }
    const p = tp / (tp + fp);
    const r = tp / (tp + fn);
    return { p, r, f: (2 * p * r) / (p + r), lost: fp / body };
  };
  // Average precision, and the widest reach with few body lines lost.
  const order = [...scored].sort((a, b) => b[0] - a[0]);
  const [bodies, bads] = [
    order.filter(([, line]) => !line.label).length,
    order.filter(([, line]) => line.label).length,
  ];
  let hits = 0;
  let precision = 0;
  let reach = null;
  order.forEach(([score, line], i) => {
    if (line.label) precision += ++hits / (i + 1);
    const lost = i + 1 - hits;
    if (lost <= 0.009 * bodies && hits / (i + 1) >= 0.94)
      reach = `cut ${score.toFixed(2)} R ${(hits / bads).toFixed(3)}`;
  });
  const cuts = [0, 0.41, 0.85, 1.39]; // thresholds of 0.5, 0.6, 0.7 and 0.8
  console.log(
    `${title.padEnd(5)} AP ${(precision / bads).toFixed(4)} ${reach}; ${cuts
      .map(cut => {
        const s = at(cut);
        return `${cut}: ${s.p.toFixed(3)}/${s.r.toFixed(3)} ${s.f.toFixed(3)} ${(100 * s.lost).toFixed(1)}%`;
      })
      .join(' | ')}`,
  );
}

/** Precision, reach and lost body lines of each site, as the reader judges by default; the sites of fewest lines together. */
export function siteTable(list, scores) {
  const rows = new Map();
  for (const doc of list) {
    const name = doc.src === 'shub' ? `shub ${doc.site}` : doc.news ? `wcxb ${doc.site}` : 'wcxb, other sites';
    const row = rows.get(name) ?? { articles: 0, tp: 0, fp: 0, fn: 0, body: 0 };
    rows.set(name, row);
    row.articles++;
    doc.units.forEach((_, i) => {
      const line = doc.lines[i];
      if (!line || line.skip) return;
      const said = scores.get(doc)[i] >= 0;
      if (!line.label) row.body++;
      if (said) line.label ? row.tp++ : row.fp++;
      else if (line.label) row.fn++;
    });
  }
  console.log('site | articles | leftovers | P | R | body lines | lost');
  for (const [name, { articles, tp, fp, fn, body }] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `${name} | ${articles} | ${tp + fn} | ${tp + fp ? (tp / (tp + fp)).toFixed(2) : '-'} | ${tp + fn ? (tp / (tp + fn)).toFixed(2) : '-'} | ${body} | ${fp}`,
    );
}
