import { clauseEnd, leftBound, leftStart, tidied } from './content';
import type { Found } from './found';
import { auxiliary, Form, Tag, type Verb } from './lexicon';
import { isNounHere } from './nouns';
import type { Range } from './subject';
import type { Unit } from './units';
import { hasVerb, isEnd, isSubordinate, startsClause } from './verbs';

/** The content around a cue inside or behind it: from the start of the unit, and what goes on behind a comma. */
export function around(
  unit: Unit,
  cue: Range,
  source: Range,
  left: number,
  right: number,
  verb: Verb,
  why: string,
): Found | null {
  const content: Range[] = [];
  const start = leftBound(unit, left);
  const before = tidied(unit, { from: quoteStart(unit, leftStart(unit, start, left), left - 1), to: left - 1 });
  if (!before) {
    // "But, he said, it is risky"
    if (start > 0 || left < 2 || !(unit.tags[right + 1] & Tag.comma) || !startsClause(unit, right + 2)) return null;
    const rest = tidied(unit, { from: right + 2, to: clauseEnd(unit, right + 2, unit.length - 1) });
    return rest && { cue, source, content: [rest], class: verb.frames.charAt(0) || 'S', why };
  }
  content.push(before);
  const quoted = (unit.tags[before.to] & Tag.quote) !== 0;
  const whole =
    hasVerb(unit, before.from, before.to) &&
    (isEnd(unit, right + 1) ||
      (!opensAside(unit, before) &&
        !(unit.tags[before.to] & (Tag.preposition | Tag.wh)) &&
        !(unit.tags[before.to] & auxiliary && !hasVerb(unit, before.from, before.to - 1)) &&
        !/^(?:the|a|an)$/.test(unit.norm[before.to]) &&
        !(unit.tags[before.from] & Tag.wh)));
  // "In the long run, she said, this …": a phrase in front of its clause
  const fronted = (unit.tags[before.from] & Tag.preposition) !== 0;
  const apposed = why === 'inverted' && whole && unit.tags[right + 1] & Tag.comma && unit.norm[right + 2] === 'the';
  const after = apposed ? null : goesOn(unit, right + 1, before, quoted || !whole || fronted);
  if (after) content.push(after);
  else if (!quoted && !whole && !(unit.tags[before.from] & Tag.quote) && !isRemark(unit, before, source, verb, right))
    return null;
  return { cue, source, content, class: verb.frames.charAt(0) || 'S', why };
}

/** "Sorry, Holm said.", "An impossible combination, they say.": a few words without a verb in front of a cue that closes the sentence. */
const isRemark = (unit: Unit, before: Range, source: Range, verb: Verb, right: number): boolean =>
  verb.frames.startsWith('S') &&
  !verb.frames.includes('i') &&
  before.to - before.from < 10 &&
  (verb.neverNoun || (verb.form & Form.past) !== 0) &&
  isEnd(unit, right + 1) &&
  (unit.tags[source.to] & (Tag.name | Tag.subject)) !== 0 &&
  !(unit.tags[before.from] & (Tag.preposition | Tag.time | Tag.wh | Tag.subordinator)) &&
  !(unit.tags[before.from] & Tag.adverb && before.from === before.to);

/** `She went on: "…," he said`: where the words begin whose quote ends at `to`: behind a colon or a dash in front of it. */
function quoteStart(unit: Unit, from: number, to: number): number {
  let k = to;
  if (!(unit.tags[k] & Tag.quote) && unit.tags[k] & Tag.comma) k--;
  if (!(unit.tags[k] & Tag.quote)) return from;
  while (k > from && unit.tags[k - 1] & Tag.quote) k--;
  return k > from && unit.tags[k - 1] & (Tag.colon | Tag.dash) ? k : from;
}

