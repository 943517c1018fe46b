import { setImmediate } from 'node:timers/promises';
import { heldText, packReading } from '../reading/held';
import { read } from '../reading/reading';
import type { FileRead, ReadJob, Running, Stamp } from '../service/workspace';
import { contentKey, type ReadingCache, refusedKey, stampOf } from './cache';
import { readArticle } from './load';
import { canUseWorkers, knownFile, readInWorkers, WORTH_WORKERS } from './readers';

/** How long a stretch of work here may take before everything else has its turn, in milliseconds. */
const SLICE = 8;

/**
 * Reads many files: what the cache has as it is there, the rest in threads of their own, or here where that is little or there are none.
 */
export function readManyFiles(job: ReadJob, maxKilobytes: number, opened: Promise<ReadingCache | null>): Running {
  let stopped = false;
  let workers: Running | undefined;
  const run = async (): Promise<void> => {
    const cache = await opened;
    const left: string[] = [];
    let until = performance.now() + SLICE;
    const pause = async (): Promise<void> => {
      if (performance.now() < until) return;
      await setImmediate();
      until = performance.now() + SLICE;
    };
    for (let path = cache ? job.next() : null; path !== null && !stopped; path = job.next()) {
      const found = cache && fromCache(path, maxKilobytes, cache);
      if (found) job.done(path, found);
      else left.push(path);
      await pause();
    }
    if (stopped) return;
    left.reverse();
    const next = (): string | null => left.pop() ?? job.next();
    if (canUseWorkers() && (!cache || left.length >= WORTH_WORKERS)) {
      const keep = cache ? cache.put.bind(cache) : undefined;
      workers = readInWorkers({ ...job, next }, maxKilobytes, { keep });
      return workers.finished;
    }
    for (let path = next(); path !== null && !stopped; path = next()) {
      job.done(path, readHere(path, maxKilobytes, cache));
      await pause();
    }
  };
  return {
    finished: run(),
    stop() {
      stopped = true;
      workers?.stop();
    },
  };
}

/** What the cache has of a file; null where it has nothing, or of another content. */
function fromCache(path: string, maxKilobytes: number, cache: ReadingCache): FileRead | null {
  const entry = cache.get(path);
  if (!entry) return null;
  const stamp = stampOf(path);
  if (stamp[0] < 0 || stamp[0] > maxKilobytes * 1024) return null;
  if (stamp.every((part, i) => part === entry.stamp[i])) return knownFile(entry);
  // Touched, copied, checked out anew: what it says may be the same all the same.
  const found = readArticle(path, maxKilobytes);
  if (!('text' in found) || contentKey(found.text, found.sidecar) !== entry.key) return null;
  const fresh = { ...entry, stamp, plain: found.plain };
  cache.put(path, fresh);
  return knownFile(fresh);
}

/** Whether a file is as it was when it had a stamp and a key; see `Workspace`. */
export function isStill(path: string, maxKilobytes: number, key: string, stamp: Stamp): boolean {
  if (stamp[0] >= 0 && stamp[0] <= maxKilobytes * 1024 && stampOf(path).every((part, i) => part === stamp[i]))
    return true;
  const found = readArticle(path, maxKilobytes);
  return ('text' in found ? contentKey(found.text, found.sidecar) : refusedKey(found.reason)) === key;
}

function readHere(path: string, maxKilobytes: number, cache: ReadingCache | null): FileRead {
  const stamp = stampOf(path);
  const found = readArticle(path, maxKilobytes);
  if (!('text' in found)) return found;
  const text = heldText(found.text);
  try {
    const { sidecar, plain } = found;
    const packed = packReading(read(found.text, sidecar));
    const entry = { stamp, key: contentKey(found.text, sidecar), sidecar, plain, packed };
    if (typeof text !== 'string') cache?.put(path, { ...entry, text });
    return knownFile({ ...entry, text });
  } catch {
    return found; // whoever reads it next says what is wrong
  }
}
