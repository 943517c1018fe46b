import assert from 'node:assert/strict';
import { chmodSync, cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { article, output, run, runBound } from '../helpers/cli';
import { folderOf } from '../helpers/folder';

/** A folder with a copy of the sample workspace in it. */
function seedsIn(): string {
  const folder = folderOf({});
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
  return folder;
}

describe('cli', function () {
  this.timeout(20000);

  describe('strip', () => {
    it('--write, --out, --diff and one file on stdout give the same bytes; twice is once', async () => {
      const folder = seedsIn();
      const before = readdirSync(join(folder, 'seeds')).map(name => readFileSync(join(folder, 'seeds', name)));
      await output(0, ['strip', '--out', 'clean/er', 'seeds'], folder);
      const names = readdirSync(join(folder, 'seeds'));
      assert.deepEqual(readdirSync(join(folder, 'clean/er')), names);
      names.forEach((name, i) => {
        assert.deepEqual(readFileSync(join(folder, 'seeds', name)), before[i], 'the articles stay');
      });
      await output(0, ['strip', '--out', 'seeds/clean', 'seeds'], folder);
      await output(0, ['strip', '--out', 'seeds/clean', 'seeds'], folder);
      for (const name of names)
        assert.deepEqual(readFileSync(join(folder, 'seeds/clean', name)), readFileSync(join(folder, 'clean/er', name)));
      rmSync(join(folder, 'seeds/clean'), { recursive: true });
      const diff = await output(0, ['strip', '--diff', 'seeds'], folder);
      await output(0, ['strip', '--write', 'seeds'], folder);
      for (const name of names)
        assert.deepEqual(readFileSync(join(folder, 'seeds', name)), readFileSync(join(folder, 'clean/er', name)), name);
      assert.deepEqual(readdirSync(join(folder, 'seeds')), names, 'no file is left behind');
      assert.ok(diff.includes('--- a/seeds/'));
      assert.equal(await output(0, ['strip', '--diff', 'seeds'], folder), '');
    });

    it('prints one file as it would write it', async () => {
      const folder = seedsIn();
      const [name] = readdirSync(join(folder, 'seeds'));
      const printed = await output(0, ['strip', `seeds/${name}`], folder);
      await output(0, ['strip', '--write', `seeds/${name}`], folder);
      assert.equal(printed, readFileSync(join(folder, 'seeds', name), 'utf8'));
      assert.ok(printed.length < readFileSync(join('seeds', name), 'utf8').length);
    });

    it('keeps encoding, mark, line endings, mode', async () => {
      const text = `${article.replaceAll('\n', '\r\n')}\r\nShare on Facebook\r\nShare on Twitter\r\n`;
      const cases: [string, Buffer][] = [
        ['bom.txt', Buffer.from(`\ufeff${text}`)],
        ['le.txt', Buffer.from(`\ufeff${text}`, 'utf16le')],
        ['be.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
        ['western.txt', Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1')],
        ['plain.txt', Buffer.from(text)],
      ];
      const folder = folderOf(Object.fromEntries(cases));
      chmodSync(join(folder, 'plain.txt'), 0o600);
      const { status, stderr } = await run(['check', '--fix', '--fail-on', 'never', '.'], folder);
      assert.equal(status, 0, stderr);
      for (const [name, bytes] of cases) {
        const now = readFileSync(join(folder, name));
        assert.ok(now.length < bytes.length, `${name} is stripped`);
        // What is left is the start of what was there.
        assert.ok(bytes.subarray(0, now.length).equals(now), name);
      }
      assert.equal(statSync(join(folder, 'plain.txt')).mode & 0o777, 0o600);
    });

    it('empties no file', async () => {
      const text = 'Share on Facebook\nShare on Twitter\n';
      const folder = folderOf({ 'a.txt': text });
      const { stderr } = await run(['strip', '--write', '.'], folder);
      assert.match(stderr, /a\.txt is left as it is: all of it would go/);
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), text);
    });

    it('leaves a text alone that has lost characters', async () => {
      const text = `${article}\ufffd\n\nShare on Facebook\nShare on Twitter\n`;
      const folder = folderOf({ 'a.txt': text });
      const { status, stderr } = await run(['strip', '--write', '.'], folder);
      assert.equal(status, 0);
      assert.match(stderr, /a\.txt is left as it is/);
      assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), text);
    });
  });

  it('strip --write says what it may not write, and goes on', async () => {
    const text = `${article}\nShare on Facebook\nShare on Twitter\n`;
    const folder = folderOf({ 'a.txt': text, 'sub/b.txt': text, 'sub/c.txt': text });
    chmodSync(folder, 0o755);
    chmodSync(join(folder, 'sub'), 0o777);
    chmodSync(join(folder, 'sub/b.txt'), 0o444);
    chmodSync(join(folder, 'sub/c.txt'), 0o666);
    chmodSync(join(folder, 'a.txt'), 0o644);
    if (process.getuid?.() !== 0) chmodSync(folder, 0o555);
    const { status, stderr } = runBound(['strip', '--write', '.'], folder);
    chmodSync(folder, 0o755);
    assert.equal(status, 1);
    assert.match(stderr, /a\.txt may not be written/);
    assert.match(stderr, /b\.txt may not be written/);
    assert.equal(readFileSync(join(folder, 'a.txt'), 'utf8'), text);
    assert.equal(readFileSync(join(folder, 'sub/b.txt'), 'utf8'), text);
    assert.ok(readFileSync(join(folder, 'sub/c.txt'), 'utf8').length < text.length);
    assert.deepEqual(readdirSync(join(folder, 'sub')), ['b.txt', 'c.txt']);
  });
});
