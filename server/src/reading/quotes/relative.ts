import { type Complement, makerOf } from './complement';
import { clauseEnd, phraseEnd } from './content';
import { auxiliary, Form, Tag } from './lexicon';
import { isNominal, isNounHere } from './nouns';
import type { Range } from './subject';
import type { Unit } from './units';

/** "a plan Holm said would fail", "a step that critics say left a gap": what alone is the subject of the cue. */
export function withoutAntecedent(unit: Unit, source: Range): Range {
  if (unit.norm[source.from] === 'that' && source.to > source.from) return { from: source.from + 1, to: source.to };
  if (!(unit.tags[source.to] & Tag.name) || !(unit.tags[source.from] & Tag.determiner)) return source;
  let from = source.to;
  while (from > source.from && unit.tags[from - 1] & Tag.name) from--;
  const noun = unit.tags[from - 1] & Tag.noun && from - 1 > source.from;
  return noun ? { from, to: source.to } : source;
}

/** Whether a finite verb stands at an item. */
export const finiteAt = (unit: Unit, k: number): boolean =>
  ((unit.verbs[k]?.form ?? 0) & (Form.past | Form.third)) !== 0 && !(unit.tags[k] & Tag.name) && !isNounHere(unit, k);

/** "…, which she said was late", "a step that they say left a gap": what follows as a clause without a subject of its own. */
export function relative(unit: Unit, i: number, wh: number): Complement | null {
  const next = unit.tags[i + 1] ?? Tag.stop;
  if (!(next & (Tag.modal | Tag.be | Tag.have) || finiteAt(unit, i + 1)) || next & Tag.name) return null;
  // "a plan the council hopes will work": no word opens the clause
  const bare = wh > 0 && !(unit.tags[wh] & auxiliary) && isNominal(unit, wh);
  if (!/^(?:which|who|what|that)$/.test(unit.norm[wh] ?? '') && !bare) return null;
  return makerOf(unit, i)(i + 1, clauseEnd(unit, i + 1, unit.length - 1), 'relative');
}

/** "what she described as a threat", "whom he views as a peer": the object stands in front, as a relative pronoun. */
export function asObject(unit: Unit, i: number, wh: number): Complement | null {
  if (!/^(?:which|whom|that|what)$/.test(unit.norm[wh] ?? '') || unit.norm[i + 1] !== 'as') return null;
  return makerOf(unit, i)(i + 1, phraseEnd(unit, i + 2, unit.length - 1), 'as');
}
