import assert from 'node:assert/strict';
import { read } from '../../../server/src/reading/reading';

const about = (text: string) => read(text).figures[0].about;

describe('reading/figures: what a figure is about', () => {
  it('the counted noun with its modifiers', () =>
    assert.deepEqual(about('Twelve retired Navy pilots met in Oslo.').head, ['retir', 'navy', 'pilot']));
  it('the participle behind the noun, or the verb before it', () => {
    assert.equal(about('About 130,000 troops amassed on the eastern flank.').verb, 'amass');
    assert.equal(about('Moscow has massed more than 100,000 troops near the border.').verb, 'mass');
    assert.equal(about('The blast killed 14 people.').verb, 'kill');
    assert.equal(about('14 people were killed in the blast.').verb, 'kill');
  });
  it('the words of the clause before those of the sentence', () =>
    assert.deepEqual(about('After the storm, 40 homes burned near the harbour.').context.slice(0, 1), ['harbour']));
  it('names and dates', () => {
    const { names, dates } = about('On May 5, 2019 the Red Cross fed 300 people in Oslo.');
    assert.deepEqual(
      names,
      ['may', 'red', 'cross', 'oslo'].filter(name => name !== 'may'),
    );
    assert.deepEqual(dates, ['2019-05-05']);
  });
  it('the source it is attributed to', () => {
    const [figure] = read('The army has 100,000 troops on the border, the minister said.').figures;
    assert.equal(figure.source?.text ?? null, 'the minister');
  });
});
