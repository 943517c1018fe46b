import cueData from '../../../data/cues.json';
import { clauseEnd, leftBound, leftStart, tidied } from './content';
import type { Found } from './found';
import { Form, Tag } from './lexicon';
import { isNominal, isNounHere } from './nouns';
import { nounPhraseFrom } from './phrase';
import { type Range, subjectEndingAt } from './subject';
import { afterAddressee } from './trailing';
import type { Unit } from './units';
import { adjunctEnd, groupBefore, hasVerb, isSubordinate, sayingEnd, startsClause } from './verbs';

const CLOSES = Tag.comma | Tag.colon | Tag.dash | Tag.stop;

/** "As the minister put it, …"; "…, as the paper first reported, …"; "…, as reported by the paper.": the words around; `i` is the "as". */
export function asSaid(unit: Unit, i: number): Found | null {
  if (unit.norm[i] !== 'as') return null;
  const clause = saidBy(unit, i + 1) ?? saidTo(unit, i + 1);
  if (!clause || !(unit.tags[clause.end] & CLOSES || clause.end >= unit.length)) return null;
  const { source, cue, end } = clause;
  const opens = i === 0 || (i === 1 && (unit.tags[0] & Tag.coordinator) !== 0);
  if (!opens && !(unit.tags[i - 1] & (Tag.comma | Tag.dash | Tag.speech))) return null;
  const left = opens ? null : tidied(unit, { from: leftStart(unit, leftBound(unit, i), i), to: i - 1 });
  const goes =
    (end + 2 < unit.length || (unit.tags[end + 1] & Tag.quote) !== 0) &&
    !(unit.tags[end] & Tag.stop) &&
    !(unit.tags[end + 1] & (Tag.coordinator | Tag.wh));
  const right = goes ? tidied(unit, { from: end + 1, to: clauseEnd(unit, end + 1, unit.length - 1) }) : null;
  const content = around(unit, left, right);
  return content.length > 0 ? { cue, source, content, class: 'S', why: opens ? 'as' : 'as aside' } : null;
}

/** What is said of the words on both sides: both where the left is the start of the right's clause, the right where it is a clause, else the left. */
function around(unit: Unit, left: Range | null, right: Range | null): readonly Range[] {
  if (!left || !right)
    return right ? [right] : left && hasVerb(unit, left.from, left.to) && !hasCue(unit, left) ? [left] : [];
  // "where, as she puts it, “the gossip is old”"
  if (unit.tags[right.from] & Tag.quote && !(unit.tags[left.to] & Tag.quote)) return [right];
  if (!hasVerb(unit, left.from, left.to))
    return unit.tags[left.from] & (Tag.determiner | Tag.name | Tag.possessive | Tag.noun | Tag.subject)
      ? [left, right]
      : [right];
  if (isSubordinate(unit, left.to)) return [left, right]; // "That's because, as he puts it, …"
  return startsClause(unit, right.from) && hasVerb(unit, right.from, right.to)
    ? [right]
    : hasCue(unit, left)
      ? []
      : [left];
}

interface Clause {
  readonly cue: Range;
  readonly source: Range;
  /** The item behind it. */
  readonly end: number;
}

/** "first reported by the paper" */
function saidBy(unit: Unit, from: number): Clause | null {
  let k = from;
  while (unit.tags[k] & Tag.adverb) k++;
  const verb = unit.verbs[k];
  if (!verb || !/^[SE]/.test(verb.frames) || !(verb.form & Form.participle) || unit.norm[k + 1] !== 'by') return null;
  const to = nounPhraseFrom(unit, k + 2, unit.length - 1);
  if (to < 0) return null;
  return { cue: { from: from - 1, to: k + 1 }, source: { from: k + 2, to }, end: afterAddressee(unit, to + 1, verb) };
}

/** What is no saying, and yet stands in "as many believe", "as the results showed". */
const thinks = new Set(cueData.asThinks);

/** "the minister told the paper on Monday" */
function saidTo(unit: Unit, from: number): Clause | null {
  for (let k = from + 1; k < Math.min(unit.length, from + 14); k++) {
    if (unit.tags[k] & (CLOSES | Tag.quote)) return null;
    const verb = unit.verbs[k];
    if (!verb || unit.tags[k] & Tag.name || isNounHere(unit, k)) continue;
    const particle = sayingEnd(unit, k, verb);
    if (!verb.frames.startsWith('S') && particle === k && !thinks.has(verb.lemma)) return null;
    if (!(verb.form & (Form.past | Form.third)) && !(verb.neverNoun && verb.form & Form.base)) return null;
    const group = groupBefore(unit, k);
    const infinitive = unit.norm[particle + 1] === 'to' && !(unit.tags[particle + 2] & (Tag.determiner | Tag.name));
    if (group.be || group.to || infinitive) return null;
    const phrase = subjectEndingAt(unit, group.from - 1, from);
    if (!phrase || !isPhrase(unit, from, phrase.from - 1)) return null;
    const source = { from, to: phrase.to };
    const end = verb.frames.includes('n') ? adjunctEnd(unit, particle + 1) : afterAddressee(unit, particle + 1, verb);
    return { cue: { from: group.from, to: particle }, source, end };
  }
  return null;
}

/** Whether nothing but a noun phrase goes on from `from` to `to`. */
function isPhrase(unit: Unit, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) if (!isNominal(unit, k) && !(unit.tags[k] & Tag.preposition)) return false;
  return true;
}

/** Whether a verb of saying or thinking stands in a stretch. */
function hasCue(unit: Unit, { from, to }: Range): boolean {
  for (let k = from; k <= to; k++) {
    const form = unit.verbs[k]?.form ?? 0;
    if (unit.tags[k] & Tag.cue && !(unit.tags[k] & Tag.name) && form & (Form.past | Form.third) && !isNounHere(unit, k))
      return true;
  }
  return false;
}
