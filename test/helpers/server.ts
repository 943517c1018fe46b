import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type Position,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Status } from '../../server/src/lsp/protocol';

const DEADLINE = 30_000;

export interface Message {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks at what it expects to be there
  readonly params: any;
}

export interface Start {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers of the client to requests of the server, by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** What editors of today can do, with diagnostics that they ask for, or are told. */
export const pulls: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, resourceOperations: ['create'] },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
};

export const pushes: ClientCapabilities = {
  ...pulls,
  textDocument: {
    ...pulls.textDocument,
    diagnostic: undefined,
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
  },
};

/** A server of its own with the real protocol on its pipes, and everything it has said. */
export class Server {
  readonly said: Message[] = [];
  /** Requests of the server, answered. */
  readonly asked: Message[] = [];
  stderr = '';
  #watchers = new Set<() => void>();
  #versions = new Map<string, number>();
  result!: InitializeResult;
  readonly exit: Promise<number | null>;

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
  ) {
    this.exit = new Promise(resolve => process.on('exit', resolve));
    process.stderr?.on('data', data => {
      this.stderr += data;
    });
    connection.onNotification((method: string, params: unknown) => {
      this.said.push({ method, params });
      for (const look of this.#watchers) look();
    });
  }

  static async start({ folders = [], capabilities = pulls, options, env = {}, answers = {} }: Start): Promise<Server> {
    const child = spawn(process.execPath, [join(process.cwd(), 'server/dist/server.js'), '--stdio'], {
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const server = new Server(child, connection);
    connection.onRequest((method: string, params: unknown) => {
      server.asked.push({ method, params });
      for (const look of server.#watchers) look();
      const answer = answers[method];
      if (answer) return answer(params as never);
      return method === 'workspace/configuration'
        ? (params as unknown as { items: unknown[] }).items.map(() => null)
        : null;
    });
    connection.onUnhandledProgress(params => {
      server.said.push({ method: '$/progress', params });
      for (const look of server.#watchers) look();
    });
    connection.listen();
    server.result = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folders[0] ? uriOf(folders[0]) : null,
      workspaceFolders: folders.map(path => ({ uri: uriOf(path), name: path })),
      capabilities,
      initializationOptions: options,
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  request<R>(method: string, params?: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params as object);
  }

  notify(method: string, params: unknown): Promise<void> {
    return this.connection.sendNotification(method, params as object);
  }

  /** The first message (said, or with `asked` asked) that passes, past ones from number `from` on counted in. Fails after a deadline. */
  until(what: string, find: () => Message | undefined | false): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(look);
        const heard = this.said.slice(-12).map(m => `${m.method} ${JSON.stringify(m.params).slice(0, 300)}`);
        reject(new Error(`${what}: not within ${DEADLINE} ms; heard\n${heard.join('\n')}\n${this.stderr}`));
      }, DEADLINE);
      const look = () => {
        const found = find();
        if (!found) return;
        clearTimeout(timer);
        this.#watchers.delete(look);
        resolve(found);
      };
      this.#watchers.add(look);
      look();
    });
  }

  /** The next notification of a method that passes, `from` counted in `said`. */
  heard(method: string, passes: (params: Message['params']) => boolean = () => true, from = 0): Promise<Message> {
    return this.until(method, () => this.said.slice(from).find(m => m.method === method && passes(m.params)));
  }

  async ready(passes: (status: Status) => boolean = () => true, from = 0): Promise<Status> {
    const { params } = await this.heard('sourcecheck/status', s => s.state === 'ready' && passes(s), from);
    return params;
  }

  /** Diagnostics pushed for a document. */
  async pushed(uri: string, passes: (list: Diagnostic[]) => boolean = () => true, from = 0): Promise<Diagnostic[]> {
    const method = 'textDocument/publishDiagnostics';
    return (await this.heard(method, p => p.uri === uri && passes(p.diagnostics), from)).params.diagnostics;
  }

  async open(uri: string, text = readFileSync(new URL(uri), 'utf8'), languageId = 'plaintext'): Promise<string> {
    this.#versions.set(uri, 1);
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    return text;
  }

  change(uri: string, ...contentChanges: object[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async stop(): Promise<number | null> {
    if (this.process.exitCode !== null) return this.process.exitCode;
    await this.request('shutdown');
    await this.notify('exit', undefined);
    return this.exit;
  }

  /** For `afterEach`: whatever the test did, nothing runs on. */
  kill(): void {
    this.connection.dispose();
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
  }
}

export const uriOf = (path: string): string => pathToFileURL(path).href;

/** The position of the first occurrence of some words, `into` them by some characters. */
export function positionIn(text: string, words: string, into = 1): Position {
  const offset = text.indexOf(words);
  assert.ok(offset >= 0, `not in the text: ${words}`);
  const before = text.slice(0, offset + into).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** Makes the edits of a document in its text, as an editor would. */
export function applied(
  text: string,
  edits: readonly { range: { start: Position; end: Position }; newText: string }[],
): string {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push((match.index ?? 0) + match[0].length);
  const at = ({ line, character }: Position) => (line < starts.length ? starts[line] + character : text.length);
  return [...edits]
    .sort((a, b) => at(b.range.start) - at(a.range.start))
    .reduce((now, { range, newText }) => now.slice(0, at(range.start)) + newText + now.slice(at(range.end)), text);
}

/** The findings of a report that is not "unchanged". */
export function full(report: DocumentDiagnosticReport): readonly Diagnostic[] {
  assert.equal(report.kind, 'full');
  return report.kind === 'full' ? report.items : [];
}

/** The change of an edit that touches one document alone. */
export function onlyChange(edit: WorkspaceEdit | undefined): TextDocumentEdit {
  assert.equal(edit?.documentChanges?.length, 1);
  return edit.documentChanges[0] as TextDocumentEdit;
}
