import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { applyEdits, modify, type ParseError, parse } from 'jsonc-parser';
import type { FileRead, NotChecked, ReadJob, Stamp, Workspace } from '../service/workspace';
import { writeAtomic } from '../workspace/atomic';
import type { ReadingCache } from '../workspace/cache';
import { configName, findUp, ignoreName, loadConfig, loadIgnored } from '../workspace/config';
import { configurationFrom, defaultConfiguration } from '../workspace/configuration';
import { decode } from '../workspace/decode';
import { articleFilter, findArticles } from '../workspace/files';
import { withIgnored } from '../workspace/ignore';
import { readArticle, readSidecar, tooLarge } from '../workspace/load';
import { isStill, readManyFiles } from '../workspace/many';

const slashed = (path: string): string => (process.platform === 'win32' ? path.replaceAll('\\', '/') : path);

/** The folder `root` on the disk, under its own configuration over the editor's. `root` null: no folder, loose documents alone. */
export function diskWorkspace(
  root: string | null,
  editor: Readonly<Record<string, unknown>>,
  cacheFor: (root: string) => Promise<ReadingCache | null> = async () => null,
): Workspace {
  const own = configurationFrom(editor, defaultConfiguration);
  const problems: NotChecked[] = own.problems.map(reason => ({ path: 'settings', reason }));
  const loaded = root
    ? loadConfig(root, undefined, own.configuration)
    : { value: own.configuration, path: null, problems: [] };
  const aside = root ? loadIgnored(root) : { value: new Map<string, ReadonlySet<string>>(), path: null, problems: [] };
  for (const source of [loaded, aside])
    for (const problem of source.problems)
      problems.push({ path: slashed(source.path ?? ''), reason: aboutFile(problem, source.path) });
  const { settings, files } = loaded.value;
  const filter = articleFilter(files);
  const asideRoot = aside.path ? slashed(dirname(aside.path)) : root;
  const ignored = new Map([...aside.value].map(([path, marks]) => [posix.join(asideRoot ?? '', path), marks]));

  return Object.freeze({
    root: root ?? '',
    settings,
    ignored,
    problems,
    include: files.include,
    includes(path: string): boolean {
      if (!root) return true;
      if (!path.startsWith(`${root}/`)) return filter.file(posix.basename(path));
      const inside = path.slice(root.length + 1);
      if (!filter.file(inside)) return false;
      for (let cut = inside.indexOf('/'); cut >= 0; cut = inside.indexOf('/', cut + 1))
        if (!filter.folder(inside.slice(0, cut))) return false;
      return true;
    },
    async list() {
      if (!root) return { paths: [], notChecked: [] };
      const found = findArticles([root], files);
      const gone = found.missing.map(path => ({ path, reason: 'does not exist' }));
      return { paths: found.files.map(slashed), notChecked: [...found.notChecked, ...gone] };
    },
    async read(path: string): Promise<FileRead> {
      return readArticle(path, files.maxKilobytes);
    },
    readMany: (job: ReadJob) => readManyFiles(job, files.maxKilobytes, cacheFor(root ?? '')),
    isStill: (path: string, key: string, stamp: Stamp) => isStill(path, files.maxKilobytes, key, stamp),
    async keep(paths: ReadonlySet<string>) {
      if (root) await (await cacheFor(root))?.save(paths);
    },
    // A code unit is three bytes of UTF-8 at most: short texts need no counting.
    refusal: (text: string) =>
      text.length * 3 > files.maxKilobytes * 1024 ? tooLarge(Buffer.byteLength(text), files.maxKilobytes) : null,
    async sidecar(path: string) {
      return readSidecar(path).sidecar;
    },
    async setAside(path: string, fingerprint: string, remark: string) {
      if (!root) throw new Error('there is no folder to keep it in');
      const file = aside.path ?? join(root, ignoreName);
      const inside = slashed(relative(dirname(file), path));
      writeAtomic(file, withIgnored(textOf(file), inside, fingerprint, remark));
    },
    async addBoilerplateRule(list: 'never' | 'always', phrase: string) {
      if (!root) throw new Error('there is no folder to keep it in');
      const file = findUp(root, configName) ?? join(root, configName);
      writeAtomic(file, withPhrase(textOf(file), list, phrase));
    },
  });
}

/** The configuration's text with one phrase more; comments and the form of the rest stay. */
export function withPhrase(text: string, list: 'never' | 'always', phrase: string): string {
  const base = text.trim() ? text : '{}\n';
  const errors: ParseError[] = [];
  const value: unknown = parse(base, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new Error(`${configName} is not valid JSON: mend it first`);
  const known = (value as { boilerplate?: Record<string, unknown> } | null)?.boilerplate?.[list];
  if (Array.isArray(known) && known.includes(phrase)) return text;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: base.includes('\r\n') ? '\r\n' : '\n' };
  const path = ['boilerplate', list];
  return applyEdits(
    base,
    Array.isArray(known) && known.length > 0
      ? modify(base, [...path, known.length], phrase, { formattingOptions, isArrayInsertion: true })
      : modify(base, path, [phrase], { formattingOptions }),
  );
}

const textOf = (path: string): string => {
  if (!existsSync(path)) return '';
  const found = decode(readFileSync(path));
  if (!('text' in found)) throw new Error(`${path} ${found.reason}`);
  return found.text;
};

/** A problem without the path at its front: a status names the file itself. */
const aboutFile = (problem: string, path: string | null): string =>
  path && problem.startsWith(path) ? problem.slice(path.length).replace(/^[:\s]+/, '') : problem;
