/** The largest values so far, the least of them on top (a heap). */
let heap = new Float64Array(64);

/**
 * Where the `most` largest of the first `count` values stand, and those that equal the least of them; in order of place. All where they are no
 * more. Of hundreds a few are kept: only those are left for the caller to put in order.
 */
export function largest(values: Float64Array, count: number, most: number): readonly number[] {
  const least = leastOf(values, count, most);
  const places: number[] = [];
  for (let k = 0; k < count; k++) if (values[k] >= least) places.push(k);
  return places;
}

function leastOf(values: Float64Array, count: number, most: number): number {
  if (count <= most) return Number.NEGATIVE_INFINITY;
  if (heap.length < most) heap = new Float64Array(most * 2);
  heap.set(values.subarray(0, most));
  for (let k = (most >> 1) - 1; k >= 0; k--) sink(heap, k, most);
  for (let k = most; k < count; k++) {
    if (values[k] <= heap[0]) continue;
    heap[0] = values[k];
    sink(heap, 0, most);
  }
  return heap[0];
}

/** Puts the value at `from` of a heap of `size` where it belongs among those below it. */
function sink(heap: Float64Array, from: number, size: number): void {
  const value = heap[from];
  let at = from;
  for (let below = 2 * at + 1; below < size; below = 2 * at + 1) {
    if (below + 1 < size && heap[below + 1] < heap[below]) below++;
    if (heap[below] >= value) break;
    heap[at] = heap[below];
    at = below;
  }
  heap[at] = value;
}
