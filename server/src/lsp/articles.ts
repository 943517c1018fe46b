import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Memo } from '../reading/memo';
import { type Reading, read } from '../reading/reading';
import type { FileRead, Stamp } from '../service/workspace';
import { contentKey, NO_STAMP, refusedKey } from '../workspace/cache';
import { willRead } from '../workspace/engine';
import type { Folder } from './folder';
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

/** What a folder knows of its articles: open documents over files, what is read of them, and what is to be read. */
export class Articles {
  readonly kept = new Map<string, Kept>();
  readonly open = new Map<string, TextDocument>();
  /** Why files are not read that cannot be. */
  readonly reasons = new Map<string, string>();
  readonly marked = new Set<string>();
  /** Those of them that a person has open. */
  readonly urgent = new Set<string>();
  /** The files of the last listing that are not known to be gone. */
  there = new Set<string>();
  /** Files that a worker has, and those of them whose answer will be about what was before. */
  readonly inHand = new Set<string>();
  readonly stale = new Set<string>();
  /** Whether many files are being read: then open documents stand among those that were put together last. */
  isBulk = false;
  /** Counts what may move a finding: anything at all, and what a person has under their hands. */
  moves = 0;
  handMoves = 0;
  readonly snapshots = new Snapshots(this.kept);
  /** What the next reading of an open document may take over from the last. */
  readonly #memos = new Map<string, Memo>();
  #removals = 0;

  constructor(readonly folder: Pick<Folder, 'root' | 'workspace' | 'events' | 'mark'>) {}

  /** Articles read, and files still to be read. */
  get total(): number {
    let ahead = 0;
    for (const path of [...this.marked, ...this.inHand]) if (!this.kept.has(path) && !this.reasons.has(path)) ahead++;
    return this.kept.size + ahead;
  }

  /** The files that the folder knows of, read or not. */
  get paths(): ReadonlySet<string> {
    return new Set([...this.kept.keys(), ...this.reasons.keys(), ...this.marked, ...this.inHand]);
  }

  /** Whether the folder knows the path as an article's, read or not. */
  has(path: string): boolean {
    return (
      this.kept.has(path) ||
      this.reasons.has(path) ||
      this.marked.has(path) ||
      this.inHand.has(path) ||
      this.open.has(path)
    );
  }

  /** Tells a file as it was read: its key and stamp; null where it is not. */
  keyOf(path: string): { readonly key: string; readonly stamp: Stamp } | null {
    const kept = this.kept.get(path);
    if (kept) return kept;
    const reason = this.reasons.get(path);
    return reason === undefined ? null : { key: refusedKey(reason), stamp: NO_STAMP };
  }

  /** An editor has a document. */
  take(path: string, document: TextDocument): void {
    this.open.set(path, document);
    // Versions are told apart within one opening only: what is kept of an earlier one may bear the same number.
    const kept = this.kept.get(path);
    if (kept) this.kept.set(path, { ...kept, version: null });
  }

  /** The editor lets go of a document; whether it had it. */
  leave(path: string): boolean {
    this.#memos.delete(path);
    return this.open.delete(path);
  }

  /** A file is known to be gone, or a folder with all that was in it; what is open stays. */
  remove(path: string): void {
    this.#removals++;
    this.there.delete(path);
    const isGone = (known: string): boolean => known === path || known.startsWith(`${path}/`);
    for (const known of this.inHand) if (isGone(known)) this.stale.add(known);
    for (const known of [...this.kept.keys(), ...this.reasons.keys(), ...this.marked])
      if (isGone(known) && !this.open.has(known)) {
        this.there.delete(known);
        this.forget(known);
      }
  }

