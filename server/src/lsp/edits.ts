import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Service } from '../service/service';
import type { Snapshot } from '../service/snapshot';
import type { StripScope } from '../service/strip';
import type { Article } from '../text/article';
import { rangeOf } from './convert';
import type { Folder } from './folder';
import type { Folders } from './folders';
import { Refused } from './guard';
import type { Client } from './options';
import { slices } from './pause';

const CONFIRM = 'strip';

/** Makes the edits that strip, versioned where a document is open, checked against the disk where it is not. */
export class Edits {
  constructor(
    readonly service: Service,
    readonly folders: Folders,
    readonly client: Client,
  ) {}

  /** One article. Null where nothing is left to strip. */
  async strip(folder: Folder, snapshot: Snapshot, path: string, scope: StripScope): Promise<WorkspaceEdit | null> {
    const edits = await this.#of(folder, snapshot, path, scope);
    if (edits.length === 0) {
      const entry = snapshot.corpus.entry(path);
      if (entry && this.service.strippable(snapshot, entry).length > 0)
        throw new Refused(
          'All of the article would go, so it is left as it is. Single passages can still be stripped.',
        );
      return null;
    }
    return this.#toOne(folder, path, edits);
  }

  /** Words that a person asked for, put into one article. */
  async insert(folder: Folder, snapshot: Snapshot, path: string, at: number, text: string): Promise<WorkspaceEdit> {
    const article = await this.#current(folder, snapshot, path);
    return this.#toOne(folder, path, [TextEdit.insert(rangeOf(article, { start: at, end: at }).start, text)]);
  }

  /** Every article of a folder, for a person to look through before it happens. */
  async stripFolder(
    folder: Folder,
    snapshot: Snapshot,
    progress: (done: number, total: number) => void = () => {},
  ): Promise<{ edit: WorkspaceEdit | null; files: number; passages: number; left: readonly string[] }> {
    const pause = slices();
    const documentChanges: TextDocumentEdit[] = [];
    const left: string[] = [];
    let passages = 0;
    const { entries } = snapshot.corpus;
    for (const [i, entry] of entries.entries()) {
      await pause();
      progress(i, entries.length);
      const found = this.service.strippable(snapshot, entry);
      if (found.length === 0) continue;
      if (!folder.document(entry.path) && !folder.isPlain(entry.path)) {
        left.push(entry.path);
        continue;
      }
      const edits = await this.#of(folder, snapshot, entry.path, {});
      if (edits.length === 0) {
        left.push(entry.path);
        continue;
      }
      passages += found.length;
      const annotated: AnnotatedTextEdit[] = edits.map(edit => ({ ...edit, annotationId: CONFIRM }));
      documentChanges.push(TextDocumentEdit.create(this.#versioned(folder, entry.path), annotated));
    }
    const files = documentChanges.length;
    if (files === 0) return { edit: null, files, passages, left };
    const annotation: ChangeAnnotation = {
      label: 'Strip boilerplate',
      description: `${passages} passages in ${files} files`,
      needsConfirmation: true,
    };
    return { edit: { documentChanges, changeAnnotations: { [CONFIRM]: annotation } }, files, passages, left };
  }

  /** Whether this client lets a person look through a folder's edit first. */
  get canConfirm(): boolean {
    return this.client.documentChanges && this.client.changeAnnotations;
  }

  #versioned = (folder: Folder, path: string): OptionalVersionedTextDocumentIdentifier =>
    OptionalVersionedTextDocumentIdentifier.create(this.folders.uri(path), folder.document(path)?.version ?? null);

  #toOne(folder: Folder, path: string, edits: TextEdit[]): WorkspaceEdit {
    if (!this.client.documentChanges) return { changes: { [this.folders.uri(path)]: edits } };
    return { documentChanges: [TextDocumentEdit.create(this.#versioned(folder, path), edits)] };
  }

  async #of(folder: Folder, snapshot: Snapshot, path: string, scope: StripScope): Promise<TextEdit[]> {
    const article = await this.#current(folder, snapshot, path);
    return this.service
      .strip(snapshot, path, scope)
      .map(edit => TextEdit.replace(rangeOf(article, edit), edit.newText));
  }

  /** The article as the snapshot has it, which is how it stands in the editor or on the disk; refused where it is not. */
  async #current(folder: Folder, snapshot: Snapshot, path: string): Promise<Article> {
    const entry = snapshot.corpus.entry(path);
    if (!entry) throw new Refused('The article is not there any more.');
    const { article } = entry.reading;
    const document = folder.document(path);
    if (document) {
      if (document.getText() !== article.text) throw new Refused('The article has changed since; ask again.');
    } else {
      const now = await folder.workspace.read(path);
      if (!('text' in now) || now.text !== article.text) {
        folder.mark(path);
        throw new Refused('The file has changed on the disk; ask again.');
      }
    }
    return article;
  }
}
