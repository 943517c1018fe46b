import words from '../../../data/words.json';
import { wordSet } from '../../text/words';
import { accordingTo } from './according';
import { around } from './around';
import { tidied } from './content';
import type { Found } from './found';
import { auxiliary, Form, Tag, type Verb } from './lexicon';
import { isNounHere } from './nouns';
import { nounPhraseFrom } from './phrase';
import { type Range, subjectEndingAt } from './subject';
import type { Unit } from './units';
import { adjunctEnd, groupBefore, isEnd, isPlural, sayingEnd, titled, verbNear } from './verbs';

/** What is no saying and yet closes a sentence: "…, records show", "…, many believe". */
const afterthoughts: ReadonlySet<string> = new Set(['show', 'believe', 'think', 'hope', 'fear', 'suspect']);

/** "…," she said; "…," said the minister; …, according to the police. */
export function trailing(unit: Unit, i: number): Found | null {
  if (unit.norm[i] === 'according') return accordingTo(unit, i);
  const verb = unit.verbs[i];
  if (!verb) return null;
  const particle = sayingEnd(unit, i, verb);
  const quoted = i > 0 && (unit.tags[i - 1] & Tag.quote) !== 0;
  const thought = afterthoughts.has(verb.lemma);
  if (!verb.frames.startsWith('S') && particle === i && !thought && !(quoted && verb.frames.startsWith('T')))
    return null;
  if (!(verb.form & (Form.past | Form.third | Form.base))) return null;
  if (unit.tags[i] & Tag.name && !titled(unit)) return null;
  const before = i - 1;
  if (before >= 0 && unit.tags[before] & (Tag.comma | Tag.quote)) {
    const hit = inverted(unit, i, verb);
    if (hit) return hit;
  }
  if (before < 0) return inverted(unit, i, verb);
  const group = groupBefore(unit, i);
  if (group.be || group.to) return null;
  let source = subjectEndingAt(unit, group.from - 1);
  if (!source || source.from === 0 || !(unit.tags[source.from - 1] & (Tag.comma | Tag.quote)))
    source = betweenQuoteAnd(unit, group.from - 1) ?? betweenCommaAnd(unit, group.from - 1);
  if (!source || source.from === 0) return null;
  if (verb.form === Form.base && !group.modal && !isPlural(unit, source)) return null;
  const edge = unit.tags[source.from - 1];
  if (isNounHere(unit, i) && (!(edge & Tag.quote) || isPlainNoun(unit, i, verb))) return null;
  if (!(edge & Tag.quote) && !verb.frames.includes('c')) return null;
  // what follows must not be the content itself
  const k = particle + 1;
  let right = particle;
  const touches = (edge & Tag.quote) !== 0;
  if (group.modal && !(touches && edge & Tag.speech)) return null; // "…," he will say
  if (thought && !quoted && (touches || !isAfterthought(unit, i, source, verb))) return null;
  if (!touches && (verb.lemma === 'ask' || (particle > i && verb.lemma !== 'put'))) return null;
  if (!touches && unit.tags[k] & Tag.quote) return null;
  if (!touches && (unit.norm[k] === 'that' || unit.tags[k] & Tag.colon)) return null;
  if (!isEnd(unit, k)) {
    const tag = unit.tags[k];
    if (unit.norm[k] === 'that' || (tag & Tag.wh && !(touches && unit.norm[k] === 'when'))) return null;
    if (touches && !verb.frames.includes('i') && opensOwnClause(unit, k, source)) return null;
    const rest = afterAddressee(unit, k, verb);
    const tagRest = unit.tags[rest] ?? Tag.stop;
    const quotedLeft = edge & Tag.comma && hasQuote(unit, source.from - 1);
    if (
      !touches &&
      !isEnd(unit, rest) &&
      !(tagRest & (Tag.comma | Tag.dash | Tag.semicolon)) &&
      !(quotedLeft && tagRest & Tag.subordinator)
    )
      return null;
    if (!touches && (tagRest & Tag.colon || unit.norm[rest] === 'that')) return null;
    if (
      !touches &&
      tagRest & Tag.comma &&
      unit.tags[rest + 1] & Tag.quote &&
      edge & Tag.comma &&
      !(unit.tags[source.from - 2] & Tag.quote)
    )
      return null;
    if (touches && tagRest & Tag.quote && rest === k) return null;
    if (isEnd(unit, rest) || (!touches && tagRest & Tag.comma)) right = rest - 1;
  }
  return around(unit, { from: group.from, to: particle }, source, source.from, right, verb, 'trailing');
}

/** `…,” one of the aides said the two were different`: what stands behind the cue is a clause, and so what was said. */
const opensOwnClause = (unit: Unit, k: number, source: Range): boolean =>
  (/^(?:he|she|they|it)$/.test(unit.norm[k]) ||
    (source.to - source.from > 1 && (unit.tags[k] & (Tag.determiner | Tag.possessive | Tag.subject)) !== 0)) &&
  !(unit.tags[k + 1] & Tag.time) &&
  verbNear(unit, k, unit.length - 1);

