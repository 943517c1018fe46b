import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import { grouped } from '../service/wording';
import type { Folders } from './folders';
import type { Client } from './options';
import { type Status, statusMethod } from './protocol';

/** How often a scan says how far it is, in milliseconds. */
const EVERY = 100;
/** Scans of fewer files are over before a progress bar is seen. */
export const PROGRESS_FROM = 100;

/** Tells how far the folders are: at once when a scan begins and ends, now and then between. Nothing is said twice. */
export function statusTeller(connection: Connection, folders: Folders, client: Client): () => void {
  let at = 0;
  let state: Status['state'] | undefined;
  let said = '';
  let progress: Promise<WorkDoneProgressServerReporter> | null = null;

  const show = ({ state, done, total }: Status): void => {
    const words = `${grouped(done)} of ${grouped(total)}`;
    if (state === 'scanning' && client.progress && !progress && total - done >= PROGRESS_FROM) {
      progress = connection.window.createWorkDoneProgress();
      void progress.then(it => it.begin('Sourcecheck reads articles', 0, words));
    } else if (state === 'scanning') {
      void progress?.then(it => it.report(Math.floor((100 * done) / Math.max(1, total)), words));
    } else {
      void progress?.then(it => it.done());
      progress = null;
    }
  };

  return () => {
    const now = performance.now();
    const next = folders.scanning ? 'scanning' : 'ready';
    if (next === 'scanning' && state === next && now - at < EVERY) return;
    at = now;
    state = next;
    const status = statusOf(folders, next);
    const text = JSON.stringify(status);
    if (text === said) return;
    said = text;
    void connection.sendNotification(statusMethod, status);
    show(status);
  };
}

const statusOf = (folders: Folders, state: Status['state']): Status => ({
  state,
  done: folders.all.reduce((sum, folder) => sum + folder.done, 0),
  total: folders.all.reduce((sum, folder) => sum + folder.total, 0),
  notChecked: folders.all.flatMap(({ notChecked }) =>
    notChecked.map(({ path, reason }) => ({ uri: folders.uri(path), reason, ...settingOf(reason) })),
  ),
  scanMilliseconds: state === 'ready' ? (folders.all[0]?.scanMilliseconds ?? null) : null,
});

/** The setting that a reason speaks of. */
const settingOf = (reason: string): { setting?: string } =>
  reason.includes('"maxKilobytes"') ? { setting: 'sourcecheck.maxKilobytes' } : {};
