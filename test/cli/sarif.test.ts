import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { spawned } from '../helpers/cli';
import { folderOf } from '../helpers/folder';
import { violations } from '../helpers/schema';

/**
 * The schema of SARIF 2.1.0 by OASIS (errata 5), without its descriptions, as it stands in the npm package @microsoft/jest-sarif
 * 1.0.0-beta.0 (MIT).
 */
const schema = JSON.parse(readFileSync('test/fixtures/sarif-2.1.0.json', 'utf8'));

const sarif = (folder: string) =>
  JSON.parse(spawned(['check', '--format', 'sarif', '--fail-on', 'never', '.'], folder).stdout);

describe('cli: SARIF', function () {
  this.timeout(60_000);

  it('of the five articles is as the schema of the standard says', () => {
    const log = sarif('seeds');
    assert.deepEqual(violations(log, schema), []);
    const { results } = log.runs[0];
    assert.ok(
      results.some(({ fixes }: { fixes?: unknown }) => fixes),
      'a fix is among them',
    );
    assert.ok(results.some(({ relatedLocations }: { relatedLocations?: unknown }) => relatedLocations));
  });

  it('of no article, of one that is not read, and of names that an address has to spell', () => {
    assert.deepEqual(violations(sarif(folderOf({ 'page.html': '' })), schema), []);
    const text = 'The storm killed 14 people.\n\nThe storm killed 41 people.\n\nShare on Facebook\nShare on Twitter\n';
    const log = sarif(folderOf({ 'a b/[1] “x” 100%, #2?.txt': text, 'b.txt': new Uint8Array([1, 0, 2]) }));
    assert.deepEqual(violations(log, schema), []);
    assert.ok(log.runs[0].results.length > 0);
    assert.equal(log.runs[0].invocations[0].toolExecutionNotifications.length, 1);
  });

  type Log = ReturnType<typeof sarif>;
  /** What is spoilt, in a first result with a place. */
  const breaks: [string, (result: Log) => void][] = [
    ['a level that there is not', result => Object.assign(result, { level: 'grave' })],
    ['a result without a message', result => Reflect.deleteProperty(result, 'message')],
    ['a field that there is not', result => Object.assign(result, { colour: 'red' })],
    ['a line before the first', result => Object.assign(result.locations[0].physicalLocation.region, { startLine: 0 })],
    [
      'an address with a space',
      result => Object.assign(result.locations[0].physicalLocation.artifactLocation, { uri: 'a b' }),
    ],
  ];
  let log: Log;
  before(() => {
    log = sarif('seeds');
  });
  for (const [what, spoil] of breaks)
    it(`the check itself finds ${what}`, () => {
      const copy = structuredClone(log);
      spoil(copy.runs[0].results[0]);
      assert.equal(violations(copy, schema).length, 1);
    });
});
