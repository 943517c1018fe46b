// Scores the weights that ship on pages of sites that they were not fitted on: `node scripts/boilerplate-fixtures.mjs FOLDER [--misses]`.
// The pages are test pages of packages (boilerplate-fixtures.txt has their labels); FOLDER has the packages as `npm pack` writes them.
import { join } from 'node:path';
import { readFixtures } from './boilerplate/fixtures.mjs';
import { table } from './boilerplate/scores.mjs';
import { shipped } from './boilerplate/train.mjs';
import { root } from './host/paths.mjs';

const [folder = '.', misses] = process.argv.slice(2);
let docs = [];
try {
  docs = readFixtures(join(root, 'scripts', 'boilerplate-fixtures.txt'), folder);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const reader = await shipped();
const said = new Map(docs.map(doc => [doc, reader(doc)]));
table(docs, said, 'all');
for (const isReport of [true, false])
  table(
    docs.filter(doc => doc.report === isReport),
    said,
    isReport ? 'news' : 'other',
  );
if (misses)
  for (const doc of docs)
    for (const [i, line] of doc.lines.entries())
      if (line && !line.skip && said.get(doc)[i] >= 0 !== (line.label === 1))
        console.log(`${line.label ? 'kept' : 'lost'} ${doc.site}: ${line.text.slice(0, 100)}`);
