import type { Diagnostic } from 'vscode-languageserver';
import type { Service } from '../service/service';
import type { Snapshot } from '../service/snapshot';
import { hash32 } from '../text/normal';
import { diagnosticOf } from './convert';
import type { Log } from './guard';
import type { Client } from './options';

/** What a client is told of one document. */
export interface Report {
  readonly items: Diagnostic[];
  /** Says the same as long as the items do. */
  readonly id: string;
}

/** How reports reach a client: it asks, or it is told. Never both. */
export interface DiagnosticsEdge {
  /** Something moved. */
  changed(): void;
  /** Nothing has moved for a while, and every file is read. */
  still(): void;
}

const none: Report = { items: [], id: '0' };

/** Makes reports; those of one snapshot are made once. */
export function reporter(service: Service, client: Client, log: Log, uri: (path: string) => string) {
  const kept = new WeakMap<Snapshot, Map<string, Report>>();
  return (snapshot: Snapshot, path: string): Report => {
    const byPath = kept.get(snapshot) ?? new Map<string, Report>();
    kept.set(snapshot, byPath);
    const known = byPath.get(path);
    if (known) return known;
    const entry = snapshot.corpus.entry(path);
    if (!entry) return none;
    const elsewhere = { uri, entry: (other: string) => snapshot.corpus.entry(other) };
    let items: Diagnostic[] = [];
    try {
      items = service.findings(snapshot, path).map(finding => diagnosticOf(entry, finding, elsewhere, client));
    } catch (error) {
      // An article that breaks a rule must not take the folder's other articles along.
      log.error(`${path}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const text = JSON.stringify(items);
    const id = items.length === 0 ? '0' : `${hash32(text).toString(36)}-${hash32(text, 0x9747b28c).toString(36)}`;
    const report = { items, id };
    byPath.set(path, report);
    return report;
  };
}
