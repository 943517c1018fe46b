import { type Candidates, candidates } from './candidates';
import { articleAt, massAt, type QuoteIndex } from './index';
import { type Passages, Unit } from './passages';
import { LIGHT } from './segment';
import { type Speech, speechWord } from './speech';
import { Trait, weightLevels, words } from './words';

/** A unit of an article, by their numbers. */
export interface Worth {
  readonly article: number;
  readonly unit: number;
}

/** The candidates for a unit that an alignment could hold with. */
export function worthy(index: QuoteIndex, own: number, unit: number, near: Candidates): readonly Worth[] {
  const passages = index.articles[own];
  const isQuote = passages.kind[unit] > Unit.indirect;
  const found: Worth[] = [];
  noteQuery(passages, passages.from[unit], passages.to[unit]);
  near.units.forEach((candidate, c) => {
    const article = articleAt(index, candidate);
    const theirs = index.articles[article];
    const theirUnit = candidate - index.base[article];
    if (!isQuote && theirs.kind[theirUnit] <= Unit.indirect) return;
    if (worthAligning(theirs, theirUnit, massAt(index, candidate), isQuote, near.runs[c]))
      found.push({ article, unit: theirUnit });
  });
  return found;
}

/** The candidates for a unit among speech alone; or among that of some parts of the index. */
export function heard(index: QuoteIndex, own: number, unit: number, among = index.parts): readonly Worth[] {
  const passages = index.articles[own];
  const [from, to] = [passages.from[unit], passages.to[unit]];
  noteQuery(passages, from, to);
  return candidates(index, passages, own, from, to, worthHearing, among).units.map(candidate => {
    const article = articleAt(index, candidate);
    return { article, unit: candidate - index.base[article] };
  });
}

let stamp = 0;
let stemStamps = new Int32Array(0);
let queryWeight = 0;
let columns = words.columns();

/** Notes the content words of a query and those that say the same, for `worthAligning` and `worthHearing`. */
function noteQuery({ ids }: Passages, from: number, to: number): void {
  if (stemStamps.length < words.stems()) {
    stemStamps = new Int32Array(words.stems() * 2);
    stamp = 0;
  }
  stamp++;
  columns = words.columns();
  queryWeight = 0;
  for (let k = from; k < to; k++) {
    const id = ids[k];
    if ((words.traits(id) & Trait.function) !== 0) continue;
    stemStamps[words.stem(id)] = stamp;
    queryWeight += words.weight(id);
    for (const alike of words.alike(words.concept(id))) stemStamps[alike] = stamp;
  }
}

/** Whether a unit, whose words weigh `mass`, shares so much with the noted query, in whatever order, that an alignment could hold. */
function worthAligning(
  { ids, from, to, kind }: Passages,
  unit: number,
  mass: number,
  isQuote: boolean,
  runs: number,
): boolean {
  const counted = isQuote || kind[unit] <= Unit.indirect ? kind[unit] : Unit.sentence;
  const least = leastShared(counted, Math.min(mass, queryWeight), runs);
  /** What may be missing, and what rounding may add to it. */
  const most = mass - least + 1e-9;
  let shared = 0;
  let missing = 0;
  const { stem, weight } = columns;
  const last = to[unit];
  for (let k = from[unit]; shared < least && missing <= most && k < last; k++) {
    const id = ids[k];
    const w = weight[id];
    if (w < LIGHT) continue; // a function word
    if (stemStamps[stem[id]] === stamp) shared += w;
    else missing += w;
  }
  return shared >= least;
}

/** As `worthAligning`, of a unit that is speech: by what lies together, without a look into its article. */
function worthHearing({ wordsAt, words: heard, mass }: Speech, said: number, runs: number): boolean {
  const least = leastShared(Unit.direct, Math.min(mass[said], queryWeight), runs);
  const most = mass[said] - least + 1e-9;
  let shared = 0;
  let missing = 0;
  const last = wordsAt[said + 1];
  for (let k = wordsAt[said]; shared < least && missing <= most && k < last; k++) {
    const w = weightLevels[heard[k] & speechWord.mask];
    if (stemStamps[heard[k] >> speechWord.bits] === stamp) shared += w;
    else missing += w;
  }
  return shared >= least;
}

/** What a unit of some kind must share with a query, of which the lighter one of the two weighs `smaller`. */
function leastShared(kind: number, smaller: number, runs: number): number {
  if (kind === Unit.sentence) return Math.max(1.8, 0.75 * smaller);
  if (kind === Unit.indirect) return Math.max(1.2, 0.4 * smaller);
  if (runs === 0) return Math.max(1.5, 0.55 * smaller);
  if (runs < 3) return 0.55 * smaller;
  return runs < 6 ? Math.min(0.55 * smaller, Math.max(0.9, 0.3 * smaller)) : 0;
}
