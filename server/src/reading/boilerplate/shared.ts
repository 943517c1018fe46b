import { cohesionOf, meansOf, type RareLines } from './cohesion';
import { REACH, type Run } from './runs';
import type { Put, Table } from './table';

/** What lines have in common with the text by their rarer words, and what the lines around them have. */
export function sharedColumns(
  { rows, count }: Table,
  rare: RareLines,
  prose: Float64Array,
  title: number,
  runs: readonly Run[],
  headlines: readonly Run[],
): Put {
  const shared = cohesionOf(rare, i => prose[i] >= 1);
  const meanKnown = meansOf(shared.known);
  const meanBelow = meansOf(shared.below);
  const ofTitle =
    title < 0 ? rare.words.subarray(0, 0) : rare.words.subarray(rare.starts[title], rare.starts[title + 1]);
  return (i, from) => {
    let k = from;
    const first = rare.starts[i];
    const size = rare.starts[i + 1] - first;
    const run = runs[i];
    const top = Math.max(run[0], i - REACH);
    const end = Math.min(run[1], i + REACH);
    const heads = headlines[i];
    let inTitle = 0;
    for (let w = 0; w < size; w++) if (ofTitle.includes(rare.words[first + w])) inTitle++;
    rows[k++] = Math.min(8, size);
    rows[k++] = shared.known[i];
    rows[k++] = shared.below[i];
    rows[k++] = shared.above[i];
    rows[k++] = i === title || ofTitle.length === 0 || size === 0 ? -1 : inTitle / size;
    rows[k++] = meanKnown(top, end);
    rows[k++] = meanBelow(top, end);
    rows[k++] = heads[1] > heads[0] ? meanKnown(heads[0], heads[1]) : -1;
    rows[k++] = meanKnown(Math.max(0, i - 2), Math.min(count, i + 3));
    return k;
  };
}
