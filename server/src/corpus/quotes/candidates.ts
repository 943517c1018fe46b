import { quantised } from '../quantised';
import { articleAt, kindAt, type Part, partOfSpeech, type QuoteIndex, runsIn } from './index';
import { isSpeech, type Passages, Unit } from './passages';
import { runKey, slotOfRun } from './runs';
import { stemPlace } from './segment';
import type { Speech } from './speech';
import { Trait, words } from './words';

/** Longest postings that are read, all of a query's together, and how many candidates one stretch of a query gives. */
const longestList = 2000;
const longestLater = 500;
const longestRunList = 200;
const budget = 3000;
const mostCandidates = 80;
const stretch = 26;
const stemsPerStretch = 6;
/** What rounding may add to a score. */
const MARGIN = 1.001;
/** What has no more words than this must stand word for word: the runs alone find it. */
const shortest = 5;

/**
 * Scratch for one index, by unit or by number of speech: scores and shared runs, and which of those found it is, counted from 1; reset after
 * each query.
 */
interface Scratch {
  readonly score: Float32Array;
  readonly runs: Uint8Array;
  readonly place: Int32Array;
}

const scratchOf = (size: number): Scratch => ({
  score: new Float32Array(size),
  runs: new Uint8Array(size),
  place: new Int32Array(size),
});

let scratch = scratchOf(0);

/** What a query found: units, and how many runs of three words each shares with it. */
export interface Candidates {
  readonly units: readonly number[];
  readonly runs: readonly number[];
}

/** Whether a piece of speech is worth more than a look: its number in a segment's, and how many runs it shares with the query. */
export type Hearing = (speech: Speech, said: number, runs: number) => boolean;

/** An article's own units and, where speech is asked for, its own speech, by number: from the first up to, not including, the last. */
interface Own {
  readonly units: number;
  readonly unitsEnd: number;
  readonly said: number;
  readonly saidEnd: number;
}

const nobody: Own = { units: 0, unitsEnd: 0, said: 0, saidEnd: 0 };

function ownOf({ articles, base, parts, part }: QuoteIndex, own: number, speech: boolean): Own {
  if (own < 0) return nobody;
  const { count, kind } = articles[own];
  const { segment, offset, speechOffset } = parts[part[own]];
  const units = base[own];
  let said = 0;
  let saidEnd = 0;
  for (let u = 0; speech && u < count; u++)
    if (isSpeech(kind[u])) {
      const number = speechOffset + segment.speech.at[units - offset + u];
      if (saidEnd === 0) said = number;
      saidEnd = number + 1;
    }
  return { units, unitsEnd: units + count, said, saidEnd };
}

/**
 * The units of other articles that share rare words or word runs with words `from…to` of article `own`, best first within each stretch of the
 * query. What is read is bounded whatever the folder's size. With a `hearing` it gives speech alone that stands it: of all that would be among
 * the candidates, and of what better ones of other kinds would keep out, too; and where it is asked `among` some parts of the index, of these alone.
 */
export function candidates(
  index: QuoteIndex,
  passages: Passages,
  own: number,
  from: number,
  to: number,
  hearing: Hearing | null = null,
  among: readonly Part[] = index.parts,
): Candidates {
  if (scratch.score.length < index.space) scratch = scratchOf(index.space + 4096);
  const parts = Math.max(1, Math.round((to - from) / stretch));
  const mine = ownOf(index, own, hearing !== null);
  const numbers: number[] = [];
  const runs: number[] = [];
  for (let p = 0; p < parts; p++) {
    const start = from + Math.floor(((to - from) * p) / parts);
    const end = Math.min(to, from + Math.floor(((to - from) * (p + 1)) / parts) + (p + 1 < parts ? 2 : 0));
    shortlist(index, among, passages, mine, start, end, hearing !== null, numbers, runs);
  }
  for (const number of numbers) scratch.place[number] = 0;
  return hearing ? heard(index, numbers, runs, hearing) : { units: numbers, runs };
}

/** Those of some speech, by its numbers, that stand a hearing. */
function heard(index: QuoteIndex, numbers: readonly number[], runs: readonly number[], hearing: Hearing): Candidates {
  const found: { units: number[]; runs: number[] } = { units: [], runs: [] };
  for (let c = 0; c < numbers.length; c++) {
    const { segment, offset, speechOffset } = partOfSpeech(index, numbers[c]);
    const said = numbers[c] - speechOffset;
    if (!hearing(segment.speech, said, runs[c])) continue;
    found.units.push(offset + segment.speech.units[said]);
    found.runs.push(runs[c]);
  }
  return found;
}

const stemBuffer = new Int32Array(512);
const touchedUnits = new Int32Array(4 * budget + 2 * (longestList + longestRunList));
const runUnits = new Int32Array(budget);

