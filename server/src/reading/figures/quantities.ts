import grammar from '../../../data/grammar.json';
import type { Article } from '../../text/article';
import { isPlural, looksVerb, singular } from '../../text/stem';
import { Case, Kind } from '../../text/tokens';
import { type Amount, amountAt, rangeFrom, type Source, startsAmount } from './amounts';
import { boundBefore, boundBehind } from './bounds';
import { elided } from './ellipsis';
import { feetAt } from './feet';
import type { Bound, Dimension } from './figure';
import { isAge, isLabel, isNoQuantity, phoneAt } from './names';
import { type Counted, countedNoun, stops } from './nouns';
import { digitsValue, isDash, isNumberWord, numberAt, startsNumber, touching } from './numbers';
import { isHeat, isMean, isStrength, isSymbolPer, opensCompound } from './symbols';
import { type Unit, unitAt } from './units';

/** A quantity found in the tokens: token indices, `to` exclusive. */
export interface Quantity {
  readonly from: number;
  readonly to: number;
  readonly value: readonly [number, number];
  readonly bound: Bound;
  readonly unit: string | null;
  readonly dimension: Dimension;
  /** "hour" for "$10 an hour"; null where no rate is given. */
  readonly per: string | null;
  /** The counted noun with its modifiers. */
  readonly head: readonly string[];
  /** Index of the number's own first token. */
  readonly at: number;
}

/** The quantity with its fields in one order, whichever of them were changed: whoever reads quantities is compiled for that one. */
export const quantityOf = (known: Quantity): Quantity => ({
  from: known.from,
  to: known.to,
  value: known.value,
  bound: known.bound,
  unit: known.unit,
  dimension: known.dimension,
  per: known.per,
  head: known.head,
  at: known.at,
});

const notUnits = new Set(grammar.notUnits);
const notOne = new Set(grammar.notOne);
const notBeforeOne = new Set(grammar.notBeforeOne);
const oneCompounds = new Set(grammar.oneCompounds);
const notHalves = new Set(grammar.notHalves);
const halfOf = new Set(grammar.halfOf);
const kills = new Set(grammar.kills);
const partOf = new Set(grammar.partOf);
const parents = new Set(grammar.parents);
const bareAfter = new Set(grammar.bareAfter);
const bareBefore = new Set(grammar.bareBefore);
const notRate = new Set(grammar.notRate);
const rateOf = new Set(grammar.rateOf);
const clock = new Set(grammar.clock);
const guns = new Set(grammar.guns);
/** Parts of a unit of money, a hundred to one. */
const hundredths: ReadonlySet<string> = new Set(['cent', 'p', 'centavo', 'paisa', 'kopeck', 'sen']);

/**
 * Reads every quantity outside `taken` tokens (dates, times, what is not body). Linear: no token is the start of two readings.
 * `thousands`: what the article's language sets thousands apart by: "3,400", "3.400", "3 400".
 */
export function quantitiesOf(
  { text, tokens }: Article,
  taken: Uint8Array,
  thousands: Source['thousands'] = ',',
): Quantity[] {
  const scan = new Scan({ text, tokens, thousands }, taken);
  const found: Quantity[] = [];
  const { length } = tokens;
  for (let i = 0; i < length; ) i = taken[i] ? i + 1 : Math.max(i + 1, scan.at(i, found));
  return found;
}

/** What a number turned out to measure or count. */
interface Measured {
  readonly unit: string | null;
  readonly dimension: Dimension;
  readonly head: readonly string[];
  readonly next: number;
  /** Added to the number: the inches of "5 ft 2 in", in feet. */
  readonly more?: number;
}

class Scan {
  constructor(
    private readonly source: Source,
    private readonly taken: Uint8Array,
  ) {}

  /** Tries to read a quantity at token `i`; gives the token to go on from. */
  at(i: number, found: Quantity[]): number {
    const { source } = this;
    const { tokens } = source;
    if (!startsAmount(source, i)) return i + 1;
    const phone = phoneAt(source, i);
    if (phone) return phone;
    const first = amountAt(source, i);
    if (!first) return tokens.kind[i] === Kind.number ? this.pastNumber(i) : i + 1;
    for (let k = i; k < first.next; k++) if (this.taken[k]) return i + 1;
    const sign = this.signBefore(i);
    const low = sign < i && tokens.norm[sign] !== '+' ? negated(first) : first;
    const range = rangeFrom(source, this.taken, i, low);
    if (range === 'score') return this.score(i, low, found);
    const read = this.quantity(i, sign, range ?? low, range !== null);
    if (typeof read === 'number') return read;
    const quantity = elided(tokens, found, read);
    // What bounds one figure is never part of the next.
    const floor = found.length > 0 ? found[found.length - 1].to : 0;
    const from = Math.max(floor, Math.min(i, quantity.to - 1));
    found.push(quantity.from < floor ? quantityOf({ ...quantity, from }) : quantity);
    return quantity.to;
  }

