import words from '../../../data/words.json';
import { wordSet } from '../../text/words';
import { Tag } from './lexicon';
import type { Range } from './subject';
import type { Unit } from './units';
import { verbNear } from './verbs';

const opens = wordSet(words.clauses.fronted);

/** "When she learned that …, she left", "In what she called …, she left": whether the cue stands in a clause or phrase that a main clause follows. */
export function opensSubordinate(unit: Unit, cue: number): boolean {
  let at = 0;
  while (unit.tags[at] & (Tag.coordinator | Tag.adverb | Tag.comma) && !opens(unit, at) && at < 3) at++; // "However, while …"
  if (!opens(unit, at) && !(unit.tags[at] & Tag.preposition && unit.norm[at + 1] === 'what')) return false;
  for (let k = at + 1; k < cue; k++) if (unit.tags[k] & Tag.comma) return false;
  return true;
}

/** "Noting that …, she added": the words behind a cue at the start end where the main clause begins. */
export function toMainClause(unit: Unit, range: Range): Range {
  for (let k = range.from; k < range.to; k++) {
    const comma = (unit.tags[k] & Tag.comma) !== 0 && k > range.from;
    const quoted = (unit.tags[k] & Tag.speech) !== 0; // the comma stands inside the marks
    if ((!comma && !quoted) || unit.tags[k + 1] & Tag.wh) continue;
    const subject = (unit.tags[k + 1] & (Tag.subject | Tag.name | Tag.determiner | Tag.possessive)) !== 0;
    const verb = () => verbNear(unit, k + 1, unit.length - 1);
    if (comma ? subject || (unit.tags[k + 1] & Tag.noun && verb()) : subject && verb())
      return { from: range.from, to: comma ? k - 1 : k };
  }
  return range;
}
