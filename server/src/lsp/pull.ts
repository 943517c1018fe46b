import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { byEvent } from '../corpus/figures/by-event';
import type { Folder } from './folder';
import type { Folders } from './folders';
import type { Guard } from './guard';
import type { KeptReports } from './keptReports';
import type { Client } from './options';
import { Cancelled, slices, unlessCancelled } from './pause';
import type { DiagnosticsEdge, Report, reporter } from './reports';

/** Reports a partial answer holds at most. */
const BATCH = 100;
/** How long a first answer waits for the folder, so that small folders are right at once, in milliseconds. */
const GRACE = 150;
/** How long things must be still before the folder is gone through again, in milliseconds. */
const STILL = 300;

/** Diagnostics for a client that asks. */
export function pullDiagnostics(
  connection: Connection,
  guard: Guard,
  folders: Folders,
  client: Client,
  report: ReturnType<typeof reporter>,
  kept: KeptReports,
): DiagnosticsEdge {
  const waiting = new Set<() => void>();
  let last = 0;

  connection.languages.diagnostics.on(
    guard(
      'textDocument/diagnostic',
      { kind: DocumentDiagnosticReportKind.Full, items: [] } as DocumentDiagnosticReport,
      async ({ textDocument, previousResultId }, token): Promise<DocumentDiagnosticReport> => {
        const at = folders.at(textDocument.uri);
        if (!at) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        if (at.folder.scanning) await Promise.race([at.folder.settled(), delay(GRACE)]);
        const { id, items } = report(await at.folder.snapshot(token), at.path);
        return id === previousResultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
          : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
      },
    ),
  );

  connection.languages.diagnostics.onWorkspace(async (params, token, _progress, partial) => {
    const work = guard(
      'workspace/diagnostic',
      { items: [] as WorkspaceDocumentDiagnosticReport[] },
      async (_: unknown, cancel: CancellationToken) => {
        const known = new Map(params.previousResultIds.map(({ uri, value }) => [folders.pathOf(uri), { uri, value }]));
        for (;;) {
          await unlessCancelled(Promise.all(folders.all.map(folder => folder.read())), cancel);
          const moves = folders.moves;
          const items: WorkspaceDocumentDiagnosticReport[] = [];
          let sent = 0;
          const flush = () => {
            if (!partial || items.length === 0) return;
            sent += items.length;
            partial.report({ items: items.splice(0) });
          };
          const seen = new Set<string>();
          for (const folder of folders.all)
            for await (const [path, { id, items: list }] of reportsOf(folder, cancel)) {
              seen.add(path);
              const before = known.get(path);
              if (before?.value === id || (!before && list.length === 0)) continue;
              const version = folder.document(path)?.version ?? null;
              items.push({ kind: 'full', uri: before?.uri ?? folders.uri(path), version, resultId: id, items: list });
              if (items.length >= BATCH) flush();
            }
          // What is gone must be said once, too.
          for (const [path, { uri, value }] of known)
            if (!seen.has(path) && value !== '0')
              items.push({ kind: 'full', uri, version: null, resultId: '0', items: [] });
          flush();
          if (sent + items.length > 0) return { items };
          if (folders.moves === moves) await somethingMoves(cancel);
          let before: number;
          do {
            before = folders.moves;
            await delay(STILL);
            if (cancel.isCancellationRequested) throw new Cancelled();
          } while (folders.moves !== before);
        }
      },
    );
    return work(params, token);
  });

  /** The reports of a folder: those of an earlier session while it is not put together, if it is as it was then. */
  async function* reportsOf(folder: Folder, cancel: CancellationToken): AsyncGenerator<readonly [string, Report]> {
    const pause = slices(cancel);
    if (folder.busy) {
      const early = kept.earlyOf(folder) ?? (await kept.recall(folder));
      for (const said of early ?? []) {
        await pause();
        yield said;
      }
      if (early) return;
    }
    await unlessCancelled(folder.settled(), cancel);
    const { moves } = folder;
    const snapshot = await folder.snapshot(cancel);
    const isFirst = !report.isKnown(snapshot);
    const earlier = isFirst ? await kept.recall(folder) : null;
    if (earlier && folder.moves === moves) report.take(snapshot, earlier);
    for (const { path } of byEvent(snapshot.corpus)) {
      await pause();
      yield [path, report.among(snapshot, path, folder.document(path) !== undefined)];
    }
    const all = isFirst && folder.moves === moves ? report.all(snapshot) : null;
    if (all) void kept.keep(folder, all);
  }

  const somethingMoves = (token: CancellationToken): Promise<void> =>
    new Promise((resolve, reject) => {
      const woken = () => {
        waiting.delete(woken);
        cancelled.dispose();
        resolve();
      };
      const cancelled = token.onCancellationRequested(() => {
        waiting.delete(woken);
        cancelled.dispose();
        reject(new Cancelled());
      });
      waiting.add(woken);
    });

  return {
    async end() {
      for (const folder of folders.all) {
        if (folder.busy) continue;
        const all = report.all(await folder.snapshot());
        if (all) await kept.keep(folder, all);
      }
    },
    changed() {
      if (folders.moves === last) return;
      last = folders.moves;
      for (const woken of [...waiting]) woken();
    },
    still() {
      // One document's words bear on the others'.
      if (client.refreshDiagnostics) void connection.languages.diagnostics.refresh().catch(() => {});
    },
  };
}

const delay = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds).unref());
