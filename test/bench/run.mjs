// Measures what a person waits for and what is shipped; prints a table and writes out/bench.json.
// `npm run bench` builds first.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import { root, scratch } from '../../scripts/host/paths.mjs';
import { packageExtension } from '../../scripts/package.mjs';
import { spawnToFirst } from './server.mjs';

execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });

const kilobytes = path => Math.round(statSync(join(root, path)).size / 1024);
const rows = [];
const measure = (name, value, unit, goal) => rows.push({ name, value, unit, ...(goal === undefined ? {} : { goal }) });

const { push, pull } = await spawnToFirst(join(root, 'seeds'), 15);
measure('spawn to first diagnostics, pushed (median)', push.median, 'ms', 300);
measure('spawn to first diagnostics, pushed (slowest)', push.slowest, 'ms');
measure('spawn to first diagnostics, pulled (median)', pull.median, 'ms', 300);
measure('spawn to first diagnostics, pulled (slowest)', pull.slowest, 'ms');

const home = scratch();
const size = await packageExtension(join(home, 'bench.vsix'));
rmSync(home, { recursive: true });
measure('VSIX', Math.round(size / 1024), 'kB', 1024);
for (const bundle of ['client/dist/extension.js', 'server/dist/bundle.js']) measure(bundle, kilobytes(bundle), 'kB');

console.table(rows.map(({ goal = '', ...row }) => ({ ...row, goal })));
mkdirSync(join(root, 'out'), { recursive: true });
const machine = {
  node: process.version,
  platform: process.platform,
  arch: arch(),
  cpu: cpus()[0].model,
  cores: cpus().length,
};
writeFileSync(join(root, 'out/bench.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
