import weights from '../../../data/check-worthiness.json';
import placeData from '../../../data/places.json';
import type { Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { wordColumn, wordSet } from '../../text/words';
import { months } from '../figures/calendar';
import { Form, verbOf } from '../quotes/lexicon';

/** A feature that counts: `weight` for its first hit, `again` for each further one, at most `most` times. */
interface Group {
  readonly weight: number;
  readonly again: number;
  readonly most: number;
  readonly words?: readonly string[];
}

/** A feature of two groups: a word of `then` at most `within` tokens behind one of `first`. */
interface Pair {
  readonly first: readonly string[];
  readonly then: readonly string[];
  readonly within: number;
  readonly weight: number;
}

const groups = Object.entries(weights.groups as Record<string, Group>);
const indexOfGroup = new Map(groups.map(([name], i) => [name, i]));
const group = (name: string): number => indexOfGroup.get(name) as number;
/** The groups of a word, a row a word; row 0 is for words of no group that are written as a past, the last for all others. */
const rows: number[][] = [[]];
const rowOf = new Map<string, number>();
groups.forEach(([name, { words = [] }], g) => {
  const all = name === 'place' ? [...words, ...placeData.places.split(/[ :]/)] : words;
  for (const word of new Set(all)) {
    const row = rowOf.get(word);
    if (row !== undefined) rows[row].push(g);
    else rowOf.set(word, rows.push([g]) - 1);
  }
});
const PAST_FORM = 0;
const OTHER = rows.length;
const rowAt = wordColumn(norm => rowOf.get(norm) ?? (norm.length > 4 && norm.endsWith('ed') ? PAST_FORM : OTHER));
const pairs = Object.values(weights.pairs as Record<string, Pair>);
/** Pairs by the group that ends them. */
const endedBy: readonly (readonly number[])[] = groups.map(([name]) =>
  pairs.flatMap(({ then }, p) => (then.includes(name) ? [p] : [])),
);
const firstOf: readonly (readonly number[])[] = pairs.map(({ first }) => first.map(group));

const NUMBER = group('number');
const YEAR = group('year');
const CLOCK = group('clock');
const NAME = group('name');
const PAST = group('past');
const CONTESTABLE = ['extreme', 'change', 'harm', 'cause', 'share'].map(group);
const PERSONAL = ['i', 'we', 'you'].map(group);
const TITLE = group('title');
const VERBAL = ['verb', 'past', 'record', 'change', 'harm', 'perfect', 'future', 'maybe'].map(group);
const CLOCK_WORDS = new Set(['minute', 'minutes', 'second', 'seconds']);
const isClock = wordColumn(norm => (CLOCK_WORDS.has(norm) ? 1 : 0));
/** Rows of words that are no names, whatever their case. */
const unnamed = Uint8Array.from(rows, row => (row.some(g => g === TITLE || PERSONAL.includes(g)) ? 1 : 0));
const weightOf = Float64Array.from(groups, ([, { weight }]) => weight);
const againOf = Float64Array.from(groups, ([, { again }]) => again);
const mostOf = Uint8Array.from(groups, ([, { most }]) => Math.min(255, most));
const QUESTION_WORDS = new Set(weights.questionWords);

// What is counted in one passage: hits by group, the token of the last, pairs that were met.
const counts = new Uint8Array(groups.length);
const last = new Int32Array(groups.length);
const met = new Uint8Array(pairs.length);

/** The check-worthiness of a passage and what makes it so. */
export interface Worth {
  /** 0 to 1. */
  readonly score: number;
  /** How many of these are stated: a change, an extreme, a share, a cause, a harm. */
  readonly contestable: number;
  /** Holds what may be its verb. */
  readonly verbal: boolean;
  /** Speaks as "I" or "we", or to a "you". */
  readonly personal: boolean;
  /** Names somebody or something behind its first word. */
  readonly names: boolean;
}

/**
 * How much a fact-checker would want the passage checked: a logistic score over hand-set weights for figures, change, records of
 * acts, harm, comparison and time against opinion, intention and address (the feature families of ClaimBuster, Hassan et al. 2017;
 * the weights are ours, set by hand and fitted to nothing; a few round settings were compared on debates). One pass over the tokens.
 */
export function worthOf(text: string, tokens: Tokens, span: Span): Worth {
  counts.fill(0);
  last.fill(-100);
  met.fill(0);
  let words = 0;
  let first = '';
  const from = tokenAt(tokens, span.start);
  let i = from;
  const hit = (g: number): void => {
    if (counts[g] < 255) counts[g]++;
    last[g] = i;
    for (const p of endedBy[g])
      if (met[p] === 0) for (const f of firstOf[p]) if (last[f] < i && i - last[f] <= pairs[p].within) met[p] = 1;
  };
  for (; i < tokens.length && tokens.start[i] < span.end; i++) {
    const norm = tokens.norm[i];
    const kind = tokens.kind[i];
    if (kind === Kind.number) {
      words++;
      hit(isClock(tokens, i + 1) === 1 ? CLOCK : isYear(norm) || isDay(text, tokens, i) ? YEAR : NUMBER);
      continue;
    }
    const row = rowAt(tokens, i);
    if (kind === Kind.word) {
      words++;
      if (words === 1) first = norm;
      // A name of several words counts once.
      else if (
        tokens.case[i] >= Case.capital &&
        !unnamed[row] &&
        (tokens.case[i - 1] < Case.capital || tokens.kind[i - 1] !== Kind.word)
      )
        hit(NAME);
      if (isClock(tokens, i) === 1 && i > 0 && tokens.kind[i - 1] === Kind.word) hit(CLOCK);
    }
    if (row === OTHER || isNamesake(tokens, i)) continue;
    if (row !== PAST_FORM) for (const g of rows[row]) hit(g);
    else if (tokens.case[i] === Case.lower) hit(PAST);
  }
  let sum = weights.bias;
  for (let g = 0; g < counts.length; g++) {
    const count = Math.min(counts[g], mostOf[g]);
    if (count > 0) sum += weightOf[g] + (count - 1) * againOf[g];
  }
  for (let p = 0; p < met.length; p++) if (met[p] === 1) sum += pairs[p].weight;
  const { shape } = weights;
  const end = i > from ? text.charAt(tokens.start[i - 1]) : '';
  if (end === '?') sum += shape.question;
  else if (end === ':') sum += shape.announces;
  if (words < 6) sum += shape.short;
  else if (words < 9) sum += shape.brief;
  if (QUESTION_WORDS.has(first)) sum += shape.startsAsQuestion;
  else if (verbOf(first)?.form === Form.base) sum += shape.imperative;
  return {
    score: 1 / (1 + Math.exp(-sum)),
    contestable: CONTESTABLE.filter(g => counts[g] > 0).length,
    verbal: VERBAL.some(g => counts[g] > 0),
    personal: PERSONAL.some(g => counts[g] > 0),
    names: counts[NAME] > 0,
  };
}

const isModalName = wordSet(['may', 'will']);

/** Whether a word within a sentence is a month or a person written like a modal: "in May", "Mr. Will". */
export const isNamesake = (tokens: Tokens, i: number): boolean =>
  i > 0 && isModalName(tokens, i) && tokens.case[i] === Case.capital && tokens.kind[i - 1] === Kind.word;

const isMonth = wordColumn(norm => (months.has(norm) ? 1 : 0));

/** Whether the number is the day of a month: "Nov. 8", "the 8th of November", "11/8". */
function isDay(text: string, tokens: Tokens, i: number): boolean {
  const joined = (at: number): boolean => text.charAt(at) === '/';
  if (joined(tokens.end[i]) || joined(tokens.start[i] - 1)) return true;
  if (/\d\d\d|\D/.test(tokens.norm[i])) return false;
  for (const near of [i - 1, i - 2, i + 1, i + 2, i + 3])
    if (isMonth(tokens, near) === 1 && tokens.case[near] >= Case.capital) return true;
  return false;
}

const isYear = (number: string): boolean => /^(?:1[89]|20)\d\d$/.test(number);
