import words from '../../../data/words.json';
import { wordSet } from '../../text/words';
import { Form, Tag } from './lexicon';
import { isNounHere } from './nouns';
import type { Range } from './subject';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';
import { hasVerb } from './verbs';

const AWAY = new Set(['although', 'though', 'whereas']);
/** What leaves a phrase that was said: a contrast. Time, reason and condition mostly belong to it. */
const ADJUNCTS = new Set(['amid', 'despite', 'although', 'though']);
/** Behind a comma, what still belongs to a phrase: ", including …", ", or …", ", with …". */
const isStill = wordSet(words.phrases.still);

const isBeforeSubject = wordSet(words.clauses.beforeSubject);

/** Whether a finite cue verb without a subject of its own stands at `i` (behind "and", "but", adverbs): the next of a row. */
export function cueInRow(unit: Unit, i: number, spoken = false): boolean {
  let k = i;
  while (k < unit.length && (unit.tags[k] & Tag.adverb || unit.tags[k] & Tag.have)) k++;
  const verb = unit.verbs[k];
  if (!verb?.frames || unit.tags[k] & Tag.name) return false;
  if (spoken && !verb.frames.startsWith('S')) return false;
  return (verb.form & (Form.past | Form.third)) !== 0 && !isNounHere(unit, k);
}

/** Whether a clause with a subject and a verb of saying of its own starts at `from`: ", 27 percent said …". */
function anotherCue(unit: Unit, from: number, stance = false): boolean {
  let start = from;
  while (unit.tags[start] & Tag.coordinator || /^(?:while|whereas|although|though)$/.test(unit.norm[start])) start++;
  while (isBeforeSubject(unit, start)) start++;
  if (
    unit.norm[start] === 'that' ||
    !((unit.tags[start] ?? 0) & (Tag.subject | Tag.name | Tag.determiner | Tag.noun | Tag.number)) ||
    (unit.tags[start] ?? 0) & Tag.wh
  )
    return false;
  for (let k = start + 1; k < Math.min(unit.length - 2, start + 10); k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.comma | Tag.quote | Tag.wh | Tag.semicolon | Tag.be | Tag.modal) || unit.norm[k] === 'to')
      return false;
    const verb = unit.verbs[k];
    if (!verb || tag & Tag.name || isNounHere(unit, k)) continue;
    if (verb.form & (Form.past | Form.third) && !/^S.*c/.test(verb.frames)) return stance && takesMore(unit, k);
    if (verb.form & (Form.past | Form.third | Form.base) && /^S.*c/.test(verb.frames))
      return (unit.tags[k + 1] & (Tag.stop | Tag.comma)) === 0 || (unit.tags[k + 2] & Tag.quote) !== 0;
  }
  return false;
}

/** Whether what stands right behind the verb at `k` is what is attacked, backed, hoped or known. */
function takesMore(unit: Unit, k: number): boolean {
  const frames = unit.verbs[k]?.frames ?? '';
  const next = unit.norm[k + 1];
  if (frames !== '' && next === 'that') return true;
  if (next === 'to') return frames.includes('t');
  return (
    frames.includes('n') &&
    ((unit.tags[k + 1] ?? 0) & (Tag.determiner | Tag.possessive | Tag.object | Tag.name | Tag.quote)) !== 0
  );
}

const isCueIng = (unit: Unit, k: number): boolean => {
  const verb = unit.verbs[k];
  return Boolean(verb?.frames) && (verb?.form ?? 0) === Form.ing;
};

