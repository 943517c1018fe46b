import type { Alignment, Edit } from './alignment';
import { Mark, type Passages } from './passages';
import { windowOf } from './window';
import { words } from './words';
import { sameWritten } from './written';

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
  if (bEnd - bFrom > LONGEST) {
    const { from, to } = windowOf(pa, aFrom, aEnd, pb, bFrom, bEnd);
    return align(pa, aFrom, aEnd, pb, from, to);
  }
  if (aEnd - aFrom > LONGEST) {
    const { from, to } = windowOf(pb, bFrom, bEnd, pa, aFrom, aEnd);
    return align(pa, from, to, pb, bFrom, bEnd);
  }
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
