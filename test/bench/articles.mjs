// The articles that are measured on: real ones beside the checkout where they are, made-up ones elsewhere.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/host/paths.mjs';
import { generate } from './generate.mjs';

const archive = join(root, '../shared/data/scale/articles-10k.tar.xz');
/** Unpacked and generated articles are kept between runs. */
export const cache = join(tmpdir(), 'sourcecheck-bench');

/** The text files of a folder, in order. */
export const filesOf = folder =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => join(folder, name));

export const bytesOf = paths => paths.reduce((sum, path) => sum + statSync(path).size, 0);

/** Makes a folder once: `fill` gets an empty one, and what it leaves is kept. */
function made(name, fill) {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    fill(unfinished);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** A folder of made-up articles, the same every time. */
export const generated = count => made(`generated-${count}`, folder => generate(folder, count));

/** A folder of `count` articles (10,000 at most): real ones, every tenth of them for 1,000, or made-up ones. */
export function articles(count) {
  if (!existsSync(archive)) return { folder: generated(count), kind: 'generated' };
  const all = made('real', folder => execFileSync('tar', ['-xJf', archive, '-C', folder]));
  const files = filesOf(all);
  if (count >= files.length) return { folder: all, kind: 'real' };
  const step = files.length / count;
  const folder = made(`real-${count}`, target => {
    for (let i = 0; i < count; i++) {
      const file = files[Math.floor(i * step)];
      const to = join(target, file.slice(all.length + 1));
      mkdirSync(dirname(to), { recursive: true });
      cpSync(file, to);
    }
  });
  return { folder, kind: 'real' };
}
