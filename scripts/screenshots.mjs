// Takes the pictures of the README anew, into docs/images; look at them before they are committed.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './host/paths.mjs';
import { testPages } from './test-editor.mjs';

execFileSync(process.execPath, [join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' });
process.env.SOURCECHECK_PICTURES = join(root, 'docs/images');
const { failed, passed } = await testPages(name => name.startsWith('pictures'));
if (failed > 0 || passed === 0) process.exitCode = 1;
