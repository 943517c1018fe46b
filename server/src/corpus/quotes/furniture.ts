import type { QuoteIndex } from './index';
import type { Match } from './match';
import { containment, oneText } from './reuse';

/** In how many other articles the same words must stand in the same frame to be furniture. */
export const OFTEN = 3;

/**
 * Leaves out what stands with the same words around it in article after article: a link to another story, a caption of a gallery. It was pasted
 * there, not quoted. Counted by passage: of a pair it is enough that one side is furniture.
 */
export function withoutFurniture(index: QuoteIndex, found: readonly Match[]): readonly Match[] {
  const frames = found.map(match => frameOf(index, match));
  // Copies of one wire story share their frames, too, and all the rest with them.
  const copies = new Map<number, boolean>();
  const isCopy = ({ x, y }: Match): boolean => {
    const key = x * index.articles.length + y;
    const known = copies.get(key) ?? containment(index.articles[x], index.articles[y]) >= oneText;
    copies.set(key, known);
    return known;
  };
  const pasted = found.filter((match, i) => frames[i] >= 6 && !isCopy(match));
  if (pasted.length < OFTEN) return found;
  const counts = new Map<number, number>();
  const add = (unit: number): Map<number, number> => counts.set(unit, (counts.get(unit) ?? 0) + 1);
  for (const { x, y, unitX, unitY } of pasted) {
    add(index.base[x] + unitX);
    add(index.base[y] + unitY);
  }
  const often = ({ x, y, unitX, unitY }: Match): boolean =>
    Math.max(counts.get(index.base[x] + unitX) ?? 0, counts.get(index.base[y] + unitY) ?? 0) >= OFTEN;
  // What is known to be furniture needs less of a frame: the links around a link change.
  const left = found.filter((match, i) => frames[i] < 2 || !often(match) || isCopy(match));
  return left.length < found.length ? left : found;
}

/** How many words before and behind two passages are the same, five a side at most; a side alone counts as one at most. */
function frameOf({ articles }: QuoteIndex, { x, y, unitX, unitY }: Match): number {
  const [a, b] = [articles[x], articles[y]];
  let before = 0;
  let behind = 0;
  while (before < 5) {
    const id = a.ids[a.from[unitX] - 1 - before];
    if (id === undefined || id !== b.ids[b.from[unitY] - 1 - before]) break;
    before++;
  }
  while (behind < 5) {
    const id = a.ids[a.to[unitX] + behind];
    if (id === undefined || id !== b.ids[b.to[unitY] + behind]) break;
    behind++;
  }
  return before > 0 && behind > 0 ? before + behind : Math.min(1, before + behind);
}
