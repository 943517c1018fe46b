import { Case, Kind } from '../../text/tokens';
import { type Amount, amountAt, rangeFrom, type Source, startsAmount, votesBetween } from './amounts';
import { boundBefore, boundBehind } from './bounds';
import { elided } from './ellipsis';
import type { Bound } from './figure';
import { measuredAt } from './measured';
import { isLabel, phoneAt } from './names';
import { countedNoun } from './nouns';
import { isDash, touching } from './numbers';
import { type Quantity, quantityOf } from './quantity';
import { rateAt } from './rates';
import { clock, pastNumber, pastTime } from './skipped';
import { isMean, opensCompound } from './symbols';
import { unitAt } from './units';

/**
 * Reads the quantities that start from token `from` on and before `to`, outside `taken` tokens (dates, times, what is not body), behind
 * those `found` before them, to which it adds; gives the token to go on from. Linear: no token is the start of two readings.
 */
export function quantitiesFrom(source: Source, taken: Uint8Array, from: number, to: number, found: Quantity[]): number {
  let i = from;
  while (i < to) i = taken[i] ? i + 1 : Math.max(i + 1, readAt(source, taken, i, found));
  return i;
}

/** Tries to read a quantity at token `i`; gives the token to go on from. */
function readAt(source: Source, taken: Uint8Array, i: number, found: Quantity[]): number {
  const { tokens } = source;
  if (!startsAmount(source, i)) return i + 1;
  const phone = phoneAt(source, i);
  if (phone) return phone;
  const first = amountAt(source, i);
  if (!first) return tokens.kind[i] === Kind.number ? pastNumber(source, i) : i + 1;
  for (let k = i; k < first.next; k++) if (taken[k]) return i + 1;
  const sign = signBefore(source, i);
  const low = sign < i && tokens.norm[sign] !== '+' ? negated(first) : first;
  const range = rangeFrom(source, taken, i, low);
  if (range === 'score') return scoreAt(source, i, low, found);
  const read = quantityAt(source, i, sign, range ?? low, range !== null);
  if (typeof read === 'number') return read;
  const quantity = elided(tokens, found, read);
  // What bounds one figure is never part of the next.
  const floor = found.length > 0 ? found[found.length - 1].to : 0;
  const from = Math.max(floor, Math.min(i, quantity.to - 1));
  found.push(quantity.from < floor ? quantityOf({ ...quantity, from }) : quantity);
  return quantity.to;
}

/** The token of a sign or "minus" before the number; `i` where there is none. */
function signBefore(source: Source, i: number): number {
  const { tokens, text } = source;
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

/** "2-1", "51-49", "19 votes to 11": a score or a vote. */
function scoreAt(source: Source, i: number, first: Amount, found: Quantity[]): number {
  const { tokens } = source;
  const second = amountAt(source, first.next + (votesBetween(source, first) || 1));
  if (!second) return first.next;
  const to = second.next;
  // "6-4-1", "555-1234-5": records and numbers of all kinds.
  if (isDash(tokens.norm[to] ?? '') && touching(tokens, to) && tokens.kind[to + 1] === Kind.number)
    return pastNumber(source, i);
  if (i > 0 && (touching(tokens, i) || isLabel(tokens.norm[i - 1]))) return to;
  if ((first.low === 50 && second.low === 50) || (first.low === 24 && second.low === 7)) return to;
  const value: [number, number] = [Math.min(first.low, second.low), Math.max(first.low, second.low)];
  found.push(
    quantityOf({ from: i, to, value, bound: '=', unit: null, dimension: 'score', per: null, head: [], at: i }),
  );
  return to;
}

/** The quantity of an amount read at `i`; where there is none, the token to go on from. */
function quantityAt(source: Source, i: number, sign: number, amount: Amount, range: boolean): Quantity | number {
  const { tokens } = source;
  const skip = pastJoined(source, i, sign, amount);
  if (skip > 0) return skip;
  const measured = measuredAt(source, i, amount, range);
  if (typeof measured === 'number') return measured;
  let { unit, dimension, head, next } = measured;

  const rate = dimension === 'ratio' || dimension === 'ordinal' ? null : rateAt(source, next);
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
      const known = bare ? unitAt(source.text, tokens, next) : null;
      const counted = bare && !known ? countedNoun(source.text, tokens, next, false) : null;
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
  const size = isGrouped(source, i, amount, unit !== null && dimension === 'count' && !rate) ? 1000 : 1;
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
function pastJoined(source: Source, i: number, sign: number, { next, scale, unit }: Amount): number {
  const { tokens, text } = source;
  const { norm, kind, length } = tokens;
  const digits = kind[i] === Kind.number;
  if (sign < i && norm[sign] === '+' && touching(tokens, sign) && kind[sign - 1] === Kind.word)
    return pastNumber(source, i); // D+5
  if (!unit && sign === i && i > 0 && touching(tokens, i)) {
    const prev = norm[i - 1];
    if (prev === ':' && digits && kind[i - 2] === Kind.number) return next; // 10:27
    if (isDash(prev) && i > 1 && touching(tokens, i - 1) && kind[i - 2] !== Kind.mark && !opensCompound(tokens, i))
      return pastNumber(source, i); // COVID-19
    if (/^[#/@_&:]$/.test(prev) || (prev === '=' && tokens.case[i - 2] === Case.lower)) return pastNumber(source, i);
    if (prev === '.' && digits && i > 1 && touching(tokens, i - 1)) return pastNumber(source, i);
  }
  if (next >= length) return 0;
  if (clock.has(norm[next]) && digits) return next + 1;
  if (digits && norm[next] === ':' && touching(tokens, next) && kind[next + 1] === Kind.number)
    return pastTime(source, next);
  if (norm[next] === "'s" && !unit) return next + 1;
  if (kind[next - 1] === Kind.number && kind[next] === Kind.word && touching(tokens, next)) {
    if (/^(?:st|nd|rd|th|s)$/.test(norm[next])) return next + 1; // 10th, 1990s
    if (!unit && scale === 1 && !unitAt(text, tokens, next)) return pastNumber(source, i); // 18F
  }
  return 0;
}

/** "3.400 Menschen": whether the point sets thousands apart; in English only where things are counted one by one. */
function isGrouped(source: Source, i: number, { form, scale, next }: Amount, counted: boolean): boolean {
  const { tokens, thousands } = source;
  if (form !== 'digits' || !(thousands !== ',' || (counted && scale === 1))) return false;
  const at = tokens.kind[i] === Kind.number ? i : next - 1;
  return at < next && /^[1-9]\d{0,2}\.\d{3}$/.test(tokens.norm[at]) && !isMean(tokens, i);
}

/** A value without what multiplying left behind its digits: 1.07 times a billion is 1070000000.0000001. */
const told = (value: number): number => (Math.abs(value) < 1 ? value : Number(value.toPrecision(15)));

const negated = (amount: Amount): Amount => ({ ...amount, low: -amount.low, high: -amount.high });
