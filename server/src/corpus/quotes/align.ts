import { Mark, type Passages } from './passages';
import { Trait, words } from './words';

/** How two passages agree, word by word; word numbers are those of their articles. */
export interface Alignment {
  /** The parts that match. */
  readonly a: { readonly from: number; readonly to: number };
  readonly b: { readonly from: number; readonly to: number };
  /** Where the passages start and end. */
  readonly ends: { readonly aFrom: number; readonly aTo: number; readonly bFrom: number; readonly bTo: number };
  /** Weight of what both have, of what only one has inside the part, and of all there is in each passage. */
  readonly shared: number;
  readonly onlyA: number;
  readonly onlyB: number;
  readonly allA: number;
  readonly allB: number;
  /** Weight outside the part. */
  readonly edgeA: number;
  readonly edgeB: number;
  /** Words both have; of these, in the same form. */
  readonly matched: number;
  readonly exact: number;
  /** Matched words that carry meaning, and those of them that are the same stem. */
  readonly content: number;
  /** Longest run of words that stand alike in both. */
  readonly run: number;
  /** Words left out on one side only, inside the part: an elision. */
  readonly elidedA: number;
  readonly elidedB: number;
  /** Pairs of stretches that stand against each other; one side may be empty. */
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
  /** One side leaves words out (an ellipsis, a bracket, a long stretch): not another wording. */
  readonly elision: boolean;
}

const LONGEST = 240;
const SIZE = LONGEST + 1;
const NONE = 0;
const DIAGONAL = 1;
const UP = 2;
const LEFT = 3;

const stemsA = new Int32Array(LONGEST);
const stemsB = new Int32Array(LONGEST);
const conceptsA = new Int32Array(LONGEST);
const conceptsB = new Int32Array(LONGEST);
const idsA = new Int32Array(LONGEST);
const idsB = new Int32Array(LONGEST);
const weightsA = new Float32Array(LONGEST);
const weightsB = new Float32Array(LONGEST);
const best = new Float32Array(SIZE * 2);
const upGap = new Float32Array(SIZE);
const trace = new Uint8Array(SIZE * SIZE);
const upOpen = new Uint8Array(SIZE * SIZE);
const leftOpen = new Uint8Array(SIZE * SIZE);

const STEM = 0.92;
const CONCEPT = 0.7;

function load(
  p: Passages,
  from: number,
  to: number,
  ids: Int32Array,
  stems: Int32Array,
  concepts: Int32Array,
  weights: Float32Array,
): number {
  let all = 0;
  let named = false;
  for (let i = from; i < to; i++) {
    const id = p.ids[i];
    const k = i - from;
    ids[k] = id;
    stems[k] = words.stem(id);
    concepts[k] = words.concept(id);
    let weight = words.weight(id);
    if ((p.marks[i] & Mark.capital) !== 0 && weight > 0.2) {
      // A name tells what is spoken of rather than what is said of it, and all its words tell it once.
      weight = named ? 0.2 : Math.min(0.7, Math.max(weight, 0.5));
      named = true;
    } else if (weight > 0.2) named = false;
    weights[k] = weight;
    if ((p.marks[i] & Mark.bracketed) === 0) all += weights[k];
  }
  return all;
}

/** How alike two words are: 1 the same form, less for another form or another word for it, 0 different. */
function likeness(i: number, j: number): number {
  if (stemsA[i] === stemsB[j]) return idsA[i] === idsB[j] ? 1 : STEM;
  return conceptsA[i] !== 0 && conceptsA[i] === conceptsB[j] ? CONCEPT : 0;
}

/**
 * The best local alignment of words `aFrom…aTo` of `pa` with `bFrom…bTo` of `pb` (Smith-Waterman with affine gaps, so that an elision costs
 * little more than a word); null where nothing agrees. Of passages longer than 240 words the stretch that shares most with the other is looked at.
 * Time: product of the lengths.
 */
