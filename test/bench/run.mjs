// Measures what a person waits for, what the parts cost, and what is shipped; prints a table and writes out/bench.json.
//   npm run bench                       the fast set
//   npm run bench -- --only stages,cold some groups by name
//   npm run bench -- --full             10,000 articles, growth to 100,000
//   npm run bench -- --strict           exit code 1 where a goal of budgets.json is missed
// Times are CPU time unless the name says wall, and are held against the plain loop of the same run: see plain.mjs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/host/paths.mjs';

/** Each group is a module that exports `rows({ full })`: `{ name, value, unit, goal?, least? }[]`, a promise or not. */
const groups = {
  ship: { load: () => import('./ship.mjs') },
  stages: { load: () => import('./stages.mjs') },
  figures: { load: () => import('./figures.mjs') },
  cold: { load: () => import('./cold.mjs') },
  latency: { load: () => import('./latency.mjs') },
  growth: { load: () => import('./growth.mjs'), slow: true },
  peers: { load: () => import('./peers.mjs'), slow: true },
};

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, full: { type: 'boolean' }, strict: { type: 'boolean' } },
});
const only = options.only?.split(',');
for (const name of only ?? [])
  if (!(name in groups)) throw new Error(`no group "${name}"; there are ${Object.keys(groups).join(', ')}`);

execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });

const budgets = JSON.parse(readFileSync(join(root, 'test/bench/budgets.json'), 'utf8'));
const rows = [];
for (const [name, { load, slow }] of Object.entries(groups)) {
  if (only ? !only.includes(name) : slow && !options.full) continue;
  console.error(`… ${name}`);
  const module = await load();
  for (const row of await module.rows({ full: Boolean(options.full) }))
    rows.push({ group: name, ...row, goal: row.goal ?? budgets[`${name}: ${row.name}`] });
}

/** Whether a row keeps its goal (`value` at most) or its `least`; undefined where it has neither or was not measured. */
const met = ({ value, goal, least }) => {
  if (typeof value !== 'number') return undefined;
  return goal !== undefined ? value <= goal : least !== undefined ? value >= least : undefined;
};
const shown = value => (typeof value === 'number' ? Number(value.toPrecision(value >= 1000 ? 6 : 3)) : value);
console.table(
  rows.map(row => ({
    group: row.group,
    name: row.name,
    value: shown(row.value),
    unit: row.unit ?? '',
    goal: row.goal !== undefined ? `≤ ${row.goal}` : row.least !== undefined ? `≥ ${row.least}` : '',
    '': { true: 'met', false: 'missed' }[met(row)] ?? '',
  })),
);
mkdirSync(join(root, 'out'), { recursive: true });
const machine = {
  node: process.version,
  platform: process.platform,
  arch: arch(),
  cpu: cpus()[0].model,
  cores: cpus().length,
};
writeFileSync(join(root, 'out/bench.json'), `${JSON.stringify({ machine, rows }, null, 2)}\n`);
if (options.strict && rows.some(row => met(row) === false)) process.exitCode = 1;
