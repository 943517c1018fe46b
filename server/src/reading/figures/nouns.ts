import grammar from '../../../data/grammar.json';
import { isPlural, looksVerb, singular } from '../../text/stem';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { isNumberWord } from './numbers';

/** Words that no counted noun is, and that end the search for one. */
export const stops: ReadonlySet<string> = new Set(grammar.stops);
/** Words behind a number and a hyphen that are no unit: "one-on-one". */
export const notUnits: ReadonlySet<string> = new Set(grammar.notUnits);
const after = new Set(grammar.stopAfterNoun);

/** A counted noun with the words before it. */
export interface Counted {
  /** Singular of the noun itself. */
  readonly lemma: string;
  /** Lower-case words from the number to the noun, the noun last. */
  readonly words: readonly string[];
  /** Index of the noun's token. */
  readonly at: number;
}

const determiners = new Set(grammar.determiners);

/**
 * The noun that a number in front of token `i` counts: the first plural within the next words ("12 Democratic senators"), for
 * one thing the last noun-like word ("one particular demand"). "14 of the 30 districts" is read through to "districts". Null
 * where nothing is counted by name.
 */
export function countedNoun(text: string, tokens: Tokens, i: number, single: boolean, depth = 0): Counted | null {
  const { norm, kind, start, end, length } = tokens;
  let k = i;
  if (k < length && norm[k] === 'of' && depth < 2) {
    k++;
    if (determiners.has(norm[k])) k++;
    while (k < length && (kind[k] === Kind.number || isNumberWord(norm[k]))) k++;
    return countedNoun(text, tokens, k, false, depth + 1);
  }
  const words: string[] = [];
  let last = -1;
  for (let steps = 0; k < length && steps < 7; k++, steps++) {
    if (kind[k] === Kind.mark) {
      if (norm[k] === '-' || norm[k] === '\u2011') {
        // "seven AK-47s", "two F-16 fighter jets": the number is part of the name.
        if (
          k > i &&
          k + 1 < length &&
          kind[k + 1] === Kind.number &&
          (start[k] === end[k - 1] || tokens.case[k - 1] === Case.upper) &&
          start[k + 1] === end[k]
        ) {
          k++;
          if (norm[k + 1] === 's' && start[k + 1] === end[k])
            return { lemma: `${norm[k - 2]}-${norm[k]}`, words, at: k + 1 };
          continue;
        }
        // "first-team players", "coal-fired power plants": a hyphen inside a compound goes on.
        if (k > i && k + 1 < length && start[k] === end[k - 1] && start[k + 1] === end[k]) {
          steps--;
          continue;
        }
      }
      if (norm[k] === '"' || norm[k] === '“' || norm[k] === "'" || norm[k] === '‘') continue;
      if (
        norm[k] === ',' &&
        words.length > 0 &&
        k + 1 < length &&
        kind[k + 1] === Kind.word &&
        isAdjectiveLike(words[words.length - 1]) &&
        isAdjectiveLike(norm[k + 1]) &&
        tokens.case[k + 1] === Case.lower
      )
        continue;
      break;
    }
    if (k > 0 && end[k - 1] < start[k] && text.slice(end[k - 1], start[k]).includes('\n')) break;
    const word = norm[k];
    if (kind[k] === Kind.number) {
      // "Model 3 sedans", "Model 3s"
      if (k === i || tokens.case[k - 1] !== Case.capital || kind[k - 1] !== Kind.word || norm[k].length > 3) break;
      if (norm[k + 1] === 's' && start[k + 1] === end[k])
        return { lemma: `${norm[k - 1]} ${norm[k]}`, words, at: k + 1 };
      continue;
    }
    const compound = k > i && start[k] === end[k - 1] && norm[k - 1] === '-';
    if (stops.has(word) && !compound) {
      // "Kia and Hyundai vehicles", "men and women"
      if (
        word === 'and' &&
        words.length > 0 &&
        k + 2 < length &&
        kind[k + 1] === Kind.word &&
        !stops.has(norm[k + 1]) &&
        last < 0
      ) {
        words.push(word);
        continue;
      }
      break;
    }
    if (word === "'s") {
      words.pop();
      return null;
    }
    if (words.length > 0 && after.has(word)) break;
    // "one hobby Ryan was": a name behind a common noun is no part of it.
    if (single && words.length > 0 && tokens.case[k] === Case.capital && tokens.case[k - 1] === Case.lower) break;
    words.push(word);
    const next = k + 1 < length && kind[k + 1] === Kind.word && text.charAt(end[k]) === ' ' ? norm[k + 1] : '';
    if (isPlural(word) && (tokens.case[k] !== Case.upper || word.length < 2)) {
      // A plural before a further plural is a modifier: "sports fans", "sales jobs".
      if (
        next &&
        isPlural(next) &&
        !stops.has(next) &&
        !after.has(next) &&
        !looksVerb(next) &&
        next !== 'people' &&
        !likelyVerbS(next)
      )
        continue;
      if (next === 'league' || next === 'club') continue;
      last = k;
      break;
    }
    if (k + 1 < length && norm[k + 1] === "'s") return null;
  }
  if (last >= 0) return { lemma: singular(norm[last]), words, at: last };
  if (!single) return null;
  let n = words.length;
  while (n > 0 && (looksVerb(words[n - 1]) || words[n - 1].endsWith('ly') || stops.has(words[n - 1]))) n--;
  if (n === 0) return null;
  // Indices: the words stand in order behind `i`.
  let at = i;
  for (let seen = 0; at < length; at++) {
    if (kind[at] !== Kind.word) continue;
    if (norm[at] === words[seen]) seen++;
    if (seen === n) break;
  }
  return { lemma: singular(words[n - 1]), words: words.slice(0, n), at };
}

const isAdjectiveLike = (word: string): boolean => !isPlural(word);

/** "says", "wants", "needs": a verb in the present that looks like a plural noun. */
const likelyVerbS = (word: string): boolean => presentVerbs.has(word);
const presentVerbs = new Set(grammar.presentVerbs);
