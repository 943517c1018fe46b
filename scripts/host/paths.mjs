import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Downloads and test leftovers; ignored by git and kept between runs. */
export const testHome = join(root, '.vscode-test');

/** The npm-borne VS Code; several checkouts may share one. */
export const hostHome = process.env.SOURCECHECK_HOST_DIR ?? join(testHome, 'host');

/** The full path of a command on PATH, or undefined. */
export const onPath = command =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap(folder =>
      (process.platform === 'win32' ? ['.cmd', '.exe', ''] : ['']).map(end => join(folder, command + end)),
    )
    .find(existsSync);

/** The environment without what npm tells its scripts: a nested npm must not believe it. */
export const cleanEnv = (more = {}) => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
  ...more,
});

/** Chromium, or undefined. Debian's first: a browser of that name elsewhere may be a stub that asks for a store. */
export const chromium = () =>
  [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    onPath('chromium'),
    onPath('chromium-browser'),
    onPath('google-chrome'),
  ].find(path => path && existsSync(path));

/** Whether a window can be shown here. */
export const hasDisplay = () =>
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Where the npm-borne VS Code runs; elsewhere the desktop is the only one. */
export const hostFits = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

/** A new folder with a short path: sockets are made in it, and theirs are limited to about a hundred characters. */
export const scratch = () => mkdtempSync(join(process.platform === 'win32' ? tmpdir() : '/tmp', 'sourcecheck-'));
