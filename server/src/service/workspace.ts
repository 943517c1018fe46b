import type { Sidecar } from '../reading/provenance/provenance';
import type { Reading } from '../reading/reading';
import type { Settings } from '../rules/settings';
import type { SetAside } from './snapshot';

/** What tells without reading it that a file is the one that was read: sizes and times of it and of what stands beside it. */
export type Stamp = readonly [size: number, time: number, sidecarSize: number, sidecarTime: number];

/** What reading a file gave: its text with what stands beside it, or why it cannot be checked (one short line). */
export type FileRead =
  | {
      readonly text: string;
      readonly sidecar: Sidecar;
      /** Whether an editor that takes files for UTF-8 (or goes by a byte-order mark) has the same text. */
      readonly plain: boolean;
      /** What it says, where that has been read with it, the key of its content, and what tells the file. */
      readonly known?: { readonly reading: Reading; readonly key: string; readonly stamp: Stamp };
    }
  | {
      readonly reason: string;
      /** Whether there is no such file (any more). */
      readonly gone: boolean;
    };

/** A file that is not checked, and why. */
export interface NotChecked {
  readonly path: string;
  readonly reason: string;
}

/** Many files to be read beside everything else, and whom to tell. */
export interface ReadJob {
  /** The next file, null where none is left. */
  next(): string | null;
  /** A file is read, or could not be. */
  done(path: string, found: FileRead): void;
  /** A file comes back unread: there is nobody to read it. */
  back(path: string): void;
  /** What went wrong with our own reading of a file, for the log. */
  broke(path: string, why: string): void;
}

/** Work that goes on beside everything else. */
export interface Running {
  readonly finished: Promise<void>;
  /** Ends it early: nothing is told any more. */
  stop(): void;
}

/**
 * One folder of articles: the only door to files. A value: when the configuration changes, another one is loaded.
 * Paths are absolute, with `/`.
 */
export interface Workspace {
  readonly root: string;
  /** Complete: configuration file over the editor's or command line's own over the defaults. */
  readonly settings: Settings;
  /** What people have set aside, by absolute path. */
  readonly ignored: SetAside;
  /** What is wrong with the configuration; everything else is checked all the same. */
  readonly problems: readonly NotChecked[];
  /** Globs of what `includes` can say yes to, for watching. */
  readonly include: readonly string[];
  /** Whether the include and exclude globs take this path as an article. */
  includes(path: string): boolean;
  /** The articles of the folder, sorted. */
  list(): Promise<{ readonly paths: readonly string[]; readonly notChecked: readonly NotChecked[] }>;
  read(path: string): Promise<FileRead>;
  /** Reads many files in threads of their own; not there where that cannot be. */
  readonly readMany?: (job: ReadJob) => Running;
  /** Keeps what has been read for the next time the folder is opened, of these files; not there where nothing is kept. */
  readonly keep?: (paths: ReadonlySet<string>) => Promise<void>;
  /** Whether a file is as it was when it had that stamp and key, or (see `refusedKey`) could not be read; not there where nothing is kept. */
  readonly isStill?: (path: string, key: string, stamp: Stamp) => boolean;
  /** Why a text that comes from elsewhere (an editor) is not checked; null where it is. */
  refusal(text: string): string | null;
  /** What stands beside an article whose text comes from elsewhere (an editor). */
  sidecar(path: string): Promise<Sidecar>;
  /** Writes into the project's own files: one finding set aside for everybody. */
  setAside(path: string, fingerprint: string, remark: string): Promise<void>;
  /** Adds a line to what is never, or a phrase to what is always boilerplate here. */
  addBoilerplateRule(list: 'never' | 'always', phrase: string): Promise<void>;
}
