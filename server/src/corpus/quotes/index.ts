import { type Place, placed } from '../../text/slabs';
import { atOnce, type Steps } from '../../text/steps';
import { type Corpus, placeOf } from '../corpus';
import { Counts } from '../counts';
import { type Derived, derived } from '../derived';
import { quantised } from '../quantised';
import { type Edit, editOf, noEdits, withEdit } from './edits';
import { type Columns, type Passages, passagesOf, takePassages, Unit } from './passages';
import { runKey, type Segment, segmentOf, segmentSteps, slotOfRun, stemPlace, withStem } from './segment';
import type { Speech } from './speech';
import { Trait, words } from './words';

/**
 * Where the rare words and the short word runs of a folder stand: a large part that edits leave alone, and small ones for what has changed
 * since. Article numbers follow the corpus; unit `u` of article `i` is `base[i] + u`, whichever part it is in.
 */
export interface QuoteIndex {
  readonly articles: readonly Passages[];
  readonly base: Int32Array;
  /** Units in the folder, the same as weights are told by (see `quantised`), and one more than the highest unit number. */
  readonly units: number;
  readonly told: number;
  readonly space: number;
  /** By rising offsets. */
  readonly parts: readonly Part[];
  /** Part and place in it of each article. */
  readonly part: Uint8Array;
  readonly slot: Int32Array;
  /** In how many units each stem stands. */
  readonly counts: Counts;
  /** The last edits that led here. */
  readonly edits: readonly Edit[];
  articleOf(path: string): number;
}

interface Part {
  readonly segment: Segment;
  /** What is added to the segment's unit numbers, and to those of its speech. */
  readonly offset: number;
  readonly speechOffset: number;
  /** Number of each article of the segment in the corpus; -1 where it is gone or has changed. */
  readonly articles: Int32Array;
  /** Whether it holds one article, which somebody has under their hands. */
  readonly isHot: boolean;
}

/** Articles that have a part of their own at most. */
const HOT = 8;

/** The index of a corpus, made once; from the one before where few articles differ. */
export const indexOf: Derived<QuoteIndex> = derived('quotes', makeIndex, changedIndex);

function* makeIndex({ entries }: Corpus): Steps<QuoteIndex> {
  const articles: Passages[] = [];
  for (const entry of entries) {
    articles.push(passagesOf(entry));
    yield;
  }
  return wholeIndex(entries, articles, yield* segmentSteps(articles));
}

/** The index of a folder of which all is in one part. */
function wholeIndex(entries: Corpus['entries'], articles: readonly Passages[], segment: Segment): QuoteIndex {
  const counts = new Int32Array(segment.stemAt.length - 1);
  for (let s = 0; s < counts.length; s++) counts[s] = segment.stemAt[s + 1] - segment.stemAt[s];
  const core = { segment, offset: 0, speechOffset: 0, articles: Int32Array.from(articles, (_, i) => i), isHot: false };
  return assembled(entries, articles, Counts.of(counts), [core], noEdits());
}

/** The index of a folder as it goes from thread to thread. */
export interface PlacedIndex {
  readonly articles: readonly Columns[];
  readonly segment: Omit<Segment, 'list'>;
}

/** The index of a corpus that no edit led to, its numbers in their place. */
export function placedIndex(corpus: Corpus, place: Place): PlacedIndex {
  const { list, ...segment } = indexOf(corpus).parts[0].segment;
  return { articles: list.map(({ entry, ...columns }) => placed(columns, place)), segment: placed(segment, place) };
}

/** Has the index of a corpus from another thread. */
export function takeIndex(corpus: Corpus, { articles, segment }: PlacedIndex): void {
  const list = corpus.entries.map((entry, i) => takePassages(entry, articles[i]));
  indexOf.take(corpus, wholeIndex(corpus.entries, list, { ...segment, list }));
}

