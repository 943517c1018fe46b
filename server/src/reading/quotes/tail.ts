import type { Found } from './found';
import { Form, Tag, type Verb } from './lexicon';
import { isNounHere } from './nouns';
import { nounPhraseFrom, type Range } from './subject';
import { around } from './trailing';
import type { Unit } from './units';
import { groupBefore, isEnd } from './verbs';

const MARKS = Tag.stop | Tag.quote | Tag.semicolon | Tag.colon | Tag.dash;
const OPENS = Tag.determiner | Tag.possessive | Tag.subject | Tag.name | Tag.noun | Tag.number;

/** A verb that no list knows, by its ending. */
const UNLISTED: Verb = { lemma: '', form: Form.past, frames: 'S', particles: [], saying: [], neverNoun: false };

/**
 * `"…," cautioned defense expert John Wood.`, `"…," one official who was not authorized to speak told the paper.`: a sentence that opens
 * with a quote that a comma closes has its speaker in the words behind it, whatever stands there. For quotes of whole clauses that nothing
 * surer has claimed; `k` is the item of such a quote.
 */
export function behindComma(unit: Unit, k: number): Found | null {
  const at = unit.tags[k + 1] & Tag.comma ? k + 2 : k + 1;
  if (isEnd(unit, at)) return null;
  let end = at;
  while (end + 1 < unit.length && !(unit.tags[end + 1] & MARKS)) end++;
  const first = finite(unit, at);
  if (first) {
    const adjective = unit.tags[at + 1] & Tag.verb && unit.tags[at + 2] & (Tag.name | Tag.noun) ? 1 : 0;
    const to = nounPhraseFrom(unit, at + 1 + adjective, end);
    if (to < 0) return null;
    return around(unit, { from: at, to: at }, { from: at + 1, to }, at, end, first, 'inverted behind comma');
  }
  if (!(unit.tags[at] & OPENS) || unit.tags[at] & Tag.wh) return null;
  const j = mainVerb(unit, at + 1, end);
  if (j < 0) return null;
  const group = groupBefore(unit, j);
  const source = trimmed(unit, { from: at, to: group.from - 1 });
  const verb = unit.verbs[j] ?? UNLISTED;
  return source && around(unit, { from: group.from, to: j }, source, at, j, verb, 'trailing behind comma');
}

/** The verb at an item that may be the finite verb of a clause of saying. */
function finite(unit: Unit, i: number): Verb | null {
  const verb = unit.verbs[i];
  if (unit.tags[i] & Tag.name || isEnd(unit, i)) return null;
  if (verb) return verb.form & (Form.past | Form.third) && !isNounHere(unit, i) ? verb : null;
  return unit.tags[i] === Tag.noun && /^[^-]+[^e]ed$/.test(unit.norm[i]) ? UNLISTED : null;
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
