import { sameSpeaker } from '../../reading/quotes/people';
import type { Alignment } from './align';
import { countOf, eachWithRun, type QuoteIndex } from './index';
import type { Context } from './judge';
import { type Passages, Unit } from './passages';
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

export function contextOf(
  index: QuoteIndex,
  x: number,
  unitX: number,
  y: number,
  unitY: number,
  alignment: Alignment,
): Context {
  const px = index.articles[x];
  const py = index.articles[y];
  const a = saidBy(px, unitX);
  const b = saidBy(py, unitY);
  const speaker = a.key === null || b.key === null ? 0 : sameSpeaker(a.key, b.key) ? 1 : a.person && b.person ? -1 : 0;
  const dayA = px.entry.reading.provenance.date;
  const dayB = py.entry.reading.provenance.date;
  const days = dayA && dayB ? Math.abs(Date.parse(dayA) - Date.parse(dayB)) / 86_400_000 : null;
  return {
    speaker,
    story: story(index, x, y),
    days,
    stock: isStock(index, px, alignment.a),
    holders: holdersOf(index, px, alignment.a),
  };
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
