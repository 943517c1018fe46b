import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CodeAction,
  DocumentDiagnosticReport,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { folderOf } from '../helpers/folder';
import { nameOf, seedFolder } from '../helpers/seeds';
import { applied, full, onlyChange, pulls, Server, uriOf } from '../helpers/server';

describe('lsp', function () {
  this.timeout(60_000);
  let server: Server;
  afterEach(() => server?.kill());

  describe('fixes', () => {
    const ask = (uri: string, line: number, context: object = {}, character = 6) =>
      server.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: { line, character }, end: { line, character } },
        context: { diagnostics: [], ...context },
      });
    const photo = 12; // "(Photo: AP)"

    it('offers titles first and makes the edit when one is picked', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder] });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      const text = await server.open(uri);
      const actions = await ask(uri, photo);
      assert.ok(actions.every(({ edit }) => !edit));
      const titles = actions.map(({ title }) => title);
      assert.match(titles[0], /^Strip this (?:photo credit|caption)$/);
      assert.ok(titles.some(title => /^Strip all boilerplate in this file \(\d+\)$/.test(title)));
      assert.ok(titles.some(title => /^Strip all boilerplate in the folder \(\d+ in 5 files\)…$/.test(title)));
      assert.ok(titles.some(title => title.startsWith('This is not boilerplate')));
      const { edit } = await server.request<CodeAction>('codeAction/resolve', actions[0]);
      const change = onlyChange(edit);
      assert.deepEqual(change.textDocument, { uri, version: 1 });
      assert.equal(applied(text, change.edits as never), text.replace('    (Photo: AP)\n', ''));
    });

    it('writes who says so elsewhere into the text only where a person picks that', async () => {
      const folder = folderOf({
        'dam.txt': 'The company that runs the dam spent $300 million of public money on bribes for its engineers.\n',
        'river.txt':
          'Words on the river\n\nMinister Jana Novak said that bribes for engineers had cost the company $300 million in public money.\n',
      });
      server = await Server.start({ folders: [folder] });
      await server.ready();
      const uri = uriOf(join(folder, 'dam.txt'));
      const text = await server.open(uri);
      const action = (await ask(uri, 0, {}, 40)).find(({ title }) => title.startsWith('Insert the attribution'));
      assert.ok(action && !action.edit && !action.isPreferred);
      const { edit } = await server.request<CodeAction>('codeAction/resolve', action);
      const change = onlyChange(edit);
      assert.deepEqual(change.textDocument, { uri, version: 1 });
      assert.equal(
        applied(text, change.edits as never),
        text.replace('engineers.', 'engineers. [Elsewhere: Jana Novak, in river.txt.]'),
      );
      await server.change(uri, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: 'x',
      });
      await assert.rejects(server.request('codeAction/resolve', action), /changed/);
    });

    it('refuses when the document has moved on', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder] });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const [action] = await ask(uri, photo);
      await server.change(uri, {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        text: 'x',
      });
      await assert.rejects(server.request('codeAction/resolve', action), /changed/);
    });

    it('asks for confirmation before it strips the folder, and checks closed files against the disk', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder] });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const action = (await ask(uri, photo)).find(({ title }) => title.includes('in the folder'));
      assert.ok(action);
      const { edit } = await server.request<CodeAction>('codeAction/resolve', action);
      assert.equal(edit?.documentChanges?.length, 5);
      assert.deepEqual(
        Object.values(edit?.changeAnnotations ?? {}).map(a => a.needsConfirmation),
        [true],
      );
      for (const change of (edit?.documentChanges ?? []) as TextDocumentEdit[]) {
        assert.equal(change.textDocument.version, change.textDocument.uri === uri ? 1 : null);
        assert.ok(change.edits.every(one => 'annotationId' in one));
      }
      writeFileSync(join(folder, nameOf('003')), 'Another text altogether.\n');
      await assert.rejects(server.request('codeAction/resolve', action), /changed/);
    });

    it('leaves the folder alone for a client that cannot confirm', async () => {
      const folder = seedFolder();
      const workspaceEdit = { documentChanges: true };
      server = await Server.start({
        folders: [folder],
        capabilities: { ...pulls, workspace: { ...pulls.workspace, workspaceEdit } },
      });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      assert.ok((await ask(uri, photo)).every(({ title }) => !title.includes('in the folder')));
    });

    it('answers a general "fix all" only where our setting says so', async () => {
      const folder = seedFolder();
      let fixAllOnSave = false;
      server = await Server.start({
        folders: [folder],
        answers: { 'workspace/configuration': () => [{ fixAllOnSave }] },
      });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      const text = await server.open(uri);
      const automatic = { only: ['source.fixAll'], triggerKind: 2 };
      assert.deepEqual(await ask(uri, 0, automatic), []);
      assert.deepEqual(await ask(uri, 0, { only: ['source.fixAll'] }), []);
      assert.equal((await ask(uri, 0, { only: ['source.fixAll'], triggerKind: 1 })).length, 1);
      assert.equal((await ask(uri, 0, { only: ['source.fixAll.sourcecheck'] })).length, 1);
      assert.ok((await ask(uri, photo)).every(({ kind }) => kind === 'quickfix'));
      fixAllOnSave = true;
      const from = server.said.length;
      await server.notify('workspace/didChangeConfiguration', { settings: null });
      await server.ready(() => true, from);
      const [action] = await ask(uri, 0, automatic);
      const { edit } = await server.request<CodeAction>('codeAction/resolve', action);
      const change = onlyChange(edit);
      const once = applied(text, change.edits as never);
      await server.change(uri, { text: once });
      assert.deepEqual(await ask(uri, 0, automatic), [], 'twice is once');
    });

    it('shows two passages side by side where the client can', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder], options: { commands: ['sourcecheck.compare'] } });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const [compare] = (await ask(uri, 16, {}, 30)).filter(({ kind }) => kind === 'refactor');
      assert.match(compare.title, /^Compare with 00[23] .*, line \d+$/);
      const [left, right, title] = compare.command?.arguments ?? [];
      assert.deepEqual([left.uri, left.range.start.line], [uri, 16]);
      assert.deepEqual([right.uri, right.range.start.line], [uriOf(join(folder, nameOf('002'))), 10]);
      assert.equal(title, '000 (line 17) and 002 (line 11)');
    });

    it('makes the edit at once for a client that cannot come back for it', async () => {
      const folder = seedFolder();
      const { textDocument } = pulls;
      server = await Server.start({
        folders: [folder],
        capabilities: { textDocument: { ...textDocument, codeAction: {} } },
      });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const [action] = await ask(uri, photo);
      assert.ok(action.edit?.changes?.[uri]);
    });

    it('writes "not boilerplate" and what is set aside into the project', async () => {
      const folder = seedFolder();
      server = await Server.start({ folders: [folder] });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const never = (await ask(uri, photo)).find(({ title }) => title.startsWith('This is not boilerplate'));
      await server.request('workspace/executeCommand', never?.command);
      const config = JSON.parse(readFileSync(join(folder, 'sourcecheck.json'), 'utf8'));
      assert.deepEqual(config, { boilerplate: { never: ['(Photo: AP)'] } });
      const other = (await ask(uri, 8)).find(({ title }) => title.startsWith('Always boilerplate on this site'));
      await server.request('workspace/executeCommand', other?.command);
      const both = JSON.parse(readFileSync(join(folder, 'sourcecheck.json'), 'utf8'));
      assert.deepEqual(both.boilerplate.never, ['(Photo: AP)']);
      assert.equal(both.boilerplate.always.length, 1);
      assert.match(both.boilerplate.always[0], /^\/\^.+\$\/$/);

      const diagnostics = async () =>
        full(await server.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } }));
      const claim = (await diagnostics()).find(({ code }) => String(code).startsWith('claims.'));
      assert.ok(claim);
      const actions = await server.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: claim.range,
        context: { diagnostics: [claim] },
      });
      const ignore = actions.find(({ title }) => title === `Ignore this finding (${claim.code})`);
      assert.deepEqual(ignore?.diagnostics?.[0].range, claim.range);
      await server.request('workspace/executeCommand', ignore?.command);
      const aside = JSON.parse(readFileSync(join(folder, '.sourcecheck-ignore.json'), 'utf8'));
      assert.deepEqual(Object.keys(aside), [nameOf('000')]);
      assert.ok((await diagnostics()).every(({ range }) => JSON.stringify(range) !== JSON.stringify(claim.range)));
    });
  });

  it('strips the same bytes as the command line', async () => {
    const folder = seedFolder();
    const out = folderOf({});
    const cli = join(process.cwd(), 'server/dist/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'strip', folder, '--out', out], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    server = await Server.start({ folders: [folder] });
    const { edit, files } = await server.request<{ edit: WorkspaceEdit; files: number }>('sourcecheck/strip', {});
    assert.equal(files, 5);
    for (const { textDocument, edits } of edit.documentChanges as TextDocumentEdit[]) {
      const name = textDocument.uri.slice(textDocument.uri.lastIndexOf('/') + 1);
      const stripped = applied(readFileSync(join(folder, name), 'utf8'), edits as never);
      const path = readdirSync(out, { recursive: true })
        .map(String)
        .find(file => file.endsWith(name));
      assert.equal(stripped, readFileSync(join(out, path ?? name), 'utf8'), name);
    }
  });
});
