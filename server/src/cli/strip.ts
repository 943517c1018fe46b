import { dirname, join, relative, resolve, sep } from 'node:path';
import { unifiedDiff } from '../report/diff';
import { paint } from '../report/paint';
import { counted } from '../service/wording';
import type { Edit } from '../text/strip';
import { statOf } from '../workspace/config';
import type { ArticleFile } from '../workspace/load';
import type { Io } from './io';
import { exit, Misuse } from './misuse';
import { commonFolder, openArticles } from './open';
import type { Parsed } from './options';
import { bytesOf, stripped, written } from './rewrite';

/** An article and the edits that strip it. */
interface Stripped {
  readonly article: ArticleFile;
  readonly edits: readonly Edit[];
}

/** `sourcecheck strip PATH...` */
export async function strip(parsed: Parsed, io: Io): Promise<number> {
  const { positionals: paths, values } = parsed;
  const ways = ['diff', 'write', 'out'].filter(way => values[way] !== undefined);
  if (ways.length > 1) throw new Misuse(`--${ways[0]} and --${ways[1]} exclude each other`);
  const single = paths.length === 1 && statOf(paths[0])?.isFile();
  if (ways.length === 0 && paths.length > 0 && !single)
    throw new Misuse('several articles: choose --diff, --write or --out DIR');

  const out = typeof values.out === 'string' ? values.out : null;
  // What an earlier run has put into a folder below is no evidence.
  const within = (path: string) => out !== null && (resolve(path) + sep).startsWith(resolve(out) + sep);
  const opened = await openArticles(paths, parsed, io, out !== null && !paths.some(within) ? out : undefined);
  const articles = [...opened.articles.values()].map(article => ({
    article,
    edits: stripped(opened, article.path, io),
  }));
  if (out !== null) return intoFolder(articles, out, io);
  if (values.write) return inPlace(articles, io);
  if (values.diff) {
    for (const one of articles) io.out(diffOf(one, io));
    return exit.fine;
  }
  for (const { article, edits } of articles) io.out(bytesOf(article, edits));
  return opened.notChecked.length > 0 ? exit.found : exit.fine;
}

function diffOf({ article, edits }: Stripped, io: Io): string {
  // The mark is a part of the file, though not of its text: `patch` must find it.
  const mark = article.encoding.name === 'utf-8' && article.encoding.bom ? '\ufeff' : '';
  const shifted = edits.map(edit => ({ ...edit, start: edit.start + mark.length, end: edit.end + mark.length }));
  return unifiedDiff(article.path, mark + article.text, shifted, paint(io.colour));
}

function inPlace(articles: readonly Stripped[], io: Io): number {
  const changed = articles.filter(({ edits }) => edits.length > 0);
  const done = changed.filter(({ article, edits }) => written(article.path, bytesOf(article, edits), io));
  io.say(`${done.length} of ${counted(articles.length, 'article')} changed`);
  return done.length < changed.length ? exit.found : exit.fine;
}

function intoFolder(articles: readonly Stripped[], folder: string, io: Io): number {
  const target = outside(
    folder,
    articles.map(({ article }) => article.path),
  );
  const done = articles.filter(({ article, edits }) => written(target(article.path), bytesOf(article, edits), io));
  io.say(`${done.length} of ${counted(articles.length, 'article')} written to ${folder}`);
  return done.length < articles.length ? exit.found : exit.fine;
}

/** Where each article goes under `folder`: its place below the folder that holds them all. Never the articles themselves. */
function outside(folder: string, paths: readonly string[]): (path: string) => string {
  const common = paths.length > 0 ? commonFolder(paths.map(path => resolve(dirname(path)))) : '';
  const target = (path: string) => join(folder, relative(common, resolve(path)));
  const own = new Set(paths.map(path => resolve(path)));
  if (paths.some(path => own.has(resolve(target(path)))))
    throw new Misuse(`--out ${folder} would overwrite the articles; that is what --write does`);
  return target;
}
