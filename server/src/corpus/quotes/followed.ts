import type { Alignment } from './alignment';
import { type Candidates, candidates } from './candidates';
import { type Edit, editsSince } from './edits';
import { articleAt, type Part, type QuoteIndex } from './index';
import type { Passages } from './passages';
import { runKey } from './runs';
import { words } from './words';

/** Articles whose answers are kept, those asked about last: what somebody has open, and others that carry its quotes. Of one, so many at most. */
const MOST = 64;
const MOST_OF_ONE = 1000;

/** A unit that carries words like some of an article, and how. */
export interface Near {
  readonly article: number;
  readonly unit: number;
  readonly alignment: Alignment;
}

/** The same, with where the two units began when they were aligned. */
interface Placed extends Near {
  readonly from: number;
  readonly theirFrom: number;
}

/** Candidates: articles, units of these, and shared runs. */
interface Listed {
  readonly articles: readonly number[];
  readonly units: readonly number[];
  readonly runs: readonly number[];
}

/** What was found for some words of an article; true until an edit touches what it hangs on. */
interface Found {
  /** Which units are asked for; see `Unit`, -1 for all. */
  readonly kind: number;
  /** Whether of those speech alone. */
  readonly speech: boolean;
  readonly ids: Int32Array;
  readonly marks: Uint8Array;
  listed: Listed | null;
  near: Placed[] | null;
  /** The articles that have been edited since those near were found, so that some of theirs may be near now or no longer. */
  readonly again: Set<number>;
}

/** The answers for one article by a hash of the words that were asked about, true after a certain edit. */
interface Followed {
  readonly at: Edit;
  readonly found: Map<number, Found>;
}

/** Makes the hash of a question for speech alone another one. */
const SPEECH = 8;

/** By path, what was asked about last at the end. */
const kept = new Map<string, Followed>();
let latest: Followed | undefined;

/** As `candidates`; what was found before is not looked for again while no edit bears on it. */
export function candidatesKept(index: QuoteIndex, own: number, from: number, to: number): Candidates {
  const found = foundFor(index, own, from, to, -1, false);
  found.listed ??= listedOf(index, candidates(index, index.articles[own], own, from, to));
  const { articles, units, runs } = found.listed;
  return { units: units.map((unit, c) => index.base[articles[c]] + unit), runs };
}

function listedOf(index: QuoteIndex, { units, runs }: Candidates): Listed {
  const articles = units.map(unit => articleAt(index, unit));
  return { articles, units: units.map((unit, c) => unit - index.base[articles[c]]), runs };
}

/** The units (or those alone that are speech) that align with one of an article; it is asked which in what parts of the index where that is not known. */
export function nearKept(
  index: QuoteIndex,
  own: number,
  unit: number,
  speech: boolean,
  nearOf: (among: readonly Part[]) => readonly Near[],
): readonly Near[] {
  const passages = index.articles[own];
  const from = passages.from[unit];
  const found = foundFor(index, own, from, passages.to[unit], passages.kind[unit], speech);
  const startOf = (article: number, unit: number): number => index.articles[article].from[unit];
  const placed = ({ article, unit: theirs, alignment }: Near): Placed => ({
    article,
    unit: theirs,
    alignment,
    from,
    theirFrom: startOf(article, theirs),
  });
  const { near, again } = found;
  if (!near) found.near = nearOf(index.parts).map(placed);
  else {
    const staying = again.size === 0 ? near : near.filter(({ article }) => !again.has(article));
    found.near = staying.map(one => moved(one, own, from, startOf(one.article, one.unit)));
    if (again.size > 0) {
      const among = new Set(Array.from(again, article => index.parts[index.part[article]]));
      found.near.push(
        ...nearOf([...among])
          .filter(({ article }) => again.has(article))
          .map(placed),
      );
    }
  }
  again.clear();
  return found.near;
}

