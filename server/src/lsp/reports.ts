import type { Diagnostic } from 'vscode-languageserver';
import { movedBetween } from '../corpus/moved';
import { levelOf } from '../rules';
import { variant } from '../rules/names/variant';
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
  /** The other articles that they name. */
  readonly names: readonly string[];
}

/** How reports reach a client: it asks, or it is told. Never both. */
export interface DiagnosticsEdge {
  /** Something moved. */
  changed(): void;
  /** Nothing has moved for a while, and every file is read. */
  still(): void;
  /** The session ends: what is worth it is written down. */
  end?(): Promise<void>;
}

const none: Report = { items: [], id: '0', names: [] };

/** A folder of fewer articles is looked through again after every change; it costs little, and follows every count. */
const SMALL = 500;

/** The reports of a folder that were made last, and whose they name. */
interface Made {
  readonly snapshot: Snapshot;
  readonly byPath: Map<string, Report>;
}

/**
 * Makes reports; those of one snapshot are made once. `among` all of a large folder, an article that nobody has open keeps its report until
 * an edit bears on it.
 */
export function reporter(service: Service, client: Client, log: Log, uri: (path: string) => string) {
  const made = new WeakMap<Snapshot['settings'], Made>();

  const follow = (snapshot: Snapshot): Made => {
    const last = made.get(snapshot.settings);
    if (last?.snapshot === snapshot) return last;
    const byPath = new Map<string, Report>();
    const isLarge = snapshot.corpus.entries.length >= SMALL && levelOf(variant, snapshot.settings) === 'off';
    const moved =
      isLarge && last?.snapshot.ignored === snapshot.ignored && last.byPath.size > 0
        ? movedBetween(last.snapshot.corpus, snapshot.corpus)
        : null;
    if (moved && last)
      for (const [path, report] of last.byPath)
        if (!moved.moved.has(path) && !report.names.some(name => moved.changed.has(name))) byPath.set(path, report);
    const now = { snapshot, byPath };
    made.set(snapshot.settings, now);
    return now;
  };

  const make = (snapshot: Snapshot, path: string): Report => {
    const entry = snapshot.corpus.entry(path);
    if (!entry) return none;
    const elsewhere = { uri, entry: (other: string) => snapshot.corpus.entry(other) };
    let items: Diagnostic[] = [];
    const names = new Set<string>();
    try {
      const findings = service.findings(snapshot, path);
      items = findings.map(finding => diagnosticOf(entry, finding, elsewhere, client));
      for (const { related } of findings) for (const other of related) if (other.path !== path) names.add(other.path);
    } catch (error) {
      // An article that breaks a rule must not take the folder's other articles along.
      log.error(`${path}: ${error instanceof Error ? error.stack : String(error)}`);
    }
    const text = JSON.stringify(items);
    const id = items.length === 0 ? '0' : `${hash32(text).toString(36)}-${hash32(text, 0x9747b28c).toString(36)}`;
    return { items, id, names: [...names] };
  };

  /** All that was said of the articles of a snapshot; null where some have not been looked at. */
  const all = (snapshot: Snapshot): ReadonlyMap<string, Report> | null => {
    const last = made.get(snapshot.settings);
    const { entries } = snapshot.corpus;
    return last?.snapshot === snapshot && entries.every(({ path }) => last.byPath.has(path)) ? last.byPath : null;
  };

  /** Takes what was said of the articles of a snapshot in an earlier session. */
  const take = (snapshot: Snapshot, reports: ReadonlyMap<string, Report>): void => {
    made.set(snapshot.settings, { snapshot, byPath: new Map(reports) });
  };

  /** The report of an article as one of all of them. */
  const among = (snapshot: Snapshot, path: string, isOpen: boolean): Report => {
    const { byPath } = follow(snapshot);
    const known = isOpen ? undefined : byPath.get(path);
    if (known) return known;
    const fresh = keptOf(snapshot, path, make);
    if (fresh !== none) byPath.set(path, fresh);
    return fresh;
  };

  /** The report of an article that somebody looks at; the others are followed when they are asked for. */
  const report = (snapshot: Snapshot, path: string): Report =>
    made.get(snapshot.settings)?.snapshot === snapshot ? among(snapshot, path, true) : keptOf(snapshot, path, make);

  /** Whether anything has been said of the folder of a snapshot. */
  const isKnown = ({ settings }: Snapshot): boolean => made.has(settings);

  return Object.assign(report, { among, all, take, isKnown });
}

const kept = new WeakMap<Snapshot, Map<string, Report>>();

/** Of open documents, which are asked for often. */
function keptOf(snapshot: Snapshot, path: string, make: (snapshot: Snapshot, path: string) => Report): Report {
  const byPath = kept.get(snapshot) ?? new Map<string, Report>();
  kept.set(snapshot, byPath);
  let report = byPath.get(path);
  if (!report) {
    report = make(snapshot, path);
    byPath.set(path, report);
  }
  return report;
}
