import type { Reading } from '../reading/reading';
import { type Snapshot, snapshotAfter, snapshotOf, snapshotSteps } from '../service/snapshot';
import type { Workspace } from '../service/workspace';
import type { Steps } from '../text/steps';

/** So many changes are followed at least; beyond it and the size of the folder it is as well put together anew. */
const FEW = 16;

/** What of a folder is put together: its last snapshot, and what has been read or gone since. */
export class Snapshots {
  #latest: {
    readonly snapshot: Snapshot;
    /** What was counted when it was made: moves by hand alone amid the reading of many files. */
    readonly moves: number;
    readonly isAmid: boolean;
  } | null = null;
  /** What has been read, or (null) gone, since the last snapshot. */
  #changes = new Map<string, Reading | null>();
  /** The same since the snapshot was begun that is being made beside everything else; null where none is. */
  #since: Map<string, Reading | null> | null = null;

  /** `kept` is what is read at any moment. */
  constructor(readonly kept: ReadonlyMap<string, { readonly reading: Reading }>) {}

  /** How many articles stand in the last snapshot. */
  get size(): number {
    return this.#latest?.snapshot.corpus.entries.length ?? 0;
  }

  /** A file is read, or (null) gone. */
  note(path: string, reading: Reading | null): void {
    this.#changes.set(path, reading);
    this.#since?.set(path, reading);
  }

  /** The snapshot of what is read now, from the last one where the settings still hold; the same one as long as `moves` is. */
  now(workspace: Workspace, moves: number): Snapshot {
    return this.#keep(moves, false, before => {
      const changes = this.#changes;
      this.#changes = new Map();
      if (before && changes.size <= FEW + before.corpus.entries.length && holds(before, workspace))
        return snapshotAfter(before, changes);
      return snapshotOf(this.#readings(), workspace.settings, workspace.ignored);
    });
  }

  /** While many files are being read: the open ones among what was last put together, the rest as it was then. */
  amid(workspace: Workspace, moves: number, open: ReadonlyMap<string, unknown>): Snapshot {
    return this.#keep(moves, true, before => {
      if (!before || !holds(before, workspace)) {
        const readings = new Map<string, Reading>();
        for (const path of open.keys()) {
          const kept = this.kept.get(path);
          if (!kept) continue;
          readings.set(path, kept.reading);
          this.#changes.delete(path);
        }
        return snapshotOf(readings, workspace.settings, workspace.ignored);
      }
      const changes = new Map<string, Reading | null>();
      for (const [path, reading] of this.#changes)
        if (open.has(path) || (reading === null && before.corpus.entry(path))) changes.set(path, reading);
      for (const path of changes.keys()) this.#changes.delete(path);
      return snapshotAfter(before, changes);
    });
  }

  /** Puts together all that is read, a step at a time; what is noted meanwhile follows with the next snapshot. */
  *together({ settings, ignored }: Workspace): Steps<void> {
    this.#since = new Map();
    const before = this.#latest?.snapshot ?? null;
    const snapshot = yield* snapshotSteps(this.#readings(), settings, ignored, before);
    this.#latest = { snapshot, moves: -1, isAmid: true };
    this.#changes = this.#since;
    this.#since = null;
  }

  /** Lets go of what was being put together and will not be done. */
  leave(): void {
    this.#since = null;
  }

  #keep(moves: number, isAmid: boolean, make: (before: Snapshot | null) => Snapshot): Snapshot {
    const latest = this.#latest;
    if (latest?.moves === moves && latest.isAmid === isAmid) return latest.snapshot;
    const snapshot = make(latest?.snapshot ?? null);
    this.#latest = { snapshot, moves, isAmid };
    return snapshot;
  }

  #readings(): ReadonlyMap<string, Reading> {
    return new Map([...this.kept].map(([path, { reading }]) => [path, reading]));
  }
}

const holds = ({ settings, ignored }: Snapshot, workspace: Workspace): boolean =>
  settings === workspace.settings && ignored === workspace.ignored;
