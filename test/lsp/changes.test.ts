import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentDiagnosticReport, DocumentSymbol, Hover } from 'vscode-languageserver-protocol/node';
import { folderOf } from '../helpers/folder';
import { seedFolder } from '../helpers/seeds';
import { full, positionIn, Server, uriOf } from '../helpers/server';

describe('lsp: what changes', function () {
  this.timeout(60_000);
  let server: Server;
  afterEach(() => server?.kill());

  it('sees an article that is deleted, made or changed outside', async () => {
    const folder = folderOf({ 'a.txt': 'Flood\n\nThe mayor said: “We did not see it coming at all this time.”\n' });
    server = await Server.start({ folders: [folder] });
    await server.ready(({ total }) => total === 1);
    await server.until('registration', () =>
      server.asked.find(
        ({ method, params }) =>
          method === 'client/registerCapability' && JSON.stringify(params).includes('didChangeWatchedFiles'),
      ),
    );
    const uri = uriOf(join(folder, 'b.txt'));
    writeFileSync(new URL(uri), 'Flood again\n\nThe mayor said: “We did not see it coming at all this time.”\n');
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 1 }] });
    await server.ready(({ total }) => total === 2);
    rmSync(new URL(uri));
    const from = server.said.length;
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
    await server.ready(({ total }) => total === 1, from);
  });

  it('sees a whole folder go', async () => {
    const folder = folderOf({ 'a.txt': 'One.\n', 'sub/b.txt': 'Two.\n', 'sub/deep/c.txt': 'Three.\n' });
    server = await Server.start({ folders: [folder] });
    await server.ready(({ total }) => total === 3);
    rmSync(join(folder, 'sub'), { recursive: true });
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, 'sub')), type: 3 }] });
    await server.ready(({ done, total }) => done === 1 && total === 1);
  });

  it('the editor’s text wins over the disk until it lets go', async () => {
    const folder = folderOf({ 'a.txt': 'One.\n', 'b.txt': 'Two.\n' });
    server = await Server.start({ folders: [folder] });
    await server.ready();
    const uri = uriOf(join(folder, 'a.txt'));
    await server.open(
      uri,
      'A headline of its own\n\nThe minister said: “There is always a chance for peace in the region.”\n',
    );
    const outline = async () =>
      (await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } })).flatMap(
        ({ name, children = [] }) => [name, ...children.map(child => child.name)],
      );
    assert.ok((await outline()).some(name => name.includes('always a chance')));
    await server.notify('textDocument/didClose', { textDocument: { uri } });
    await server.heard('sourcecheck/changed', () => true, server.said.length);
    assert.ok((await outline()).every(name => !name.includes('always a chance')));
  });

  it('checks pasted text against the folder', async () => {
    const folder = seedFolder();
    server = await Server.start({ folders: [folder] });
    await server.ready();
    const uri = 'untitled:Untitled-1';
    const text = await server.open(
      uri,
      'Lavrov warned: “We will not allow endless negotiations on questions that demand a solution today.”\n\nShare on Facebook\n',
    );
    const hover = await server.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: positionIn(text, 'endless'),
    });
    assert.match((hover.contents as { value: string }).value, /4 articles/);
    const from = server.said.length;
    await server.notify('textDocument/didClose', { textDocument: { uri } });
    await server.ready(({ total }) => total === 5, from);
  });

  it('checks pasted text without any folder', async () => {
    server = await Server.start({});
    const uri = 'untitled:Untitled-1';
    await server.open(uri, 'Lavrov said: “There is always a chance.”\n\nShare on Facebook\n');
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(symbols.length > 0);
  });

  it('leaves documents alone that are no articles by the settings', async () => {
    const folder = seedFolder();
    server = await Server.start({ folders: [folder] });
    await server.ready();
    const uri = uriOf(join(folder, 'LICENSE'));
    await server.open(uri, 'He said: “There is always a chance.”\nShare on Facebook\n');
    const report = await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
    assert.deepEqual(full(report), []);
    assert.equal(
      await server.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 12 } }),
      null,
    );
  });

  it('follows folders that come and go', async () => {
    const [a, b] = [seedFolder(), folderOf({ 'x.txt': 'One.\n' })];
    server = await Server.start({ folders: [a] });
    await server.ready(({ total }) => total === 5);
    await server.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: uriOf(b), name: 'b' }], removed: [] },
    });
    await server.ready(({ total }) => total === 6);
    await server.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [{ uri: uriOf(a), name: 'a' }] },
    });
    await server.ready(({ total }) => total === 1);
  });
});
