import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSymbol, Hover, Location, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { nameOf, seedFolder } from '../helpers/seeds';
import { applied, onlyChange, positionIn, pulls, Server, uriOf } from '../helpers/server';

describe('lsp: answers about an article', function () {
  this.timeout(60_000);
  let server: Server;
  afterEach(() => server?.kill());

  describe('hover', () => {
    const words = 'We have already warned more than once';

    it('shows who else carries a quote, with links for a client that jumps', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder], options: { lineLinks: true } });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      const text = await server.open(uri);
      const hover = await server.request<Hover>('textDocument/hover', {
        textDocument: { uri },
        position: positionIn(text, words, 5),
      });
      const { kind, value } = hover.contents as { kind: string; value: string };
      assert.equal(kind, 'markdown');
      assert.match(value, /3 articles/);
      assert.ok(value.includes(`(${uriOf(join(folder, nameOf('002')))}#L11,1)`), value);
      assert.ok(hover.range);
    });

    it('is plain text for a client without Markdown', async () => {
      const folder = seedFolder();
      const { textDocument } = pulls;
      server = await Server.start({
        folders: [folder],
        capabilities: { ...pulls, textDocument: { ...textDocument, hover: {} } },
      });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      const text = await server.open(uri);
      const position = positionIn(text, words, 5);
      const hover = await server.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
      const { kind, value } = hover.contents as { kind: string; value: string };
      assert.equal(kind, 'plaintext');
      assert.match(value, /002 .*\(line 11\)/);
      assert.doesNotMatch(value, /\*\*|\|/);
    });
  });

  it('references, definition and highlight lead to the witnesses', async () => {
    const folder = seedFolder();
    server = await Server.start({ folders: [folder] });
    await server.ready();
    const uri = uriOf(join(folder, nameOf('000')));
    const text = await server.open(uri);
    const at = { textDocument: { uri }, position: positionIn(text, 'We have already warned', 5) };
    const definition = await server.request<Location[]>('textDocument/definition', at);
    assert.deepEqual(
      definition.map(location => location.uri),
      ['002', '003'].map(start => uriOf(join(folder, nameOf(start)))),
    );
    const references = await server.request<Location[]>('textDocument/references', {
      ...at,
      context: { includeDeclaration: true },
    });
    assert.equal(references.length, 3);
    assert.ok((await server.request<unknown[]>('textDocument/documentHighlight', at)).length > 0);
  });

  it('outlines an article and finds symbols in the folder', async () => {
    const folder = seedFolder();
    server = await Server.start({ folders: [folder] });
    await server.ready();
    const uri = uriOf(join(folder, nameOf('004')));
    await server.open(uri);
    const outline = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.match(outline[0].name, /^Russia is ready for security talks/);
    const nested = (list: readonly DocumentSymbol[]): void => {
      for (const { range, selectionRange, children = [] } of list) {
        assert.ok(range.start.line <= selectionRange.start.line && range.end.line >= selectionRange.end.line);
        nested(children);
      }
    };
    nested(outline);
    const symbols = await server.request<{ name: string }[]>('workspace/symbol', { query: 'endless negotiations' });
    assert.ok(symbols.length >= 3);
  });

  it('gives the clean view and the boilerplate by category', async () => {
    const folder = seedFolder();
    server = await Server.start({ folders: [folder] });
    const files = await server.request<{ uri: string; passages: { category: string; text: string }[] }[]>(
      'sourcecheck/boilerplate',
      {},
    );
    assert.equal(files.length, 5);
    const uri = uriOf(join(folder, nameOf('004')));
    const clean = await server.request<{ text: string; left: number }>('sourcecheck/clean', { uri });
    assert.equal(clean.left, 3);
    assert.ok(!clean.text.includes('Share on') && clean.text.includes('there is always a chance'));
    const { edit } = await server.request<{ edit: WorkspaceEdit }>('sourcecheck/strip', { uri });
    const change = onlyChange(edit);
    assert.equal(applied(readFileSync(new URL(uri), 'utf8'), change.edits as never), clean.text);
  });
});
