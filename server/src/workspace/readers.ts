import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { heldReading } from '../reading/held';
import type { Sidecar } from '../reading/provenance/provenance';
import type { FileRead, ReadJob, Running } from '../service/workspace';
import { type Answer, READY, type Task } from './worker';

/** Where the worker's program lies beside the bundle that runs. */
export const workerScript = join(__dirname, 'worker.js');

/** Fewer files are read before a worker would be there. */
export const WORTH_WORKERS = 200;

/** How long one file may take, in milliseconds: a hundred times what a long article takes on a slow machine. */
const TOO_LONG = 30_000;
/** Files that a worker has before it: it never waits for the next one. */
const AHEAD = 4;
/** After so many workers in a row that ended before they were ready no other is started. */
const ATTEMPTS = 3;

const LOST = 'could not be read (an error of sourcecheck: see the log)';

export interface ReadersOptions {
  /** Texts that have been read already, by path. */
  readonly given?: ReadonlyMap<string, { readonly text: string; readonly sidecar: Sidecar }>;
  readonly script?: string;
  readonly threads?: number;
  readonly tooLong?: number;
}

/** Whether there is a worker's program to start; tests run bundles of their own, without one. */
export const canUseWorkers = (script = workerScript): boolean => existsSync(script);

/**
 * Reads files in worker threads until there are none left. A file that breaks its worker, or keeps it for too long, is told as one that
 * could not be read, and another worker goes on; where workers will not even start, the files come back.
 */
export function readInWorkers(
  job: ReadJob,
  maxKilobytes: number,
  { given, script = workerScript, threads = availableParallelism(), tooLong = TOO_LONG }: ReadersOptions = {},
): Running {
  const running = new Set<Worker>();
  /** Files that a worker had before it when it broke. */
  const unread: string[] = [];
  let stopped = false;
  let mute = 0;
  const next = (): string | null => (stopped || mute >= ATTEMPTS ? null : (unread.pop() ?? job.next()));

  const answered = (path: string, { found, packed }: Answer): FileRead => {
    if (!('text' in found) || !packed) return found;
    const text = given?.get(path)?.text ?? found.text;
    return { ...found, text, reading: heldReading(text, packed) };
  };

  /** One worker's life; true where it broke and another is wanted. */
  const serve = (): Promise<boolean> =>
    new Promise(resolve => {
      const first = next();
      if (first === null) return resolve(false);
      const worker = new Worker(script);
      running.add(worker);
      const ahead: string[] = [];
      let timer: NodeJS.Timeout | undefined;
      let isMute = true;
      let reason = LOST;
      let why = '';
      const give = (path: string): void => {
        ahead.push(path);
        worker.postMessage({ path, maxKilobytes, given: given?.get(path) } satisfies Task);
      };
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          isMute = false;
          reason = `could not be read (took longer than ${tooLong / 1000} s)`;
          void worker.terminate();
        }, tooLong);
      };
      const feed = (): void => {
        for (let path = next(); path !== null; path = ahead.length < AHEAD ? next() : null) give(path);
        if (ahead.length === 0) void worker.terminate();
      };
      worker.on('message', (answer: Answer | typeof READY) => {
        isMute = false;
        mute = 0;
        if (answer === READY) return;
        const path = ahead.shift();
        if (stopped || path === undefined) return;
        watch();
        job.done(path, answered(path, answer));
        if (ahead.length < AHEAD) feed();
      });
      // What it had answered before may be heard after this, yet before its end.
      worker.on('error', error => {
        why = error.stack ?? error.message;
      });
      worker.on('exit', () => {
        clearTimeout(timer);
        running.delete(worker);
        const broken = ahead.shift();
        if (stopped || broken === undefined) return resolve(false);
        if (why) job.broke(broken, why);
        unread.push(...ahead.reverse());
        // One that was never ready has not seen the file.
        if (isMute) {
          mute++;
          unread.push(broken);
        } else job.done(broken, { reason, gone: false });
        if (mute >= ATTEMPTS) for (const path of unread.splice(0)) job.back(path);
        resolve(mute < ATTEMPTS);
      });
      give(first);
      watch();
      feed();
    });

  const keepServing = async (): Promise<void> => {
    while (await serve());
  };
  return {
    finished: Promise.all(Array.from({ length: Math.max(1, threads) }, keepServing)).then(() => {}),
    stop() {
      stopped = true;
      for (const worker of running) void worker.terminate();
    },
  };
}
