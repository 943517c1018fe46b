let scratch = new Float64Array(512);

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
  if (scratch.length < count) scratch = new Float64Array(count * 2);
  const sorted = scratch.subarray(0, count);
  sorted.set(values.subarray(0, count));
  return sorted.sort()[count - most];
}
