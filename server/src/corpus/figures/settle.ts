import data from '../../../data/figure-comparison.json';
import type { Entry } from '../entry';
import { saidOnOtherDays } from './contrast';
import { type Frame, frames } from './frame';
import { valueKey, valuesOf } from './given';
import type { FigurePair, FigureRelation } from './pair';
import { named } from './quantity-name';
import { sharedWords, unheard } from './same';
import { type Candidate, warned } from './warned';

const { weights } = data;

/** How two figures of two articles, or of one, stand to each other: what holds wherever in their articles they are. */
export interface Stand extends Pick<FigurePair, 'relation' | 'quantity' | 'certainty' | 'sure'> {
  /** Numbers of the figures. */
  readonly a: number;
  readonly b: number;
}

/**
 * Of the candidates those that stand: a figure that the other article gives too, equal and as well placed, is not the one that
 * differs; and a figure differs from one number of the other article, the nearest.
 */
export function settle(
  candidates: readonly Candidate[],
  threshold: number,
  one: Entry,
  other: Entry,
  similarity: number,
  elapsed: number,
): readonly Stand[] {
  const within = one === other;
  const same = ({ relation }: Candidate) => relation === 'agree' || relation === 'compatible';
  const agreed = new Map<Frame, number>();
  const shared = new Set<string>();
  const note = (frame: Frame, score: number) => agreed.set(frame, Math.max(score, agreed.get(frame) ?? 0));
  for (const candidate of candidates)
    if (same(candidate)) {
      const { a, b } = candidate;
      const agreement = unheard(a, b) ? Number.POSITIVE_INFINITY : candidate.base;
      note(a, agreement);
      note(b, agreement);
      if (candidate.a.measure.digits > 1) shared.add(valueKey(candidate.a));
    }
  const agreeing = shared.size;
  const rivals = rivalsOf(candidates);
  const taken = new Map<Frame, number>();
  const stands: Stand[] = [];
  for (const candidate of [...candidates].sort((x, y) => y.score - x.score || x.a.at - y.a.at || x.b.at - y.b.at)) {
    const { a, b, score, base } = candidate;
    if (!same(candidate)) {
      if (!within && Math.max(agreed.get(a) ?? 0, agreed.get(b) ?? 0) >= base - weights.agreedMargin) continue;
      if ((taken.get(a) ?? b.measure.low) !== b.measure.low || (taken.get(b) ?? a.measure.low) !== a.measure.low)
        continue;
      taken.set(a, b.measure.low);
      taken.set(b, a.measure.low);
    }
    const headed = within && isHeaded(a, b);
    if (headed && !same(candidate) && isTaken(one, a)) continue;
    const told = warned(candidate, {
      certainty: score - threshold,
      rivals,
      similarity,
      agreeing,
      within,
      elapsed,
      headed,
    });
    if (!told) continue;
    stands.push({
      a: a.at,
      b: b.at,
      relation: told.relation,
      quantity: named(one, a, sharedWords(a, b)),
      certainty: Math.round((score - threshold) * 100) / 100,
      sure: told.sure,
    });
  }
  if (!within && twoEvents(stands, one, other)) return inOrder(stands.map(doubtful));
  const haveGrown = () => numbersAtOdds(stands, one, ['update']).size >= weights.odds;
  if (!within && (candidates.some(isOfOtherDay) || haveGrown())) return inOrder(stands.map(later));
  return inOrder(stands);
}

/** Whether the headline of an article gives the dead, the hurt or a sum, and what opens the text below tells of the same. */
const isHeaded = (a: Frame, b: Frame): boolean =>
  a.sentence === 0 &&
  a.unended &&
  b.sentence > 0 &&
  b.sentence <= weights.bars.opening &&
  ((a.toll && b.toll) || a.figure.dimension === 'money');

/** Whether the text gives the headline's number too: then another one is a part of it, or of something else. */
const isTaken = (entry: Entry, headline: Frame): boolean =>
  frames(entry).some(other => other.sentence > 0 && other.measure.low === headline.measure.low);

const inOrder = (stands: readonly Stand[]): readonly Stand[] => [...stands].sort((x, y) => x.a - y.a || x.b - y.b);

/**
 * Whether two articles tell of two things of one kind, two matches or two days' logs: several numbers are at odds, and hardly any of two digits
 * or more stands in both. Accounts of one event share some.
 */
function twoEvents(stands: readonly Stand[], one: Entry, other: Entry): boolean {
  const odds = numbersAtOdds(stands, one, ['conflict', 'differ']);
  if (odds.size < weights.odds) return false;
  const values = valuesOf(other);
  const shared = new Set<string>();
  for (const frame of frames(one))
    if (frame.measure.digits > 1 && values.has(valueKey(frame))) shared.add(valueKey(frame));
  return odds.size > weights.oddsForShared * shared.size;
}

/** The numbers of an article that stand to another's as `relations` say. */
function numbersAtOdds(
  stands: readonly Stand[],
  one: Entry,
  relations: readonly FigureRelation[],
): ReadonlySet<string> {
  const list = frames(one);
  const values = new Set<string>();
  for (const { a, relation } of stands) {
    const frame = relations.includes(relation) ? list.find(({ at }) => at === a) : undefined;
    if (frame) values.add(valueKey(frame));
  }
  return values;
}

/** Whether what opens two articles gives a number as of two days. */
const isOfOtherDay = ({ a, b, relation }: Candidate): boolean =>
  relation === 'update' && Math.max(a.sentence, b.sentence) <= weights.contrast.opening && saidOnOtherDays(a, b);

/** Where several counts have grown from one article to the other, all else that differs is of another hour or day too. */
const later = (stand: Stand): Stand => (stand.relation === 'conflict' ? { ...stand, relation: 'update' } : stand);

const doubtful = (stand: Stand): Stand =>
  stand.relation === 'conflict' ? { ...stand, relation: 'differ', sure: false } : stand;

/** For each figure the scores of the best pairs that it forms with other numbers, by number. */
function rivalsOf(candidates: readonly Candidate[]): ReadonlyMap<Frame, ReadonlyMap<number, number>> {
  const rivals = new Map<Frame, Map<number, number>>();
  for (const { a, b, score } of candidates)
    for (const [x, y] of [
      [a, b],
      [b, a],
    ]) {
      const known = rivals.get(x) ?? new Map<number, number>();
      rivals.set(x, known);
      known.set(y.measure.low, Math.max(score, known.get(y.measure.low) ?? 0));
    }
  return rivals;
}
