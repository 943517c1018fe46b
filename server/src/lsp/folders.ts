import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Folder } from './folder';
import { isFile, pathOf, uriOf } from './uris';

/** The folders of the workspace, and whose an article is. */
export class Folders {
  #all: readonly Folder[] = [];
  readonly #uris = new Map<string, string>();
  readonly #documents = new Map<string, TextDocument>();

  get all(): readonly Folder[] {
    return this.#all;
  }

  get scanning(): boolean {
    return this.#all.some(folder => folder.scanning);
  }

  /** Grows when a finding may have moved. */
  get moves(): number {
    return this.#gone + this.#all.reduce((sum, folder) => sum + folder.moves, 0);
  }

  #gone = 0;

  add(folder: Folder): void {
    this.#all = [...this.#all, folder];
    this.#gone++;
    this.resettle();
  }

  remove(folder: Folder): void {
    this.#all = this.#all.filter(other => other !== folder);
    this.#gone += folder.moves + 1;
    folder.dispose();
    this.resettle();
  }

  async settled(): Promise<void> {
    while (this.#all.some(folder => folder.busy)) await Promise.all(this.#all.map(folder => folder.settled()));
  }

  open(document: TextDocument): void {
    const path = this.pathOf(document.uri);
    this.#documents.set(path, document);
    this.home(path)?.open(path, document);
  }

  close(document: TextDocument): void {
    const path = this.pathOf(document.uri);
    this.#documents.delete(path);
    for (const folder of this.#all) folder.close(path);
  }

  /** Documents go where they belong now: folders came, went, or changed what they include. */
  resettle(): void {
    for (const [path, document] of this.#documents) {
      const home = this.home(path);
      for (const folder of this.#all) if (folder !== home) folder.close(path);
      if (home && !home.document(path)) home.open(path, document);
    }
  }

  /**
   * The folder whose evidence an article belongs to: the innermost that holds it; what lies in none (pasted text, a file from
   * elsewhere) goes with the first. Null for what is no article by the folder's settings.
   */
  home(path: string): Folder | null {
    const holders = this.#all.filter(({ root }) => root !== null && path.startsWith(`${root}/`));
    const folder = holders.sort((a, b) => b.root!.length - a.root!.length)[0] ?? this.#all[0];
    if (!folder) return null;
    return !isFile(path) || folder.workspace.includes(path) ? folder : null;
  }

  /** The article of a URI that a client speaks of. */
  at(uri: string): { readonly folder: Folder; readonly path: string } | null {
    const path = pathOf(uri);
    const folder = this.home(path);
    return folder ? { folder, path } : null;
  }

  /** The path of a client's URI; how the client spells it is remembered. */
  pathOf(uri: string): string {
    const path = pathOf(uri);
    if (isFile(path)) this.#uris.set(path, uri);
    return path;
  }

  /** The URI of a path, as the client spells it where we know. */
  uri(path: string): string {
    return this.#uris.get(path) ?? uriOf(path);
  }
}
