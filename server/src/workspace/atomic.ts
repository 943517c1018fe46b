import { accessSync, chmodSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: into a new file beside it, then renamed over it. Mode bits stay, a symbolic link stays a link,
 * a file that one may not write is refused.
 */
export function writeAtomic(path: string, bytes: Uint8Array | string): void {
  let target = path;
  let mode: number | undefined;
  try {
    target = realpathSync(path);
    mode = statSync(target).mode & 0o7777;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (mode !== undefined) accessSync(target, constants.W_OK);
  const fresh = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`);
  try {
    writeFileSync(fresh, bytes, { flag: 'wx', flush: true, mode: mode ?? 0o666 });
    if (mode !== undefined) chmodSync(fresh, mode); // past the umask
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
