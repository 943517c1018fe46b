import data from '../../../data/near-words.json';
import { words } from './words';

/** The groups that each stem stands in. */
const groups = new Map<number, Set<number>>();
data.groups.forEach((group, i) => {
  for (const word of group.split(' '))
    for (const id of words.of(word)) {
      const stem = words.stem(id);
      const known = groups.get(stem);
      if (known) known.add(i);
      else groups.set(stem, new Set([i]));
    }
});

/** What a word of a group is worth in place of another, and one of the same beginning. */
const NEAR = 0.8;
const KIN = 0.75;
/** Letters that words of one root begin with. */
const ROOT = 5;

/** 0 to 1: how far two words say the same. */
export function alikeInSense(a: number, b: number): number {
  const [s, t] = [words.stem(a), words.stem(b)];
  if (s === t) return 1;
  const concept = words.concept(a);
  if (concept > 0 && concept === words.concept(b)) return NEAR;
  const other = groups.get(t);
  if (other) for (const group of groups.get(s) ?? []) if (other.has(group)) return NEAR;
  const [x, y] = [words.text(a), words.text(b)];
  return x.length >= ROOT && y.length >= ROOT && x.slice(0, ROOT) === y.slice(0, ROOT) ? KIN : 0;
}
