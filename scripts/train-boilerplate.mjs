// Fits the boilerplate model: `node scripts/train-boilerplate.mjs [--data train.jsonl]... [--out server/data/boilerplate-model.json]`
// fits on all of the data, and on our own articles (boilerplate-own.jsonl beside this file), and writes the weights; what ships is
// fitted on train.jsonl and dev.jsonl, what is scored on train.jsonl alone. `--cv` prints a table of cross-validation by site instead. Plain Node, the
// same numbers every time. The features are the server's own, bundled from server/src.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: opt } = parseArgs({
  options: {
    data: {
      type: 'string',
      multiple: true,
      default: [join(root, '..', 'shared', 'data', 'boilerplate', 'train.jsonl')],
    },
    out: { type: 'string', default: join(root, 'server', 'data', 'boilerplate-model.json') },
    cv: { type: 'boolean', default: false },
    set: { type: 'string', multiple: true, default: [] }, // --set trees=200: tries other settings

    scores: { type: 'string' },
  },
});

/** Settings of the fit, chosen by cross-validation on train.jsonl. */
const settings = {
  trees: 150,
  leaves: 16,
  depth: 6,
  rate: 0.08,
  minHessian: 4,
  lambda: 4,
  rows: 0.7,
  columns: 0.35,
  news: 5, // weight of lines from news sites
  aside: 0.3, // weight of lines that the score leaves out (captions are leftovers; bylines, dates and titles are not)
  folds: 5,
  inner: 4,
  teasers: 2,
  teaserWeight: 0.4,
  goneFrom: 0.6,
  goneWeight: 0.25,
  againWeight: 0.5, // copies without what a first reading finds
  noisy: 0.3, // weight left to lines whose label readings of other sites doubt: from `noisyHigh` on of body, up to `noisyLow` of leftovers
  noisyHigh: 0.9,
  noisyLow: 0.04,
  own: 3, // weight of lines of our own articles
  frames: 2, // copies of each between the leftovers of a site
  frameWeight: 0.5,
  lexSites: 5,
  seed: 1,
};
for (const pair of opt.set) {
  const [name, value] = pair.split('=');
  settings[name] = Number(value);
}

