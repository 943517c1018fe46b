import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkedOf } from '../../server/src/cli/check';
import { type Reading, read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { findings } from '../../server/src/service/findings';
import { type Snapshot, snapshotOf } from '../../server/src/service/snapshot';
import { findInThreads } from '../../server/src/workspace/finders';
import { folderOf } from '../helpers/folder';

const towns = ['Aldermoor', 'Brackwell', 'Carnforth', 'Dunmere', 'Eastleigh'];
const paths = Array.from({ length: 100 }, (_, i) => `/wire/${String(i).padStart(2, '0')}.txt`);
/** Twenty articles on each of five floods, whose figures and quotes differ from one to the next. */
const readings = new Map(
  paths.map((path, i): [string, Reading] => {
    const town = towns[i % 5];
    const text = `Flood in ${town} kills ${12 + (i % 3)} people

The flood in ${town} killed ${12 + (i % 3)} people on Monday night, the police in ${town} said.

"We have never seen the water rise as fast as this in our old ${town} valley," ${i % 2 ? 'mayor Jane Holt' : 'governor Paul Reyes'} told reporters.

The damage is put at ${20 + (i % 4)} million dollars. Read more news of ${town} on our page.
`;
    return [path, read(text)];
  }),
);
const snapshot = (): Snapshot => snapshotOf(readings, defaultSettings, new Map([[paths[3], new Set(['00000000'])]]));
const foundBy = (one: Snapshot) => paths.map(path => findings(one, path));
const alone = foundBy(snapshot());

describe('workspace/finders', () => {
  it('several threads find what one does', async () => {
    const one = snapshot();
    await findInThreads(one, paths, { script: join(process.cwd(), 'server/dist/worker.js'), threads: 2 });
    for (const group of ['figures.conflict', 'quotes.speaker-conflict'])
      assert.ok(
        alone.flat().some(({ rule }) => rule === group),
        group,
      );
    assert.deepEqual(foundBy(one), alone);
  });

  it('takes what the others found, each article once', async () => {
    const script = join(
      folderOf({
        'marked.js': `
          const { parentPort } = require('node:worker_threads');
          parentPort.on('message', paths => parentPort.postMessage(paths.map(path => [{ message: path }])));`,
      }),
      'marked.js',
    );
    const one = snapshot();
    await findInThreads(one, paths, { script, threads: 2 });
    const taken = foundBy(one).map(([first], i) => first?.message === paths[i]);
    assert.ok(taken.includes(true) && taken.includes(false));
    assert.deepEqual(
      foundBy(one).filter((_, i) => !taken[i]),
      alone.filter((_, i) => !taken[i]),
    );
  });

  it('what a thread leaves undone is found all the same', async () => {
    const script = join(folderOf({ 'broken.js': `throw new Error('no program');` }), 'broken.js');
    const one = snapshot();
    await findInThreads(one, paths, { script, threads: 2 });
    assert.deepEqual(foundBy(one), alone);
  });

  it('an article that breaks a rule is named and keeps nobody from the others', async () => {
    const ignored = Object.assign(new Map<string, ReadonlySet<string>>(), {
      get(path: string) {
        if (path === paths[7]) throw new Error('no rule');
      },
    });
    const one = { ...snapshot(), ignored };
    await findInThreads(one, paths, { threads: 1 });
    const { files, notChecked } = checkedOf(one, []);
    assert.equal(files.length, paths.length - 1);
    assert.deepEqual(notChecked, [{ path: paths[7], reason: 'breaks a rule (no rule); please report this' }]);
  });
});
