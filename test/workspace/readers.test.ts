import assert from 'node:assert/strict';
import { join } from 'node:path';
import { entryOf } from '../../server/src/corpus/entry';
import { termsOf } from '../../server/src/corpus/figures/terms';
import { preparedOf } from '../../server/src/corpus/prepared';
import { passagesOf } from '../../server/src/corpus/quotes/passages';
import { type Reading, read } from '../../server/src/reading/reading';
import type { FileRead } from '../../server/src/service/workspace';
import { readInWorkers } from '../../server/src/workspace/readers';
import { folderOf } from '../helpers/folder';

/** A worker that answers as it is told by the names of the files. */
const script = join(
  folderOf({
    'worker.js': `
      const { parentPort } = require('node:worker_threads');
      parentPort.postMessage('ready');
      parentPort.on('message', ({ path }) => {
        if (path.startsWith('crash')) throw new Error('broken by ' + path);
        if (path.startsWith('exit')) process.exit(3);
        if (path.startsWith('hang')) for (;;) {}
        parentPort.postMessage({ path, reason: 'read', gone: false });
      });`,
    'mute.js': `throw new Error('no program');`,
  }),
  'worker.js',
);

/** Reads some names; what was said of each, what came back, and what broke. */
async function readAll(paths: readonly string[], options: Parameters<typeof readInWorkers>[2]) {
  const found = new Map<string, string>();
  const back: string[] = [];
  const broke: string[] = [];
  const left = [...paths];
  await readInWorkers(
    {
      next: () => left.shift() ?? null,
      done: (path: string, one: FileRead) => found.set(path, 'reason' in one ? one.reason : 'text'),
      back: path => back.push(path),
      broke: (path, why) => broke.push(`${path}: ${why.split('\n')[0]}`),
    },
    100,
    { script, tooLong: 2000, ...options },
  ).finished;
  return { found, back, broke, left };
}

describe('workspace/readers', () => {
  const good = Array.from({ length: 20 }, (_, i) => `good${i}`);

  it('reads every file once, whatever the number of threads', async () => {
    for (const threads of [1, 3]) {
      const { found, back } = await readAll(good, { threads });
      assert.deepEqual([...found.keys()].sort(), [...good].sort());
      assert.deepEqual(back, []);
    }
  });

  it('a file that breaks or holds up its worker is named, the rest is read', async () => {
    const bad = ['crash1', 'hang', 'exit'];
    const { found, broke } = await readAll([...good.slice(0, 5), ...bad, ...good.slice(5)], { threads: 2 });
    for (const name of good) assert.equal(found.get(name), 'read', name);
    assert.match(found.get('hang') ?? '', /took longer than 2 s/);
    for (const name of ['crash1', 'exit']) assert.match(found.get(name) ?? '', /an error of sourcecheck/, name);
    assert.deepEqual(broke, ['crash1: Error: broken by crash1']);
  });

  it('a large file has the more time', async () => {
    const text = 'x'.repeat(2_500_000);
    const given = new Map([['hang', { text, sidecar: {} }]]);
    const { found } = await readAll(['hang'], { threads: 1, given, tooLong: 100 });
    assert.match(found.get('hang') ?? '', /took longer than 0.3 s/);
  });

  it('what threads prepare for the indexes is what would be made here', async () => {
    const texts = Array.from(
      { length: 12 },
      (_, i) =>
        `The ${'abcdefghijkl'[i]}-${i} mill of Torvald${i}\n\n"We shall not sell${i} the mill," said Ann Berg${i}.`,
    );
    const given = new Map(texts.map((text, i) => [`${i}.txt`, { text, sidecar: {} }]));
    const readings = new Map<string, Reading>();
    const queue = given.keys();
    await readInWorkers(
      {
        next: () => queue.next().value ?? null,
        done: (path, found) => 'text' in found && found.known && readings.set(path, found.known.reading),
        back: assert.fail,
        broke: assert.fail,
      },
      100,
      { given, script: join(process.cwd(), 'server/dist/worker.js'), threads: 2, prepareFrom: 0 },
    ).finished;
    for (const [path, { text }] of given) {
      const [there, here] = [readings.get(path) ?? assert.fail(path), read(text)].map(reading =>
        entryOf(path, reading, reading.boilerplate.passages),
      );
      assert.ok(preparedOf(there) && !preparedOf(here));
      const { entry: _, ...columns } = passagesOf(there);
      assert.deepEqual({ entry: here, ...columns }, passagesOf(here));
      assert.deepEqual(termsOf(there), termsOf(here));
    }
  });

  it('where no worker starts the files come back', async () => {
    const { found, back, left } = await readAll(good, { script: join(script, '../mute.js'), threads: 2 });
    assert.equal(found.size, 0);
    assert.deepEqual([...back, ...left].sort(), [...good].sort());
  });
});
