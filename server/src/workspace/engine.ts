import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of text that are read before code that is often run is worth compiling for speed: some four times the sample workspace. */
const WORTH_COMPILING = 60_000;

/** A thread's space for what is new, in MB: what V8 11 gives it. Later versions give twice as much and more, to no use here. */
export const resourceLimits = { maxYoungGenerationSizeMb: 48 };

let read = 0;
let isFast = false;

/**
 * From now on the engine compiles for speed what is run often. A program starts without (scripts/start.cjs): to the first findings on a few
 * articles a third of all its CPU time would go to code that is hardly run again. Called as often as one likes.
 */
export function compileForSpeed(): void {
  if (isFast) return;
  isFast = true;
  setFlagsFromString('--opt');
}

/** Bytes of text are about to be read; beyond a few articles that is worth fast code. */
export function willRead(bytes: number): void {
  read += bytes;
  if (read > WORTH_COMPILING) compileForSpeed();
}

/** New things for which collecting is worth a pause: half of the space that there is for them. */
const WORTH_COLLECTING = 8 * 1024 * 1024;

let collector: ((options: { readonly type: 'minor' }) => void) | undefined;

/**
 * Collects what was made and dropped lately, if that is much: called when nobody waits, so that it need not be done while somebody does. Takes
 * a few milliseconds; gives whether there was enough.
 */
export function collectNew(): boolean {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  if (!space || space.space_used_size < WORTH_COLLECTING) return false;
  if (!collector) {
    setFlagsFromString('--expose-gc');
    collector = runInNewContext('gc');
    setFlagsFromString('--no-expose-gc');
  }
  collector?.({ type: 'minor' });
  return true;
}
