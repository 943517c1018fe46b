import { corpusOf } from '../corpus/corpus';
import { figurePairs } from '../corpus/figures/compare';
import { clusters, quotePairs, reuse } from '../corpus/quotes/match';
import { read } from '../reading/reading';
import { annotation } from '../report/annotation';
import { defaultSettings } from '../rules/settings';
import { defaultFiles } from '../workspace/files';
import { loadArticles } from '../workspace/load';

/** Runs a command line (without node and script); gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  const paths = rest.filter((arg, i) => !arg.startsWith('--') && rest[i - 1] !== '--format');
  const { articles: files, notChecked } = loadArticles(paths, defaultFiles);
  for (const { path, reason } of notChecked) process.stderr.write(`sourcecheck: ${path} ${reason}\n`);
  const corpus = corpusOf(
    new Map(files.map(file => [file.path, read(file.text, file.sidecar)])),
    defaultSettings.boilerplate,
  );
  if (command === 'annotate') {
    for (const entry of corpus.entries) process.stdout.write(`${JSON.stringify(annotation(entry, defaultSettings))}\n`);
    return 0;
  }
  if (command === 'corroborate') {
    const articles = corpus.entries.map(({ path, reading: { provenance, article } }) => ({
      path,
      headline: provenance.headline ? article.text.slice(provenance.headline.start, provenance.headline.end) : null,
      date: provenance.date,
    }));
    const out = {
      articles,
      quotes: quotePairs(corpus),
      clusters: clusters(corpus),
      figures: figurePairs(corpus),
      reuse: reuse(corpus),
    };
    process.stdout.write(`${JSON.stringify(out)}\n`);
    return 0;
  }
  return 2;
}
