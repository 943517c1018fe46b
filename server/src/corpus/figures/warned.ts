import data from '../../../data/figure-comparison.json';
import type { Frame } from './frame';
import { ofPastYear } from './kinds';
import { lemmas } from './known';
import type { Measure } from './measure';
import type { FigureRelation } from './pair';
import { digitOff, turnedDigits } from './same';
import { least, overAndGrowing } from './standing';

const { weights } = data;
const { bars } = weights;
const { followed } = bars;
/** What a court is asked to decide: brought, dropped and decided at different times. */
const charges: ReadonlySet<string> = new Set(data.charges.split(' '));
const kin = lemmas(data.kin);
const measured: ReadonlySet<string> = new Set(data.measured.split(' '));

/** The number of the words for killing and dying in their group. */
const DEAD = data.groups.harm.findIndex(words => words.split(' ').includes('kill'));

/** How surely figures have to be one quantity before a reader can rely on it, by what they are to each other. */
const leastSure = (within: boolean): Readonly<Partial<Record<FigureRelation, number>>> =>
  within ? bars.sureWithin : bars.sureBetween;

/** Two figures taken for one quantity. */
export interface Candidate {
  readonly a: Frame;
  readonly b: Frame;
  readonly score: number;
  /** The score without what the numbers themselves add. */
  readonly base: number;
  readonly relation: FigureRelation;
}

/** What a pair is weighed by, besides its figures. */
export interface Standing {
  /** How far its score is above the threshold. */
  readonly certainty: number;
  /** By figure, the values of others that could be the same quantity, and the best score of each. */
  readonly rivals: ReadonlyMap<Frame, ReadonlyMap<number, number>>;
  /** How alike the articles are. */
  readonly similarity: number;
  /** How many figures the articles agree on. */
  readonly agreeing: number;
  /** Whether both stand in one article. */
  readonly within: boolean;
  /** Days between the articles; NaN where they are not known. */
  readonly elapsed: number;
  /** Whether one stands in the headline, the other in what opens the text. */
  readonly headed: boolean;
}

/** What to report of a pair, and whether a reader can rely on it that both give one quantity. */
export interface Told {
  readonly relation: FigureRelation;
  readonly sure: boolean;
}

/**
 * What to report of a pair, null for nothing. A conflict is one that a reader would look into: well above the threshold, the more so the less
 * alike the articles are, and with no third number that would do as well; of the others the better ones may differ, the rest are left.
 */
export function warned(
  { a, b, score, relation }: Candidate,
  { certainty, rivals, similarity, agreeing, within, elapsed, headed }: Standing,
): Told | null {
  const told = (of: FigureRelation): Told => ({
    relation: of,
    sure: certainty >= (headed ? bars.headed : (leastSure(within)[of] ?? 0)),
  });
  // "12 were killed there in 1999" is another event than the one that killed 17.
  if (!within && relation !== 'agree' && overAndGrowing(a, b) && similarity < followed.near && !isSetTogether(a, b))
    return null;
  if (!within && relation === 'update' && !isFollowed(a, b, certainty, similarity, elapsed)) return null;
  // What somebody may get, and what he got.
  if (!within && relation === 'differ' && a.penal && b.penal) return null;
  if (relation !== 'conflict') return told(relation);
  // One article's counts of the dead are of several places or hours more often than at odds.
  if (within && a.toll && b.toll && !headed)
    return a.setting.size > 0 && b.setting.size > 0 && !isSetTogether(a, b) ? null : told('differ');
  const bar = within
    ? bars.within
    : Math.min(
        barBetween(a, similarity, agreeing),
        slipped(a, b) ? bars.slip : Number.POSITIVE_INFINITY,
        turnedDigits(a, b) >= bars.turnedFrom ? bars.turned : Number.POSITIVE_INFINITY,
      );
  const others = (x: Frame, y: Frame) =>
    [...(rivals.get(x) ?? [])].some(
      ([value, best]) => value !== y.measure.low && value !== x.measure.low && best > score - bars.second,
    );
  const unfit = (x: Frame) =>
    x.vague || charges.has(x.figure.unit ?? '') || (x.row && !digitOff(a, b)) || (within && (x.poll || x.moving));
  if (!within && a.figure.dimension === 'age' && (!personShared(a, b) || otherPerson(a, b))) return null;
  // "The 16-year-old", "the 17-year-old": who lives has grown older meanwhile, unless the articles are of one month or somewhat alike.
  const mayBeLater = similarity < bars.ageAlike && !(Math.abs(elapsed) <= bars.ageDays);
  if (!within && mayBeLater && a.figure.dimension === 'age' && isOlder(a, b)) return null;
  if (unfit(a) || unfit(b) || others(a, b) || others(b, a) || givenBare(a, b) || givenBare(b, a)) return null;
  // A length or a mass is one of a thing with a name: two laptops have two screens.
  if (!within && measured.has(a.figure.dimension) && !nameShared(a, b)) return null;
  if (!within && a.figure.dimension === 'money' && bargained(a, b)) return told('differ');
  // What two articles put differently a week apart may have changed meanwhile.
  if (!within && Math.abs(elapsed) >= weights.elapsedMost && !ofPastYear(a.times) && !ofPastYear(b.times))
    return told('differ');
  // Two versions of a plan put different shares into it.
  if (!within && a.planned && b.planned && a.figure.dimension === 'percent') return told('differ');
  // What a year has brought that is over, and what a quarter of this one has.
  if (!within && ofPastYear(a.times) !== ofPastYear(b.times) && a.quarter !== b.quarter) return null;
  // Of the votes counted so far, and of all.
  if (!within && (a.partial || b.partial)) return told('update');
  // What an exit poll says is not the result.
  if (!within && a.foreseen !== b.foreseen) return told('differ');
  // How long a thing has lasted grows as it lasts.
  if (!within && a.figure.dimension === 'duration' && !nearly(a.measure, b.measure)) return null;
  if (certainty < bar) return certainty < bar / 2 ? null : { relation: 'differ', sure: false };
  // Of two articles, two lower bounds can both hold.
  return !within && least(a) && least(b) ? { relation, sure: false } : told(relation);
}

