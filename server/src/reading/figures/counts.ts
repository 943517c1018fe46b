import grammar from '../../../data/grammar.json';
import { isPlural, looksVerb, singular } from '../../text/stem';
import { Case, Kind } from '../../text/tokens';
import type { Amount, Source } from './amounts';
import { boundBefore } from './bounds';
import { type Counted, countedNoun, notUnits, stops } from './nouns';
import { isNumberWord } from './numbers';

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

/** "one solution": the noun, or null where "one" counts nothing ("one of", "no one", "one-on-one"). */
export function oneOf(source: Source, i: number, next: number, hyphen: boolean): Counted | null {
  const { tokens, text } = source;
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
export function fractionFits(source: Source, i: number, { next, low }: Amount): boolean {
  const { tokens } = source;
  const { norm, kind } = tokens;
  if (kind[i] === Kind.number) return true;
  const follow = norm[next] ?? '';
  const bound = boundBefore(tokens, i) !== null;
  if (norm[i] === 'half') return !(i > 0 && notHalves.has(norm[i - 1])) && (bound || halfOf.has(follow));
  if (norm[i] === 'a' || norm[i] === 'an') return bound || /^(?:of|more|less|fewer|higher|lower)$/.test(follow);
  return low > 0;
}

/** "a 120 vote majority": a noun in the singular between a number with an article and a further noun. */
export function adjectival(source: Source, i: number, next: number): boolean {
  const { tokens, text } = source;
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
export function standsAlone(source: Source, i: number, { next, form, low }: Amount): boolean {
  const { tokens } = source;
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