/** Whether what stands behind the comma at `k` leaves the words that were said. */
function leavesAt(unit: Unit, k: number): boolean {
  const next = unit.norm[k + 1] ?? '';
  const tag = unit.tags[k + 1] ?? 0;
  if (isCueIng(unit, k + 1)) return /^[SE]/.test(unit.verbs[k + 1]?.frames ?? ''); // ", adding that", not ", hoping to"
  if (AWAY.has(next)) return !quotesAhead(unit, k + 1);
  if (next === 'according') return true;
  if (next === 'as' && !(unit.tags[k + 2] & (Tag.adverb | Tag.preposition))) return true;
  if (next === 'in' && (unit.norm[k + 2] === 'what' || unit.norm[k + 3] === 'apparent')) return true;
  if (tag & Tag.coordinator && (next === 'and' || next === 'but') && cueInRow(unit, k + 2)) return true;
  return cueInRow(unit, k + 1) && (unit.tags[k + 1] & Tag.adverb) === 0;
}

/** ", which had been closed", ", a town of nine": most often the reporter's own words, not the speaker's. */
const apposed = (unit: Unit, k: number): boolean =>
  /^(?:a|an|which)$/.test(unit.norm[k + 1] ?? '') && !quotesAhead(unit, k + 1);

/** Whether quoted words stand ahead with no cue of their own: what is said goes on. */
function quotesAhead(unit: Unit, from: number): boolean {
  for (let k = from; k < unit.length; k++) {
    if (unit.tags[k] & Tag.cue && !isNounHere(unit, k)) return false;
    if (unit.tags[k] & Tag.quote) return true;
  }
  return false;
}

/** The dash that closes an aside opened by the dash at `k`; -1 where it opens none. */
export function closingDash(unit: Unit, k: number, to: number): number {
  for (let j = k + 2; j <= Math.min(to - 1, k + 30); j++) if (unit.tags[j] & Tag.dash) return j;
  return -1;
}

/** The last item of a clause that starts at `from`, not past `to`: what is said to run on to the end of its sentence. */
export function clauseEnd(unit: Unit, from: number, to: number): number {
  // "that, thanks to his method, …"
  let start = from + 1;
  if (unit.norm[from] === 'that' && unit.tags[start] & Tag.comma) {
    while (start < to && !(unit.tags[start + 1] & Tag.comma)) start++;
    start += 2;
  }
  for (let k = start; k <= to; k++) {
    const tag = unit.tags[k];
    if (tag & Tag.semicolon) return k - 1;
    if (
      tag & Tag.comma &&
      (leavesAt(unit, k) || (k > from + 4 && apposed(unit, k)) || anotherCue(unit, k + 1, true)) &&
      (hasVerb(unit, from, k - 1) || isCueIng(unit, k + 1)) // not in "that she, too, told them"
    )
      return k - 1;
    if (unit.tags[k - 1] & Tag.speech && (isCueIng(unit, k) || anotherCue(unit, k, true))) return k - 1; // the comma stands inside the marks
    if (
      tag & Tag.coordinator &&
      (unit.norm[k] === 'and' || unit.norm[k] === 'but') &&
      (cueInRow(unit, k + 1, true) || anotherCue(unit, k + 1))
    )
      return k - 1;
    if (tag & Tag.coordinator && isCueIng(unit, k + 1) && unit.tags[k + 2] & Tag.comma && unit.tags[k + 3] & Tag.quote)
      return k - 1;
    if (tag & Tag.dash) {
      const close = closingDash(unit, k, to);
      if (close < 0) return k - 1;
      k = close;
    }
  }
  return endWithoutStop(unit, from, to);
}

