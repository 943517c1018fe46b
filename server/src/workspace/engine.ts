import { setFlagsFromString } from 'node:v8';

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
