import data from '../../../data/figure-comparison.json';
import { looksVerb } from '../../text/stem';
import type { Frame } from './frame';
import { functionWords, stem } from './words';

const { weights } = data;
const own = weights.withinOne;
const TOTAL = /\btotal of\b/i;
const ownDimensions: Readonly<Record<string, number>> = own.dimensions;
/** Of few things there are many kinds in an article. */
const few: ReadonlySet<string> = new Set(['count', 'duration']);
const changing: ReadonlySet<string> = new Set(data.changing.split(' '));

/**
 * What else speaks for or against two figures of ONE article being one quantity. An article has many figures alike and gives few of
 * them twice: a second place has to repeat the statement, and nothing in it may name another case.
 */
export function withinOne(a: Frame, b: Frame, add: (value: number) => void): void {
  const [mine, others] = [unshared(a, b), unshared(b, a)];
  add(weights.ownWords * Math.min(mine.mass, others.mass));
  if (mine.names > 0 && others.names > 0)
    if (a.toll && b.toll) add(weights.tollsOfTwo);
    else if (mine.names === a.names.size) add(weights.noCommonName);
  if (a.toll && b.toll && mine.names === a.names.size) add(weights.tollsOfTwo);
  if (!a.subject !== !b.subject && !b.words.has(a.subject ?? '') && !a.words.has(b.subject ?? ''))
    add(weights.subjectOnOneSide);
  if ((a.role === null) !== (b.role === null)) add(weights.roleOnOneSide);
  if (a.periodic && b.periodic) add(weights.periodicWithin);
  // What an article opens with it comes back to; a number deep in it has seldom been given before.
  const opening = Math.min(a.sentence, b.sentence);
  add(opening <= own.headSentences ? own.head : opening <= own.leadSentences ? own.lead : own.deep);
  if (a.figure.unit === null) add(own.noUnit);
  if (a.figure.dimension in ownDimensions) add(ownDimensions[a.figure.dimension]);
  add(own.crowd * Math.log(Math.sqrt(a.crowd * b.crowd) / 4));
  if (a.modifiers.length > 0 && a.figure.about.head.join(' ') === b.figure.about.head.join(' ')) add(own.phrase);
  for (const [key, value] of a.times) if (key !== 'sitting' && b.times.get(key) === value) add(own.sameTime);
  if (a.planned !== b.planned) add(own.planned);
  if (a.turned !== b.turned) add(own.turned);
  if (isTotal(a) !== isTotal(b)) add(weights.totalOnOneSide);

  if (a.unended && b.unended && Math.min(a.sentence, b.sentence) > 0) add(own.lines);
  if (a.role && a.role === b.role && counterpart(a, b)) add(own.otherEnd);
  else if (twin(a, b)) add(own.twin);
  if (
    (a.names.size === 0 || b.names.size === 0) &&
    a.setting.size > 0 &&
    b.setting.size > 0 &&
    !meet(a.setting, b.setting)
  )
    add(own.setting);
  if (few.has(a.figure.dimension) && Math.max(a.figure.value[1], b.figure.value[1]) < own.few) add(own.fewApart);
  if (a.measure.low !== b.measure.low && Math.max(a.given, b.given) > 1) add(own.givenAgain);
}

/** The words near a figure that the other has not, and how many names are among all that it has not. */
function unshared(a: Frame, b: Frame): { readonly mass: number; readonly names: number } {
  let mass = 0;
  let names = 0;
  for (const [word, weight] of a.words) if (weight > weights.ownFrom && !b.words.has(word)) mass += weight;
  for (const name of a.names.keys()) if (!b.words.has(name)) names++;
  return { mass, names };
}

/** Whether the changes that two figures start or end ("from 5", "to 8") have their other end in common. */
function counterpart(a: Frame, b: Frame): boolean {
  const [x, y] = [a.siblings.get(a.measure.kind), b.siblings.get(b.measure.kind)];
  return !!x && !!y && x.some(value => y.includes(value));
}

