import words from '../../../data/words.json';
import { wordSet } from '../../text/words';
import type { Found } from './found';
import { auxiliary, behindNoun, Form, Tag, type Verb } from './lexicon';
import { isNounHere } from './nouns';
import { nounPhraseFrom } from './phrase';
import { type Range, subjectEndingAt } from './subject';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';

/** The group of auxiliaries and adverbs in front of a verb. */
export interface Group {
  /** First item of the group (the verb itself where there is none). */
  readonly from: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
  readonly to: boolean;
}

const isChain = wordSet(words.chains);

export function groupBefore(unit: Unit, i: number): Group {
  let from = i;
  let be = false;
  let have = false;
  let modal = false;
  let to = false;
  for (let k = i - 1; k >= 0; k--) {
    const tag = unit.tags[k];
    // "the mayor on Monday said", "and on Monday said"
    if (k === from - 1 && tag & Tag.time && tag & Tag.name && unit.norm[k - 1] === 'on' && !isVerbal(unit, k - 2)) {
      from = --k;
      continue;
    }
    if (tag & Tag.name && !(tag & auxiliary)) break;
    if (
      unit.norm[k] === 'to' &&
      k === from - 1 &&
      (isChain(unit, k - 1) || (unit.norm[k - 1] === 'on' && isChain(unit, k - 2)))
    ) {
      from = unit.norm[k - 1] === 'on' ? k - 2 : k - 1;
      modal = true;
      k = from;
      continue;
    }
    if (unit.norm[k] === 'to') {
      to = true;
      from = k;
      break;
    }
    if (tag & Tag.be) be = true;
    else if (tag & Tag.have) have = true;
    else if (tag & (Tag.modal | Tag.do)) modal = true;
    else if (unit.norm[k] === 'since' && k === from - 1 && unit.tags[k - 1] & Tag.have)
      have = true; // "has since said"
    else if (tag & Tag.comma && k === from - 1 && opensInsert(unit, k) > 0) k = opensInsert(unit, k);
    else if (!(tag & Tag.adverb) || unit.norm[k] === 'ago' || tag & (Tag.time | Tag.subject | Tag.noun)) break;
    else if ((tag & Tag.subordinator && !/^(?:even|once)$/.test(unit.norm[k])) || tag & Tag.coordinator) break;
    from = k;
  }
  // adverbs at the front belong to no verb group when nothing of a verb stands before them
  return { from, be, have, modal, to };
}

/** "a poll released | on Tuesday shows": whether a time behind item `k` belongs to a verb there. */
const isVerbal = (unit: Unit, k: number): boolean =>
  k >= 0 &&
  (((unit.tags[k] & Tag.verb) !== 0 && !isNounHere(unit, k)) || (traitsAt(unit, k) & (Trait.ed | Trait.ing)) !== 0);

/** ", however,", ", so far," between an auxiliary and its verb: the comma that opens what the comma at `close` closes; -1 for none. */
function opensInsert(unit: Unit, close: number): number {
  let k = close - 1;
  while (k > 0 && close - k < 4 && unit.tags[k] & (Tag.adverb | Tag.time) && !(unit.tags[k] & Tag.comma)) k--;
  return k < close - 1 && unit.tags[k] & Tag.comma && unit.tags[k - 1] & (Tag.have | Tag.modal | Tag.do) ? k : -1;
}

export const isEnd = (unit: Unit, i: number): boolean => i >= unit.length || (unit.tags[i] & Tag.stop) !== 0;

/** Behind a cue at the end: nothing, or where and when it was said. */
export function adjunctEnd(unit: Unit, at: number): number {
  let k = at;
  for (;;) {
    while (
      k < unit.length &&
      unit.tags[k] & (Tag.adverb | Tag.time) &&
      !(unit.tags[k] & Tag.coordinator) &&
      !isSubordinate(unit, k)
    )
      k++;
    if (k >= unit.length) return k;
    const tag = unit.tags[k];
    if (tag & Tag.preposition && !isSubordinate(unit, k) && unit.norm[k] !== 'than') {
      let e = nounPhraseFrom(unit, k + 1, unit.length - 1);
      if (e < 0) return k;
      while (e + 1 < unit.length && unit.tags[e + 1] & Tag.noun) e++;
      k = e + 1;
      continue;
    }
    if (tag & Tag.determiner && unit.tags[k + 1] & Tag.time) {
      k += 2;
      continue;
    }
    return k;
  }
}

export const isSubordinate = (unit: Unit, k: number): boolean => (traitsAt(unit, k) & Trait.subordinate) !== 0;

/** The last item of "shot back", "put it"; the verb itself where no particle follows. */
export function sayingEnd(unit: Unit, i: number, verb: Verb): number {
  for (const particle of verb.saying) if (unit.norm[i + 1] === particle) return i + 1;
  return i;
}

