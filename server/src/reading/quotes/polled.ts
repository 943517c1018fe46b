import { clauseEnd, leftStart, tidied } from './content';
import type { Found } from './found';
import { cueData, Tag } from './lexicon';
import { nounPhraseFrom } from './phrase';
import type { Range } from './subject';
import type { Unit } from './units';
import { hasVerb, isEnd } from './verbs';

const records = new Set(cueData.records);

/** "Holm leads by nine points in a new poll"; "In the survey, Holm leads": what a poll says, said of nobody else. */
export function polled(unit: Unit, i: number, free: (k: number) => boolean): Found | null {
  if (unit.norm[i] !== 'in') return null;
  const source = recordAt(unit, i + 1);
  if (!source) return null;
  const cue = { from: i, to: i };
  const last = unit.length - 1;
  const made = (from: number, to: number): Found | null => {
    const content = tidied(unit, { from, to });
    if (!content || !hasVerb(unit, content.from, content.to)) return null;
    for (let k = content.from; k <= content.to; k++) if (!free(k) || unit.tags[k] & Tag.quote) return null;
    return { cue, source, content: [content], class: 'E', why: 'polled' };
  };
  if (i === 0 || (i === 1 && unit.tags[0] & Tag.coordinator)) {
    let comma = nextComma(unit, source.to + 1);
    if (/(?:ed|taken)$/.test(unit.norm[comma + 1] ?? '')) comma = nextComma(unit, comma + 1); // "…, conducted in May, …"
    return (unit.tags[comma] ?? 0) & Tag.comma ? made(comma + 1, clauseEnd(unit, comma + 1, last)) : null;
  }
  return isEnd(unit, source.to + 1) || unit.tags[source.to + 1] & (Tag.comma | Tag.time | Tag.preposition)
    ? made(leftStart(unit, 0, i), i - 1)
    : null;
}

const nextComma = (unit: Unit, from: number): number => {
  let k = from;
  while (k < unit.length && !(unit.tags[k] & (Tag.comma | Tag.quote | Tag.semicolon))) k++;
  return k;
};

/** "To Holm, the plan is a threat": whose view it is stands in front. */
export function toWhom(unit: Unit, free: (k: number) => boolean): Found | null {
  const at = unit.tags[0] & Tag.coordinator ? 1 : 0;
  if (unit.norm[at] !== 'to') return null;
  const end = nounPhraseFrom(unit, at + 1, unit.length - 1);
  if (end < 0 || !(unit.tags[end + 1] & Tag.comma)) return null;
  // "To paraphrase Dickens" is no view of his
  if (!(unit.tags[at + 1] & (Tag.name | Tag.determiner | Tag.possessive | Tag.object | Tag.subject))) return null;
  if (!(unit.tags[end] & (Tag.name | Tag.object)) && !/^(?:many|some|others|most)$|s$/.test(unit.norm[end]))
    return null;
  const content = tidied(unit, { from: end + 2, to: clauseEnd(unit, end + 2, unit.length - 1) });
  if (!content || !hasVerb(unit, content.from, content.to)) return null;
  for (let k = at; k <= content.to; k++) if (!free(k)) return null;
  return {
    cue: { from: at, to: at },
    source: { from: at + 1, to: end },
    content: [content],
    class: 'T',
    why: 'to whom',
  };
}

/** "a CBS News poll last month", "the latest survey": a phrase whose head is a poll. */
function recordAt(unit: Unit, at: number): Range | null {
  const end = nounPhraseFrom(unit, at, unit.length - 1);
  for (let k = at; k <= end; k++) if (records.has(unit.norm[k])) return { from: at, to: end };
  return null;
}
