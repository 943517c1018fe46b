import { cohesionOf, meansOf } from './cohesion';
import { proseCol, secondNames } from './columns';
import type { Features } from './features';
import type { Unit } from './unit';

/** Rows for the second reading, for the lines that are `wanted`: a line's features, and what the first reading (`p`, chances) said of the lines around. */
export function secondFeatures(
  features: Features,
  units: readonly Unit[],
  p: Float32Array,
  wanted: (i: number) => boolean = () => true,
): Float32Array {
  const n = units.length;
  const { width, rows, runs } = features;
  const wide = width + secondNames.length;
  const out = new Float32Array(n * wide);
  if (!units.some((_, i) => wanted(i))) return out;
  const sum = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sum[i + 1] = sum[i] + p[i];
  const same = new Map<number, number>();
  for (let i = 0; i < n; i++) same.set(units[i].key, Math.max(same.get(units[i].key) ?? 0, p[i]));
  const isBody = (i: number): boolean => p[i] < 0.15 && rows[i * width + proseCol] >= 1;
  const nextBody = new Int32Array(n + 1).fill(n + 40);
  const nextSure = new Int32Array(n + 1).fill(n + 40);
  const bodySum = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) bodySum[i + 1] = bodySum[i] + (isBody(i) ? 1 : 0);
  for (let i = n - 1; i >= 0; i--) {
    nextBody[i] = isBody(i) ? i : nextBody[i + 1];
    nextSure[i] = p[i] > 0.85 ? i : nextSure[i + 1];
  }
  const shared = cohesionOf(features.rare, isBody);
  const meanKnown = meansOf(shared.known);
  let lastBody = -100;
  let lastSure = -100;
  for (let i = 0; i < n; i++) {
    if (wanted(i)) fill(i);
    if (isBody(i)) lastBody = i;
    if (p[i] > 0.85) lastSure = i;
  }
  function fill(i: number): void {
    out.set(rows.subarray(i * width, (i + 1) * width), i * wide);
    let k = i * wide + width;
    out[k++] = p[i];
    for (const o of [-4, -3, -2, -1, 1, 2, 3, 4]) out[k++] = i + o < 0 || i + o >= n ? -1 : p[i + o];
    for (const w of [3, 6, 12]) {
      const from = Math.max(0, i - w);
      const to = Math.min(n, i + 1 + w);
      out[k++] = i > from ? (sum[i] - sum[from]) / (i - from) : -1;
      out[k++] = to > i + 1 ? (sum[to] - sum[i + 1]) / (to - i - 1) : -1;
    }
    out[k++] = i ? sum[i] / i : -1;
    out[k++] = i + 1 < n ? (sum[n] - sum[i + 1]) / (n - i - 1) : -1;
    out[k++] = sum[n] / n;
    out[k++] = Math.min(i - lastBody, 40);
    out[k++] = Math.min(nextBody[i + 1] - i, 40);
    out[k++] = Math.min(bodySum[n] - bodySum[i + 1], 40);
    out[k++] = Math.min(bodySum[i], 40);
    out[k++] = Math.min(i - lastSure, 40);
    out[k++] = Math.min(nextSure[i + 1] - i, 40);
    out[k++] = same.get(units[i].key) ?? p[i];
    const [from, to] = runs[i];
    out[k++] = to - from > 1 ? (sum[to] - sum[from] - p[i]) / (to - from - 1) : -1;
    out[k++] = shared.known[i];
    out[k++] = shared.below[i];
    out[k++] = meanKnown(from, to);
  }
  return out;
}