/** Whether a base form can agree with the subject that ends at `e`. */
export const isPlural = (unit: Unit, subject: Range): boolean => {
  const word = unit.norm[subject.to];
  if (unit.tags[subject.to] & Tag.number) return true;
  if (traitsAt(unit, subject.to) & Trait.plural) return true;
  for (let k = subject.from; k < subject.to; k++) if (unit.norm[k] === 'and') return true;
  for (let k = subject.from + 1; k < subject.to; k++)
    if (unit.tags[k] & Tag.preposition) {
      // "files from the office show", "people close to her say"
      const noun = behindNoun.has(unit.norm[k - 1]) ? k - 2 : k - 1;
      if (/[^s']s$/.test(unit.norm[noun] ?? '') || traitsAt(unit, noun) & Trait.plural) return true;
      break;
    }
  for (let k = subject.from; k <= subject.to; k++) if (traitsAt(unit, k) & Trait.quantity) return true;
  if (subject.to === 0 && /[^s']s$/.test(word)) return true;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && (unit.tags[subject.to] & Tag.name) === 0
    ? true
    : (unit.tags[subject.to] & Tag.name) !== 0 && /[^s']s$/.test(word);
};

/** The source of the cue before, or the subject of the sentence. */
export function mainSource(unit: Unit, i: number, found: readonly Found[]): Range | null {
  let best: Found | null = null;
  for (const other of found)
    if (other.cue.from < i && other.source && (!best || other.cue.from > best.cue.from)) best = other;
  if (best) return best.source;
  for (let k = 0; k < i; k++) {
    const known = unit.tags[k] & (Tag.verb | auxiliary) && !isNounHere(unit, k);
    // a past tense that the lists do not hold: "obtained"
    const past =
      !known &&
      k > 0 &&
      /[^e]ed$/.test(unit.norm[k]) &&
      (unit.tags[k + 1] & (Tag.determiner | Tag.possessive | Tag.preposition | Tag.object | Tag.name) ||
        (unit.tags[k + 1] & Tag.noun && unit.tags[k - 1] & (Tag.noun | Tag.name | Tag.subject)));
    if (
      (known || past) &&
      !(unit.tags[k] & Tag.name) &&
      unit.norm[k - 1] !== 'to' &&
      unit.verbs[k]?.form !== Form.ing
    ) {
      const subject = subjectEndingAt(unit, groupBefore(unit, k).from - 1);
      if (subject) return beforeRelative(unit, subject);
    }
  }
  // "Holm, remarking that …": the phrase in front of the comma
  if (i > 1 && unit.tags[i - 1] & Tag.comma) {
    const subject = subjectEndingAt(unit, i - 2);
    if (subject?.from === 0) return subject;
  }
  return null;
}

/** "Holm, who was not there, …": the name or noun in front of a relative "who". */
function beforeRelative(unit: Unit, subject: Range): Range {
  if (unit.norm[subject.from] !== 'who' || subject.from < 1) return subject;
  const end = subject.from - (unit.tags[subject.from - 1] & Tag.comma ? 2 : 1);
  return subjectEndingAt(unit, end) ?? subject;
}

/** Whether most words of the unit are capitalized: a headline. */
export function titled(unit: Unit): boolean {
  let words = 0;
  let capital = 0;
  for (let k = 0; k < unit.length; k++) {
    if (unit.tags[k] & (Tag.quote | Tag.comma | Tag.stop | Tag.colon | Tag.dash)) continue;
    words++;
    if (unit.tags[k] & Tag.name) capital++;
  }
  return words > 3 && capital >= 0.7 * words - 1;
}

/** Whether a clause can start here: a pronoun, a determiner, a name, a noun. */
export const startsClause = (unit: Unit, k: number): boolean =>
  (unit.tags[k] & (Tag.subject | Tag.determiner | Tag.name | Tag.noun | Tag.possessive | Tag.number | Tag.quote)) !== 0;

/** Whether a finite verb follows the noun phrase that starts here, before anything else begins. */
export function verbNear(unit: Unit, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.modal | Tag.be | Tag.have | Tag.do | Tag.quote)) return true;
    if (
      tag & (Tag.comma | Tag.semicolon | Tag.colon | Tag.dash) ||
      unit.norm[k] === 'to' ||
      isSubordinate(unit, k) ||
      tag & Tag.wh
    )
      return false;
    if (tag & Tag.verb && !isNounHere(unit, k) && (unit.verbs[k]?.form ?? 0) !== Form.ing) return true;
    if (traitsAt(unit, k) & Trait.ed && !(unit.tags[k - 1] & (Tag.determiner | Tag.possessive | Tag.preposition)))
      return true;
  }
  return false;
}

/** Whether a verb or auxiliary stands ahead in the sentence. */
export function hasVerb(unit: Unit, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    if (unit.tags[k] & (Tag.modal | Tag.be | Tag.have | Tag.do | Tag.quote)) return true;
    if (unit.tags[k] & Tag.verb && !isNounHere(unit, k) && unit.verbs[k]?.form !== Form.ing) return true;
    if (/(?:ed|n't)$/.test(unit.norm[k])) return true;
    if (unit.tags[k] & Tag.semicolon) return false;
  }
  return false;
}
