import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSymbol, InitializeResult, WorkspaceDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver-protocol/node';
import { folderOf } from '../helpers/folder';
import { nameOf, seedFolder, seeds } from '../helpers/seeds';
import { Server, uriOf } from '../helpers/server';

describe('lsp: a process that goes on', function () {
  this.timeout(60_000);
  let server: Server;
  afterEach(() => server?.kill());

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
    const trip = [...requests.map(([method]) => method), 'foresight'].join(',');
    server = await Server.start({ folders: [folder], env: { SOURCECHECK_TRIP: trip } });
    await server.ready();
    await server.open(uri);
    for (const [method, params] of requests) {
      const answer = await server.request<unknown>(method, params);
      const empty = answer === null || (Array.isArray(answer) && answer.length === 0) || typeof answer === 'object';
      assert.ok(empty, method);
      await server.heard('window/logMessage', p => p.type === 1 && p.message.includes(`tripped: ${method}`));
    }
    // Nobody asks for this one: it is done when nothing has moved for a moment.
    await server.heard('window/logMessage', p => p.type === 1 && p.message.includes('tripped: foresight'));
    assert.equal(await server.stop(), 0);
  });

  it('survives nonsense from a client', async () => {
    const folder = seedFolder();
    server = await Server.start({ folders: [folder] });
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
    server = await Server.start({ folders: [folder] });
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
    server = await Server.start({ folders: [folder] });
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
    server = await Server.start({ folders: [seedFolder()] });
    await server.ready();
    assert.equal(await server.stop(), 0);
    assert.equal(server.stderr, '');
    server = await Server.start({ folders: [seedFolder()] });
    await server.notify('exit', undefined);
    assert.equal(await server.exit, 1);
    server = await Server.start({ folders: [seedFolder()] });
    server.process.stdin?.end();
    assert.equal(await server.exit, 1);
  });
});
