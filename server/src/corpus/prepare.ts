import type { Reading } from '../reading/reading';
import { type Place, placed } from '../text/slabs';
import { entryOf } from './entry';
import { terms, termsOf } from './figures/terms';
import type { Prepared } from './prepared';
import { passagesOf, speakers } from './quotes/passages';
import { words } from './quotes/words';

/** What is numbered by whoever meets it first: each thread has numbers of its own. */
const numbered = [words, speakers, terms];

/** Something prepared, and what its thread has numbered since it sent the last. */
export interface Sent extends Prepared {
  readonly fresh: readonly (readonly string[])[];
}

/** Makes what the indexes want of an article beside its reading, for another thread. */
export function preparing(place: Place): (reading: Reading) => Sent {
  const told = numbered.map(() => 0);
  return reading => {
    const entry = entryOf('', reading, reading.boilerplate.passages);
    const { entry: _, ...passages } = passagesOf(entry);
    const made = {
      without: Int32Array.from(entry.boilerplate.flatMap(({ start, end }) => [start, end])),
      passages,
      terms: termsOf(entry),
    };
    const fresh = numbered.map(({ all }, i) => {
      const list = all().slice(told[i]);
      told[i] += list.length;
      return list;
    });
    return { ...placed(made, place), fresh };
  };
}

/** Takes what one other thread sends, in its order: gives it the numbers of this one. */
export function receiving(): (sent: Sent) => Prepared {
  const numbers: number[][] = numbered.map(() => []);
  const [ofWord, ofSpeaker, ofTerm] = numbers;
  return ({ fresh, ...sent }) => {
    fresh.forEach((list, i) => {
      for (const one of list) numbers[i].push(numbered[i].number(one));
    });
    const { ids, speaker } = sent.passages;
    for (let k = 0; k < ids.length; k++) ids[k] = ofWord[ids[k]];
    for (let u = 0; u < speaker.length; u++)
      if (speaker[u] >= 0) speaker[u] = ofSpeaker[speaker[u] >> 1] * 2 + (speaker[u] & 1);
    const { ids: termIds } = sent.terms;
    for (let k = 0; k < termIds.length; k++) termIds[k] = ofTerm[termIds[k]];
    return sent;
  };
}