function changedIndex(before: QuoteIndex, corpus: Corpus, changed: ReadonlySet<string>): QuoteIndex {
  const { entries } = corpus;
  const numbers = [...changed].map(path => ({ path, from: before.articleOf(path), to: placeOf(entries, path) }));
  const isSame =
    entries.length === before.articles.length &&
    numbers.every(({ path, from, to }) => from === to && entries[to]?.path === path);
  const articles = isSame ? before.articles.slice() : [];
  if (isSame) for (const { to } of numbers) articles[to] = passagesOf(entries[to]);
  else for (const entry of entries) articles.push(passagesOf(entry));
  const pairs = numbers.map(({ path, from, to }) => ({
    was: from < 0 ? null : before.articles[from],
    is: entries[to]?.path === path ? articles[to] : null,
    at: to,
  }));
  const edit = editOf(pairs, stem => countOf(before, stem));
  const counts = before.counts.plus(edit.counted);

  // An article that changed is dead where it stood, and lives on in a part of its own.
  const living = (part: Part): Part => {
    const alive = part.articles.slice();
    if (isSame) {
      for (const { from } of numbers) if (before.parts[before.part[from]] === part) alive[before.slot[from]] = -1;
    } else
      part.segment.list.forEach(({ entry: { path } }, slot) => {
        if (alive[slot] < 0) return;
        const at = placeOf(entries, path);
        alive[slot] = !changed.has(path) && entries[at]?.path === path ? at : -1;
      });
    return { ...part, articles: alive };
  };
  const [core, ...rest] = before.parts.map(living).filter(part => !part.isHot || part.articles[0] >= 0);
  const fresh = pairs.flatMap(({ is, at }) => (is ? [at] : []));
  const hot = rest.filter(part => part.isHot);
  const parts = [core, ...rest];
  const add = (segment: Segment, list: readonly number[], isHot: boolean): void => {
    parts.push({ segment, offset: 0, speechOffset: 0, articles: Int32Array.from(list), isHot });
  };
  if (hot.length + fresh.length <= HOT) for (const at of fresh) add(segmentOf(articles[at]), [at], true);
  else {
    const list = [...rest.flatMap(part => [...part.articles]).filter(at => at >= 0), ...fresh];
    if (list.length > HOT + (core.segment.list.length >> 5)) return atOnce(makeIndex(corpus));
    parts.length = 1;
    add(atOnce(segmentSteps(list.map(at => articles[at]))), list, false);
  }
  let offset = 0;
  let speechOffset = 0;
  const moved = parts.map(part => {
    const one = { ...part, offset, speechOffset };
    offset += part.segment.units;
    speechOffset += part.segment.said;
    return one;
  });
  // Where units are told to be as many as before, what the edit does not touch is as it was.
  const after = assembled(entries, articles, counts, moved, before.edits);
  const isLike = isSame && before.told === after.told;
  return { ...after, edits: isLike ? withEdit(before.edits, edit) : noEdits() };
}

function assembled(
  entries: Corpus['entries'],
  articles: readonly Passages[],
  counts: Counts,
  parts: readonly Part[],
  edits: readonly Edit[],
): QuoteIndex {
  const base = new Int32Array(articles.length);
  const part = new Uint8Array(articles.length);
  const slots = new Int32Array(articles.length);
  let units = 0;
  let space = 0;
  parts.forEach(({ segment, offset, articles: numbers }, p) => {
    for (let slot = 0; slot < numbers.length; slot++) {
      const number = numbers[slot];
      if (number < 0) continue;
      base[number] = offset + segment.base[slot];
      part[number] = p;
      slots[number] = slot;
      units += segment.base[slot + 1] - segment.base[slot];
    }
    space = offset + segment.units;
  });
  const articleOf = (path: string): number => {
    const at = placeOf(entries, path);
    return entries[at]?.path === path ? at : -1;
  };
  return { articles, base, units, told: quantised(units), space, parts, part, slot: slots, counts, edits, articleOf };
}

function partOf({ parts }: QuoteIndex, unit: number): Part {
  for (let p = parts.length - 1; p > 0; p--) if (unit >= parts[p].offset) return parts[p];
  return parts[0];
}

/** The article of a unit; -1 where it is gone. */
export function articleAt(index: QuoteIndex, unit: number): number {
  const { segment, offset, articles } = partOf(index, unit);
  return articles[segment.article[unit - offset]];
}

export function kindAt(index: QuoteIndex, unit: number): number {
  const { segment, offset } = partOf(index, unit);
  return segment.kind[unit - offset];
}

/** What the words of a unit weigh. */
export function massAt(index: QuoteIndex, unit: number): number {
  const { segment, offset } = partOf(index, unit);
  return segment.mass[unit - offset];
}

/** The part that holds a piece of speech, by its number among all speech. */
function partOfSpeech({ parts }: QuoteIndex, said: number): Part {
  for (let p = parts.length - 1; p > 0; p--) if (said >= parts[p].speechOffset) return parts[p];
  return parts[0];
}

/** The unit that a piece of speech is. */
function unitOfSpeech(index: QuoteIndex, said: number): number {
  const { segment, offset, speechOffset } = partOfSpeech(index, said);
  return offset + segment.speech.units[said - speechOffset];
}

/** What a unit that is speech says, and its number there. */
export function speechAt(index: QuoteIndex, unit: number): { readonly speech: Speech; readonly said: number } {
  const { segment, offset } = partOf(index, unit);
  return { speech: segment.speech, said: segment.speech.at[unit - offset] };
}

/** How many runs of three words a unit has. */
function runsIn(index: QuoteIndex, unit: number): number {
  const { segment, offset } = partOf(index, unit);
  return segment.size[unit - offset] - 2;
}

