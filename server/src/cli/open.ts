import { dirname, posix, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { type Reading, read } from '../reading/reading';
import { type SetAside, type Snapshot, snapshotOf } from '../service/snapshot';
import type { FileRead, NotChecked } from '../service/workspace';
import { findUp, ignoreName, type Loaded, loadConfig, loadIgnored, readConfig, statOf } from '../workspace/config';
import type { Configuration } from '../workspace/configuration';
import { WORTH_FINDERS } from '../workspace/finders';
import { type ArticleFile, loadArticles } from '../workspace/load';
import { canUseWorkers, readInWorkers, WORTH_WORKERS } from '../workspace/readers';
import type { Io } from './io';
import { Misuse } from './misuse';
import type { Parsed } from './options';

/** The articles of one command: one folder of evidence. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly articles: ReadonlyMap<string, ArticleFile>;
  readonly notChecked: readonly NotChecked[];
  /** Paths of the call that are not there; they stand in `notChecked` too. */
  readonly missing: readonly string[];
}

/**
 * Finds, reads and puts together the articles behind the paths of a command. Whatever cannot be read or used is said and left out;
 * where none of the paths is there at all, the call was a slip. What lies in the folder `without` is passed over.
 */
export async function openArticles(
  paths: readonly string[],
  { values }: Parsed,
  io: Io,
  without?: string,
): Promise<Opened> {
  if (paths.length === 0) throw new Misuse('no PATH given');
  const { settings, files } = configuration(paths, values.config, io);
  const found = loadArticles(paths, files);
  const inside = without === undefined ? null : resolve(without) + sep;
  const loaded = inside
    ? { ...found, articles: found.articles.filter(({ path }) => !resolve(path).startsWith(inside)) }
    : found;
  const missing = loaded.missing.map(path => ({
    path,
    reason: picomatch.scan(path).isGlob ? 'matches nothing' : 'does not exist',
  }));
  const notChecked = [...loaded.notChecked, ...missing].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, reason } of notChecked) io.say(`${path} ${reason}`);
  for (const problem of loaded.problems) io.say(problem);
  if (loaded.missing.length === paths.length) throw new Misuse('nothing to read');
  if (loaded.articles.length === 0 && notChecked.length === 0)
    io.say(`no articles in ${paths.join(', ')} (setting "include": ${files.include.join(', ')})`);

  const { readings, failed } = await readAll(loaded.articles, io);
  return {
    snapshot: snapshotOf(readings, settings, setAside([...readings.keys()], io)),
    articles: new Map(loaded.articles.map(article => [article.path, readArticle(article, readings.get(article.path))])),
    notChecked: [...notChecked, ...failed],
    missing: loaded.missing,
  };
}

/** An article whose text is that of its reading, so that it is there once. */
class ReadArticle implements ArticleFile {
  constructor(
    readonly path: string,
    readonly encoding: ArticleFile['encoding'],
    readonly sidecar: ArticleFile['sidecar'],
    readonly reading: Reading,
  ) {}

  get text(): string {
    return this.reading.article.text;
  }
}

const readArticle = (article: ArticleFile, reading: Reading | undefined): ArticleFile =>
  reading ? new ReadArticle(article.path, article.encoding, article.sidecar, reading) : article;

/**
 * The readings by path; of many articles in threads of their own. An article that breaks a reader is ours to mend; it keeps nobody from
 * the others.
 */
