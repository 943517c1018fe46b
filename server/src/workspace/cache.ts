import { createHash } from 'node:crypto';
// Its promises are loaded when they are first used: a start does without.
import { promises as disk, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { PackedReading } from '../reading/held';
import type { Sidecar } from '../reading/provenance/provenance';
import type { Stamp } from '../service/workspace';
import { hash32 } from '../text/normal';

/** The stamp of no file. */
export const NO_STAMP: Stamp = [-1, 0, 0, 0];

/** The stamp of a file as it lies there now. */
export function stampOf(path: string): Stamp {
  const own = statSync(path, { throwIfNoEntry: false });
  const beside = statSync(`${path}.json`, { throwIfNoEntry: false });
  return [own?.size ?? -1, own?.mtimeMs ?? 0, beside?.size ?? -1, beside?.mtimeMs ?? 0];
}

/** Tells a content: two hashes and the length, which no two articles of a folder have all in common by chance. */
export const contentKey = (text: string, sidecar: Sidecar): string =>
  `${text.length} ${hash32(text)} ${hash32(text, 0x9747b28c)} ${JSON.stringify(sidecar)}`;

/** In place of a content's key: that of a file that cannot be read for this reason. */
export const refusedKey = (reason: string): string => `!${reason}`;

/** An article as the cache has it; the bytes are parts of larger ones. */
export interface Cached {
  readonly stamp: Stamp;
  /** Tells text and sidecar; see `contentKey`. */
  readonly key: string;
  readonly sidecar: Sidecar;
  readonly plain: boolean;
  /** UTF-8. */
  readonly text: Uint8Array;
  readonly packed: PackedReading;
}

/** A line of a file's index: what stands in it, by path, and how long its three stretches of bytes are. */
type Line = readonly [
  path: string,
  stamp: Stamp,
  key: string,
  sidecar: Sidecar,
  plain: boolean,
  text: number,
  head: number,
  said: number,
];

/** All folders together; beyond it those go that were not written for longest. */
const MOST_BYTES = 1024 * 2 ** 20;
/** From this share of new articles on the whole is written, below it what is new alone. */
const REWRITE = 0.05;
/** A file that was written so shortly before the cache may have been written again without a trace, in milliseconds. */
const RACY = 2000;

/** A stamp as it is kept at a time. */
export const keptStamp = (stamp: Stamp, now: number): Stamp =>
  Math.max(stamp[1], stamp[3]) > now - RACY ? NO_STAMP : stamp;

const MAGIC = 'sourcecheck cache\n';
const PIECE = 4 * 2 ** 20;
const HASH = 20;

/** Tells the program whose readings they are: the bundle that runs. */
export const programVersion = (): string => createHash('sha1').update(readFileSync(__filename)).digest('hex');

/**
 * The readings of a folder on the disk: one file with most of them, one with what is new since. Anything that is not as it was written
 * (another version's, damaged, cut short) is as good as nothing; deleting it does no harm.
 */
export class ReadingCache {
  readonly #base: string;
  readonly #delta: string;
  readonly #entries = new Map<string, Cached>();
  /** Those that the large file has. */
  readonly #old = new Set<string>();
  #isSaving = false;
  #changed = false;
  /** How many the large file has that are no more. */
  #gone = 0;

  private constructor(
    readonly folder: string,
    root: string,
    readonly version: string,
  ) {
    const name = createHash('sha1').update(root).digest('hex').slice(0, 20);
    this.#base = join(folder, `${name}.readings`);
    this.#delta = join(folder, `${name}.newer`);
  }

  /** Opens what is kept of the folder `root` in the cache `folder`. `version` tells the program: what another one read is not taken. */
  static async open(folder: string, root: string, version: string): Promise<ReadingCache> {
    const cache = new ReadingCache(folder, root, version);
    for (const [path, entry] of await cache.#load(cache.#base)) {
      cache.#entries.set(path, entry);
      cache.#old.add(path);
    }
    for (const [path, entry] of await cache.#load(cache.#delta)) {
      cache.#entries.set(path, entry);
      cache.#old.delete(path);
    }
    return cache;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(path: string): Cached | undefined {
    return this.#entries.get(path);
  }

  put(path: string, entry: Cached): void {
    this.#entries.set(path, entry);
    this.#old.delete(path);
    this.#changed = true;
  }

  /** Writes what is new, and leaves out all but `paths`. What goes wrong is told, and nothing depends on it. */
  async save(paths: ReadonlySet<string>): Promise<void> {
    if (this.#isSaving) return;
    for (const path of this.#entries.keys())
      if (!paths.has(path)) {
        this.#entries.delete(path);
        if (this.#old.delete(path)) this.#gone++;
      }
    if (!this.#changed && this.#gone <= REWRITE * this.#entries.size) return;
    this.#isSaving = true;
    this.#changed = false;
    try {
      mkdirSync(this.folder, { recursive: true });
      const fresh = [...this.#entries].filter(([path]) => !this.#old.has(path));
      if (fresh.length + this.#gone > REWRITE * this.#entries.size) {
        await this.#write(this.#base, [...this.#entries]);
        await disk.rm(this.#delta, { force: true });
        for (const path of this.#entries.keys()) this.#old.add(path);
        this.#gone = 0;
      } else await this.#write(this.#delta, fresh);
      this.#bound();
    } finally {
      this.#isSaving = false;
    }
  }

  async #write(file: string, entries: readonly (readonly [string, Cached])[]): Promise<void> {
    const fresh = `${file}.${process.pid}.tmp`;
    const handle = await disk.open(fresh, 'w', 0o600);
    const hash = createHash('sha1');
    try {
      const now = Date.now();
      const lines = entries.map(
        ([path, { stamp, key, sidecar, plain, text, packed }]): Line => [
          path,
          keptStamp(stamp, now),
          key,
          sidecar,
          plain,
          text.length,
          packed.head.length,
          packed.said.length,
        ],
      );
      const index = Buffer.from(JSON.stringify({ version: this.version, lines }));
      const head = Buffer.alloc(MAGIC.length + 4);
      head.write(MAGIC, 'latin1');
      head.writeUInt32LE(index.length, MAGIC.length);
      let pieces: Uint8Array[] = [head, index];
      let size = 0;
      const flush = async (): Promise<void> => {
        const bytes = Buffer.concat(pieces);
        hash.update(bytes);
        await handle.write(bytes);
        pieces = [];
        size = 0;
      };
      for (const [, { text, packed }] of entries) {
        pieces.push(text, packed.head, packed.said);
        size += text.length + packed.head.length + packed.said.length;
        if (size > PIECE) await flush();
      }
      await flush();
      await handle.write(hash.digest());
      await handle.close();
      await disk.rename(fresh, file);
    } catch (error) {
      await handle.close().catch(() => {});
      await disk.rm(fresh, { force: true });
      throw error;
    }
  }

  async #load(file: string): Promise<readonly (readonly [string, Cached])[]> {
    try {
      if (!statSync(file, { throwIfNoEntry: false })) return [];
      const bytes = await disk.readFile(file);
      const body = bytes.subarray(0, bytes.length - HASH);
      if (body.toString('latin1', 0, MAGIC.length) !== MAGIC) return [];
      const hash = createHash('sha1');
      for (let at = 0; at < body.length; at += PIECE) {
        hash.update(body.subarray(at, at + PIECE));
        await setImmediate();
      }
      if (!hash.digest().equals(bytes.subarray(body.length))) return [];
      let at = MAGIC.length + 4;
      const length = body.readUInt32LE(MAGIC.length);
      const index: { version: string; lines: readonly Line[] } = JSON.parse(body.toString('utf8', at, at + length));
      at += length;
      if (index.version !== this.version) return [];
      const take = (size: number): Uint8Array => {
        at += size;
        return body.subarray(at - size, at);
      };
      return index.lines.map(([path, stamp, key, sidecar, plain, text, head, said]) => [
        path,
        { stamp, key, sidecar, plain, text: take(text), packed: { head: take(head), said: take(said) } },
      ]);
    } catch {
      return [];
    }
  }

  /** Lets go of the folders that were not written for longest, and of what writing left half done. */
  #bound(): void {
    const files = readdirSync(this.folder)
      .filter(name => /\.(?:readings|newer|findings|tmp)$/.test(name))
      .map(name => {
        const path = join(this.folder, name);
        const { size = 0, mtimeMs = 0 } = statSync(path, { throwIfNoEntry: false }) ?? {};
        return { path, size, mtimeMs };
      })
      .sort((a, b) => b.mtimeMs - a.mtimeMs);
    let total = 0;
    for (const { path, size, mtimeMs } of files) {
      total += size;
      const isLeft = path.endsWith('.tmp') && mtimeMs < Date.now() - 3_600_000;
      if (isLeft || (total > MOST_BYTES && path !== this.#base && path !== this.#delta)) rmSync(path, { force: true });
    }
  }
}
