import data from '../../../data/figure-comparison.json';
import { formHash } from '../../text/words';
import type { Frame } from './frame';
import { isPeople, isScaleSlip, PEOPLE } from './measure';

/**
 * What tells at a glance that no figure of one article is the quantity of one of another: a thirtieth of the frames it is read off, so that
 * it is kept of every article. Columns by the number of the figure, words by that of `starts`.
 */
export interface Outline {
  /** Hashes of the kinds. */
  readonly kinds: Int32Array;
  /** 1 for people by what they do or are, 2 for people. */
  readonly people: Uint8Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Digits that tell something. */
  readonly digits: Uint8Array;
  readonly toll: Uint8Array;
  /** What a figure adds to the score of each of its pairs. */
  readonly prior: Float32Array;
  /** The most that what a figure has beside its words and its number can add, where the other has it too. */
  readonly bonus: Float32Array;
  readonly mass: Float32Array;
  /** Hashes of the words beside it, 0 where there is none. */
  readonly before: Int32Array;
  readonly behind: Int32Array;
  /** Where the words of each figure start; one more than there are figures. */
  readonly starts: Int32Array;
  /** Hashes of the words, ascending for each figure. */
  readonly words: Uint32Array;
  /** How near they stand in 65,535ths, rounded up. */
  readonly weights: Uint16Array;
}

const { weights } = data;
const groups: Readonly<Record<string, number>> = weights.sameGroup;
const dimensions: Readonly<Record<string, number>> = weights.dimensions;

const ONE = 65_535;
const CORE = weights.coreFrom * ONE;
/** What rounding may take from a score. */
const ROUNDED = 0.01;

/** Hash and weight of each word of one figure in one number, to be sorted together. */
let pairs = new Float64Array(256);

/** The outline of an article's figures, in the order of their frames. */
export function outlineOf(frames: readonly Frame[]): Outline {
  const size = frames.length;
  const count = frames.reduce((sum, { words }) => sum + words.size, 0);
  const outline = {
    kinds: Int32Array.from(frames, ({ measure }) => formHash(measure.kind)),
    people: Uint8Array.from(frames, ({ measure: { kind } }) => (kind === PEOPLE ? 2 : Number(isPeople(kind)))),
    low: Float64Array.from(frames, ({ measure }) => measure.low),
    high: Float64Array.from(frames, ({ measure }) => measure.high),
    digits: Uint8Array.from(frames, ({ measure }) => measure.digits),
    toll: Uint8Array.from(frames, ({ toll }) => Number(toll)),
    prior: Float32Array.from(frames, priorOf),
    bonus: Float32Array.from(frames, bonusOf),
    mass: Float32Array.from(frames, ({ mass }) => mass),
    before: Int32Array.from(frames, ({ topic }) => (topic === null ? 0 : formHash(topic))),
    behind: Int32Array.from(frames, ({ behind }) => (behind === null ? 0 : formHash(behind))),
    starts: new Int32Array(size + 1),
    words: new Uint32Array(count),
    weights: new Uint16Array(count),
  };
  let end = 0;
  frames.forEach(({ words }, at) => {
    if (pairs.length < words.size) pairs = new Float64Array(2 * words.size);
    let n = 0;
    for (const [word, weight] of words)
      pairs[n++] = (formHash(word) >>> 0) * (ONE + 1) + Math.min(ONE, Math.ceil(weight * ONE));
    for (const pair of pairs.subarray(0, n).sort()) {
      outline.words[end] = pair / (ONE + 1);
      outline.weights[end++] = pair % (ONE + 1);
    }
    outline.starts[at + 1] = end;
  });
  return outline;
}

const priorOf = ({ figure, crowd }: Frame): number =>
  ((dimensions[figure.dimension] ?? 0) + weights.crowd * Math.log(crowd / 4)) / 2;

function bonusOf(frame: Frame): number {
  let bonus = frame.bigrams.size > 0 ? weights.bigram * Math.min(3, frame.bigrams.size) : 0;
  for (const [group, { weight }] of frame.members) if (weight > 0.5) bonus += groups[group] ?? weights.sameMember;
  if (frame.modifiers.length > 0) bonus += weights.sameModifier;
  if (frame.figure.per !== null) bonus += weights.sameRate;
  if (frame.definite) bonus += weights.definiteBoth;
  if (frame.siblings.size > 0) bonus += weights.siblingsCap;
  if (frame.toll) bonus += weights.toll;
  if (/(?:\d\D*){5}/.test(frame.figure.text)) bonus += weights.digitOff;
  if (/(?:\d\D*){2}/.test(frame.figure.text)) bonus += Math.max(...weights.slips);
  return bonus;
}

