// Starts the npm-borne VS Code on loopback and waits until it answers.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { group } from './group.mjs';
import { host } from './install.mjs';
import { cleanEnv } from './paths.mjs';

const common = home => ['--server-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];

/** Installs a packaged extension for the server that keeps its state in `home`. */
export function installExtension(home, vsix) {
  const { status, stdout, stderr } = spawnSync(
    host.node,
    [host.server, ...common(home), '--accept-server-license-terms', '--install-extension', vsix, '--force'],
    { env: cleanEnv(), encoding: 'utf8', timeout: 180_000 },
  );
  if (status !== 0) throw new Error(`installing ${vsix} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** A person's settings in the server that keeps its state in `home`. */
export function writeUserSettings(home, settings) {
  const folder = join(home, 'data/data/User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/**
 * Starts the server; gives its address, a way to stop it, and a promise of its end. Without a token every local user has a shell: for tests alone.
 * With `asksTrust` a person is asked whether a folder is to be trusted; without, every folder is.
 */
export async function startServer(
  home,
  { port = 0, token, testDriver = false, asksTrust = false, env = {}, log = () => {} } = {},
) {
  const { child, exited, stop } = group(
    host.node,
    [
      host.server,
      ...common(home),
      ...['--host', '127.0.0.1', '--port', String(port), '--telemetry-level', 'off'],
      ...(token ? ['--connection-token', token] : ['--without-connection-token']),
      '--accept-server-license-terms',
      ...(asksTrust ? [] : ['--disable-workspace-trust']),
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: cleanEnv(env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said = [];
  const address = await new Promise((found, failed) => {
    const timer = setTimeout(() => failed(new Error(`VS Code did not start in 60 s:\n${said.join('\n')}`)), 60_000);
    child.once('exit', code => failed(new Error(`VS Code ended with ${code}:\n${said.join('\n')}`)));
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', line => {
        said.push(line);
        log(line);
        const bound = /Extension host agent listening on (\d+)/.exec(line);
        if (!bound) return;
        clearTimeout(timer);
        found(`127.0.0.1:${bound[1]}`);
      });
  }).catch(async error => {
    await stop();
    throw error;
  });
  return { address, stop, exited };
}
