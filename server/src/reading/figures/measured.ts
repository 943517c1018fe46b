import currencies from '../../../data/currencies.json';
import grammar from '../../../data/grammar.json';
import numbers from '../../../data/numbers.json';
import { singular } from '../../text/stem';
import { Case, Kind, type Tokens } from '../../text/tokens';
import type { Amount, Source } from './amounts';
import { boundBefore, boundBehind } from './bounds';
import { adjectival, fractionFits, oneOf, standsAlone } from './counts';
import { feetAt } from './feet';
import type { Dimension } from './figure';
import { centsBehind, inchesBehind } from './lesser-units';
import { isAge, isNoQuantity } from './names';
import { countedNoun, notUnits } from './nouns';
import { isNumberWord, ordinals, startsNumber, touching } from './numbers';
import { pastCompound, pastName, pastNumber } from './skipped';
import { isHeat, isStrength, isSymbolPer } from './symbols';
import { currencyOf, type Unit, unitAt, unitNamed } from './units';

const guns = new Set(grammar.guns);

/** What a number turned out to measure or count. */
interface Measured {
  readonly unit: string | null;
  readonly dimension: Dimension;
  readonly head: readonly string[];
  readonly next: number;
  /** Added to the number: the inches of "5 ft 2 in", in feet. */
  readonly more?: number;
}

