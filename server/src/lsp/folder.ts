import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Memo } from '../reading/memo';
import { type Reading, read } from '../reading/reading';
import type { Snapshot } from '../service/snapshot';
import type { FileRead, NotChecked, ReadJob, Stamp, Workspace } from '../service/workspace';
import { contentKey, NO_STAMP, refusedKey } from '../workspace/cache';
import type { Log } from './guard';
import type { Own } from './options';
import { slices } from './pause';
import { Snapshots } from './snapshots';
import { isFile } from './uris';

interface Kept {
  readonly reading: Reading;
  /** Says the same as long as text and sidecar do. */
  readonly key: string;
  /** The version of the open document it was read from; null for a file. */
  readonly version: number | null;
  /** Whether an editor would have the same text: see `FileRead`. */
  readonly plain: boolean;
  /** That of the file when it had this content. */
  readonly stamp: Stamp;
}

export interface FolderEvents extends Log {
  /** Findings may have moved. */
  changed(folder: Folder): void;
  /** While the folder is still being read, the open documents are. */
  opened(folder: Folder): void;
  /** A large folder is listed, and its open documents are read; whether all that there is to say of it is known by that. */
  listed(folder: Folder): Promise<boolean>;
  /** Another file of the folder is read. */
  progress(folder: Folder): void;
}

/** From so many files on to be read at once a folder is read in steps, beside everything else. */
const MANY = 200;

/** How much a folder grows while it is read before what has been read is put together again, for whoever has an article open. */
const GROWTH = 8;

/**
 * One folder of evidence as it is now: open documents over files. A change only marks a path; reading happens in slices, open documents
 * first, and a snapshot is made when somebody asks for one.
 */
export class Folder {
  readonly #kept = new Map<string, Kept>();
  readonly #open = new Map<string, TextDocument>();
  /** What the next reading of an open document may take over from the last. */
  readonly #memos = new Map<string, Memo>();
  readonly #reasons = new Map<string, string>();
  readonly #marked = new Set<string>();
  /** Those of them that a person has open. */
  readonly #urgent = new Set<string>();
  #listed: readonly NotChecked[] = [];
  /** The files of the last listing that are not known to be gone. */
  #there = new Set<string>();
  #relist = false;
  #running: Promise<void> | null = null;
  #disposed = false;
  #scanning = false;
  #started = 0;
  /** Counts what may move a finding: anything at all, and what a person has under their hands. */
  #moves = 0;
  #handMoves = 0;
  #removals = 0;
  readonly #snapshots = new Snapshots(this.#kept);
  /** Whether many files are being read: then open documents stand among those that were put together last. */
  #isBulk = false;
  /** Files that a worker has, and those of them whose answer will be about what was before. */
  readonly #inHand = new Set<string>();
  readonly #stale = new Set<string>();
  #noWorkers = false;
  #wake = (): void => {};
  #keeping: Promise<void> | undefined;
  #isRead = false;
  readonly #readers: (() => void)[] = [];
  scanMilliseconds: number | null = null;
  /** How often the folder has been read through. */
  scans = 0;

  constructor(
    readonly uri: string | null,
    readonly root: string | null,
    public workspace: Workspace,
    public own: Own,
    readonly events: FolderEvents,
  ) {}

  /** Whether the folder as a whole is still being read: it was just opened, or asked to be read again. */
  get scanning(): boolean {
    return this.#scanning || this.#relist;
  }

  /** Whether anything is still to be read. */
  get busy(): boolean {
    return this.#running !== null;
  }

  /** Articles read; what cannot be read is none. */
  get done(): number {
    return this.#kept.size;
  }

