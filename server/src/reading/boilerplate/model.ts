/*
 * Gradient-boosted trees. On disk a tree is a flat list in pre-order: `feature, threshold` for a fork (the smaller or equal side
 * comes first) and `-1, value` for a leaf; thresholds are places in the list of cuts of their feature, values thousandths.
 */

export interface TreesData {
  readonly base: number;
  /** Cuts by feature: the thresholds that forks speak of. */
  readonly cuts: readonly (readonly number[])[];
  readonly trees: readonly (readonly number[])[];
}

export interface Trees {
  readonly base: number;
  readonly roots: Int32Array;
  readonly feature: Int16Array;
  /** A fork's threshold, or a leaf's value. */
  readonly value: Float32Array;
  /** Where the other side of a fork stands; the first side is the next node. */
  readonly other: Int32Array;
}

export function treesOf(data: TreesData): Trees {
  const size = data.trees.reduce((sum, tree) => sum + tree.length / 2, 0);
  const feature = new Int16Array(size);
  const value = new Float32Array(size);
  const other = new Int32Array(size);
  const roots = new Int32Array(data.trees.length);
  let node = 0;
  const read = (tree: readonly number[], from: number): number => {
    const here = node++;
    const which = tree[from];
    feature[here] = which;
    if (which < 0) {
      value[here] = tree[from + 1] / 1000;
      return from + 2;
    }
    value[here] = data.cuts[which][tree[from + 1]];
    const next = read(tree, from + 2);
    other[here] = node;
    return read(tree, next);
  };
  data.trees.forEach((tree, i) => {
    roots[i] = node;
    read(tree, 0);
  });
  return { base: data.base, roots, feature, value, other };
}

/** After how many trees a sum far below `floor` is taken for the answer. */
const EARLY = 32;

/**
 * The sums of the trees (log-odds) for the `wanted` rows of a table of `width` columns, tree by tree, so that each is at hand for all rows.
 * A row that the first trees already put under `floor` is left at that: running text is most of an article, and plain from the start.
 */
export function sumsOf(
  trees: Trees,
  rows: Float32Array,
  width: number,
  floor = Number.NEGATIVE_INFINITY,
  wanted: (row: number) => boolean = () => true,
): Float64Array {
  const { roots, feature, value, other } = trees;
  const sums = new Float64Array(rows.length / width).fill(trees.base);
  let open: number[] = [];
  for (let row = 0; row < sums.length; row++) if (wanted(row)) open.push(row);
  for (let t = 0; t < roots.length; t++) {
    if (t === EARLY) open = open.filter(row => sums[row] >= floor);
    for (let k = 0; k < open.length; k++) {
      const offset = open[k] * width;
      let node = roots[t];
      for (let which = feature[node]; which >= 0; which = feature[node])
        node = rows[offset + which] <= value[node] ? node + 1 : other[node];
      sums[open[k]] += value[node];
    }
  }
  return sums;
}
