import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import type { QuoteSpan } from './spans';
import type { Unit } from './units';

/** How often each label ("HOLM", "Q") opens a block with a colon. */
export function labelsOf({ text }: Article, units: readonly Unit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  units.forEach((unit, n) => {
    if (units[n - 1]?.block === unit.block) return;
    const label = /^([^:\n]{1,40}):/.exec(text.slice(unit.start, unit.start + 42))?.[1];
    if (label) counts.set(label, (counts.get(label) ?? 0) + 1);
  });
  return counts;
}

/** Whether a label opens a turn of a transcript: capitals, Q and A, or one that comes back. */
export const isTurn = (labels: ReadonlyMap<string, number>, label: string): boolean =>
  (labels.get(label) ?? 0) > 1 || /^\p{Lu}[\p{Lu}.'’ -]*$/u.test(label);

/** `"HOLM: We will come…"`: the name in capitals that opens a quoted turn. */
export function turnLabel({ text }: Article, { content }: QuoteSpan): Span | null {
  const label = /^\s*(\p{Lu}[\p{Lu}.'’ -]+):\s/u.exec(text.slice(content.start, content.start + 42))?.[1];
  return label ? { start: content.start, end: content.start + label.length } : null;
}
