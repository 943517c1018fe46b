import { termsOf } from '../corpus/figures/terms';
import { findingsOf } from '../rules';
import type { Finding } from '../rules/finding';
import type { Snapshot } from './snapshot';

const kept = new WeakMap<Snapshot, Map<string, readonly Finding[]>>();

function keptOf(snapshot: Snapshot): Map<string, readonly Finding[]> {
  const byPath = kept.get(snapshot) ?? new Map<string, readonly Finding[]>();
  kept.set(snapshot, byPath);
  return byPath;
}

/**
 * What the editor and `check` show of an article: every finding of the folder's evidence that nobody has set aside, the
 * claims group calmed. Sorted by place; kept for as long as the snapshot is.
 */
export function findings(snapshot: Snapshot, path: string): readonly Finding[] {
  const byPath = keptOf(snapshot);
  const known = byPath.get(path);
  if (known) return known;
  const entry = snapshot.corpus.entry(path);
  if (!entry) return [];
  const { corpus, settings, ignored } = snapshot;
  const all = findingsOf({ entry, corpus: corpus.entries.length > 1 ? corpus : null, settings });
  const aside = ignored.get(path);
  const wanted = aside ? all.filter(({ fingerprint }) => !aside.has(fingerprint)) : all;
  const calm = calmed(wanted, termsOf(entry).words, settings.claims);
  byPath.set(path, calm);
  return calm;
}

/** Has the findings of an article from another thread. */
export function takeFindings(snapshot: Snapshot, path: string, list: readonly Finding[]): void {
  keptOf(snapshot).set(path, list);
}

/**
 * Leaves the strongest of the claims group: of those at or above the threshold so many per thousand words, never fewer than
 * `atLeast`. Where two are equally strong the earlier one stays. Findings at warning and above are no part of the calm: a person asked for those.
 */
export function calmed(
  list: readonly Finding[],
  words: number,
  cap: Snapshot['settings']['claims'],
): readonly Finding[] {
  const claims = list.filter(finding => capped(finding) && finding.strength >= cap.threshold);
  const room = Math.max(cap.atLeast, Math.round((cap.perThousandWords * words) / 1000));
  const stay = new Set([...claims].sort((a, b) => b.strength - a.strength || a.start - b.start).slice(0, room));
  return list.filter(finding => !capped(finding) || stay.has(finding));
}

const capped = ({ rule, level }: Finding): boolean =>
  rule.startsWith('claims.') && (level === 'information' || level === 'hint');
