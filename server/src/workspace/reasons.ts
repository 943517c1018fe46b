import type { NotChecked } from '../service/workspace';

export type { NotChecked };

const words: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be %s (permission denied)',
  EPERM: 'may not be %s (operation not permitted)',
  EISDIR: 'is a folder',
  ELOOP: 'is a symbolic link that leads in a circle',
  EMFILE: 'could not be opened (too many open files)',
  ENAMETOOLONG: 'has a name that is too long',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'could not be written (no space left)',
};

/** What went wrong with a file, in words that go behind its path: "a.txt is binary, not plain text". */
export function reasonOf(error: unknown, attempt: 'read' | 'written' = 'read'): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return words[code ?? '']?.replace('%s', attempt) ?? `could not be ${attempt} (${message ?? String(error)})`;
}
