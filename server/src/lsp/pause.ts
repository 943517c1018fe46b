import { setImmediate } from 'node:timers/promises';
import type { CancellationToken } from 'vscode-languageserver';

/** Thrown out of work that nobody waits for any more. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/** Lets everything that has arrived be handled. Awaiting a resolved promise would not: a cancel comes as a message. */
export const yieldNow = (): Promise<void> => setImmediate();

/**
 * In so many turns of the loop of events a message that has come is read (one turn), handled (the next: see `guarded`), answered and
 * sent. Where nothing has come they cost some microseconds.
 */
const TURNS = 4;

/** A pause that costs nothing until a slice of time is used up; then whatever has arrived meanwhile is done to its end. */
export function slices(token?: CancellationToken, milliseconds = 6): () => Promise<void> {
  let until = performance.now() + milliseconds;
  return async () => {
    if (performance.now() >= until) {
      for (let turn = 0; turn < TURNS; turn++) await yieldNow();
      until = performance.now() + milliseconds;
    }
    if (token?.isCancellationRequested) throw new Cancelled();
  };
}

/** Waits for what goes on whether it is waited for or not; a cancel ends the waiting at once. */
export async function unlessCancelled<T>(work: Promise<T>, token: CancellationToken): Promise<T> {
  if (token.isCancellationRequested) throw new Cancelled();
  let listening: { dispose(): void } | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    listening = token.onCancellationRequested(() => reject(new Cancelled()));
  });
  try {
    return await Promise.race([work, cancelled]);
  } finally {
    listening?.dispose();
  }
}
