import assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type Hover,
  type Location,
  type MarkdownString,
  type Position,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { cli, placeOf, seeds, show, until, uriOf } from './host';

const hoverAt = async (uri: Uri, at: Position): Promise<string> => {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.flatMap(hover => hover.contents.map(part => (part as MarkdownString).value)).join('\n');
};

describe('reading', () => {
  it('shows on a quote who else carries it', async () => {
    const { document } = await show(seeds[0]);
    const at = placeOf(document, 'warned more than once');
    const text = await hoverAt(document.uri, at);
    assert.match(text, /Lavrov/);
    assert.match(text, /\b002\b/);
    assert.match(text, /\b003\b/);
    assert.match(text, /002_10db24c7fd23ced7\.txt#L?11/, 'a link that leads to the line');
  });

  it('shows on a figure what the others give', async () => {
    const { document } = await show(seeds[2]);
    const text = await hoverAt(document.uri, placeOf(document, '100,000 troops'));
    assert.match(text, /130,000/);
    assert.match(text, /\b001\b/);
  });

  it('says nothing where nothing is to be said', async () => {
    const { document } = await show(seeds[2]);
    assert.equal(await hoverAt(document.uri, placeOf(document, 'Rejecting the').translate(0, 12)).catch(() => ''), '');
  });

  it('finds the same quote in the other articles', async () => {
    const { document } = await show(seeds[0]);
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      placeOf(document, 'warned more than once'),
    );
    const files = places.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
    assert.ok(files.includes(seeds[2]) && files.includes(seeds[3]), files.join());
  });

  it('outlines an article', async () => {
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uriOf(seeds[0]),
    );
    assert.ok(symbols.length > 0);
  });

  it('shows the article without its boilerplate', async () => {
    await show(seeds[1]);
    await commands.executeCommand('sourcecheck.showClean');
    const clean = await until('the clean view', window.onDidChangeVisibleTextEditors, () =>
      window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'sourcecheck-clean'),
    );
    assert.equal(clean.document.getText(), cli('strip', uriOf(seeds[1]).fsPath).toString());
    assert.ok(!clean.document.getText().includes('Leave A Reply'));
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('goes on after a restart', async () => {
    await commands.executeCommand('sourcecheck.restart');
    const { document } = await show(seeds[0]);
    const at = placeOf(document, 'warned more than once');
    await until('a hover after the restart', workspace.onDidChangeTextDocument, () => true);
    assert.match(await hoverAt(document.uri, at), /Lavrov/);
  });
});
