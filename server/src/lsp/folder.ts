import type { CancellationToken } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Snapshot } from '../service/snapshot';
import type { NotChecked, Stamp, Workspace } from '../service/workspace';
import { Articles } from './articles';
import type { Log } from './guard';
import type { Own } from './options';
import { slices } from './pause';
import { Scan } from './scan';

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

/**
 * One folder of evidence as it is now: open documents over files (`Articles`). A change only marks a path; reading happens in slices, open
 * documents first (`Scan`), and a snapshot is made when somebody asks for one.
 */
export class Folder {
  readonly #articles: Articles;
  readonly #scan: Scan;

  constructor(
    readonly uri: string | null,
    readonly root: string | null,
    public workspace: Workspace,
    public own: Own,
    readonly events: FolderEvents,
  ) {
    this.#articles = new Articles(this);
    this.#scan = new Scan(this, this.#articles);
  }

  /** Whether the folder as a whole is still being read: it was just opened, or asked to be read again. */
  get scanning(): boolean {
    return this.#scan.whole;
  }

  /** Whether anything is still to be read. */
  get busy(): boolean {
    return this.#scan.busy;
  }

  /** How long the folder took to be read through; null before it is. */
  get scanMilliseconds(): number | null {
    return this.#scan.milliseconds;
  }

  /** How often the folder has been read through. */
  get scans(): number {
    return this.#scan.count;
  }

  /** Articles read; what cannot be read is none. */
  get done(): number {
    return this.#articles.kept.size;
  }

  /** Articles read, and files still to be read. */
  get total(): number {
    return this.#articles.total;
  }

  get moves(): number {
    return this.#articles.moves;
  }

  get notChecked(): readonly NotChecked[] {
    const files = [...this.#articles.reasons].map(([path, reason]) => ({ path, reason }));
    return [...this.workspace.problems, ...this.#scan.listed, ...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  get openPaths(): readonly string[] {
    return [...this.#articles.open.keys()];
  }

  /** The files that the folder knows of, read or not. */
  get paths(): ReadonlySet<string> {
    return this.#articles.paths;
  }

  document(path: string): TextDocument | undefined {
    return this.#articles.open.get(path);
  }

  /** Whether the folder knows the path as an article's, read or not. */
  has(path: string): boolean {
    return this.#articles.has(path);
  }

  /** Whether a configuration file at a path may bear on this folder: it lies in it, or above it. */
  heeds(path: string): boolean {
    if (this.root === null) return false;
    return path.startsWith(`${this.root}/`) || `${this.root}/`.startsWith(path.slice(0, path.lastIndexOf('/') + 1));
  }

  isPlain(path: string): boolean {
    return this.#articles.kept.get(path)?.plain ?? false;
  }

  /** Tells a file as it was read: its key and stamp; null where it is not. */
  keyOf(path: string): { readonly key: string; readonly stamp: Stamp } | null {
    return this.#articles.keyOf(path);
  }

  /** Whether a file says what it said when it had a key and stamp; looks at it where it is not read yet. */
  isStill(path: string, key: string, stamp: Stamp): boolean {
    const known = this.keyOf(path);
    return known ? known.key === key : (this.workspace.isStill?.(path, key, stamp) ?? false);
  }

  open(path: string, document: TextDocument): void {
    this.#articles.take(path, document);
    this.mark(path);
  }

  /** The editor lets go of a document: from now on the file counts, if there is one. */
  close(path: string): void {
    if (this.#articles.leave(path)) this.mark(path);
  }

  /** A path may have changed; it is read again before anything is said of it. */
  mark(path: string): void {
    this.#articles.marked.add(path);
    if (this.#articles.open.has(path)) {
      this.#articles.urgent.add(path);
      this.#scan.wake();
    }
    this.#scan.run();
  }

  /** A file is known to be gone, or a folder with all that was in it; what is open stays. */
  remove(path: string): void {
    const { moves } = this;
    this.#articles.remove(path);
    if (this.moves !== moves) this.events.changed(this);
  }

  /** Files may have come or gone; with `again` those that are known are read anew, too. */
  rescan(again: boolean): void {
    const { kept, marked, reasons } = this.#articles;
    if (again) for (const path of [...kept.keys(), ...reasons.keys()]) marked.add(path);
    this.#scan.relist();
  }

  /** Another configuration: other levels at once, other files by listing. */
  reconfigure(workspace: Workspace, own: Own): void {
    this.workspace = workspace;
    this.own = own;
    this.#articles.moves++;
    this.#articles.handMoves++;
    this.rescan(true);
  }

  dispose(): void {
    this.#scan.stop();
  }

  /** Resolves when every file is read, or known to be as it was; be it put together with the others or not. */
  read(): Promise<void> {
    return this.#scan.read();
  }

  /** Resolves when what is being written for the next session is. */
  written(): Promise<void> {
    return this.#scan.written();
  }

  /** Resolves when nothing is left to read. */
  settled(): Promise<void> {
    return this.#scan.settled();
  }

  /** The folder at this moment, open documents as they stand; files that are not read yet are missing. */
  async snapshot(token?: CancellationToken): Promise<Snapshot> {
    const { open, snapshots } = this.#articles;
    const pause = slices(token);
    for (const [path, document] of open) {
      await pause();
      if (this.#articles.isBehind(path, document)) await this.#articles.read(path);
    }
    return this.#articles.isBulk
      ? snapshots.amid(this.workspace, this.#articles.handMoves, open)
      : snapshots.now(this.workspace, this.#articles.moves);
  }
}
