import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { receiving, type Sent } from '../corpus/prepare';
import { keepPrepared, type Prepared } from '../corpus/prepared';
import { type HeldText, heldReading, textOf } from '../reading/held';
import type { Sidecar } from '../reading/provenance/provenance';
import type { FileRead, ReadJob, Running } from '../service/workspace';
import { type Cached, stampOf } from './cache';
import { compileForSpeed, resourceLimits } from './engine';
import { type Answer, LOST, READY, type Task } from './worker';

/** Where the worker's program lies beside the bundle that runs. */
export const workerScript = join(__dirname, 'worker.js');

/** Fewer files are read before a worker would be there. */
export const WORTH_WORKERS = 200;

/** How long a file may take for each megabyte begun, in milliseconds: ten times what a slow machine needs. */
const TOO_LONG = 30_000;
/** So many files a worker reads first: what else it may make of them costs more than it saves, until that is compiled. */
const WORTH_PREPARING = 500;
/** Files that a worker has before it: it never waits for the next one. */
const AHEAD = 4;
/** After so many workers in a row that ended before they were ready no other is started. */
const ATTEMPTS = 3;

export interface ReadersOptions {
  /** Texts that have been read already, by path. */
  readonly given?: ReadonlyMap<string, { readonly text: string; readonly sidecar: Sidecar }>;
  /** Hears of each article that is read. */
  readonly keep?: (path: string, entry: Cached) => void;
  readonly script?: string;
  readonly threads?: number;
  readonly tooLong?: number;
  readonly prepareFrom?: number;
}

/** What a folder is told of an article whose reading is there as bytes; its text is made when somebody asks for it. */
export function knownFile({ stamp, key, sidecar, plain, text, packed }: Omit<Cached, 'text'> & { text: HeldText }) {
  return {
    sidecar,
    plain,
    known: { key, stamp, reading: heldReading(text, packed) },
    get text() {
      return textOf(text);
    },
  } satisfies FileRead;
}

/** Whether there is a worker's program to start; tests run bundles of their own, without one. */
export const canUseWorkers = (script = workerScript): boolean => existsSync(script);

/** The size of a file in megabytes, as it is known or as it lies on the disk. */
const megabytes = (path: string, given: ReadersOptions['given']): number =>
  (given?.get(path)?.text.length ?? stampOf(path)[0]) / 1e6;

/**
 * Reads files in worker threads until there are none left. A file that breaks its worker, or keeps it for too long, is told as one that
 * could not be read, and another worker goes on; where workers will not even start, the files come back.
 */
export function readInWorkers(
  job: ReadJob,
  maxKilobytes: number,
  {
    given,
    keep,
    script = workerScript,
    threads = availableParallelism(),
    tooLong = TOO_LONG,
    prepareFrom = WORTH_PREPARING,
  }: ReadersOptions = {},
): Running {
  compileForSpeed();
  const running = new Set<Worker>();
  /** Files that a worker had before it when it broke. */
  const unread: string[] = [];
  let stopped = false;
  let mute = 0;
  const next = (): string | null => (stopped || mute >= ATTEMPTS ? null : (unread.pop() ?? job.next()));

  const tell = (answer: Answer, receive: (sent: Sent) => Prepared): void => {
    const { path } = answer;
    if (!('text' in answer)) {
      if (answer.why) job.broke(path, answer.why);
      job.done(path, { reason: answer.reason, gone: answer.gone });
      return;
    }
    // Halves of pairs make no file: a text that is kept as such is not for the cache.
    const { text, prepared: sent, ...rest } = answer;
    if (typeof text !== 'string') keep?.(path, { ...rest, text });
    const file = knownFile({ ...rest, text });
    if (sent) keepPrepared(file.known.reading, receive(sent));
    job.done(path, file);
  };

  /** One worker's life; true where it broke and another is wanted. */
  const serve = (): Promise<boolean> =>
    new Promise(resolve => {
      const first = next();
      if (first === null) return resolve(false);
      const worker = new Worker(script, { resourceLimits });
      running.add(worker);
      const receive = receiving();
      const ahead: string[] = [];
      let timer: NodeJS.Timeout | undefined;
      let isMute = true;
      let asked = 0;
      let reason = LOST;
      let why = '';
      const give = (path: string): void => {
        ahead.push(path);
        const prepare = ++asked > prepareFrom;
        worker.postMessage({ path, maxKilobytes, prepare, given: given?.get(path) } satisfies Task);
      };
      const watch = (waited = tooLong): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (waited < tooLong * megabytes(ahead[0], given)) return watch(waited + tooLong);
          isMute = false;
          reason = `could not be read (took longer than ${waited / 1000} s)`;
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
        tell(answer, receive);
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
