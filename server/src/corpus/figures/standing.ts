import data from '../../../data/figure-comparison.json';
import { saidOnOtherDays } from './contrast';
import type { Frame } from './frame';
import { ofPastYear } from './kinds';
import { lemmas } from './known';
import { type Measure, PEOPLE, relationOf } from './measure';
import type { FigureRelation } from './pair';

const { weights } = data;
const joiners: ReadonlySet<string> = new Set([...data.adopters.split(' '), ...data.accusers.split(' ')]);
const parting: ReadonlySet<string> = new Set(data.parting.split(' '));
const growth = lemmas(data.growth);

/**
 * How two figures of one quantity stand to each other, in one article (`within`) or in two, the second `elapsed` days after the first (not a
 * number where a day is not known).
 */
export function standing(a: Frame, b: Frame, within: boolean, elapsed: number): FigureRelation {
  if (partOf(a, b) || partOf(b, a) || groupOf(a, b) || groupOf(b, a)) return 'compatible';
  if (someOf(a, b) || someOf(b, a) || ofThose(a, b) || ofThose(b, a)) return 'compatible';
  if (byDozen(a, b) || byDozen(b, a)) return 'compatible';
  const relation = relationBetween(a, b);
  if (relation !== 'agree' && a.figure.dimension !== 'score' && changes(a, b, within)) return 'update';
  if (relation !== 'conflict' || within) return relation;
  return grewLater(a, b, elapsed) || saidOnOtherDays(a, b)
    ? 'update'
    : overAndGrowing(a, b) && grows(a.measure, b.measure)
      ? 'differ'
      : relation;
}

/** Whether one of two counts is of a year that is over, the other one that grows: "the 2014 outbreak killed 7,500", "it has killed 6,900". */
export const overAndGrowing = (a: Frame, b: Frame): boolean => a.toll !== b.toll && ofPastYear((a.toll ? b : a).times);

/** How two numbers stand to each other; one that is a conversion, or has one beside it, may be off by the rate used. */
function relationBetween(a: Frame, b: Frame): FigureRelation {
  const relation = relationOf(a.measure, b.measure);
  if (relation === 'agree' || relation === 'compatible' || !(a.converted || b.converted || a.bracketed || b.bracketed))
    return relation;
  const size = Math.max(Math.abs(a.measure.high), Math.abs(b.measure.high));
  const alike = (x: Measure | null, y: Measure) => x !== null && Math.abs(x.low - y.low) <= weights.conversion * size;
  if (alike(a.measure, b.measure) || alike(a.converted, b.measure) || alike(b.converted, a.measure))
    return 'compatible';
  return relation;
}

/**
 * Whether a number is one of those that add up to the other: "seven of one kind, two others", "nine"; "38 others", "39"; "58 and himself",
 * "59, including himself".
 */
function partOf(part: Frame, whole: Frame): boolean {
  const rest = whole.measure.low - part.measure.low;
  if (rest <= 0 || !(part.figure.dimension === 'count' || part.figure.dimension === 'money')) return false;
  return (
    part.parts.includes(rest) ||
    part.parts.reduce((sum, value) => sum + value, 0) === rest ||
    (part.further && !whole.further && rest <= 2) ||
    (part.oneMore && !whole.oneMore && rest === 1) ||
    (whole.withDoer && !part.withDoer && rest === 1)
  );
}

/** Whether a count is of one group among those of the other: "four Republican senators", "eight senators". */
const groupOf = (part: Frame, whole: Frame): boolean =>
  part.figure.dimension === 'count' &&
  part.measure.high < whole.measure.low &&
  part.modifiers.some(word => parting.has(word)) &&
  !whole.modifiers.some(word => parting.has(word));

/** Whether people who are told by what they do may be some of a greater number of people: "14 officers were hurt", "60 people were hurt". */
const someOf = ({ measure: part }: Frame, { measure: whole }: Frame): boolean =>
  part.kind !== whole.kind && whole.kind === PEOPLE && part.high * weights.someOf < whole.low;

/** Whether a number is of those that the other counts: "seven of the dead were children", "12 people died". */
const ofThose = (part: Frame, whole: Frame): boolean =>
  part.ofThose && !whole.ofThose && part.measure.low < whole.measure.low;

/** Whether a number is one that "more than a dozen" may stand for. */
const byDozen = ({ figure: { text }, measure: rough }: Frame, { measure: fine }: Frame): boolean =>
  least({ measure: rough }) &&
  /\bdozen\b/i.test(text) &&
  fine.high <= 2 * rough.low &&
  (fine.low >= rough.low || (least({ measure: fine }) && fine.low >= weights.nearDozen * rough.low));

/** Whether two figures are two states of what changes while an event goes on. */
function changes(a: Frame, b: Frame, within: boolean): boolean {
  const isOther = gap(a.measure, b.measure) > rounding(a.measure, b.measure);
  if (within) return a.toll && b.toll && isOther && (rising(a) || rising(b) || (least(a) && least(b)));
  if ((a.running && b.running) || (a.moving && b.moving) || joining(a, b)) return isOther;
  if (a.toll && b.toll && (rising(a) || rising(b))) return isOther;
  if (overAndGrowing(a, b)) return false;
  return (a.toll || b.toll || a.moving || b.moving) && grows(a.measure, b.measure);
}

/** Whether two counts are of those who join in one by one: states that pass a law, women who accuse a man. */
const joining = (a: Frame, b: Frame): boolean =>
  (a.running || b.running) && a.figure.unit === b.figure.unit && joiners.has(a.figure.unit ?? '');

/** Whether two counts of a toll are two states of it, not one state given more or less finely. */
const grows = (a: Measure, b: Measure): boolean =>
  gap(a, b) > Math.max(0.05 * Math.max(a.high, b.high), rounding(a, b));

/** How far two numbers may lie apart where one is given less finely: "74%", "73.7%". */
const rounding = (a: Measure, b: Measure): number => (Math.max(a.step, b.step) / 2) * 1.001;

/** How far two numbers lie apart; those of a range ("hundreds") not at all from what lies in it. */
const gap = (a: Measure, b: Measure): number => Math.max(a.low, b.low) - Math.min(a.high, b.high);

/** Whether a toll is higher, by however little, in the article of a later day; where that is not known, than one still counted. */
function grewLater(a: Frame, b: Frame, elapsed: number): boolean {
  if (!a.toll || !b.toll) return false;
  const [less, more] = a.measure.low < b.measure.low ? [a, b] : [b, a];
  if (less.measure.high >= more.measure.low) return false;
  return elapsed ? elapsed > 0 === (more === b) : elapsed !== 0 && counting(less);
}

/** Whether a toll is told as one that is still counted: "49 people have been killed"; a higher one is a later one then. */
const counting = ({ around: [before, behind] }: Frame): boolean =>
  (/^(?:have|has)$/.test(behind[0] ?? '') && /^(?:been|died|drowned|perished)$/.test(behind[1] ?? '')) ||
  (/^(?:killed|injured|wounded)$/.test(before[0] ?? '') && /^(?:have|has)$/.test(before[1] ?? ''));

/** Whether the words around a count speak of its growth: "the toll reached 37". */
function rising({ words }: Frame): boolean {
  for (const [word, weight] of words) if (weight > 0.05 && growth.has(word)) return true;
  return false;
}

/** Whether a figure is a lower bound. */
export const least = ({ measure: { bound } }: Pick<Frame, 'measure'>): boolean => bound === '>' || bound === '>=';
