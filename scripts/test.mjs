// Everything: build, types and lint, then every level of tests; the counts are summed in the last line.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './host/debian.mjs';
import { root } from './host/paths.mjs';
import { mocha } from './mocha.mjs';
import { testEditor } from './test-editor.mjs';

const sum = { passed: 0, failed: 0, skipped: 0 };
const rows = [];

const begun = Date.now();
const secondsSince = time => ((Date.now() - time) / 1000).toFixed(1);

/** Runs a level; one that throws, runs no test, or has not ended after so many minutes is a failure. */
async function level(name, work, minutes = 15) {
  console.log(`\n== ${name} (after ${secondsSince(begun)} s)`);
  const started = Date.now();
  let counts;
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${name}: no end after ${minutes} minutes`)), minutes * 60_000);
  });
  try {
    counts = (await Promise.race([work(), late])).flat();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    counts = [{ passed: 0, failed: 1, skipped: 0 }];
  } finally {
    clearTimeout(timer);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const part of counts) {
    for (const key of Object.keys(total)) total[key] += part[key];
    if (part.passed + part.failed + part.skipped === 0) total.failed++;
  }
  for (const key of Object.keys(sum)) sum[key] += total[key];
  rows.push({ level: name, ...total, seconds: secondsSince(started) });
}

/** A command of the project's own tools: one check. */
function tool(script, ...args) {
  const options = { cwd: root, stdio: 'inherit', timeout: 10 * 60_000 };
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], options);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

const built = folder => {
  const home = join(root, 'out/test', folder);
  if (!existsSync(home)) return [];
  return readdirSync(home, { recursive: true })
    .map(name => join(home, String(name)))
    .filter(name => name.endsWith('.test.js'));
};

// Folders with a level of their own; whatever else there is are units.
const apart = new Set(['property', 'cli', 'lsp', 'editor', 'bench']);
const units = () => {
  const home = join(root, 'out/test');
  return [
    ...readdirSync(home, { withFileTypes: true }).flatMap(entry =>
      entry.isDirectory() && !apart.has(entry.name) ? built(entry.name) : [],
    ),
    ...readdirSync(home)
      .filter(name => name.endsWith('.test.js'))
      .map(name => join(home, name)),
  ];
};

await level('build', async () => [tool('scripts/build.mjs', '--tests')]);
if (sum.failed === 0) {
  await level('types and lint', async () => [
    tool('node_modules/typescript/bin/tsc', '--noEmit'),
    tool('node_modules/@biomejs/biome/bin/biome', 'ci', '.'),
  ]);
  await level('units', async () => [await mocha(units())]);
  await level('properties', async () => [await mocha(built('property'), { timeout: 60_000 })]);
  await level('command line', async () => [await mocha(built('cli'), { timeout: 60_000 })]);
  await level('language server', async () => {
    ensurePackages(['neovim']);
    return [await mocha(built('lsp'), { timeout: 60_000 })];
  });
  await level('editor', testEditor, 40);
}

console.log();
console.table(rows);
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
process.exit(sum.failed > 0 ? 1 : 0);
