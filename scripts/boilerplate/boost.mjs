import { random } from './random.mjs';
import { featureNames, secondNames } from './server.mjs';
import { settings } from './settings.mjs';

const BINS = 64;
const RISING = ['cover', 'lexMax', 'lexMin', 'lexMean', 'lexFirst', 'lexLast'];

function cutsOf(rows, width, all) {
  const cuts = [];
  const stride = Math.max(1, Math.floor(all / 8000));
  const count = Math.floor(all / stride);
  for (let f = 0; f < width; f++) {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = rows[i * stride * width + f];
    values.sort();
    const distinct = [];
    for (let i = 0; i < count; i++) if (i === 0 || values[i] !== values[i - 1]) distinct.push(values[i]);
    const list = [];
    if (distinct.length <= BINS)
      for (let i = 0; i + 1 < distinct.length; i++) list.push((distinct[i] + distinct[i + 1]) / 2);
    else {
      // Half by rank, half by distinct value.
      const chosen = new Set();
      for (let q = 1; q < BINS / 2; q++) {
        chosen.add(values[Math.floor((q * count) / (BINS / 2))]);
        chosen.add(distinct[Math.floor((q * distinct.length) / (BINS / 2))]);
      }
      list.push(...[...chosen].sort((a, b) => a - b));
    }
    cuts.push([...new Set(list.map(x => Number(Math.fround(x).toPrecision(4))))]);
  }
  return cuts;
}

/** The rows with each value as the place of its bin. */
function binned(rows, width, count, cuts) {
  const bins = new Uint8Array(count * width);
  for (let f = 0; f < width; f++) {
    const list = cuts[f];
    for (let at = f; at < bins.length; at += width) {
      const x = rows[at];
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (x <= list[middle]) high = middle;
        else low = middle + 1;
      }
      bins[at] = low;
    }
  }
  return bins;
}

/** Boosted trees for rows of `width` features, as model.ts reads them. */
export function boost({ rows, width, target, weight, doc }, seed) {
  const count = target.length;
  const cuts = cutsOf(rows, width, count);
  const bins = binned(rows, width, count, cuts);
  const next = random(seed);
  let plus = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    all += weight[i];
    plus += weight[i] * target[i];
  }
  const base = Math.log(plus / (all - plus));
  const score = new Float64Array(count).fill(base);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const used = cuts.map(() => new Set());
  const trees = [];
  const { leaves, depth, rate, minHessian, lambda } = settings;
  // What can only speak for a leftover: phrases, words of leftovers, what the first reading says.
  const rising = new Set(RISING.map(name => featureNames.indexOf(name)));
  if (width > featureNames.length) rising.add(featureNames.length + secondNames.indexOf('p'));
  const usable = cuts.map((list, f) => (list.length ? f : -1)).filter(f => f >= 0);
  for (let t = 0; t < settings.trees; t++) {
    const sample = [];
    // Articles are drawn, not lines: lines of one article are alike.
    const drawn = new Map();
    const isDrawn = article => {
      let said = drawn.get(article);
      if (said === undefined) {
        said = next() < settings.rows;
        drawn.set(article, said);
      }
      return said;
    };
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-score[i]));
      gradient[i] = weight[i] * (target[i] - p);
      hessian[i] = weight[i] * p * (1 - p);
      if (weight[i] > 0 && isDrawn(doc[i])) sample.push(i);
    }
    const features = Int32Array.from(usable.filter(() => next() < settings.columns));
    // Sums of gradients and of hessians, in turns, by feature and bin.
    const histogramOf = members => {
      const histogram = new Float64Array(features.length * (BINS + 1) * 2);
      for (let m = 0; m < members.length; m++) {
        const i = members[m];
        const g = gradient[i];
        const h = hessian[i];
        for (let k = 0; k < features.length; k++) {
          const at = (k * (BINS + 1) + bins[i * width + features[k]]) * 2;
          histogram[at] += g;
          histogram[at + 1] += h;
        }
      }
      return histogram;
    };
    const nodeOf = (members, histogram, level) => {
      let g = 0;
      let h = 0;
      for (let m = 0; m < members.length; m++) {
        g += gradient[members[m]];
        h += hessian[members[m]];
      }
      const node = { members, histogram, level, g, h, gain: 0, feature: -1, bin: -1, left: null, right: null };
      if (level >= depth) return node;
      const parent = (g * g) / (h + lambda);
      features.forEach((f, k) => {
        const from = k * (BINS + 1) * 2;
        let gl = 0;
        let hl = 0;
        for (let b = 0; b < cuts[f].length; b++) {
          gl += histogram[from + 2 * b];
          hl += histogram[from + 2 * b + 1];
          if (hl < minHessian) continue;
          const hr = h - hl;
          if (hr < minHessian) break;
          const gr = g - gl;
          const gain = (gl * gl) / (hl + lambda) + (gr * gr) / (hr + lambda) - parent;
          if (rising.has(f) && gl / (hl + lambda) > gr / (hr + lambda)) continue;
          if (gain > node.gain) {
            node.gain = gain;
            node.feature = f;
            node.bin = b;
          }
        }
      });
      return node;
    };
    const members = Int32Array.from(sample);
    const top = nodeOf(members, histogramOf(members), 0);
    const open = [top];
    for (let n = 1; n < leaves; n++) {
      let best = -1;
      for (let i = 0; i < open.length; i++)
        if (open[i].gain > 1e-6 && (best < 0 || open[i].gain > open[best].gain)) best = i;
      if (best < 0) break;
      const [node] = open.splice(best, 1);
      const isLeft = i => bins[i * width + node.feature] <= node.bin;
      const left = node.members.filter(isLeft);
      const right = node.members.filter(i => !isLeft(i));
      const small = left.length < right.length ? left : right;
      const part = histogramOf(small);
      const rest = node.histogram;
      for (let k = 0; k < part.length; k++) rest[k] -= part[k];
      node.left = nodeOf(left, small === left ? part : rest, node.level + 1);
      node.right = nodeOf(right, small === right ? part : rest, node.level + 1);
      open.push(node.left, node.right);
    }
    const flat = [];
    const write = node => {
      if (!node.left) {
        flat.push(-1, Math.round((1000 * rate * node.g) / (node.h + lambda)));
        return;
      }
      used[node.feature].add(node.bin);
      flat.push(node.feature, node.bin);
      write(node.left);
      write(node.right);
    };
    write(top);
    trees.push(flat);
    // Scores from the tree as written, on bins.
    for (let i = 0; i < count; i++) {
      let at = 0;
      while (flat[at] >= 0) at = bins[i * width + flat[at]] <= flat[at + 1] ? at + 2 : skip(flat, at + 2);
      score[i] += flat[at + 1] / 1000;
    }
  }
  // Only the cuts in use are kept.
  const kept = cuts.map((list, f) => [...used[f]].sort((a, b) => a - b).map(b => list[b]));
  const place = cuts.map((_, f) => new Map([...used[f]].sort((a, b) => a - b).map((b, i) => [b, i])));
  return {
    base: Number(base.toFixed(4)),
    cuts: kept,
    trees: trees.map(flat => flat.map((x, i) => (i % 2 && flat[i - 1] >= 0 ? place[flat[i - 1]].get(x) : x))),
  };
}
const skips = new WeakMap();
function skip(flat, at) {
  let ends = skips.get(flat);
  if (!ends) {
    ends = new Int32Array(flat.length);
    const walk = from => {
      const end = flat[from] < 0 ? from + 2 : walk(walk(from + 2));
      ends[from] = end;
      return end;
    };
    walk(0);
    skips.set(flat, ends);
  }
  return ends[at];
}
