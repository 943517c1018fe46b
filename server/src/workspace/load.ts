import { existsSync, readFileSync, statSync } from 'node:fs';
import { fieldsFrom } from '../reading/provenance/fields';
import type { Sidecar } from '../reading/provenance/provenance';
import type { FileRead } from '../service/workspace';
import { type Decoded, decode, type Encoding, type Refused } from './decode';
import { willRead } from './engine';
import { type FileSettings, findArticles } from './files';
import { type NotChecked, reasonOf } from './reasons';

/** An article as it lies on disk. */
export interface ArticleFile {
  readonly path: string;
  readonly text: string;
  readonly encoding: Encoding;
  readonly sidecar: Sidecar;
}

export interface LoadedArticles {
  /** Sorted by path. */
  readonly articles: readonly ArticleFile[];
  readonly notChecked: readonly NotChecked[];
  /** Paths of the call that are not there. */
  readonly missing: readonly string[];
  /** One line each, of sidecar files that are no use. */
  readonly problems: readonly string[];
}

/** Finds and reads the articles behind paths. What cannot be read is named; the rest is there. */
export function loadArticles(paths: readonly string[], settings: FileSettings): LoadedArticles {
  const found = findArticles(paths, settings);
  const articles: ArticleFile[] = [];
  const notChecked = [...found.notChecked];
  const problems: string[] = [];
  for (const path of found.files) {
    const decoded = readText(path, settings.maxKilobytes);
    if (!('text' in decoded)) {
      notChecked.push({ path, reason: decoded.reason });
      continue;
    }
    if (decoded.encoding.cut) problems.push(`${path} ends inside a character: it is read up to there`);
    const beside = readSidecar(path);
    problems.push(...beside.problems);
    articles.push({ path, ...decoded, sidecar: beside.sidecar });
  }
  notChecked.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { articles, notChecked, missing: found.missing, problems };
}

/** Why so many bytes are not read; null where they are. */
export const tooLarge = (size: number, maxKilobytes: number): string | null =>
  size > maxKilobytes * 1024
    ? `is larger than ${maxKilobytes} kB (${Math.ceil(size / 1024)} kB; setting "maxKilobytes")`
    : null;

/** Reads one file as text, or says why not: too large, empty, gone, not text. */
export function readText(path: string, maxKilobytes: number): Decoded | Refused {
  try {
    const { size } = statSync(path);
    const reason = tooLarge(size, maxKilobytes);
    if (reason) return { reason };
    willRead(size);
    const decoded = decode(readFileSync(path));
    return 'text' in decoded && !decoded.text.trim() ? { reason: 'is empty' } : decoded;
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Reads an article with what stands beside it, or says why not. */
export function readArticle(path: string, maxKilobytes: number): FileRead {
  const found = readText(path, maxKilobytes);
  if (!('text' in found)) return { reason: found.reason, gone: !existsSync(path) };
  const { sidecar } = readSidecar(path);
  const { name, bom, cut } = found.encoding;
  return { text: found.text, sidecar, plain: (name === 'utf-8' || bom) && !cut };
}

/** What `article.txt.json` beside `article.txt` says of where the article comes from; nothing where there is none. */
export function readSidecar(path: string): { sidecar: Sidecar; problems: readonly string[] } {
  const file = `${path}.json`;
  if (!existsSync(file)) return { sidecar: {}, problems: [] };
  try {
    return sidecarOf(readFileSync(file), file);
  } catch (error) {
    return { sidecar: {}, problems: [`${file} ${reasonOf(error)}`] };
  }
}

/** Reads the bytes of a sidecar file; `file` is its name for the problems. */
export function sidecarOf(bytes: Uint8Array, file: string): { sidecar: Sidecar; problems: readonly string[] } {
  const decoded = decode(bytes);
  if (!('text' in decoded)) return { sidecar: {}, problems: [`${file} ${decoded.reason}; it is not used`] };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return { sidecar: {}, problems: [`${file} is not valid JSON; it is not used`] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { sidecar: {}, problems: [`${file} must hold an object; it is not used`] };
  const { fields, problems } = fieldsFrom(value as Record<string, unknown>);
  return { sidecar: fields, problems: problems.map(problem => `${file}: ${problem}`) };
}
