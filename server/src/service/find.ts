import type { Place } from '../corpus/quotes/pair';
import { folded } from '../text/normal';
import type { Snapshot } from './snapshot';

export interface Found {
  readonly place: Place;
  readonly text: string;
  readonly speaker: string | null;
  /** 0 to 1. */
  readonly score: number;
}

/** Quotes that carry a text or a fragment of one, best first. */
export function find(snapshot: Snapshot, text: string, limit: number): readonly Found[] {
  const wanted = folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (wanted.length === 0) return [];
  const hits: Found[] = [];
  for (const { path, reading, facts } of snapshot.corpus.entries)
    for (const { start, end, speaker } of facts.quotes) {
      const words = reading.article.text.slice(start, end);
      const own = new Set(folded(`${words} ${speaker ?? ''}`).match(/[\p{L}\p{N}]+/gu) ?? []);
      const score = wanted.filter(word => own.has(word)).length / wanted.length;
      if (score >= 0.6) hits.push({ place: { path, start, end }, text: words, speaker, score });
    }
  return hits.sort((a, b) => b.score - a.score).slice(0, limit);
}
