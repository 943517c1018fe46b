import cueData from '../../../data/cues.json';
import words from '../../../data/words.json';
import { auxiliary, Form, Tag } from './lexicon';
import { isNounHere } from './nouns';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';
import { isEnd, startsClause } from './verbs';

/** What is said without its words: "said the same of Berg", "said yes". */
export const SAME = /^(?:the (?:same|opposite|reverse) (?:$|of|for|about|to|in|thing|[.,])|(?:yes|no|otherwise|so)\b)/;

/** What a clause in front of what is said opens with. */
export const leads: ReadonlySet<string> = new Set(words.clauses.conditions);

/** The first item at or behind `k` that is no adverb. */
export function afterAdverbs(unit: Unit, k: number): number {
  while (k < unit.length - 1 && unit.tags[k] & Tag.adverb && !(unit.tags[k] & Tag.noun)) k++;
  return k;
}

/** Whether a clause follows whatever its verb: a pronoun that is a subject only, or some words behind "say". */
export const saysClause = (unit: Unit, k: number, lemma: string): boolean =>
  (/^(?:he|she|they|we|i)$/.test(unit.norm[k]) && !isEnd(unit, k + 1)) ||
  (lemma === 'say' &&
    !isEnd(unit, k + 1) &&
    !isEnd(unit, k + 2) &&
    (!(traitsAt(unit, k) & Trait.little) || unit.norm[k + 1] === 'of'));

/** The comma that closes a short aside opened by the comma at `k`; -1 where there is none. */
export function closingComma(unit: Unit, k: number): number {
  for (let j = k + 2; j < Math.min(unit.length, k + 12); j++) {
    if (unit.tags[j] & Tag.comma) return j;
    if (unit.tags[j] & (Tag.quote | Tag.stop | Tag.semicolon | Tag.be | Tag.modal)) return -1;
  }
  return -1;
}

/** "that", a colon or quoted words ahead in the same clause; -1 where there are none. */
export function seek(unit: Unit, from: number): number {
  for (let k = from; k < Math.min(unit.length, from + 30); k++) {
    const tag = unit.tags[k];
    if (unit.norm[k] === 'that' || unit.norm[k] === 'whether') return k;
    if (tag & Tag.colon) return k;
    if (tag & Tag.comma && unit.tags[k + 1] & Tag.quote) return k;
    if (tag & Tag.quote && tag & Tag.speech) return k;
    if (tag & (Tag.semicolon | Tag.stop | Tag.dash)) return -1;
    if (tag & Tag.wh && !/^(?:who|which|when|where)$/.test(unit.norm[k]) && !isNounHere(unit, k)) return k;
    if (tag & Tag.wh) return -1;
    if (
      tag & Tag.verb &&
      !isNounHere(unit, k) &&
      !(tag & Tag.name) &&
      (unit.verbs[k]?.form ?? 0) & (Form.past | Form.third) &&
      !(tag & Tag.noun)
    )
      return -1;
    // "people briefed on it say that …": the "that" of another verb
    if (
      unit.norm[k + 1] === 'that' &&
      unit.verbs[k]?.form === Form.base &&
      /^S.*c/.test(unit.verbs[k]?.frames ?? '') &&
      !isNounHere(unit, k)
    )
      return -1;
    if (tag & (Tag.be | Tag.modal)) return -1;
  }
  return -1;
}

/** "after Holm nominated him that …": the "that" behind a clause of time at `from` in which nobody speaks; -1 where there is none. */
export function behindClause(unit: Unit, from: number): number {
  let hasFinite = false;
  for (let k = from + 1; k < Math.min(unit.length, from + 20); k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.comma | Tag.semicolon | Tag.colon | Tag.stop | Tag.dash | Tag.quote | Tag.coordinator)) return -1;
    if (unit.norm[k] === 'that')
      return hasFinite && unit.tags[k + 1] & (Tag.subject | Tag.determiner | Tag.possessive | Tag.name) ? k : -1;
    if (tag & auxiliary) hasFinite = true;
    if (!(tag & Tag.verb) || tag & Tag.name || isNounHere(unit, k)) continue;
    if (/^[STE]/.test(unit.verbs[k]?.frames ?? '')) return -1;
    if ((unit.verbs[k]?.form ?? 0) & (Form.past | Form.third)) hasFinite = true;
  }
  return -1;
}

/** "announced plans to …", "voiced support for …", "says demand has fallen": a noun that could be a verb, with what belongs to a noun behind it. */
export const isBareNoun = (unit: Unit, k: number): boolean =>
  ((unit.verbs[k]?.form ?? 0) & (Form.base | Form.third)) !== 0 &&
  !(unit.tags[k] & (Tag.name | auxiliary)) &&
  (isEnd(unit, k + 1) ||
    (unit.tags[k + 1] & (Tag.modal | Tag.be | Tag.have)) !== 0 ||
    /^(?:to|for|of|on|against|about|with|in|from|that)$/.test(unit.norm[k + 1]));

/** "27 percent of those who named a candidate said …": what follows is the subject of another cue. */
export function insideSubject(unit: Unit, from: number): boolean {
  for (let k = from + 1; k < Math.min(unit.length, from + 12); k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.wh | Tag.semicolon | Tag.coordinator | Tag.subordinator | Tag.quote | Tag.comma)) return false;
    if (!(tag & Tag.cue) || tag & Tag.name || isNounHere(unit, k)) continue;
    const verb = unit.verbs[k];
    if (
      verb &&
      /^S.*c/.test(verb.frames) &&
      verb.form & (Form.past | Form.third | Form.base) &&
      startsClause(unit, k + 1)
    )
      return true;
  }
  return false;
}

/** Verbs that take a clause without "that" whatever stands in it. */
export const takesBare: ReadonlySet<string> = new Set(cueData.bareClause);
