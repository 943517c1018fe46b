import data from '../../../data/figure-comparison.json';
import type { Figure } from '../../reading/figures/figure';
import { contrastOf } from './contrast';
import type { Frame } from './frame';
import { isScaleSlip, PEOPLE } from './measure';
import { commonPairs, otherOccasion, twoThings, withinOne } from './within';

/** Why two figures are taken for one quantity, or not. Weights: `server/data/figure-comparison.json`. */
export interface Sameness {
  /** Sum of the parts. */
  readonly score: number;
  /** The sum without what the numbers themselves add. */
  readonly base: number;
}

const apart: Sameness = { score: Number.NEGATIVE_INFINITY, base: Number.NEGATIVE_INFINITY };

/** Told apart by what two sentences of one pattern do not share. */
export const contrasted: Readonly<Record<'occasion' | 'name' | 'word', Sameness>> = {
  occasion: { ...apart },
  name: { ...apart },
  word: { ...apart },
};

const { weights } = data;
const groupWeights: Readonly<Record<string, number>> = weights.groups;
const dimensionWeights: Readonly<Record<string, number>> = weights.dimensions;
const oneTimes: Readonly<Record<string, number>> = weights.oneTime;
const sameWeights: Readonly<Record<string, number>> = weights.sameGroup;
const weak: ReadonlySet<string> = new Set(['age', 'duration', 'length', 'ratio']);
const timeWeights: Readonly<Record<string, number>> = weights.times;

/** The sum for the pair at hand: a number that a function closes over is made anew each time that it changes. */
const tally = new Float64Array(1);
const add = (value: number): void => {
  tally[0] += value;
};

/**
 * How surely two figures give one quantity: what they share of the words around them, less what tells them apart. Symmetric.
 * `within`: both stand in one article. `event`: how alike the articles are.
 */
