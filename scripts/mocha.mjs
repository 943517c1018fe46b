// Runs mocha over files in a process of its own; gives its counts. A run that ends without counting is one failure.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './host/paths.mjs';

export const reporter = join(root, 'scripts/counts.cjs');

/** What `scripts/counts.cjs` wrote. */
export function countsIn(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return { passed: 0, failed: 1, skipped: 0 };
}

export async function mocha(files, { timeout = 10_000, env = {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'sourcecheck-mocha-'));
  const counts = join(home, 'counts.json');
  const args = ['--enable-source-maps', '--ui', 'bdd', '--reporter', reporter, '--timeout', String(timeout), ...files];
  const child = spawn(process.execPath, [join(root, 'node_modules/mocha/bin/mocha.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, SOURCECHECK_COUNTS: counts },
  });
  try {
    const status = await new Promise(done => child.once('exit', done));
    const result = countsIn(counts);
    return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