/** What the amount measures or counts: unit, age, share or noun; where it is no quantity, the token to go on from. */
export function measuredAt(source: Source, i: number, amount: Amount, range: boolean): Measured | number {
  const { tokens, text } = source;
  const { norm, kind, length } = tokens;
  const { form, next } = amount;
  const hyphen = norm[next] === '-' && touching(tokens, next) && next + 1 < length && touching(tokens, next + 1);
  const shared = sharedHyphen(source, next);
  // "24 - year - old" as some sources space it
  const spaced =
    norm[next] === '-' &&
    !touching(tokens, next) &&
    kind[next + 1] === Kind.word &&
    unitAt(text, tokens, next + 1) !== null;
  const at = shared >= 0 ? shared : hyphen || spaced ? next + 1 : next;
  // "300-plus arrests", "twenty-odd people": what is counted stands behind the bound.
  if (hyphen && !amount.unit && boundBehind(tokens, next)) return { unit: null, dimension: 'count', head: [], next };
  if (hyphen && !amount.unit && norm[at] === 'strong')
    return { unit: null, dimension: 'count', head: [], next: at + 1 };
  if (at > next && !amount.unit && notUnits.has(norm[at] ?? '')) return pastCompound(source, at);

  if (amount.unit) {
    // "$3 million dollars"
    const again = unitAt(text, tokens, next);
    const behind = again?.unit === amount.unit ? again.next : next;
    return {
      unit: amount.unit.name,
      dimension: amount.unit.dimension,
      head: headBehind(source, behind, hyphen),
      next: behind,
    };
  }
  const digits = form === 'plain' || form === 'digits';
  const primes = digits && !range ? feetAt(source, i, next) : null;
  if (primes) return { unit: 'ft', dimension: 'length', head: [], next: primes.next, more: primes.inches / 12 };
  const joined = (form === 'vague' && norm[next] === 'of') || (amount.scale > 1 && linking.has(norm[next]));
  const past = norm[at] === '+' && touching(tokens, at) ? at + 1 : at; // "30+ days"
  const named = sterling(tokens, amount, unitAt(text, tokens, joined ? next + 1 : past));
  if (named && unitFits(source, i, amount, named.unit, at)) {
    const behind = shared >= 0 ? next + 1 : named.next;
    if (named.unit.name === 'ft' && amount.low === amount.high) {
      const inches = inchesBehind(source, behind);
      if (inches) return { unit: 'ft', dimension: 'length', head: [], next: inches.next, more: inches.value / 12 };
    }
    const age = named.unit.dimension === 'duration' ? pastOld(source, named.next) : 0;
    if (age) return { unit: named.unit.name, dimension: 'age', head: [], next: shared >= 0 ? behind : age };
    const minor = named.unit.dimension === 'money' ? centsBehind(source, behind) : null;
    if (minor) return { unit: named.unit.name, dimension: 'money', head: [], next: minor.next, more: minor.value };
    return {
      unit: named.unit.name,
      dimension: named.unit.dimension,
      head: headBehind(source, behind, hyphen, named.unit.dimension),
      next: behind,
    };
  }
  if (digits && isStrength(tokens, i)) return { unit: 'magnitude', dimension: 'count', head: ['magnitude'], next };
  if (digits && norm[i] === '.' && amount.low < 1 && guns.has(norm[at] ?? ''))
    return { unit: 'calibre', dimension: 'calibre', head: [norm[at]], next };
  if (named && kind[i] === Kind.number && touching(tokens, at) && /^[acfr]$/.test(norm[at]))
    return pastNumber(source, i); // 12A
  if (isAge(source, i, amount)) return { unit: 'year', dimension: 'age', head: [], next };
  if (digits && isNoQuantity(source, i, amount, range)) return pastName(source, i, next);
  if (form === 'fraction') {
    if (!fractionFits(source, i, amount)) return next;
    const counted = countedNoun(text, tokens, next, false);
    // "1 3/4 cups" are cups, "3/4 of the cups" a share.
    const whole = amount.low > 1 && counted;
    return {
      unit: counted?.lemma ?? null,
      dimension: whole ? 'count' : 'ratio',
      head: counted?.words ?? [],
      next: whole ? counted.at + 1 : next,
    };
  }
  if (norm[i] === 'one' && amount.high === 1) {
    const counted = shared >= 0 ? null : oneOf(source, i, next, hyphen);
    return counted ? { unit: counted.lemma, dimension: 'count', head: counted.words, next: counted.at + 1 } : next;
  }
  if (digits && !hyphen && isSymbolPer(source, next)) {
    const unit = text.slice(tokens.start[next], tokens.end[next]);
    return { unit, dimension: 'other', head: [], next: next + 1 };
  }
  const compound = (hyphen || shared >= 0) && kind[at] === Kind.word && !isNumberWord(norm[at]);
  const counted = compound
    ? { lemma: singular(norm[at]), words: [norm[at]], at } // "10-page letter", "four-cylinder engine"
    : countedNoun(text, tokens, at, amount.low === 1 && amount.high === 1);
  if (!counted && adjectival(source, i, next))
    return { unit: norm[next], dimension: 'count', head: [norm[next]], next: next + 1 };
  if (!counted) return standsAlone(source, i, amount) ? { unit: null, dimension: 'count', head: [], next } : next;
  if (shared >= 0) return { unit: counted.lemma, dimension: 'count', head: counted.words, next: next + 1 };
  // "five more years", "13 working days"
  const far = counted.at > next && !compound ? unitAt(text, tokens, counted.at) : null;
  const known = far && /^(?:duration|money|length|mass|area)$/.test(far.unit.dimension) ? far.unit : null;
  // "26 of the 712 bills": the second number is a figure of its own.
  const reach = counted.at - next <= 4 && !numberWithin(source, next, counted.at);
  return {
    unit: known?.name ?? counted.lemma,
    dimension: known?.dimension ?? 'count',
    head: counted.words,
    next: reach ? Math.max(next, counted.at + 1) : next,
  };
}

/** What stands behind a measure: "30 percent of voters", "a 10-year plan". */
function headBehind(source: Source, next: number, hyphen: boolean, dimension: Dimension = 'money'): readonly string[] {
  const { tokens, text } = source;
  if (dimension !== 'money' && hyphen) return countedNoun(text, tokens, next, true)?.words ?? [];
  if (dimension !== 'percent' && dimension !== 'money') return [];
  // "$85 billion budget deficit", "30 percent of revenue": one noun will do.
  const counted = countedNoun(text, tokens, next, true);
  return counted && counted.at - next < 6 ? counted.words : [];
}

/** Past "old" or "of age" behind a duration; 0 where neither stands there. */
function pastOld(source: Source, next: number): number {
  const { norm } = source.tokens;
  const k = norm[next] === '-' ? next + 1 : next;
  if (norm[k] === 'old' || (norm[k] === 'olds' && k > next)) return k + 1;
  return norm[k] === 'of' && norm[k + 1] === 'age' ? k + 2 : 0;
}

