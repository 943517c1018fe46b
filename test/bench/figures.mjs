// What reading the figures costs beside reading the boilerplate, what comparing them costs, and how the comparison across files
// grows: four times the files are compared in about four times the time, since only articles about one event are held together.
import { articles, filesOf } from './articles.mjs';
import { cpuOf, leastOf } from './measure.mjs';
import { loadParts } from './parts.mjs';
import { plainRead, plainWords } from './plain.mjs';

const FILES = 1000;
const ROUNDS = 3;

export async function rows() {
  const parts = await loadParts();
  const paths = filesOf(articles(FILES).folder);
  const texts = paths.map(plainRead);
  const made = texts.map(text => {
    const article = parts.articleOf(text);
    const provenance = parts.readProvenance(article, {});
    const body = parts.bodyContext(article.text, provenance, parts.readBoilerplate(article, provenance).passages);
    return { article, provenance, body, quotes: parts.readQuotes(article, body) };
  });
  const each = work => () => made.forEach(work);
  const least = leastOf(
    {
      plain: () => {
        const counts = new Map();
        for (const text of texts) plainWords(text, counts);
      },
      boilerplate: each(({ article, provenance }) => parts.readBoilerplate({ ...article }, provenance)),
      figures: each(({ article, body, quotes }) => parts.readFigures({ ...article }, body, quotes)),
    },
    ROUNDS,
  );
  // What is derived from a corpus is kept with it, so every measurement has readings of its own.
  const corpus = step =>
    parts.corpusOf(
      new Map(paths.flatMap((path, i) => (i % step ? [] : [[path, parts.read(texts[i])]]))),
      parts.defaultSettings.boilerplate,
    );
  const compared = step => {
    const folder = corpus(step);
    const within = cpuOf(() => folder.entries.forEach(parts.pairsWithin));
    return { within, together: cpuOf(() => parts.figurePairs(folder)) };
  };
  // Whatever comes first pays for the compiler.
  compared(2);
  const quarter = compared(4).together;
  const { within, together } = compared(1);
  const plain = least.get('plain');
  return [
    {
      name: 'reading, beside the boilerplate reader',
      value: least.get('figures') / least.get('boilerplate'),
      unit: '×',
      goal: 2,
    },
    { name: 'reading', value: least.get('figures') / plain, unit: '× plain loop' },
    { name: 'within each article', value: within / plain, unit: '× plain loop' },
    { name: 'across articles', value: together / plain, unit: '× plain loop' },
    { name: 'across, four times the articles', value: together / quarter, unit: '× a quarter of them', goal: 8 },
  ];
}
