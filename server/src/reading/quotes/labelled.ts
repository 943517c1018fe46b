import { months } from '../figures/calendar';
import { tidied } from './content';
import type { Found } from './found';
import { auxiliary, cueData, Form, Tag } from './lexicon';
import { isNounHere } from './nouns';
import { type Range, subjectEndingAt } from './subject';
import { afterAddressee } from './trailing';
import type { Unit } from './units';
import { groupBefore, isEnd, sayingEnd } from './verbs';

const labels = new Set(cueData.labels);

/** `"…" — Anna Holm`: a quote signed by its speaker. */
export function signed(unit: Unit, dash: number): Found | null {
  if (!(unit.tags[dash + 1] & Tag.name)) return null;
  let to = dash + 1;
  while (to + 1 < unit.length && unit.tags[to + 1] & (Tag.name | Tag.aside)) to++;
  if (to + 1 < unit.length && !(unit.tags[to + 1] & (Tag.stop | Tag.comma | Tag.quote))) return null;
  let from = dash - 1;
  while (from > 0 && unit.tags[from - 1] & Tag.quote) from--;
  return {
    cue: { from: dash, to: dash },
    source: { from: dash + 1, to },
    content: [{ from, to: dash - 1 }],
    class: 'S',
    why: 'signed',
  };
}

/** "Holm: The dam will hold", as headlines put it; names only. */
export function headed(unit: Unit): Found | null {
  let colon = 0;
  while (
    colon < 6 &&
    colon < unit.length &&
    unit.tags[colon] & (Tag.name | Tag.possessive | Tag.aside | Tag.noun) &&
    !(unit.tags[colon] & Tag.quote)
  )
    colon++;
  if (colon === 0 && /^[qa]$/.test(unit.norm[0])) colon = 1;
  if (colon === 0 || colon + 2 >= unit.length || !(unit.tags[colon] & Tag.colon)) return null;
  if (!(unit.tags[colon - 1] & (Tag.name | Tag.aside)) && !/^[qa]$/.test(unit.norm[0])) return null;
  for (let k = 0; k < colon; k++) if (labels.has(unit.norm[k])) return null;
  const content = tidied(unit, { from: colon + 1, to: unit.length - 1 });
  if (!content || !hasWord(unit, content)) return null;
  return {
    cue: { from: colon, to: colon },
    source: { from: 0, to: colon - 1 },
    content: [content],
    class: 'S',
    why: 'headed',
  };
}

/** `Her message: "…"`, `Jeffrey M. Jones: "…"`: quoted words behind a colon, given to the subject of what stands before it. */
export function beforeColon(unit: Unit, i: number): Found | null {
  if (!(unit.tags[i + 1] & Tag.quote)) return null;
  const source = introducer(unit, i);
  if (!source) return null;
  const content = tidied(unit, { from: i + 1, to: unit.length - 1 });
  return content && { cue: { from: i, to: i }, source, content: [content], class: 'S', why: 'before colon' };
}

/** Who introduces the words behind the colon at `i`: the subject of what stands before it. */
function introducer(unit: Unit, i: number): Range | null {
  // "Dam breaks - Anna Holm: …"
  for (let dash = i - 2; dash > 0 && i - dash < 8; dash--) {
    if (!(unit.tags[dash] & Tag.dash)) continue;
    const named = subjectEndingAt(unit, i - 1, dash + 1);
    if (named?.from === dash + 1 && unit.tags[named.to] & Tag.name) return named;
  }
  // "They asked, and Holm replied: …"
  const last = unit.verbs[i - 1];
  const says = last?.frames.startsWith('S') && last.form & (Form.past | Form.third) && !isNounHere(unit, i - 1);
  const nearest = says ? subjectEndingAt(unit, groupBefore(unit, i - 1).from - 1) : null;
  if (nearest) return nearest;
  let from = 0;
  if (/^(?:when|after|before|while|since)$/.test(unit.norm[0]))
    while (from < i && !(unit.tags[from] & Tag.comma)) from++; // "When Berg left, …"
  for (let k = from < i ? from : 0; k < i; k++) {
    if (!(unit.tags[k] & (Tag.verb | auxiliary)) || unit.tags[k] & Tag.name || isNounHere(unit, k)) continue;
    const subject = subjectEndingAt(unit, groupBefore(unit, k).from - 1);
    // "Holm, who lost it all, was brief: …", "Here is what Holm said: …"
    if (subject && !/^(?:who|which|that|here|there|what)$/.test(unit.norm[subject.to])) return subject;
  }
  // "Holm on the dam: 'It will hold'"
  let name = 0;
  while (name < 4 && unit.tags[name] & Tag.name && !(unit.tags[name] & (Tag.time | Tag.preposition))) name++;
  if (name > 0 && /^(?:on|to|about|after|over)$/.test(unit.norm[name])) return { from: 0, to: name - 1 };
  const source = subjectEndingAt(unit, beforeDay(unit, i - 1));
  return source && unit.tags[source.from] & Tag.number && source.from === source.to ? null : source;
}

/** The last item before the day of a label, "Anna Holm, July 11, 2016", "Anna Holm, July 8 statement"; `end` where none stands there. */
function beforeDay(unit: Unit, end: number): number {
  let k = unit.tags[end] & Tag.noun && unit.tags[end - 1] & Tag.number ? end - 1 : end;
  if (k < 2 || !(unit.tags[k] & Tag.number)) return end;
  while (k > 1 && (unit.tags[k] & (Tag.number | Tag.comma) || months.has(unit.norm[k]))) k--;
  return unit.tags[k + 1] & Tag.comma ? k : end;
}

/** `"It is over." Holm said.`: a cue in a unit of its own behind a quote that closed with a stop. */
export function sayingAlone(unit: Unit): { source: Range; cue: Range } | null {
  for (let i = 1; i < Math.min(unit.length, 24); i++) {
    const verb = unit.verbs[i];
    if (!verb || unit.tags[i] & Tag.name) continue;
    const end = sayingEnd(unit, i, verb);
    if ((!/^S.*c/.test(verb.frames) && end === i) || !(verb.form & (Form.past | Form.third))) continue;
    const rest = afterAddressee(unit, end + 1, verb);
    const closed = isEnd(unit, rest) || (unit.tags[rest] & Tag.comma && !(unit.tags[rest + 1] & Tag.quote));
    if (!closed) return null;
    const source = subjectEndingAt(unit, groupBefore(unit, i).from - 1);
    return source?.from === 0 ? { source, cue: { from: i, to: end } } : null;
  }
  return null;
}

/** "The mayor went on:" at the end of a paragraph: who speaks in the next, and the verb or the colon that says so. */
export function introduction(unit: Unit): { source: Range; cue: Range } | null {
  let colon = unit.length - 1;
  if (colon > 0 && unit.tags[colon] & Tag.stop) colon--;
  if (colon < 1 || !(unit.tags[colon] & Tag.colon)) return null;
  const source = introducer(unit, colon);
  if (!source) return null;
  let verb = colon;
  for (let k = source.to + 1; k < colon; k++) if (unit.tags[k] & Tag.cue && !isNounHere(unit, k)) verb = k;
  return { source, cue: { from: verb, to: verb } };
}

/** Whether a stretch says more than numbers: "Holm: 1,769". */
function hasWord(unit: Unit, { from, to }: Range): boolean {
  for (let k = from; k <= to; k++) if (!(unit.tags[k] & Tag.number) && /^[\p{L}"(]/u.test(unit.norm[k])) return true;
  return false;
}
