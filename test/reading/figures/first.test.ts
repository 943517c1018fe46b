import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';

describe('reading/figures', () => {
  it('reads bound, number and unit of a count', () => {
    const [figure] = read('Moscow has massed more than 100,000 troops near the border.').figures;
    assert.equal(figure.text, 'more than 100,000 troops');
    assert.deepEqual(figure.value, [100000, 100000]);
    assert.equal(figure.bound, '>');
    assert.equal(figure.unit, 'troop');
    assert.equal(figure.about.verb, 'mass');
  });
});
