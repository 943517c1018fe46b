import type { NotChecked, ReadJob } from '../service/workspace';
import type { Articles } from './articles';
import type { Folder } from './folder';
import { slices } from './pause';

/** From so many files on to be read at once a folder is read in steps, beside everything else. */
const MANY = 200;

/** How much a folder grows while it is read before what has been read is put together again, for whoever has an article open. */
const GROWTH = 8;

/** Reads what is marked of a folder, in slices, open documents first; many files in threads of their own. */
export class Scan {
  /** What the last listing left out. */
  listed: readonly NotChecked[] = [];
  milliseconds: number | null = null;
  /** How often the folder has been read through. */
  count = 0;
  #relist = false;
  #running: Promise<void> | null = null;
  #stopped = false;
  #scanning = false;
  #started = 0;
  #noWorkers = false;
  #wake = (): void => {};
  #keeping: Promise<void> | undefined;
  #isRead = false;
  readonly #readers: (() => void)[] = [];

  constructor(
    readonly folder: Folder,
    readonly articles: Articles,
  ) {}

  /** Whether the folder as a whole is still being read: it was just opened, or asked to be read again. */
  get whole(): boolean {
    return this.#scanning || this.#relist;
  }

  /** Whether anything is still to be read. */
  get busy(): boolean {
    return this.#running !== null;
  }

  /** Lists the folder anew before the rest is read. */
  relist(): void {
    this.#relist = true;
    this.wake();
    this.run();
  }

  /** There is something to look at for whoever waits amid the reading. */
  wake(): void {
    this.#wake();
  }

  /** Ends it for good. */
  stop(): void {
    this.#stopped = true;
    this.articles.marked.clear();
    this.articles.urgent.clear();
    this.#relist = false;
    this.wake();
  }

  /** Resolves when every file is read, or known to be as it was; be it put together with the others or not. */
  async read(): Promise<void> {
    if (this.#running && !this.#isRead)
      await new Promise<void>(resolve => {
        this.#readers.push(resolve);
      });
  }

  /** Resolves when what is being written for the next session is. */
  async written(): Promise<void> {
    await this.#keeping;
  }

  /** Resolves when nothing is left to read. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Reads what is marked, if it is not being read already. */
  run(): void {
    if (this.#stopped || this.#running || (!this.#relist && this.articles.marked.size === 0)) return;
    const { events } = this.folder;
    this.#started = performance.now();
    this.#isRead = false;
    this.#running = this.#readAll()
      .catch(error => events.error(`reading the folder: ${error instanceof Error ? error.stack : String(error)}`))
      .finally(() => {
        this.#running = null;
        this.#scanning = false;
        this.#tellRead();
        if (this.#stopped) return;
        this.run();
        if (!this.#running) events.changed(this.folder);
      });
  }

  #tellRead(): void {
    this.#isRead = true;
    for (const tell of this.#readers.splice(0)) tell();
  }

  async #readAll(): Promise<void> {
    const { marked, urgent } = this.articles;
    this.#scanning = this.#relist;
    if (this.#relist) await this.#list();
    const pause = slices();
    for (;;) {
      await pause();
      if (this.#stopped) return;
      if (this.#relist) await this.#list();
      if (urgent.size > 0) await this.#readUrgent();
      else if (marked.size >= MANY && !this.articles.isBulk) await this.#readMany(pause);
      else if (marked.size > 0) await this.#readNext();
      else break;
      this.folder.events.progress(this.folder);
    }
    if (!this.#scanning) return;
    this.milliseconds = Math.round(performance.now() - this.#started);
    this.count++;
  }

  async #readUrgent(): Promise<void> {
    const { marked, urgent } = this.articles;
    const path = urgent.values().next().value;
    if (path === undefined) return;
    if (marked.has(path)) await this.articles.read(path);
    urgent.delete(path);
    if (urgent.size === 0 && this.whole) this.folder.events.opened(this.folder);
  }

  async #readNext(): Promise<void> {
    const path = this.articles.marked.values().next().value;
    if (path !== undefined) await this.articles.read(path);
  }

  /** Reads what is marked, in threads of their own where there are any, and puts it together now and then. */
  async #readMany(pause: () => Promise<void>): Promise<void> {
    const { articles, folder } = this;
    const { kept, marked, open, snapshots, urgent } = articles;
    articles.isBulk = true;
    let { size } = snapshots;
    try {
      while (urgent.size > 0) await this.#readUrgent();
      if (this.count === 0 && (await folder.events.listed(folder))) this.#tellRead();
      const job = this.#noWorkers ? undefined : folder.workspace.readMany?.(this.#jobOf());
      let isDone = !job;
      void job?.finished.then(() => {
        isDone = true;
        this.wake();
      });
      for (;;) {
        await pause();
        if (this.#stopped) {
          job?.stop();
          return;
        }
        if (this.#relist) await this.#list();
        if (urgent.size > 0) await this.#readUrgent();
        else if (open.size > 0 && kept.size >= Math.max(MANY, GROWTH * size) && !isDone) {
          size = kept.size;
          await this.#putTogether(pause);
          folder.events.opened(folder);
        } else if (!isDone)
          await new Promise<void>(resolve => {
            this.#wake = resolve;
          });
        else if (marked.size > 0) await this.#readNext();
        else break;
        folder.events.progress(folder);
      }
      this.#tellRead();
      await this.#putTogether(pause);
      // Beside everything else: nobody waits for it.
      this.#keeping = folder.workspace.keep?.(new Set(kept.keys())).catch(error => {
        folder.events.error(`keeping the readings: ${error instanceof Error ? error.message : String(error)}`);
      });
    } finally {
      articles.isBulk = false;
      snapshots.leave();
      articles.inHand.clear();
      articles.stale.clear();
    }
  }

  /** Puts together what is read, a step at a time, open documents between two of them. */
  async #putTogether(pause: () => Promise<void>): Promise<void> {
    const steps = this.articles.snapshots.together(this.folder.workspace);
    do {
      await pause();
      if (this.#stopped) return;
      while (this.articles.urgent.size > 0) await this.#readUrgent();
    } while (!steps.next().done);
  }

  /** Hands out what is marked and nobody has open. */
  #jobOf(): ReadJob {
    const { articles, folder } = this;
    const { inHand, marked, open, stale } = articles;
    let reported = 0;
    return {
      next: () => {
        for (const path of marked) {
          if (open.has(path)) continue;
          marked.delete(path);
          if (!articles.isOwn(path)) {
            articles.forget(path);
            continue;
          }
          inHand.add(path);
          return path;
        }
        return null;
      },
      done: (path, found) => {
        inHand.delete(path);
        const isStale = stale.delete(path);
        if (this.#stopped || marked.has(path) || open.has(path)) return;
        if (isStale) return folder.mark(path);
        articles.found(path, found);
        // So that the loop looks at how far it is.
        if (++reported % 16 === 0) this.wake();
      },
      back: path => {
        inHand.delete(path);
        this.#noWorkers = true;
        folder.mark(path);
      },
      broke: (path, why) => folder.events.error(`${path}: ${why}`),
    };
  }

  async #list(): Promise<void> {
    this.#relist = false;
    this.#scanning = true;
    const { paths, notChecked } = await this.folder.workspace.list();
    this.listed = notChecked;
    this.articles.listed(paths);
  }
}
