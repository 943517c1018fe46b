// Opens the extension on seeds/: in the desktop VS Code where there is one and a display, else in the npm-borne VS Code,
// whose address is printed. Runs until stopped.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchUrl } from './host/browser.mjs';
import { ensureHost } from './host/install.mjs';
import { hasDisplay, onPath, root, scratch } from './host/paths.mjs';
import { startServer, writeUserSettings } from './host/server.mjs';
import { calm } from './host/settings.mjs';

const folder = join(root, 'seeds');
const article = join(folder, '001_8eba0c943fff7caa.txt');

execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });

const home = scratch();
process.on('exit', () => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const code = onPath('code');
if (code && hasDisplay()) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [`--extensionDevelopmentPath=${root}`, '--user-data-dir', home, '--new-window', '--wait', ...asRoot];
  const windows = process.platform === 'win32';
  const quoted = [...args, folder, article].map(arg => (windows ? `"${arg}"` : arg));
  const child = spawn(windows ? `"${code}"` : code, quoted, { stdio: 'inherit', shell: windows });
  child.on('exit', status => process.exit(status ?? 0));
} else {
  await ensureHost();
  writeUserSettings(home, calm);
  const token = randomBytes(16).toString('hex');
  const { address, stop, exited } = await startServer(home, { token, testDriver: true });
  const remote = path => `vscode-remote://${address}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['openFile', remote(article)],
    ['skipWelcome', 'true'],
  ];
  console.log(`VS Code runs with the extension on seeds/. Open this address in a browser; Ctrl+C stops it.\n`);
  console.log(workbenchUrl(address, folder, { token, payload }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
  await exited;
}
