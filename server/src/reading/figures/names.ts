import grammar from '../../../data/grammar.json';
import { Case, Kind } from '../../text/tokens';
import { isFirst } from '../quotes/name-words';
import type { Amount, Source } from './amounts';
import { boundBefore } from './bounds';
import { countedNoun } from './nouns';
import { isDash, isNumberWord, touching } from './numbers';

const labels = new Set(grammar.labels);
const softLabels = new Set(grammar.softLabels);
const abbreviatedLabels = new Set(grammar.abbreviatedLabels);
const names = new Set(grammar.names);
const streets = new Set(grammar.streets);
const sums = new Set(grammar.sums);
const leads = new Set(grammar.leads);
const beforeYear = new Set(grammar.beforeYear);
/** Behind "as": "as early as 1866". */
const asYear = new Set(grammar.asYear);
const ageLabels = new Set(grammar.ageLabels);
const parents = new Set(grammar.parents);
const behindBareAge = new Set(grammar.behindBareAge);
const ageBefore = new Set(grammar.ageBefore);

/** Whether the word before a number makes the two a name: "Route 66", "Section 215". */
export const isLabel = (word: string): boolean => labels.has(word);

/** Whether a number in digits, with no unit behind it, is a year, a name, an address, a list number or the like. */
export function isNoQuantity(source: Source, i: number, amount: Amount, range: boolean): boolean {
  const plain = amount.form === 'plain';
  return (
    (plain && isListNumber(source, i, amount)) ||
    isYear(source, i, amount, range) ||
    isVersion(source, i, amount.next) ||
    (plain && (isCode(source, i, amount.next, range) || isNamed(source, i, amount) || isAddress(source, amount.next)))
  );
}

/** Whether something is counted by name behind the number. */
const counts = ({ text, tokens }: Source, next: number): boolean =>
  tokens.kind[next] === Kind.word && countedNoun(text, tokens, next, false) !== null;

/** "1. What did they know?" at the start of a line, "(3)". */
function isListNumber({ text, tokens }: Source, i: number, { next, low }: Amount): boolean {
  const { norm, start, end, kind, length } = tokens;
  const follow = norm[next] ?? '';
  if (i > 0 && norm[i - 1] === '(' && follow === ')') return low < 10 || kind[next + 1] === Kind.number;
  if (follow !== '.' && follow !== ')') return false;
  const opens = i === 0 || /[\n\r]/.test(text.slice(end[i - 1], start[i]));
  return opens && touching(tokens, next) && (next + 1 >= length || start[next + 1] > end[next]);
}

