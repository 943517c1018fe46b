import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folder } from './folder';
import type { Client } from './options';
import { slices } from './pause';
import type { Report } from './reports';

/** Folders of fewer articles are looked through before a file would be read. */
const WORTH = 200;
/** More than this is not written. */
const MOST_BYTES = 128 * 2 ** 20;

/**
 * What was last said of each article of a folder, on the disk: said again at once when the folder is opened with the same contents, settings
 * and client, by the same program. As `ReadingCache`: whatever is not as it was written is as good as nothing.
 */
export class KeptReports {
  /** What stands in each file, or will. */
  readonly #written = new Map<string, { readonly key: string; readonly done: Promise<void> }>();

  constructor(
    readonly folder: string | null,
    readonly client: Client,
    readonly version: () => string,
  ) {}

  /** The reports of a folder by path, if it is as it was when they were made. */
  async recall(folder: Folder): Promise<ReadonlyMap<string, Report> | null> {
    const file = this.#fileOf(folder);
    if (!file) return null;
    const key = this.#keyOf(folder);
    try {
      const text = await readFile(file, 'utf8');
      const body = text.indexOf('\n') + 1;
      if (text.slice(0, body) !== headOf(key, text.slice(body))) return null;
      this.#written.set(file, { key, done: Promise.resolve() });
      return new Map(JSON.parse(text.slice(body)) as [string, Report][]);
    } catch {
      return null;
    }
  }

  /** Writes what is said of a folder, all of it. What goes wrong is no loss. */
  async keep(folder: Folder, reports: ReadonlyMap<string, Report>): Promise<void> {
    const file = this.#fileOf(folder);
    if (!file || !this.folder) return;
    const key = this.#keyOf(folder);
    const known = this.#written.get(file);
    if (known?.key === key) return known.done;
    const done = this.#write(this.folder, file, key, reports).catch(() => {
      this.#written.delete(file);
    });
    this.#written.set(file, { key, done });
    return done;
  }

  async #write(folder: string, file: string, key: string, reports: ReadonlyMap<string, Report>): Promise<void> {
    const lines: string[] = [];
    const pause = slices();
    let size = 0;
    for (const said of reports) {
      const line = JSON.stringify(said);
      size += line.length;
      if (size > MOST_BYTES) return;
      lines.push(line);
      await pause();
    }
    const body = `[${lines.join(',\n')}]`;
    const fresh = `${file}.${process.pid}.tmp`;
    mkdirSync(folder, { recursive: true });
    try {
      await writeFile(fresh, headOf(key, body) + body, { mode: 0o600 });
      await rename(fresh, file);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  }

  #fileOf({ root, done }: Folder): string | null {
    if (!this.folder || root === null || done < WORTH) return null;
    return join(this.folder, `${createHash('sha1').update(root).digest('hex').slice(0, 20)}.findings`);
  }

  #keyOf(folder: Folder): string {
    const { commands, ...client } = this.client;
    const hash = createHash('sha1').update(JSON.stringify([this.version(), client, [...commands]]));
    return hash.update(folder.contents()).digest('hex');
  }
}

/** The first line: whose reports they are, and what the rest must be. */
const headOf = (key: string, body: string): string => `${key} ${createHash('sha1').update(body).digest('hex')}\n`;
