import { clauseEnd, phraseEnd, tidied } from './content';
import type { Found } from './found';
import { auxiliary, cueData, Form, Tag, type Verb } from './lexicon';
import { isNounHere } from './nouns';
import { subjectEndingAt } from './subject';
import type { Unit } from './units';
import { groupBefore } from './verbs';

const seem = new Set(cueData.seem);

/** "The bank seems ready to …", "it appeared that …": a judgement that nobody is named for. */
export function seeming(unit: Unit, i: number): Found | null {
  const verb: Verb | undefined = unit.verbs[i];
  if (!verb || !seem.has(verb.lemma) || unit.tags[i] & Tag.name || isNounHere(unit, i)) return null;
  const group = groupBefore(unit, i);
  if (group.to || verb.form & Form.ing) return null;
  const subject = subjectEndingAt(unit, group.from - 1);
  if (!subject) return null;
  const last = unit.length - 1;
  const next = unit.norm[i + 1];
  const cue = { from: group.from, to: i };
  if (next === 'that' || /^(?:it|there)$/.test(unit.norm[subject.to])) {
    const from = next === 'as' || next === 'like' ? i + 2 : i + 1;
    const content = tidied(unit, { from, to: clauseEnd(unit, from, last) });
    return content && { cue, source: null, content: [content], class: 'T', why: 'seems that' };
  }
  // "appeared in court", "appears on Monday": that is no judgement
  if (verb.lemma === 'appear' && next !== 'to' && !(unit.tags[i + 1] & (Tag.noun | Tag.adverb))) return null;
  const rest = tidied(unit, { from: i + 1, to: phraseEnd(unit, i + 1, last) });
  return rest && { cue, source: null, content: [subject, rest], class: 'T', why: 'seems' };
}

const hedges = new Set(cueData.adverbs);

/** "The bank has reportedly cut rates": what is told by nobody who is named. */
export function hedged(unit: Unit, i: number): Found | null {
  if (!hedges.has(unit.norm[i]) || unit.tags[i] & Tag.name) return null;
  let from = i;
  while (from > 0 && unit.tags[from - 1] & (auxiliary | Tag.adverb) && !(unit.tags[from - 1] & Tag.subject)) from--;
  const subject = subjectEndingAt(unit, from - 1);
  if (!subject) return null;
  const rest = tidied(unit, { from: i + 1, to: clauseEnd(unit, i + 1, unit.length - 1) });
  return (
    rest && {
      cue: { from: i, to: i },
      source: null,
      content: [subject, rest],
      class: 'T',
      why: 'seems hedged',
    }
  );
}
