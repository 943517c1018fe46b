import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from '../../server/src/workspace/decode';
import { output, run, spawned } from '../helpers/cli';
import { folderOf } from '../helpers/folder';
import { oddFiles } from '../helpers/odd';

const names = Object.keys(oddFiles).sort();
const readable = names.filter(name => oddFiles[name][1] === null);
const folder = folderOf(Object.fromEntries(names.map(name => [name, oddFiles[name][0]])));
const textOf = (name: string): string => {
  const decoded = decode(readFileSync(join(folder, name)));
  assert.ok('text' in decoded, name);
  return decoded.text;
};

/** Whether what is left of a text is what was there, in the same order, less some stretches. */
function isLess(left: string, whole: string): boolean {
  let at = 0;
  for (const unit of left.split('')) {
    at = whole.indexOf(unit, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('cli: odd input', function () {
  this.timeout(120_000);

  it('check, as a process of its own: what can be read is checked, and each file that is not is named with the reason', () => {
    const { status, stdout, stderr } = spawned(['check', '--format', 'json', '--fail-on', 'never', '.'], folder);
    assert.equal(status, 0, stderr);
    const said = JSON.parse(stdout) as {
      files: { path: string; findings: { start: number; end: number; line: number; column: number }[] }[];
      notChecked: { path: string; reason: string }[];
    };
    assert.deepEqual(
      said.files.map(({ path }) => path.replace('./', '')),
      readable,
    );
    assert.deepEqual(
      said.notChecked.map(({ path }) => path.replace('./', '')),
      names.filter(name => !readable.includes(name)),
    );
    for (const { path, reason } of said.notChecked) assert.match(reason, oddFiles[path.replace('./', '')][1] ?? /^$/);
    for (const { path, findings } of said.files) {
      const text = textOf(path);
      for (const { start, end, line, column } of findings) {
        assert.ok(0 <= start && start < end && end <= text.length, `${path} ${start}..${end}`);
        assert.ok(line >= 1 && column >= 1);
      }
    }
    assert.match(stderr, /cut\.txt ends inside a character/);
    assert.doesNotMatch(stderr, /please report/);
  });

  it('check: what people and their machines read, whatever stands in a text, has no control characters but line ends', async () => {
    for (const format of ['pretty', 'github']) {
      const { stdout } = await run(['check', '--format', format, '--fail-on', 'never', '.'], folder);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
      assert.doesNotMatch(stdout, /[\u0000-\u0009\u000b-\u001f\u007f]/, format);
    }
  });

  it('annotate: one object a file that can be read, spans inside it', async () => {
    const lines = (await output(0, ['annotate', '.'], folder)).trimEnd().split('\n');
    const said = lines.map(line => JSON.parse(line));
    assert.deepEqual(
      said.map(({ path }) => path.replace('./', '')),
      readable,
    );
    for (const one of said) {
      const text = textOf(one.path);
      for (const kind of ['boilerplate', 'quotes', 'figures', 'dates', 'sentences', 'findings'])
        for (const { start, end } of one[kind])
          assert.ok(0 <= start && start < end && end <= text.length, `${one.path} ${kind} ${start}..${end}`);
    }
  });

  it('corroborate: every article is there', async () => {
    const { articles } = JSON.parse(await output(0, ['corroborate', '.'], folder));
    assert.equal(articles.length, readable.length);
    assert.ok((await output(0, ['corroborate', '--format', 'csv', '.'], folder)).length > 0);
  });

  it('strip: takes stretches away and changes nothing else; what has lost characters stays whole', async () => {
    const out = folderOf({});
    await output(0, ['strip', '--out', out, '.'], folder);
    for (const name of readable) {
      const before = readFileSync(join(folder, name));
      const after = readFileSync(join(out, name));
      const [was, is] = [decode(before), decode(after)];
      assert.ok('text' in was && 'text' in is, name);
      assert.deepEqual(is.encoding, was.encoding, name);
      assert.ok(isLess(is.text, was.text), name);
      assert.ok(Buffer.from(encode(is.text, is.encoding) ?? []).equals(after), name);
    }
    assert.ok(readFileSync(join(folder, 'lost-characters.txt')).equals(readFileSync(join(out, 'lost-characters.txt'))));
    for (const name of ['crlf.txt', 'cr.txt', 'utf16le-unmarked.txt', 'windows-1252.txt']) {
      const left = decode(readFileSync(join(out, name)));
      assert.ok('text' in left && !left.text.includes('Share on') && left.text.includes('always a chance'), name);
    }
    for (const name of names) assert.equal(existsSync(join(out, name)), readable.includes(name), name);
  });
});
