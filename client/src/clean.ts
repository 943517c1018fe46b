import {
  type Disposable,
  EventEmitter,
  type TextDocumentContentProvider,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { type CleanResult, cleanMethod } from '../../server/src/lsp/protocol';
import type { Ask } from './session';

const scheme = 'sourcecheck-clean';

/** Articles without their boilerplate, for reading beside the text itself. */
export class CleanViews implements TextDocumentContentProvider, Disposable {
  private readonly changed = new EventEmitter<Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration = workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(private readonly ask: Ask) {}

  async show(uri: Uri): Promise<void> {
    const clean =
      uri.scheme === scheme ? uri : uri.with({ scheme, path: `${uri.path} (clean)`, query: uri.toString() });
    await window.showTextDocument(clean, { viewColumn: ViewColumn.Beside, preview: true, preserveFocus: true });
  }

  async provideTextDocumentContent(clean: Uri): Promise<string> {
    const result = await this.ask<CleanResult | null>(cleanMethod, { uri: clean.query });
    return result?.text ?? 'This is not read as an article.\n';
  }

  /** Asks again for what is open. */
  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
