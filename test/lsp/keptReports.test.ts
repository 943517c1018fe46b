import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from '../../server/src/lsp/folder';
import { KeptReports } from '../../server/src/lsp/keptReports';
import type { Client } from '../../server/src/lsp/options';
import type { Report } from '../../server/src/lsp/reports';
import type { Stamp } from '../../server/src/service/workspace';
import { folderOf } from '../helpers/folder';

const client = { commands: new Set(['peek']), markdown: true } as unknown as Client;
const stamp: Stamp = [10, 1_600_000_000_000, -1, 0];
const paths = Array.from({ length: 250 }, (_, i) => `/wire/${i}.txt`);
const report: Report = { items: [], id: 'a1', names: ['/wire/2.txt'] };
const reports = new Map(paths.slice(1).map(path => [path, report]));

/** A folder of which the first file cannot be read; `stamps` are those of its files now, `keys` what is read of them. */
const folder = (
  now: { keys?: Record<string, string>; stamps?: Record<string, Stamp>; paths?: string[]; settings?: object } = {},
  isRead = true,
) =>
  ({
    root: '/wire',
    total: 250,
    busy: !isRead,
    paths: new Set(now.paths ?? paths),
    workspace: { settings: now.settings ?? {}, ignored: new Map() },
    keyOf: (path: string) => (isRead ? { key: now.keys?.[path] ?? `key ${path}`, stamp } : null),
    isStill: (path: string, key: string, before: Stamp) =>
      isRead
        ? key === (now.keys?.[path] ?? `key ${path}`)
        : String(now.stamps?.[path] ?? stamp) === String(before) && key === `key ${path}`,
  }) as unknown as Folder;

describe('lsp/keptReports', () => {
  const kept = (cache: string, version = '1') => new KeptReports(cache, client, () => version);

  it('are said again of the same files, read or only looked at', async () => {
    const cache = folderOf({});
    await kept(cache).keep(folder(), reports);
    assert.deepEqual(await kept(cache).recall(folder()), reports);
    const again = kept(cache);
    const opening = folder({}, false);
    assert.equal(await again.early(opening), true);
    assert.deepEqual(again.earlyOf(opening), reports);
  });

  it('are not said of other files, settings or programs', async () => {
    const cache = folderOf({});
    await kept(cache).keep(folder(), reports);
    const other: [Folder, string?][] = [
      [folder({ keys: { [paths[7]]: 'other' } })],
      [folder({ stamps: { [paths[0]]: [11, 1_600_000_000_000, -1, 0] } }, false)],
      [folder({ paths: paths.slice(1) })],
      [folder({ paths: [...paths.slice(1), '/wire/new.txt'] }, false)],
      [folder({ settings: { rules: {} } }, false)],
      [folder(), '2'],
    ];
    for (const [one, version] of other) assert.equal(await kept(cache, version).recall(one), null);
  });

  it('that are damaged are as good as none', async () => {
    const cache = folderOf({});
    await kept(cache).keep(folder(), reports);
    const file = join(cache, readdirSync(cache)[0]);
    const text = readFileSync(file, 'utf8');
    for (const broken of ['', text.replace('a1', 'a2'), text.slice(0, -3), text.slice(0, text.lastIndexOf('\n'))]) {
      writeFileSync(file, broken);
      assert.equal(await kept(cache).recall(folder()), null);
    }
  });

  it('are looked at by their text where the file was written that very moment', async () => {
    const cache = folderOf({});
    const fresh = { ...folder(), keyOf: (path: string) => ({ key: `key ${path}`, stamp: [10, Date.now(), -1, 0] }) };
    await kept(cache).keep(fresh as unknown as Folder, reports);
    const seen = new Set<string>();
    const opening = {
      ...folder({}, false),
      isStill: (_: string, __: string, before: Stamp) => seen.add(String(before)),
    };
    await kept(cache).recall(opening as unknown as Folder);
    assert.deepEqual([...seen], ['-1,0,0,0']);
  });
});
