import { nearColumns, nearSize, OFFSETS, WINDOWS, windowColumns } from './columns';
import type { Put, Table } from './table';

/** Stands for what a line beyond the first or the last would have. */
const NONE = -2;

/** What the lines nearby are like, one by one and in windows; their own columns stand in the table. */
export function nearbyOf({ rows, width, count }: Table): Put {
  // Prefix sums for the windows.
  const sums: Float64Array[] = [];
  for (const col of windowColumns) {
    const sum = new Float64Array(count + 1);
    for (let i = 0; i < count; i++) sum[i + 1] = sum[i] + rows[i * width + col];
    sums.push(sum);
  }
  return (i, from) => {
    let k = from;
    for (const offset of OFFSETS) {
      const j = i + offset;
      const isThere = j >= 0 && j < count;
      const row = j * width;
      const size = nearSize(offset);
      for (let c = 0; c < size; c++) rows[k++] = isThere ? rows[row + nearColumns[c]] : NONE;
    }
    for (const w of WINDOWS)
      for (const side of [-1, 1]) {
        const first = side < 0 ? Math.max(0, i - w) : i + 1;
        const end = side < 0 ? i : Math.min(count, i + 1 + w);
        for (const sum of sums) rows[k++] = end > first ? (sum[end] - sum[first]) / (end - first) : NONE;
      }
    return k;
  };
}
