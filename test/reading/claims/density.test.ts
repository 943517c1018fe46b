import assert from 'node:assert/strict';
import { densityOf } from '../../../server/src/reading/claims/density';
import { read } from '../../../server/src/reading/reading';

describe('reading/claims/density', () => {
  const densityIn = (text: string) => {
    const { article, figures } = read(text);
    return densityOf(article.sentences, figures);
  };
  const figure = 'Some 4,000 mills are rust.';
  const none = 'The dam is old.';

  it('counts the sentences near one that give figures, not itself', () => {
    const { near } = densityIn(`${[none, figure, none, figure, figure, none, none, none, figure].join('\n\n')}\n`);
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map(i => near(i)),
      [2, 2, 3, 2, 2, 3, 3, 2, 0],
    );
  });

  for (const [figures, others, isThick] of [
    [6, 6, true],
    [6, 20, false],
    [2, 0, false],
    [0, 0, false],
  ] as const)
    it(`${figures} of ${figures + others} sentences with figures: ${isThick ? 'thick' : 'not thick'}`, () =>
      assert.equal(
        densityIn(`${[...Array(figures).fill(figure), ...Array(others).fill(none)].join('\n\n')}\n`).isThick,
        isThick,
      ));
});
