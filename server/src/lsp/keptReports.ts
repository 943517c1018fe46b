import { createHash } from 'node:crypto';
// Its promises are loaded when they are first used: a start does without.
import { promises as disk, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from 'vscode-languageserver';
import type { Stamp } from '../service/workspace';
import { keptStamp, NO_STAMP } from '../workspace/cache';
import type { Folder } from './folder';
import type { Client } from './options';
import { slices } from './pause';
import type { Report } from './reports';

/** Folders of fewer articles are looked through before a file would be read. */
const WORTH = 200;
/** More than this is not written. */
const MOST_BYTES = 128 * 2 ** 20;

/** A line of the file: an article as it was, and what was said of it; nothing of one that could not be read. */
type Line = readonly [
  path: string,
  key: string,
  stamp: Stamp,
  said?: readonly [id: string, names: readonly string[], items: Diagnostic[]],
];

/**
 * What was last said of each article of a folder, on the disk: said again at once when the folder is opened with the same files, settings
 * and client, by the same program. As `ReadingCache`: whatever is not as it was written is as good as nothing.
 */
export class KeptReports {
  /** What stands in each file, or will. */
  readonly #written = new Map<string, { readonly key: string; readonly done: Promise<void> }>();
  /** What was read of the file of a folder, and of which settings, until all of the folder is known. */
  readonly #read = new WeakMap<Folder, { readonly context: string; readonly lines: readonly Line[] }>();
  readonly #early = new WeakMap<Folder, ReadonlyMap<string, Report>>();

  constructor(
    readonly folder: string | null,
    readonly client: Client,
    readonly version: () => string,
  ) {}

  /** Looks whether a folder that is listed is as it was, file by file, and takes up what was said of it then. */
  async early(folder: Folder): Promise<boolean> {
    const reports = await this.recall(folder);
    if (reports) this.#early.set(folder, reports);
    return reports !== null;
  }

  /** What `early` took up, until the folder is read. */
  earlyOf(folder: Folder): ReadonlyMap<string, Report> | null {
    return this.#early.get(folder) ?? null;
  }

  /** The reports of a folder by path, if it is as it was when they were made. */
  async recall(folder: Folder): Promise<ReadonlyMap<string, Report> | null> {
    const context = this.#contextOf(folder);
    const file = this.#fileOf(folder);
    if (!file) return null;
    const pause = slices();
    const known = this.#read.get(folder);
    const lines = known?.context === context ? known.lines : await readLines(file, context, pause);
    const { paths } = folder;
    if (folder.busy) this.#read.set(folder, { context, lines });
    else {
      this.#read.delete(folder);
      this.#early.delete(folder);
    }
    if (lines.length !== paths.size) return null;
    const reports = new Map<string, Report>();
    for (const [path, key, stamp, said] of lines) {
      await pause();
      if (!paths.has(path) || !folder.isStill(path, key, stamp)) return null;
      if (said) reports.set(path, { id: said[0], names: said[1], items: said[2] });
    }
    if (!folder.busy) this.#written.set(file, { key: this.#keyOf(folder), done: Promise.resolve() });
    return reports;
  }

  /** Writes what is said of a folder, all of it. What goes wrong is no loss. */
  async keep(folder: Folder, reports: ReadonlyMap<string, Report>): Promise<void> {
    const file = this.#fileOf(folder);
    if (!file || !this.folder) return;
    const key = this.#keyOf(folder);
    const known = this.#written.get(file);
    if (known?.key === key) return known.done;
    const now = Date.now();
    const lines = [...folder.paths].sort().map((path): Line => {
      const { key, stamp } = folder.keyOf(path) ?? { key: '', stamp: NO_STAMP };
      const said = reports.get(path);
      const line = [path, key, keptStamp(stamp, now)] as const;
      return said ? [...line, [said.id, said.names, said.items]] : line;
    });
    const done = write(this.folder, file, this.#contextOf(folder), lines).catch(() => {
      this.#written.delete(file);
    });
    this.#written.set(file, { key, done });
    return done;
  }

  #fileOf({ root, total }: Folder): string | null {
    if (!this.folder || root === null || total < WORTH) return null;
    return join(this.folder, `${createHash('sha1').update(root).digest('hex').slice(0, 20)}.findings`);
  }

  /** Tells what findings hang on beside the articles: the program, the client, the settings, what is set aside. */
  #contextOf({ workspace: { settings, ignored } }: Folder): string {
    const { commands, ...client } = this.client;
    const aside = [...ignored].map(([path, marks]) => [path, [...marks]]);
    const all = JSON.stringify([this.version(), client, [...commands], settings, aside]);
    return createHash('sha1').update(all).digest('hex');
  }

  /** Tells a folder with all its articles. */
  #keyOf(folder: Folder): string {
    const hash = createHash('sha1').update(this.#contextOf(folder));
    for (const path of [...folder.paths].sort()) hash.update(`\n${path}\n${folder.keyOf(path)?.key}`);
    return hash.digest('hex');
  }
}

/** The lines of a file if they are of that context and as they were written, none otherwise. */
async function readLines(file: string, context: string, pause: () => Promise<void>): Promise<readonly Line[]> {
  try {
    const [head, ...texts] = (await disk.readFile(file, 'utf8')).split('\n');
    const [of, hash] = head.split(' ');
    if (of !== context) return [];
    const found = createHash('sha1');
    const lines: Line[] = [];
    for (const text of texts) {
      await pause();
      found.update(text);
      lines.push(JSON.parse(text));
    }
    return found.digest('hex') === hash ? lines : [];
  } catch {
    return [];
  }
}

async function write(folder: string, file: string, context: string, lines: readonly Line[]): Promise<void> {
  const texts: string[] = [];
  const pause = slices();
  const hash = createHash('sha1');
  let size = 0;
  for (const line of lines) {
    const text = JSON.stringify(line);
    size += text.length;
    if (size > MOST_BYTES) return;
    texts.push(text);
    hash.update(text);
    await pause();
  }
  const fresh = `${file}.${process.pid}.tmp`;
  mkdirSync(folder, { recursive: true });
  try {
    await disk.writeFile(fresh, [`${context} ${hash.digest('hex')}`, ...texts].join('\n'), { mode: 0o600 });
    await disk.rename(fresh, file);
  } catch (error) {
    await disk.rm(fresh, { force: true });
    throw error;
  }
}
