import { around } from './around';
import { clauseEnd, tidied } from './content';
import type { Found } from './found';
import { cueData, Form, Tag, type Verb } from './lexicon';
import { subjectEndingAt } from './subject';
import type { Unit } from './units';
import { groupBefore, isEnd, startsClause, verbNear } from './verbs';

const hearing: ReadonlySet<string> = new Set(cueData.hearing);

/** "The court heard that …", "…, the inquest heard.": what is said before a court, by nobody named; the court stands for who says it. */
export function heard(unit: Unit, i: number): Found | null {
  const verb = unit.verbs[i];
  if (verb?.lemma !== 'hear' || !(verb.form & (Form.past | Form.third)) || unit.tags[i] & Tag.name) return null;
  const group = groupBefore(unit, i);
  if (group.be || group.to || group.modal) return null;
  const source = subjectEndingAt(unit, group.from - 1);
  if (!source || !hearing.has(unit.norm[source.to])) return null;
  const cue = { from: group.from, to: i };
  let k = i + 1;
  while (unit.tags[k] & Tag.adverb && unit.norm[k] !== 'that' && k + 1 < unit.length) k++;
  const last = unit.length - 1;
  if (unit.norm[k] === 'that' || (!isEnd(unit, k) && startsClause(unit, k) && verbNear(unit, k, last))) {
    const content = tidied(unit, { from: k, to: clauseEnd(unit, k, last) });
    return content && { cue, source, content: [content], class: 'S', why: 'heard that' };
  }
  const isBehind = source.from > 0 && (unit.tags[source.from - 1] & (Tag.comma | Tag.quote)) !== 0;
  return isBehind && isEnd(unit, k) ? around(unit, cue, source, source.from, i, SAY, 'heard') : null;
}

/** What hearing counts as where it closes a sentence. */
const SAY: Verb = { lemma: 'say', form: Form.past, frames: 'Sc', particles: [], saying: [], neverNoun: true };
