import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Configuration, configurationOf, defaultConfiguration } from './configuration';
import { decode } from './decode';
import { type Ignored, ignoredOf } from './ignore';
import { reasonOf } from './reasons';

export const configName = 'sourcecheck.json';
export const ignoreName = '.sourcecheck-ignore.json';

export interface Loaded<T> {
  readonly value: T;
  /** Where it was read from, null where there is none. */
  readonly path: string | null;
  /** One line each, for a person; what they speak of is left at its default. */
  readonly problems: readonly string[];
}

/** The nearest file of a name in `folder` or above, no higher than `root` (default: the folder that holds `.git`, else the top). */
export function findUp(folder: string, name: string, root?: string): string | null {
  const top = root === undefined ? undefined : resolve(root);
  for (let here = resolve(folder); ; here = dirname(here)) {
    const path = join(here, name);
    if (statOf(path)?.isFile()) return path;
    if (here === dirname(here) || (top === undefined ? statOf(join(here, '.git')) !== undefined : here === top))
      return null;
  }
}

/** What stands at a path, undefined where nothing is or nothing may be seen. */
export const statOf = (path: string) => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
};

/** Reads the configuration that holds for a folder. A broken one gives its problems and `base`. */
export function loadConfig(folder: string, root?: string, base = defaultConfiguration): Loaded<Configuration> {
  const path = findUp(folder, configName, root);
  return path ? readConfig(path, base) : { value: base, path: null, problems: [] };
}

export function readConfig(path: string, base = defaultConfiguration): Loaded<Configuration> {
  const text = textOf(path);
  if (typeof text !== 'string') return { value: base, path, problems: [`${path} ${text.reason}`] };
  const { configuration, problems } = configurationOf(text, base);
  return { value: configuration, path, problems: problems.map(problem => `${path}: ${problem}`) };
}

/** Reads which findings a folder's people have set aside. */
export function loadIgnored(folder: string, root?: string): Loaded<Ignored> {
  const path = findUp(folder, ignoreName, root);
  if (!path) return { value: new Map(), path, problems: [] };
  const text = textOf(path);
  if (typeof text !== 'string') return { value: new Map(), path, problems: [`${path} ${text.reason}`] };
  const { ignored, problems } = ignoredOf(text);
  return { value: ignored, path, problems: problems.map(problem => `${path}: ${problem}`) };
}

function textOf(path: string): string | { reason: string } {
  try {
    const decoded = decode(readFileSync(path));
    return 'text' in decoded ? decoded.text : decoded;
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
