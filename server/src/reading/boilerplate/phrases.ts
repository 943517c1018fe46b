import { Kind, type Tokens } from '../../text/tokens';
import { hashOf, NUMBER } from './hashes';

/*
 * Phrases of leftovers are data (server/data/boilerplate.json), in a small language over tokens:
 *   word      the token itself            (a|b c)   one of these            [.:]  one of these marks
 *   _         any one word                #         any number              ..5   up to five tokens of any kind
 *   ^ $       start and end of the line   a? (…)? […]?  may be missing
 * Gaps are bounded, so trying every phrase at every token of a line is linear in the text.
 */

/** One step of a phrase: the ways to go on, each a row of hashes; a gap is `gap` tokens of any kind at most. */
interface Step {
  readonly gap: number;
  readonly ways: readonly (readonly number[])[];
  readonly optional: boolean;
}

interface Phrase {
  readonly group: number;
  readonly steps: readonly Step[];
  readonly toEnd: boolean;
  /** Tokens that may stand between the start of the line and the first step, at most; null where it can stand anywhere. */
  readonly lead: number | null;
  /** A bit for each hash that the second token may have (`bitOf`), all of them where it may be any: most tries end here. */
  readonly second: number;
  /** Tokens up to the end of the line, at most; infinite where the phrase need not reach it. */
  readonly longest: number;
}

/** A set of phrases by group (a category's place in a list), ready to be looked for. */
export interface Phrases {
  /** At the start of a line: by first token, and those that any token can start. */
  readonly atStart: ReadonlyMap<number, readonly Phrase[]>;
  readonly atStartAny: readonly Phrase[];
  readonly anywhere: ReadonlyMap<number, readonly Phrase[]>;
  /** A bit for each hash that `anywhere` may hold: most tokens are told off by it. */
  readonly known: Int32Array;
}

/** Stands for any one word in a way. */
const ANY = 0;

const codeOf = (word: string): number => (word === '_' ? ANY : word === '#' ? NUMBER : hashOf(word));

const isFixed = (word: string): boolean => word !== '_';

interface Parsed {
  readonly steps: Step[];
  /** The literal tokens that the phrase can start with; null where anything can. */
  readonly firsts: readonly number[] | null;
  readonly fromStart: boolean;
  readonly toEnd: boolean;
  readonly lead: number | null;
}

