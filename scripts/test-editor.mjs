// The tests in a real VS Code: the suite inside the extension host, then what a person sees and does, driven on the page.
// The suite runs in the desktop VS Code where there is a display and its download answers, else in the npm-borne one;
// SOURCECHECK_EDITOR=desktop or =host decides by hand. The page is the npm-borne VS Code with the packaged extension.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'node:util';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { launchBrowser, launchBrowserServer, workbenchUrl } from './host/browser.mjs';
import { ensureHost } from './host/install.mjs';
import { hasDisplay, hostFits, root, scratch, testHome } from './host/paths.mjs';
import { installExtension, startServer, writeUserSettings } from './host/server.mjs';
import { plain } from './host/settings.mjs';
import { countsIn, mocha } from './mocha.mjs';
import { packageExtension } from './package.mjs';

const vscodeVersion = '1.139.1';
const suite = join(root, 'out/test/editor/suite/index');
const suiteMinutes = 5;
const prefix = 'suite: ';

/** A fresh copy of the seeds for the suite. */
function copyOfSeeds(home) {
  const folder = join(home, 'suite/seeds');
  cpSync(join(root, 'seeds'), folder, { recursive: true });
  return folder;
}

/** The desktop VS Code, or undefined with the reason said. */
async function desktop() {
  const wish = process.env.SOURCECHECK_EDITOR;
  if (wish === 'host') return undefined;
  if (!wish && !hasDisplay()) {
    console.log('No display here: the suite runs in the npm-borne VS Code.');
    return undefined;
  }
  try {
    return await downloadAndUnzipVSCode({ version: vscodeVersion, cachePath: testHome, timeout: 20_000 });
  } catch (error) {
    if (wish || !hostFits) throw error;
    console.log(`The desktop VS Code is not to be had (${error.message}): the suite runs in the npm-borne one.`);
    return undefined;
  }
}

async function suiteOnDesktop(vscodeExecutablePath, home) {
  const counts = join(home, 'suite.json');
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: suite,
    extensionTestsEnv: { SOURCECHECK_COUNTS: counts },
    launchArgs: [copyOfSeeds(home), '--user-data-dir', join(home, 'user'), '--disable-workspace-trust'],
  }).catch(error => console.error(error.message));
  return countsIn(counts);
}

async function suiteOnHost(home) {
  const counts = join(home, 'suite.json');
  const env = { SOURCECHECK_COUNTS: counts, SOURCECHECK_PREFIX: prefix };
  const { address, stop } = await startServer(home, { testDriver: true, env });
  const browser = await launchBrowser();
  let timer;
  try {
    const page = await browser.newPage();
    const noise = [];
    await page.exposeFunction('codeAutomationLog', (_type, args) => {
      const text = format(...args);
      if (text.startsWith(prefix)) console.log(text.replaceAll(prefix, ''));
      else noise.push(text);
    });
    const ended = new Promise(done => {
      page.exposeFunction('codeAutomationExit', done);
      timer = setTimeout(() => done(`no answer in ${suiteMinutes} minutes`), suiteMinutes * 60_000);
    });
    const remote = path => `vscode-remote://${address}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(suite)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(workbenchUrl(address, copyOfSeeds(home), { payload }));
    const code = await ended;
    const result = countsIn(counts);
    if (code === 0 || result.failed > 0) return result;
    console.error(`The extension host ended with ${code}:\n${noise.slice(-30).join('\n')}`);
    return { ...result, failed: 1 };
  } finally {
    clearTimeout(timer);
    await browser.close();
    await stop();
  }
}

async function pages(home, wanted = () => true) {
  const vsix = join(home, 'sourcecheck.vsix');
  const size = await packageExtension(vsix);
  console.log(`The package has ${Math.round(size / 1024)} kB.`);
  installExtension(home, vsix);
  const servers = [await startServer(home), await startServer(home, { asksTrust: true })];
  const browser = await launchBrowserServer();
  try {
    const folder = join(root, 'out/test/editor/page');
    const files = readdirSync(folder).filter(name => name.endsWith('.test.js') && wanted(name));
    return await mocha(
      files.map(name => join(folder, name)),
      {
        timeout: 60_000,
        env: {
          SOURCECHECK_BROWSER: browser.wsEndpoint(),
          SOURCECHECK_ADDRESS: servers[0].address,
          SOURCECHECK_ASKING_ADDRESS: servers[1].address,
          SOURCECHECK_HOME: home,
        },
      },
    );
  } finally {
    await browser.close();
    await Promise.all(servers.map(server => server.stop()));
  }
}

async function inScratch(work) {
  const home = scratch();
  try {
    return await work(home);
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

async function prepareHost(home) {
  await ensureHost();
  writeUserSettings(home, plain);
}

/** Runs both; gives the counts of each. The bundles must have been built. */
export const testEditor = () =>
  inScratch(async home => {
    const executable = await desktop();
    if (hostFits) await prepareHost(home);
    const inside = executable ? await suiteOnDesktop(executable, home) : await suiteOnHost(home);
    if (hostFits) return [inside, await pages(home)];
    console.log('The page is not driven here: the npm-borne VS Code is for Linux. Counted as one skipped.');
    return [inside, { passed: 0, failed: 0, skipped: 1 }];
  });

/** Runs the tests on the page whose file names are wanted; gives their counts. */
export const testPages = wanted =>
  inScratch(async home => {
    await prepareHost(home);
    return pages(home, wanted);
  });

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const counts = process.argv[2] ? [await testPages(name => name.startsWith(process.argv[2]))] : await testEditor();
  if (counts.some(({ passed, failed }) => failed > 0 || passed === 0)) process.exitCode = 1;
}
