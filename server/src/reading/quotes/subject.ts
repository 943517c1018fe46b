import words from '../../../data/words.json';
import { wordSet } from '../../text/words';
import { auxiliary, Form, Tag } from './lexicon';
import { isNounHere } from './nouns';
import { BARRIER, endsNoun, nounPhrase } from './phrase-ending';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';

const isWhoever = wordSet(words.phrases.whoever);
const isBeforeTime = wordSet(words.beforeTime);

/** Items from `from` to `to`, both in. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether the item ends a subject: a noun, a name, a pronoun, a closing quote. */
const endsSubject = (unit: Unit, i: number): boolean => {
  const tag = unit.tags[i];
  if (tag & (Tag.subject | Tag.name | Tag.noun | Tag.number | Tag.aside))
    return (tag & (Tag.preposition | Tag.coordinator | auxiliary)) === 0 || (tag & Tag.name) !== 0;
  if (tag & Tag.possessive) return unit.norm[i] === 'his' || unit.norm[i] === "'";
  if (tag & Tag.time) return true;
  if (tag & Tag.determiner)
    return (
      /^(?:another|each|either|neither|half|much)$/.test(unit.norm[i]) ||
      ((traitsAt(unit, i) & Trait.count) !== 0 && unit.norm[i] !== 'one')
    );
  // what stands right before a finite verb is no finite verb itself: "the committee report found"
  if (tag & Tag.verb)
    return (
      isNounHere(unit, i) ||
      (unit.verbs[i]?.form !== Form.ing && ((unit.verbs[i]?.form ?? 0) & (Form.base | Form.third)) !== 0)
    );
  return false;
};

/** The noun phrase that ends at item `end` (or before a parenthesis that ends there); null where there is none. */
export function subjectEndingAt(unit: Unit, end: number, from = 0): Range | null {
  let e = beforeTime(unit, end, from);
  // "the president Friday said"
  if (
    e > from &&
    unit.tags[e] & Tag.time &&
    unit.tags[e] & Tag.name &&
    unit.tags[e - 1] & (Tag.noun | Tag.name | Tag.subject)
  )
    e--;
  // "the mayor himself said", "Jack Reed (D-R.I.), said"
  if (e > from && REFLEXIVE.test(unit.norm[e])) e--;
  // "executives there say"
  if (e > from && unit.tags[e - 1] & (Tag.noun | Tag.name) && /^t?here$/.test(unit.norm[e])) e--;
  if (e > from + 1 && unit.tags[e] & Tag.comma && unit.tags[e - 1] & Tag.aside && !commaBefore(unit, e - 1, from)) e--;
  if (e < from) return null;
  // "X, who has run before, said", "X (D-Calif.) said", "X — the mayor — said"
  if (unit.tags[e] & (Tag.comma | Tag.dash)) {
    const mark = unit.tags[e] & (Tag.comma | Tag.dash);
    let open = e - 1;
    while (open > from && !(unit.tags[open] & mark) && e - open < 40) open--;
    if (open <= from || !(unit.tags[open] & mark)) return null;
    const inside = unit.tags[open + 1];
    if (mark === Tag.comma) {
      // A list, "a, b, c": take the outermost comma that a name stands before.
      const relative = (inside & Tag.wh) !== 0;
      let further = open;
      for (let k = 0; k < 4; k++) {
        let other = further - 1;
        while (other > from && !(unit.tags[other] & Tag.comma) && further - other < 25) other--;
        if (other <= from || !(unit.tags[other] & Tag.comma)) break;
        const aside = relative
          ? isPlainPhrase(unit, other + 1, further - 1) || isAgeOrHome(unit, other + 1, further - 1)
          : (unit.tags[other + 1] & (Tag.wh | Tag.determiner)) !== 0 || isAgeOrHome(unit, other + 1, further - 1);
        if (!aside || !(unit.tags[other - 1] & (Tag.name | Tag.number))) break;
        further = other;
      }
      open = further;
    }
    const apposed =
      inside & Tag.name && unit.tags[e - 1] & (Tag.name | Tag.aside) ? { from: open + 1, to: e - 1 } : null;
    if (apposed && unit.tags[apposed.to] & Tag.aside) return apposed;
    e = open - 1;
    if (e < from || !endsSubject(unit, e)) return apposed;
    return nounPhrase(unit, e, from) ?? apposed;
  }
  if (!endsSubject(unit, e)) return null;
  const phrase = nounPhrase(unit, e, from);
  return phrase && (antecedent(unit, phrase, from) ?? phrase);
}

