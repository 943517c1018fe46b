import type { Service } from '../service/service';
import type { Folders } from './folders';
import { yieldNow } from './pause';

/** What is spent on it in all, in milliseconds: from then on a keystroke costs hardly less the next time. */
const ENOUGH = 500;

/**
 * Has ready what runs when a person types: called when things are still, it types into copies of the open documents, the last opened first, between
 * whatever is asked, and leaves off as soon as anything moves. Once it has been at it long enough it does nothing any more.
 */
export function rehearsal(folders: Folders, service: Service): () => Promise<void> {
  let spent = 0;
  return async () => {
    const { moves } = folders;
    for (const folder of folders.all) {
      if (folder.openPaths.length === 0 || spent >= ENOUGH) continue;
      const snapshot = await folder.snapshot();
      for (const path of folder.openPaths.toReversed()) {
        let from = performance.now();
        for (const _ of service.rehearse(snapshot, path)) {
          spent += performance.now() - from;
          if (spent >= ENOUGH) return;
          await yieldNow();
          if (folders.moves !== moves) return;
          from = performance.now();
        }
      }
    }
  };
}