/** The last item of a noun phrase or an infinitive with what belongs to it. */
export function phraseEnd(unit: Unit, from: number, to: number): number {
  for (let k = from + 1; k <= to; k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.semicolon | Tag.dash | Tag.colon)) return k - 1;
    if (tag & Tag.comma) {
      if (isList(unit, k, to) || betweenAdjectives(unit, k) || isStill(unit, k + 1)) continue;
      const close = closingAside(unit, k, to);
      if (close < 0) return k - 1;
      k = close;
      continue;
    }
    if (
      tag & Tag.coordinator &&
      (unit.norm[k] === 'and' || unit.norm[k] === 'but') &&
      (nextOfRow(unit, k) || anotherCue(unit, k))
    )
      return k - 1;
    if (unit.tags[k - 1] & Tag.speech && isCueIng(unit, k)) return k - 1;
    if (ADJUNCTS.has(unit.norm[k])) return k - 1;
    if (unit.norm[k] === 'as' && k > from + 1 && /^(?:he|she|they|it|i|we|you)$/.test(unit.norm[k + 1])) return k - 1;
    if (unit.norm[k] === 'by' && (unit.verbs[k + 1]?.form ?? 0) & Form.ing) return k - 1;
    const time = timeStart(unit, from, k);
    if (time > 0) return time - 1;
    if ((unit.norm[k] === 'in' || unit.norm[k] === 'at' || unit.norm[k] === 'on') && isOccasion(unit, k)) return k - 1;
  }
  return endWithoutStop(unit, from, to);
}

/** Where a time that tells when something was said begins whose word stands at `k` ("on Monday", "last week", "in early June"); 0 for none. */
function timeStart(unit: Unit, from: number, k: number): number {
  const { norm, tags } = unit;
  if (tags[k + 1] & Tag.time && /^(?:last|next|this)$/.test(norm[k]))
    return tags[k - 1] & Tag.preposition || goesOn(unit, k + 2) ? 0 : k;
  if (!(tags[k] & Tag.time && tags[k] & Tag.name) || goesOn(unit, k + 1)) return 0;
  let at = k;
  if (/^(?:last|next|this|early|late|mid)$/.test(norm[at - 1])) at--;
  if (norm[at - 1] === 'on' || (at < k && norm[at - 1] === 'in')) at--;
  if (at < k) return Math.max(from + 1, at);
  return tags[k - 1] & (Tag.preposition | Tag.determiner | Tag.possessive | Tag.name) ? 0 : k;
}

/** "himself on Saturday | for leaving": whether what stands behind a time belongs to the words in front of it. */
const goesOn = (unit: Unit, k: number): boolean => /^(?:for|of|against|that|who|about)$/.test(unit.norm[k] ?? '');

/** ", the environment minister, to …": the comma that closes an aside in front of an infinitive; -1 where there is none. */
function closingAside(unit: Unit, comma: number, to: number): number {
  for (let k = comma + 2; k <= Math.min(to, comma + 12); k++) {
    if (unit.tags[k] & Tag.comma) return unit.norm[k + 1] === 'to' ? k : -1;
    if (unit.tags[k] & (Tag.quote | Tag.semicolon | Tag.be | Tag.modal)) return -1;
  }
  return -1;
}

