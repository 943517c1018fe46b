import { around } from './around';
import type { Found } from './found';
import { Form, Tag, type Verb } from './lexicon';
import { isNounHere } from './nouns';
import { nounPhraseFrom } from './phrase';
import type { Range } from './subject';
import type { Unit } from './units';
import { groupBefore, isEnd, sayingEnd } from './verbs';

const MARKS = Tag.stop | Tag.quote | Tag.semicolon | Tag.colon | Tag.dash;
const OPENS = Tag.determiner | Tag.possessive | Tag.subject | Tag.name | Tag.noun | Tag.number;

/** A verb that no list knows, by its ending. */
const UNLISTED: Verb = { lemma: '', form: Form.past, frames: 'S', particles: [], saying: [], neverNoun: false };

const SAYING: Verb = { ...UNLISTED, lemma: 'say', form: Form.ing };

/** An attribution, and the last item of the words that it was read from. */
interface Tail {
  readonly found: Found;
  readonly end: number;
}

/**
 * `"…," cautioned defense expert John Wood.`, `"…," one official who was not authorized to speak told the paper.`: a sentence that opens
 * with a quote that a comma closes has its speaker in the words behind it, whatever stands there. For units whose first item is such a
 * quote that nothing surer has claimed.
 */
export function behindComma(unit: Unit): Tail | null {
  const at = unit.tags[1] & Tag.comma ? 2 : 1;
  if (isEnd(unit, at)) return null;
  let end = at;
  while (end + 1 < unit.length && !(unit.tags[end + 1] & MARKS)) end++;
  const { cue, source, verb } = inverted(unit, at, end) ?? upright(unit, at, end) ?? {};
  const found = cue && source && verb && around(unit, cue, source, at, end, verb, 'trailing behind comma');
  return found ? { found, end } : null;
}

interface Clause {
  readonly cue: Range;
  readonly source: Range;
  readonly verb: Verb;
}

/** "cautioned defense expert John Wood" */
function inverted(unit: Unit, at: number, end: number): Clause | null {
  const verb = finite(unit, at);
  if (!verb) return null;
  const cue = { from: at, to: sayingEnd(unit, at, verb) };
  const next = cue.to + 1;
  const adjective = unit.tags[next] & Tag.verb && unit.tags[next + 1] & (Tag.name | Tag.noun) ? 1 : 0;
  const to = nounPhraseFrom(unit, next + adjective, end);
  return to < 0 ? null : { cue, source: { from: next, to }, verb };
}

/** "one official who was not authorized to speak told the paper" */
function upright(unit: Unit, at: number, end: number): Clause | null {
  if (!(unit.tags[at] & OPENS) || unit.tags[at] & Tag.wh) return null;
  const reported = quotedAs(unit, at, end);
  if (reported) return reported;
  const j = mainVerb(unit, at + 1, end);
  if (j < 0) return null;
  const { from } = groupBefore(unit, j);
  const source = trimmed(unit, { from: at, to: from - 1 });
  const verb = unit.verbs[j] ?? UNLISTED;
  return source && { cue: { from, to: sayingEnd(unit, j, verb) }, source, verb };
}

/** "Araqchi was quoted as saying", "the paper quotes her as saying": who is quoted, not who quotes. */
function quotedAs(unit: Unit, from: number, to: number): Clause | null {
  for (let i = from + 1; i + 1 <= to; i++) {
    const verb = unit.verbs[i];
    if (!verb || !/^(?:quote|cite|hear|overhear|record|remember)$/.test(verb.lemma) || isNounHere(unit, i)) continue;
    const group = groupBefore(unit, i);
    const passive = group.be && (verb.form & Form.participle) !== 0;
    let whom: Range = { from, to: group.from - 1 };
    let says = i + 1;
    if (!passive) {
      const end = nounPhraseFrom(unit, says, to);
      if (end < 0) return null;
      whom = { from: says, to: end };
      says = end + 1;
    }
    if (unit.norm[says] === 'as') says++;
    if (unit.norm[says] !== 'saying') return null;
    const source = trimmed(unit, whom);
    return source && { source, cue: { from: passive ? group.from : says, to: says }, verb: SAYING };
  }
  return null;
}

/** The verb at an item that may be the finite verb of a clause of saying. */
function finite(unit: Unit, i: number): Verb | null {
  const verb = unit.verbs[i];
  if (unit.tags[i] & Tag.name || isEnd(unit, i)) return null;
  if (verb) return verb.form & (Form.past | Form.third) && !isNounHere(unit, i) ? verb : null;
  if (unit.tags[i] !== Tag.noun || unit.tags[i - 1] & (Tag.determiner | Tag.possessive)) return null; // "an exasperated Holm"
  return /^[^-]+[^e]ed$/.test(unit.norm[i]) ? UNLISTED : null;
}

/** The verb of the clause: the first verb of saying, behind a relative clause the last; else a first verb without an object; -1 for none, and for a passive. */
function mainVerb(unit: Unit, from: number, to: number): number {
  let found = -1;
  let relative = false;
  for (let i = from; i <= to; i++) {
    if (unit.tags[i] & Tag.wh) relative = true;
    const verb = finite(unit, i);
    if (!verb) continue;
    const group = groupBefore(unit, i);
    const says = verb !== UNLISTED && verb.frames.startsWith('S');
    if (group.to || (group.be && relative)) continue;
    if (group.be) return -1;
    if (says) {
      found = i;
      if (!relative) break;
    } else if (found < 0 && !relative) {
      const next = unit.tags[i + 1] ?? Tag.stop;
      const alone = isEnd(unit, i + 1) || next & (Tag.comma | Tag.preposition | Tag.time | Tag.adverb);
      if (!alone || next & Tag.name) return -1;
      found = i;
    }
  }
  return found;
}

function trimmed(unit: Unit, { from, to }: Range): Range | null {
  let end = to;
  while (end >= from && unit.tags[end] & (Tag.comma | Tag.adverb)) end--;
  return end < from ? null : { from, to: end };
}
