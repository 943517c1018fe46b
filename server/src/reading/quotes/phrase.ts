import { auxiliary, Tag } from './lexicon';
import { isNominal } from './nouns';
import type { Unit } from './units';

const BARRIER = Tag.semicolon | Tag.colon | Tag.dash | Tag.stop;

/** The noun phrase that starts at item `at` ("said Lavrov, the minister"): its last item; -1 where none starts there. */
export function nounPhraseFrom(unit: Unit, at: number, to: number): number {
  if (at > to || (!isNominal(unit, at) && !(unit.tags[at] & (Tag.subject | Tag.object)))) return -1;
  if (unit.tags[at] & (Tag.subject | Tag.object) && !(unit.tags[at] & (Tag.determiner | Tag.name | Tag.possessive)))
    return at;
  let i = at;
  while (i < to) {
    const next = unit.tags[i + 1];
    if (next & (Tag.comma | BARRIER | Tag.quote)) break;
    if (isNominal(unit, i + 1)) {
      // a determiner or a pronoun starts another phrase
      if (next & Tag.determiner && !(unit.tags[i] & Tag.determiner) && !(unit.tags[i + 1] & Tag.name)) break;
      if (next & Tag.possessive && !/^'s?$/.test(unit.norm[i + 1]) && !(unit.tags[i] & (Tag.determiner | Tag.quote)))
        break;
      if (next & Tag.time && unit.tags[i + 1] & Tag.name && !(unit.tags[i] & (Tag.determiner | Tag.possessive))) break;
      i++;
      continue;
    }
    if (
      next & Tag.adverb &&
      /ly$|^(?:very|most|more|less)$/.test(unit.norm[i + 1]) &&
      unit.tags[i] & (Tag.determiner | Tag.possessive) &&
      i + 2 <= to
    ) {
      i++; // "a carefully prepared speech"
      continue;
    }
    if (next & Tag.verb && !(next & auxiliary) && unit.tags[i] & (Tag.determiner | Tag.possessive | Tag.adverb)) {
      i++;
      continue;
    }
    if (
      next & Tag.preposition &&
      (unit.norm[i + 1] === 'of' ||
        unit.norm[i + 1] === 'for' ||
        unit.norm[i + 1] === 'at' ||
        unit.norm[i + 1] === 'with') &&
      i + 2 <= to &&
      isNominal(unit, i + 2)
    ) {
      i += 2;
      continue;
    }
    if (
      next & Tag.coordinator &&
      unit.norm[i + 1] === 'and' &&
      i + 2 <= to &&
      unit.tags[i + 2] & Tag.name &&
      unit.tags[i] & Tag.name
    ) {
      i += 2;
      continue;
    }
    break;
  }
  return i;
}
