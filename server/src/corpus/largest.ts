let scratch = new Float64Array(512);

/** The value that only `most - 1` of the first `count` values are above or beside; the smallest there is where they are no more. */
export function largest(values: Float64Array, count: number, most: number): number {
  if (count <= most) return Number.NEGATIVE_INFINITY;
  if (scratch.length < count) scratch = new Float64Array(count * 2);
  const sorted = scratch.subarray(0, count);
  sorted.set(values.subarray(0, count));
  return sorted.sort()[count - most];
}
