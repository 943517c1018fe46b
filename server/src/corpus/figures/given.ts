import data from '../../../data/figure-comparison.json';
import { keptFor } from '../kept';
import { type Frame, frames } from './frame';

const { weights } = data;

/** Articles of which the values are kept. */
const MOST_ENTRIES = 1000;

/** Sentences of an article by the values its figures give. */
type Values = ReadonlyMap<string, readonly number[]>;

/** The values that an article gives, each with the numbers of its sentences; the last articles asked for are kept. */
export const valuesOf = keptFor(MOST_ENTRIES, (entry): Values => {
  const values = new Map<string, number[]>();
  for (const frame of frames(entry)) {
    const key = valueKey(frame);
    const list = values.get(key);
    if (!list) values.set(key, [frame.sentence]);
    else if (list.at(-1) !== frame.sentence) list.push(frame.sentence);
  }
  return values;
});

/** What a figure measures and its number, as one string. */
export const valueKey = ({ measure }: Frame): string => `${measure.kind} ${measure.low}`;

/** What an article that gives both values tells: that it knows them for two things. */
export function apart(a: Frame, b: Frame, one: Values, other: Values, within: boolean): number {
  if (a.measure.low === b.measure.low) return 0;
  const [x, y] = [valueKey(a), valueKey(b)];
  const together = (values: Values) => {
    const others = values.get(y);
    return !!others && (values.get(x) ?? []).some(sentence => others.includes(sentence));
  };
  if (within && together(one)) return weights.withinOne.givenTogether;
  if (together(one) || together(other)) return weights.givenTogether;
  if (within && (one.get(x)?.length ?? 0) > 1 && (one.get(y)?.length ?? 0) > 1) return weights.bothRepeated;
  return 0;
}
