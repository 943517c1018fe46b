import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkDoneProgressServerReporter,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createService } from '../service/service';
import { baseName } from '../text/label';
import { configName, ignoreName } from '../workspace/config';
import { applyDeed, codeActions, fixAllKind } from './codeActions';
import { diskWorkspace } from './disk';
import { Edits } from './edits';
import { features } from './features';
import { Folder, type FolderEvents } from './folder';
import { Folders } from './folders';
import { guarded, guardedEvent } from './guard';
import { type Client, clientOf, type Own, ownOf } from './options';
import { ownRequests } from './own';
import { changedMethod, type Status, serverCommands, statusMethod } from './protocol';
import { pullDiagnostics } from './pull';
import { pushDiagnostics } from './push';
import { type DiagnosticsEdge, reporter } from './reports';
import { folderPath, isFile, pathOf } from './uris';

/** How long nothing must move before what hangs on the whole folder is said again, in milliseconds. */
const STILL = 300;
/** How often a scan says how far it is, in milliseconds. */
const STATUS_EVERY = 100;
/** Scans of fewer files are over before a progress bar is seen. */
const PROGRESS_FROM = 100;

/** Serves one client over a connection until it ends. */
export function serve(connection: Connection, version: string): void {
  const service = createService();
  const folders = new Folders();
  const documents = new TextDocuments(TextDocument);
  const log = connection.console;
  let begin = (): void => {};
  const ready = new Promise<void>(resolve => {
    begin = resolve;
  });
  const guard = guarded(log, ready);
  const event = guardedEvent(log);
  let client: Client;
  let diagnostics: DiagnosticsEdge;
  let first: readonly WorkspaceFolder[] = [];
  let pushed: unknown; // settings that a client without `workspace/configuration` has sent

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    first = foldersOf(params);
    pushed = (params.initializationOptions as { settings?: unknown } | undefined)?.settings;
    const report = reporter(service, client, path => folders.uri(path));
    const edits = new Edits(service, folders, client);
    diagnostics = client.pullDiagnostics
      ? pullDiagnostics(connection, guard, folders, client, report)
      : pushDiagnostics(connection, folders, report);
    features(connection, guard, service, folders, client);
    codeActions(connection, guard, service, folders, edits, client);
    ownRequests(connection, guard, service, folders, edits);
    return {
      serverInfo: { name: 'sourcecheck', version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        referencesProvider: true,
        definitionProvider: true,
        documentHighlightProvider: true,
        documentSymbolProvider: { label: 'Sourcecheck' },
        workspaceSymbolProvider: true,
        foldingRangeProvider: true,
        codeLensProvider: {},
        inlayHintProvider: true,
        codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind], resolveProvider: client.resolveEdit },
        executeCommandProvider: { commands: Object.values(serverCommands) },
        ...(client.pullDiagnostics
          ? {
              diagnosticProvider: {
                identifier: 'sourcecheck',
                interFileDependencies: true,
                workspaceDiagnostics: true,
              },
            }
          : {}),
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didRename: everyFile, didDelete: everyFile, didCreate: everyFolder },
        },
      },
    };
  });

  // --- folders ------------------------------------------------------------------------------------------------------------

  const sectionOf = async (uri: string | undefined): Promise<Own> => {
    if (!client.configuration) return ownOf(pushed);
    try {
      return ownOf(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'sourcecheck' }));
    } catch (error) {
      log.warn(`The editor gave no settings: ${error instanceof Error ? error.message : String(error)}`);
      return ownOf(undefined);
    }
  };

  const events: FolderEvents = {
    error: text => log.error(text),
    changed: () => changed(),
    progress: () => status(),
    // A small folder is read before a first word would be: it would only be corrected.
    opened: folder => {
      if (folder.total >= PROGRESS_FROM) diagnostics.changed();
    },
  };

  const addFolder = async (uri: string | null): Promise<void> => {
    const root = uri === null ? null : folderPath(uri);
    const own = await sectionOf(uri ?? undefined);
    const workspace = diskWorkspace(root, own.configuration);
    folders.add(new Folder(uri, root, workspace, own, events));
    folders.all.at(-1)?.rescan(false);
  };

  const reload = async (folder: Folder): Promise<void> => {
    const own = await sectionOf(folder.uri ?? undefined);
    if (!folders.all.includes(folder)) return;
    folder.reconfigure(diskWorkspace(folder.root, own.configuration), own);
    folders.resettle();
    await watch();
  };

  /** Where there is no folder, loose documents are evidence for each other. */
  const withoutFolder = async (): Promise<void> => {
    if (folders.all.length === 0) await addFolder(null);
  };

  connection.onInitialized(
    event('initialized', async () => {
      for (const { uri } of first) if (isFile(pathOf(uri))) await addFolder(uri);
      await withoutFolder();
      begin();
      if (client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      if (client.watchConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'sourcecheck' });
      await watch();
    }),
  );

  const changeFolders = event<{ added: WorkspaceFolder[]; removed: WorkspaceFolder[] }>(
    'workspace/didChangeWorkspaceFolders',
    async ({ added, removed }) => {
      for (const { uri } of removed)
        for (const folder of folders.all) if (folder.root === folderPath(uri)) folders.remove(folder);
      for (const { uri } of added) {
        const loose = folders.all.find(folder => folder.root === null);
        if (isFile(pathOf(uri))) await addFolder(uri);
        if (loose) folders.remove(loose);
      }
      await withoutFolder();
      await watch();
      changed();
    },
  );

  connection.onDidChangeConfiguration(
    event('workspace/didChangeConfiguration', async ({ settings }) => {
      pushed = (settings as { sourcecheck?: unknown } | null)?.sourcecheck ?? pushed;
      for (const folder of folders.all) await reload(folder);
    }),
  );

  // --- documents and files ------------------------------------------------------------------------------------------------

  documents.onDidOpen(({ document }) => folders.open(document));
  documents.onDidChangeContent(({ document }) => folders.at(document.uri)?.folder.mark(folders.pathOf(document.uri)));
  documents.onDidClose(({ document }) => folders.close(document));

  let watching: Disposable | undefined;
  let watched = '';
  const watch = async (): Promise<void> => {
    if (!client.watchFiles) return;
    const globs = [...new Set([...folders.all.flatMap(folder => folder.workspace.include), '**/*.json'])].sort();
    if (globs.join('\n') === watched) return;
    watched = globs.join('\n');
    watching?.dispose();
    watching = await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: globs.map(globPattern => ({ globPattern })),
    });
  };

  const filesChanged = event<{ changes: FileEvent[] }>('workspace/didChangeWatchedFiles', async ({ changes }) => {
    const reloads = new Set<Folder>();
    for (const { uri, type } of changes) {
      const path = folders.pathOf(uri);
      const name = baseName(path);
      if (name === configName || name === ignoreName) {
        const above = path.slice(0, path.lastIndexOf('/'));
        for (const folder of folders.all)
          if (folder.root !== null && (`${folder.root}/`.startsWith(`${above}/`) || path.startsWith(`${folder.root}/`)))
            reloads.add(folder);
        continue;
      }
      const article = name.endsWith('.json') ? path.slice(0, -'.json'.length) : path;
      const folder = folders.home(article);
      if (!folder || (article !== path && !folder.has(article))) continue;
      if (type === FileChangeType.Deleted && article === path) folder.remove(path);
      else folder.mark(article);
    }
    for (const folder of reloads) await reload(folder);
  });
  connection.onDidChangeWatchedFiles(filesChanged);
  const relist = event('files', () => {
    for (const folder of folders.all) folder.rescan(false);
  });
  connection.workspace.onDidRenameFiles(relist);
  connection.workspace.onDidDeleteFiles(relist);
  connection.workspace.onDidCreateFiles(relist);

  connection.onExecuteCommand(
    guard('workspace/executeCommand', null, async ({ command, arguments: args }) => {
      if (command !== serverCommands.apply) return null;
      try {
        const done = await applyDeed(connection, folders, args?.[0]);
        if (done) await reload(done.reload);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log.error(`${command}: ${reason}`);
        void connection.window.showErrorMessage(`Sourcecheck could not do that: ${reason}`);
      }
      return null;
    }),
  );

  // --- what is said without being asked -----------------------------------------------------------------------------------

  let still: NodeJS.Timeout | undefined;
  const changed = (): void => {
    diagnostics.changed();
    status();
    clearTimeout(still);
    if (folders.scanning) return; // called again when the last file is read
    const settled = () => {
      diagnostics.still();
      void connection.sendNotification(changedMethod);
      const refresh = (method: string) => void connection.sendRequest(method).catch(() => {});
      if (client.refreshLenses && folders.all.some(({ own }) => own.codeLens)) refresh('workspace/codeLens/refresh');
      if (client.refreshHints && folders.all.some(({ own }) => own.inlayHints)) refresh('workspace/inlayHint/refresh');
    };
    const wasScan = scanned;
    scanned = false;
    if (wasScan) settled();
    else still = setTimeout(settled, STILL);
  };

  let scanned = false;
  let said = 0;
  let saidState = '';
  let saidText = '';
  let progress: { reporter: Promise<WorkDoneProgressServerReporter> } | null = null;

  /** Tells how far the folders are: at once when that begins and ends, now and then between. */
  const status = (): void => {
    const state = folders.scanning ? 'scanning' : 'ready';
    const now = performance.now();
    if (state === 'scanning' && saidState === state && now - said < STATUS_EVERY) return;
    if (state === 'ready' && saidState === 'scanning') scanned = true;
    said = now;
    saidState = state;
    const done = folders.all.reduce((sum, folder) => sum + folder.done, 0);
    const total = folders.all.reduce((sum, folder) => sum + folder.total, 0);
    const word: Status = {
      state,
      done,
      total,
      notChecked: folders.all.flatMap(({ notChecked }) =>
        notChecked.map(({ path, reason }) => ({ uri: folders.uri(path), reason, ...settingOf(reason) })),
      ),
      scanMilliseconds: state === 'ready' ? (folders.all[0]?.scanMilliseconds ?? null) : null,
    };
    const text = JSON.stringify(word);
    if (text !== saidText) void connection.sendNotification(statusMethod, word);
    saidText = text;
    showProgress(state, done, total);
  };

  function showProgress(state: Status['state'], done: number, total: number): void {
    if (state === 'scanning' && client.progress && total - done >= PROGRESS_FROM && !progress) {
      progress = { reporter: connection.window.createWorkDoneProgress() };
      void progress.reporter.then(it => it.begin('Sourcecheck reads articles', 0, `0 of ${total}`));
    }
    if (!progress) return;
    const { reporter } = progress;
    const words = `${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
    if (state === 'scanning') void reporter.then(it => it.report(Math.floor((100 * done) / Math.max(1, total)), words));
    else {
      void reporter.then(it => it.done());
      progress = null;
    }
  }

  connection.onShutdown(() => {
    clearTimeout(still);
    for (const folder of folders.all) folder.dispose();
  });

  documents.listen(connection);
  connection.listen();
}

const everyFile = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };
const everyFolder = { filters: [{ scheme: 'file', pattern: { glob: '**/*', matches: 'folder' as const } }] };

/** The setting that a reason speaks of. */
const settingOf = (reason: string): { setting?: string } =>
  reason.includes('"maxKilobytes"') ? { setting: 'sourcecheck.maxKilobytes' } : {};

function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly WorkspaceFolder[] {
  if (workspaceFolders) return workspaceFolders;
  if (rootUri) return [{ uri: rootUri, name: '' }];
  return rootPath ? [{ uri: `file://${encodeURI(rootPath)}`, name: '' }] : [];
}