/** In how many units a stem stands. */
export const countOf = ({ counts }: QuoteIndex, stem: number): number => counts.at(stem);

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

/** Scratch for one index: scores and shared runs by unit, or by number of speech; reset after each query. */
interface Scratch {
  readonly score: Float32Array;
  readonly runs: Uint8Array;
}

let scratch: Scratch = { score: new Float32Array(0), runs: new Uint8Array(0) };

/** What a query found: units, and how many runs of three words each shares with it. */
export interface Candidates {
  readonly units: number[];
  readonly runs: number[];
}

/**
 * The units of other articles that share rare words or word runs with words `from…to` of article `own`, best first within each stretch of the
 * query. What is read is bounded whatever the folder's size. Of `speech` alone it gives all that would be among the candidates, and those
 * that better ones of other kinds would keep out, too.
 */
export function candidates(
  index: QuoteIndex,
  passages: Passages,
  own: number,
  from: number,
  to: number,
  speech = false,
): Candidates {
  if (scratch.score.length < index.space)
    scratch = { score: new Float32Array(index.space + 4096), runs: new Uint8Array(index.space + 4096) };
  const parts = Math.max(1, Math.round((to - from) / stretch));
  const found: Candidates = { units: [], runs: [] };
  const seen = parts > 1 ? new Map<number, number>() : null;
  for (let p = 0; p < parts; p++) {
    const start = from + Math.floor(((to - from) * p) / parts);
    const end = Math.min(to, from + Math.floor(((to - from) * (p + 1)) / parts) + (p + 1 < parts ? 2 : 0));
    shortlist(index, passages, own, start, end, speech, found, seen);
  }
  return found;
}

const stemBuffer = new Int32Array(512);
const touchedUnits = new Int32Array(4 * budget + 2 * (longestList + longestRunList));
const runUnits = new Int32Array(budget);

function shortlist(
  index: QuoteIndex,
  passages: Passages,
  own: number,
  from: number,
  to: number,
  speech: boolean,
  found: Candidates,
  seen: Map<number, number> | null,
): void {
  const { parts, told: units, counts } = index;
  const { score, runs: shared } = scratch;
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
        const said = speech ? segment.speech.at[holders[r]] : 0;
        if (said < 0) continue;
        const unit = speech ? speechOffset + said : offset + holders[r];
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
  const good: number[] = [];
  for (let t = 0; t < touched; t++) {
    const at = touchedUnits[t];
    const isGood = score[at] >= least;
    // A short quote that stands in the query whole counts by its own length, so that a pair is found from both sides.
    if (!isGood && shared[at] === 0) continue;
    const unit = speech ? unitOfSpeech(index, at) : at;
    if (!isGood && shared[at] < 0.6 * runsIn(index, unit)) continue;
    if (!speech && kindAt(index, unit) === Unit.sentence && score[at] < leastUnquoted) continue;
    const article = articleAt(index, unit);
    if (article >= 0 && article !== own) good.push(at);
  }
  if (good.length > mostCandidates && !speech) {
    good.sort((x, y) => score[y] - score[x] || articleAt(index, x) - articleAt(index, y) || x - y);
    good.length = mostCandidates;
  }
  for (const place of good) {
    const unit = speech ? unitOfSpeech(index, place) : place;
    const at = seen?.get(unit);
    if (at !== undefined) found.runs[at] += shared[place];
    else {
      seen?.set(unit, found.units.length);
      found.units.push(unit);
      found.runs.push(shared[place]);
    }
  }
  for (let t = 0; t < touched; t++) {
    score[touchedUnits[t]] = 0;
    shared[touchedUnits[t]] = 0;
  }
}

/** Calls `visit` with each unit of the folder that holds a stem. */
export function eachWithStem(index: QuoteIndex, stem: number, visit: (unit: number) => void): void {
  for (const { segment, offset } of index.parts)
    for (const unit of withStem(segment, stem)) if (articleAt(index, offset + unit) >= 0) visit(offset + unit);
}

/** Calls `visit` with each quote that holds the run of three words at word `k` of `ids`, unless more than `most` do. */
export function eachWithRun(
  index: QuoteIndex,
  ids: Int32Array,
  k: number,
  most: number,
  visit: (unit: number) => void,
): void {
  const key = runKey(ids, k);
  for (const { segment, offset } of index.parts) {
    const { at, units } = segment.runs;
    const slot = slotOfRun(segment, key);
    if (at[slot + 1] - at[slot] > most) continue;
    for (let r = at[slot]; r < at[slot + 1]; r++) {
      const unit = offset + units[r];
      if (articleAt(index, unit) >= 0) visit(unit);
    }
  }
}
