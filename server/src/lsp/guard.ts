import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { Cancelled, yieldNow } from './pause';

/** An answer that the client is told of as an error: the document moved on. */
export class Refused extends Error {}

export interface Log {
  error(message: string): void;
}

/** Wraps a request; see `guarded`. */
export type Guard = ReturnType<typeof guarded>;

/**
 * The one wrapper of every request: it waits until the folders are known; it yields, so that a cancel that has arrived counts; it answers a cancel and a refusal as LSP
 * wants them; and whatever else goes wrong is logged and answered with `empty`, so that one broken feature breaks nothing else.
 */
export const guarded =
  (log: Log, ready: Promise<void>) =>
  <P, R>(name: string, empty: NoInfer<R>, work: (params: P, token: CancellationToken) => R | Promise<R>) =>
  async (params: P, token: CancellationToken): Promise<R | ResponseError<never>> => {
    try {
      await ready;
      await yieldNow();
      if (token.isCancellationRequested) throw new Cancelled();
      trip(name);
      const answer = await work(params, token);
      if (token.isCancellationRequested) throw new Cancelled();
      return answer;
    } catch (error) {
      if (error instanceof Cancelled) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
      if (error instanceof Refused) return new ResponseError<never>(LSPErrorCodes.ContentModified, error.message);
      log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };

/** Wraps work that nobody asked for (a notification, a scan): what goes wrong is logged. */
export const guardedEvent =
  (log: Log) =>
  <P>(name: string, work: (params: P) => void | Promise<void>) =>
  async (params: P): Promise<void> => {
    try {
      trip(name);
      await work(params);
    } catch (error) {
      if (!(error instanceof Cancelled))
        log.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };

// For the test that every handler survives an error inside it.
function trip(name: string): void {
  if (process.env.SOURCECHECK_TRIP?.split(',').includes(name)) throw new Error(`tripped: ${name}`);
}