/** Whether a name of the sentences that two figures stand in is the same. */
function isSetTogether(a: Frame, b: Frame): boolean {
  for (const name of a.setting) if (b.setting.has(name)) return true;
  return false;
}

/** Whether a number is how far a count may come, not where it is. */
const mayCome = ({ planned, measure: { bound } }: Frame): boolean => planned && (bound === '<' || bound === '<=');

/**
 * Whether two states of a count may well be of one event. The days of the articles tell; where they are not known the count must not have
 * grown beyond what a day or two bring, and what stands around it must be alike: the more so where no name is, the less so in two articles that
 * are alike as a whole.
 */
function isFollowed(a: Frame, b: Frame, certainty: number, similarity: number, elapsed: number): boolean {
  // "Up to 200,000 could die."
  if (mayCome(a) !== mayCome(b)) return false;
  if (Math.abs(elapsed) < weights.elapsedMost) return true;
  const { growth, named, unnamed } = similarity >= followed.near ? followed.alike : followed.unlike;
  const [x, y] = [a.measure.low, b.measure.low];
  return Math.max(x, y) <= growth * Math.min(x, y) && certainty >= (isSetTogether(a, b) ? named : unnamed);
}

/** Whether the sentence of one gives the number of the other too, with the noun left out: "24 seats, while Likud won 30". */
const givenBare = ({ figure, siblings }: Frame, { measure }: Frame): boolean =>
  figure.dimension === 'count' && siblings.get('count')?.includes(measure.low) === true;

/** Whether a name stands near both: ages are those of one person only then. */
function personShared(a: Frame, b: Frame): boolean {
  for (const [name, weight] of a.names) if (weight > bars.person && (b.names.get(name) ?? 0) > bars.person) return true;
  return false;
}

const nameShared = (a: Frame, b: Frame): boolean => {
  for (const name of a.names.keys()) if (b.names.has(name)) return true;
  return false;
};

/** Whether the words behind two ages tell two persons: "14-year-old Emmett", "my 15-year-old son", "an 8-year-old girl". */
function otherPerson(a: Frame, b: Frame): boolean {
  const [x, y] = [a.members.get('sex'), b.members.get('sex')];
  if (x && y && x.member !== y.member && Math.min(x.weight, y.weight) > bars.person) return true;
  const foreign = (one: Frame, other: Frame) =>
    one.behind !== null && (kin.has(one.behind) || one.names.has(one.behind)) && !other.words.has(one.behind);
  return foreign(a, b) || foreign(b, a);
}

/** Whether two ages may be of somebody who is some years older in one: nobody has died at that age. */
const isOlder = (a: Frame, b: Frame): boolean =>
  Math.abs(a.figure.value[0] - b.figure.value[0]) <= bars.ageYears && !(tellsDeath(a) && tellsDeath(b));

const tellsDeath = ({ members }: Frame): boolean => members.get('harm')?.member === DEAD;

/** How surely figures of two articles have to be one quantity: more so where little says that the articles tell of one event. */
function barBetween({ figure: { dimension } }: Frame, similarity: number, agreeing: number): number {
  const passing = dimension === 'age' || dimension === 'duration';
  const lacking = Math.max(0, (passing ? bars.alikePassing : bars.alike) - similarity);
  return (
    (agreeing >= bars.many ? bars.betweenMany : bars.between) +
    lacking * (passing ? bars.unlikePassing : bars.unlike) +
    (agreeing > 0 || similarity > bars.alikePassing ? 0 : bars.noneShared)
  );
}

/** Whether two amounts are what two parties offer or ask: they bargain. */
function bargained(a: Frame, b: Frame): boolean {
  const [x, y] = [a.members.get('deed'), b.members.get('deed')];
  if (!x || !y || Math.min(x.weight, y.weight) < bars.deed || a.names.size + b.names.size === 0) return false;
  for (const name of a.names.keys()) if (b.words.has(name)) return false;
  return true;
}

/** Whether two exact counts are off by little, as they are where one thing is counted twice: "58 killed", "59 killed". */
const slipped = ({ figure: x, measure: a }: Frame, { figure: y, measure: b }: Frame): boolean =>
  x.dimension === 'count' &&
  x.unit !== null &&
  x.bound === '=' &&
  y.bound === '=' &&
  Math.min(a.low, b.low) > bars.slipFrom &&
  Math.max(a.high, b.high) <= bars.slipRatio * Math.min(a.low, b.low);

const nearly = (a: Measure, b: Measure): boolean => Math.max(a.high, b.high) <= 1.4 * Math.min(a.low, b.low);
