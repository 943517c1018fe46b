import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { type NotChecked, reasonOf } from './reasons';

/** Which files of a folder are articles. */
export interface FileSettings {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Larger files are named and left out. */
  readonly maxKilobytes: number;
}

export const defaultFiles: FileSettings = {
  include: ['**/*.{txt,text,md,markdown}'],
  exclude: [
    '**/node_modules/**',
    '**/.*/**',
    '**/.*',
    '**/{readme,license,licence,changelog,contributing,copying,notice,code_of_conduct,security}{,.txt,.md,.markdown}',
    '**/{robots,requirements,CMakeLists}.txt',
  ],
  maxKilobytes: 2048,
};

export interface FoundFiles {
  /** Paths as given joined with `/`; sorted, each file once. */
  readonly files: readonly string[];
  readonly notChecked: readonly NotChecked[];
  /** Paths of the call that are not there, and globs that match nothing. */
  readonly missing: readonly string[];
}

/** Left out whatever the settings say: nobody keeps articles there, and whoever sets `exclude` means to add to it. */
const never = ['**/node_modules/**', '**/.*/**', '**/.*'];

/** Whether a path (relative to its folder, `/` between names) is an article by the globs. */
export function articleFilter(settings: FileSettings): { file(path: string): boolean; folder(path: string): boolean } {
  const options = { dot: true, nocase: true };
  const included = picomatch([...settings.include], options);
  const excluded = picomatch([...never, ...settings.exclude.map(glob => glob.replace(/\/$/, '/**'))], options);
  return { file: path => included(path) && !excluded(path), folder: path => !excluded(path) };
}

/** What is listed in its folder but cannot be reached. */
const unreachable = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    ? 'is a symbolic link that leads nowhere'
    : 'has a name that cannot be read as text';

/** Files kept beside articles that are none themselves. */
const isCompanion = (path: string, exists: (path: string) => boolean): boolean =>
  /(?:^|\/)(?:sourcecheck|\.sourcecheck-ignore)\.json$/.test(path) ||
  (path.endsWith('.json') && exists(path.slice(0, -'.json'.length)));

/** Finds the articles behind paths: files as they are, folders by the globs, globs by themselves (less what is excluded). */
export function findArticles(paths: readonly string[], settings: FileSettings): FoundFiles {
  const filter = articleFilter(settings);
  const files = new Set<string>();
  const real = new Set<string>();
  const notChecked: NotChecked[] = [];
  const missing: string[] = [];

  const add = (path: string, target = realpathSync.native(path)): void => {
    if (real.has(target)) return;
    real.add(target);
    files.add(path);
  };
  const walk = (folder: string, under: string, wanted: (path: string) => boolean, above: ReadonlySet<string>): void => {
    const here = realpathSync.native(folder || '.');
    if (above.has(here)) return;
    const chain = new Set(above).add(here);
    const listed = readdirSync(folder || '.', { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of listed) {
      const { name } = entry;
      const path = folder === '' || folder.endsWith('/') ? folder + name : `${folder}/${name}`;
      const inside = under + name;
      try {
        // A plain file needs no look of its own, unless its name was lost on the way; whatever else is asked what it is, or leads to.
        const isPlain = entry.isFile() && !name.includes('\ufffd');
        const stat = isPlain ? entry : statSync(path, { throwIfNoEntry: false });
        if (!stat) {
          if (wanted(inside)) notChecked.push({ path, reason: unreachable(path) });
        } else if (stat.isDirectory()) {
          if (filter.folder(inside)) walk(path, `${inside}/`, wanted, chain);
        } else if (stat.isFile() && wanted(inside)) add(path, isPlain ? join(here, name) : undefined);
      } catch (error) {
        notChecked.push({ path, reason: reasonOf(error) });
      }
    }
  };

  for (const given of paths) {
    const path = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      if (stat?.isDirectory()) walk(path, '', filter.file, new Set());
      else if (stat?.isFile()) {
        if (!isCompanion(path, other => statSync(other, { throwIfNoEntry: false })?.isFile() ?? false)) add(path);
      } else if (stat) notChecked.push({ path, reason: 'is neither a file nor a folder' });
      else if (!glob(path)) missing.push(path);
    } catch (error) {
      notChecked.push({ path, reason: reasonOf(error) });
    }
  }
  return { files: [...files].sort(), notChecked, missing };

  /** Takes what a glob matches; false where the path is none or nothing matches. */
  function glob(path: string): boolean {
    const dots = /^(?:\.\/)*/.exec(path)?.[0] ?? '';
    const pattern = path.slice(dots.length);
    const { base, isGlob } = picomatch.scan(pattern);
    if (!isGlob) return false;
    const before = files.size;
    const start = base && !base.endsWith('/') ? `${base}/` : base;
    const matches = picomatch(pattern);
    const wanted = (inside: string) =>
      matches(start + inside) && filter.folder(inside) && !isCompanion(inside, () => true);
    if (statSync(dots + start || '.', { throwIfNoEntry: false })?.isDirectory())
      walk(dots + start, '', wanted, new Set());
    return files.size > before;
  }
}
