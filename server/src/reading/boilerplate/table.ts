/** What the model sees of an article: a row of `width` numbers for each of `count` lines, one row behind the other. */
export interface Table {
  readonly rows: Float32Array;
  readonly width: number;
  readonly count: number;
}

/** Writes some columns of a line into a row, from place `from` on; gives the place behind them. */
export type Put = (line: number, from: number) => number;

/** Writes numbers into rows, from place `from` on; gives the place behind them. */
export function putAll(rows: Float32Array, from: number, values: readonly number[]): number {
  for (let c = 0; c < values.length; c++) rows[from + c] = values[c];
  return from + values.length;
}
