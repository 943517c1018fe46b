import assert from 'node:assert/strict';
import { slices, yieldNow } from '../../server/src/lsp/pause';

describe('lsp/pause', () => {
  it('lets a request that has come be read, handled and answered before the work goes on', async () => {
    let turns = 0;
    const request = async (): Promise<void> => {
      for (; turns < 3; turns++) await yieldNow();
    };
    const pause = slices(undefined, 0);
    void request();
    await pause();
    assert.equal(turns, 3);
  });

  it('costs no turn until the slice is used up', async () => {
    let turned = false;
    setImmediate(() => {
      turned = true;
    });
    await slices(undefined, 1000)();
    assert.equal(turned, false);
  });
});
