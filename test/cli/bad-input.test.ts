import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { article, output, run, runBound } from '../helpers/cli';
import { folderOf } from '../helpers/folder';

describe('cli', function () {
  this.timeout(20000);

  describe('bad input', () => {
    const files: Record<string, string | Uint8Array> = {
      'good.txt': article,
      'utf16.txt': Buffer.from(`\ufeff${article}`, 'utf16le'),
      'cyrillic.txt': Buffer.from([
        0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20, 0xe2, 0xf1, 0xe5, 0xec, 0x20, 0xec, 0xe8, 0xf0, 0xf3,
      ]),
      'crlf.txt': article.replaceAll('\n', '\r\n'),
      'odd “name” [x].txt': article,
      'binary.txt': Uint8Array.from([1, 0, 2, 0, 0, 3]),
      'empty.txt': '',
      'broken.txt': Buffer.from('caf\xc3 \xff\xfe\x81\x82', 'latin1'),
      'secret.txt': article,
    };
    const folder = folderOf(files);
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'secret.txt'), 0);
    const bad = ['binary.txt', 'broken.txt', 'empty.txt', 'secret.txt'];

    it('everything else is checked, and each file that is not is named', async () => {
      const { status, stdout, stderr } = runBound(
        ['check', '--format', 'json', '--fail-on', 'never', '.', 'utf16.txt'],
        folder,
      );
      assert.equal(status, 0, stderr);
      const said = JSON.parse(stdout);
      assert.deepEqual(
        said.notChecked.map(({ path }: { path: string }) => path.replace('./', '')),
        bad,
      );
      assert.equal(said.files.length, Object.keys(files).length - bad.length);
      for (const name of bad) assert.match(stderr, new RegExp(`^sourcecheck: \\./${name} \\S`, 'm'));
    });
    it('annotate leaves it out and ends well', async () => {
      const { status, stdout } = runBound(['annotate', '.'], folder);
      assert.equal(status, 0);
      assert.equal(stdout.trimEnd().split('\n').length, Object.keys(files).length - bad.length);
    });
    it('a path that is not there beside one that is', async () => {
      assert.equal((await run(['check', 'good.txt', 'gone.txt'], folder)).status, 2);
      assert.equal((await run(['annotate', 'good.txt', 'gone.txt'], folder)).status, 0);
    });
    it('a folder without articles', async () => {
      const empty = folderOf({ 'page.html': '<p>', 'sub/data.csv': 'a' });
      const { status, stdout, stderr } = await run(['check', '.'], empty);
      assert.equal(status, 0);
      assert.match(stdout, /^0 articles/);
      assert.match(stderr, /no articles in \./);
      assert.equal(await output(0, ['annotate', '.'], empty), '');
    });
    it('a broken configuration: said once, defaults used', async () => {
      const broken = folderOf({ 'sourcecheck.json': '{ "rules": {', 'a.txt': article });
      const { status, stdout, stderr } = await run(['annotate', '.'], broken);
      assert.equal(status, 0);
      assert.equal(stdout.trimEnd().split('\n').length, 1);
      assert.equal(stderr.match(/sourcecheck\.json: is not valid JSON/g)?.length, 1, stderr);
    });
    it('a broken sidecar and a broken ignore file', async () => {
      const broken = folderOf({ 'a.txt': article, 'a.txt.json': '{', '.sourcecheck-ignore.json': '[' });
      const { status, stderr } = await run(['annotate', '.'], broken);
      assert.equal(status, 0);
      assert.match(stderr, /a\.txt\.json is not valid JSON/);
      assert.match(stderr, /\.sourcecheck-ignore\.json: is not valid JSON/);
    });
  });
});