  /** The token of a sign or "minus" before the number; `i` where there is none. */
  private signBefore(i: number): number {
    const { tokens, text } = this.source;
    const { norm } = tokens;
    if (i === 0) return i;
    const mark = norm[i - 1];
    if (mark === 'minus' || mark === 'negative') return i - 1;
    if (mark === '-' && i > 1 && norm[i - 2] === 'minus') return i - 2;
    if (!touching(tokens, i)) return i;
    if (mark === '+') return i - 1;
    // "-1.3%", not "30-40": something opens before the hyphen.
    const opens = i === 1 || (!touching(tokens, i - 1) && /[\s(]/.test(text.charAt(tokens.start[i - 1] - 1)));
    return (mark === '-' || mark === '−') && opens ? i - 1 : i;
  }

  /** "2-1", "51-49": a score or a vote. */
  private score(i: number, first: Amount, found: Quantity[]): number {
    const { tokens } = this.source;
    const second = amountAt(this.source, first.next + 1);
    if (!second) return first.next;
    const to = second.next;
    // "6-4-1", "555-1234-5": records and numbers of all kinds.
    if (isDash(tokens.norm[to] ?? '') && touching(tokens, to) && tokens.kind[to + 1] === Kind.number)
      return this.pastNumber(i);
    if (i > 0 && (touching(tokens, i) || isLabel(tokens.norm[i - 1]))) return to;
    if ((first.low === 50 && second.low === 50) || (first.low === 24 && second.low === 7)) return to;
    const value: [number, number] = [Math.min(first.low, second.low), Math.max(first.low, second.low)];
    found.push(
      quantityOf({ from: i, to, value, bound: '=', unit: null, dimension: 'score', per: null, head: [], at: i }),
    );
    return to;
  }

  /** The quantity of an amount read at `i`; where there is none, the token to go on from. */
  private quantity(i: number, sign: number, amount: Amount, range: boolean): Quantity | number {
    const { tokens } = this.source;
    const skip = this.notAlone(i, sign, amount);
    if (skip > 0) return skip;
    const measured = this.measured(i, amount, range);
    if (typeof measured === 'number') return measured;
    let { unit, dimension, head, next } = measured;

    const rate = dimension === 'ratio' || dimension === 'ordinal' ? null : this.rate(next);
    if (rate) next = rate.next;

    const before = boundBefore(tokens, sign);
    let bound: Bound = before?.bound ?? (amount.form === 'vague' ? '~' : '=');
    const behind = boundBehind(tokens, amount.next) ?? (next === amount.next ? null : boundBehind(tokens, next));
    if (behind && (bound === '=' || bound === '~')) {
      bound = behind.bound;
      if (behind.next > next) {
        next = behind.next;
        // "500 or so farmers", "60-plus years"
        const bare = unit === null && dimension === 'count';
        const known = bare ? unitAt(this.source.text, tokens, next) : null;
        const counted = bare && !known ? countedNoun(this.source.text, tokens, next, false) : null;
        if (known) {
          unit = known.unit.name;
          dimension = known.unit.dimension;
          next = known.next;
        } else if (counted) {
          unit = counted.lemma;
          head = counted.words;
          next = counted.at + 1;
        }
      }
    }
    const more = measured.more ?? 0;
    const size = this.isGrouped(i, amount, unit !== null && dimension === 'count' && !rate) ? 1000 : 1;
    return quantityOf({
      from: before?.from ?? sign,
      to: next,
      value: [told(amount.low * size + more), told(amount.high * size + more)],
      bound,
      unit,
      dimension,
      per: rate?.unit ?? null,
      head,
      at: i,
    });
  }

  /** Where the number is part of something written as one ("COVID-19", "10th", "5 p.m."), the token behind that; else 0. */
  private notAlone(i: number, sign: number, { next, scale, unit }: Amount): number {
    const { tokens, text } = this.source;
    const { norm, kind, length } = tokens;
    const digits = kind[i] === Kind.number;
    if (sign < i && norm[sign] === '+' && touching(tokens, sign) && kind[sign - 1] === Kind.word)
      return this.pastNumber(i); // D+5
    if (!unit && sign === i && i > 0 && touching(tokens, i)) {
      const prev = norm[i - 1];
      if (prev === ':' && digits && kind[i - 2] === Kind.number) return next; // 10:27
      if (isDash(prev) && i > 1 && touching(tokens, i - 1) && kind[i - 2] !== Kind.mark && !opensCompound(tokens, i))
        return this.pastNumber(i); // COVID-19
      if (/^[#/@_&:]$/.test(prev) || (prev === '=' && tokens.case[i - 2] === Case.lower)) return this.pastNumber(i);
      if (prev === '.' && digits && i > 1 && touching(tokens, i - 1)) return this.pastNumber(i);
    }
    if (next >= length) return 0;
    if (clock.has(norm[next]) && digits) return next + 1;
    if (digits && norm[next] === ':' && touching(tokens, next) && kind[next + 1] === Kind.number)
      return this.pastTime(next);
    if (norm[next] === "'s" && !unit) return next + 1;
    if (kind[next - 1] === Kind.number && kind[next] === Kind.word && touching(tokens, next)) {
      if (/^(?:st|nd|rd|th|s)$/.test(norm[next])) return next + 1; // 10th, 1990s
      if (!unit && scale === 1 && !unitAt(text, tokens, next)) return this.pastNumber(i); // 18F
    }
    return 0;
  }

  /** What the amount measures or counts: unit, age, share or noun; where it is no quantity, the token to go on from. */
  private measured(i: number, amount: Amount, range: boolean): Measured | number {
    const { source } = this;
    const { tokens, text } = source;
    const { norm, kind, length } = tokens;
    const { form, next } = amount;
    const hyphen = norm[next] === '-' && touching(tokens, next) && next + 1 < length && touching(tokens, next + 1);
    const shared = this.sharedHyphen(next);
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
    if (at > next && !amount.unit && notUnits.has(norm[at] ?? '')) return this.pastCompound(at);

    if (amount.unit) {
      // "$3 million dollars"
      const again = unitAt(text, tokens, next);
      const behind = again?.unit === amount.unit ? again.next : next;
      return {
        unit: amount.unit.name,
        dimension: amount.unit.dimension,
        head: this.headBehind(behind, hyphen),
        next: behind,
      };
    }
    const digits = form === 'plain' || form === 'digits';
    const primes = digits && !range ? feetAt(source, i, next) : null;
    if (primes) return { unit: 'ft', dimension: 'length', head: [], next: primes.next, more: primes.inches / 12 };
    const vague = form === 'vague' && norm[next] === 'of';
    const past = norm[at] === '+' && touching(tokens, at) ? at + 1 : at; // "30+ days"
    const named = unitAt(text, tokens, vague ? next + 1 : past);
    if (named && this.unitFits(i, amount, named.unit, at)) {
      const behind = shared >= 0 ? next + 1 : named.next;
      if (named.unit.name === 'ft' && amount.low === amount.high) {
        const inches = this.inches(behind);
        if (inches) return { unit: 'ft', dimension: 'length', head: [], next: inches.next, more: inches.value / 12 };
      }
      const age = named.unit.dimension === 'duration' ? this.pastOld(named.next) : 0;
      if (age) return { unit: named.unit.name, dimension: 'age', head: [], next: shared >= 0 ? behind : age };
      const minor = named.unit.dimension === 'money' ? this.minor(behind) : null;
      if (minor) return { unit: named.unit.name, dimension: 'money', head: [], next: minor.next, more: minor.value };
      return {
        unit: named.unit.name,
        dimension: named.unit.dimension,
        head: this.headBehind(behind, hyphen, named.unit.dimension),
        next: behind,
      };
    }
    if (digits && isStrength(tokens, i)) return { unit: 'magnitude', dimension: 'count', head: ['magnitude'], next };
    if (digits && norm[i] === '.' && amount.low < 1 && guns.has(norm[at] ?? ''))
      return { unit: 'calibre', dimension: 'calibre', head: [norm[at]], next };
    if (named && kind[i] === Kind.number && touching(tokens, at) && /^[acfr]$/.test(norm[at]))
      return this.pastNumber(i); // 12A
    if (isAge(source, i, amount)) return { unit: 'year', dimension: 'age', head: [], next };
    if (digits && isNoQuantity(source, i, amount, range)) return this.pastName(i, next);
    if (form === 'fraction') {
      if (!this.fractionFits(i, amount)) return next;
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
      const counted = shared >= 0 ? null : this.oneOf(i, next, hyphen);
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
    if (!counted && this.adjectival(i, next))
      return { unit: norm[next], dimension: 'count', head: [norm[next]], next: next + 1 };
    if (!counted) return this.stands(i, amount) ? { unit: null, dimension: 'count', head: [], next } : next;
    if (shared >= 0) return { unit: counted.lemma, dimension: 'count', head: counted.words, next: next + 1 };
    // "five more years", "13 working days"
    const far = counted.at > next && !compound ? unitAt(text, tokens, counted.at) : null;
    const known = far && /^(?:duration|money|length|mass|area)$/.test(far.unit.dimension) ? far.unit : null;
    // "26 of the 712 bills": the second number is a figure of its own.
    const reach = counted.at - next <= 4 && !this.numberWithin(next, counted.at);
    return {
      unit: known?.name ?? counted.lemma,
      dimension: known?.dimension ?? 'count',
      head: counted.words,
      next: reach ? Math.max(next, counted.at + 1) : next,
    };
  }

  /** What stands behind a measure: "30 percent of voters", "a 10-year plan". */
  private headBehind(next: number, hyphen: boolean, dimension: Dimension = 'money'): readonly string[] {
    const { tokens, text } = this.source;
    if (dimension !== 'money' && hyphen) return countedNoun(text, tokens, next, true)?.words ?? [];
    if (dimension !== 'percent' && dimension !== 'money') return [];
    // "$85 billion budget deficit", "30 percent of revenue": one noun will do.
    const counted = countedNoun(text, tokens, next, true);
    return counted && counted.at - next < 6 ? counted.words : [];
  }

  /** Past "old" or "of age" behind a duration; 0 where neither stands there. */
  private pastOld(next: number): number {
    const { norm } = this.source.tokens;
    const k = norm[next] === '-' ? next + 1 : next;
    if (norm[k] === 'old' || (norm[k] === 'olds' && k > next)) return k + 1;
    return norm[k] === 'of' && norm[k + 1] === 'age' ? k + 2 : 0;
  }

  /** "four-, five- and six-cylinder": the token behind the last hyphen, or -1. */
  private sharedHyphen(k: number): number {
    const { tokens } = this.source;
    const { norm, length } = tokens;
    if (k + 1 >= length || norm[k] !== '-' || !touching(tokens, k) || !/^(?:,|and|or|to)$/.test(norm[k + 1])) return -1;
    for (let j = k + 2; j < Math.min(length - 1, k + 9); j++) {
      if (norm[j] === '-') {
        if (touching(tokens, j + 1) && tokens.kind[j + 1] === Kind.word) return j + 1;
      } else if (!startsNumber(tokens, j) && !/^(?:,|and|or|to)$/.test(norm[j])) return -1;
    }
    return -1;
  }

  /** "2 in", "and 11 inches", "-2" behind feet. */
  private inches(k: number): { readonly value: number; readonly next: number } | null {
    const { tokens, text } = this.source;
    const { norm, kind } = tokens;
    const hyphen = norm[k] === '-' && touching(tokens, k);
    const at = norm[k] === 'and' || norm[k] === ',' || hyphen ? k + 1 : k;
    const value = kind[at] === Kind.number ? digitsValue(norm[at]) : Number.NaN;
    if (!(value >= 0 && value < 12)) return null;
    const unit = unitAt(text, tokens, norm[at + 1] === '-' ? at + 2 : at + 1);
    if (unit?.unit.name === 'inch') return { value, next: unit.next };
    if (norm[at + 1] === 'in' && (at + 2 >= tokens.length || kind[at + 2] === Kind.mark))
      return { value, next: at + 2 };
    return hyphen ? { value, next: at + 1 } : null;
  }

  /** "45 cents" behind dollars, euros or pounds: the hundredths, in whole ones. */
  private minor(k: number): { readonly value: number; readonly next: number } | null {
    const { tokens, text } = this.source;
    const at = tokens.norm[k] === 'and' ? k + 1 : k;
    if (!startsNumber(tokens, at)) return null;
    const number = numberAt(text, tokens, at);
    const unit = number && number.low > 0 && number.low < 100 ? unitAt(text, tokens, number.next) : null;
    return number && unit && hundredths.has(unit.unit.name) ? { value: number.low / 100, next: unit.next } : null;
  }

  private numberWithin(from: number, to: number): boolean {
    const { kind, norm } = this.source.tokens;
    for (let k = from; k < to; k++) if (kind[k] === Kind.number || isNumberWord(norm[k])) return true;
    return false;
  }

  /** Past a number that is none ("1.2.3", "9/11") and what hangs on it. */
  private pastNumber(i: number): number {
    const { tokens } = this.source;
    let k = i + 1;
    while (
      k < tokens.length &&
      touching(tokens, k) &&
      (tokens.kind[k] !== Kind.mark || '/.-:'.includes(tokens.norm[k]))
    )
      k++;
    return k;
  }

  /** Past a word joined by hyphens: "one-on-one". */
  private pastCompound(k: number): number {
    const { tokens } = this.source;
    let at = k + 1;
    while (at < tokens.length && touching(tokens, at) && (tokens.norm[at] === '-' || tokens.kind[at] !== Kind.mark))
      at++;
    return at;
  }

  /** Past ":27", ":27:30" and "p.m." */
  private pastTime(k: number): number {
    const { tokens } = this.source;
    let at = k;
    while (at < tokens.length && (tokens.norm[at] === ':' || tokens.kind[at] === Kind.number) && touching(tokens, at))
      at++;
    return at < tokens.length && clock.has(tokens.norm[at]) ? at + 1 : at;
  }

  /** Past a name's number and, where it is a number in parts, past all of it. */
  private pastName(i: number, next: number): number {
    const { tokens } = this.source;
    const { norm, kind, length } = tokens;
    let k = Math.max(next, i + 1);
    if (i > 0 && norm[i - 1] === 'caption' && norm[k] === 'of' && kind[k + 1] === Kind.number) k += 2; // "Caption 5 of 14"
    while (
      k + 1 < length &&
      touching(tokens, k) &&
      (isDash(norm[k]) || norm[k] === '/' || norm[k] === ':') &&
      kind[k + 1] === Kind.number
    )
      k += 2;
    return k;
  }

  /** Whether the unit read behind a number is the number's, and not a word of its own ("second", "times", "m"). */
  private unitFits(i: number, amount: Amount, unit: Unit, at: number): boolean {
    const { source } = this;
    const { tokens, text } = source;
    const { norm, kind } = tokens;
    const digits = kind[i] === Kind.number;
    const shape = tokens.case[at];
    if (amount.form === 'plain' && /^(?:19|20)\d\d$/.test(norm[i]) && shape === Case.capital && !boundBefore(tokens, i))
      return false; // "2011 Joule stock"
    if (amount.form === 'vague')
      return (norm[amount.next] === 'of' || /^(?:an?|several|few|couple)$/.test(norm[i])) && unit.dimension !== 'other';
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

  /** "one solution": the noun, or null where "one" counts nothing ("one of", "no one", "one-on-one"). */
  private oneOf(i: number, next: number, hyphen: boolean): Counted | null {
    const { tokens, text } = this.source;
    const { norm, kind, length } = tokens;
    if (hyphen) {
      const word = norm[next + 1];
      const counts = kind[next + 1] === Kind.word && !isNumberWord(word) && !oneCompounds.has(word);
      return counts ? { lemma: singular(word), words: [word], at: next + 1 } : null;
    }
    if (next >= length || kind[next] !== Kind.word || (i > 0 && notBeforeOne.has(norm[i - 1]))) return null;
    const word = norm[next];
    if (word === 'hand' && i > 0 && norm[i - 1] !== 'on') return { lemma: word, words: [word], at: next };
    if (notOne.has(word) || word.endsWith("n't") || (word.endsWith('ing') && looksVerb(word))) return null;
    const counted = countedNoun(text, tokens, next, true);
    return counted && !isPlural(norm[counted.at]) && counted.at - next <= 3 ? counted : null;
  }

  /** Whether "half", "a third" and the like are shares here: "half of", "more than a third", not "first half", "a third party". */
  private fractionFits(i: number, { next, low }: Amount): boolean {
    const { tokens } = this.source;
    const { norm, kind } = tokens;
    if (kind[i] === Kind.number) return true;
    const follow = norm[next] ?? '';
    const bound = boundBefore(tokens, i) !== null;
    if (norm[i] === 'half') return !(i > 0 && notHalves.has(norm[i - 1])) && (bound || halfOf.has(follow));
    if (norm[i] === 'a' || norm[i] === 'an') return bound || /^(?:of|more|less|fewer|higher|lower)$/.test(follow);
    return low > 0;
  }

  /** "a 120 vote majority": a noun in the singular between a number with an article and a further noun. */
  private adjectival(i: number, next: number): boolean {
    const { tokens, text } = this.source;
    const { norm, kind } = tokens;
    const lower = (k: number): boolean =>
      kind[k] === Kind.word && tokens.case[k] === Case.lower && !stops.has(norm[k]) && !notUnits.has(norm[k]);
    return (
      i > 0 &&
      (norm[i - 1] === 'a' || norm[i - 1] === 'an') &&
      lower(next) &&
      lower(next + 1) &&
      text.charAt(tokens.end[next]) === ' ' &&
      !looksVerb(norm[next])
    );
  }

  /** Whether a number may stand without a noun: one in digits may, a small word only where it is plain that things are counted. */
  private stands(i: number, { next, form, low }: Amount): boolean {
    const { tokens } = this.source;
    const { norm, kind } = tokens;
    const prev = i > 0 ? norm[i - 1] : '';
    const follow = norm[next] ?? '';
    if (form === 'vague') return follow === 'of' || kills.has(prev);
    if (form !== 'words') return kind[i] !== Kind.word || low > 12;
    if (kills.has(prev)) return true; // "killing three"
    if (low >= 2 && follow === 'of' && partOf.has(norm[next + 1] ?? '')) return true; // "two of them"
    if (prev === 'of' && parents.has(norm[i - 2] ?? '')) return true; // "father of five"
    if (bareBefore.has(prev) || low <= 1) return low > 12;
    return low > 12 || boundBefore(tokens, i) !== null || bareAfter.has(follow);
  }

  /** "3.400 Menschen": whether the point sets thousands apart; in English only where things are counted one by one. */
  private isGrouped(i: number, { form, scale, next }: Amount, counted: boolean): boolean {
    const { tokens, thousands } = this.source;
    if (form !== 'digits' || !(thousands === '.' || (counted && scale === 1))) return false;
    const at = tokens.kind[i] === Kind.number ? i : next - 1;
    return at < next && /^[1-9]\d{0,2}\.\d{3}$/.test(tokens.norm[at]) && !isMean(tokens, i);
  }

  /** "$10 an hour and a bonus": whether "and" or "or" goes on to something else than more of the time ("a year and a half"). */
  private listsOn(k: number): boolean {
    const { norm } = this.source.tokens;
    const next = norm[k + 1] ?? '';
    return (
      (norm[k] === 'and' && !(/^(?:an?|one)$/.test(next) && /^(?:half|quarter|third)$/.test(norm[k + 2] ?? ''))) ||
      (norm[k] === 'or' && !/^(?:two|so|more|less|longer)$/.test(next))
    );
  }

  /** "an hour", "per gallon", "a share" */
  private rate(k: number): { readonly unit: string; readonly next: number } | null {
    const { tokens, text } = this.source;
    const { norm, kind, length } = tokens;
    const word = norm[k];
    if (k + 1 >= length || kind[k + 1] !== Kind.word || !/^(?:per|an?|\/)$/.test(word)) return null;
    if (word === '/' && !touching(tokens, k)) return null;
    if (word !== 'per' && notRate.has(norm[k + 2] ?? '') && !this.listsOn(k + 2)) return null; // "a year earlier"
    const unit = unitAt(text, tokens, k + 1);
    if (unit && unit.unit.dimension !== 'percent') return { unit: unit.unit.name, next: unit.next };
    if (word === 'per') return { unit: singular(norm[k + 1]), next: k + 2 };
    return word !== '/' && rateOf.has(norm[k + 1]) ? { unit: norm[k + 1], next: k + 2 } : null;
  }
}

/** A value without what multiplying left behind its digits: 1.07 times a billion is 1070000000.0000001. */
const told = (value: number): number => (Math.abs(value) < 1 ? value : Number(value.toPrecision(15)));

const negated = (amount: Amount): Amount => ({ ...amount, low: -amount.low, high: -amount.high });