export function align(
  pa: Passages,
  aFrom: number,
  aEnd: number,
  pb: Passages,
  bFrom: number,
  bEnd: number,
): Alignment | null {
  if (bEnd - bFrom > LONGEST) return alignWindow(pa, aFrom, aEnd, pb, bFrom, bEnd, false);
  if (aEnd - aFrom > LONGEST) return alignWindow(pb, bFrom, bEnd, pa, aFrom, aEnd, true);
  const n = aEnd - aFrom;
  const m = bEnd - bFrom;
  const allA = load(pa, aFrom, aFrom + n, idsA, stemsA, conceptsA, weightsA);
  const allB = load(pb, bFrom, bFrom + m, idsB, stemsB, conceptsB, weightsB);

  let top = 0;
  let topI = 0;
  let topJ = 0;
  best.fill(0, 0, 2 * SIZE);
  upGap.fill(-9, 0, m + 1);
  for (let i = 1; i <= n; i++) {
    const row = (i & 1) * SIZE;
    const above = SIZE - row;
    const wa = weightsA[i - 1];
    const stemA = stemsA[i - 1];
    const conceptA = conceptsA[i - 1];
    const idA = idsA[i - 1];
    const openA = 0.2 + 0.3 * wa;
    const extendA = 0.015 + 0.06 * wa;
    let left = -9;
    best[row] = 0;
    let corner = 0;
    let before = 0;
    for (let j = 1; j <= m; j++) {
      const over = best[above + j];
      const wb = weightsB[j - 1];
      const cell = i * SIZE + j;
      let gain: number;
      if (stemA === stemsB[j - 1]) gain = idA === idsB[j - 1] ? wa : wa * STEM;
      else if (conceptA !== 0 && conceptA === conceptsB[j - 1]) gain = CONCEPT * Math.min(wa, wb);
      else if (corner === 0 && over === 0 && before === 0 && left <= 0 && upGap[j] <= 0) {
        // Other words, and nothing leads here, as between most words: a gap that is below 0 stays there.
        best[row + j] = 0;
        trace[cell] = NONE;
        continue;
      } else gain = -0.04 - 0.45 * Math.max(wa, wb);
      const openUp = over - openA;
      const goUp = upGap[j] - extendA;
      if (openUp >= goUp) {
        upGap[j] = openUp;
        upOpen[cell] = 1;
      } else {
        upGap[j] = goUp;
        upOpen[cell] = 0;
      }
      const openLeft = before - 0.2 - 0.3 * wb;
      const goLeft = left - 0.015 - 0.06 * wb;
      if (openLeft >= goLeft) {
        left = openLeft;
        leftOpen[cell] = 1;
      } else {
        left = goLeft;
        leftOpen[cell] = 0;
      }
      let value = corner + gain;
      let way = DIAGONAL;
      if (upGap[j] > value) {
        value = upGap[j];
        way = UP;
      }
      if (left > value) {
        value = left;
        way = LEFT;
      }
      if (value <= 0) {
        value = 0;
        way = NONE;
      }
      best[row + j] = value;
      trace[cell] = way;
      corner = over;
      before = best[row + j];
      if (value > top) {
        top = value;
        topI = i;
        topJ = j;
      }
    }
  }
  if (top === 0 || (n * m > 150 && top < Math.min(1.1, 0.33 * Math.min(allA, allB)))) return null;
  return readBack(pa, aFrom, pb, bFrom, topI, topJ, allA, allB, { aFrom, aTo: aFrom + n, bFrom, bTo: bFrom + m });
}

/** Aligns with the stretch of the long passage `pb` that shares most weight with `pa`. */
function alignWindow(
  pa: Passages,
  aFrom: number,
  aEnd: number,
  pb: Passages,
  bFrom: number,
  bEnd: number,
  swapped: boolean,
): Alignment | null {
  const known = new Set<number>();
  for (let i = aFrom; i < aEnd; i++) known.add(words.stem(pa.ids[i]));
  const size = Math.min(190, Math.max(60, 2 * (aEnd - aFrom)));
  const gain = (k: number): number => (known.has(words.stem(pb.ids[k])) ? words.weight(pb.ids[k]) : 0);
  let sum = 0;
  let most = -1;
  let at = bFrom;
  for (let k = bFrom; k < bEnd; k++) {
    sum += gain(k);
    if (k - bFrom >= size) sum -= gain(k - size);
    if (sum > most + 1e-9) {
      most = sum;
      at = k;
    }
  }
  // The best window ends at `at`; leave some room behind it.
  const to = Math.min(bEnd, at + 1 + (size >> 2));
  const from = Math.max(bFrom, at + 1 - size);
  return swapped ? align(pb, from, to, pa, aFrom, aEnd) : align(pa, aFrom, aEnd, pb, from, to);
}

const pairI = new Int32Array(LONGEST);
const pairJ = new Int32Array(LONGEST);