/** "While he is ahead": a clause that another one follows; "That plan", "Even the mayor" open none. */
function opensAside(unit: Unit, { from, to }: Range): boolean {
  if (!isSubordinate(unit, from)) return false;
  if (/^(?:that|even)$/.test(unit.norm[from]) && !(unit.tags[from + 1] & (Tag.subordinator | Tag.subject)))
    return false;
  for (let k = from + 1; k < to; k++) if (unit.tags[k] & Tag.comma) return !hasVerb(unit, k, to);
  return true;
}

/** The words that go on behind a cue in the middle: `"…," he said, "…"`; "Voters, she suggested, do not …". */
function goesOn(unit: Unit, at: number, before: Range, incomplete: boolean): Range | null {
  const lastQuote = unit.tags[before.to] & Tag.quote;
  for (let k = at; k < unit.length; k++) {
    const tag = unit.tags[k];
    if (lastQuote) {
      if (tag & Tag.quote) {
        // a cue of its own before the quote: ", adding, …"
        for (let j = at; j < k; j++)
          if (
            unit.tags[j] & Tag.cue &&
            !(unit.tags[j] & Tag.name) &&
            (unit.verbs[j]?.form === Form.ing || isSaying(unit, j))
          )
            return null;
        if (unit.tags[k - 1] & (Tag.comma | Tag.colon | Tag.dash) || k === at)
          return tidied(unit, { from: k, to: clauseEnd(unit, k, unit.length - 1) });
        return null;
      }
      continue;
    }
    if (tag & Tag.comma) {
      const next = unit.tags[k + 1] ?? Tag.stop;
      if (k <= at + 6 && (next & auxiliary || unit.norm[k + 1] === 'that'))
        return tidied(unit, { from: k + 1, to: clauseEnd(unit, k + 1, unit.length - 1) });
      const goes = unit.verbs[k + 1];
      const split =
        goes && !goes.frames.startsWith('S') && goes.form & (Form.past | Form.third) && !isNounHere(unit, k + 1);
      // "…, they say, but he is still the best"
      if (k <= at + 6 && /^(?:but|so|and)$/.test(unit.norm[k + 1]) && opensClause(unit, k + 2))
        return tidied(unit, { from: k + 1, to: clauseEnd(unit, k + 1, unit.length - 1) });
      if (!incomplete && !split && !/^(?:the|because|to|by|she|he|it|they|there)$/.test(unit.norm[k + 1])) return null;
      if (
        k > at + 6 ||
        next & (Tag.stop | Tag.preposition | Tag.wh | Tag.coordinator) ||
        unit.verbs[k + 1]?.form === Form.ing
      )
        return null;
      if (/^(?:while|although|though|as|when|after|citing|according|a|an)$/.test(unit.norm[k + 1])) return null;
      return tidied(unit, { from: k + 1, to: clauseEnd(unit, k + 1, unit.length - 1) });
    }
    if (
      !(
        tag &
        (Tag.adverb | Tag.time | Tag.preposition | Tag.determiner | Tag.noun | Tag.name | Tag.number | Tag.possessive)
      )
    )
      return null;
  }
  return null;
}

/** A finite verb of saying with a subject in front of it. */
const isSaying = (unit: Unit, j: number): boolean => {
  const verb = unit.verbs[j];
  if (!verb?.frames.startsWith('S') || !(verb.form & (Form.past | Form.third)) || isNounHere(unit, j)) return false;
  return (unit.tags[j - 1] & (Tag.noun | Tag.name | Tag.subject)) !== 0 && !(unit.tags[j - 1] & Tag.comma);
};

/** Whether a clause starts at `from` in which nobody else speaks. */
function opensClause(unit: Unit, from: number): boolean {
  const tag = unit.tags[from] ?? Tag.stop;
  if (!(tag & (Tag.subject | Tag.determiner | Tag.possessive)) || tag & Tag.wh) return false;
  for (let k = from; k < unit.length; k++) if (isSaying(unit, k)) return false;
  return true;
}
