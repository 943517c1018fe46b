import type { Connection } from 'vscode-languageserver';
import type { Folders } from './folders';
import { guardedEvent } from './guard';
import { Cancelled, slices } from './pause';
import type { DiagnosticsEdge, reporter } from './reports';

/** Diagnostics for a client that waits to be told: open documents at once, the rest when things are still. */
export function pushDiagnostics(
  connection: Connection,
  folders: Folders,
  report: ReturnType<typeof reporter>,
): DiagnosticsEdge {
  const told = new Map<string, { readonly uri: string; readonly id: string }>();
  let running: Promise<void> | null = null;
  let again = false;

  const tell = async (path: string, uri: string, id: string, send: () => Promise<void>) => {
    const before = told.get(path);
    if (before?.id === id || (!before && id === '0')) return;
    if (id === '0') told.delete(path);
    else told.set(path, { uri, id });
    await send();
  };

  const sendAll = async (openOnly: boolean): Promise<void> => {
    const pause = slices();
    const seen = new Set<string>();
    const { moves } = folders;
    for (const folder of folders.all) {
      const snapshot = await folder.snapshot();
      const paths = openOnly ? folder.openPaths : snapshot.corpus.entries.map(entry => entry.path);
      for (const path of paths) {
        await pause();
        if (folders.moves !== moves && !openOnly) throw new Cancelled(); // a newer round is on its way
        seen.add(path);
        const document = folder.document(path);
        const { id, items } = openOnly ? report(snapshot, path) : report.among(snapshot, path, document !== undefined);
        const uri = folders.uri(path);
        const version = document?.version;
        await tell(path, uri, id, () => connection.sendDiagnostics({ uri, version, diagnostics: items }));
      }
    }
    if (openOnly) return;
    for (const [path, { uri }] of [...told])
      if (!seen.has(path)) await tell(path, uri, '0', () => connection.sendDiagnostics({ uri, diagnostics: [] }));
  };

  const round = guardedEvent(connection.console)('diagnostics', sendAll);

  const run = (): void => {
    if (running) {
      again = true;
      return;
    }
    running = (async () => {
      await new Promise(resolve => setImmediate(resolve));
      await round(true);
    })().finally(() => {
      running = null;
      if (again) {
        again = false;
        run();
      }
    });
  };
  return { changed: run, still: () => void round(false) };
}