  /** Articles read, and files still to be read. */
  get total(): number {
    let ahead = 0;
    for (const path of [...this.#marked, ...this.#inHand])
      if (!this.#kept.has(path) && !this.#reasons.has(path)) ahead++;
    return this.done + ahead;
  }

  get moves(): number {
    return this.#moves;
  }

  get notChecked(): readonly NotChecked[] {
    const files = [...this.#reasons].map(([path, reason]) => ({ path, reason }));
    return [...this.workspace.problems, ...this.#listed, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  get openPaths(): readonly string[] {
    return [...this.#open.keys()];
  }

  document(path: string): TextDocument | undefined {
    return this.#open.get(path);
  }

  /** Whether the folder knows the path as an article's, read or not. */
  has(path: string): boolean {
    return (
      this.#kept.has(path) ||
      this.#reasons.has(path) ||
      this.#marked.has(path) ||
      this.#inHand.has(path) ||
      this.#open.has(path)
    );
  }

  /** Whether a configuration file at a path may bear on this folder: it lies in it, or above it. */
  heeds(path: string): boolean {
    if (this.root === null) return false;
    return path.startsWith(`${this.root}/`) || `${this.root}/`.startsWith(path.slice(0, path.lastIndexOf('/') + 1));
  }

  isPlain(path: string): boolean {
    return this.#kept.get(path)?.plain ?? false;
  }

  open(path: string, document: TextDocument): void {
    this.#open.set(path, document);
    // Versions are told apart within one opening only: what is kept of an earlier one may bear the same number.
    const kept = this.#kept.get(path);
    if (kept) this.#kept.set(path, { ...kept, version: null });
    this.mark(path);
  }

  /** The editor lets go of a document: from now on the file counts, if there is one. */
  close(path: string): void {
    this.#memos.delete(path);
    if (this.#open.delete(path)) this.mark(path);
  }

  /** A path may have changed; it is read again before anything is said of it. */
  mark(path: string): void {
    this.#marked.add(path);
    if (this.#open.has(path)) {
      this.#urgent.add(path);
      this.#wake();
    }
    this.#run();
  }

  /** A file is known to be gone, or a folder with all that was in it; what is open stays. */
  remove(path: string): void {
    const moves = this.#moves;
    this.#removals++;
    this.#there.delete(path);
    for (const known of this.#inHand) if (known === path || known.startsWith(`${path}/`)) this.#stale.add(known);
    for (const known of [...this.#kept.keys(), ...this.#reasons.keys(), ...this.#marked])
      if ((known === path || known.startsWith(`${path}/`)) && !this.#open.has(known)) {
        this.#there.delete(known);
        this.#forget(known);
      }
    if (this.#moves !== moves) this.events.changed(this);
  }

  /** Files may have come or gone; with `again` those that are known are read anew, too. */
  rescan(again: boolean): void {
    if (again) for (const path of [...this.#kept.keys(), ...this.#reasons.keys()]) this.#marked.add(path);
    this.#relist = true;
    this.#wake();
    this.#run();
  }

  /** Another configuration: other levels at once, other files by listing. */
  reconfigure(workspace: Workspace, own: Own): void {
    this.workspace = workspace;
    this.own = own;
    this.#moves++;
    this.#handMoves++;
    this.rescan(true);
  }

  dispose(): void {
    this.#disposed = true;
    this.#marked.clear();
    this.#urgent.clear();
    this.#relist = false;
    this.#wake();
  }

  /** Resolves when every file is read, or known to be as it was; be it put together with the others or not. */
  async read(): Promise<void> {
    if (this.#running && !this.#isRead)
      await new Promise<void>(resolve => {
        this.#readers.push(resolve);
      });
  }

  /** The files that the folder knows of, read or not. */
  get paths(): ReadonlySet<string> {
    return new Set([...this.#kept.keys(), ...this.#reasons.keys(), ...this.#marked, ...this.#inHand]);
  }

  /** Tells a file as it was read: its key and stamp; null where it is not. */
  keyOf(path: string): { readonly key: string; readonly stamp: Stamp } | null {
    const kept = this.#kept.get(path);
    if (kept) return kept;
    const reason = this.#reasons.get(path);
    return reason === undefined ? null : { key: refusedKey(reason), stamp: NO_STAMP };
  }

  /** Whether a file says what it said when it had a key and stamp; looks at it where it is not read yet. */
  isStill(path: string, key: string, stamp: Stamp): boolean {
    const known = this.keyOf(path);
    return known ? known.key === key : (this.workspace.isStill?.(path, key, stamp) ?? false);
  }

  #tellRead(): void {
    this.#isRead = true;
    for (const tell of this.#readers.splice(0)) tell();
  }

  /** Resolves when what is being written for the next session is. */
  async written(): Promise<void> {
    await this.#keeping;
  }

  /** Resolves when nothing is left to read. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** The folder at this moment, open documents as they stand; files that are not read yet are missing. */
  async snapshot(token?: CancellationToken): Promise<Snapshot> {
    const pause = slices(token);
    for (const [path, { version }] of this.#open) {
      await pause();
      const known = this.#reasons.has(path) || this.#kept.get(path)?.version === version;
      if (this.#marked.has(path) || !known) await this.#readOne(path);
    }
    return this.#isBulk
      ? this.#snapshots.amid(this.workspace, this.#handMoves, this.#open)
      : this.#snapshots.now(this.workspace, this.#moves);
  }

  /** Puts together what is read, a step at a time, open documents between two of them. */
  async #putTogether(pause: () => Promise<void>): Promise<void> {
    const steps = this.#snapshots.together(this.workspace);
    do {
      await pause();
      if (this.#disposed) return;
      while (this.#urgent.size > 0) await this.#readUrgent();
    } while (!steps.next().done);
  }

  #run(): void {
    if (this.#disposed || this.#running || (!this.#relist && this.#marked.size === 0)) return;
    this.#started = performance.now();
    this.#isRead = false;
    this.#running = this.#readAll()
      .catch(error => this.events.error(`reading the folder: ${error instanceof Error ? error.stack : String(error)}`))
      .finally(() => {
        this.#running = null;
        this.#scanning = false;
        this.#tellRead();
        if (this.#disposed) return;
        this.#run();
        if (!this.#running) this.events.changed(this);
      });
  }

  async #readAll(): Promise<void> {
    this.#scanning = this.#relist;
    if (this.#relist) await this.#list();
    const pause = slices();
    for (;;) {
      await pause();
      if (this.#disposed) return;
      if (this.#relist) await this.#list();
      if (this.#urgent.size > 0) await this.#readUrgent();
      else if (this.#marked.size >= MANY && !this.#isBulk) await this.#readMany(pause);
      else if (this.#marked.size > 0) await this.#readNext();
      else break;
      this.events.progress(this);
    }
    if (!this.#scanning) return;
    this.scanMilliseconds = Math.round(performance.now() - this.#started);
    this.scans++;
  }

  async #readUrgent(): Promise<void> {
    const path = this.#urgent.values().next().value;
    if (path === undefined) return;
    if (this.#marked.has(path)) await this.#readOne(path);
    this.#urgent.delete(path);
    if (this.#urgent.size === 0 && this.scanning) this.events.opened(this);
  }

  async #readNext(): Promise<void> {
    const path = this.#marked.values().next().value;
    if (path !== undefined) await this.#readOne(path);
  }

  /** Reads what is marked, in threads of their own where there are any, and puts it together now and then. */
  async #readMany(pause: () => Promise<void>): Promise<void> {
    this.#isBulk = true;
    let { size } = this.#snapshots;
    try {
      while (this.#urgent.size > 0) await this.#readUrgent();
      if (this.scans === 0 && (await this.events.listed(this))) this.#tellRead();
      const job = this.#noWorkers ? undefined : this.workspace.readMany?.(this.#jobOf());
      let isDone = !job;
      void job?.finished.then(() => {
        isDone = true;
        this.#wake();
      });
      for (;;) {
        await pause();
        if (this.#disposed) {
          job?.stop();
          return;
        }
        if (this.#relist) await this.#list();
        if (this.#urgent.size > 0) await this.#readUrgent();
        else if (this.#open.size > 0 && this.#kept.size >= Math.max(MANY, GROWTH * size) && !isDone) {
          size = this.#kept.size;
          await this.#putTogether(pause);
          this.events.opened(this);
        } else if (!isDone)
          await new Promise<void>(resolve => {
            this.#wake = resolve;
          });
        else if (this.#marked.size > 0) await this.#readNext();
        else break;
        this.events.progress(this);
      }
      this.#tellRead();
      await this.#putTogether(pause);
      // Beside everything else: nobody waits for it.
      this.#keeping = this.workspace.keep?.(new Set(this.#kept.keys())).catch(error => {
        this.events.error(`keeping the readings: ${error instanceof Error ? error.message : String(error)}`);
      });
    } finally {
      this.#isBulk = false;
      this.#snapshots.leave();
      this.#inHand.clear();
      this.#stale.clear();
    }
  }

  /** Hands out what is marked and nobody has open. */
  #jobOf(): ReadJob {
    let reported = 0;
    return {
      next: () => {
        for (const path of this.#marked) {
          if (this.#open.has(path)) continue;
          this.#marked.delete(path);
          if (!this.#isOwn(path)) {
            this.#forget(path);
            continue;
          }
          this.#inHand.add(path);
          return path;
        }
        return null;
      },
      done: (path, found) => {
        this.#inHand.delete(path);
        const isStale = this.#stale.delete(path);
        if (this.#disposed || this.#marked.has(path) || this.#open.has(path)) return;
        if (isStale) return this.mark(path);
        this.#found(path, found);
        // So that the loop looks at how far it is.
        if (++reported % 16 === 0) this.#wake();
      },
      back: path => {
        this.#inHand.delete(path);
        this.#noWorkers = true;
        this.mark(path);
      },
      broke: (path, why) => this.events.error(`${path}: ${why}`),
    };
  }

  async #list(): Promise<void> {
    this.#relist = false;
    this.#scanning = true;
    const { paths, notChecked } = await this.workspace.list();
    this.#listed = notChecked;
    this.#there = new Set(paths);
    // What has been marked meanwhile may be newer than the list: reading it tells.
    for (const path of [...this.#kept.keys(), ...this.#reasons.keys()])
      if (!this.#there.has(path) && !this.#open.has(path) && !this.#marked.has(path)) this.#forget(path);
    for (const path of paths)
      if (!this.#kept.has(path) && !this.#reasons.has(path) && !this.#inHand.has(path)) this.#marked.add(path);
    for (const path of this.#open.keys()) if (this.#marked.has(path)) this.#urgent.add(path);
  }

  #forget(path: string): void {
    this.#marked.delete(path);
    this.#reasons.delete(path);
    if (!this.#kept.delete(path)) return;
    this.#snapshots.note(path, null);
    this.#moves++;
    if (this.#isBulk) this.#handMoves++;
  }

  async #readOne(path: string): Promise<void> {
    const document = this.#open.get(path);
    const { workspace } = this;
    this.#marked.delete(path);
    if (document) {
      const { version } = document;
      const text = document.getText();
      const sidecar = isFile(path) ? await workspace.sidecar(path) : {};
      if (this.#open.get(path) !== document) return this.mark(path);
      const refused = workspace.refusal(text);
      if (refused !== null) {
        this.#forget(path);
        this.#reasons.set(path, refused);
        return;
      }
      // The text of the version that was asked for, whatever has been typed meanwhile: the next look reads again.
      this.#take(path, { text, sidecar, plain: true }, version);
      return;
    }
    if (!this.#isOwn(path)) return this.#forget(path);
    const removals = this.#removals;
    const found = await workspace.read(path);
    // Marked again while it was being read: it is read anew, and forgetting it here would lose the mark.
    if (this.#marked.has(path)) return;
    // Opened or removed while it was being read: what was read may be what was before.
    if (this.#open.has(path) || this.#removals !== removals) return this.mark(path);
    this.#found(path, found);
  }

  #found(path: string, found: FileRead): void {
    if ('text' in found) this.#take(path, found, null);
    else {
      this.#forget(path);
      // A file that has gone since it was listed is named; one that went with our knowledge is not missed.
      if (!found.gone || this.#there.has(path)) this.#reasons.set(path, found.reason);
    }
  }

  /** Whether a file counts without being open. */
  #isOwn(path: string): boolean {
    return this.root !== null && path.startsWith(`${this.root}/`) && this.workspace.includes(path);
  }

  #read(path: string, { text, sidecar }: Extract<FileRead, { text: string }>): Reading {
    if (!this.#open.has(path)) return read(text, sidecar);
    const memo = this.#memos.get(path) ?? new Memo();
    this.#memos.set(path, memo);
    return read(text, sidecar, memo);
  }

  #take(path: string, found: Extract<FileRead, { text: string }>, version: number | null): void {
    const before = this.#kept.get(path);
    this.#reasons.delete(path);
    const key = found.known?.key ?? contentKey(found.text, found.sidecar);
    const same = before?.key === key;
    try {
      const reading = same ? before.reading : (found.known?.reading ?? this.#read(path, found));
      const stamp = found.known?.stamp ?? (same ? before.stamp : NO_STAMP);
      this.#kept.set(path, { reading, key, version, plain: found.plain, stamp });
      // A file that is opened is under a person's hands from now on, though its text may be known.
      if (version !== null && (!same || before?.version === null)) this.#handMoves++;
      if (!same) {
        this.#snapshots.note(path, reading);
        this.#moves++;
      }
    } catch (error) {
      this.#forget(path);
      this.#reasons.set(path, 'could not be read (an error of sourcecheck: see the log)');
      this.events.error(`${path}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}