/** "four-, five- and six-cylinder": the token behind the last hyphen, or -1. */
function sharedHyphen(source: Source, k: number): number {
  const { tokens } = source;
  const { norm, length } = tokens;
  if (k + 1 >= length || norm[k] !== '-' || !touching(tokens, k) || !/^(?:,|and|or|to)$/.test(norm[k + 1])) return -1;
  for (let j = k + 2; j < Math.min(length - 1, k + 9); j++) {
    if (norm[j] === '-') {
      if (touching(tokens, j + 1) && tokens.kind[j + 1] === Kind.word) return j + 1;
    } else if (!startsNumber(tokens, j) && !/^(?:,|and|or|to)$/.test(norm[j])) return -1;
  }
  return -1;
}

function numberWithin(source: Source, from: number, to: number): boolean {
  const { kind, norm } = source.tokens;
  for (let k = from; k < to; k++) if (kind[k] === Kind.number || isNumberWord(norm[k])) return true;
  return false;
}

/** Whether the unit read behind a number is the number's, and not a word of its own ("second", "times", "m"). */
function unitFits(source: Source, i: number, amount: Amount, unit: Unit, at: number): boolean {
  const { tokens, text } = source;
  const { norm, kind } = tokens;
  const digits = kind[i] === Kind.number;
  const shape = tokens.case[at];
  if (amount.form === 'plain' && /^(?:19|20)\d\d$/.test(norm[i]) && shape === Case.capital && !boundBefore(tokens, i))
    return false; // "2011 Joule stock"
  if (amount.form === 'vague')
    return (norm[amount.next] === 'of' || /^(?:an?|several|few|couple)$/.test(norm[i])) && unit.dimension !== 'other';
  // "a third time", "a fifth year": one more, no part.
  if (amount.form === 'fraction' && norm[i] === 'a' && ordinals.has(norm[i + 1])) return false;
  const raw = text.slice(tokens.start[at], tokens.end[at]);
  if (/^[A-Za-z]$/.test(raw)) {
    if (raw === 'x') return touching(tokens, at);
    if (raw === 'A' || raw === 'R') return digits && norm[at + 1] === '/' && touching(tokens, at + 1); // 1.3 A/cm2
    if (raw === 'C' || raw === 'F') return digits && isHeat(source, i, at, raw, amount.low);
    if (raw === 'p') return digits && !/^(?:480|720|1080|1440|2160)$/.test(norm[i]);
    return digits && (touching(tokens, at) || /^[mgLWVt]$/.test(raw));
  }
  const joined = norm[at - 1] === '-' && touching(tokens, at);
  if (raw === 'second' || raw === 'quarter' || raw === 'min') return digits || joined;
  if (unit.name === 'time') return digits || amount.low !== 1;
  return !(norm[i] === 'one' && raw === 'day' && !joined);
}

/** Words between a million and what it is of, in other languages: "3,5 milioni di euro". */
const linking: ReadonlySet<string> = new Set(numbers.linking);

const pound = unitNamed('lb');
const money = currencyOf('GBP');
const paid: ReadonlySet<string> = new Set(currencies.paid);
const sums: ReadonlySet<string> = new Set(currencies.sums);
/** How far behind "50,000-pound" the sum that it is may be named: "Man Booker Prize". */
const SUM_WITHIN = 4;

/**
 * The unit of an amount; pounds by the million are money, unless they are of a stuff ("a 340 million pound fraud", "31 million pounds of the cost", "30
 * million pounds of beef"); fewer where a sum is named behind them ("a 50,000-pound prize").
 */
function sterling(
  { norm }: Tokens,
  { scale, next: unitFrom }: Amount,
  named: ReturnType<typeof unitAt>,
): ReturnType<typeof unitAt> {
  if (!named || named.unit !== pound) return named;
  const { next } = named;
  if (scale < 1e6) {
    const joined = norm[unitFrom] === '-' && norm.slice(next, next + SUM_WITHIN).some(word => sums.has(word));
    return joined ? { unit: money, next } : named;
  }
  if (norm[next] === 'of' && !paid.has(norm[next + 1]) && !paid.has(norm[next + 2]) && !paid.has(norm[next + 3]))
    return named;
  return { unit: money, next };
}
