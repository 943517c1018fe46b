import { Memo } from '../reading/memo';
import type { Reading } from '../reading/reading';
import { atOnce, type Steps } from '../text/steps';
import { type BoilerplateSettings, type Judge, judgeOf, type Left, samePassages } from './boilerplate/judge';
import { Recurrences } from './boilerplate/recurrence';
import { type Derivations, follow } from './derived';
import { type Entry, entryOf } from './entry';

/** What the folder holds: an immutable value; a change gives a new one and leaves the old one true to its readers. */
export interface Corpus {
  /** Sorted by path. An entry stays the same object as long as nothing about it changes. */
  readonly entries: readonly Entry[];
  entry(path: string): Entry | undefined;
  /** What has been computed from this corpus, or from one before it; see `derived`. */
  readonly derivations: Derivations;
}

/** What a line of corpora has in common: the counts behind the newest of them. */
interface Lineage {
  readonly recurrences: Recurrences;
  readonly judge: Judge;
  readonly settings: BoilerplateSettings;
  /** Of the articles that changed last, what the next look at what is left of them may take over, by round. */
  readonly memos: Map<string, Memo[]>;
  /** Of the articles that were judged again last because others changed, what was left of them, by round. */
  readonly lefts: Map<string, Left[]>;
  /** The corpus that the counts are true of. */
  newest: Corpus;
}

const lineages = new WeakMap<Corpus, Lineage>();

/** Builds a corpus from readings by path. */
export const corpusOf = (readings: ReadonlyMap<string, Reading>, settings: BoilerplateSettings): Corpus =>
  atOnce(corpusSteps(readings, settings));

/**
 * As `corpusOf`, in steps. Articles of which `before` holds the same reading, judged the same, keep its entries, and with them what has been
 * made of these.
 */
export function* corpusSteps(
  readings: ReadonlyMap<string, Reading>,
  settings: BoilerplateSettings,
  before: Corpus | null = null,
): Steps<Corpus> {
  const recurrences = new Recurrences();
  for (const [path, reading] of readings) {
    recurrences.add(path, reading);
    yield;
  }
  const judge = judgeOf(settings);
  const entries: Entry[] = [];
  for (const [path, reading] of [...readings].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const boilerplate = judge(reading, left => recurrences.of(path, left));
    const known = before?.entry(path);
    const stays = known?.reading === reading && samePassages(known.boilerplate, boilerplate);
    entries.push(stays ? known : entryOf(path, reading, boilerplate));
    yield;
  }
  const corpus = corpusWith(entries, new Map());
  lineages.set(corpus, { recurrences, judge, settings, memos: new Map(), lefts: new Map(), newest: corpus });
  return corpus;
}

/**
 * The corpus after some files came, changed or went (null). Equal to one built from scratch; costs what the changes touch. Files that
 * nothing happened to keep their entries. Asked of a corpus that has been followed by another already, it builds from scratch.
 */
export function corpusAfter(before: Corpus, changes: ReadonlyMap<string, Reading | null>): Corpus {
  const lineage = lineages.get(before);
  if (lineage?.newest !== before) {
    const readings = new Map(before.entries.map(({ path, reading }) => [path, reading]));
    for (const [path, reading] of changes)
      if (reading) readings.set(path, reading);
      else readings.delete(path);
    if (!lineage) throw new Error('a corpus of unknown settings');
    return corpusOf(readings, lineage.settings);
  }
  const { recurrences, judge, memos, lefts } = lineage;
  const touched = recurrences.change(changes);
  const fresh = new Map<string, Entry | null>();
  for (const [path, reading] of changes) if (!reading && before.entry(path)) fresh.set(path, null);
  for (const path of touched) {
    const known = before.entry(path);
    const reading = changes.get(path) ?? known?.reading;
    if (!reading) continue;
    const memo = changes.size <= HANDS && changes.has(path) ? memosOf(memos, path) : undefined;
    const kept = touched.size <= BESIDE && !changes.has(path) ? listOf(lefts, path, BESIDE) : undefined;
    const boilerplate = judge(reading, left => recurrences.of(path, left), memo, kept);
    if (known?.reading === reading && samePassages(known.boilerplate, boilerplate)) continue;
    fresh.set(path, entryOf(path, reading, boilerplate));
  }
  if (fresh.size === 0) return before;
  const corpus = corpusWith(merged(before.entries, fresh), follow(before.derivations, fresh.keys()));
  lineages.set(corpus, lineage);
  lineage.newest = corpus;
  return corpus;
}

/** So many articles are under somebody's hands at most, and so many that their lines bear on are kept at hand. */
const HANDS = 8;
const BESIDE = 64;

/** The memos of an article that changed, by round; those of the one that changed the longest ago are let go. */
function memosOf(all: Map<string, Memo[]>, path: string): (round: number) => Memo {
  const memos = listOf(all, path, HANDS);
  return round => {
    memos[round] ??= new Memo();
    return memos[round];
  };
}

/** What is kept of an article; that of the one that was asked for the longest ago is let go where there are more than `most`. */
function listOf<T>(all: Map<string, T[]>, path: string, most: number): T[] {
  const list = all.get(path) ?? [];
  all.delete(path);
  all.set(path, list);
  for (const oldest of all.keys()) {
    if (all.size <= most) break;
    all.delete(oldest);
  }
  return list;
}

/** The entries with some replaced, added or (null) left out; still sorted. */
function merged(entries: readonly Entry[], fresh: ReadonlyMap<string, Entry | null>): readonly Entry[] {
  const list = entries.slice();
  const added: Entry[] = [];
  let gone = 0;
  for (const [path, entry] of fresh) {
    const at = placeOf(entries, path);
    const isKnown = entries[at]?.path === path;
    if (isKnown && entry) list[at] = entry;
    else if (entry) added.push(entry);
    else if (isKnown) gone++;
  }
  const left = gone > 0 ? list.filter(({ path }) => fresh.get(path) !== null) : list;
  return added.length > 0 ? [...left, ...added].sort((a, b) => (a.path < b.path ? -1 : 1)) : left;
}

/** A corpus of sorted entries. */
export const corpusWith = (entries: readonly Entry[], derivations: Derivations): Corpus => ({
  entries,
  entry(path) {
    const found = entries[placeOf(entries, path)];
    return found?.path === path ? found : undefined;
  },
  derivations,
});

/** Where an article stands among sorted entries, or would. */
export function placeOf(entries: readonly Entry[], path: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle].path < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
