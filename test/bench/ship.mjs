// What is shipped, and the first answer of the server on the seeds.
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, scratch } from '../../scripts/host/paths.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { spawnToFirst } from './server.mjs';

const kilobytes = path => Math.round(statSync(join(root, path)).size / 1024);

export async function rows() {
  const { push, pull } = await spawnToFirst(join(root, 'seeds'), 15);
  const home = scratch();
  const size = await packageExtension(join(home, 'bench.vsix'));
  rmSync(home, { recursive: true });
  return [
    { name: 'wall: spawn to first diagnostics, pushed (median)', value: push.median, unit: 'ms' },
    { name: 'wall: spawn to first diagnostics, pushed (slowest)', value: push.slowest, unit: 'ms' },
    { name: 'wall: spawn to first diagnostics, pulled (median)', value: pull.median, unit: 'ms' },
    { name: 'wall: spawn to first diagnostics, pulled (slowest)', value: pull.slowest, unit: 'ms' },
    { name: 'VSIX', value: Math.round(size / 1024), unit: 'kB' },
    ...['client/dist/extension.js', 'server/dist/bundle.js'].map(name => ({
      name,
      value: kilobytes(name),
      unit: 'kB',
    })),
  ];
}
