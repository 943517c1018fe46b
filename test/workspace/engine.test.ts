import assert from 'node:assert/strict';
import { getHeapSpaceStatistics } from 'node:v8';
import { collectNew } from '../../server/src/workspace/engine';

const newSpace = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.space_used_size ?? 0;

describe('the engine', () => {
  it('collects what is new when there is much of it, and leaves it otherwise', () => {
    // Until there is as much: how much fits before the engine collects by itself is its own affair.
    let made: number[][] = [];
    let isCollected = false;
    for (let round = 0; round < 10_000 && !isCollected; round++) {
      for (let n = 0; n < 100; n++) made.push([n, n, n, n, n, n, n, n]);
      if (made.length > 10_000) made = [];
      isCollected = collectNew();
    }
    assert.ok(isCollected);
    assert.ok(newSpace() < 8 * 1024 * 1024, `${newSpace()}`);
    assert.equal(collectNew(), false);
  });
});
