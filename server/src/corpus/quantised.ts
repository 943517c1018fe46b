/** Counts up to this are told exactly. */
const EXACT = 32;
/** Steps to a doubling above it. */
const STEPS = 16;

/**
 * A count of the whole folder, told so finely as it bears on anything: exactly while small, to a few hundredths above. What hangs on it
 * then stays as it is while single files change, and is made anew only where the count moves on by a step.
 */
export const quantised = (count: number): number =>
  count <= EXACT ? count : count < known.length ? known[count] || learnt(count) : told(count);

const told = (count: number): number => 2 ** (Math.round(Math.log2(count) * STEPS) / STEPS);

/** Most counts are asked for over and over; 0 until they are. */
const known = new Float64Array(1 << 14);

const learnt = (count: number): number => {
  known[count] = told(count);
  return known[count];
};
