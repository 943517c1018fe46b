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

/** A pause that costs nothing until a slice of time is used up; then the loop of events gets its turn. */
export function slices(token?: CancellationToken, milliseconds = 8): () => Promise<void> {
  let until = performance.now() + milliseconds;
  return async () => {
    if (performance.now() >= until) {
      await yieldNow();
      until = performance.now() + milliseconds;
    }
    if (token?.isCancellationRequested) throw new Cancelled();
  };
}