/** `"…" divisive remarks`, `…,” condemning his claims`: a form that a noun shares, behind what a noun stands behind. */
const isPlainNoun = (unit: Unit, i: number, { lemma, form }: Verb): boolean =>
  !(form & Form.past) &&
  !/^(?:say|write|add|ask)$/.test(lemma) &&
  !(unit.tags[i - 1] & (Tag.name | Tag.subject)) &&
  unit.norm[i - 1] !== "'";

/** Whether a thought stands by itself behind a comma: a subject of its own, and nothing of what is thought behind it. */
function isAfterthought(unit: Unit, i: number, source: Range, verb: Verb): boolean {
  const { tags } = unit;
  if (tags[source.from] & Tag.wh || /^(?:that|i|you|it)$/.test(unit.norm[source.from])) return false;
  if (tags[source.to] & Tag.quote || tags[source.from - 1] & Tag.dash) return false;
  if (verb.form === Form.base && !isPlural(unit, source)) return false;
  return isEnd(unit, i + 1) || (tags[i + 1] & Tag.comma) !== 0;
}

const hasQuote = (unit: Unit, to: number): boolean => {
  for (let k = 0; k < to; k++) if (unit.tags[k] & Tag.quote) return true;
  return false;
};

/** `"…," said X`, `Said X, "…"`: the source behind its cue. */
function inverted(unit: Unit, i: number, verb: Verb): Found | null {
  const touching = i > 0 && (unit.tags[i - 1] & Tag.quote) !== 0;
  if (verb.frames.includes('i') && !(touching && unit.tags[i + 1] & (Tag.name | Tag.determiner))) return null;
  if (!(verb.form & (Form.past | Form.third)) && !(verb.lemma === 'say' && i > 0)) return null;
  const first = unit.tags[i + 1] ?? Tag.stop;
  if (first & Tag.object && !(first & (Tag.subject | Tag.name))) return null;
  if (first & Tag.time || unit.norm[i + 1] === 'that') return null;
  // "said retired General Holm": a participle in front of a name
  const led = unit.verbs[i + 1] && !(first & Tag.cue) && unit.tags[i + 2] & (Tag.name | Tag.noun) ? 2 : 1;
  let end = nounPhraseFrom(unit, i + led, unit.length - 1);
  if (end < 0) return null;
  // "said lobbyist and strategist Anna Holm"
  if (unit.norm[end + 1] === 'and' && unit.tags[end] & Tag.noun && !(unit.tags[end] & Tag.name)) {
    const more = nounPhraseFrom(unit, end + 2, unit.length - 1);
    if (more > end + 2 && unit.tags[more] & Tag.name) end = more;
  }
  if (unit.norm[end + 1] === 'and' && unit.norm[end + 2] === 'others') end += 2;
  const source = { from: i + 1, to: end };
  const cue = { from: i, to: i };
  if (verb.form === Form.base && !isPlural(unit, source)) return null;
  if (i === 0 || (i === 2 && unit.tags[0] & Tag.coordinator)) {
    const behind = asideEnd(unit, end + 1);
    const mark = unit.tags[behind] ?? Tag.stop;
    if (!(mark & (Tag.comma | Tag.colon)) || !(unit.tags[behind + 1] & Tag.quote)) return null;
    const content = tidied(unit, { from: behind + 1, to: unit.length - 1 });
    return content && { cue, source, content: [content], class: 'S', why: 'inverted first' };
  }
  const next = unit.tags[end + 1] ?? Tag.stop;
  const reduced = (unit.verbs[end + 1]?.form ?? 0) & (Form.participle | Form.ing);
  const known = reduced && unit.tags[end + 2] & (Tag.preposition | Tag.name | Tag.object);
  if (next & (Tag.modal | Tag.be | Tag.have | Tag.do) || (next & Tag.verb && !known && !isAs(unit, end + 2)))
    return null;
  if (!(unit.tags[i - 1] & Tag.quote)) {
    // "X, the mayor, said he thought …" is no "…, said he"
    const quoted = unit.tags[i - 2] & Tag.quote;
    const named = (unit.tags[end] & Tag.name) !== 0 && (isEnd(unit, end + 1) || (next & Tag.comma) !== 0);
    if (!quoted && verb.frames.includes('n') && next & Tag.comma && unit.tags[end + 2] & Tag.coordinator) return null; // "…, mocked Berg, and left"
    if (!quoted && (!verb.frames.includes('c') || (verb.frames.includes('n') && !named))) return null;
    if (!quoted && isAside(unit, i - 1)) return null;
    if (
      !(
        isEnd(unit, end + 1) ||
        next & (Tag.comma | Tag.dash | Tag.time | Tag.semicolon) ||
        (next & Tag.preposition && !(next & Tag.subordinator)) ||
        unit.norm[end + 1] === 'who'
      )
    )
      return null;
  }
  const aside = asideEnd(unit, end + 1);
  const goes =
    aside > end + 1 &&
    unit.tags[i - 1] & Tag.comma &&
    !(unit.tags[i - 2] & Tag.quote) &&
    unit.tags[aside + 1] & auxiliary;
  return around(unit, cue, source, i, goes ? aside - 1 : end, verb, 'inverted');
}

