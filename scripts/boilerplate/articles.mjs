import { readFileSync } from 'node:fs';
import { articleOf, hashesOf, unitsOf, withForeign } from './server.mjs';
import { settings } from './settings.mjs';

/** The English articles of a file of labelled lines. */
export const readArticles = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
    .filter(doc => doc.lang === 'en')
    .map(readDoc);

/** The leftovers of a text file: one article for each `# site`. */
export function readLeftovers(file) {
  const sites = readFileSync(file, 'utf8').split(/^# /m).slice(1);
  return sites.map((site, i) => {
    const [, ...lines] = site.trim().split('\n');
    const name = `own:leftovers ${i}`;
    return readDoc({ src: 'own', site: name, genre: 'news', lines: lines.map(text => ({ text, label: 1 })) });
  });
}

/** The pages of a text file: each begins with `# name`, each line with what it is: text (+), a leftover (-), or neither (?). */
export function readPages(file) {
  const pages = readFileSync(file, 'utf8').split(/^# /m).slice(1);
  return pages.map(page => {
    const [name, ...rows] = page.trim().split('\n');
    const lines = rows.map(row => ({ text: row.slice(2), label: row[0] === '-' ? 1 : 0, skip: row[0] === '?' }));
    return readDoc({ src: 'own', kind: 'page', site: `own:page ${name}`, genre: 'news', lines });
  });
}

/** An article of labelled lines, as the server reads it: a target and a weight for each of its units. */
export function readDoc(doc) {
  const text = doc.lines.map(line => line.text).join('\n');
  const article = articleOf(text);
  const hashes = hashesOf(article.tokens);
  const units = withForeign(unitsOf(article, hashes, null));
  const byStart = new Map();
  let at = 0;
  for (const line of doc.lines) {
    byStart.set(at + line.text.length - line.text.trimStart().length, line);
    at += line.text.length + 1;
  }
  const lines = units.map(unit => byStart.get(unit.start));
  const target = lines.map(line => {
    if (!line?.skip) return line?.label ?? 0;
    return line.tag === 'caption' ? 1 : 0;
  });
  const news = doc.src === 'shub' || doc.genre === 'news';
  const weight = lines.map(line => {
    if (!line) return 0;
    if (!line.skip)
      return doc.kind === 'page' ? settings.page : doc.src === 'own' ? settings.own : news ? settings.news : 1;
    return ['caption', 'byline', 'date', 'title'].includes(line.tag) ? settings.aside * (news ? settings.news : 1) : 0;
  });
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  const rate = flag => (100 * units.reduce((sum, unit) => sum + unit.flags[flag], 0)) / Math.max(1, words);
  const report = rate(4) >= 0.4 && rate(1) < 1.2;
  return { site: doc.site, src: doc.src, news, report, source: doc, article, hashes, units, lines, target, weight };
}
