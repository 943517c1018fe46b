import words from '../../../data/words.json';
import { wordSet } from '../../text/words';
import { auxiliary, Form, Tag } from './lexicon';
import { isNominal, isNounHere } from './nouns';
import type { Range } from './subject';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';
import { isPlural } from './verbs';

const EDGE = Tag.semicolon | Tag.colon | Tag.dash | Tag.stop;
const LONGEST = 30;

/**
 * The subject of the finite verb behind item `end`, taken as all that stands between the start of its clause and the verb: "many
 * officials on and off the island", "a poll released on Tuesday", "others who want to leave". Null where that holds a finite verb.
 */
export function wholeSubject(unit: Unit, end: number, form: number): Range | null {
  if (end < 1 || !endsPhrase(unit, end)) return null;
  let start = end;
  while (start > 0 && end - start < LONGEST && !opensClause(unit, start)) start--;
  if (start > 0 && !opensClause(unit, start)) return null;
  while (start < end && unit.tags[start] & (Tag.coordinator | Tag.adverb) && !(unit.tags[start] & Tag.subject)) start++;
  const head = headEnd(unit, start, end);
  if (head < start || !isReduced(unit, head + 1, end)) return null;
  const finite = form & (Form.past | Form.third) || isPlural(unit, { from: start, to: head });
  return finite ? { from: start, to: end } : null;
}

const endsPhrase = (unit: Unit, end: number): boolean =>
  (unit.tags[end] & (Tag.noun | Tag.name | Tag.number | Tag.aside | Tag.quote | Tag.time | Tag.object)) !== 0 ||
  ((unit.tags[end] & Tag.verb) !== 0 && isNounHere(unit, end));

/** Whether a clause can begin at an item: behind a mark that parts clauses, quoted speech or "that". */
function opensClause(unit: Unit, at: number): boolean {
  const before = unit.tags[at - 1] ?? Tag.stop;
  if (before & (EDGE | Tag.comma) || (before & Tag.quote && before & Tag.speech)) return true;
  const relative = unit.norm[at - 1] === 'that' && (unit.tags[at] & auxiliary) !== 0; // "groups that have backed him"
  return !relative && /^(?:that|because|although|though|while|whereas)$/.test(unit.norm[at - 1]);
}

const isRough = wordSet(words.phrases.rough);

/** The last item of the noun phrase that a clause starts with; -1 where it starts with something else. */
function headEnd(unit: Unit, from: number, to: number): number {
  if (isRough(unit, from) && unit.tags[from + 1] & Tag.number) from++; // "about 40 percent in each state"
  const first = unit.tags[from];
  if (
    first & (Tag.preposition | Tag.subordinator | Tag.wh | auxiliary | Tag.time) &&
    !(first & (Tag.name | Tag.determiner))
  )
    return -1;
  let k = from;
  while (
    k <= to &&
    (isNominal(unit, k) || (k > from && unit.tags[k] & Tag.adverb)) &&
    !(unit.tags[k] & Tag.preposition) &&
    !(k > from && isParticiple(unit, k))
  )
    k++;
  if (
    k === from &&
    unit.tags[from] & Tag.subject &&
    !/^(?:i|you|he|she|it|we|they|that|this|there)$/.test(unit.norm[from])
  )
    k++; // "some in the crowd", "those close to him"
  return k - 1;
}

/** "activists clamoring to …", "voters gathered at …": a form of a verb that no list knows, with what stands behind a verb. */
const isParticiple = (unit: Unit, k: number): boolean =>
  (traitsAt(unit, k) & (Trait.ing | Trait.ed)) !== 0 &&
  unit.tags[k] === Tag.noun &&
  (unit.tags[k - 1] & (Tag.noun | Tag.name)) !== 0 &&
  (unit.tags[k + 1] & (Tag.preposition | Tag.object | Tag.determiner | Tag.possessive)) !== 0;

/** Whether what stands behind the noun belongs to it: phrases, participles, a relative clause; no finite verb of its own. */
function isReduced(unit: Unit, from: number, to: number): boolean {
  if (from > to) return false;
  let relative = false;
  let free = 0; // finite verbs that a relative clause takes
  for (let k = from; k <= to; k++) {
    const tag = unit.tags[k];
    if (tag & Tag.name && !(tag & auxiliary)) continue;
    if (/^(?:who|that|which|whom|whose)$/.test(unit.norm[k])) {
      if (relative && !(unit.tags[k - 1] & Tag.coordinator)) return false; // "who worked there and who left"
      relative = true;
      free = 1;
      continue;
    }
    const form = unit.verbs[k]?.form ?? 0;
    const led = unit.norm[k - 1] === 'to' || (unit.tags[k - 1] & (auxiliary | Tag.adverb)) !== 0;
    if (tag & auxiliary) {
      if (unit.norm[k - 1] === 'to' || unit.tags[k - 1] & auxiliary) continue;
      if (free-- <= 0) return false;
      continue;
    }
    if (!(tag & Tag.verb) || isNounHere(unit, k) || form === Form.ing || led) continue;
    if (unit.tags[k - 1] & Tag.preposition) continue;
    // "released on", "elected by", "named Holm": a participle without its "who was"
    if (form & Form.participle && unit.tags[k + 1] & (Tag.preposition | Tag.time | Tag.adverb) && k < to) continue;
    if (free-- <= 0) return false;
  }
  return true;
}