/** Parts of the server (`files`, from server/src/reading) as a module; `model` stands in for the weights that ship, where given. */
async function bundled(files, model) {
  const name = join(tmpdir(), `boilerplate-${process.pid}-${model ? 'reader' : 'features'}`);
  const weights = `${name}.json`;
  const outfile = `${name}-${bundles++}.mjs`;
  if (model) writeFileSync(weights, JSON.stringify(model));
  await esbuild.build({
    stdin: {
      contents: files.map(path => `export * from '${path}';`).join('\n'),
      resolveDir: join(root, 'server', 'src', 'reading'),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
    plugins: model && [
      {
        name: 'weights',
        setup: build => build.onResolve({ filter: /boilerplate-model\.json$/ }, () => ({ path: weights })),
      },
    ],
  });
  const made = await import(pathToFileURL(outfile));
  rmSync(outfile);
  if (model) rmSync(weights);
  return made;
}
let bundles = 0;
const {
  articleOf,
  unitsOf,
  withForeign,
  featuresOf,
  secondFeatures,
  forGrams,
  featureNames,
  secondNames,
  treesOf,
  sumsOf,
  hashesOf,
} = await bundled([
  '../text/article',
  './boilerplate/units',
  './boilerplate/scripts',
  './boilerplate/columns',
  './boilerplate/features',
  './boilerplate/second',
  './boilerplate/lexicon',
  './boilerplate/model',
  './boilerplate/hashes',
]);

// ---- data

const read = file =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
    .filter(doc => doc.lang === 'en')
    .map(readDoc);
const docs = opt.data.flatMap(read);
// Leftovers of our own, by the kind of site, for the words that the labelled pages happen not to have.
const leftovers = readLeftovers(join(root, 'scripts', 'boilerplate-leftovers.txt'));
// Articles of our own that are body from end to end in forms that pages rarely have: transcripts, verse, tables, letters.
const own = settings.own ? read(join(root, 'scripts', 'boilerplate-own.jsonl')) : [];

/** The leftovers of a text file: one article for each `# site`. */
function readLeftovers(file) {
  const sites = readFileSync(file, 'utf8').split(/^# /m).slice(1);
  return sites.map((site, i) => {
    const [, ...lines] = site.trim().split('\n');
    const name = `own:leftovers ${i}`;
    return readDoc({ src: 'own', site: name, genre: 'news', lines: lines.map(text => ({ text, label: 1 })) });
  });
}

function readDoc(doc) {
  const text = doc.lines.map(line => line.text).join('\n');
  const article = articleOf(text);
  const hashes = hashesOf(article.tokens);
  const units = withForeign(unitsOf(article, hashes, null));
  const byStart = new Map();
  let at = 0;
  for (const line of doc.lines) {
    byStart.set(at + line.text.length - line.text.trimStart().length, line);
    at += line.text.length + 1;
  }
  const lines = units.map(unit => byStart.get(unit.start));
  const target = lines.map(line => {
    if (!line?.skip) return line?.label ?? 0;
    return line.tag === 'caption' ? 1 : 0;
  });
  const news = doc.src === 'shub' || doc.genre === 'news';
  const weight = lines.map(line => {
    if (!line) return 0;
    if (!line.skip) return doc.src === 'own' ? settings.own : news ? settings.news : 1;
    return ['caption', 'byline', 'date', 'title'].includes(line.tag) ? settings.aside * (news ? settings.news : 1) : 0;
  });
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  const rate = flag => (100 * units.reduce((sum, unit) => sum + unit.flags[flag], 0)) / Math.max(1, words);
  const report = rate(4) >= 0.4 && rate(1) < 1.2;
  return { site: doc.site, src: doc.src, news, report, source: doc, article, hashes, units, lines, target, weight };
}

/**
 * Copies of reports with headlines of other articles put in: lists of other stories between the paragraphs are the leftover that
 * training articles have fewest of, and titles are at hand.
 */
function withTeasers(list, seed) {
  const next = random(seed);
  const pick = from => from[Math.floor(next() * from.length)];
  const headlines = [];
  for (const doc of list)
    for (const [i, line] of doc.lines.entries()) {
      const words = line ? line.text.trim().split(/\s+/).length : 0;
      const open = line && !/[.,;:]["”’]?$/.test(line.text);
      if (doc.report && open && words >= 5 && words <= 16 && (line.tag === 'title' || doc.target[i] === 1))
        headlines.push({ text: line.text.trim(), site: doc.site });
    }
  const heads = ['Related', 'Read more', 'More stories', 'Most popular', 'Top stories', 'Also read', 'Recommended'];
  const copies = [];
  for (const doc of list) {
    if (!doc.report || doc.lines.length < 8) continue;
    for (let copy = 0; copy < settings.teasers; copy++) {
      const lines = doc.lines.filter(Boolean);
      const text = lines.map((line, i) => (line.text.length > 120 ? i : -1)).filter(i => i > 0);
      if (text.length < 4) continue;
      const blocks = 1 + Math.floor(next() * 2);
      for (let b = 0; b < blocks; b++) {
        const place = next() < 0.25 ? text[0] : next() < 0.35 ? lines.length : pick(text) + 1;
        const size = next() < 0.25 ? 1 : 2 + Math.floor(next() * 5);
        const block = [];
        const added = (words, tag) => block.push({ text: words, label: 1, tag });
        if (next() < 0.3) added(pick(heads));
        const site = pick(headlines).site; // one outlet's headlines look alike
        const own = headlines.filter(h => h.site === site && h.site !== doc.site);
        for (let k = 0; k < size; k++) added((own.length > 3 && next() < 0.7 ? pick(own) : pick(headlines)).text);
        lines.splice(place, 0, ...block);
      }
      const made = readDoc({ ...doc.source, lines });
      made.weight = made.weight.map(w => w * settings.teaserWeight);
      copies.push(made);
    }
  }
  return copies;
}

/**
 * Copies with most of the leftovers gone: what the reader sees when it reads again, and the page that someone has cleaned by hand.
 * Body lines that stand beside nothing but body are to be learned as such.
 */
function withoutLeftovers(list, seed) {
  const next = random(seed);
  return list
    .filter(doc => doc.target.some(Boolean))
    .map(doc => {
      const share = settings.goneFrom + next() * (1 - settings.goneFrom);
      const gone = new Set(doc.lines.filter((line, i) => line && doc.target[i] === 1 && next() < share));
      const made = readDoc({ ...doc.source, lines: doc.source.lines.filter(line => !gone.has(line)) });
      made.weight = made.weight.map(w => w * settings.goneWeight);
      return made;
    });
}

/** A copy without what a first reading finds (chances `p`): what the reader sees when it reads again, the lines that it should keep among them. */
function withoutFound(doc, p) {
  const gone = new Set(doc.lines.filter((line, i) => line && p[i] > 0.5));
  if (gone.size === 0 || gone.size === doc.lines.length) return null;
  const made = readDoc({ ...doc.source, lines: doc.source.lines.filter(line => !gone.has(line)) });
  made.weight = made.weight.map(w => w * settings.againWeight);
  return made;
}

/** The article with less weight on lines whose label the reading of other sites (chances `p`) plainly contradicts. */
function withDoubt(doc, p) {
  const isDoubtful = i => (doc.target[i] ? p[i] < settings.noisyLow : p[i] > settings.noisyHigh);
  return { ...doc, weight: doc.weight.map((w, i) => (isDoubtful(i) ? w * settings.noisy : w)) };
}

/** Copies of our own articles between the leftovers of sites: what stands above and below the text there. */
function withFrames(list, own, seed) {
  const next = random(seed);
  const framed = list.map(frameOf).filter(({ top, tail }) => top.length + tail.length > 1);
  return own.flatMap(doc =>
    Array.from({ length: settings.frames }, () => {
      const { top, tail } = framed[Math.floor(next() * framed.length)];
      const made = readDoc({ ...doc.source, lines: [...top, ...doc.source.lines, ...tail] });
      made.weight = made.weight.map(w => w * settings.frameWeight);
      return made;
    }),
  );
}

/** The leftovers above the text of an article and below it, no more than a screen of each. */
function frameOf(doc) {
  const { lines } = doc.source;
  const isBody = line => !line.label && !line.skip;
  const first = lines.findIndex(isBody);
  const last = lines.findLastIndex(isBody);
  if (first < 0) return { top: [], tail: [] };
  const leftover = line => line.label === 1 && !line.skip;
  return {
    top: lines.slice(0, first).filter(leftover).slice(-25),
    tail: lines
      .slice(last + 1)
      .filter(leftover)
      .slice(0, 25),
  };
}

// A seeded generator (mulberry32): the same numbers every time.
function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Folds by site; news sites are dealt out apart from the others, so that each fold has some. */
function foldsOf(list, count, seed) {
  const next = random(seed);
  const fold = new Map();
  for (const src of ['shub', 'wcxb', 'own']) {
    const sites = [...new Set(list.filter(doc => doc.src === src).map(doc => doc.site))]
      .filter(site => !fold.has(site))
      .sort();
    for (let i = sites.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [sites[i], sites[j]] = [sites[j], sites[i]];
    }
    for (const [i, site] of sites.entries()) fold.set(site, i % count);
  }
  return doc => fold.get(doc.site);
}

// ---- lexicon: words and pairs by the sites that have them in leftovers and in body

function countGrams(list) {
  const counts = new Map(); // pair -> site -> 1 in leftovers, 2 in body, 3 in both
  for (const doc of list) {
    doc.units.forEach((unit, i) => {
      const line = doc.lines[i];
      if (!line || (line.skip && doc.weight[i] === 0)) return;
      const side = doc.target[i];
      forGrams(doc.hashes, unit, gram => {
        let entry = counts.get(gram);
        if (!entry) {
          entry = new Map();
          counts.set(gram, entry);
        }
        entry.set(doc.site, (entry.get(doc.site) ?? 0) | (side ? 1 : 2));
      });
    });
  }
  const lexicon = new Map();
  for (const [gram, sites] of counts) {
    if (sites.size < settings.lexSites) continue;
    let bad = 0;
    let good = 0;
    for (const mask of sites.values()) {
      if (mask & 1) bad++;
      if (mask & 2) good++;
    }
    lexicon.set(gram, { bad, good, sites });
  }
  return lexicon;
}
const weightOf = (bad, good, prior) => Math.log((bad + 0.5) / (good + 0.5)) - prior;

/** Weights as a function of a pair; a site's own counts are taken off for its own lines. */
function weigher(lexicon, prior, site) {
  return pair => {
    const entry = lexicon.get(pair);
    if (!entry) return undefined;
    let { bad, good, sites } = entry;
    const mask = site === null ? 0 : (sites.get(site) ?? 0);
    if (mask & 1) bad--;
    if (mask & 2) good--;
    if (bad + good < settings.lexSites - 1) return undefined;
    const weight = weightOf(bad, good, prior);
    return Math.abs(weight) < 0.7 ? undefined : Math.round(weight * 10) / 10;
  };
}

// ---- boosted trees

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

function boost({ rows, width, target, weight, doc }, seed) {
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

// ---- the two readings

function gather(list, of) {
  const width = of(list[0]).length / list[0].units.length;
  const count = list.reduce((n, doc) => n + doc.units.length, 0);
  const rows = new Float32Array(count * width);
  const target = new Uint8Array(count);
  const weight = new Float32Array(count);
  const number = new Int32Array(count);
  let at = 0;
  for (const [n, doc] of list.entries()) {
    rows.set(of(doc), at * width);
    for (let i = 0; i < doc.units.length; i++, at++) {
      target[at] = doc.target[i];
      weight[at] = doc.weight[i];
      number[at] = n;
    }
  }
  return { rows, width, target, weight, doc: number };
}
const sigmoid = x => 1 / (1 + Math.exp(-x));
const chances = (trees, rows, width) => Float32Array.from(sumsOf(trees, rows, width), sigmoid);

function train(originals, seed) {
  const lexicon = countGrams([...originals, ...leftovers]);
  const copies = settings.teasers ? withTeasers(originals, seed + 7) : [];
  const cleaned = settings.goneWeight ? withoutLeftovers(originals, seed + 11) : [];
  const framed = withFrames(originals, own, seed + 13);
  let bad = 0;
  let good = 0;
  for (const entry of lexicon.values()) {
    bad += entry.bad;
    good += entry.good;
  }
  const prior = Math.log(bad / good);
  const rowsOf = doc => featuresOf(doc.article, doc.hashes, doc.units, weigher(lexicon, prior, doc.site));
  const boostFirst = (part, s) =>
    boost(
      gather(part, doc => doc.features.rows),
      s,
    );
  const list = [...originals, ...own, ...copies, ...cleaned, ...framed].map(doc => ({ ...doc, features: rowsOf(doc) }));
  const fold = foldsOf(list, settings.inner, seed + 17);
  // Each article as read by what was learned from the others, and a copy of what that leaves.
  const read = [];
  for (let k = 0; k < settings.inner; k++) {
    const trees = treesOf(
      boostFirst(
        list.filter(doc => fold(doc) !== k),
        seed + k + 1,
      ),
    );
    const note = doc => {
      const p = chances(trees, doc.features.rows, doc.features.width);
      read.push({ ...withDoubt(doc, p), p });
      return p;
    };
    for (const [i, doc] of list.entries()) {
      if (fold(doc) !== k) continue;
      const p = note(doc);
      const rest = i < originals.length ? withoutFound(doc, p) : null;
      if (rest) note({ ...rest, features: rowsOf(rest) });
    }
  }
  const first = boostFirst(read, seed);
  const second = boost(
    gather(read, doc => secondFeatures(doc.features, doc.units, doc.p)),
    seed + 99,
  );
  return { lexicon, prior, first, second };
}

/** A model as it ships. */
function written({ lexicon, prior, first, second }) {
  const entries = [...lexicon]
    .map(([pair, { bad, good }]) => [pair, weightOf(bad, good, prior)])
    .filter(([, weight]) => Math.abs(weight) >= 0.7)
    .sort(([a], [b]) => a - b);
  return {
    lexicon: {
      steps: entries.map(([pair], i) => pair - (i ? entries[i - 1][0] : 0)),
      weights: entries.map(([, weight]) => Math.round(weight * 10)),
    },
    first,
    second,
  };
}

/** How the server reads with a model: the log-odds of the lines of an article, at least even where passages cover half of a line. */
async function readerOf(model) {
  const reader = await bundled(['../text/article', './boilerplate/read', './provenance/read'], written(model));
  return ({ article: { text }, units }) => {
    const article = reader.articleOf(text);
    const { lines, passages } = reader.readBoilerplate(article, reader.headOf(article));
    const logits = new Map(lines.map(({ start, logit }) => [start, logit]));
    return units.map(({ start, end }) => {
      const covered = passages.reduce(
        (sum, p) => sum + Math.max(0, Math.min(p.end, end) - Math.max(p.start, start)),
        0,
      );
      return covered >= (end - start) / 2 ? Math.max(0, logits.get(start)) : logits.get(start);
    });
  };
}

// ---- scores

function table(list, scores, title) {
  const scored = list.flatMap(doc =>
    doc.units.map((_, i) => [scores.get(doc)[i], doc.lines[i]]).filter(([, line]) => line && !line.skip),
  );
  const at = cut => {
    let tp = 0;
    let fp = 0;
    let fn = 0;
    let body = 0;
    for (const [score, line] of scored) {
      if (!line.label) body++;
      if (score >= cut) line.label ? tp++ : fp++;
      else if (line.label) fn++;
    }
    const p = tp / (tp + fp);
    const r = tp / (tp + fn);
    return { p, r, f: (2 * p * r) / (p + r), lost: fp / body };
  };
  // Average precision, and the widest reach with few body lines lost.
  const order = [...scored].sort((a, b) => b[0] - a[0]);
  const [bodies, bads] = [
    order.filter(([, line]) => !line.label).length,
    order.filter(([, line]) => line.label).length,
  ];
  let hits = 0;
  let precision = 0;
  let reach = null;
  order.forEach(([score, line], i) => {
    if (line.label) precision += ++hits / (i + 1);
    const lost = i + 1 - hits;
    if (lost <= 0.009 * bodies && hits / (i + 1) >= 0.94)
      reach = `cut ${score.toFixed(2)} R ${(hits / bads).toFixed(3)}`;
  });
  const cuts = [0, 0.41, 0.85, 1.39]; // thresholds of 0.5, 0.6, 0.7 and 0.8
  console.log(
    `${title.padEnd(5)} AP ${(precision / bads).toFixed(4)} ${reach}; ${cuts
      .map(cut => {
        const s = at(cut);
        return `${cut}: ${s.p.toFixed(3)}/${s.r.toFixed(3)} ${s.f.toFixed(3)} ${(100 * s.lost).toFixed(1)}%`;
      })
      .join(' | ')}`,
  );
}

/** Precision, reach and lost body lines of each site, as the reader judges by default; the sites of fewest lines together. */
function siteTable(list, scores) {
  const rows = new Map();
  for (const doc of list) {
    const name = doc.src === 'shub' ? `shub ${doc.site}` : doc.news ? `wcxb ${doc.site}` : 'wcxb, other sites';
    const row = rows.get(name) ?? { articles: 0, tp: 0, fp: 0, fn: 0, body: 0 };
    rows.set(name, row);
    row.articles++;
    doc.units.forEach((_, i) => {
      const line = doc.lines[i];
      if (!line || line.skip) return;
      const said = scores.get(doc)[i] >= 0;
      if (!line.label) row.body++;
      if (said) line.label ? row.tp++ : row.fp++;
      else if (line.label) row.fn++;
    });
  }
  console.log('site | articles | leftovers | P | R | body lines | lost');
  for (const [name, { articles, tp, fp, fn, body }] of [...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(
      `${name} | ${articles} | ${tp + fn} | ${tp + fp ? (tp / (tp + fp)).toFixed(2) : '-'} | ${tp + fn ? (tp / (tp + fn)).toFixed(2) : '-'} | ${body} | ${fp}`,
    );
}

if (opt.cv) {
  const fold = foldsOf(docs, settings.folds, settings.seed);
  const said = new Map();
  for (let k = 0; k < settings.folds; k++) {
    const model = train(
      docs.filter(doc => fold(doc) !== k),
      1000 * (k + 1),
    );
    const reader = await readerOf(model);
    for (const doc of docs) if (fold(doc) === k) said.set(doc, reader(doc));
    console.error(`fold ${k + 1}`);
  }
  for (const src of ['shub', 'news', 'wcxb']) {
    const part = docs.filter(doc => (src === 'news' ? doc.news : doc.src === src));
    table(part, said, src);
  }
  siteTable(docs, said);
  if (opt.scores)
    writeFileSync(
      opt.scores,
      docs
        .flatMap(doc =>
          doc.units.map((unit, i) => {
            const line = doc.lines[i];
            const text = doc.article.text.slice(unit.start, Math.min(unit.end, unit.start + 160));
            const score = Number(said.get(doc)[i].toFixed(2));
            return JSON.stringify({
              src: doc.src,
              site: doc.site,
              i,
              s: score,
              l: line?.label,
              k: line?.skip ? line.tag : undefined,
              t: text,
            });
          }),
        )
        .join('\n'),
    );
} else {
  const model = train(docs, 1);
  const out = written(model);
  writeFileSync(opt.out, `${JSON.stringify(out)}\n`);
  console.error(
    `${docs.length} articles; ${(JSON.stringify(out).length / 1024).toFixed(0)} kB; ${featureNames.length} features`,
  );
}
