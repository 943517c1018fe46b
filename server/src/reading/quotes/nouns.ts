import { auxiliary, Form, Tag, verbAt } from './lexicon';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';

/** Whether an item can stand inside a noun phrase (determiners, names, nouns, adjectives, numbers, possessives). */
export function isNominal(unit: Unit, i: number): boolean {
  if (i < 0 || i >= unit.length) return false;
  const tag = unit.tags[i];
  if (tag & (Tag.name | Tag.noun | Tag.number | Tag.aside)) return true;
  if (tag & (Tag.determiner | Tag.possessive | Tag.time)) return true;
  if (tag & Tag.quote) return true;
  if (tag & (Tag.subject | Tag.object)) return false;
  return (tag & Tag.verb) !== 0 && (tag & auxiliary) === 0 && isNounHere(unit, i);
}

/** A word that could be a verb stands as a noun or adjective: behind a determiner, a possessive, an adjective or a preposition. */
export function isNounHere(unit: Unit, i: number): boolean {
  const before = i > 0 ? unit.tags[i - 1] : 0;
  const word = i > 0 ? unit.norm[i - 1] : '';
  const traits = i > 0 ? traitsAt(unit, i - 1) : 0;
  const verb = unit.verbs[i];
  const form = verb?.form ?? 0;
  const never = (verb?.neverNoun ?? false) && form !== Form.ing;
  if (before & Tag.possessive) return !(before & Tag.object && form & Form.past); // "a source close to her said"
  if ((unit.tags[i + 1] ?? 0) & Tag.possessive && /^'s?$/.test(unit.norm[i + 1])) return true; // "the campaign's"
  if (before & Tag.determiner) {
    // "Another tweeted, …", "Another says that", "the two say", "one in five say"
    if (word === 'another' && form & Form.past && (unit.tags[i + 1] ?? 0) & (Tag.comma | Tag.quote | Tag.colon))
      return false;
    if (never && (word === 'another' || (traits & Trait.count && word !== 'one'))) return false;
    if (!(before & Tag.subject)) return true;
    // "those issues", "this claim": agreement tells
    if (word === 'this' || word === 'each' || word === 'one') return form === Form.base;
    if (word === 'that' || word === 'which') return false;
    return form === Form.third;
  }
  if (before & Tag.preposition && word !== 'to' && !(before & Tag.subordinator) && form !== Form.ing) return true;
  if (before & Tag.number) return !never && !(form & Form.past && !((unit.tags[i + 1] ?? 0) & (Tag.noun | Tag.name))); // "a study from 2011 noted"
  // "22 Holm emails": a plural behind a name that a number or an article opens; not "the Times shows a …"
  const after = unit.tags[i + 1] ?? Tag.stop;
  if (
    form === Form.third &&
    before & Tag.name &&
    !never &&
    (unit.tags[i - 2] ?? 0) & (Tag.number | Tag.determiner) &&
    !(after & (Tag.determiner | Tag.possessive | Tag.object | Tag.quote) && unit.norm[i + 1] !== "'")
  )
    return true;
  // "an earlier report", "the recently released report": what a determiner opens
  if (before & (Tag.adverb | Tag.verb) && !never && form & (Form.base | Form.third) && determined(unit, i)) return true;
  if (
    form === Form.ing &&
    before & (Tag.noun | Tag.name) &&
    word !== 'percent' &&
    ((traits & (Trait.ed | Trait.adjective) && !verb?.neverNoun) || traitsAt(unit, i) & Trait.nounIng)
  )
    return true;
  if (before & Tag.noun && form & (Form.third | Form.base) && !never && traits & Trait.adjective) return true;
  // "the Trump campaign", "a tax plan": a base form agrees with no singular before it
  return (
    !never &&
    (before & (Tag.name | Tag.noun)) !== 0 &&
    (traits & (Trait.s | Trait.people)) === 0 &&
    (after & (Tag.determiner | Tag.object | Tag.possessive)) === 0 &&
    verbAt(unit, i)?.form === Form.base
  );
}

/** Whether adverbs and participles alone stand between a determiner and the word at `i`. */
function determined(unit: Unit, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 3); k--) {
    const tag = unit.tags[k];
    if (tag & Tag.determiner && !(tag & Tag.subject)) return true;
    if (tag & Tag.possessive && (!(tag & Tag.object) || (unit.tags[k - 1] ?? 0) & Tag.preposition)) return true; // "in her opening remarks"
    const participle = ((unit.verbs[k]?.form ?? 0) & (Form.participle | Form.ing)) !== 0;
    if (tag & Tag.name || !(participle || (tag & Tag.adverb && !(tag & (Tag.coordinator | Tag.subordinator)))))
      return false;
  }
  return false;
}
