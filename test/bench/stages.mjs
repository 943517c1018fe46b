// What each part costs over 1,000 articles, as a ratio to the plain loop over the same texts (in memory: no reading of files on
// either side, but for the rows that say so). The least of some rounds: a program that has warmed up.
import { articles, bytesOf, filesOf } from './articles.mjs';
import { cpuOf, leastOf } from './measure.mjs';
import { loadParts } from './parts.mjs';
import { plainRead, plainWords } from './plain.mjs';

const ROUNDS = 3;

export async function rows() {
  const { folder, kind } = articles(1000);
  const paths = filesOf(folder);
  const megabytes = bytesOf(paths) / 1e6;
  const texts = paths.map(plainRead);
  const plainly = () => {
    const counts = new Map();
    for (const text of texts) plainWords(text, counts);
  };
  // Beside much that lives, collecting garbage halves its pace in some runs: the yardstick is the least that it takes, here or among the parts.
  const alone = leastOf({ plain: plainly }, 2 * ROUNDS).get('plain');
  const parts = await loadParts();

  // What each part starts from, made beforehand.
  const made = texts.map(text => {
    const lines = parts.linesOf(text);
    const article = parts.articleOf(text);
    const provenance = parts.readProvenance(article, {});
    const boilerplate = parts.readBoilerplate(article, provenance);
    const body = parts.bodyContext(article.text, provenance, boilerplate.passages);
    const quotes = parts.readQuotes(article, body);
    const figures = parts.readFigures(article, body, quotes);
    return { text, lines, blocks: parts.blocksOf(text, lines), article, provenance, body, quotes, figures };
  });
  const readings = new Map(paths.map((path, i) => [path, parts.read(texts[i])]));
  const each = work => () => {
    for (const one of made) work(one);
  };
  const least = leastOf(
    {
      plain: plainly,
      'lines, blocks, sentences': each(({ text }) => {
        const lines = parts.linesOf(text);
        parts.sentencesOf(text, parts.blocksOf(text, lines));
      }),
      tokens: each(({ text }) => parts.tokensOf(text)),
      // Readers may keep what they found with the article, so each round has new ones; their cost is taken off.
      provenance: each(({ article }) => parts.readProvenance({ ...article }, {})),
      boilerplate: each(({ article, provenance }) => parts.readBoilerplate({ ...article }, provenance)),
      quotes: each(({ article, body }) => parts.readQuotes({ ...article }, body)),
      figures: each(({ article, body, quotes }) => parts.readFigures({ ...article }, body, quotes)),
      claims: each(({ article, body, quotes, figures }) => parts.readClaims({ ...article }, body, quotes, figures)),
      'whole reading': each(({ text }) => parts.read(text)),
      corpus: () => parts.corpusOf(readings, parts.defaultSettings.boilerplate),
    },
    ROUNDS,
  );
  // Everything that is derived from a corpus is kept with it, so findings are measured on new readings each time.
  const fresh = new Map(paths.map((path, i) => [path, parts.read(texts[i])]));
  const snapshot = parts.snapshotOf(fresh, parts.defaultSettings);
  const findings = cpuOf(() => {
    for (const path of paths) parts.findings(snapshot, path);
  });

  const plain = Math.min(alone, least.get('plain'));
  least.delete('plain');
  const ratio = cpu => cpu / plain;
  return [
    { name: `text of 1,000 articles (${kind})`, value: megabytes, unit: 'MB' },
    { name: 'plain loop, in memory', value: megabytes / plain, unit: 'MB/s' },
    ...[...least].map(([name, cpu]) => ({ name, value: ratio(cpu), unit: '× plain loop' })),
    { name: 'figures to boilerplate', value: least.get('figures') / least.get('boilerplate'), unit: '×' },
    { name: 'findings, first time', value: ratio(findings), unit: '× plain loop' },
  ];
}