  /** The folder is listed anew: what is not there any more is forgotten, what is new is marked. */
  listed(paths: readonly string[]): void {
    this.there = new Set(paths);
    // What has been marked meanwhile may be newer than the list: reading it tells.
    for (const path of [...this.kept.keys(), ...this.reasons.keys()])
      if (!this.there.has(path) && !this.open.has(path) && !this.marked.has(path)) this.forget(path);
    for (const path of paths)
      if (!this.kept.has(path) && !this.reasons.has(path) && !this.inHand.has(path)) this.marked.add(path);
    for (const path of this.open.keys()) if (this.marked.has(path)) this.urgent.add(path);
  }

  forget(path: string): void {
    this.marked.delete(path);
    this.reasons.delete(path);
    if (!this.kept.delete(path)) return;
    this.snapshots.note(path, null);
    this.moves++;
    if (this.isBulk) this.handMoves++;
  }

  /** Whether an open document has to be read before anything is said of it. */
  isBehind(path: string, { version }: TextDocument): boolean {
    return this.marked.has(path) || !(this.reasons.has(path) || this.kept.get(path)?.version === version);
  }

  /** Reads one article as it is now: an open document, else the file. */
  async read(path: string): Promise<void> {
    const document = this.open.get(path);
    const { workspace } = this.folder;
    this.marked.delete(path);
    if (document) {
      const { version } = document;
      const text = document.getText();
      const sidecar = isFile(path) ? await workspace.sidecar(path) : {};
      if (this.open.get(path) !== document) return this.folder.mark(path);
      const refused = workspace.refusal(text);
      if (refused !== null) {
        this.forget(path);
        this.reasons.set(path, refused);
        return;
      }
      // The text of the version that was asked for, whatever has been typed meanwhile: the next look reads again.
      this.#keep(path, { text, sidecar, plain: true }, version);
      return;
    }
    if (!this.isOwn(path)) return this.forget(path);
    const removals = this.#removals;
    const found = await workspace.read(path);
    // Marked again while it was being read: it is read anew, and forgetting it here would lose the mark.
    if (this.marked.has(path)) return;
    // Opened or removed while it was being read: what was read may be what was before.
    if (this.open.has(path) || this.#removals !== removals) return this.folder.mark(path);
    this.found(path, found);
  }

  /** A file was read, or could not be. */
  found(path: string, found: FileRead): void {
    if ('text' in found) this.#keep(path, found, null);
    else {
      this.forget(path);
      // A file that has gone since it was listed is named; one that went with our knowledge is not missed.
      if (!found.gone || this.there.has(path)) this.reasons.set(path, found.reason);
    }
  }

  /** Whether a file counts without being open. */
  isOwn(path: string): boolean {
    const { root, workspace } = this.folder;
    return root !== null && path.startsWith(`${root}/`) && workspace.includes(path);
  }

  #read(path: string, { text, sidecar }: Extract<FileRead, { text: string }>): Reading {
    if (!this.open.has(path)) return read(text, sidecar);
    willRead(text.length);
    const memo = this.#memos.get(path) ?? new Memo();
    this.#memos.set(path, memo);
    return read(text, sidecar, memo);
  }

  #keep(path: string, found: Extract<FileRead, { text: string }>, version: number | null): void {
    const before = this.kept.get(path);
    this.reasons.delete(path);
    const key = found.known?.key ?? contentKey(found.text, found.sidecar);
    const same = before?.key === key;
    try {
      const reading = same ? before.reading : (found.known?.reading ?? this.#read(path, found));
      const stamp = found.known?.stamp ?? (same ? before.stamp : NO_STAMP);
      this.kept.set(path, { reading, key, version, plain: found.plain, stamp });
      // A file that is opened is under a person's hands from now on, though its text may be known.
      if (version !== null && (!same || before?.version === null)) this.handMoves++;
      if (!same) {
        this.snapshots.note(path, reading);
        this.moves++;
      }
    } catch (error) {
      this.forget(path);
      this.reasons.set(path, 'could not be read (an error of sourcecheck: see the log)');
      this.folder.events.error(`${path}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }
}
