import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { folderOf } from '../helpers/folder';

/** What a text may be made of, over and over: nothing that is compared with all of its like may be among it. */
const pieces: Readonly<Record<string, string>> = {
  quotes: '" ',
  nested: '“‘',
  numbers: '1,234,567.89 ',
  shares: '50 percent of 20 percent of ',
  list: 'five, six, seven, and ',
  dates: 'on Monday, March 5, 2011 at 5 p.m. ',
  names: 'John Smith, Mary Jones, Minister of Foreign Affairs Sergei Lavrov ',
  cues: 'he said she said they said that ',
  sentences: 'He said “yes” and 5 men died. ',
  lines: 'The minister said 40 people were killed in the town.\n',
  shared: 'Share on Facebook\n',
  hyphens: 'twenty-',
  letters: 'x',
  scripts: '👩‍👩‍👧‍👦 “نعم” said 李 \u202e ',
};
const SIZE = 250_000;

describe('a text of one thing over and over', () => {
  for (const [name, piece] of Object.entries(pieces))
    it(`is checked to the end: ${name}`, () => {
      const cwd = folderOf({ 'a.txt': piece.repeat(SIZE / piece.length) });
      const { status, stderr } = spawnSync(process.execPath, [resolve('server/dist/cli.js'), 'check', '.'], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 26,
        timeout: 55_000,
      });
      assert.ok(status === 0 || status === 1, stderr);
    });
});
