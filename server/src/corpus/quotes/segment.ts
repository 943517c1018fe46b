import { atOnce, type Steps } from '../../text/steps';
import { isSpeech, type Passages } from './passages';
import { runSteps, slotOf, type Table, tableSteps } from './runs';
import { type Speech, speechOf } from './speech';
import { Trait, words } from './words';

/** Postings over a list of articles. Units are numbered through: unit `u` of article `i` is `base[i] + u`. */
export interface Segment {
  readonly list: readonly Passages[];
  readonly base: Int32Array;
  readonly units: number;
  /** Article of each unit, its kind, and how many words it has, as far as they can be told. */
  readonly article: Int32Array;
  readonly kind: Uint8Array;
  readonly size: Uint16Array;
  /** What its words weigh, those that weigh next to nothing aside. */
  readonly mass: Float64Array;
  /** Units of the stem at place `p` (see `stemPlace`): `stemUnits[stemAt[p]]` up to `stemUnits[stemAt[p + 1]]`. */
  readonly stemAt: Int32Array;
  readonly stemUnits: Int32Array;
  /** How many units are speech. */
  readonly said: number;
  /** Which are, and in the same way as above which of them hold a stem. */
  readonly speech: Speech;
  readonly speechAt: Int32Array;
  readonly speechUnits: Int32Array;
  /** Runs of three words of quotes, by slot of a hash table: they find what has no rare word in it. */
  readonly runs: Table;
  /** Of few articles the slots of a hash table are the places of stems; null where a stem is its own place. */
  readonly stemKeys: Int32Array | null;
}

/** Reads the postings off a list of articles: counted first, filled then, no object a word. */
export function* segmentSteps(list: readonly Passages[]): Steps<Segment> {
  const base = new Int32Array(list.length + 1);
  list.forEach((passages, i) => {
    base[i + 1] = base[i] + passages.count;
  });
  const units = base[list.length];
  const article = new Int32Array(units);
  const kind = new Uint8Array(units);
  const size = new Uint16Array(units);
  const mass = new Float64Array(units);
  for (let i = 0; i < list.length; i++) {
    article.fill(i, base[i], base[i + 1]);
    kind.set(list[i].kind, base[i]);
    size.set(sizesOf(list[i]), base[i]);
    mass.set(massesOf(list[i]), base[i]);
  }
  const speech = speechOf(list, base, mass, LIGHT);
  const stems = words.stems();
  const stemAt = new Int32Array(stems + 1);
  const speechAt = new Int32Array(stems + 1);
  for (const passages of list) {
    for (let u = 0; u < passages.count; u++) {
      const said = Number(isSpeech(passages.kind[u]));
      visitStems(passages, u, stem => {
        stemAt[stem + 1]++;
        speechAt[stem + 1] += said;
      });
    }
    yield;
  }
  for (let s = 0; s < stems; s++) {
    stemAt[s + 1] += stemAt[s];
    speechAt[s + 1] += speechAt[s];
  }
  const fill = stemAt.slice(0, stems);
  const fillSpeech = speechAt.slice(0, stems);
  const stemUnits = new Int32Array(stemAt[stems]);
  const speechUnits = new Int32Array(speechAt[stems]);
  for (let i = 0; i < list.length; i++) {
    for (let u = 0; u < list[i].count; u++) {
      const said = isSpeech(list[i].kind[u]);
      visitStems(list[i], u, stem => {
        stemUnits[fill[stem]++] = base[i] + u;
        if (said) speechUnits[fillSpeech[stem]++] = speech.at[base[i] + u];
      });
    }
    yield;
  }
  const runs = yield* runSteps(list, base);
  return {
    list,
    base,
    units,
    article,
    kind,
    size,
    mass,
    stemAt,
    stemUnits,
    said: speech.units.length,
    speech,
    speechAt,
    speechUnits,
    runs,
    stemKeys: null,
  };
}

/** As `segmentSteps`, of one article: costs what it holds, however many words the folder has, and that when somebody looks. */
export const segmentOf = (passages: Passages): Segment => new OneArticle(passages);

type Postings = Pick<Segment, 'mass' | 'stemAt' | 'stemUnits' | 'speech' | 'speechUnits' | 'stemKeys' | 'runs'>;

