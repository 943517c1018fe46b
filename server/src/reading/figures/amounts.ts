import grammar from '../../../data/grammar.json';
import type { Article } from '../../text/article';
import { isPlural } from '../../text/stem';
import { Kind } from '../../text/tokens';
import { wordColumn } from '../../text/words';
import { countedNoun } from './nouns';
import { numberAt } from './number-at';
import {
  digitsValue,
  isDash,
  isHyphen,
  type NumberRead,
  opensNumberAs,
  scaleAt,
  startsNumber,
  suffixScale,
  thousandWords,
  touching,
} from './numbers';
import { currencyBefore, dollarOf, gluedCurrency, isCurrency, type Unit, unitAt } from './units';

/** The text and its tokens are all that quantities are read from. */
export interface Source extends Pick<Article, 'text' | 'tokens'> {
  /** What its language sets thousands apart by: "3,400", "3.400", "3 400". */
  readonly thousands: ',' | '.' | ' ';
}

/** A number, or two, with what is written as one with it: currency sign, suffix. */
export interface Amount {
  readonly low: number;
  readonly high: number;
  readonly next: number;
  readonly form: NumberRead['form'];
  readonly unit: Unit | null;
  readonly scale: number;
}

const metres = new Set(grammar.metres);
const changes = new Set(grammar.changes);
const notThousands = new Set(grammar.notThousands);

const rawAt = ({ text, tokens }: Source, i: number): string => text.slice(tokens.start[i], tokens.end[i]);

const hasDigit = wordColumn(form => (/\d/.test(form) ? 1 : 0));

/** Whether a form is one that an amount may start with. */
const mayStart = wordColumn(form => (opensNumberAs(form) > 0 || isCurrency(form) || /\d/.test(form) ? 1 : 0));

/** Whether an amount can start at the token. */
export function startsAmount(source: Source, i: number): boolean {
  const { tokens, text } = source;
  if (tokens.kind[i] !== Kind.number && mayStart(tokens, i) === 0) return false;
  if (startsNumber(tokens, i) || currencyBefore(text, tokens, i)) return true;
  return tokens.kind[i] === Kind.word && hasDigit(tokens, i) === 1 && gluedCurrency(rawAt(source, i)) !== null;
}

/** Reads the amount at token `i`, or null. */
export function amountAt(source: Source, i: number): Amount | null {
  const { tokens, text } = source;
  const { start, end, length } = tokens;
  const glued = gluedAmount(source, i);
  if (glued) return withSuffix(source, glued);
  const currency = currencyBefore(text, tokens, i);
  const at = currency ? currency.next : i;
  if (currency && (at >= length || !startsNumber(tokens, at) || start[at] - end[at - 1] > 1)) return null;
  const read = numberAt(text, tokens, at, source.thousands === ' ');
  if (!read || (currency && read.form === 'vague')) return null;
  return withSuffix(source, { ...read, unit: currency?.unit ?? null });
}

/** "RM23.50", "USD10m": letters and digits in one token; "$US113" comes as "$" and "US113". */
function gluedAmount(source: Source, i: number): Amount | null {
  const { tokens, text } = source;
  const { kind, norm, start, end, length } = tokens;
  let from = i;
  let glued = kind[i] === Kind.word && hasDigit(tokens, i) === 1 ? gluedCurrency(rawAt(source, i)) : null;
  if (norm[i] === '$' && i + 1 < length && kind[i + 1] === Kind.word && touching(tokens, i + 1)) {
    const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(rawAt(source, i + 1))?.[0];
    const unit = letters === undefined ? undefined : dollarOf(letters);
    if (letters !== undefined && unit) {
      glued = { unit, letters: letters.length };
      from = i + 1;
    }
  }
  if (!glued) return null;
  const number = /[\d,]*\d(?:\.\d+)?/y;
  number.lastIndex = start[from] + glued.letters;
  const match = number.exec(text);
  const value = match ? digitsValue(match[0]) : Number.NaN;
  // "R18" may be a rating or a road; "R18.50" and "R18 million" are money.
  if (Number.isNaN(value) || (from === i && glued.letters === 1 && !isSum(source, from, match?.[0] ?? ''))) return null;
  let next = from + 1;
  while (next < length && start[next] < number.lastIndex) next++;
  const tail = text.slice(number.lastIndex, end[next - 1]);
  const size = tail ? suffixScale(tail) : undefined;
  const scale = size ? { size, next } : scaleAt(tokens, next);
  return {
    low: value * scale.size,
    high: value * scale.size,
    next: scale.next,
    form: 'digits',
    unit: glued.unit,
    scale: scale.size,
  };
}

