import { type Disposable, type Location, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

const scheme = 'sourcecheck-passage';

/**
 * The lines of an article that hold a quote, by themselves. Two articles side by side are a wall of red and green; two such passages show
 * which words differ.
 */
export class PassageViews implements TextDocumentContentProvider, Disposable {
  private readonly registration = workspace.registerTextDocumentContentProvider(scheme, this);

  /** The address of a passage. */
  uriOf({ uri, range }: Location): Uri {
    return uri.with({ scheme, query: uri.toString(), fragment: `${range.start.line},${range.end.line}` });
  }

  async provideTextDocumentContent({ query, fragment }: Uri): Promise<string> {
    const document = await workspace.openTextDocument(Uri.parse(query));
    const [first, last] = fragment.split(',').map(Number);
    const lines: string[] = [];
    for (let line = first; line <= Math.min(last, document.lineCount - 1); line++)
      lines.push(document.lineAt(line).text.trim());
    return lines.join('\n');
  }

  dispose(): void {
    this.registration.dispose();
  }
}