/** Whether a telling number, not a round one of a digit, stands beside both: "36 races with 22 incumbents". */
function twin(a: Frame, b: Frame): boolean {
  for (const [kind, values] of a.siblings)
    if (values.some(value => value > 12 && value % 10 !== 0 && b.siblings.get(kind)?.includes(value))) return true;
  return false;
}

/** How many pairs of words side by side the sentences of two figures have in common. */
export function commonPairs(a: Frame, b: Frame): number {
  let common = 0;
  for (const pair of a.bigrams) if (b.bigrams.has(pair)) common++;
  return common;
}

const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const one of a) if (b.has(one)) return true;
  return false;
};

/**
 * Whether something shows at once that two figures of one article are two: years or persons that are not the same, the rest beside
 * the whole, a number that is a name, one sentence said of two cases, or one said again but for "would" or "this time".
 */
export const twoThings = (a: Frame, b: Frame): boolean =>
  otherYears(a, b) ||
  (a.penal && b.penal) ||
  a.naming ||
  b.naming ||
  a.further !== b.further ||
  sumOf(a, b) ||
  sumOf(b, a) ||
  changedTo(a) !== changedTo(b) ||
  ofThen(a) !== ofThen(b) ||
  ((a.planned !== b.planned || a.turned !== b.turned) && commonPairs(a, b) >= own.verbatimPairs) ||
  (!!a.pronoun && !!b.pronoun && a.pronoun !== b.pronoun) ||
  parallel(a.around[0], b.around[0]) ||
  parallel(a.around[1], b.around[1]);

/** "a total of $250 billion" beside a smaller number: what it comes to with others. */
const sumOf = (whole: Frame, part: Frame): boolean =>
  TOTAL.test(whole.figure.text) && !TOTAL.test(part.figure.text) && whole.measure.low > part.measure.low;

/** "raising the minimum wage to $15": a number that was another before. */
const changedTo = ({ role, around: [before] }: Frame): boolean =>
  role === 'to' && before.slice(0, own.changeReach).some(word => changing.has(word));

/** "then aged 21", "then 21": the age of somebody at another time. */
const ofThen = ({ figure, around: [before] }: Frame): boolean =>
  figure.dimension === 'age' && before.slice(0, 2).includes('then');

/** Whether two sentences name other years. */
export const otherYears = (a: Frame, b: Frame): boolean => {
  const [x, y] = [a.times.get('year'), b.times.get('year')];
  return x !== undefined && y !== undefined && x !== y;
};

/** Whether two sentences name other days, or the results of other votes, or two articles are about other quarters of a year. */
export function otherOccasion(a: Frame, b: Frame): boolean {
  if (a.days.size > 0 && b.days.size > 0 && !meet(a.days, b.days)) return true;
  if (a.quarter !== null && b.quarter !== null && a.quarter !== b.quarter) return true;
  const [now, then] = [a.times.get('sitting'), b.times.get('sitting')];
  if (now !== undefined && then !== undefined && now !== then) return true;
  const [x, y] = [a.siblings.get('score'), b.siblings.get('score')];
  return !!x && !!y && !x.some(value => y.includes(value));
}

/** "600 patients with moderate asthma", "400 patients with severe asthma": whether two phrases are one but for a word of matter. */
function parallel(x: readonly string[], y: readonly string[]): boolean {
  for (let k = 0; k + 1 < Math.min(x.length, y.length); k++) {
    if (x[k] === y[k] || stem(x[k]) === stem(y[k])) continue;
    return x[k + 1] === y[k + 1] && matter(x[k]) && matter(y[k]) && !(looksVerb(x[k]) && looksVerb(y[k]));
  }
  return false;
}

/** Whether a word says something of a matter, and is no number. */
export const matter = (word: string): boolean => word.length > 2 && word !== '#' && !functionWords.has(word);

/** "a total of $250 billion", "the total bill" */
const isTotal = ({ words, figure }: Frame): boolean => words.has('total') || TOTAL.test(figure.text);
