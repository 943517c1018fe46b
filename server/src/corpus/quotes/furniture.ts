import type { QuoteIndex } from './index';
import type { Match } from './match';

/** In how many other articles the same words must stand in the same frame to be furniture. */
export const OFTEN = 3;

/**
 * Leaves out what stands with the same words around it in article after article: a link to another story, a caption of a gallery. It was pasted
 * there, not quoted. Counted by passage: of a pair it is enough that one side is furniture.
 */
export function withoutFurniture(index: QuoteIndex, found: readonly Match[]): readonly Match[] {
  const pasted = found.filter(match => isPasted(index, match));
  if (pasted.length < OFTEN) return found;
  const counts = new Map<number, number>();
  const add = (unit: number): Map<number, number> => counts.set(unit, (counts.get(unit) ?? 0) + 1);
  for (const { x, y, unitX, unitY } of pasted) {
    add(index.base[x] + unitX);
    add(index.base[y] + unitY);
  }
  const often = ({ x, y, unitX, unitY }: Match): boolean =>
    Math.max(counts.get(index.base[x] + unitX) ?? 0, counts.get(index.base[y] + unitY) ?? 0) >= OFTEN;
  const gone = new Set(pasted.filter(often));
  return gone.size > 0 ? found.filter(match => !gone.has(match)) : found;
}

/** Whether the words around two passages are the same: five on one side and some on the other. */
function isPasted({ articles }: QuoteIndex, { x, y, unitX, unitY }: Match): boolean {
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
  return (before >= 5 && behind >= 1) || (behind >= 5 && before >= 2);
}
