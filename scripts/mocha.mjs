// Runs mocha over files in a process of its own; gives its counts. A run that ends without counting, or not in time, is a failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { group } from './host/group.mjs';
import { root } from './host/paths.mjs';

// The tests are in a group of their own: what ends us by a signal has to end them, too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

export const reporter = join(root, 'scripts/counts.cjs');

/** What `scripts/counts.cjs` wrote. */
export function countsIn(file) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  return { passed: 0, failed: 1, skipped: 0 };
}

/** `timeout` is for one test, in milliseconds; `minutes` for all of them. What the tests started ends with them. */
export async function mocha(files, { timeout = 10_000, minutes = 10, env = {} } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'sourcecheck-mocha-'));
  const counts = join(home, 'counts.json');
  const args = ['--enable-source-maps', '--ui', 'bdd', '--exit', '--reporter', reporter, '--timeout', String(timeout)];
  const run = group(process.execPath, [join(root, 'node_modules/mocha/bin/mocha.js'), ...args, ...files], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, SOURCECHECK_COUNTS: counts },
  });
  const late = setTimeout(() => {
    console.error(`The tests did not end within ${minutes} minutes.`);
    run.stop();
  }, minutes * 60_000);
  try {
    const status = await run.exited;
    const result = countsIn(counts);
    return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } finally {
    clearTimeout(late);
    await run.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
