import assert from 'node:assert/strict';
import { sameStatement } from '../../../server/src/corpus/claims/same';
import { corpusOf } from '../../../server/src/corpus/corpus';
import { passagesOf } from '../../../server/src/corpus/quotes/passages';
import { read } from '../../../server/src/reading/reading';
import { defaultSettings } from '../../../server/src/rules/settings';

const stretches = (...texts: readonly string[]) =>
  corpusOf(new Map(texts.map((text, i) => [`${i}.txt`, read(text)])), defaultSettings.boilerplate).entries.map(
    entry => {
      const passages = passagesOf(entry);
      return { passages, from: 0, to: passages.ids.length };
    },
  );

describe('corpus/claims/same', () => {
  const cases: readonly [string, boolean, string, string][] = [
    [
      'other forms and another order',
      true,
      'The company dumped 300 tons of cement into the harbour in March.',
      'In March, 300 tons of cement were dumped in the harbour by the company.',
    ],
    [
      'another number',
      false,
      'The company dumped 300 tons of cement into the harbour.',
      'The company dumped 900 tons of cement into the harbour.',
    ],
    [
      'a statement without its figure',
      false,
      'The company dumped 300 tons of cement into the harbour.',
      'The company dumped cement into the harbour.',
    ],
    [
      'denied',
      false,
      'The company dumped cement into the harbour of Ostrava.',
      'The company never dumped cement into the harbour of Ostrava.',
    ],
    [
      'what may be',
      false,
      'The company dumped cement into the harbour of Ostrava.',
      'The company could have dumped cement into the harbour of Ostrava.',
    ],
    [
      'another name',
      false,
      'The harbour of Ostrava lost cement and steel worth a fortune in March.',
      'The harbour of Marlin lost cement and steel worth a fortune in March.',
    ],
    [
      'a turn of phrase without a figure',
      false,
      'The plans include ending the longest strike in harbour history.',
      'The dockers lived through the longest strike in harbour history.',
    ],
    [
      'a few words of a long statement',
      false,
      'Cement stood in the harbour.',
      'The ministry closed the harbour after cement from three barges drifted towards the fishing grounds and the sluice of the old canal broke.',
    ],
  ];
  for (const [name, same, one, other] of cases)
    it(`${same ? 'knows' : 'tells apart'}: ${name}, from either side`, () => {
      const [a, b] = stretches(one, other);
      assert.equal(sameStatement(a, b) !== null, same);
      assert.equal(sameStatement(b, a) !== null, same);
    });
});