function readBack(
  pa: Passages,
  aFrom: number,
  pb: Passages,
  bFrom: number,
  topI: number,
  topJ: number,
  allA: number,
  allB: number,
  ends: Alignment['ends'],
): Alignment {
  let i = topI;
  let j = topJ;
  let pairs = 0;
  let way = trace[i * SIZE + j];
  while (i > 0 && j > 0 && way !== NONE) {
    const cell = i * SIZE + j;
    if (way === DIAGONAL) {
      if (likeness(i - 1, j - 1) > 0) {
        pairI[pairs] = i - 1;
        pairJ[pairs] = j - 1;
        pairs++;
      }
      i--;
      j--;
      way = trace[i * SIZE + j];
    } else if (way === UP) {
      const opened = upOpen[cell] === 1;
      i--;
      way = opened ? trace[i * SIZE + j] : UP;
    } else {
      const opened = leftOpen[cell] === 1;
      j--;
      way = opened ? trace[i * SIZE + j] : LEFT;
    }
  }
  let shared = 0;
  let onlyA = 0;
  let onlyB = 0;
  let matched = 0;
  let exact = 0;
  let content = 0;
  let run = 0;
  let longest = 0;
  let elidedA = 0;
  let elidedB = 0;
  // Bracketed words that the other side has count as words of the passage after all.
  let bracketedA = 0;
  let bracketedB = 0;
  const edits: Edit[] = [];
  let lastI = pairI[pairs - 1] - 1;
  let lastJ = pairJ[pairs - 1] - 1;
  for (let k = pairs - 1; k >= 0; k--) {
    const x = pairI[k];
    const y = pairJ[k];
    const countA = x - lastI - 1;
    const countB = y - lastJ - 1;
    if (countA > 0 || countB > 0) {
      run = 0;
      if (!sameWritten(pa, aFrom + lastI + 1, aFrom + x, pb, bFrom + lastJ + 1, bFrom + y)) {
        let massA = 0;
        let massB = 0;
        for (let t = lastI + 1; t < x; t++) if ((pa.marks[aFrom + t] & Mark.bracketed) === 0) massA += weightsA[t];
        for (let t = lastJ + 1; t < y; t++) if ((pb.marks[bFrom + t] & Mark.bracketed) === 0) massB += weightsB[t];
        const dots = ((pa.marks[aFrom + x] | pb.marks[bFrom + y]) & Mark.elided) !== 0;
        const elision = (countB === 0 || countA === 0) && (massA + massB === 0 || dots || countA + countB >= 6);
        edits.push({ aFrom: aFrom + lastI + 1, aTo: aFrom + x, bFrom: bFrom + lastJ + 1, bTo: bFrom + y, elision });
        if (elision) {
          elidedA += massA;
          elidedB += massB;
        } else {
          onlyA += massA;
          onlyB += massB;
        }
      } else {
        for (let t = lastI + 1; t < x; t++) shared += weightsA[t];
        matched += Math.max(countA, countB);
        exact += Math.max(countA, countB);
      }
    }
    const like = likeness(x, y);
    const weight = Math.min(weightsA[x], weightsB[y]);
    shared += like * weight;
    if ((pa.marks[aFrom + x] & Mark.bracketed) !== 0) bracketedA += weightsA[x];
    if ((pb.marks[bFrom + y] & Mark.bracketed) !== 0) bracketedB += weightsB[y];
    if (like < 1) {
      // What another form lacks in likeness is a difference of its own.
      onlyA += ((1 - like) * weight) / 2;
      onlyB += ((1 - like) * weight) / 2;
      if (like === CONCEPT)
        edits.push({ aFrom: aFrom + x, aTo: aFrom + x + 1, bFrom: bFrom + y, bTo: bFrom + y + 1, elision: false });
    } else exact++;
    matched++;
    if (weight > 0.2) content++;
    run = like === 1 ? run + 1 : 0;
    if (run > longest) longest = run;
    lastI = x;
    lastJ = y;
  }
  return {
    a: { from: aFrom + pairI[pairs - 1], to: aFrom + pairI[0] + 1 },
    b: { from: bFrom + pairJ[pairs - 1], to: bFrom + pairJ[0] + 1 },
    ends,
    shared,
    onlyA,
    onlyB,
    allA: allA + bracketedA,
    allB: allB + bracketedB,
    edgeA: outside(pa, aFrom, weightsA, pairI[pairs - 1], pairI[0], ends.aTo - aFrom),
    edgeB: outside(pb, bFrom, weightsB, pairJ[pairs - 1], pairJ[0], ends.bTo - bFrom),
    matched,
    exact,
    content,
    run: longest,
    elidedA,
    elidedB,
    edits,
  };
}

/** What the words before `first` and behind `last` weigh, brackets apart. */
function outside(p: Passages, from: number, weights: Float32Array, first: number, last: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < first; i++) if ((p.marks[from + i] & Mark.bracketed) === 0) sum += weights[i];
  for (let i = last + 1; i < count; i++) if ((p.marks[from + i] & Mark.bracketed) === 0) sum += weights[i];
  return sum;
}

/** Whether two stretches are one text written apart or together ("work force", "workforce"), or with a slip of the pen in a long word. */
function sameWritten(pa: Passages, aFrom: number, aTo: number, pb: Passages, bFrom: number, bTo: number): boolean {
  if (aTo === aFrom || bTo === bFrom || aTo - aFrom > 3 || bTo - bFrom > 3) return false;
  let a = '';
  let b = '';
  for (let i = aFrom; i < aTo; i++) a += words.text(pa.ids[i]);
  for (let i = bFrom; i < bTo; i++) b += words.text(pb.ids[i]);
  if (a === b) return true;
  if ((words.traits(pa.ids[aFrom]) | words.traits(pb.ids[bFrom])) & Trait.number) return false;
  return aTo - aFrom === 1 && bTo - bFrom === 1 && a.length > 5 && b.length > 5 && oneSlip(a, b);
}

/** Whether one letter too many, too few, another or two swapped turn `a` into `b`; never the first one. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  let x = a.length;
  let y = b.length;
  while (x > i && y > i && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  const restA = x - i;
  const restB = y - i;
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}
