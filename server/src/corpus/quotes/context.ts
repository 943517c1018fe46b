import { sameSpeaker } from '../../reading/quotes/entity';
import type { Alignment } from './alignment';
import { countOf, eachWithRun, type QuoteIndex } from './index';
import type { Context, Surroundings } from './judge';
import { Mark, type Passages, speakers, Unit } from './passages';
import { story } from './story';
import { Trait, words } from './words';

/** Who says a unit, as far as its article tells. */
export function saidBy(
  passages: Passages,
  unit: number,
): { speaker: string | null; key: string | null; source: string | null; person: boolean } {
  const { facts } = passages.entry;
  const kind = passages.kind[unit];
  if (kind === Unit.sentence) return { speaker: null, key: null, source: null, person: false };
  const fact = kind === Unit.indirect ? facts.attributions[passages.ref[unit]] : facts.quotes[passages.ref[unit]];
  const person = facts.people.find(p => p.key === fact.speakerKey)?.kind === 'person';
  return { speaker: fact.speaker, key: fact.speakerKey, source: fact.source?.text ?? null, person };
}

/** What is known around two passages; each part is looked up when it is first asked for. */
export const contextOf = (
  index: QuoteIndex,
  x: number,
  unitX: number,
  y: number,
  unitY: number,
  alignment: Alignment,
): Context => new Around(index, x, unitX, y, unitY, alignment);

/** A class, since one is made of every two passages that agree somewhere: the engine takes a literal with accessors for a dictionary. */
class Around implements Context {
  readonly speaker: Context['speaker'];
  readonly isSaid: boolean;
  readonly days: number | null;
  private told: number | undefined;
  private isStock: boolean | undefined;
  private held: number | undefined;
  private around: Surroundings | undefined;

  constructor(
    private readonly index: QuoteIndex,
    private readonly x: number,
    unitX: number,
    private readonly y: number,
    unitY: number,
    private readonly alignment: Alignment,
  ) {
    const [px, py] = [index.articles[x], index.articles[y]];
    const days = Math.abs(px.day - py.day) / 86_400_000;
    this.speaker = alike(px.speaker[unitX], py.speaker[unitY]);
    this.isSaid = px.speaker[unitX] >= 0 || py.speaker[unitY] >= 0;
    this.days = Number.isNaN(days) ? null : days;
  }

  get story(): number {
    this.told ??= story(this.index, this.x, this.y);
    return this.told;
  }

  get stock(): boolean {
    this.isStock ??= isStock(this.index, this.index.articles[this.x], this.alignment.a);
    return this.isStock;
  }

  get holders(): number {
    this.held ??= holdersOf(this.index, this.index.articles[this.x], this.alignment.a);
    return this.held;
  }

  get surroundings(): Surroundings {
    const { articles } = this.index;
    this.around ??= surroundingsOf(this.index, articles[this.x], articles[this.y], this.alignment);
    return this.around;
  }
}

/** Whether one person says both (1) or two do (-1); 0 where that is not known. */
function alike(a: number, b: number): Context['speaker'] {
  if (a < 0 || b < 0) return 0;
  if (sameSpeaker(speakers.key(a), speakers.key(b))) return 1;
  return speakers.isPerson(a) && speakers.isPerson(b) ? -1 : 0;
}

/** How many quotes hold the rarest run of three words of a passage; 0 for a long one. */
function holdersOf(index: QuoteIndex, { ids }: Passages, part: { from: number; to: number }): number {
  if (part.to - part.from > 40) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = part.from; k + 2 < part.to && least > 0; k++) {
    let count = 0;
    eachWithRun(index, ids, k, Number.POSITIVE_INFINITY, () => count++);
    least = Math.min(least, count);
  }
  return Number.isFinite(least) ? least : 0;
}

/** Whether the rarest word of a passage stands in one of 500 passages of the folder; a small folder cannot tell. */
function isStock(index: QuoteIndex, { ids }: Passages, part: { from: number; to: number }): boolean {
  if (index.units < 4000) return false;
  for (let k = part.from; k < part.to; k++) {
    if ((words.traits(ids[k]) & Trait.function) !== 0) continue;
    if (countOf(index, words.stem(ids[k])) * 500 < index.units) return false;
  }
  return true;
}

/** How many words on each side of a passage stand around it. */
const REACH = 40;

function surroundingsOf(index: QuoteIndex, px: Passages, py: Passages, { a, b }: Alignment): Surroundings {
  const mine = telling(px, a);
  const theirs = telling(py, b);
  const said = new Set<number>();
  for (let k = a.from; k < a.to; k++) said.add(words.stem(px.ids[k]));
  for (let k = b.from; k < b.to; k++) said.add(words.stem(py.ids[k]));
  let weight = 0;
  let names = 0;
  for (const [stem, isName] of mine) {
    const other = theirs.get(stem);
    if (other === undefined || said.has(stem)) continue;
    weight += (12 * Math.log((index.units + 1) / (countOf(index, stem) + 1))) / Math.log(index.units + 1);
    if (isName && other) names++;
  }
  return { weight, names };
}

/** The stems around a passage that carry meaning, and whether each is a name there. */
function telling({ ids, marks }: Passages, { from, to }: { from: number; to: number }): ReadonlyMap<number, boolean> {
  const found = new Map<number, boolean>();
  for (let k = Math.max(0, from - REACH); k < Math.min(ids.length, to + REACH); k++) {
    if (k >= from && k < to) continue;
    const traits = words.traits(ids[k]);
    if (words.weight(ids[k]) < 0.35 || (traits & (Trait.function | Trait.number)) !== 0) continue;
    const stem = words.stem(ids[k]);
    found.set(stem, found.get(stem) === true || (marks[k] & Mark.capital) !== 0);
  }
  return found;
}