export function sameness(a: Frame, b: Frame, within: boolean, event: number): Sameness {
  if (within && twoThings(a, b)) return apart;
  if (a.measure.low !== b.measure.low && otherOccasion(a, b)) return apart;
  // What one day has brought beside what has come together; what it takes beside what there is.
  if (!within && a.measure.low !== b.measure.low && (a.daily !== b.daily || a.needed !== b.needed)) return apart;
  tally[0] = 0;
  /** What of it the numbers themselves add. */
  let numbers = 0;
  const [small, large] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  let overlap = 0;
  let core = 0;
  for (const [word, weight] of small) {
    const other = large.get(word);
    if (other === undefined) continue;
    const both = Math.min(weight, other);
    overlap += both;
    if (both >= weights.coreFrom) core += both;
  }
  // Nothing else makes good for words that are not shared; most pairs end here.
  const turned = within ? 0 : turnedDigits(a, b);
  // But for a number that hardly any two things have in common.
  if (overlap < weights.least && (within || !(unheard(a, b) || turned >= weights.longFrom))) return apart;
  const told = within || a.measure.low === b.measure.low ? null : contrastOf(a, b, overlap);
  if (told) return contrasted[told];
  add(weights.overlap * Math.min(weights.overlapCap, overlap));
  if (a.measure.kind !== b.measure.kind) add(weights.people);
  else if (a.measure.kind === PEOPLE) add(weights.peopleBoth);
  add((weights.coverage * overlap) / Math.max(1, Math.min(a.mass, b.mass)));

  for (const [group, { member, weight }] of a.members) {
    const other = b.members.get(group);
    if (!other) {
      if (weight > 0.6) add(groupWeights[group] * weights.groupOnOneSide);
      continue;
    }
    const strength = Math.min(weight, other.weight);
    if (other.member === member && strength > 0.5) add(sameWeights[group] ?? weights.sameMember);
    if (other.member !== member && strength > 0.25)
      add(groupWeights[group] * Math.min(1, 0.4 + strength) * (within ? weights.groupsWithin : 1));
  }
  for (const [group, { weight }] of b.members)
    if (weight > 0.6 && !a.members.has(group)) add(groupWeights[group] * weights.groupOnOneSide);
  if (a.place && b.place && !b.places.has(a.place) && !a.places.has(b.place)) add(weights.place);
  else if (a.place && b.place && a.place !== b.place) add(weights.nearerPlace);
  else if (a.places.size > 0 && b.places.size > 0 && ![...a.places].some(place => b.places.has(place)))
    add(weights.places);
  if (a.modifiers.length > 0 && b.modifiers.length > 0 && !a.modifiers.some(word => b.modifiers.includes(word)))
    add(weights.modifiers);
  else if (a.modifiers.some(word => b.modifiers.includes(word))) add(weights.sameModifier);
  if (a.hypothetical !== b.hypothetical) add(weights.hypothetical);
  if (a.measure.low !== b.measure.low) {
    if (a.ofWhole !== b.ofWhole) add(weights.ofWhole);
    if (a.foretold !== b.foretold && !(a.foretold ? b : a).planned) add(weights.foretold);
    if (!within && a.times.has('sitting') !== b.times.has('sitting')) add(weights.sitting);
    if (!within && a.elsewhere !== b.elsewhere) add(weights.elsewhere);
    if (a.topic !== null && a.topic === b.topic && otherwise(a.qualifier, b) && otherwise(b.qualifier, a))
      add(weights.qualifier);
    if (a.allowed !== b.allowed) add(weights.allowed);
  }
  if (a.negated !== b.negated) add(weights.negation);
  if (a.figure.dimension in dimensionWeights) add(dimensionWeights[a.figure.dimension]);
  // One article has many ages, terms and distances, and few of them twice.
  if (within && weak.has(a.figure.dimension)) add(weights.weakWithin);
  if (a.definite && b.definite) add(weights.definiteBoth);
  else if (a.definite || b.definite) add(weights.definiteOne);
  const [before, other] = within ? [a.before, b.before] : [a.topic, b.topic];
  if (before !== null && before === other) add(weights.before);
  if (a.behind !== null && a.behind === b.behind) add(weights.behind);
  const pairs = commonPairs(a, b);
  if (pairs > 0) add(weights.bigram * Math.min(3, pairs));
  add((weights.jaccard * 2 * overlap) / Math.max(2, a.mass + b.mass));
  let timed = false;
  for (const [key, value] of a.times) {
    const other = b.times.get(key);
    if (other === undefined || other === value) continue;
    timed = true;
    add(
      (timeWeights[key] ?? timeWeights.span) + (within ? weights.timeWithin : key === 'day' ? 0 : weights.timeBetween),
    );
  }
  if (!timed) {
    const strange = (x: Frame, y: Frame) => {
      for (const key of x.times.keys())
        if (key !== 'day' && key !== 'sitting' && !y.times.has(key)) {
          if (key in oneTimes) add(oneTimes[key] * (within ? weights.oneTimeWithin : 1));
          else add(oneTimes.span);
          return;
        }
    };
    strange(a, b);
    strange(b, a);
  }
  if (within && (a.periodic || b.periodic) && (a.times.size > 0 || b.times.size > 0) && !sameTimes(a, b))
    add(weights.periodicTime);
  if (!within && a.figure.per !== null && a.figure.per === b.figure.per) add(weights.sameRate);
  if (a.role && b.role && a.role !== b.role) add(weights.role);
  if (a.further !== b.further) add(weights.further);

  add(weights.core * Math.min(weights.coreCap, core));
  if (a.nearest && b.nearest) {
    let common = false;
    for (const name of a.names.keys()) if (b.words.has(name)) common = true;
    if (!common) add(weights.noNameShared);
    const apart = Number(!b.words.has(a.nearest)) + Number(!a.words.has(b.nearest));
    add(weights.nearestName * apart);
    if (apart === 2 && a.figure.dimension === 'age') add(weights.personOfAge);
  }

  let siblings = 0;
  for (const [other, values] of a.siblings) {
    const others = b.siblings.get(other);
    if (!others) continue;
    siblings += values.some(v => others.includes(v))
      ? weights.siblingSame
      : within
        ? weights.siblingOtherWithin
        : weights.siblingOther;
  }
  if (within) withinOne(a, b, add);
  add(Math.max(-weights.siblingsCap, Math.min(weights.siblingsCap, siblings)));
  if (a.subject && b.subject && !b.words.has(a.subject) && !a.words.has(b.subject))
    add(within ? weights.subjectsWithin : weights.subjects);
  if (a.person && b.person && a.person !== b.person) return apart;
  if (!within && twoHolders(a, b)) return apart;
  if (a.measure.low !== b.measure.low) {
    const beside = (x: Frame, y: Frame) => besides(x).includes(y.measure.low);
    if (beside(a, b) || beside(b, a)) add(within ? weights.givenBesideWithin : weights.givenBeside);
  }
  if (digitOff(a, b)) add(weights.digitOff);
  if (turned > 0) add(weights.slips[Math.min(turned, weights.slips.length - 1)]);
  if (a.poll && b.poll) add(within ? weights.pollWithin : weights.poll);

  const [x, y] = [Math.abs(a.measure.high), Math.abs(b.measure.high)];
  const ratio = Math.max(x, y) / Math.max(1e-9, Math.min(x, y));
  // Of a sum that is planned and one that is, two that are close are one told twice.
  if (!within && a.planned !== b.planned && ratio > 1.12) add(weights.planned);
  const toll = a.toll && b.toll;
  if (toll && !within) {
    add(weights.toll);
    const named = a.names.size > 0 && b.names.size > 0;
    if (named && ![...a.names.keys()].some(name => b.words.has(name))) add(weights.tollNoName);
  }
  if (a.figure.dimension === 'age' && ratio > 1.3) add(weights.ageApart);
  else if (ratio > 2 && !isScaleSlip(x, y))
    add(weights.factor * (1 + Math.min(5, Math.log(ratio / 2))) * (within ? weights.factorWithin : toll ? 0.5 : 1));
  else if (ratio <= 1.12) {
    numbers += within ? weights.closeWithin : weights.close;
    add(within ? weights.closeWithin : weights.close);
  }
  add(weights.crowd * Math.log(Math.sqrt(a.crowd * b.crowd) / 4));
  if (a.figure.dimension === 'count' && Math.min(x, y) <= 3)
    add(within ? weights.smallCountWithin : Math.min(x, y) <= 2 ? weights.tinyCount : weights.smallCount);
  if (!within && a.figure.dimension === 'count' && x !== y && Math.max(x, y) < 10) add(weights.fewBetween);
  if (a.figure.unit === null || b.figure.unit === null) add(weights.noUnit);
  // Sentences that follow each other compare or list; the heading is often said again.
  const distance = Math.abs(a.sentence - b.sentence);
  if (within && distance === 1) add(Math.min(a.sentence, b.sentence) > 0 ? weights.adjacent : weights.adjacentTop);
  if (within && distance === 2) add(weights.nearby);
  if (!within) add(Math.min(weights.eventCap, weights.event * (event - weights.eventAt)));
  if (a.measure.low === b.measure.low && a.measure.high === b.measure.high) {
    const equal = Math.min(weights.equalCap, weights.equalDigits * Math.max(0, a.measure.digits - 0.5));
    numbers += equal;
    add(equal);
  }
  const score = tally[0];
  return { score, base: score - numbers };
}

