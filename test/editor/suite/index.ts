// Runs the tests beside this file inside the extension host; the same module serves the desktop and the npm-borne VS Code.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const root = join(__dirname, '../../../..');
  // Among all that an editor logs, the runner knows our lines by their prefix.
  const prefix = process.env.SOURCECHECK_PREFIX ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => console.log(format(...args).replace(/^/gm, prefix));
  const mocha = new Mocha({
    ui: 'bdd',
    color: true,
    timeout: 60_000,
    slow: 2_000,
    reporter: join(root, 'scripts/counts.cjs'),
  });
  for (const name of readdirSync(__dirname)) if (name.endsWith('.test.js')) mocha.addFile(join(__dirname, name));
  const failures = await new Promise<number>(done => mocha.run(done));
  if (failures > 0) throw new Error(`${failures} failed`);
}
