/** The last part of a path or URI. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * A short name of an article for messages: the file's name without its extension; of "002_10db24c7fd23ced7.txt" the
 * number alone, since the rest is a machine's.
 */
export function shortName(path: string): string {
  const base = baseName(path);
  const dot = base.lastIndexOf('.');
  const stem = dot > 0 ? base.slice(0, dot) : base;
  const numbered = /^(\d+)[_-][0-9a-f]{8,}$/i.exec(stem);
  if (numbered) return numbered[1];
  return stem.length > 40 ? `${stem.slice(0, 39)}…` : stem;
}
