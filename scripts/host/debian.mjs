// Debian packages that the tests lean on: installed where we are root on Debian, else named.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, onPath } from './paths.mjs';

const library = name => spawnSync('pkg-config', ['--exists', name]).status === 0;

const packages = {
  chromium: () => Boolean(chromium()),
  neovim: () => Boolean(onPath('nvim')),
  pngquant: () => Boolean(onPath('pngquant')),
  python3: () => Boolean(onPath('python3')),
  make: () => Boolean(onPath('make')),
  'g++': () => Boolean(onPath('g++')),
  'pkg-config': () => Boolean(onPath('pkg-config')),
  'libkrb5-dev': () => existsSync('/usr/include/gssapi/gssapi.h') || library('krb5-gssapi'),
  'libsecret-1-dev': () => library('libsecret-1'),
};

/** Sees to it that the named packages are there; otherwise throws with the list of what is missing. */
export function ensurePackages(names) {
  const missing = () => names.filter(name => !packages[name]());
  let wanted = missing();
  if (wanted.length === 0) return;
  if (process.platform === 'linux' && process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`installing ${wanted.join(', ')}`);
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...wanted]]) {
      const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        encoding: 'utf8',
        timeout: 10 * 60_000,
      });
      if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
    }
    wanted = missing();
    if (wanted.length === 0) return;
  }
  throw new Error(`Missing here: ${wanted.join(', ')}.\nOn Debian or Ubuntu: sudo apt-get install ${wanted.join(' ')}`);
}
