import roleData from '../../../data/roles.json';
import words from '../../../data/words.json';
import { anyOf } from '../../text/any-of';
import type { Article } from '../../text/article';
import { isCommon } from '../../text/common-words';
import { type Span, spanAt } from '../../text/span';
import { tagsOf } from './lexicon';
import type { NameRun } from './name-run';
import { firstNames } from './name-words';

/** "Winger Nils Berg", "Late Berg wins": a word of the language in front of a name that stands elsewhere without it. */
export function isLed(run: NameRun, whole: ReadonlyMap<string, number>): boolean {
  if (run.kind !== 'maybe' || !run.opens || run.role || run.words.length < 2) return false;
  const [first, ...rest] = run.words;
  if (firstNames.has(first)) return false;
  if (rest.length > 1) return whole.has(rest.join(' '));
  if (run.start > HEADLINE || (whole.get(run.words.join(' ')) ?? 0) > 1) return false;
  for (const name of whole.keys()) if (name !== run.words.join(' ') && name.endsWith(` ${rest[0]}`)) return true;
  return false;
}

/** Headlines are no longer. */
const HEADLINE = 120;

/** "…," said Hamdi: a single name by which somebody speaks; at the start of a sentence a capital says nothing, unless it is a first name. */
export function isLone(run: NameRun, { text }: Article, sources: readonly Span[]): boolean {
  if (
    run.kind !== 'surname' ||
    run.isLoose ||
    run.suffix ||
    (run.opens &&
      !goesOn(text, run.start) &&
      !firstNames.has(run.words[0]) &&
      !isNoWord(text.slice(run.start, run.end)) &&
      !speaksAlone(text, run))
  )
    return false;
  // "His wife, Maureen, said"
  if (text.charAt(run.end) === ',' && KIN.test(text.slice(Math.max(0, run.start - 30), run.start))) return true;
  const source = spanAt(sources, run.start);
  return (
    source !== undefined &&
    source.end <= run.end + 1 &&
    /^(?:\p{Ll}+\s)?$/u.test(text.slice(source.start, run.start)) &&
    !/^(?:the|an?|some|many|most|other|all)\s$/i.test(text.slice(source.start, run.start))
  );
}

/** "his wife, ": who stands behind it is called by one name. */
export const KIN = new RegExp(`(?:his|her|their|['’]s?)\\s(?:\\p{L}+\\s)?${anyOf(roleData.kin)}(?:,\\s)?$`, 'iu');
const SPEAKS = new RegExp(`^ ${anyOf(words.behindLoneName)} `);

/** `"We go," Holm said`: behind a comma and a mark the sentence goes on, and a capital is that of a name. */
const goesOn = (text: string, start: number): boolean => /,["”’»]\s$/.test(text.slice(Math.max(0, start - 3), start));

/** "Marrack says she has …": a word that no list has and that is no plural, in front of a verb. */
function speaksAlone(text: string, { start, end }: NameRun): boolean {
  const name = text.slice(start, end);
  const low = name.toLowerCase();
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(name) &&
    !name.endsWith('s') &&
    SPEAKS.test(text.slice(end, end + 9)) &&
    !isCommon(low) &&
    tagsOf(low) === 0 &&
    !standsIn(text, low)
  );
}

/** Whether a word stands in a text, with no letter on either side. An expression made of it would cost more than the search. */
function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (
      !LETTER_AT_END.test(text.slice(Math.max(0, at - 2), at)) &&
      !LETTER_AT_START.test(text.slice(at + word.length, at + word.length + 2))
    )
      return true;
  return false;
}

const LETTER_AT_END = /\p{L}$/u;
const LETTER_AT_START = /^\p{L}/u;

/** "NorthRail", "Holm-Berg": no word of the language is written so. */
const isNoWord = (name: string): boolean => isFirmName(name) || /-\p{Lu}/u.test(name);

/** "NorthRail": how firms write themselves. */
const isFirmName = (name: string): boolean =>
  /\p{Ll}\p{Lu}|\p{Nd}/u.test(name) && !/^(?:Mc|Mac|De|Di|La|Le|Van|O['’])\p{Lu}/u.test(name);

/** Whether a single name is that of a firm: by its letters, or because "it" is what it says of itself. */
export const isFirm = (run: NameRun, { text }: Article): boolean =>
  isFirmName(text.slice(run.start, run.end)) ||
  /^\s(?:\p{Ll}+\s)?(?:said|says|say|added|insisted|claimed|announced)\s(?:that\s)?its?\s/u.test(
    text.slice(run.end, run.end + 50),
  );
