import type { MessagePort } from 'node:worker_threads';
import { corpusFrom, type PlacedCorpus } from '../corpus/placed';
import type { Finding } from '../rules/finding';
import { findings } from '../service/findings';
import type { Snapshot } from '../service/snapshot';

/** A snapshot as it goes from thread to thread. */
export interface PlacedSnapshot extends Omit<Snapshot, 'corpus'> {
  readonly corpus: PlacedCorpus;
}

/** Some articles' findings, in the order in which they were asked for. */
export type Found = readonly (readonly Finding[])[];

/** The program of a thread that looks at articles of a snapshot: answers each list of paths in turn until it is ended. */
export function answerPaths(port: MessagePort, { corpus, ...rest }: PlacedSnapshot): void {
  const snapshot = { ...rest, corpus: corpusFrom(corpus) };
  port.on('message', (paths: readonly string[]) => {
    port.postMessage(paths.map(path => findings(snapshot, path)) satisfies Found);
  });
}