async function readAll(
  articles: readonly ArticleFile[],
  io: Io,
): Promise<{ readings: Map<string, Reading>; failed: NotChecked[] }> {
  const readings = new Map<string, Reading>();
  const failed: NotChecked[] = [];
  const fail = (path: string, reason: string): void => {
    failed.push({ path, reason });
    io.say(`${path} ${reason}`);
  };
  const left = new Map(articles.map(article => [article.path, article]));
  if (articles.length >= WORTH_WORKERS && canUseWorkers()) {
    const queue = articles.values();
    const broken = new Map<string, string>();
    const job = {
      next: () => queue.next().value?.path ?? null,
      done(path: string, found: FileRead) {
        left.delete(path);
        if ('text' in found && found.known) readings.set(path, found.known.reading);
        else fail(path, broken.get(path) ?? ('reason' in found ? found.reason : breaks('the reader', 'unknown')));
        io.progress(readings.size, articles.length);
      },
      back() {},
      broke: (path: string, why: string) => void broken.set(path, breaks('the reader', why.split('\n')[0])),
    };
    // Of many the readers come to what the indexes want in any case: then the main thread need make it of none.
    const prepareFrom = articles.length >= WORTH_FINDERS ? 0 : undefined;
    await readInWorkers(job, 0, { given: left, prepareFrom }).finished;
  }
  // All of few articles; of many those that no worker would take.
  for (const { path, text, sidecar } of left.values()) {
    io.progress(readings.size, articles.length);
    try {
      readings.set(path, read(text, sidecar));
    } catch (error) {
      fail(path, breaks('the reader', String(error instanceof Error ? error.message : error)));
    }
  }
  io.progress(1, 1);
  failed.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { readings, failed };
}

/** Of an article at which a part of ours fails: "breaks a rule (…)". */
export const breaks = (part: string, why: string): string => `breaks ${part} (${why}); please report this`;

/** The configuration of the folder that holds all the paths. One that lies deeper is not used, and that is said. */
function configuration(paths: readonly string[], given: string | true | undefined, io: Io): Configuration {
  let loaded: Loaded<Configuration>;
  if (typeof given === 'string') {
    if (!statOf(given)?.isFile()) throw new Misuse(`no configuration at ${given}`);
    loaded = readConfig(given);
  } else {
    const folders = [...new Set(paths.map(folderOf))];
    loaded = loadConfig(commonFolder(folders));
    const deeper = new Set(folders.map(folder => loadConfig(folder).path).filter(path => path && path !== loaded.path));
    for (const path of deeper)
      io.say(
        `${relative('', path ?? '')} is not used: it holds for a part of the paths alone (choose one with --config)`,
      );
  }
  for (const problem of loaded.problems) io.say(problem);
  return loaded.value;
}

/** The folder that a path of the call speaks of: itself, its own, or that of a glob. */
function folderOf(path: string): string {
  const stat = statOf(path);
  if (stat) return resolve(stat.isDirectory() ? path : dirname(path));
  const { base, isGlob } = picomatch.scan(path);
  return resolve(isGlob ? base || '.' : dirname(path));
}

/** The deepest folder that holds all of them. */
export function commonFolder(folders: readonly string[]): string {
  let common = folders[0].split(sep);
  for (const folder of folders.slice(1)) {
    const parts = folder.split(sep);
    const differ = common.findIndex((part, i) => part !== parts[i]);
    if (differ >= 0) common = common.slice(0, differ);
  }
  return common.join(sep) || sep;
}

/** The findings that people have set aside, by path as given: for each article the nearest ignore file above it. */
function setAside(paths: readonly string[], io: Io): SetAside {
  const files = new Map<string, Loaded<SetAside>>();
  const nearest = new Map<string, string | null>();
  const ignored = new Map<string, ReadonlySet<string>>();
  for (const path of paths) {
    const folder = dirname(path);
    let file = nearest.get(folder);
    if (file === undefined) {
      file = findUp(folder, ignoreName);
      nearest.set(folder, file);
    }
    if (!file) continue;
    let loaded = files.get(file);
    if (!loaded) {
      loaded = loadIgnored(dirname(file), dirname(file));
      files.set(file, loaded);
      for (const problem of loaded.problems) io.say(problem);
    }
    const marks = loaded.value.get(relative(dirname(file), resolve(path)).split(sep).join(posix.sep));
    if (marks) ignored.set(path, marks);
  }
  return ignored;
}
