import { parentPort } from 'node:worker_threads';
import { preparing, type Sent } from '../corpus/prepare';
import { type PlacedReading, placedReading } from '../reading/held';
import type { Sidecar } from '../reading/provenance/provenance';
import { read } from '../reading/reading';
import type { FileRead, Stamp } from '../service/workspace';
import { slabs } from '../text/slabs';
import { contentKey, NO_STAMP, stampOf } from './cache';
import { readArticle } from './load';

/** An article to read: a file, or what has been read of one. */
export interface Task {
  readonly path: string;
  readonly maxKilobytes: number;
  /** Whether what the indexes want is made, too. */
  readonly prepare: boolean;
  readonly given?: { readonly text: string; readonly sidecar: Sidecar };
}

/** What came of it; the reading as bytes, which cost the other side nothing until it looks. */
export type Answer =
  | { readonly path: string; readonly reason: string; readonly gone: boolean; readonly why?: string }
  | (PlacedReading & {
      readonly path: string;
      readonly stamp: Stamp;
      readonly key: string;
      readonly sidecar: Sidecar;
      readonly plain: boolean;
      readonly prepared: Sent | null;
    });

/** What is said of an article that our own program breaks at. */
export const LOST = 'could not be read (an error of sourcecheck: see the log)';

/** What a worker says first. */
export const READY = 'ready';

/** The worker's program: answers each task in turn until it is ended. */
export function answerTasks(): void {
  const port = parentPort;
  const place = slabs();
  const prepared = preparing(place);
  port?.postMessage(READY);
  port?.on('message', ({ path, maxKilobytes, prepare, given }: Task) => {
    const stamp = given ? NO_STAMP : stampOf(path);
    const found: FileRead = given ? { ...given, plain: true } : readArticle(path, maxKilobytes);
    if (!('text' in found)) return port.postMessage({ path, ...found } satisfies Answer);
    const { sidecar, plain } = found;
    let reading: PlacedReading;
    let sent: Sent | null;
    try {
      const whole = read(found.text, sidecar);
      sent = prepare ? prepared(whole) : null;
      reading = placedReading(whole, place);
    } catch (error) {
      const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return port.postMessage({ path, reason: LOST, gone: false, why } satisfies Answer);
    }
    const key = contentKey(found.text, sidecar);
    port.postMessage({ path, stamp, key, sidecar, plain, ...reading, prepared: sent } satisfies Answer);
  });
}
