import { folded } from '../text/normal';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

export interface Hint {
  readonly offset: number;
  readonly label: string;
}

/** Behind "he", "the minister": the person that is meant. Not where the mention already says it. */
export function hints(snapshot: Snapshot, path: string, within: Span): readonly Hint[] {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return [];
  const found = new Map<number, Hint>();
  const { quotes, attributions, people } = entry.facts;
  const persons = new Set(people.filter(({ kind }) => kind === 'person').map(({ key }) => key));
  for (const { source, speaker, speakerKey } of [...quotes, ...attributions]) {
    if (!source || !speaker || !speakerKey || !persons.has(speakerKey)) continue;
    if (source.end < within.start || source.start > within.end) continue;
    const said = folded(source.text).split(/[^\p{L}\p{N}]+/u);
    if (
      folded(speaker)
        .split(/\s+/)
        .some(part => said.includes(part))
    )
      continue;
    found.set(source.end, { offset: source.end, label: `(${speaker})` });
  }
  return [...found.values()].sort((a, b) => a.offset - b.offset);
}
