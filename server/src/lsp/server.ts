import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type Disposable,
  FileChangeType,
  type FileEvent,
  type InitializeResult,
  TextDocuments,
  WatchKind,
  type WorkspaceFolder,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createService } from '../service/service';
import { baseName } from '../text/label';
import { programVersion, ReadingCache } from '../workspace/cache';
import { configName, ignoreName } from '../workspace/config';
import { collectNew, compileForSpeed } from '../workspace/engine';
import { capabilitiesFor, foldersOf } from './capabilities';
import { applyDeed, codeActions } from './codeActions';
import { diskWorkspace } from './disk';
import { Edits } from './edits';
import { features } from './features';
import { Folder, type FolderEvents } from './folder';
import { Folders } from './folders';
import { foresight } from './foresight';
import { guarded, guardedEvent } from './guard';
import { KeptReports } from './keptReports';
import { type Client, clientOf, type Own, ownOf } from './options';
import { ownRequests } from './own';
import { changedMethod, serverCommands } from './protocol';
import { pullDiagnostics } from './pull';
import { pushDiagnostics } from './push';
import { rehearsal } from './rehearsal';
import { type DiagnosticsEdge, reporter } from './reports';
import { PROGRESS_FROM, statusTeller } from './status';
import { folderPath, isFile, pathOf } from './uris';

