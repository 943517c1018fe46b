import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { unifiedDiff } from '../report/diff';
import { paint } from '../report/paint';
import { counted } from '../report/pretty';
import { reasonOf } from '../workspace/reasons';
import type { Io } from './io';
import { exit, Misuse } from './misuse';
import { commonFolder, openArticles } from './open';
import type { Parsed } from './options';
import { bytesOf, stripped, written } from './rewrite';

/** `sourcecheck strip PATH...` */
export function strip(parsed: Parsed, io: Io): number {
  const { positionals: paths, values } = parsed;
  const ways = ['diff', 'write', 'out'].filter(way => values[way] !== undefined);
  if (ways.length > 1) throw new Misuse(`--${ways[0]} and --${ways[1]} exclude each other`);
  const single = paths.length === 1 && statSync(paths[0], { throwIfNoEntry: false })?.isFile();
  if (ways.length === 0 && paths.length > 0 && !single)
    throw new Misuse('several articles: choose --diff, --write or --out DIR');

  const out = typeof values.out === 'string' ? values.out : null;
  // What an earlier run has put into a folder below is no evidence.
  const within = (path: string) => out !== null && (resolve(path) + sep).startsWith(resolve(out) + sep);
  const opened = openArticles(paths, parsed, io, out !== null && !paths.some(within) ? out : undefined);
  const articles = [...opened.articles.values()].map(article => ({
    article,
    edits: stripped(opened, article.path, io),
  }));

  if (ways.length === 0) {
    for (const { article, edits } of articles) io.out(bytesOf(article, edits));
    return opened.notChecked.length > 0 ? exit.found : exit.fine;
  }
  if (values.diff) {
    const colours = paint(io.colour);
    for (const { article, edits } of articles) {
      const mark = article.encoding.name === 'utf-8' && article.encoding.bom ? '\ufeff' : '';
      const shifted = mark ? edits.map(edit => ({ ...edit, start: edit.start + 1, end: edit.end + 1 })) : edits;
      io.out(unifiedDiff(article.path, mark + article.text, shifted, colours));
    }
    return exit.fine;
  }

  const target =
    typeof values.out === 'string'
      ? outside(
          values.out,
          articles.map(({ article }) => article.path),
        )
      : null;
  let changed = 0;
  let failed = false;
  for (const { article, edits } of articles) {
    if (edits.length > 0) changed++;
    else if (!target) continue;
    const path = target ? target(article.path) : article.path;
    try {
      if (target) mkdirSync(dirname(path), { recursive: true });
      if (!written(path, bytesOf(article, edits), io)) failed = true;
    } catch (error) {
      io.say(`${path} ${reasonOf(error, 'written')}`);
      failed = true;
    }
  }
  if (!failed)
    io.say(
      `${changed} of ${counted(articles.length, 'article')} ${target ? 'stripped into' : 'changed'}${target ? ` ${values.out}` : ''}`,
    );
  return failed ? exit.found : exit.fine;
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
