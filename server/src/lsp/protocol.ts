// What client and server say to each other beyond LSP. Types and method names alone: the client bundles this too.
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** What a client may hand over as `initializationOptions`; each part may be missing. */
export interface InitializationOptions {
  /** The folder with the rules' pages (`docs/rules`), as a URI: findings link their page there. */
  readonly docsUri?: string;
  /** A folder of the client's own for what is kept between sessions: the readings of large folders. Without it nothing is. */
  readonly cachePath?: string;
  /** The section `sourcecheck` of the settings, for clients that do not answer `workspace/configuration`. */
  readonly settings?: EditorSettings;
  /** Whether hover links `<uri>#L12,5` jump to the line here (VS Code does that). */
  readonly lineLinks?: boolean;
  /** Client commands that the server may put into code actions and lenses (`clientCommands`). */
  readonly commands?: readonly string[];
}

/**
 * The section `sourcecheck` of the editor's settings, per folder. `rules` to `maxKilobytes` are those of `sourcecheck.json`, which wins
 * where both speak.
 */
export interface EditorSettings {
  readonly rules?: unknown;
  readonly boilerplate?: unknown;
  readonly claims?: unknown;
  readonly include?: unknown;
  readonly exclude?: unknown;
  readonly maxKilobytes?: unknown;
  /** Lenses above quotes that other articles carry; on. */
  readonly codeLens?: unknown;
  /** The person behind "he", "the minister"; off. */
  readonly inlayHints?: unknown;
  /** Whether a save with `source.fixAll` among its actions strips boilerplate; off. */
  readonly fixAllOnSave?: unknown;
}

/** Commands of the server, for `workspace/executeCommand`. */
export const serverCommands = {
  /** Does what a code action says (its own argument); clients need not know what stands in it. */
  apply: 'sourcecheck.apply',
} as const;

/** Commands of the client; arguments in the comment. */
export const clientCommands = {
  /** (text: string) puts a note on the clipboard. */
  copyNote: 'sourcecheck.copyNote',
  /** (uri: string, range: Range) shows a place. */
  goTo: 'sourcecheck.goTo',
  /** (left: Location, right: Location, title: string) shows the passages around two places side by side. */
  compare: 'sourcecheck.compare',
  /** (uri: string, position: Position, places: Location[]) peeks at places. */
  peek: 'sourcecheck.peek',
} as const;

/** Server to client, a notification: how far the folder is. */
export const statusMethod = 'sourcecheck/status';
export interface Status {
  readonly state: 'scanning' | 'ready';
  /** Articles read so far, and how many there are. */
  readonly done: number;
  readonly total: number;
  /** Files left out and broken configuration, each with its reason. */
  readonly notChecked: readonly NotChecked[];
  readonly scanMilliseconds: number | null;
}

export interface NotChecked {
  readonly uri: string;
  readonly reason: string;
  /** The setting that would bring it in, where there is one: `sourcecheck.include`. */
  readonly setting?: string;
}

/** Server to client, a notification without parameters: findings moved; views that list them ask again. */
export const changedMethod = 'sourcecheck/changed';

/** Client to server: the boilerplate of every article, or of one (`uri`). Answer: `BoilerplateFile[]`, sorted by uri. */
export const boilerplateMethod = 'sourcecheck/boilerplate';
export interface BoilerplateParams {
  readonly uri?: string;
}
export interface BoilerplateFile {
  readonly uri: string;
  /** "002 Russia keeps door open…" */
  readonly label: string;
  readonly passages: readonly BoilerplatePassage[];
}
export interface BoilerplatePassage {
  readonly range: Range;
  readonly category: string;
  /** "photo credit" */
  readonly categoryName: string;
  /** The words, clipped. */
  readonly text: string;
  readonly confidence: number;
  readonly why: string;
}

/** Client to server: articles that carry a quote or a fragment of one, typing errors allowed, best first. */
export const findMethod = 'sourcecheck/find';
export interface FindParams {
  readonly text: string;
  readonly limit?: number;
}
export interface FindHit {
  readonly uri: string;
  readonly label: string;
  readonly range: Range;
  readonly text: string;
  readonly speaker: string | null;
  readonly score: number;
}

/** Client to server: the article without its boilerplate. Answer: `CleanResult`, or null for what is no article. */
export const cleanMethod = 'sourcecheck/clean';
export interface CleanParams {
  readonly uri: string;
}
export interface CleanResult {
  readonly text: string;
  /** How many passages are left out. */
  readonly left: number;
}

/** Client to server: the edit that strips all boilerplate of one article (`uri`) or, with confirmation, of the folder. */
export const stripMethod = 'sourcecheck/strip';
export interface StripParams {
  readonly uri?: string;
}
export interface StripResult {
  readonly edit: WorkspaceEdit | null;
  readonly passages: number;
  readonly files: number;
  /** Why nothing, or not everything, can be stripped: one sentence for a person. */
  readonly message?: string;
}

/** Client to server: reads the folder again from the disk. No parameters, no answer. */
export const rescanMethod = 'sourcecheck/rescan';
