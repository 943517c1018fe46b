import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules';
import { spawned } from '../helpers/cli';
import { annotateShape, checkShape, corroborateShape, defaultLevels, findShape } from '../helpers/contract';
import { folderOf } from '../helpers/folder';
import { violations } from '../helpers/schema';

const told = (args: readonly string[], cwd?: string) => {
  const { status, stdout, stderr } = spawned(args, cwd);
  assert.equal(status, 0, stderr);
  return stdout;
};

describe('cli: what programs rely on', function () {
  this.timeout(120_000);
  const files = readdirSync('seeds').sort();

  it('check --format json: its shape, files by path, places that fit the offsets', () => {
    const said = JSON.parse(told(['check', '--format', 'json', '--fail-on', 'never', 'seeds']));
    assert.deepEqual(violations(said, checkShape), []);
    assert.deepEqual(
      said.files.map(({ path }: { path: string }) => path),
      files.map(name => `seeds/${name}`),
    );
    for (const { path, findings } of said.files) {
      const text = readFileSync(path, 'utf8');
      const lines = text.split('\n');
      const offset = (line: number, column: number) =>
        lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
      for (const { start, end, line, column, endLine, endColumn } of findings)
        assert.deepEqual([offset(line, column), offset(endLine, endColumn)], [start, end], path);
    }
  });

  it('annotate: its shape, one line a file', () => {
    const said = told(['annotate', 'seeds']).trimEnd().split('\n');
    assert.equal(said.length, files.length);
    for (const line of said) {
      const one = JSON.parse(line);
      assert.deepEqual(violations(one, annotateShape), []);
      for (const { value } of one.figures) assert.ok(value.length === 2 && value[0] <= value[1]);
    }
  });

  it('corroborate --format json: its shape, pairs of two articles, no more independent articles than articles', () => {
    const said = JSON.parse(told(['corroborate', 'seeds']));
    assert.deepEqual(violations(said, corroborateShape), []);
    assert.equal(said.articles.length, files.length);
    for (const { a, b } of [...said.quotes, ...said.figures]) assert.notEqual(a.path, b.path);
    for (const { members, articles, independent } of said.clusters) {
      assert.equal(new Set(members.map(({ path }: { path: string }) => path)).size, articles);
      assert.ok(independent <= articles);
    }
    for (const { a, b } of said.reuse) assert.notEqual(a, b);
  });

  it('find --format json: its shape', () => {
    const said = JSON.parse(told(['find', 'There is always a chance', 'seeds', '--format', 'json']));
    assert.ok(said.length > 0);
    assert.deepEqual(violations(said, findShape), []);
  });

  it('annotate, corroborate and find end well where a file cannot be read, and name it; a glob is a path', () => {
    const folder = folderOf({ 'a.txt': 'He said: “There is always a chance.”\n', 'b.txt': new Uint8Array([1, 0, 2]) });
    for (const args of [['annotate'], ['corroborate'], ['find', 'always a chance']]) {
      const { status, stderr } = spawned([...args, '*.txt'], folder);
      assert.equal(status, 0, args[0]);
      assert.equal(stderr, 'sourcecheck: b.txt is binary, not plain text\n');
    }
  });

  it('rules: their levels, and a page for each', () => {
    const levels = rules.map(({ id, level }) => [id, level]);
    const boilerplate = levels.filter(([id]) => id.startsWith('boilerplate.'));
    assert.ok(boilerplate.length > 0 && boilerplate.every(([, level]) => level === 'hint'));
    const others = levels.filter(([id]) => !id.startsWith('boilerplate.'));
    assert.deepEqual(Object.fromEntries(others), defaultLevels);
    for (const [id] of levels) {
      const page = `docs/rules/${id}.md`;
      assert.ok(existsSync(page), page);
      assert.ok(readFileSync(page, 'utf8').startsWith(`# ${id}`), `${page} is named by its rule`);
    }
    // One page more for a group whose rules are of one kind.
    const pages = levels.flatMap(([id]) => [`${id}.md`, `${id.split('.')[0]}.md`]);
    for (const name of readdirSync('docs/rules')) assert.ok(pages.includes(name), name);
  });
});