/** Whether two numbers are of what two persons did, of whom neither is spoken of beside the other. */
const twoHolders = (a: Frame, b: Frame): boolean =>
  a.holder !== null && b.holder !== null && a.holder !== b.holder && !a.words.has(b.holder) && !b.words.has(a.holder);

/** Whether two numbers of many digits differ in one of them: "5,387.75", "5,487.75", as a slip of the pen does. */
export function digitOff({ figure: a }: Frame, { figure: b }: Frame): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (x.length < 5 || x.length !== y.length || x.endsWith('000') || a.value[0] !== a.value[1]) return false;
  let off = 0;
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) off++;
  return off === 1;
}

/** Whether what the topic of an amount or a share is said to be is nothing that the other speaks of: "net income", "operating income". */
const otherwise = (qualifier: string | null, { words, figure: { dimension } }: Frame): boolean =>
  qualifier !== null && (dimension === 'money' || dimension === 'percent') && !words.has(qualifier);

/** Whether two articles give one number of three digits or more that tell something. */
export const unheard = ({ measure: a, figure }: Frame, { measure: b }: Frame): boolean =>
  a.low === b.low &&
  a.high === b.high &&
  Math.min(a.digits, b.digits) >= weights.unheardFrom &&
  figure.dimension !== 'duration';

/** Of how many digits two numbers are that are one but for two digits that have changed places ("63,418", "63,148"); 0 of any others. */
export function turnedDigits({ figure: a, measure: p }: Frame, { figure: b, measure: q }: Frame): number {
  if (p.low === q.low || p.low !== p.high || q.low !== q.high || a.dimension !== b.dimension) return 0;
  if (Math.abs(p.digits - q.digits) > 1) return 0;
  const [long, other] = [digitsOf(a), digitsOf(b)];
  const zeros = Math.min(zerosOf(long), zerosOf(other));
  const [x, y] = [long.slice(0, long.length - zeros), other.slice(0, other.length - zeros)];
  // The same digits are of two units: "15 feet", "15 metres".
  if (x === y || x.length < 2 || x.length !== y.length || Math.max(p.low, q.low) >= 10 * Math.min(p.low, q.low))
    return 0;
  let i = 0;
  while (x[i] === y[i]) i++;
  return x[i] === y[i + 1] && x[i + 1] === y[i] && x.slice(i + 2) === y.slice(i + 2) ? x.length : 0;
}

const zerosOf = (digits: string): number => /0*$/.exec(digits)?.[0].length ?? 0;
const digitsOf = ({ text }: Figure): string => text.replace(/\D/g, '');

/** The other values of a figure's dimension that its sentence gives, be they of its unit or without one. */
function besides({ siblings, measure: { kind } }: Frame): readonly number[] {
  const bare = kind.split(' ')[0];
  if (bare !== 'count') return siblings.get(kind) ?? [];
  return [...siblings].flatMap(([other, values]) => (other === kind || other === bare || kind === bare ? values : []));
}

/** The words that two figures share, strongest first; numbers left out. */
export function sharedWords(a: Frame, b: Frame): readonly string[] {
  const [small, large] = a.words.size <= b.words.size ? [a, b] : [b, a];
  const shared: [string, number][] = [];
  for (const [word, weight] of small.words) {
    const other = large.words.get(word);
    if (other !== undefined && !word.startsWith('#')) shared.push([word, Math.min(weight, other)]);
  }
  return shared.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1)).map(([word]) => word);
}

const sameTimes = (a: Frame, b: Frame): boolean => [...a.times].some(([key, value]) => b.times.get(key) === value);
