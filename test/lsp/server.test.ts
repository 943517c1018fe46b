import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentSymbol,
  Hover,
  InitializeResult,
  Location,
  TextDocumentEdit,
  WorkspaceDiagnosticReport,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import { folderOf } from '../helpers/folder';
import { applied, positionIn, pulls, pushes, Server, type Start, uriOf } from '../helpers/server';

const seeds = join(process.cwd(), 'seeds');
const nameOf = (start: string) => readdirSync(seeds).find(name => name.startsWith(start)) ?? '';

/** A copy of the seeds that a test may change. */
function seedFolder(): string {
  const folder = folderOf({});
  cpSync(seeds, folder, { recursive: true });
  return folder;
}

const codes = (list: readonly Diagnostic[]) => [...new Set(list.map(({ code }) => code))];
const onlyChange = (edit: WorkspaceEdit | undefined): TextDocumentEdit => {
  assert.equal(edit?.documentChanges?.length, 1);
  return edit.documentChanges[0] as TextDocumentEdit;
};
const full = (report: DocumentDiagnosticReport) => {
  assert.equal(report.kind, 'full');
  return report.kind === 'full' ? report.items : [];
};

describe('lsp', function () {
  this.timeout(60_000);
  let server: Server;
  const start = async (options: Start) => {
    server = await Server.start(options);
    return server;
  };
  afterEach(() => server?.kill());

  describe('a client that is told', () => {
    it('hears of every article of the folder, and only of what changes', async () => {
      const folder = seedFolder();
      await start({ folders: [folder], capabilities: pushes });
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
      await start({ folders: [folder], capabilities: pushes });
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
      await start({ folders: [folder] });
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
      await start({ folders: [folder] });
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
      await start({ folders: [folder] });
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
    await start({ folders: [folder], options: { docsUri: 'file:///ext/docs/rules' } });
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

  describe('hover', () => {
    const words = 'We have already warned more than once';

    it('shows who else carries a quote, with links for a client that jumps', async () => {
      const folder = seedFolder();
      await start({ folders: [folder], options: { lineLinks: true } });
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
      await start({ folders: [folder], capabilities: { ...pulls, textDocument: { ...textDocument, hover: {} } } });
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
    await start({ folders: [folder] });
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
    await start({ folders: [folder] });
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
      await start({ folders: [folder] });
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
      await start({ folders: [folder] });
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
      await start({ folders: [folder] });
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
      await start({ folders: [folder] });
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
      await start({ folders: [folder], capabilities: { ...pulls, workspace: { ...pulls.workspace, workspaceEdit } } });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      assert.ok((await ask(uri, photo)).every(({ title }) => !title.includes('in the folder')));
    });

    it('answers a general "fix all" only where our setting says so', async () => {
      const folder = seedFolder();
      let fixAllOnSave = false;
      await start({
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
      await start({ folders: [folder], options: { commands: ['sourcecheck.compare'] } });
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
      await start({ folders: [folder], capabilities: { textDocument: { ...textDocument, codeAction: {} } } });
      await server.ready();
      const uri = uriOf(join(folder, nameOf('000')));
      await server.open(uri);
      const [action] = await ask(uri, photo);
      assert.ok(action.edit?.changes?.[uri]);
    });

    it('writes "not boilerplate" and what is set aside into the project', async () => {
      const folder = seedFolder();
      await start({ folders: [folder] });
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

  it('sees an article that is deleted, made or changed outside', async () => {
    const folder = folderOf({ 'a.txt': 'Flood\n\nThe mayor said: “We did not see it coming at all this time.”\n' });
    await start({ folders: [folder] });
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
    await start({ folders: [folder] });
    await server.ready(({ total }) => total === 3);
    rmSync(join(folder, 'sub'), { recursive: true });
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(join(folder, 'sub')), type: 3 }] });
    await server.ready(({ done, total }) => done === 1 && total === 1);
  });

  it('the editor’s text wins over the disk until it lets go', async () => {
    const folder = folderOf({ 'a.txt': 'One.\n', 'b.txt': 'Two.\n' });
    await start({ folders: [folder] });
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
    await start({ folders: [folder] });
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
    await start({});
    const uri = 'untitled:Untitled-1';
    await server.open(uri, 'Lavrov said: “There is always a chance.”\n\nShare on Facebook\n');
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(symbols.length > 0);
  });

  it('leaves documents alone that are no articles by the settings', async () => {
    const folder = seedFolder();
    await start({ folders: [folder] });
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

  describe('settings', () => {
    it('levels change when the editor says so, and its own lenses and hints with them', async () => {
      const folder = seedFolder();
      let section: object = { codeLens: false };
      await start({ folders: [folder], answers: { 'workspace/configuration': () => [section] } });
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
      await start({
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
      await start({
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

  it('follows folders that come and go', async () => {
    const [a, b] = [seedFolder(), folderOf({ 'x.txt': 'One.\n' })];
    await start({ folders: [a] });
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

  it('names what it cannot read and checks the rest', async () => {
    const folder = folderOf({
      'binary.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]),
      'broken.txt': new Uint8Array([0xff, 0xfe, 0x41]),
      'empty.txt': '',
      'huge.txt': 'Word and word. '.repeat(200_000),
      'good.txt': 'He said: “There is always a chance.”\n',
      'wide.txt': new Uint8Array([0xff, 0xfe, ...Buffer.from('He said: “Fine.”\n', 'utf16le')]),
    });
    await start({ folders: [folder] });
    const { notChecked, total } = await server.ready(s => s.notChecked.length > 0);
    assert.equal(total, 2);
    assert.deepEqual(
      notChecked.map(({ uri }) => uri.slice(uri.lastIndexOf('/') + 1)),
      ['binary.txt', 'broken.txt', 'empty.txt', 'huge.txt'],
    );
    assert.ok(notChecked.every(({ reason }) => reason.length > 5 && !reason.includes('\n')));
    assert.equal(notChecked[3].setting, 'sourcecheck.maxKilobytes');
  });

  it('names a document that is too large, and checks it again when it is not', async () => {
    const folder = folderOf({ 'a.txt': 'One.\n', 'sourcecheck.json': '{ "maxKilobytes": 1 }' });
    await start({ folders: [folder] });
    await server.ready();
    const uri = 'untitled:Untitled-1';
    await server.open(uri, 'He said: “There is always a chance.”\n'.repeat(40));
    const { notChecked } = await server.ready(status => status.notChecked.length > 0);
    assert.equal(notChecked[0].uri, uri);
    const from = server.said.length;
    await server.change(uri, { text: 'He said: “There is always a chance.”\n' });
    await server.ready(status => status.notChecked.length === 0, from);
    const symbols = await server.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(symbols.length > 0);
  });

  it('names a file that has gone without a word', async () => {
    const folder = folderOf({ 'a.txt': 'One.\n', 'b.txt': 'Two.\n' });
    await start({ folders: [folder] });
    await server.ready();
    const uri = uriOf(join(folder, 'b.txt'));
    rmSync(new URL(uri));
    await server.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    const { notChecked } = await server.ready(status => status.notChecked.length > 0);
    assert.deepEqual(notChecked, [{ uri, reason: 'does not exist' }]);
    const from = server.said.length;
    await server.request('sourcecheck/rescan', {});
    await server.ready(status => status.notChecked.length === 0, from);
  });

  it('a folder that is not there, and one without articles', async () => {
    await start({ folders: [join(folderOf({}), 'nowhere')] });
    const status = await server.ready();
    assert.equal(status.total, 0);
    assert.match(status.notChecked[0].reason, /does not exist/);
    server.kill();
    await start({ folders: [folderOf({ 'data.csv': '1,2\n' })] });
    assert.deepEqual(await server.ready().then(({ total, notChecked }) => [total, notChecked]), [0, []]);
  });

  it('every request survives an error inside it', async () => {
    const folder = seedFolder();
    const uri = uriOf(join(folder, nameOf('000')));
    const textDocument = { uri };
    const position = { line: 16, character: 30 };
    const range = { start: position, end: position };
    const requests: [string, unknown][] = [
      ['textDocument/hover', { textDocument, position }],
      ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
      ['textDocument/definition', { textDocument, position }],
      ['textDocument/documentHighlight', { textDocument, position }],
      ['textDocument/documentSymbol', { textDocument }],
      ['textDocument/codeLens', { textDocument }],
      ['textDocument/inlayHint', { textDocument, range }],
      ['textDocument/foldingRange', { textDocument }],
      ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
      ['textDocument/diagnostic', { textDocument }],
      ['workspace/diagnostic', { previousResultIds: [] }],
      ['workspace/symbol', { query: 'a' }],
      ['workspace/executeCommand', { command: 'sourcecheck.apply', arguments: [] }],
      ['sourcecheck/boilerplate', {}],
      ['sourcecheck/find', { text: 'chance' }],
      ['sourcecheck/clean', { uri }],
      ['sourcecheck/strip', { uri }],
      ['sourcecheck/rescan', {}],
    ];
    const trip = requests.map(([method]) => method).join(',');
    await start({ folders: [folder], env: { SOURCECHECK_TRIP: trip } });
    await server.ready();
    await server.open(uri);
    for (const [method, params] of requests) {
      const answer = await server.request<unknown>(method, params);
      const empty = answer === null || (Array.isArray(answer) && answer.length === 0) || typeof answer === 'object';
      assert.ok(empty, method);
      await server.heard('window/logMessage', p => p.type === 1 && p.message.includes(`tripped: ${method}`));
    }
    assert.equal(await server.stop(), 0);
  });

  it('survives nonsense from a client', async () => {
    const folder = seedFolder();
    await start({ folders: [folder] });
    await server.ready();
    const uri = uriOf(join(folder, nameOf('000')));
    for (const position of [
      { line: 1e9, character: 1e9 },
      { line: -1, character: -5 },
      { line: 3, character: 1e9 },
    ])
      assert.equal(await server.request('textDocument/hover', { textDocument: { uri }, position }), null);
    assert.equal(
      await server.request('textDocument/hover', {
        textDocument: { uri: 'file://host%2/%%' },
        position: { line: 0, character: 0 },
      }),
      null,
    );
    await server.request('workspace/executeCommand', { command: 'sourcecheck.apply', arguments: [{ uri, deed: 'x' }] });
    await server.request('workspace/executeCommand', { command: 'other' });
    assert.equal(await server.stop(), 0);
  });

  it('a cancelled request ends', async () => {
    const folder = seedFolder();
    await start({ folders: [folder] });
    await server.ready();
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const first = await server.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    const previousResultIds = first.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const held = server.connection.sendRequest('workspace/diagnostic', { previousResultIds }, source.token);
    await server.request('sourcecheck/find', { text: 'chance' });
    source.cancel();
    await assert.rejects(held, (error: { code: number }) => error.code === -32800 || error.code === -32802);
  });

  it('answers while it reads a folder of many files, with progress, open documents first', async () => {
    const text = readFileSync(join(seeds, nameOf('000')), 'utf8');
    const folder = folderOf(
      Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.txt`, text.replaceAll('Lavrov', `Lavrov${i}`)])),
    );
    const uri = uriOf(join(folder, '399.txt'));
    const at = { textDocument: { uri }, position: { line: 16, character: 30 } };
    await start({ folders: [folder] });
    await server.open(uri);
    const symbols = await server.request<DocumentSymbol[]>('textDocument/documentSymbol', at);
    assert.ok(symbols.length > 0);
    const statuses = () =>
      server.said.filter(({ method }) => method === 'sourcecheck/status').map(({ params }) => params);
    assert.ok(
      statuses().every(({ state }) => state === 'scanning'),
      'answered before the folder was read',
    );
    const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
    const source = new CancellationTokenSource();
    const cancelled = server.connection.sendRequest('sourcecheck/boilerplate', {}, source.token);
    const held = server.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    source.cancel();
    await assert.rejects(cancelled, (error: { code: number }) => error.code === -32800);
    await assert.rejects(held, (error: { code: number }) => error.code === -32800 || error.code === -32802);
    assert.ok(
      statuses().every(({ state }) => state === 'scanning'),
      'a cancel is heard before the folder is read',
    );
    const { done, scanMilliseconds } = await server.ready();
    assert.equal(done, 400);
    assert.ok(scanMilliseconds && scanMilliseconds > 0);
    await server.heard('$/progress', ({ value }) => value.kind === 'end');
    const kinds = server.said.filter(({ method }) => method === '$/progress').map(({ params }) => params.value.kind);
    assert.deepEqual([kinds[0], kinds.at(-1)], ['begin', 'end']);
  });

  it('gives the clean view and the boilerplate by category', async () => {
    const folder = seedFolder();
    await start({ folders: [folder] });
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

  it('strips the same bytes as the command line', async () => {
    const folder = seedFolder();
    const out = folderOf({});
    const cli = join(process.cwd(), 'server/dist/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'strip', folder, '--out', out], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    await start({ folders: [folder] });
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

  it('speaks over Node IPC, too', async () => {
    const child = fork(join(process.cwd(), 'server/dist/server.js'), ['--node-ipc'], { silent: true });
    const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.equal(capabilities.hoverProvider, true);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await new Promise(resolve => child.on('exit', resolve)), 0);
  });

  it('ends as asked: 0 after a shutdown, 1 without; nothing but the protocol on stdout', async () => {
    await start({ folders: [seedFolder()] });
    await server.ready();
    assert.equal(await server.stop(), 0);
    assert.equal(server.stderr, '');
    await start({ folders: [seedFolder()] });
    await server.notify('exit', undefined);
    assert.equal(await server.exit, 1);
    await start({ folders: [seedFolder()] });
    server.process.stdin?.end();
    assert.equal(await server.exit, 1);
  });
});
