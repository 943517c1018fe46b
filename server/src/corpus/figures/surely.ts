import data from '../../../data/figure-comparison.json';
import type { Entry } from '../entry';
import { keptFor } from '../kept';
import { type Frame, frames } from './frame';
import { type Sameness, sameness } from './same';

/** Two figures that may be one quantity. */
export interface Likely {
  readonly a: Frame;
  readonly b: Frame;
  readonly told: Sameness;
}

interface Read {
  readonly frames: readonly Frame[];
  /** By the number of the first figure and that of the second. */
  readonly told: readonly (ReadonlyMap<number, Sameness> | undefined)[];
  readonly likely: readonly Likely[];
}

/** Articles of which it is kept. */
const MOST_ENTRIES = 400;
const { thresholdWithin } = data.weights;

const read = keptFor<Read>(MOST_ENTRIES, (entry, before) => {
  const list = frames(entry);
  const byKind = new Map<string, Frame[]>();
  for (const frame of list) {
    const known = byKind.get(frame.measure.kind);
    if (known) known.push(frame);
    else byKind.set(frame.measure.kind, [frame]);
  }
  const was = before?.value;
  const isKept = new Set<Frame>(was?.frames);
  const told: Map<number, Sameness>[] = [];
  const likely: Likely[] = [];
  for (const a of list) {
    if (a.serial) continue;
    const isKnown = isKept.has(a);
    for (const b of byKind.get(a.measure.kind) ?? []) {
      if (b.at <= a.at || b.sentence === a.sentence) continue;
      const one = isKnown && isKept.has(b) ? was?.told[a.at]?.get(b.at) : sameness(a, b, true, 1);
      if (!one || one.score < thresholdWithin) continue;
      told[a.at] ??= new Map();
      told[a.at].set(b.at, one);
      likely.push({ a, b, told: one });
    }
  }
  return { frames: list, told, likely };
});

/**
 * The pairs of figures of an article that are one quantity as far as their frames tell, in order. Of two frames that are those of before it is
 * known.
 */
export const likelyWithin = (entry: Entry): readonly Likely[] => read(entry).likely;