/** "Supporters who have heard from the campaign say": the noun that a clause without commas in front of the verb belongs to. */
function antecedent(unit: Unit, { from: start }: Range, from: number): Range | null {
  for (let k = start - 1; k > from && start - k < 12; k--) {
    const tag = unit.tags[k];
    if (tag & (BARRIER | Tag.comma | Tag.quote) || (tag & Tag.coordinator && !(tag & Tag.adverb))) return null;
    // "a source speaking to the paper said"
    if (
      unit.verbs[k]?.form === Form.ing &&
      /^(?:to|with|for|in|on|at|from)$/.test(unit.norm[k + 1]) &&
      unit.tags[k - 1] & Tag.noun &&
      !(unit.tags[k - 1] & Tag.time)
    )
      return nounPhrase(unit, k - 1, from);
    if (unit.norm[k] !== 'who' && unit.norm[k] !== 'whose') continue;
    if (!(unit.tags[k - 1] & (Tag.noun | Tag.name)) && !isWhoever(unit, k - 1)) return null;
    // one finite verb stands in the clause, the one behind belongs to the noun
    for (let j = k + 1; j < start; j++) if (unit.tags[j] & (auxiliary | Tag.verb)) return nounPhrase(unit, k - 1, from);
    return null;
  }
  return null;
}

/** "the senator last week said", "officials two weeks ago said": the item in front of a time that ends at `end`. */
function beforeTime(unit: Unit, end: number, from: number): number {
  let k = end;
  if (unit.norm[k] === 'ago') {
    k--;
    while (
      (k > from && unit.tags[k] & (Tag.time | Tag.number | Tag.determiner)) ||
      (k > from && /^(?:than|less|more|about|nearly|over)$/.test(unit.norm[k]))
    )
      k--;
  } else {
    if (!(unit.tags[k] & Tag.time) || unit.tags[k] & Tag.name) return end;
    if (unit.tags[k - 1] & Tag.time && unit.tags[k - 1] & Tag.name)
      k -= 2; // "Monday night"
    else if (isBeforeTime(unit, k - 1)) k -= unit.norm[k - 2] === 'this' || unit.norm[k - 2] === 'the' ? 3 : 2;
    else if (/^(?:today|yesterday|tonight)$/.test(unit.norm[k])) k -= 1;
    else return end;
    while (k > from && /^(?:late|early|earlier)$/.test(unit.norm[k])) k--;
  }
  // "a report released last year"
  const isReduced =
    k > from && (unit.verbs[k]?.form ?? 0) & Form.participle && unit.norm[k].endsWith('ed') && endsNoun(unit, k - 1);
  if (isReduced) k--;
  return k >= from &&
    (unit.tags[k] & (Tag.name | Tag.noun | Tag.subject | Tag.aside | Tag.comma) || isReduced) &&
    !(unit.tags[k] & Tag.time)
    ? k
    : end;
}

/** "42", "D-Wash.", "of Sundvik": what stands between commas behind a name. */
const isAgeOrHome = (unit: Unit, from: number, to: number): boolean =>
  from === to
    ? (unit.tags[from] & Tag.number) !== 0 || /^\p{L}{1,3}-\p{L}/u.test(unit.norm[from])
    : /^(?:of|from)$/.test(unit.norm[from]) && (unit.tags[to] & Tag.name) !== 0;

/** "head of the union": nouns and what ties them, so that it stands beside a name. */
function isPlainPhrase(unit: Unit, from: number, to: number): boolean {
  for (let k = from; k <= to; k++)
    if (
      unit.tags[k] & (auxiliary | Tag.subject | Tag.wh) ||
      (unit.tags[k] & Tag.verb && !isNounHere(unit, k) && k > from)
    )
      return false;
  return (unit.tags[from] & (Tag.noun | Tag.determiner)) !== 0 || unit.verbs[from]?.form === Form.ing;
}

const REFLEXIVE = /^(?:him|her|it|them|my|our)sel(?:f|ves)$/;

const commaBefore = (unit: Unit, at: number, from: number): boolean => {
  for (let k = at - 1; k >= from && at - k < 40; k--) if (unit.tags[k] & Tag.comma) return true;
  return false;
};
