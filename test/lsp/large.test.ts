import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol';
import { folderOf } from '../helpers/folder';
import { positionIn, pulls, pushes, Server, uriOf } from '../helpers/server';

/** A folder that is read in worker threads: stories of towns, each told twice with another toll. */
const towns = 'Ostrava Brno Dresden Lille Bergen Turku Porto Malaga Verona Split'.split(' ');
const files: Record<string, string> = {};
for (let i = 0; i < 240; i++) {
  const town = towns[i % 10];
  const toll = 20 + (i % 7) + (i % 2 === 0 ? 0 : 30);
  files[`${String(i % 10)}/${i}.txt`] = [
    `Flood in ${town} district ${Math.floor(i / 20)}`,
    `The flood in the ${town} district ${Math.floor(i / 20)} killed ${toll} people on Monday, officials in ${town} said.`,
    `“We did not see it coming in any of the forecasts for ${town} number ${Math.floor(i / 20)},” the mayor, Ann Bell, said.`,
    'Share on Facebook',
    `The ${town} Post, Western Edition`,
  ].join('\n\n');
}
const folder = folderOf({ ...files, 'broken.txt': Buffer.from([0, 1, 2]) });
const first = join(folder, '0/0.txt');

let server: Server | undefined;
afterEach(() => server?.kill());

interface Full {
  items: { uri: string; items: Diagnostic[] }[];
}

describe('lsp: a large folder', function () {
  this.timeout(120_000);

  it('is read in threads, every file once, and says what the command line says', async () => {
    server = await Server.start({ folders: [folder], capabilities: pulls });
    const status = await server.ready(({ total }) => total === 240);
    assert.equal(status.done, 240);
    assert.deepEqual(
      status.notChecked.map(({ uri, reason }) => [uri, reason]),
      [[uriOf(join(folder, 'broken.txt')), 'is binary, not plain text']],
    );
    const { items } = await server.request<Full>('workspace/diagnostic', { previousResultIds: [] });
    const shown = new Map(items.map(({ uri, items: list }) => [uri, list.map(({ code, message }) => [code, message])]));
    const cli = join(process.cwd(), 'server/dist/cli.js');
    const out = execFileSync(process.execPath, [cli, 'check', folder, '--format', 'json', '--fail-on', 'never'], {
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const checked: { files: { path: string; findings: { rule: string; message: string }[] }[] } = JSON.parse(out);
    for (const { path, findings } of checked.files)
      assert.deepEqual(
        shown.get(uriOf(path)) ?? [],
        findings.map(({ rule, message }) => [rule, message]),
        path,
      );
    assert.ok(
      checked.files.some(({ findings }) => findings.some(({ rule }) => /^figures\.(?:conflict|update)$/.test(rule))),
    );
    assert.equal(await server.stop(), 0);
  });

  it('an open article is answered for while the folder is read, and an edit is true at once', async () => {
    server = await Server.start({ folders: [folder], capabilities: pulls });
    const uri = uriOf(first);
    const text = await server.open(uri);
    const hover = { textDocument: { uri }, position: positionIn(text, 'We did not see') };
    await server.request<Hover | null>('textDocument/hover', hover);
    await server.change(uri, { text: `${text}\n\n“This is never closed, she said.\n` });
    const report = await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(report.items.some(({ code }) => code === 'quotes.unbalanced'));
    await server.ready(({ total }) => total === 240);
    const after = await server.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(after.items.some(({ code }) => code === 'quotes.unbalanced'));
    assert.ok(after.items.some(({ code }) => String(code).startsWith('figures.')));
    assert.match(JSON.stringify(await server.request<Hover | null>('textDocument/hover', hover)), /independent/);
    assert.equal(await server.stop(), 0);
  });

  it('opened again it says the same from what was kept, be that whole, damaged or gone', async () => {
    const cachePath = folderOf({});
    const copy = folderOf(files);
    const look = async () => {
      server = await Server.start({ folders: [copy], capabilities: pulls, options: { cachePath } });
      // Somebody looks at the first of them, before and after.
      await server.open(uriOf(join(copy, '0/0.txt')));
      const { items } = await server.request<Full>('workspace/diagnostic', { previousResultIds: [] });
      assert.equal(await server.stop(), 0);
      return items.map(({ uri, items: list }) => [uri, list]);
    };
    const cold = await look();
    const names = readdirSync(cachePath).sort();
    assert.deepEqual(
      names.map(name => name.replace(/.*\./, '')),
      ['findings', 'readings'],
    );
    assert.deepEqual(await look(), cold);
    for (const name of names) {
      const bytes = readFileSync(join(cachePath, name));
      bytes[bytes.length >> 1] ^= 1;
      writeFileSync(join(cachePath, name), bytes);
      assert.deepEqual(await look(), cold);
    }
    rmSync(cachePath, { recursive: true });
    assert.deepEqual(await look(), cold);
    writeFileSync(join(copy, '0/0.txt'), 'Nothing of that kind.\n');
    const [changed, ...rest] = cold;
    const now = await look();
    assert.equal(changed[0], uriOf(join(copy, '0/0.txt')));
    assert.ok(!now.some(([uri]) => uri === changed[0]));
    assert.equal(now.length, rest.length);
  });

  it('a client that is told hears of every file', async () => {
    server = await Server.start({ folders: [folder], capabilities: pushes });
    await server.ready(({ total }) => total === 240);
    for (const name of Object.keys(files)) await server.pushed(uriOf(join(folder, name)), list => list.length > 0);
    assert.equal(await server.stop(), 0);
  });
});
