import type { Sidecar } from '../reading/provenance/provenance';
import type { Settings } from '../rules/settings';

/** What reading a file gave: its text with what stands beside it, or why it cannot be checked (one short line). */
export type FileRead = { readonly text: string; readonly sidecar: Sidecar } | { readonly reason: string };

/** A file that is not checked, and why. */
export interface NotChecked {
  readonly path: string;
  readonly reason: string;
}

/**
 * One folder of articles: the only door to files. A value: when the configuration changes, another one is loaded.
 * Paths are absolute, with `/`.
 */
export interface Workspace {
  readonly root: string;
  /** Complete: configuration file over the editor's or command line's own over the defaults. */
  readonly settings: Settings;
  /** The project's configuration file, as it is or would be made. */
  readonly configFile: string;
  /** The shared file of findings that people have set aside (see `ignored.ts`), as it is or would be made. */
  readonly ignoredFile: string;
  /** Its text; empty where there is none. */
  readonly ignoredText: string;
  /** What is wrong with the configuration; everything else is checked all the same. */
  readonly problems: readonly NotChecked[];
  /** Globs of what `includes` can say yes to, relative to the root, for watching. */
  readonly include: readonly string[];
  /** Whether the include and exclude globs take this path as an article. */
  includes(path: string): boolean;
  /** The articles of the folder, sorted. */
  list(): Promise<readonly string[]>;
  read(path: string): Promise<FileRead>;
  /** What stands beside an article whose text comes from elsewhere (an editor). */
  sidecar(path: string): Promise<Sidecar>;
}
