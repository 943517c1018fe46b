import assert from 'node:assert/strict';
import { measureOf, relationOf } from '../../../server/src/corpus/figures/measure';
import { read } from '../../../server/src/reading/reading';

const measure = (text: string) => {
  const [figure] = read(`They counted ${text} there.`).figures;
  assert.ok(figure, text);
  return measureOf(figure);
};

const cases: readonly (readonly [string, string, string])[] = [
  ['100,000 troops', '100,000 troops', 'agree'],
  ['about 300 rounds', '300 rounds', 'agree'],
  ['more than 100,000 troops', '100,000 troops', 'compatible'],
  ['100,000 troops', 'about 130,000 troops', 'conflict'],
  ['more than 100,000 troops', 'about 130,000 troops', 'differ'],
  ['more than 70 people', '71 people', 'compatible'],
  ['about 60 people', 'at least 58 people', 'compatible'],
  ['more than 26,000 people', 'more than 31,000 people', 'conflict'],
  ['$6.2 billion', '$6 billion', 'compatible'],
  ['$80 million', '$82 million', 'conflict'],
  ['$74,839', '$76,000', 'conflict'],
  ['between $140 million and $150 million', '$150 million', 'compatible'],
  ['nearly six hours', 'more than five hours', 'compatible'],
  ['three months', 'more than two months', 'compatible'],
  ['more than three hours', 'seven hours', 'differ'],
  ['hundreds of people', '480 people', 'compatible'],
  ['five miles', '8 kilometers', 'compatible'],
  ['31,204 fans', '31,240 fans', 'conflict'],
  ['31,204 fans', '31,200 fans', 'compatible'],
  ['fewer than 50 people', '61 people', 'conflict'],
  ['19 votes to 11', '19-11', 'agree'],
  ['19 votes to 12', '19-11', 'differ'],
  ['22-12', '118-36', 'compatible'],
  ['2-0', '2-1', 'compatible'],
];

describe('how two numbers stand to each other', () => {
  for (const [a, b, relation] of cases)
    it(`${a} | ${b}: ${relation}`, () => {
      assert.equal(relationOf(measure(a), measure(b)), relation);
      assert.equal(relationOf(measure(b), measure(a)), relation);
    });
});
