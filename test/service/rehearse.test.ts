import assert from 'node:assert/strict';
import { read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import { findings } from '../../server/src/service/findings';
import { rehearse } from '../../server/src/service/rehearse';
import { snapshotAfter, snapshotOf } from '../../server/src/service/snapshot';

const texts = new Map([
  [
    'flood',
    'Flood in Arla\n\nThe flood killed 14 people, officials said. "We did not see it coming," said Mayor Ada Lund.',
  ],
  [
    'blog',
    'The flood at Arla\n\nThe flood killed 41 people. "We did not see it coming at all," Lund told us on Monday.',
  ],
  ['empty', ''],
]);
const folder = () => snapshotOf(new Map([...texts].map(([path, text]) => [path, read(text)])), defaultSettings);

describe('service/rehearse', () => {
  it('comes to an end, and leaves what is known of the folder as it was', () => {
    const [plain, rehearsed] = [folder(), folder()];
    for (const path of [...texts.keys(), 'not there']) for (const _ of rehearse(rehearsed, path));
    for (const path of texts.keys()) assert.deepEqual(findings(rehearsed, path), findings(plain, path));
    assert.ok(findings(plain, 'flood').length > 0);
    // An edit follows the folder's own corpus still: what it does not touch keeps its entry.
    const edited = snapshotAfter(rehearsed, new Map([['flood', read(`${texts.get('flood')} It rained for 3 days.`)]]));
    assert.equal(edited.corpus.entry('empty'), rehearsed.corpus.entry('empty'));
    for (const path of texts.keys())
      assert.deepEqual(
        findings(edited, path),
        findings(snapshotAfter(plain, new Map([['flood', edited.corpus.entry('flood')?.reading ?? null]])), path),
      );
  });

  it('types: there are steps for an article with text, and none for what is not there or empty', () => {
    assert.ok([...rehearse(folder(), 'flood')].length > 50);
    assert.equal([...rehearse(folder(), 'empty')].length, 0);
    assert.equal([...rehearse(folder(), 'not there')].length, 0);
  });
});
