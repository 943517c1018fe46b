import { type Place, placed } from '../../text/slabs';
import { atOnce, type Steps } from '../../text/steps';
import { type Corpus, placeOf } from '../corpus';
import { Counts } from '../counts';
import { type Derived, derived } from '../derived';
import { quantised } from '../quantised';
import { type Edit, editOf, noEdits, withEdit } from './edits';
import { type Columns, type Passages, passagesOf, takePassages } from './passages';
import { runKey, slotOfRun } from './runs';
import { type Segment, segmentOf, segmentSteps, withStem } from './segment';

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

export interface Part {
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
export function partOfSpeech({ parts }: QuoteIndex, said: number): Part {
  for (let p = parts.length - 1; p > 0; p--) if (said >= parts[p].speechOffset) return parts[p];
  return parts[0];
}

/** How many runs of three words a unit has; of `speech`, by its number among all speech, without a look at the unit. */
export function runsIn(index: QuoteIndex, number: number, speech: boolean): number {
  const { segment, offset, speechOffset } = speech ? partOfSpeech(index, number) : partOf(index, number);
  return speech ? segment.speech.runs[number - speechOffset] : segment.size[number - offset] - 2;
}

/** In how many units a stem stands. */
export const countOf = ({ counts }: QuoteIndex, stem: number): number => counts.at(stem);

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
