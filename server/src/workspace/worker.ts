import { parentPort } from 'node:worker_threads';
import { type PackedReading, packReading } from '../reading/held';
import type { Sidecar } from '../reading/provenance/provenance';
import { read } from '../reading/reading';
import type { FileRead } from '../service/workspace';
import { readArticle } from './load';

/** An article to read: a file, or what has been read of one. */
export interface Task {
  readonly path: string;
  readonly maxKilobytes: number;
  readonly given?: { readonly text: string; readonly sidecar: Sidecar };
}

/** What came of it; the reading as bytes, which cost the other side nothing until it looks. */
export interface Answer {
  readonly path: string;
  readonly found: FileRead;
  readonly packed: PackedReading | null;
}

/** What a worker says first. */
export const READY = 'ready';

/** The worker's program: answers each task in turn until it is ended. */
export function answerTasks(): void {
  const port = parentPort;
  port?.postMessage(READY);
  port?.on('message', ({ path, maxKilobytes, given }: Task) => {
    const found: FileRead = given ? { ...given, plain: true } : readArticle(path, maxKilobytes);
    if (!('text' in found)) return port.postMessage({ path, found, packed: null } satisfies Answer);
    const packed = packReading(read(found.text, found.sidecar));
    // The text went along with the task where it was given.
    const answer: Answer = { path, found: given ? { ...found, text: '' } : found, packed };
    port.postMessage(answer, [packed.head.buffer as ArrayBuffer, packed.said.buffer as ArrayBuffer]);
  });
}