/** Whether the comma at `comma` closes an aside to a subject with no finite verb of its own in front: "X, head of Y, which …, said". */
function isAside(unit: Unit, comma: number): boolean {
  let relative = false;
  let first = -1;
  for (let k = 0; k < comma; k++) {
    const tag = unit.tags[k];
    if (tag & Tag.comma) {
      if (first < 0) first = k;
      relative = (unit.tags[k + 1] & Tag.wh) !== 0;
    }
    if (relative || tag & Tag.name) continue;
    if (tag & auxiliary && unit.norm[k - 1] !== 'to') return false;
    const form = unit.verbs[k]?.form ?? 0;
    if (
      tag & Tag.verb &&
      form & (Form.past | Form.third | Form.base) &&
      unit.norm[k - 1] !== 'to' &&
      !isNounHere(unit, k)
    )
      return false;
    if (
      !(tag & Tag.verb) &&
      /[^e]ed$/.test(unit.norm[k]) &&
      !(unit.tags[k - 1] & (Tag.determiner | Tag.preposition | Tag.comma))
    )
      return false;
  }
  return first > 0 && first < comma;
}

/** Past ", who grew up there" behind a source: its closing comma; `at` where no aside stands there. */
function asideEnd(unit: Unit, at: number): number {
  if (!(unit.tags[at] & Tag.comma) || !/^(?:who|whose|which|the|a|an)$/.test(unit.norm[at + 1] ?? '')) return at;
  for (let k = at + 2; k < Math.min(unit.length, at + 25); k++) {
    if (unit.tags[k] & Tag.comma) return k;
    if (unit.tags[k] & (Tag.quote | Tag.semicolon | Tag.colon | Tag.dash)) return at;
  }
  return at;
}

const isAs = (unit: Unit, k: number): boolean => unit.norm[k] === 'as';

/** `"…," one campaign source familiar with it said`: all that stands between a quote and its cue, where no other cue does. */
function betweenQuoteAnd(unit: Unit, end: number): Range | null {
  for (let k = end; k >= 0 && end - k < 24; k--) {
    const tag = unit.tags[k];
    if (tag & Tag.quote && !(tag & Tag.speech) && k < end) continue;
    if (tag & Tag.quote)
      return tag & Tag.speech && k < end && opensSource(unit, k + 1) ? { from: k + 1, to: end } : null;
    if (tag & (Tag.semicolon | Tag.colon | Tag.stop)) return null;
    if (
      tag & Tag.cue &&
      !(tag & Tag.name) &&
      !isNounHere(unit, k) &&
      unit.verbs[k]?.form !== Form.ing &&
      unit.verbs[k]?.form !== Form.base
    )
      return null;
  }
  return null;
}

/** Whether a source can start at an item: no "as", no "and", no "giving". */
const opensSource = (unit: Unit, k: number): boolean =>
  !(unit.tags[k] & (Tag.coordinator | Tag.subordinator | Tag.dash | Tag.comma)) &&
  !(unit.tags[k] & Tag.preposition && !(unit.tags[k] & (Tag.name | Tag.number | Tag.adverb))) &&
  ((unit.tags[k] & Tag.name) !== 0 ||
    unit.verbs[k]?.form !== Form.ing ||
    isNounHere(unit, k) ||
    unit.norm[k] === 'acting'); // "acting mayor Anna Holm"

const opensPhrase = wordSet(words.phrases.opens);

/** "…, a person close to him said": a phrase with an adjective behind its noun. */
function betweenCommaAnd(unit: Unit, end: number): Range | null {
  for (let k = end; k >= 0 && end - k < 14; k--) {
    const tag = unit.tags[k];
    if (tag & Tag.comma)
      return k < end &&
        (opensPhrase(unit, k + 1) ||
          (unit.tags[k + 1] & (Tag.noun | Tag.name | Tag.number) && !(unit.tags[k + 1] & (Tag.time | Tag.adverb))))
        ? { from: k + 1, to: end }
        : null;
    if (tag & (Tag.semicolon | Tag.colon | Tag.stop | Tag.quote | Tag.dash | auxiliary | Tag.wh)) return null;
    if (tag & Tag.coordinator && (unit.norm[k] !== 'and' || !(unit.tags[k - 1] & (Tag.noun | Tag.name)))) return null;
    if (tag & Tag.cue && !(tag & Tag.name) && !isNounHere(unit, k)) return null;
  }
  return null;
}

/** "…," he told the BBC in a clarification: past the person spoken to and the occasion. */
export function afterAddressee(unit: Unit, at: number, verb: Verb): number {
  let k = at;
  if (verb.frames.includes('i') && unit.tags[k] & Tag.object && unit.tags[k + 1] & Tag.comma) return k + 1;
  if (verb.frames.includes('i') || unit.norm[k] === 'to') {
    if (unit.norm[k] === 'to') k++;
    const e =
      unit.tags[k] & (Tag.time | Tag.preposition) && !(unit.tags[k] & Tag.name)
        ? -1
        : nounPhraseFrom(unit, k, unit.length - 1);
    if (e >= 0) k = e + 1;
  }
  return adjunctEnd(unit, k);
}
