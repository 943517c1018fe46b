import { clauseEnd, phraseEnd, tidied } from './content';
import type { Found } from './found';
import { cueData, Form, Tag, type Verb } from './lexicon';
import { nounPhraseFrom } from './phrase';
import { type Range, subjectEndingAt } from './subject';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';
import { type Group, isEnd } from './verbs';

const passiveTo = new Set(cueData.passive.to);

const passiveOther = new Set(cueData.passive.other);

/** X was accused of …; X is expected to …; it was reported that …; the plan was criticized by Y. */
export function passive(unit: Unit, i: number, verb: Verb, group: Group): Found | null {
  const last = unit.length - 1;
  const subject = subjectEndingAt(unit, group.from - 1);
  const cue = { from: group.from, to: i };
  let k = i + 1;
  while (
    k <= last &&
    unit.tags[k] & Tag.adverb &&
    !(unit.tags[k] & (Tag.wh | Tag.subordinator | Tag.coordinator | Tag.time))
  )
    k++;
  const next = unit.norm[k];
  const cls = verb.frames.charAt(0);
  if (next === 'that' && subject) {
    const content = tidied(unit, { from: k, to: clauseEnd(unit, k, last) });
    return content && { cue, source: null, content: [content], class: cls, why: 'passive that' };
  }
  if (!subject) return null;
  if (next === 'by') {
    const end = nounPhraseFrom(unit, k + 1, last);
    if (end < 0) return null;
    const then = end + 1;
    // "was asked by the host whether …", "was told by aides that …"
    if (
      unit.norm[then] === 'that' ||
      (unit.tags[then] & Tag.wh && unit.norm[then] !== 'who' && unit.norm[then] !== 'which')
    ) {
      const said = tidied(unit, { from: then, to: clauseEnd(unit, then, last) });
      return (
        said && {
          cue: { from: cue.from, to: k },
          source: { from: k + 1, to: end },
          content: [said],
          class: cls,
          why: 'passive by clause',
        }
      );
    }
    // "was seen by some as a mistake"
    const as = unit.norm[then] === 'as' ? tidied(unit, { from: then, to: phraseEnd(unit, then, last) }) : null;
    if (!as && !/n|^[SE].*c/.test(verb.frames)) return null; // "was prompted by", "is shared by"
    return {
      cue: { from: cue.from, to: k },
      source: { from: k + 1, to: end },
      content: as ? [subject, as] : [subject],
      class: cls,
      why: 'passive by',
    };
  }
  if (next === 'to' && passiveTo.has(verb.lemma)) {
    const rest = tidied(unit, { from: k, to: phraseEnd(unit, k, last) });
    return rest && { cue, source: null, content: [subject, rest], class: cls, why: 'passive to' };
  }
  if (passiveOther.has(verb.lemma) && k <= last && !isEnd(unit, k)) {
    if (unit.tags[k] & (Tag.comma | Tag.time | Tag.coordinator | Tag.subordinator) && next !== 'as') return null;
    const rest = tidied(unit, { from: k, to: phraseEnd(unit, k, last) });
    // "was called a fool by the mayor"
    const agent = rest ? agentBehind(unit, rest, last) : null;
    const said =
      rest && agent && agent.from - 2 < rest.to ? tidied(unit, { from: rest.from, to: agent.from - 2 }) : rest;
    return said && { cue, source: agent, content: [subject, said], class: cls, why: 'passive other' };
  }
  return null;
}

/** "… by the mayor" inside or right behind what is said: who says it. */
function agentBehind(unit: Unit, { from, to }: Range, last: number): Range | null {
  for (let k = from + 1; k <= Math.min(to + 1, last - 1); k++)
    if (unit.norm[k] === 'by' && !((unit.verbs[k + 1]?.form ?? 0) & Form.ing)) {
      const participle = (unit.verbs[k - 1]?.form ?? 0) & Form.participle || traitsAt(unit, k - 1) & Trait.ed;
      if (participle) return null; // "held by the paper"
      const end = nounPhraseFrom(unit, k + 1, last);
      return end < 0 || unit.tags[k + 1] & (Tag.number | Tag.time) ? null : { from: k + 1, to: end };
    }
  return null;
}
