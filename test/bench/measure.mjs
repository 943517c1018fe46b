// Clocks: CPU time in this process, and time and memory of a child.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/host/paths.mjs';

/** CPU time of `work` in seconds: all threads of this process, the garbage collector's and the compiler's among them. */
export function cpuOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** The least CPU time of each of some works by name, measured in turns so that a busy moment hits all alike. */
export function leastOf(works, rounds) {
  const least = new Map();
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works))
      least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, cpuOf(work)));
  return least;
}

/** Runs a script to its end in a Node of its own: `{ wall, cpu }` in seconds, `{ peak }` resident memory in MB, output dropped. */
export function childOf(script, args, { heap } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'sourcecheck-usage-'));
  const out = join(home, 'usage.json');
  const flags = ['--require', join(root, 'test/bench/usage.cjs'), ...(heap ? [`--max-old-space-size=${heap}`] : [])];
  const { status, error } = spawnSync(process.execPath, [...flags, script, ...args], {
    stdio: ['ignore', openSync(join(home, 'out'), 'w'), 'inherit'],
    env: { ...process.env, SOURCECHECK_USAGE: out },
  });
  if (error || status === null || status > 1) throw error ?? new Error(`${script} ended with ${status}`);
  const usage = JSON.parse(readFileSync(out, 'utf8'));
  rmSync(home, { recursive: true });
  return usage;
}

/** `sourcecheck check` of a folder by the command line as it is shipped, to JSON. */
export const checkOf = (folder, options) =>
  childOf(join(root, 'server/dist/cli.js'), ['check', folder, '--format', 'json', '--fail-on', 'never'], options);

/** The plain loop over a folder, likewise in a Node of its own. */
export const plainOf = folder => childOf(join(root, 'test/bench/plain-folder.mjs'), [folder]);
