import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import data from '../../server/data/figure-comparison.json';
import { entryOf } from '../../server/src/corpus/entry';
import { type Frame, frames } from '../../server/src/corpus/figures/frame';
import { mayMeet, outlineOf } from '../../server/src/corpus/figures/outline';
import { sameness } from '../../server/src/corpus/figures/same';
import { read } from '../../server/src/reading/reading';

const framesOf = (path: string, text: string): readonly Frame[] => frames(entryOf(path, read(text), []));

/** Whether any two figures are one quantity, told figure by figure. */
const meet = (one: readonly Frame[], other: readonly Frame[], event: number): boolean =>
  one.some(a =>
    other.some(b => a.measure.kind === b.measure.kind && sameness(a, b, false, event).score >= data.weights.threshold),
  );

describe('property: outlines of figures', () => {
  const wordings = fc.tuple(
    fc.constantFrom('In Qeshm,', 'The governor said', 'On Monday', 'Her office said', 'If the vote fails,', 'In 2014'),
    fc.constantFrom(
      'the 11',
      'about 120,000',
      'another 7',
      '5,387.75',
      '5,487.75',
      'more than 40',
      '$3.5 million',
      '62%',
    ),
    fc.constantFrom('young people', 'homes', 'troops', 'of those asked', 'patients with asthma', 'voting members'),
    fc.constantFrom('were killed', 'lost power', 'would be moved', 'were arrested near the bridge', 'had no water'),
    fc.constantFrom(
      'by the storm.',
      'and 14 were injured.',
      'in the first hour, down from 90.',
      'this year.',
      'at 3 sites.',
    ),
  );
  const article = fc
    .array(wordings, { minLength: 1, maxLength: 6 })
    .map(list => list.map(one => one.join(' ')).join(' '));

  it('never part two articles of which a figure is one quantity', () => {
    let met = 0;
    let parted = 0;
    fc.assert(
      fc.property(article, article, fc.integer({ min: 10, max: 50 }), (x, y, step) => {
        const [one, other] = [framesOf('x.txt', x), framesOf('y.txt', y)];
        const may = mayMeet(outlineOf(one), outlineOf(other), step / 50);
        if (meet(one, other, step / 50)) {
          met++;
          assert.ok(may, `${step / 50}\n${x}\n${y}`);
        } else if (!may) parted++;
      }),
      { numRuns: 300, seed: 7 },
    );
    assert.ok(met > 20 && parted > 20, `${met} met, ${parted} parted`);
  });

  it('never part two articles of the samples of which a figure is one quantity', () => {
    const folder = join(__dirname, '../../../seeds');
    const all = readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => framesOf(name, readFileSync(join(folder, name), 'utf8')));
    for (const one of all)
      for (const other of all)
        for (let event = 0.2; event <= 1; event += 0.1)
          assert.ok(mayMeet(outlineOf(one), outlineOf(other), event) || !meet(one, other, event));
  });
});
