// Fits the boilerplate model: `node scripts/train-boilerplate.mjs [--data train.jsonl]... [--out server/data/boilerplate-model.json]`
// fits on all of the data, and on our own articles and pages (boilerplate-own.jsonl and boilerplate-pages.txt beside this file), and writes the weights; what ships is
// fitted on train.jsonl and dev.jsonl, what is scored on train.jsonl alone. `--cv` prints a table of cross-validation by site instead. Plain Node, the
// same numbers every time. The features are the server's own, bundled from server/src.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readArticles, readLeftovers, readPages } from './boilerplate/articles.mjs';
import { foldsOf } from './boilerplate/random.mjs';
import { siteTable, table } from './boilerplate/scores.mjs';
import { featureNames } from './boilerplate/server.mjs';
import { settings } from './boilerplate/settings.mjs';
import { readerOf, train, written } from './boilerplate/train.mjs';
import { root } from './host/paths.mjs';

const { values: opt } = parseArgs({
  options: {
    data: {
      type: 'string',
      multiple: true,
      default: [join(root, '..', 'shared', 'data', 'boilerplate', 'train.jsonl')],
    },
    out: { type: 'string', default: join(root, 'server', 'data', 'boilerplate-model.json') },
    cv: { type: 'boolean', default: false },
    set: { type: 'string', multiple: true, default: [] }, // --set trees=200: tries other settings
    scores: { type: 'string' },
  },
});

for (const pair of opt.set) {
  const [name, value] = pair.split('=');
  settings[name] = Number(value);
}

const docs = opt.data.flatMap(readArticles);
const ours = {
  // Leftovers of our own, by the kind of site, for the words that the labelled pages happen not to have.
  leftovers: readLeftovers(join(root, 'scripts', 'boilerplate-leftovers.txt')),
  // Pages of our own, text and leftovers, in the manner of kinds of sites that the labelled pages have none of.
  pages: settings.page ? readPages(join(root, 'scripts', 'boilerplate-pages.txt')) : [],
  // Articles of our own that are body from end to end in forms that pages rarely have: transcripts, verse, tables, letters.
  own: settings.own ? readArticles(join(root, 'scripts', 'boilerplate-own.jsonl')) : [],
};

if (opt.cv) {
  const fold = foldsOf(docs, settings.folds, settings.seed);
  const said = new Map();
  for (let k = 0; k < settings.folds; k++) {
    const model = train(
      docs.filter(doc => fold(doc) !== k),
      ours,
      1000 * (k + 1),
    );
    const reader = await readerOf(model);
    for (const doc of docs) if (fold(doc) === k) said.set(doc, reader(doc));
    console.error(`fold ${k + 1}`);
  }
  for (const src of ['shub', 'news', 'wcxb']) {
    const part = docs.filter(doc => (src === 'news' ? doc.news : doc.src === src));
    table(part, said, src);
  }
  siteTable(docs, said);
  if (opt.scores)
    writeFileSync(
      opt.scores,
      docs
        .flatMap(doc =>
          doc.units.map((unit, i) => {
            const line = doc.lines[i];
            const text = doc.article.text.slice(unit.start, Math.min(unit.end, unit.start + 160));
            const score = Number(said.get(doc)[i].toFixed(2));
            return JSON.stringify({
              src: doc.src,
              site: doc.site,
              i,
              s: score,
              l: line?.label,
              k: line?.skip ? line.tag : undefined,
              t: text,
            });
          }),
        )
        .join('\n'),
    );
} else {
  const model = train(docs, ours, 1);
  const out = written(model);
  writeFileSync(opt.out, `${JSON.stringify(out)}\n`);
  console.error(
    `${docs.length} articles; ${(JSON.stringify(out).length / 1024).toFixed(0)} kB; ${featureNames.length} features`,
  );
}