/** Whether digits behind a single letter are an amount of money: given to the hundredth, or in thousands or more. */
function isSum({ text, tokens }: Source, at: number, digits: string): boolean {
  if (/\.\d\d$/.test(digits) || digits.includes(',')) return true;
  const raw = text.slice(tokens.start[at] + 1 + digits.length, tokens.end[at]);
  return raw ? suffixScale(raw) !== undefined : scaleAt(tokens, at + 1).size >= 1000;
}

/** Takes in "m", "bn", "K" behind digits. */
function withSuffix(source: Source, amount: Amount): Amount {
  const { tokens } = source;
  const { kind, norm, length } = tokens;
  const k = amount.next;
  if (k >= length || kind[k] !== Kind.word || amount.scale > 1) return amount;
  if (kind[k - 1] !== Kind.number && !amount.unit) return amount;
  const raw = rawAt(source, k);
  const size = (source.thousands !== ',' ? thousandWords.get(norm[k]) : undefined) ?? suffixScale(raw);
  if (!size) return amount;
  const glued = touching(tokens, k);
  const next = k + 1 < length ? norm[k + 1] : '';
  // What has other readings too must be written together, and "m" must count something: "37m (121ft)" is a length.
  if (/^(?:[MTKkbm]|mm|cr)$/.test(raw)) {
    if (!glued) return amount;
    if (!amount.unit) {
      if (raw === 'mm' || raw === 'T') return amount;
      if (raw === 'm' && !countsMillions(source, k + 1)) return amount;
      if (raw.toLowerCase() === 'k' && notThousands.has(next)) return amount;
    }
  } else if (raw === 'B' && !glued && !(next && isPlural(next))) return amount;
  const { size: more, next: behind } = scaleAt(tokens, k + 1); // "35 mil millones"
  const scale = size * more;
  return { ...amount, low: amount.low * scale, high: amount.high * scale, next: behind, form: 'digits', scale };
}

function countsMillions({ text, tokens }: Source, k: number): boolean {
  if (k >= tokens.length || tokens.kind[k] !== Kind.word || metres.has(tokens.norm[k])) return false;
  return countedNoun(text, tokens, k, false) !== null;
}

/**
 * Whether a range goes on from `low`, read at token `i`: "140-150", "40 to 50", "two or three", "between 5 and 6". 'score' stands
 * for "2-1": two numbers, no range.
 */
