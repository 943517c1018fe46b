import { boost } from './boost.mjs';
import { withDoubt, withFrames, withoutFound, withoutLeftovers, withTeasers } from './copies.mjs';
import { countGrams, weigher, weightOf } from './lexicon.mjs';
import { foldsOf } from './random.mjs';
import { bundled, featuresOf, secondFeatures, sumsOf, treesOf } from './server.mjs';
import { settings } from './settings.mjs';

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

/** A model fitted on articles (`originals`), on our `own`, on our own `pages`, and on what words say in `leftovers` of our own. */
export function train(originals, { own, pages, leftovers }, seed) {
  const lexicon = countGrams([...originals, ...leftovers, ...pages]);
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
  const list = [...originals, ...pages, ...own, ...copies, ...cleaned, ...framed].map(doc => ({
    ...doc,
    features: rowsOf(doc),
  }));
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
export function written({ lexicon, prior, first, second }) {
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

const PARTS = ['../text/article', './boilerplate/read', './provenance/read'];

/** How the server reads with a model: the log-odds of the lines of an article, at least even where passages cover half of a line. */
export const readerOf = async model => readingBy(await bundled(PARTS, written(model)));

/** The same with the weights that ship. */
export const shipped = async () => readingBy(await bundled(PARTS));

const readingBy =
  ({ articleOf, headOf, readBoilerplate }) =>
  ({ article: { text }, units }) => {
    const article = articleOf(text);
    const { lines, passages } = readBoilerplate(article, headOf(article));
    const logits = new Map(lines.map(({ start, logit }) => [start, logit]));
    return units.map(({ start, end }) => {
      const covered = passages.reduce(
        (sum, p) => sum + Math.max(0, Math.min(p.end, end) - Math.max(p.start, start)),
        0,
      );
      return covered >= (end - start) / 2 ? Math.max(0, logits.get(start)) : logits.get(start);
    });
  };