function parse(source: string): Parsed {
  const items = source.match(/\([^)]*\)\??|\[[^\]]*\]\??|[^\s([]+/g) ?? [];
  const steps: Step[] = [];
  let firsts: number[] | null = [];
  let open = true; // whether the next step can still be the first token
  let fromStart = false;
  let toEnd = false;
  let lead: number | null = null;
  for (const item of items) {
    if (/^\(.*(?:[([]|\.\.)|^[^([]*[)\]]/.test(item))
      throw new Error(`words alone may stand between parentheses: ${source}`);
    if (item === '^') fromStart = true;
    else if (item === '$') toEnd = true;
    else if (item.startsWith('..') && fromStart && steps.length === 0) {
      // What stands behind the gap is looked for wherever it can stand, which is quicker than to try every gap at every line.
      lead = Number(item.slice(2));
      fromStart = false;
    } else if (item.startsWith('..')) {
      steps.push({ gap: Number(item.slice(2)), ways: [], optional: true });
      if (open) firsts = null;
      open = false;
    } else {
      const optional = item.length > 1 && item.endsWith('?');
      const core = optional ? item.slice(0, -1) : item;
      const ways = core.startsWith('(')
        ? core
            .slice(1, -1)
            .split('|')
            .map(way => way.split(' ').filter(Boolean))
        : core.startsWith('[')
          ? [...core.slice(1, -1)].map(mark => [mark])
          : [[core]];
      if (open && firsts) {
        if (ways.every(way => isFixed(way[0]))) firsts.push(...ways.map(way => codeOf(way[0])));
        else firsts = null;
      }
      if (!optional) open = false;
      steps.push({ gap: 0, ways: ways.map(way => way.map(codeOf)), optional });
    }
  }
  return { steps, firsts, fromStart, toEnd, lead };
}

const bitOf = (hash: number): number => 1 << (hash & 31);

/** What a phrase's second token may be, as bits. */
function secondOf([first, next]: readonly Step[]): number {
  let bits = 0;
  for (const way of first.ways)
    for (const hash of way.length > 1 ? [way[1]] : next && !next.optional ? next.ways.map(([one]) => one) : [ANY])
      bits |= hash === ANY ? -1 : bitOf(hash);
  return first.optional || first.gap > 0 ? -1 : bits;
}

const longestOf = (steps: readonly Step[]): number =>
  steps.reduce((sum, { gap, ways }) => sum + Math.max(gap, ...ways.map(way => way.length)), 0);

/** Reads phrases; `groups[i]` are those of group `i`. */
export function phrasesOf(groups: readonly (readonly string[])[]): Phrases {
  const atStart = new Map<number, Phrase[]>();
  const atStartAny: Phrase[] = [];
  const anywhere = new Map<number, Phrase[]>();
  const put = (map: Map<number, Phrase[]>, key: number, phrase: Phrase) => {
    const list = map.get(key);
    if (list) list.push(phrase);
    else map.set(key, [phrase]);
  };
  groups.forEach((sources, group) => {
    for (const source of sources) {
      const { steps, firsts, fromStart, toEnd, lead } = parse(source);
      const longest = toEnd ? longestOf(steps) : Number.POSITIVE_INFINITY;
      const phrase = { group, steps, toEnd, lead, second: secondOf(steps), longest };
      if (fromStart && !firsts) atStartAny.push(phrase);
      else if (!firsts) throw new Error(`a phrase starts with any token anywhere: ${source}`);
      else for (const first of new Set(firsts)) put(fromStart ? atStart : anywhere, first, phrase);
    }
  });
  const known = new Int32Array(2048);
  for (const hash of anywhere.keys()) known[(hash >>> 5) & 2047] |= 1 << (hash & 31);
  return { atStart, atStartAny, anywhere, known };
}

/** Calls `found(group, from, to)` for every phrase that stands in the tokens from `from` up to `to` (one line, or one sentence). */
export function findPhrases(
  phrases: Phrases,
  tokens: Tokens,
  hashes: Int32Array,
  from: number,
  to: number,
  found: (group: number, from: number, to: number) => void,
): void {
  let start = from;
  const attempt = (list: readonly Phrase[], at: number) => {
    for (const phrase of list) {
      if (to - at > phrase.longest || (at + 1 < to && (phrase.second & bitOf(hashes[at + 1])) === 0)) continue;
      if (phrase.lead !== null && at - start > phrase.lead) continue;
      const end = match(phrase, 0, tokens, hashes, at, to);
      if (end > at) found(phrase.group, phrase.lead === null ? at : start, end);
    }
  };
  // Bullets and signs in front of the line are passed over.
  while (start < to && start < from + 3 && tokens.kind[start] === Kind.mark && isBullet(tokens.norm[start])) start++;
  if (start === to) start = from;
  const list = phrases.atStart.get(hashes[start]);
  if (list) attempt(list, start);
  attempt(phrases.atStartAny, start);
  const { anywhere, known } = phrases;
  for (let at = from; at < to; at++) {
    const hash = hashes[at];
    if (known[(hash >>> 5) & 2047] & (1 << (hash & 31))) {
      const here = anywhere.get(hash);
      if (here) attempt(here, at);
    }
  }
}

const isBullet = (mark: string): boolean => '•·▪●*-–—►▶→»+○◦♦◆'.includes(mark) || SIGN.test(mark);

/** A little picture, and what chooses its form. */
const SIGN = /^(?![©®™])(?:\p{Extended_Pictographic}|\ufe0f)/u;

/** Where the phrase ends when its step `n` stands at `at`; -1 where it does not. */
function match(phrase: Phrase, n: number, tokens: Tokens, hashes: Int32Array, at: number, to: number): number {
  if (n === phrase.steps.length) return !phrase.toEnd || at === to ? at : -1;
  const step = phrase.steps[n];
  if (step.gap) {
    // The last step: nothing behind the gap has to be looked for.
    if (n + 1 === phrase.steps.length) {
      if (phrase.toEnd) return to - at <= step.gap ? to : -1;
      return Math.min(to, at + step.gap);
    }
    const last = Math.min(to, at + step.gap);
    for (let next = at; next <= last; next++) {
      const end = match(phrase, n + 1, tokens, hashes, next, to);
      if (end >= 0) return end;
    }
    return -1;
  }
  for (const way of step.ways) {
    if (at + way.length > to) continue;
    let i = 0;
    while (i < way.length && (way[i] === ANY ? tokens.kind[at + i] === Kind.word : way[i] === hashes[at + i])) i++;
    if (i < way.length) continue;
    const end = match(phrase, n + 1, tokens, hashes, at + i, to);
    if (end >= 0) return end;
  }
  return step.optional ? match(phrase, n + 1, tokens, hashes, at, to) : -1;
}
