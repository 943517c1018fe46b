import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileRead } from '../../server/src/service/workspace';
import { ReadingCache } from '../../server/src/workspace/cache';
import { readManyFiles } from '../../server/src/workspace/many';
import { folderOf } from '../helpers/folder';
import { article } from '../helpers/wordings';

const texts = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.txt`, article(i, 0)]));

/** A folder whose files are not of this minute, with a cache of its own. */
function folders() {
  const root = folderOf(texts);
  for (const name of Object.keys(texts)) utimesSync(join(root, name), 1_600_000_000, 1_600_000_000);
  return { root, cache: folderOf({}), paths: Object.keys(texts).map(name => join(root, name)) };
}

/** Reads all; what was found, and how many came from the cache. */
async function look({ root, cache, paths }: ReturnType<typeof folders>, version = '1') {
  const opened = await ReadingCache.open(cache, root, version);
  const before = opened.size;
  const held = new Set(paths.map(path => opened.get(path)?.packed.said));
  const left = [...paths];
  const found = new Map<string, FileRead>();
  await readManyFiles(
    {
      next: () => left.shift() ?? null,
      done: (path, one) => found.set(path, one),
      back: path => assert.fail(path),
      broke: (path, why) => assert.fail(path + why),
    },
    100,
    Promise.resolve(opened),
  ).finished;
  const reused = paths.filter(path => opened.get(path) && held.has(opened.get(path)?.packed.said)).length;
  await opened.save(new Set(paths.filter(path => 'text' in (found.get(path) ?? {}))));
  const said = [...found].map(([path, one]) => [
    path,
    'text' in one ? [one.text, one.known?.reading.quotes] : one.reason,
  ]);
  return { before, reused, said: Object.fromEntries(said) };
}

describe('workspace/cache', () => {
  it('has what was read, as it was read', async () => {
    const all = folders();
    const cold = await look(all);
    assert.deepEqual([cold.before, cold.reused], [0, 0]);
    const warm = await look(all);
    assert.deepEqual([warm.before, warm.reused], [60, 60]);
    assert.deepEqual(warm.said, cold.said);
  });

  it('a file that was touched is the same, one that was changed is read, and kept beside the rest', async () => {
    const all = folders();
    await look(all);
    utimesSync(all.paths[1], 1_600_000_001, 1_600_000_001);
    writeFileSync(all.paths[0], 'The flood killed 14 people.');
    utimesSync(all.paths[0], 1_600_000_001, 1_600_000_001);
    const second = await look(all);
    assert.equal(second.reused, 59);
    assert.deepEqual(second.said[all.paths[0]], ['The flood killed 14 people.', []]);
    assert.deepEqual(
      readdirSync(all.cache)
        .map(name => name.split('.')[1])
        .sort(),
      ['newer', 'readings'],
    );
    assert.equal((await look(all)).reused, 60);
  });

  it('a file that may have been written again without a trace is compared', async () => {
    const all = folders();
    const now = new Date();
    utimesSync(all.paths[0], now, now);
    await look(all);
    const text = readFileSync(all.paths[0], 'utf8').replace(/\w(?=\w*\W*$)/, 'X');
    writeFileSync(all.paths[0], text);
    utimesSync(all.paths[0], now, now);
    const { reused, said } = await look(all);
    assert.equal(reused, 59);
    assert.equal(said[all.paths[0]]?.[0], text);
  });

  it('another version, a damaged file, one cut short and none at all are as nothing', async () => {
    const all = folders();
    const { said } = await look(all);
    assert.equal((await look(all, '2')).before, 0);
    assert.equal((await look(all, '2')).before, 60);
    const file = join(all.cache, readdirSync(all.cache)[0]);
    const bytes = readFileSync(file);
    for (const broken of [
      bytes.subarray(0, 1000),
      bytes.subarray(0, 5),
      Buffer.alloc(0),
      Buffer.from(bytes).fill(7, 60, 90),
    ]) {
      writeFileSync(file, broken);
      const again = await look(all, '2');
      assert.equal(again.before, 0);
      assert.deepEqual(again.said, said);
    }
    rmSync(all.cache, { recursive: true });
    assert.equal((await look(all, '2')).before, 0);
  });

  it('lets go of files that are no more', async () => {
    const all = folders();
    await look(all);
    for (const path of all.paths.slice(0, 10)) rmSync(path);
    assert.equal((await look(all)).before, 60);
    assert.equal((await look(all)).before, 50);
  });
});
