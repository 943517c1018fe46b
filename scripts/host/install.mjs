// Installs the npm-borne VS Code (code-server) with a Node of its own, once; a later call only looks whether it is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ensurePackages } from './debian.mjs';
import { cleanEnv, hostFits, hostHome, root } from './paths.mjs';

const source = join(root, 'test/editor/host');
const files = ['package.json', 'package-lock.json'];
const stampFile = join(hostHome, 'installed');
const bin = join(hostHome, 'node_modules/.bin');

/** What the npm-borne VS Code is started with. */
export const host = {
  node: join(bin, 'node'),
  server: join(hostHome, 'node_modules/code-server/lib/vscode/out/server-main.js'),
};

const stamp = () => {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\n`);
  for (const name of files) hash.update(readFileSync(join(source, name)));
  return hash.digest('hex');
};

const answers = () =>
  existsSync(stampFile) &&
  readFileSync(stampFile, 'utf8') === stamp() &&
  spawnSync(host.node, [host.server, '--version'], { env: cleanEnv(), timeout: 120_000 }).status === 0;

function run(command, args, env) {
  const options = { cwd: hostHome, env, encoding: 'utf8', timeout: 15 * 60_000 };
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${error ?? ''}${stdout}\n${stderr}`);
}

/** One install at a time, several checkouts and processes included; a lock whose owner is gone is taken over. */
async function locked(work) {
  const lock = `${hostHome}.lock`;
  const deadline = Date.now() + 15 * 60_000;
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (Date.now() > deadline) throw new Error(`${lock} has been held for 15 minutes; remove it`);
      if (!alive(lock)) rmSync(lock, { force: true });
      else await delay(500);
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function alive(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Sees to it that the host is there and answers. */
export async function ensureHost() {
  if (!hostFits)
    throw new Error(
      'The npm-borne VS Code is for Linux on x64 and arm64. Elsewhere install VS Code and put its command `code` on PATH.',
    );
  if (answers()) return host;
  mkdirSync(hostHome, { recursive: true });
  await locked(async () => {
    if (answers()) return;
    ensurePackages(['python3', 'make', 'g++', 'pkg-config', 'libkrb5-dev', 'libsecret-1-dev']);
    console.log(`installing VS Code (code-server) into ${hostHome}; this takes about two minutes, once`);
    rmSync(join(hostHome, 'node_modules'), { recursive: true, force: true });
    for (const name of files) copyFileSync(join(source, name), join(hostHome, name));
    // First everything unpacked, then code-server's own install under the Node that it asks for.
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], cleanEnv());
    run('npm', ['rebuild', 'code-server'], cleanEnv({ PATH: `${bin}${delimiter}${process.env.PATH}` }));
    writeFileSync(stampFile, stamp());
    if (!answers()) throw new Error(`The VS Code in ${hostHome} does not start`);
  });
  return host;
}
