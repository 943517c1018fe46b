// Takes the pictures of the README anew, into docs/images; look at them before they are committed.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from './host/debian.mjs';
import { root } from './host/paths.mjs';
import { testPages } from './test-editor.mjs';

execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' });
ensurePackages(['pngquant']);
const folder = join(root, 'docs/images');
process.env.SOURCECHECK_PICTURES = folder;
const { failed, passed } = await testPages(name => name.startsWith('pictures'));
if (failed > 0 || passed === 0) process.exitCode = 1;
const pictures = readdirSync(folder).filter(name => name.endsWith('.png'));
// A workbench has few colours: with a palette the pictures are a third as large.
execFileSync('pngquant', ['--force', '--ext', '.png', '--skip-if-larger', '--strip', ...pictures], { cwd: folder });