/**
 * Whether a figure of one article and one of another, `event` alike, may be one quantity. Never false where `sameness` comes to the
 * threshold: it adds up all that may speak for a pair, and against it only the numbers, the articles and what each figure is.
 */
export function mayMeet(a: Outline, b: Outline, event: number): boolean {
  const least = weights.threshold - ROUNDED - Math.min(weights.eventCap, weights.event * (event - weights.eventAt));
  for (let i = 0; i < a.kinds.length; i++)
    for (let j = 0; j < b.kinds.length; j++) {
      if (a.kinds[i] !== b.kinds[j] && a.people[i] + b.people[j] !== 3) continue;
      const beside =
        a.prior[i] +
        b.prior[j] +
        Math.min(a.bonus[i], b.bonus[j]) +
        weights.definiteOne +
        (a.before[i] === b.before[j] ? weights.before : 0) +
        (a.behind[i] === b.behind[j] ? weights.behind : 0) +
        byNumbers(a, i, b, j);
      // Words that are shared add no more than this, however many they are.
      if (beside + MOST_BY_WORDS >= least && beside + byWords(a, i, b, j, mayStandAlone(a, i, b, j)) >= least)
        return true;
    }
  return false;
}

/**
 * What the numbers that stand in both of two articles add to how alike their words are: accounts of one event share some, in whatever words
 * they are told. Those that long articles share by chance count for nothing.
 */
export function kinship(a: Outline, b: Outline): number {
  const shared = new Set<string>();
  for (let i = 0; i < a.kinds.length; i++)
    for (let j = 0; j < b.kinds.length; j++)
      if (a.kinds[i] === b.kinds[j] && a.low[i] === b.low[j] && telling(a.low[i]))
        shared.add(`${a.kinds[i]} ${a.low[i]}`);
  const chance = weights.kin.chance * a.kinds.length * b.kinds.length;
  return Math.min(weights.kin.cap, weights.kin.each * Math.max(0, shared.size - chance));
}

/** Whether a number has two digits that tell something: not "7", "300". */
const telling = (value: number): boolean => /[1-9]\d*[1-9]/.test(value.toPrecision(6).replace(/e.*|\./g, ''));

/** What the numbers of two figures add, at most. */
function byNumbers(a: Outline, i: number, b: Outline, j: number): number {
  const equal = a.low[i] === b.low[j] && a.high[i] === b.high[j] ? weights.equalCap : 0;
  const [x, y] = [Math.abs(a.high[i]), Math.abs(b.high[j])];
  const ratio = Math.max(x, y) / Math.max(1e-9, Math.min(x, y));
  if (ratio <= 1.12) return equal + weights.close;
  if (!(ratio > 2) || isScaleSlip(x, y)) return equal;
  const apart = weights.factor * (1 + Math.min(5, Math.log(ratio / 2))) * (a.toll[i] && b.toll[j] ? 0.5 : 1);
  return equal + Math.max(weights.ageApart, apart);
}

/** Whether two numbers may be one quantity without words that are shared: long ones, and the same. */
const mayStandAlone = (a: Outline, i: number, b: Outline, j: number): boolean =>
  a.low[i] === b.low[j]
    ? Math.min(a.digits[i], b.digits[j]) >= weights.unheardFrom
    : a.digits[i] === b.digits[j] && a.digits[i] >= weights.longFrom;

const MOST_BY_WORDS =
  weights.overlap * weights.overlapCap + weights.coverage + weights.jaccard + weights.core * weights.coreCap;

/** What the words that two figures share add; nothing makes good for too few. */
function byWords(a: Outline, i: number, b: Outline, j: number, alone: boolean): number {
  let [p, q] = [a.starts[i], b.starts[j]];
  const [endP, endQ] = [a.starts[i + 1], b.starts[j + 1]];
  let overlap = 0;
  let core = 0;
  while (p < endP && q < endQ)
    if (a.words[p] < b.words[q]) p++;
    else if (a.words[p] > b.words[q]) q++;
    else {
      const both = Math.min(a.weights[p++], b.weights[q++]);
      overlap += both;
      if (both >= CORE) core += both;
    }
  overlap /= ONE;
  if (overlap < weights.least && !alone) return Number.NEGATIVE_INFINITY;
  const [x, y] = [a.mass[i], b.mass[j]];
  return (
    weights.overlap * Math.min(weights.overlapCap, overlap) +
    (weights.coverage * overlap) / Math.max(1, Math.min(x, y)) +
    (weights.jaccard * 2 * overlap) / Math.max(2, x + y) +
    weights.core * Math.min(weights.coreCap, core / ONE)
  );
}