/** The end of what somebody attacks, backs, names: a pronoun with no more than its complement; not when, where and why. */
export function stanceEnd(unit: Unit, from: number, to: number): number {
  const pronoun =
    unit.tags[from] & Tag.object &&
    !(unit.tags[from] & Tag.possessive && unit.tags[from + 1] & (Tag.noun | Tag.name | Tag.verb));
  if (
    pronoun &&
    !/^(?:for|of|as|to|a|an|the|with|")$/.test(unit.norm[from + 1] ?? '') &&
    !(unit.tags[from + 1] & (Tag.noun | Tag.quote))
  )
    return from;
  const end = phraseEnd(unit, from, to);
  for (let k = from + 1; k <= end; k++)
    if (/^(?:when|while|after|before|during|since)$/.test(unit.norm[k])) return k - 1;
  return end;
}

/** Whether what stands behind the "and" at `k` goes on behind the phrase: another verb in a row. */
function nextOfRow(unit: Unit, k: number): boolean {
  if (cueInRow(unit, k + 1)) return true;
  let next = k + 1;
  while ((unit.tags[next] ?? 0) & Tag.adverb) next++;
  const tag = unit.tags[next] ?? 0;
  if (tag & (Tag.modal | Tag.be | Tag.have | Tag.do)) return true;
  const form = unit.verbs[next]?.form ?? 0;
  if (tag & Tag.name || isNounHere(unit, next)) return false;
  if (form === Form.ing || (form & Form.past) !== 0) return true;
  const object = unit.tags[next + 1] & (Tag.determiner | Tag.possessive | Tag.object | Tag.name | Tag.preposition);
  return Boolean(object) && (form === Form.third || (traitsAt(unit, next) & Trait.ed) !== 0);
}

/** "in an interview", "at a rally in Ohio", "on Twitter": where it was said, no part of what was said. */
export function isOccasion(unit: Unit, k: number): boolean {
  for (let i = k + 1; i < Math.min(unit.length, k + 5); i++) {
    if (unit.tags[i] & (Tag.comma | Tag.preposition | Tag.quote)) return false;
    if (traitsAt(unit, i) & Trait.occasion) return true;
  }
  return false;
}

function isList(unit: Unit, comma: number, to: number): boolean {
  if (unit.tags[comma + 1] & (Tag.wh | Tag.subordinator)) return false;
  if (unit.norm[comma + 1] === 'and' || unit.norm[comma + 1] === 'or') {
    return !cueInRow(unit, comma + 2) && hasEarlierComma(unit, comma);
  }
  for (let k = comma + 1; k <= Math.min(to, comma + 12); k++) {
    if (unit.tags[k] & Tag.coordinator && (unit.norm[k] === 'and' || unit.norm[k] === 'or') && !cueInRow(unit, k + 1))
      return true;
    if (unit.tags[k] & (Tag.be | Tag.have | Tag.modal | Tag.wh | Tag.semicolon)) return false;
    if (unit.tags[k] & Tag.verb && !isNounHere(unit, k)) return false;
  }
  return false;
}

/** "the angry, divisive rhetoric" */
const betweenAdjectives = (unit: Unit, comma: number): boolean => {
  const noun = (i: number) => (unit.tags[i] ?? 0) & Tag.noun && !((unit.tags[i] ?? 0) & Tag.name);
  if (!noun(comma - 1) || !noun(comma + 1) || !noun(comma + 2) || /s$/.test(unit.norm[comma - 1])) return false;
  for (let k = comma - 2; k >= comma - 3; k--) if ((unit.tags[k] ?? 0) & (Tag.determiner | Tag.possessive)) return true;
  return false;
};

const hasEarlierComma = (unit: Unit, comma: number): boolean => {
  for (let k = comma - 1; k > Math.max(0, comma - 8); k--) if (unit.tags[k] & Tag.comma) return true;
  return false;
};

/** The end of a stretch without the stop that closes the sentence. */
function endWithoutStop(unit: Unit, from: number, to: number): number {
  let end = to;
  while (end > from && unit.tags[end] & (Tag.stop | Tag.comma)) end--;
  return end;
}

/** The first item of what stands before a cue at the end ("…, she said"), past "But", "And" and a leading adverb. */
export function leftStart(unit: Unit, from: number, to: number): number {
  let start = from;
  while (start < to && unit.tags[start] & Tag.coordinator) start++;
  if (start < to && unit.tags[start] & Tag.comma) start++;
  return start;
}

/** A stretch without commas and dashes at its edges; null where nothing is left. */
export function tidied(unit: Unit, range: Range): Range | null {
  let { from, to } = range;
  const edge = Tag.comma | Tag.dash | Tag.stop | Tag.semicolon | Tag.colon;
  while (from <= to && unit.tags[from] & edge) from++;
  while (to >= from && unit.tags[to] & edge) to--;
  return from <= to ? { from, to } : null;
}

/** Where the words before a cue begin: behind a semicolon, or behind an earlier cue's own words. */
export function leftBound(unit: Unit, left: number): number {
  for (let k = left - 2; k > 0; k--) if (unit.tags[k] & Tag.semicolon) return k + 1;
  return 0;
}
