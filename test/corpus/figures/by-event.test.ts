import assert from 'node:assert/strict';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { byEvent } from '../../../server/src/corpus/figures/by-event';
import { events } from '../../../server/src/corpus/figures/events';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';

describe('corpus/figures: articles by event', () => {
  const flood = (n: number) =>
    `The Ostrava reservoir burst its northern dam on Monday; ${n} barges sank near the Marlin lock, the harbour authority said.`;
  const vote = (n: number) =>
    `Senators in Quito passed the fisheries treaty with ${n} votes; ambassador Valdez praised the tuna quota, delegates said.`;
  const texts = [flood(12), vote(61), flood(14), vote(62), 'Nothing of note happened.', flood(15), vote(63)];
  const corpus = corpusOf(new Map(texts.map((text, i) => [`${i}.txt`, read(text)])), defaultSettings.boilerplate);

  it('are all there once, those about one event one behind another', () => {
    assert.ok(corpus.entries.some(entry => events(corpus).about(entry).length > 0));
    const order = Array.from(byEvent(corpus), ({ path }) => Number.parseInt(path, 10));
    assert.deepEqual([...order].sort(), [0, 1, 2, 3, 4, 5, 6]);
    const kinds = order.map(n => texts[n].slice(0, 3));
    assert.deepEqual([...new Set(kinds)].length, 3);
    assert.equal(kinds.filter((kind, i) => kind !== kinds[i - 1]).length, 3, kinds.join());
  });
});
