/** A file or folder that is left out, and why; the reason goes behind the path: "a.txt is binary, not plain text". */
export interface NotChecked {
  readonly path: string;
  readonly reason: string;
}

const words: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (operation not permitted)',
  EISDIR: 'is a folder',
  ELOOP: 'is a symbolic link that leads in a circle',
  EMFILE: 'could not be opened (too many open files)',
  ENAMETOOLONG: 'has a name that is too long',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'could not be written (no space left)',
};

/** What went wrong with a file, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return words[code ?? ''] ?? `could not be read (${message ?? String(error)})`;
}