function isYear(source: Source, i: number, amount: Amount, range: boolean): boolean {
  const { tokens } = source;
  const { norm } = tokens;
  const { low, high, next } = amount;
  const prev = i > 0 ? norm[i - 1] : '';
  // "in ’16"
  if (/^['’‘]$/.test(prev) && touching(tokens, i) && /^\d\d$/.test(norm[i]) && !counts(source, next)) return true;
  const plain = amount.form === 'plain';
  if (range && plain && high < 2100) {
    if (low >= 1000 && /^(?:between|from|a\.d\.)$/.test(prev)) return true;
    return low >= 1900 || (low >= 1600 && !counts(source, next));
  }
  if (!plain || !/^(?:1\d|20)\d\d$/.test(norm[i])) return false;
  if (low < 1900) {
    // "As early as 1866"
    if (prev === 'as') return i > 1 && asYear.has(norm[i - 2]);
    return beforeYear.has(prev) && !(prev === 'of' && i > 1 && sums.has(norm[i - 2])) && !counts(source, next);
  }
  // "more than 2000" is a count; "about 2003" is one only where things are named: "about 2000 people".
  const bound = boundBefore(tokens, i);
  if (bound && bound.bound !== '~' && !/^(?:over|under|above|below)$/.test(prev)) return false;
  return !bound || !counts(source, next);
}

/** "Boehner 2.0", "model 5.7" */
function isVersion(source: Source, i: number, next: number): boolean {
  const { kind, norm, case: shape } = source.tokens;
  if (i === 0 || kind[i - 1] !== Kind.word || !norm[i].includes('.')) return false;
  return norm[i - 1] === 'model' || (/^\d\.0$/.test(norm[i]) && shape[i - 1] !== Case.lower && !counts(source, next));
}

/** Phone numbers, catalogue numbers, "501(c)". */
function isCode({ tokens }: Source, i: number, next: number, range: boolean): boolean {
  const { norm, kind } = tokens;
  const follow = norm[next] ?? '';
  if (isDash(follow) && touching(tokens, next) && kind[next + 1] === Kind.number && touching(tokens, next + 1))
    return true;
  if (i > 0 && isDash(norm[i - 1]) && touching(tokens, i) && !range) return true;
  if ((norm[i].length > 1 && norm[i].startsWith('0')) || norm[i].length > 9) return true;
  // "Springfield, PA 17101"
  if (norm[i].length === 5 && /^\p{Ll}{2}$/u.test(norm[i - 1] ?? '') && tokens.case[i - 1] === Case.upper) return true;
  return follow === '(' && touching(tokens, next) && norm[next + 1]?.length === 1 && norm[next + 2] === ')';
}

/**
 * Past a telephone number set in groups: "+1 800 555 0199", "(020) 7946 0123", "0800 123 456"; 0 where token `i` starts none. Nine
 * digits at least, the first behind a plus or a bracket or a nought.
 */
export function phoneAt({ tokens }: Source, i: number): number {
  const { norm, kind, length, start, end } = tokens;
  if (kind[i] !== Kind.number || i + 1 >= length) return 0;
  const opening = i > 0 && (norm[i - 1] === '+' || norm[i - 1] === '(') && start[i] === end[i - 1];
  if (!opening && norm[i].charAt(0) !== '0') return 0;
  let digits = 0;
  let next = i;
  for (let k = i; k < length && (k === i || start[k] - end[k - 1] <= 1); k++)
    if (kind[k] === Kind.number && /^\d{1,8}$/.test(norm[k])) {
      digits += norm[k].length;
      next = k + 1;
    } else if (k > next || !/^[()\-–.\u2010\u2011]$/.test(norm[k])) break;
  return digits >= 9 ? next : 0;
}

/** "#1", "Route 66", "No. 5", "Fortune 500": the number is part of a name. */
function isNamed(source: Source, i: number, { next, low }: Amount): boolean {
  const { tokens } = source;
  const { norm, kind } = tokens;
  if (i === 0) return false;
  const prev = norm[i - 1];
  const shape = tokens.case[i - 1];
  if (prev === '#' || (names.has(norm[i]) && !boundBefore(tokens, i))) return true;
  if (norm[next] === 'index' && (prev === "'s" || shape !== Case.lower)) return true;
  if (prev === '.') return i > 1 && touching(tokens, i - 1) && abbreviatedLabels.has(norm[i - 2]);
  if (kind[i - 1] !== Kind.word) return false;
  // "iPhone 11 Pro and 11 Pro Max"
  if (i > 2 && tokens.case[next] === Case.capital && norm[next] === norm[i - 2] && /^(?:and|or)$/.test(prev))
    return true;
  if (!(prev === 'no' && kind[i - 2] === Kind.number)) {
    if (labels.has(prev)) return true;
    // "this week 12 people": some labels are common words too.
    if (softLabels.has(prev) && !(shape === Case.lower && counts(source, next))) return true;
  }
  // A capital before the number: a name with a number, unless the sentence starts there or things are counted.
  if (touching(tokens, i) || shape === Case.lower || low >= 3000) return false;
  if (i === 1 || /[.!?:"“]/.test(norm[i - 2]) || leads.has(prev) || boundBefore(tokens, i)) return false;
  return !counts(source, next);
}

/** "9 E 71st St", "575 Wilbraham Road" */
function isAddress({ tokens }: Source, next: number): boolean {
  const { kind, norm, length } = tokens;
  if (kind[next] !== Kind.word || tokens.case[next] === Case.lower) return false;
  for (let k = next; k < Math.min(length, next + 5) && kind[k] !== Kind.mark; k++) {
    if (kind[k] === Kind.word && tokens.case[k] === Case.lower && !/^(?:st|nd|rd|th)$/.test(norm[k])) return false;
    if (streets.has(norm[k]) && (k > next || (kind[k + 1] === Kind.word && tokens.case[k + 1] === Case.capital)))
      return true;
  }
  return false;
}

/** ", 32," behind a name; "aged 32"; "who was 10"; "turned 40"; "women under 45". */
export function isAge(source: Source, i: number, { form, low, next, unit }: Amount): boolean {
  const { norm, kind, case: shape } = source.tokens;
  if (form !== 'plain' || low < 1 || low > 119 || unit || i === 0) return false;
  const prev = norm[i - 1];
  const before = i > 1 ? norm[i - 2] : '';
  const follow = norm[next] ?? '.';
  switch (prev) {
    case ',':
      // A list of numbers ("Florida, 29, Ohio, 18") has a further number near by; a person has not.
      return (
        i > 1 &&
        kind[i - 2] === Kind.word &&
        (shape[i - 2] === Case.capital || shape[i - 2] === Case.mixed || isParent(source, i - 2)) &&
        /^[,.;]$/.test(follow) &&
        !(follow === ',' && kind[next + 1] === Kind.number)
      );
    case 'of':
      return before === 'age';
    case 'as':
      return before === 'young' || before === 'old';
    case 'than':
      return before === 'younger' || before === 'older';
    case 'under':
    case 'over':
      return ageBefore.has(before) && !counts(source, next);
    case 'at':
      return /^(?:die|dies|died|dead|dying)$/.test(before);
    case 'then':
    case 'now':
      // ", now 53,"
      if (before === ',') return low >= 5 && /^[,.;)]$/.test(follow);
      return /^(?:is|are|was)$/.test(before) && i > 2 && /^(?:who|he|she|i)$/.test(norm[i - 3]);
    case 'turned':
    case 'turns':
    case 'turning':
      return low >= 2 && endsClause(follow);
    case 'was':
    case 'is':
    case 'be':
      return low >= 2 && /^(?:who|he|she|i|will|would|just|then|now)$/.test(before) && endsClause(follow);
    default:
      // "Nick Hague 44 has spent", where the commas got lost
      return (
        ageLabels.has(prev) ||
        (low >= 15 &&
          low < 100 &&
          shape[i - 1] === Case.capital &&
          shape[i - 2] === Case.capital &&
          isFirst(source.tokens, i - 2) &&
          behindBareAge.has(follow))
      );
  }
}

/** "the mother-of-two, 36,", "a father of four, 52,": whether token `k` ends what somebody is by the number of children. */
function isParent({ tokens: { norm } }: Source, k: number): boolean {
  if (!isNumberWord(norm[k])) return false;
  if (norm[k - 1] === 'of') return parents.has(norm[k - 2]);
  return isDash(norm[k - 1] ?? '') && norm[k - 2] === 'of' && parents.has(norm[k - 4]);
}

const endsClause = (follow: string): boolean => /^(?:[,.;)!?]|when|at|by|and|years|the|as|now)$/.test(follow);