/** An alignment of the same words where the two units begin now. */
function moved(near: Placed, own: number, from: number, theirFrom: number): Placed {
  const [mine, theirs] = [from - near.from, theirFrom - near.theirFrom];
  if (mine === 0 && theirs === 0) return near;
  const [a, b] = own < near.article ? [mine, theirs] : [theirs, mine];
  const { ends, edits, ...rest } = near.alignment;
  const alignment: Alignment = {
    ...rest,
    a: { from: rest.a.from + a, to: rest.a.to + a },
    b: { from: rest.b.from + b, to: rest.b.to + b },
    ends: { aFrom: ends.aFrom + a, aTo: ends.aTo + a, bFrom: ends.bFrom + b, bTo: ends.bTo + b },
    edits: edits.map(({ aFrom, aTo, bFrom, bTo, elision }) => ({
      aFrom: aFrom + a,
      aTo: aTo + a,
      bFrom: bFrom + b,
      bTo: bTo + b,
      elision,
    })),
  };
  return { ...near, alignment, from, theirFrom };
}

function foundFor(index: QuoteIndex, own: number, from: number, to: number, kind: number, speech: boolean): Found {
  const passages = index.articles[own];
  const { found } = follow(index, own);
  const key = hashOf(passages, from, to, speech ? kind + SPEECH : kind);
  const known = found.get(key);
  if (known && known.kind === kind && known.speech === speech && isSame(known, passages, from, to)) return known;
  const fresh: Found = {
    kind,
    speech,
    ids: passages.ids.slice(from, to),
    marks: passages.marks.slice(from, to),
    listed: null,
    near: null,
    again: new Set(),
  };
  if (found.size >= MOST_OF_ONE) found.clear();
  found.set(key, fresh);
  return fresh;
}

/** The answers for an article that are true of an index: those that none of the edits since touches. */
function follow(index: QuoteIndex, own: number): Followed {
  const { path } = index.articles[own].entry;
  const at = index.edits[index.edits.length - 1];
  const known = kept.get(path);
  if (known && known === latest && known.at === at) return known;
  const edits = !known ? null : known.at === at ? [] : editsSince(index.edits, known.at);
  const found = edits && known ? known.found : new Map<number, Found>();
  if (edits) for (const [key, one] of found) if (edits.some(edit => outdates(edit, own, one))) found.delete(key);
  const now = { at, found };
  kept.delete(path);
  kept.set(path, now);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  latest = now;
  return now;
}

const nothing: ReadonlySet<number> = new Set();

/**
 * Whether what is found for some words is void after an edit. Of speech it is mostly not: where the words weigh what they did, the edited article
 * alone is asked again. Units of the own article count, but are not found.
 */
function outdates(edit: Edit, own: number, one: Found): boolean {
  if (reweighs(edit, one)) return true;
  if (!touches(edit, own, one)) return false;
  if (!one.speech || !one.near || edit.article < 0 || edit.article === own) return true;
  one.again.add(edit.article);
  return false;
}

/** Whether one of the words is told to stand in another number of units than before an edit. */
function reweighs({ told }: Edit, { ids }: Found): boolean {
  for (let k = 0; k < ids.length && told.size > 0; k++) if (told.has(words.stem(ids[k]))) return true;
  return false;
}

/** Whether what is found for some words may be another after an edit, though they weigh what they did. */
function touches(edit: Edit, own: number, { ids, speech, listed, near }: Found): boolean {
  const { renumbered } = edit;
  if (renumbered.size > 0 && listed?.articles.some(article => renumbered.has(article))) return true;
  if (renumbered.size > 0 && near?.some(({ article }) => renumbered.has(article))) return true;
  const stems = edit.article === own ? nothing : speech ? edit.spoken : edit.stems;
  for (let k = 0; k < ids.length && stems.size > 0; k++) if (stems.has(words.stem(ids[k]))) return true;
  for (let k = 0; k + 2 < ids.length && edit.runs.size > 0; k++) if (edit.runs.has(runKey(ids, k))) return true;
  return false;
}

function hashOf({ ids, marks }: Passages, from: number, to: number, kind: number): number {
  let hash = kind + 0x811c9dc5;
  for (let k = from; k < to; k++) hash = Math.imul(hash ^ ids[k] ^ (marks[k] << 24), 0x01000193) ^ (hash >>> 15);
  return hash;
}

function isSame({ ids, marks }: Found, passages: Passages, from: number, to: number): boolean {
  if (ids.length !== to - from) return false;
  for (let k = 0; k < ids.length; k++)
    if (ids[k] !== passages.ids[from + k] || marks[k] !== passages.marks[from + k]) return false;
  return true;
}
