import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { placedCorpus } from '../corpus/placed';
import { findings, takeFindings } from '../service/findings';
import type { Snapshot } from '../service/snapshot';
import { slabs } from '../text/slabs';
import { resourceLimits } from './engine';
import type { Found, PlacedSnapshot } from './finder';
import { canUseWorkers, workerScript } from './readers';

/** Of fewer articles another thread compiles its code for little. */
export const WORTH_FINDERS = 2000;
/** Articles that a thread is given at a time, and lists of them that another thread has before it: it never waits for the next one. */
const BATCH = 16;
const AHEAD = 2;

export interface FindersOptions {
  readonly script?: string;
  /** This one included. */
  readonly threads?: number;
}

/**
 * Makes the findings of articles in several threads, this one among them; a snapshot that no edit led to. Of articles that a thread
 * broke at they are made when somebody asks.
 */
export async function findInThreads(
  snapshot: Snapshot,
  paths: readonly string[],
  { script = workerScript, threads = availableParallelism() }: FindersOptions = {},
): Promise<void> {
  const others = canUseWorkers(script) ? threads - 1 : 0;
  const next = shares(paths, others + 1);
  const placed =
    others > 0 ? ({ ...snapshot, corpus: placedCorpus(snapshot.corpus, slabs()) } satisfies PlacedSnapshot) : null;
  const serve = (share: number): Promise<void> =>
    new Promise(resolve => {
      const worker = new Worker(script, { workerData: placed, resourceLimits });
      const ahead: (readonly string[])[] = [];
      const feed = (): void => {
        for (let batch = next(share); batch; batch = ahead.length < AHEAD ? next(share) : null) {
          ahead.push(batch);
          worker.postMessage(batch);
        }
        if (ahead.length === 0) void worker.terminate();
      };
      worker.on('message', (found: Found) => {
        ahead.shift()?.forEach((path, i) => {
          takeFindings(snapshot, path, found[i]);
        });
        feed();
      });
      worker.on('error', () => {}); // what it leaves undone is made here
      worker.on('exit', () => resolve());
      feed();
    });
  const served = Array.from({ length: others }, (_, i) => serve(i + 1));
  for (let batch = next(0); batch; batch = next(0)) {
    for (const path of batch) {
      try {
        findings(snapshot, path);
      } catch {} // who asks for them meets it again
    }
    await setImmediate();
  }
  await Promise.all(served);
}

/** Parts a list among threads: each is given batches of its own stretch, and at its end such of the longest that is left, from behind. */
function shares(paths: readonly string[], threads: number): (share: number) => readonly string[] | null {
  const left = Array.from({ length: threads }, (_, i) => ({
    from: Math.floor((paths.length * i) / threads),
    to: Math.floor((paths.length * (i + 1)) / threads),
  }));
  return share => {
    const own = left[share];
    if (own.from < own.to) {
      const from = own.from;
      own.from = Math.min(own.to, from + BATCH);
      return paths.slice(from, own.from);
    }
    const longest = left.reduce((most, one) => (one.to - one.from > most.to - most.from ? one : most));
    if (longest.from === longest.to) return null;
    const to = longest.to;
    longest.to = Math.max(longest.from, to - BATCH);
    return paths.slice(longest.to, to);
  };
}
