import { readDoc } from './articles.mjs';
import { random } from './random.mjs';
import { settings } from './settings.mjs';

/**
 * Copies of reports with headlines of other articles put in: lists of other stories between the paragraphs are the leftover that
 * training articles have fewest of, and titles are at hand.
 */
export function withTeasers(list, seed) {
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
export function withoutLeftovers(list, seed) {
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
export function withoutFound(doc, p) {
  const gone = new Set(doc.lines.filter((line, i) => line && p[i] > 0.5));
  if (gone.size === 0 || gone.size === doc.lines.length) return null;
  const made = readDoc({ ...doc.source, lines: doc.source.lines.filter(line => !gone.has(line)) });
  made.weight = made.weight.map(w => w * settings.againWeight);
  return made;
}

/** The article with less weight on lines whose label the reading of other sites (chances `p`) plainly contradicts. */
export function withDoubt(doc, p) {
  const isDoubtful = i => (doc.target[i] ? p[i] < settings.noisyLow : p[i] > settings.noisyHigh);
  return { ...doc, weight: doc.weight.map((w, i) => (isDoubtful(i) ? w * settings.noisy : w)) };
}

/** Copies of our own articles between the leftovers of sites: what stands above and below the text there. */
export function withFrames(list, own, seed) {
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
