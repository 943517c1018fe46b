import data from '../../../data/near-words.json';
import { words } from './words';

let groups: Map<number, Set<number>> | undefined;

/** The groups that each stem stands in; put together when first asked for, since every start would wait. */
function groupsByStem(): ReadonlyMap<number, ReadonlySet<number>> {
  if (groups) return groups;
  groups = new Map();
  for (const [i, group] of data.groups.entries())
    for (const word of group.split(' '))
      for (const id of words.of(word)) {
        const stem = words.stem(id);
        const known = groups.get(stem);
        if (known) known.add(i);
        else groups.set(stem, new Set([i]));
      }
  return groups;
}

/** What a word of a group is worth in place of another, and one of the same beginning. */
const NEAR = 0.8;
const KIN = 0.75;
/** Letters that words of one root begin with. */
const ROOT = 5;

/** The beginning of each word, as a number; 0 for short ones. */
const roots: number[] = [];
const rootNumbers = new Map<string, number>();

function rootOf(id: number): number {
  let root = roots[id];
  if (root === undefined) {
    const text = words.text(id);
    const start = text.length < ROOT ? '' : text.slice(0, ROOT);
    root = start === '' ? 0 : (rootNumbers.get(start) ?? rootNumbers.size + 1);
    if (start !== '') rootNumbers.set(start, root);
    roots[id] = root;
  }
  return root;
}

/** 0 to 1: how far two words say the same. */
export function alikeInSense(a: number, b: number): number {
  const [s, t] = [words.stem(a), words.stem(b)];
  if (s === t) return 1;
  const concept = words.concept(a);
  if (concept > 0 && concept === words.concept(b)) return NEAR;
  const known = groupsByStem();
  const mine = known.get(s);
  const other = mine && known.get(t);
  if (other) for (const group of mine) if (other.has(group)) return NEAR;
  const root = rootOf(a);
  return root > 0 && root === rootOf(b) ? KIN : 0;
}
