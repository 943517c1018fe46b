import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Compares a whole output with a file under `test/golden`. `UPDATE_GOLDEN=1` writes what is there now instead: read the difference
 * in git before you keep it.
 */
export function golden(name: string, actual: string): void {
  const path = join('test/golden', name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  assert.ok(existsSync(path), `${path} is not there; UPDATE_GOLDEN=1 writes it`);
  assert.equal(actual, readFileSync(path, 'utf8'), `differs from ${path}; UPDATE_GOLDEN=1 writes it anew`);
}
