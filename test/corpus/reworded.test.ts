import assert from 'node:assert/strict';
import { corpusOf } from '../../server/src/corpus/corpus';
import { quotePairs } from '../../server/src/corpus/quotes/match';
import { witnesses } from '../../server/src/corpus/quotes/witnesses';
import { read } from '../../server/src/reading/reading';
import { defaultSettings } from '../../server/src/rules/settings';
import cases from './reworded.json';

/** Two articles about one thing, with a quote each. */
const folder = (first: string, says: string, then: string, again: string) => {
  const texts = {
    'a.txt': `Reaction to the Marlin bridge closure grows\n\nOfficials met on Tuesday to discuss the Marlin bridge closure in Ostrava.\n\n${first} said: “${says}”\n`,
    'b.txt': `What we know about the Marlin bridge closure\n\nThe Marlin bridge closure in Ostrava brought ${first} to the town on Wednesday.\n\n${then} said: “${again}”\n`,
  };
  return corpusOf(
    new Map(Object.entries(texts).map(([path, text]) => [path, read(text)])),
    defaultSettings.boilerplate,
  );
};

describe('corpus/quotes/reworded', () => {
  for (const { same, first, says, then, again } of cases)
    it(`${same ? 'finds' : 'tells apart'} “${says}” and “${again}”`, () => {
      const corpus = folder(first, says, then, again);
      const pairs = quotePairs(corpus);
      assert.equal(pairs.length, Number(same));
      // From either side, as a hover sees it.
      for (const { a, b, relation } of pairs)
        for (const [here, there] of [
          [a, b],
          [b, a],
        ]) {
          const found = witnesses(corpus, here.path, here);
          assert.deepEqual(
            found.map(({ place, relation }) => ({ ...place, relation })),
            [{ ...there, relation }],
          );
        }
    });
});
