import { fileURLToPath, pathToFileURL } from 'node:url';

// Inside, an article is known by its path: absolute, with `/`. What is no file (`untitled:`) keeps its URI.

/** The path of a URI. Two spellings of one file's URI give one path. */
export function pathOf(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  try {
    const path = fileURLToPath(uri);
    return process.platform === 'win32'
      ? path.replaceAll('\\', '/').replace(/^[A-Z]:/, drive => drive.toLowerCase())
      : path;
  } catch {
    return uri; // a host on a system without them, an encoded slash: nothing we could read
  }
}

/** Whether a path is a file's, not the URI of something else. */
export const isFile = (path: string): boolean => path.startsWith('/') || /^[a-z]:\//.test(path);

/** The URI of a path, as Node spells it. */
export const uriOf = (path: string): string => (isFile(path) ? pathToFileURL(path).href : path);

/** The folder without a slash at its end. */
export const folderPath = (uri: string): string => pathOf(uri).replace(/(.)\/+$/, '$1');