/** Adds what one stretch of a query finds: units, or numbers of speech, and runs. */
function shortlist(
  index: QuoteIndex,
  parts: readonly Part[],
  passages: Passages,
  mine: Own,
  from: number,
  to: number,
  speech: boolean,
  numbers: number[],
  runs: number[],
): void {
  const { told: units, counts } = index;
  const { score, runs: shared, place } = scratch;
  const { ids } = passages;
  // The query's stems, the rarest first.
  let count = 0;
  for (let k = from; k < to && count < 500; k++) {
    if ((words.traits(ids[k]) & Trait.function) !== 0) continue;
    const stem = words.stem(ids[k]);
    if (counts.at(stem) === 0) continue; // asked for by somebody, written by nobody
    let known = false;
    for (let s = 0; s < count; s++) if (stemBuffer[s] === stem) known = true;
    if (!known) stemBuffer[count++] = stem;
  }
  const list = Array.from(stemBuffer.subarray(0, count)).sort(
    (x, y) => quantised(counts.at(x)) - quantised(counts.at(y)),
  );
  const short = to - from <= shortest;
  // Those that are read.
  const chosen: number[] = [];
  let read = 0;
  let whole = 0;
  for (let s = 0; s < Math.min(list.length, short ? 0 : stemsPerStretch); s++) {
    const size = quantised(counts.at(list[s]));
    if (size <= 1) continue; // stands here alone
    // Once three rare words have said where to look, common ones need not be read.
    if (size > (chosen.length >= 3 ? longestLater : longestList) || read + size > budget) break;
    read += size;
    whole += Math.log1p(units / size);
    chosen.push(list[s]);
  }
  const runGain = Math.log1p(units / 50) / 2;
  const size = to - from;
  const least = short
    ? 0.9 * runGain * (size - 2)
    : chosen.length <= 1
      ? whole + 1.8 * runGain
      : whole * (size < 14 ? 0.55 : 0.4);
  const leastUnquoted = short || chosen.length <= 1 ? Number.POSITIVE_INFINITY : whole * (size < 14 ? 0.75 : 0.6);

  // Of speech alone all that follows goes by its numbers, which lie closer together than units.
  let runsMet = 0;
  let runsRead = 0;
  for (let k = from; k + 2 < to; k++) {
    const key = runKey(ids, k);
    for (const { segment, offset, speechOffset } of parts) {
      const { at, units: holders } = segment.runs;
      const slot = slotOfRun(segment, key);
      const held = at[slot + 1] - at[slot];
      if (held > longestRunList || runsMet + held > budget) continue;
      runsMet += held;
      for (let r = at[slot]; r < at[slot + 1]; r++) {
        const holder = offset + holders[r];
        if (holder >= mine.units && holder < mine.unitsEnd) continue; // most runs stand nowhere else
        const said = speech ? segment.speech.at[holders[r]] : 0;
        if (said < 0) continue;
        const unit = speech ? speechOffset + said : holder;
        runUnits[runsRead++] = unit;
        if (shared[unit] < 255) shared[unit]++;
      }
    }
  }
  let touched = 0;
  /** What the stems that are left can add to a score: a unit that holds no run and none of the stems before needs as much. */
  let left = whole;
  for (const stem of chosen) {
    const gain = Math.log1p(units / quantised(counts.at(stem)));
    const isTooLate = left * MARGIN < least;
    left -= gain;
    for (const { segment, offset, speechOffset } of parts) {
      const place = stemPlace(segment, stem);
      if (place < 0) continue;
      const at = speech ? segment.speechAt : segment.stemAt;
      const holders = speech ? segment.speechUnits : segment.stemUnits;
      const first = speech ? speechOffset : offset;
      for (let k = at[place]; k < at[place + 1]; k++) {
        if (holders[k] < 0) continue;
        const unit = first + holders[k];
        if (score[unit] === 0) {
          if (isTooLate && shared[unit] === 0) continue;
          touchedUnits[touched++] = unit;
        }
        score[unit] += gain;
      }
    }
  }
  for (let r = 0; r < runsRead; r++) {
    const unit = runUnits[r];
    if (score[unit] === 0) touchedUnits[touched++] = unit;
    score[unit] += runGain;
  }
  const [ownFrom, ownTo] = speech ? [mine.said, mine.saidEnd] : [mine.units, mine.unitsEnd];
  const good: number[] = [];
  for (let t = 0; t < touched; t++) {
    const at = touchedUnits[t];
    const isGood = score[at] >= least;
    // A short quote that stands in the query whole counts by its own length, so that a pair is found from both sides.
    if (!isGood && shared[at] === 0) continue;
    if (at >= ownFrom && at < ownTo) continue;
    if (!isGood && shared[at] < 0.6 * runsIn(index, at, speech)) continue;
    if (!speech && kindAt(index, at) === Unit.sentence && score[at] < leastUnquoted) continue;
    // What has changed since is still there where it was, as nobody's.
    if (parts.length === 1 || articleAt(index, unitAt(index, at, speech)) >= 0) good.push(at);
  }
  if (good.length > mostCandidates && !speech) {
    good.sort((x, y) => score[y] - score[x] || articleAt(index, x) - articleAt(index, y) || x - y);
    good.length = mostCandidates;
  }
  for (const at of good)
    if (place[at] > 0) runs[place[at] - 1] += shared[at];
    else {
      numbers.push(at);
      runs.push(shared[at]);
      place[at] = numbers.length;
    }
  for (let t = 0; t < touched; t++) {
    score[touchedUnits[t]] = 0;
    shared[touchedUnits[t]] = 0;
  }
}

/** The unit of a number that may be one of speech. */
function unitAt(index: QuoteIndex, number: number, speech: boolean): number {
  if (!speech) return number;
  const { segment, offset, speechOffset } = partOfSpeech(index, number);
  return offset + segment.speech.units[number - speechOffset];
}