/** An article that somebody types in: most letters bring up no question that its postings bear on. */
class OneArticle implements Segment {
  readonly list: readonly Passages[];
  readonly base: Int32Array;
  readonly units: number;
  readonly article: Int32Array;
  readonly kind: Uint8Array;
  readonly size: Uint16Array;
  readonly said: number;
  #postings: Postings | undefined;

  constructor(passages: Passages) {
    const { count, kind } = passages;
    this.list = [passages];
    this.base = Int32Array.of(0, count);
    this.units = count;
    this.article = new Int32Array(count);
    this.kind = kind;
    this.size = sizesOf(passages);
    let said = 0;
    for (let u = 0; u < count; u++) if (isSpeech(kind[u])) said++;
    this.said = said;
  }

  get #made(): Postings {
    this.#postings ??= postingsOf(this.list[0], this.base);
    return this.#postings;
  }

  get mass(): Float64Array {
    return this.#made.mass;
  }
  get stemAt(): Int32Array {
    return this.#made.stemAt;
  }
  get stemUnits(): Int32Array {
    return this.#made.stemUnits;
  }
  get stemKeys(): Int32Array | null {
    return this.#made.stemKeys;
  }
  get speech(): Speech {
    return this.#made.speech;
  }
  get speechAt(): Int32Array {
    return this.#made.stemAt;
  }
  get speechUnits(): Int32Array {
    return this.#made.speechUnits;
  }
  get runs(): Table {
    return this.#made.runs;
  }
}

function postingsOf(passages: Passages, base: Int32Array): Postings {
  const { count, from, to } = passages;
  let most = 0;
  for (let u = 0; u < count; u++) most += to[u] - from[u];
  const stems = atOnce(
    tableSteps([passages], base, most, (_, each) => {
      for (let u = 0; u < count; u++) visitStems(passages, u, stem => each(stemKey(stem), u));
    }),
  );
  const mass = massesOf(passages);
  const speech = speechOf([passages], base, mass, LIGHT);
  return {
    mass,
    stemAt: stems.at,
    stemUnits: stems.units,
    speech,
    speechUnits: stems.units.map(u => speech.at[u]),
    stemKeys: stems.keys,
    runs: atOnce(runSteps([passages], base)),
  };
}

function sizesOf({ from, to, count }: Passages): Uint16Array {
  const sizes = new Uint16Array(count);
  for (let u = 0; u < count; u++) sizes[u] = Math.min(to[u] - from[u], 0xffff);
  return sizes;
}

/** What a word weighs that tells next to nothing. */
export const LIGHT = 0.2;

function massesOf({ ids, from, to, count }: Passages): Float64Array {
  const { weight } = words.columns();
  const masses = new Float64Array(count);
  for (let u = 0; u < count; u++)
    for (let k = from[u]; k < to[u]; k++) if (weight[ids[k]] >= LIGHT) masses[u] += weight[ids[k]];
  return masses;
}

const stemKey = (stem: number): number => (stem << 1) | 1;

/** The place of a stem in a segment; -1 where it does not stand there. */
export function stemPlace({ stemAt, stemKeys }: Segment, stem: number): number {
  if (!stemKeys) return stem + 1 < stemAt.length ? stem : -1;
  const slot = slotOf(stemKeys, stemKey(stem));
  return stemKeys[slot] === 0 ? -1 : slot;
}

/** Serial number of the visit in which a stem was seen last, by stem. */
let seen = new Int32Array(0);
let visits = 0;

/** Calls `visit` with each stem of a unit that is no function word, every one once. */
export function visitStems({ ids, from, to }: Passages, u: number, visit: (stem: number) => void): void {
  if (seen.length < words.stems() || visits === 0x7fffffff) {
    seen = new Int32Array(words.stems() * 2);
    visits = 0;
  }
  const serial = ++visits;
  for (let k = from[u]; k < to[u]; k++) {
    const id = ids[k];
    if ((words.traits(id) & Trait.function) !== 0) continue;
    const stem = words.stem(id);
    if (seen[stem] === serial) continue;
    seen[stem] = serial;
    visit(stem);
  }
}

/** The units of a segment that hold a stem. */
export function withStem(segment: Segment, stem: number): Int32Array {
  const place = stemPlace(segment, stem);
  return place < 0 ? nothing : segment.stemUnits.subarray(segment.stemAt[place], segment.stemAt[place + 1]);
}

const nothing = new Int32Array(0);
