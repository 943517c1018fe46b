import data from '../../../data/figure-comparison.json';
import type { Bound, Dimension, Figure } from '../../reading/figures/figure';
import { unitNamed } from '../../reading/figures/units';
import type { FigureRelation } from './pair';
import { stem } from './words';

/** A figure's value in the base unit of what it measures, with how finely it is given. */
export interface Measure {
  /** Figures of two kinds are never compared: "money usd", "percent", "count soldier". */
  readonly kind: string;
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  /** One unit of the last digit given. */
  readonly step: number;
  /** Significant digits, trailing zeros not counted. */
  readonly digits: number;
  /** A round number: "60", "100,000", "6 billion". */
  readonly round: boolean;
  /** Given with decimals, and so meant finely. */
  readonly decimals: boolean;
}

const synonyms = new Map<string, string>();
for (const [word, list] of Object.entries(data.synonyms))
  for (const other of list.split(' ')) synonyms.set(stem(other), word);

/** Dimensions whose units convert into one another, so that the unit does not part kinds. */
const convertible: ReadonlySet<Dimension> = new Set([
  'percent',
  'duration',
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'age',
  'energy',
  'power',
  'data',
]);

/** Nouns of people by what they do or are, as they stand in a kind. */
const peopleKinds: ReadonlySet<string> = new Set(
  data.people.split(' ').map(word => `count ${synonyms.get(stem(word)) ?? stem(word)}`),
);
/** The kind of people of whom nothing more is said. */
export const PEOPLE = 'count person';
/** Whether figures of a kind count people who are told by what they do or are: "nurses", "spectators". */
export const isPeople = (kind: string): boolean => kind !== PEOPLE && peopleKinds.has(kind);

/** The value of a figure as one to be compared; `ofPeople`: what stands before it says that a bare number counts people ("a crowd of 400"). */
export function measureOf(figure: Figure, ofPeople = false): Measure {
  const {
    text,
    value: [low, high],
    unit,
    dimension,
    bound,
  } = figure;
  const known = unit !== null && convertible.has(dimension) ? unitNamed(unit) : undefined;
  const size = dimension === 'calibre' ? calibreSize(low) : (known?.size ?? 1);
  const base = known ? '' : baseOf(figure, ofPeople);
  const fineness = finenessOf(text, low);
  return {
    kind: base ? `${dimension} ${base}` : dimension,
    low: low * size,
    high: high * size,
    bound,
    step: fineness.step * size,
    digits: digitsOf(low),
    round: fineness.round,
    decimals: /\d\.\d/.test(text),
  };
}

/** What is counted or measured, where the unit is not converted. */
function baseOf(figure: Figure, ofPeople: boolean): string {
  const { unit, dimension, value } = figure;
  if (dimension === 'temperature' && unit === 'degree') return Math.abs(value[0]) > HOTTEST ? 'fahrenheit' : 'celsius';
  const base = unit === null ? (ofPeople || isHarmed(figure) ? 'person' : '') : kindOf(unit);
  return isDismissed(figure, base) ? 'job' : base;
}

/** Degrees of no named scale above this are of Fahrenheit's: the air is never as hot in Celsius. */
const HOTTEST = 60;

const dismissed: ReadonlySet<string> = new Set(data.dismissed.split(' ').map(stem));

/** Whether people lose their jobs, so that they are counted as jobs are: "lay off 1,400 people", "1,200 workers will lose their jobs". */
function isDismissed({ dimension, about: { verb, context } }: Figure, base: string): boolean {
  if (dimension !== 'count' || (base !== '' && base !== 'person' && !isPeople(`count ${base}`))) return false;
  if ((verb !== null && dismissed.has(verb)) || context.includes('redundant')) return true;
  return context.includes('lose') && context.includes('job');
}

/** Whether a bare number counts people that something has happened to: "the toll rose to 37", "killing 19", "14 were arrested". */
const isHarmed = ({ dimension, about, value }: Figure): boolean =>
  dimension === 'count' &&
  Number.isInteger(value[0]) &&
  ((about.verb !== null && harmed(about.verb)) || about.context.slice(0, 6).some(harmed));

/** The noun that stands for all of what is counted; the dead and the hurt are people: "leaving 43 injured", "claimed 61 lives". */
function kindOf(unit: string): string {
  const form = meant(unit);
  return unit === 'life' || isHarm(form) ? 'person' : form;
}

const harmed = (word: string): boolean => isHarm(meant(word)) || befallen.has(meant(word));
const meant = (word: string): string => {
  const form = stem(word);
  return synonyms.get(form) ?? form;
};
const befallen: ReadonlySet<string> = new Set(data.harmed.split(' ').map(meant));
const isHarm = (form: string): boolean => form === 'toll' || harms.has(form);
const harms: ReadonlySet<string> = new Set(['kill', 'injure']);