export function rangeFrom(source: Source, taken: Uint8Array, i: number, low: Amount): Amount | 'score' | null {
  const { tokens, text } = source;
  const { norm, length } = tokens;
  let k = low.next;
  if (k + 1 >= length) return null;
  // "5% and 6%", "15.5 cm to 23.5 cm": a unit may stand between.
  let inner = low.unit;
  if (!inner && !isHyphen(norm[k])) {
    const unit = unitAt(text, tokens, k);
    if (unit && unit.next < length && (isDash(norm[unit.next]) || /^(?:to|and|or)$/.test(norm[unit.next]))) {
      inner = unit.unit;
      k = unit.next;
    }
  }
  if (votesBetween(source, low) > 0) return 'score';
  const word = norm[k];
  const dash = isDash(word);
  if (!dash && !joins(source, i, low, word)) return null;
  if (k + 1 >= length || taken[k + 1]) return null;
  const lead = i > 0 ? norm[i - 1] : '';
  // "rose 2 percent to 30", "cut by $5 to $12": a change and what it led to.
  if (word === 'to' && changes.has(lead) && (inner || lead !== 'by')) return null;
  if (dash && touching(tokens, k) !== touching(tokens, k + 1)) return null;
  if (dash && tokens.start[k + 1] - tokens.end[k - 1] > 3) return null;
  if (!startsAmount(source, k + 1)) return null;
  if (word !== 'and' && /^(?:an?|half|quarter)$/.test(norm[k + 1])) return null;
  const high = amountAt(source, k + 1);
  if (!high || high.form === 'vague' || (high.unit && low.unit && high.unit !== low.unit)) return null;
  for (let t = k + 1; t < high.next; t++) if (taken[t]) return null;
  if (dash && touching(tokens, k) && low.form === 'plain' && high.form === 'plain') {
    const kind = hyphened(source, i, k, low, high);
    if (kind !== 'range') return kind;
  }
  if (low.low < 0 && dash) return null;
  if (word === 'or' && (inner ? !high.unit : low.form === 'plain' && low.low >= high.low)) return null;
  // "rose 6.5% to 164p": two figures, unless both are of one unit.
  const scaleOnce = low.unit !== null && high.unit === null && low.scale === 1 && high.scale > 1; // "$5 to 10 million"
  if (word === 'to' && inner && !scaleOnce && (high.unit ?? unitAt(text, tokens, high.next)?.unit) !== inner)
    return null;
  // "140-150 million", "four to five thousand": the scale stands once.
  let bottom = low.low;
  if (low.scale === 1 && high.scale > 1 && bottom < 1000 && bottom < high.low / high.scale) bottom *= high.scale;
  let top = bottom < 0 && isHyphen(norm[k + 1]) ? -high.low : high.low;
  if (bottom > top) {
    if (word === 'to' && !inner && low.form === 'plain' && high.form === 'plain' && isVote(tokens.norm, i))
      return 'score';
    if (word !== 'to' || lead !== 'from') return null;
    [bottom, top] = [top, bottom];
  }
  return { low: bottom, high: top, next: high.next, form: high.form, unit: low.unit ?? high.unit, scale: high.scale };
}

/** "voted 217 to 213", "by a vote of 5 to 4" */
function isVote(norm: readonly string[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (/^(?:vote|votes|voted|voting)$/.test(norm[k])) return true;
  return false;
}

/** Words between the two numbers of "19 votes to 11", "12 votes against 5"; 0 where it is no such. */
export function votesBetween({ tokens }: Source, { next, form }: Amount): number {
  const { norm } = tokens;
  if (form === 'vague' || norm[next] !== 'votes') return 0;
  return (norm[next + 1] === 'to' || norm[next + 1] === 'against') && startsNumber(tokens, next + 2) ? 2 : 0;
}

/** Whether a word joins the two ends of a range: "to", "or", "and" behind "between", "/" between two prices. */
function joins({ tokens }: Source, i: number, low: Amount, word: string): boolean {
  if (word === 'to') return true;
  if (word === 'or') return low.form !== 'fraction';
  if (word === '/') return low.unit !== null;
  if (word !== 'and') return false;
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) if (tokens.norm[k] === 'between') return true;
  return false;
}

/** What two plain numbers with a hyphen between are: a range, a score, or null (phone numbers, years, codes). */
function hyphened(source: Source, i: number, k: number, low: Amount, high: Amount): 'range' | 'score' | null {
  const { tokens, text } = source;
  const { norm, kind } = tokens;
  const { next } = high;
  if (isDash(norm[next] ?? '') && touching(tokens, next) && kind[next + 1] === Kind.number) return null;
  const first = norm[i];
  if (first.length > 1 && first.startsWith('0')) return null;
  if (unitAt(text, tokens, next) || low.unit) return 'range';
  if (high.low > low.low && countedNoun(text, tokens, next, false)) return 'range';
  if (low.low <= 435 && high.low <= 435) return 'score';
  if (high.low <= low.low || high.low >= 20 * low.low || first.length + 1 === norm[k + 1].length) return null;
  return low.low >= 1900 && high.low < 2100 ? null : 'range';
}
