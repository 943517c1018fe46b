import type { Service } from '../service/service';
import type { Folders } from './folders';
import { Cancelled, slices } from './pause';

/** Of so many open documents, those opened last, hovers are looked up ahead. */
const MOST = 8;

/**
 * Has ready what hovers over the open documents will say: called when things are still, done in slices between whatever is asked, and left
 * as soon as anything moves.
 */
export async function foresight(folders: Folders, service: Service): Promise<void> {
  const { moves } = folders;
  const pause = slices();
  for (const folder of folders.all) {
    const snapshot = await folder.snapshot();
    for (const path of folder.openPaths.slice(-MOST))
      for (const _ of service.foresee(snapshot, path)) {
        await pause();
        if (folders.moves !== moves) throw new Cancelled();
      }
  }
}
