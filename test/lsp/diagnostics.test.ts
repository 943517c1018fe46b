import assert from 'node:assert/strict';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { nameOf, seedFolder } from '../helpers/seeds';
import { full, pushes, Server, uriOf } from '../helpers/server';

describe('lsp: diagnostics', function () {
  this.timeout(60_000);
  let server: Server;
  afterEach(() => server?.kill());

  describe('a client that is told', () => {
    it('hears of every article of the folder, and only of what changes', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder], capabilities: pushes });
      assert.equal(server.result.capabilities.diagnosticProvider, undefined);
      for (const name of readdirSync(folder)) await server.pushed(uriOf(join(folder, name)), list => list.length > 0);
      const uri = uriOf(join(folder, nameOf('001')));
      const list = await server.pushed(uri);
      assert.ok(list.every(({ source, range }) => source === 'sourcecheck' && range.start.line >= 0));
      // Boilerplate is faded, and no more than a hint.
      const faded = list.filter(({ tags }) => tags?.includes(1));
      assert.ok(
        faded.length > 0 && faded.every(({ severity, code }) => severity === 4 && /^boilerplate\./.test(String(code))),
      );
      const from = server.said.length;
      await server.open(uri);
      await server.change(uri, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: '\n',
      });
      const moved = await server.pushed(uri, () => true, from);
      assert.equal(moved[0].range.start.line, list[0].range.start.line + 1);
    });

    it('hears that a file is gone', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder], capabilities: pushes });
      const path = join(folder, nameOf('003'));
      await server.pushed(uriOf(path), list => list.length > 0);
      rmSync(path);
      const from = server.said.length;
      await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 3 }] });
      assert.deepEqual(await server.pushed(uriOf(path), () => true, from), []);
    });
  });

  describe('a client that asks', () => {
    it('is answered by document, and told nothing twice', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder] });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('001')));
      await server.open(uri);
      const report = await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.ok(full(report).length > 0);
      const again = await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
        previousResultId: report.resultId,
      });
      assert.equal(again.kind, 'unchanged');
      assert.ok(!server.said.some(({ method }) => method === 'textDocument/publishDiagnostics'));
    });

    it('gets the folder, then waits until something moves', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder] });
      const first = await server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
      assert.equal(first.items.length, 5);
      const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
      let answered = false;
      const held = server
        .request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds })
        .then(report => {
          answered = true;
          return report;
        });
      await server.request('textDocument/foldingRange', { textDocument: { uri: first.items[0].uri } });
      assert.equal(answered, false);
      const path = join(folder, nameOf('004'));
      writeFileSync(path, 'Nothing of note.\n');
      await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(path), type: 2 }] });
      const next = await held;
      assert.ok(next.items.length > 0 && next.items.length < 5, 'only what changed');
      assert.ok(next.items.some(({ uri }) => uri === uriOf(path)));
    });

    it('gets the folder in parts where it takes them', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder] });
      const last = await server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
        previousResultIds: [],
        partialResultToken: 'part',
      });
      const parts = server.said.filter(({ method, params }) => method === '$/progress' && params.token === 'part');
      const items = [...parts.flatMap(({ params }) => params.value.items), ...last.items];
      assert.equal(items.length, 5);
      assert.deepEqual(last.items, []);
    });
  });

  it('links findings to their pages and to the other place', async () => {
    const folder = seedFolder();
    server = await Server.start({ folders: [folder], options: { docsUri: 'file:///ext/docs/rules' } });
    await server.ready();
    const { items } = await server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const all = items.flatMap(item => (item.kind === 'full' ? item.items : []));
    for (const { code, codeDescription } of all)
      assert.equal(codeDescription?.href, `file:///ext/docs/rules/${code}.md`);
    const related = all.flatMap(({ relatedInformation = [] }) => relatedInformation);
    for (const { location } of related) assert.ok(items.some(({ uri }) => uri === location.uri));
  });
});