/** ".38" and "38" are hundredths of an inch, "357" thousandths. */
const calibreSize = (value: number): number => (value < 1 ? 1 : value < 100 ? 0.01 : 0.001);

/** Significant digits without trailing zeros. */
function digitsOf(value: number): number {
  const digits = Math.abs(value).toPrecision(12).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '');
  return Math.max(1, digits.replace(/0+$/, '').length);
}

/** How finely a number is given: "100,000" to ten thousand, "26,000" to a thousand, "80 million" to a million, "6.2" to a tenth. */
function finenessOf(text: string, low: number): { readonly step: number; readonly round: boolean } {
  const literal = /\d[\d,]*(?:\.(\d+))?/.exec(text);
  if (!literal) {
    // "two dozen" may be 25.
    if (/\bdozen\b/i.test(text) && !/\bthan\b/.test(text)) return { step: 4, round: true };
    const round = low >= 10 && low % 10 === 0;
    return { step: low < 100 ? 1 : 10 ** (Math.floor(Math.log10(low)) - 1), round };
  }
  const digits = literal[0].replaceAll(',', '');
  const mantissa = Number(digits);
  const scale = mantissa && low ? Math.abs(low / mantissa) : 1;
  if (literal[1]) return { step: scale * 10 ** -literal[1].length, round: false };
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  // "31,240" is counted, not rounded.
  const round = (zeros > 0 && digits.length - zeros < 4) || (scale >= 1000 && digits.length === 1);
  return { step: scale >= 1000 ? scale : scale * 10 ** Math.min(zeros, Math.max(0, digits.length - 2)), round };
}

/** The greater side of a vote, at least; a match has lower scores. */
const VOTES = 12;

/** How the numbers of two figures of one quantity stand to each other, whatever they count. */
export function relationOf(a: Measure, b: Measure): Exclude<FigureRelation, 'update'> {
  if (same(a.low, b.low) && same(a.high, b.high))
    return a.bound === b.bound || (exact(a) && exact(b)) ? 'agree' : 'compatible';
  // Two numbers each, no stretch between them; of one vote where a side or the number of votes is the same.
  if (a.kind === 'score') {
    const isOne = a.low === b.low || a.high === b.high || a.low + a.high === b.low + b.high;
    return isOne && a.high >= VOTES ? 'differ' : 'compatible';
  }
  const apart = Math.max(0, Math.max(a.low, b.low) - Math.min(a.high, b.high));
  const size = Math.max(Math.abs(a.high), Math.abs(b.high));
  // Rounding: the finer number is within half a unit of the coarser one's last digit.
  if (apart <= (Math.max(a.step, b.step) / 2) * (1 + 1e-9)) return 'compatible';
  if ((a.bound === '~' && b.bound === '~' && apart <= 0.02 * size) || ((a.round || b.round) && apart <= 0.01 * size))
    return 'compatible';
  const [x, y] = [intervalOf(a), intervalOf(b)];
  if (x[0] > y[1] || y[0] > x[1]) return 'conflict';
  if (exact(a) && exact(b)) return 'compatible';
  // "More than five hours", "nearly six".
  if (a.kind.startsWith('duration') && apart <= Math.max(a.step, b.step) * (1 + 1e-9)) return 'compatible';
  // "More than 26,000" and "more than 31,000": both can be true of one number, yet each is told as near it.
  if ((least(a) && least(b)) || (most(a) && most(b))) return apart <= 0.07 * size ? 'compatible' : 'conflict';
  return apart <= 0.1 * size ? 'compatible' : 'differ';
}

/**
 * Whether two numbers of the same digits, two or more, are a thousand or a million times each other: "$2.1 billion" and "$2.1 million", as a slip
 * of the pen makes them.
 */
export function isScaleSlip(x: number, y: number): boolean {
  const [low, high] = x < y ? [x, y] : [y, x];
  if (low < 1000 || (!same(high, 1e3 * low) && !same(high, 1e6 * low))) return false;
  return digitsOf(low) > 1;
}

const same = (x: number, y: number): boolean => Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y));
const exact = ({ bound }: Measure): boolean => bound === '=' || bound === '~';
const least = ({ bound }: Measure): boolean => bound === '>' || bound === '>=';
const most = ({ bound }: Measure): boolean => bound === '<' || bound === '<=';

/** The numbers that a figure allows. "About" gives a round number a twelfth of room, another one unit of its last digit, half of one where that is a decimal. */
function intervalOf({ low, high, bound, step, round, decimals }: Measure): readonly [number, number] {
  const room = bound !== '~' ? 0 : round ? Math.max(step, Math.abs(high) / 12) : step * (decimals ? 0.5 : 1);
  return [
    bound === '<' || bound === '<=' ? Number.NEGATIVE_INFINITY : low - room,
    bound === '>' || bound === '>=' ? Number.POSITIVE_INFINITY : high + room,
  ];
}
