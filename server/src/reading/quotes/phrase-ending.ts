import words from '../../../data/words.json';
import { anyOf } from '../../text/any-of';
import { wordSet } from '../../text/words';
import { auxiliary, behindNoun, Form, Tag } from './lexicon';
import { isNominal, isNounHere } from './nouns';
import type { Range } from './subject';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';

export const BARRIER = Tag.semicolon | Tag.colon | Tag.dash | Tag.stop;
const isLink = wordSet(words.phrases.links);
const isQuantity = wordSet(words.phrases.quantities);
const BEFORE_ADJECTIVE = new RegExp(`${anyOf(words.phrases.beforeAdjective)}$`);

/** The noun phrase that ends at item `end`, and starts no earlier than `from`; null where it is the object of a preposition. */
export function nounPhrase(unit: Unit, end: number, from: number): Range | null {
  const tag = unit.tags[end];
  if (
    tag & Tag.subject &&
    !(tag & (Tag.name | Tag.noun)) &&
    !(tag & Tag.determiner && end > from && unit.tags[end - 1] & (Tag.noun | Tag.name))
  ) {
    return { from: end, to: end };
  }
  let start = groupStart(unit, end, from);
  const share = shareStart(unit, start, from);
  if (share >= 0) return { from: share, to: end };
  for (let k = 0; k < 5; k++) {
    const before = start - 1;
    if (before <= from) break;
    if (unit.tags[before] & Tag.preposition && isLink(unit, before) && endsNoun(unit, before - 1)) {
      const next = groupStart(unit, before - 1, from);
      if (onlyTime(unit, next, before - 1)) break;
      start = next;
      continue;
    }
    // "sources close to the talks", "people familiar with the plan"
    if (unit.tags[before] & Tag.preposition && behindNoun.has(unit.norm[before - 1]) && endsNoun(unit, before - 2)) {
      start = groupStart(unit, before - 2, from);
      continue;
    }
    if (
      unit.tags[before] & Tag.coordinator &&
      unit.norm[before] !== 'but' &&
      endsNoun(unit, before - 1) &&
      (unit.tags[start] & (Tag.name | Tag.determiner)) !== 0
    ) {
      const next = groupStart(unit, before - 1, from);
      // "X and Y said": both sides alike, else "… of taxes, and Clinton said" joins clauses.
      if (
        (unit.tags[before - 1] & Tag.name) === (unit.tags[end] & Tag.name) &&
        !(next > from && unit.tags[next - 1] & (Tag.verb | auxiliary))
      ) {
        start = next;
        continue;
      }
    }
    break;
  }
  const lead = unit.tags[start - 1] ?? 0;
  if (start > from && lead & Tag.preposition && !(lead & Tag.subordinator)) {
    // "In Iowa Clinton said": the object of a preposition is no subject; what stands behind it may be.
    const split = lastName(unit, start, end);
    if (split > start) return { from: split, to: end };
    if (/^(?:in|on|at|during|for)$/.test(unit.norm[start - 1])) return null;
  }
  return { from: start, to: end };
}

/** "nine out of 10", "one in three voters": where the share begins whose second number stands at `at`; -1 where it is none. */
function shareStart(unit: Unit, at: number, from: number): number {
  let k = at - 1;
  if (!isCount(unit, at) || !/^(?:in|of)$/.test(unit.norm[k] ?? '')) return -1;
  if (unit.norm[k] === 'of') if (unit.norm[--k] !== 'out') return -1;
  if (k - 1 < from || !isCount(unit, k - 1)) return -1;
  return k - 1;
}

const isCount = (unit: Unit, i: number): boolean =>
  (unit.tags[i] & Tag.number) !== 0 || (traitsAt(unit, i) & Trait.count) !== 0;

/** Whether the item can end a noun phrase. */
export const endsNoun = (unit: Unit, i: number): boolean =>
  (i >= 0 && (unit.tags[i] & (Tag.noun | Tag.name | Tag.number | Tag.aside)) !== 0) ||
  (i >= 0 &&
    (unit.tags[i] & Tag.verb) !== 0 &&
    (isNounHere(unit, i) || (i === 0 && unit.verbs[i]?.form === Form.third))) ||
  isQuantity(unit, i);

function groupStart(unit: Unit, end: number, from: number): number {
  let start = end;
  while (start > from && end - start < 40) {
    const before = start - 1;
    const tag = unit.tags[before];
    if (tag & BARRIER || tag & Tag.comma || tag & Tag.quote) break;
    if (
      tag & Tag.time &&
      !(tag & Tag.name && unit.tags[start] & Tag.name && /^[a-z]+$/.test(unit.norm[before]) && before === from)
    ) {
      if (
        tag & Tag.name ||
        unit.tags[start] & Tag.name ||
        /^(?:today|yesterday|tomorrow|tonight|ago)$/.test(unit.norm[before])
      )
        break; // "On Tuesday Clinton said"
    }
    if (unit.norm[before] === 'that' && unit.tags[start] & (Tag.determiner | Tag.name | Tag.possessive)) break;
    if (!isNominal(unit, before) && !isAdjective(unit, before)) break;
    if (tag & (Tag.wh | Tag.coordinator | Tag.modal) && !(tag & Tag.name)) break;
    // a determiner opens a phrase: nothing of it stands before, but "all the", "half of the"
    start = before;
    if (tag & Tag.determiner && !(unit.tags[before - 1] & Tag.determiner)) break;
    if (tag & Tag.possessive && unit.norm[before] !== "'s" && unit.norm[before] !== "'") break;
  }
  return start;
}

/** "very senior officials": an adverb or participle before a noun. */
const isAdjective = (unit: Unit, i: number): boolean =>
  (unit.tags[i] & Tag.adverb) !== 0 &&
  (unit.tags[i + 1] & (Tag.noun | Tag.verb)) !== 0 &&
  BEFORE_ADJECTIVE.test(unit.norm[i]) &&
  (unit.tags[i - 1] ?? 0) !== 0 &&
  ((unit.tags[i - 1] ?? 0) & Tag.determiner) !== 0;

const onlyTime = (unit: Unit, from: number, to: number): boolean => {
  let time = false;
  for (let i = from; i <= to; i++) {
    if (!(unit.tags[i] & (Tag.time | Tag.number | Tag.determiner))) return false;
    if (unit.tags[i] & (Tag.time | Tag.number)) time = true;
  }
  return time;
};

function lastName(unit: Unit, from: number, to: number): number {
  let i = to;
  while (i > from && unit.tags[i] & Tag.aside) i--; // "Anna Holm (D-Wash.)"
  if (!(unit.tags[i] & Tag.name)) {
    for (; i > from; i--) if (unit.tags[i] & Tag.determiner) return i;
    return from;
  }
  while (i > from && unit.tags[i - 1] & Tag.name) i--;
  return i;
}
