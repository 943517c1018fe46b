import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { nameOf, seedFolder } from '../helpers/seeds';
import { full, pulls, Server, uriOf } from '../helpers/server';

const codes = (list: readonly Diagnostic[]) => [...new Set(list.map(({ code }) => code))];

describe('lsp', function () {
  this.timeout(60_000);
  let server: Server;
  afterEach(() => server?.kill());

  describe('settings', () => {
    it('levels change when the editor says so, and its own lenses and hints with them', async () => {
      const folder = seedFolder();
      let section: object = { codeLens: false };
      server = await Server.start({ folders: [folder], answers: { 'workspace/configuration': () => [section] } });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const pull = async () => full(await server.request('textDocument/diagnostic', { textDocument: { uri } }));
      const lenses = () => server.request<unknown[]>('textDocument/codeLens', { textDocument: { uri } });
      assert.ok(codes(await pull()).some(code => String(code).startsWith('claims.')));
      assert.deepEqual(await lenses(), []);
      section = { rules: { claims: 'off' }, codeLens: true, boilerplate: { keep: null } };
      await server.notify('workspace/didChangeConfiguration', { settings: null });
      await server.heard('sourcecheck/changed', () => true, server.said.length);
      assert.ok(codes(await pull()).every(code => !String(code).startsWith('claims.')));
      assert.ok((await lenses()).length > 0);
    });

    it('the project’s file wins, and a broken one is named while the rest goes on', async () => {
      const folder = seedFolder();
      server = await Server.start({
        folders: [folder],
        answers: { 'workspace/configuration': () => [{ rules: { claims: 'warning' } }] },
      });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const config = join(folder, 'sourcecheck.json');
      const write = async (text: string, passes: (status: { notChecked: readonly unknown[] }) => boolean) => {
        const from = server.said.length;
        writeFileSync(config, text);
        await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(config), type: 2 }] });
        return server.ready(passes, from);
      };
      const levels = async () =>
        full(await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } }))
          .filter(({ code }) => String(code).startsWith('claims.'))
          .map(({ severity }) => severity);
      assert.ok((await levels()).every(level => level === 2));
      await write('{ "rules": { "claims": "hint" } }', () => true);
      assert.ok((await levels()).every(level => level === 4));
      const status = await write('{ "rules": ', ({ notChecked }) => notChecked.length > 0);
      assert.equal(status.notChecked[0].uri, uriOf(config));
      assert.match(status.notChecked[0].reason, /not valid JSON/);
      assert.ok((await levels()).length > 0);
    });

    it('a client without workspace/configuration hands them over', async () => {
      const folder = seedFolder();
      const workspace = { ...pulls.workspace, configuration: false };
      server = await Server.start({
        folders: [folder],
        capabilities: { ...pulls, workspace },
        options: { settings: { rules: { claims: 'off' } } },
      });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      const report = await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      assert.ok(codes(full(report)).every(code => !String(code).startsWith('claims.')));
    });
  });
});