/** How long nothing must move before what hangs on the whole folder is said again, in milliseconds. */
const STILL = 300;
/** How long after a change, in milliseconds, what it left behind is collected: sooner than the next letter comes, as a rule. */
const REST = 40;

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
  let keptReports: KeptReports | undefined;
  let status: () => void;
  let first: readonly WorkspaceFolder[] = [];
  let handed: unknown; // settings that a client without `workspace/configuration` has sent

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params);
    first = foldersOf(params);
    handed = client.settings;
    status = statusTeller(connection, folders, client);
    const report = reporter(service, client, log, path => folders.uri(path));
    const edits = new Edits(service, folders, client);
    if (client.pullDiagnostics) {
      keptReports = new KeptReports(client.cachePath, client, programVersion);
      diagnostics = pullDiagnostics(connection, guard, folders, client, report, keptReports);
    } else diagnostics = pushDiagnostics(connection, folders, report);
    features(connection, guard, service, folders, client);
    codeActions(connection, guard, service, folders, edits, client);
    ownRequests(connection, guard, service, folders, edits);
    return { serverInfo: { name: 'sourcecheck', version }, capabilities: capabilitiesFor(client) };
  });

  connection.onInitialized(
    event('initialized', async () => {
      try {
        for (const { uri } of first) if (isFile(pathOf(uri))) await addFolder(uri);
        await withoutFolder();
      } finally {
        begin(); // requests are answered from here on
      }
      if (client.workspaceFolders) connection.workspace.onDidChangeWorkspaceFolders(changeFolders);
      if (client.watchConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: 'sourcecheck' });
      await watch();
    }),
  );

  // --- folders and their settings -----------------------------------------------------------------------------------------

  const sectionOf = async (uri: string | null): Promise<Own> => {
    if (!client.configuration) return ownOf(handed);
    try {
      const scopeUri = uri ?? undefined;
      return ownOf(await connection.workspace.getConfiguration({ scopeUri, section: 'sourcecheck' }));
    } catch (error) {
      log.warn(`The editor gave no settings: ${error instanceof Error ? error.message : String(error)}`);
      return ownOf(undefined);
    }
  };

  const events: FolderEvents = {
    error: text => log.error(text),
    changed: () => changed(),
    progress: () => status(),
    listed: async folder => (await keptReports?.early(folder)) ?? false,
    // A small folder is read before a first word would be: it would only be corrected.
    opened: folder => {
      if (folder.total >= PROGRESS_FROM) diagnostics.changed();
    },
  };

  const caches = new Map<string, Promise<ReadingCache | null>>();
  /** What is kept of a folder between sessions, opened when it is first asked for. */
  const cacheFor = (root: string): Promise<ReadingCache | null> => {
    const { cachePath } = client;
    if (cachePath === null || root === '') return Promise.resolve(null);
    const known = caches.get(root) ?? ReadingCache.open(cachePath, root, programVersion());
    caches.set(root, known);
    return known;
  };

  const addFolder = async (uri: string | null): Promise<void> => {
    const root = uri === null ? null : folderPath(uri);
    const own = await sectionOf(uri);
    const folder = new Folder(uri, root, diskWorkspace(root, own.configuration, cacheFor), own, events);
    folders.add(folder);
    folder.rescan(false);
  };

  const reload = async (folder: Folder): Promise<void> => {
    const own = await sectionOf(folder.uri);
    if (!folders.all.includes(folder)) return;
    folder.reconfigure(diskWorkspace(folder.root, own.configuration, cacheFor), own);
    folders.resettle();
    await watch();
  };

  /** Where there is no folder, loose documents are evidence for each other. */
  const withoutFolder = async (): Promise<void> => {
    if (folders.all.length === 0) await addFolder(null);
  };

  const changeFolders = event<WorkspaceFoldersChangeEvent>(
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
      handed = (settings as { sourcecheck?: unknown } | null)?.sourcecheck ?? handed;
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
      // A folder that goes takes its files along without a word of them.
      watchers: [...globs.map(globPattern => ({ globPattern })), { globPattern: '**/*', kind: WatchKind.Delete }],
    });
  };

  connection.onDidChangeWatchedFiles(
    event<{ changes: FileEvent[] }>('workspace/didChangeWatchedFiles', async ({ changes }) => {
      const reloads = new Set<Folder>();
      for (const { uri, type } of changes) {
        const path = folders.pathOf(uri);
        const name = baseName(path);
        if (name === configName || name === ignoreName) {
          for (const folder of folders.all) if (folder.heeds(path)) reloads.add(folder);
          continue;
        }
        if (type === FileChangeType.Deleted) for (const folder of folders.all) folder.remove(path);
        const article = name.endsWith('.json') ? path.slice(0, -'.json'.length) : path;
        const folder = folders.home(article);
        if (!folder || (article !== path && !folder.has(article))) continue;
        if (type !== FileChangeType.Deleted || article !== path) folder.mark(article);
      }
      for (const folder of reloads) await reload(folder);
    }),
  );

  // What an editor does to whole folders no watcher tells.
  const list = event('workspace/didRenameFiles', () => {
    for (const folder of folders.all) folder.rescan(false);
  });
  connection.workspace.onDidRenameFiles(list);
  connection.workspace.onDidDeleteFiles(list);
  connection.workspace.onDidCreateFiles(list);

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

  let timer: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let resting: NodeJS.Timeout | undefined;
  let scanned = -1;
  /** When nothing has moved for a moment: from here on somebody works with what has been found. */
  const rehearses = rehearsal(folders, service);
  const foresees = event('foresight', async () => {
    compileForSpeed();
    await foresight(folders, service);
    await rehearses();
  });

  /** Something moved. Open documents hear at once; what hangs on the whole folder when things are still, or a scan is over. */
  const changed = (): void => {
    diagnostics.changed();
    status();
    clearTimeout(timer);
    clearTimeout(idle);
    clearTimeout(resting);
    if (folders.scanning) return; // called again when the last file is read
    resting = setTimeout(collectNew, REST);
    const scans = folders.all.reduce((sum, folder) => sum + folder.scans, 0);
    if (scans !== scanned) still();
    else timer = setTimeout(still, STILL);
    idle = setTimeout(foresees, STILL);
    scanned = scans;
  };

  const still = (): void => {
    diagnostics.still();
    void connection.sendNotification(changedMethod);
    const refresh = (method: string) => void connection.sendRequest(method).catch(() => {});
    if (client.refreshLenses && folders.all.some(({ own }) => own.codeLens)) refresh('workspace/codeLens/refresh');
    if (client.refreshHints && folders.all.some(({ own }) => own.inlayHints)) refresh('workspace/inlayHint/refresh');
  };

  connection.onShutdown(async () => {
    clearTimeout(timer);
    clearTimeout(idle);
    clearTimeout(resting);
    await diagnostics.end?.();
    for (const folder of folders.all) folder.dispose();
    await Promise.all(folders.all.map(folder => folder.written()));
  });

  documents.listen(connection);
  connection.listen();
}
