import {
  afterAdverbs,
  behindClause,
  closingComma,
  insideSubject,
  isBareNoun,
  leads,
  SAME,
  saysClause,
  seek,
  takesBare,
} from './ahead';
import { clauseEnd, closingDash, phraseEnd, stanceEnd, tidied } from './content';
import { auxiliary, behindNoun, Form, Tag, type Verb } from './lexicon';
import { isNominal } from './nouns';
import { nounPhraseFrom } from './phrase';
import type { Range } from './subject';
import { Trait, traitsAt } from './traits';
import type { Unit } from './units';
import { adjunctEnd, hasVerb, isEnd, isSubordinate, startsClause, verbNear } from './verbs';

export interface Complement {
  readonly content: Range;
  readonly cueEnd: number;
  readonly why: string;
}

/** The last item of the particle behind a verb ("speak about"); the verb itself where none follows. */
export function particleEnd(unit: Unit, i: number, verb: Verb): number {
  for (const words of verb.particles) {
    let n = 0;
    while (n < words.length && unit.norm[i + 1 + n] === words[n]) n++;
    if (n === words.length) return i + n;
  }
  return i;
}

/** "states that will vote", "polls where she leads": a plural noun that a relative clause follows. */
const isRelated = (unit: Unit, i: number, verb: Verb): boolean =>
  verb.form === Form.third &&
  !verb.neverNoun &&
  (unit.norm[i + 1] === 'where' ||
    (unit.norm[i + 1] === 'that' &&
      (unit.tags[i + 2] & (auxiliary | Tag.verb)) !== 0 &&
      !behindNoun.has(unit.norm[i + 2]) && // "estimates that close to 100 came"
      (unit.tags[i + 2] & Tag.name) === 0 &&
      // "counters that controls were clean"
      !(unit.tags[i + 2] & Tag.verb && unit.tags[i + 3] & (Tag.be | Tag.have | Tag.modal)) &&
      (unit.verbs[i + 2]?.form ?? Form.base) !== Form.ing));

/** What follows a cue verb as its content. */
export function complementOf(unit: Unit, i: number, verb: Verb): Complement | null {
  const last = unit.length - 1;
  const frames = verb.frames;
  if (isRelated(unit, i, verb)) return null;
  let k = i + 1;
  const made = makerOf(unit, i);
  const particle = particleEnd(unit, i, verb);
  if (particle > i) {
    const from = particle + 1;
    if (isEnd(unit, from) || unit.tags[from] & (Tag.comma | Tag.semicolon)) return null;
    if (unit.norm[from] === 'that' || unit.tags[from] & Tag.wh)
      return made(from, clauseEnd(unit, from, last), 'particle-clause', from - 1);
    return made(from, phraseEnd(unit, from, last), 'particle', from - 1);
  }
  while (
    k <= last &&
    unit.tags[k] & Tag.adverb &&
    !(unit.tags[k] & (Tag.wh | Tag.subordinator | Tag.coordinator | Tag.time | Tag.determiner | Tag.subject))
  )
    k++;
  if (isEnd(unit, k)) return null;
  return complementAt(unit, k, frames, verb.lemma, made, false);
}

export const makerOf =
  (unit: Unit, cue: number): Maker =>
  (from, to, why, cueEnd = cue) => {
    const content = from <= to ? tidied(unit, { from, to }) : null;
    return content && { content, cueEnd, why };
  };

type Maker = (from: number, to: number, why: string, cueEnd?: number) => Complement | null;

export function complementAt(
  unit: Unit,
  k: number,
  frames: string,
  lemma: string,
  made: Maker,
  object: boolean,
): Complement | null {
  const last = unit.length - 1;
  const tag = unit.tags[k];
  const word = unit.norm[k];
  if (
    word === 'that' &&
    !(unit.tags[k + 1] & Tag.stop) &&
    (!(unit.tags[k + 1] & Tag.comma) || closingComma(unit, k + 1) > 0)
  )
    return made(k, clauseEnd(unit, k, last), 'that');
  if (tag & Tag.quote) return made(k, clauseEnd(unit, k, last), 'quote');
  if (tag & Tag.colon) return made(k + 1, last, 'colon');
  if (tag & Tag.comma) {
    if (unit.tags[k + 1] & Tag.quote) return made(k + 1, clauseEnd(unit, k + 1, last), 'comma-quote');
    // "acknowledged, however, …", "said, in a statement, that …"
    const close = closingComma(unit, k);
    if (close > 0 && (unit.norm[close + 1] === 'that' || unit.tags[close + 1] & Tag.quote))
      return made(close + 1, clauseEnd(unit, close + 1, last), 'aside');
    // "said, if she wins, she will stay"
    if (
      lemma === 'say' &&
      !/^(?:and|but|or|who|which|citing|according)$/.test(unit.norm[k + 1]) &&
      hasVerb(unit, k + 1, last)
    )
      return made(k + 1, clauseEnd(unit, k + 1, last), 'comma');
    return null;
  }
  // "said — in a statement — that …"
  if (tag & Tag.dash) {
    const close = closingDash(unit, k, Math.min(last, k + 12));
    return close > 0 && unit.norm[close + 1] === 'that'
      ? made(close + 1, clauseEnd(unit, close + 1, last), 'aside')
      : null;
  }
  if (
    word === 'to' &&
    frames.includes('t') &&
    !(unit.tags[k + 1] & (Tag.determiner | Tag.possessive | Tag.name | Tag.object | Tag.number))
  )
    return made(k, phraseEnd(unit, k, last), 'to');
  if (tag & Tag.wh && word !== 'which' && (frames.includes('w') || object))
    return made(k, clauseEnd(unit, k, last), 'wh');
  // "would not say when …"
  if (tag & Tag.wh && word !== 'which' && lemma === 'say' && unit.tags[k - 2] & (Tag.modal | Tag.do | Tag.adverb))
    return made(k, clauseEnd(unit, k, last), 'wh');
  if (tag & Tag.wh && /^(?:why|how|what|whether|if|where)$/.test(word) && /[SE]/.test(frames.charAt(0)))
    return made(k, clauseEnd(unit, k, last), 'wh');
  const verb = unit.verbs[k];
  if ((verb?.form === Form.ing || word === 'having') && frames.includes('g'))
    return made(k, phraseEnd(unit, k, last), 'ing');
  // when, where and to whom it was said
  // "acknowledged shortly after Holm had left that it was late"
  if (/^(?:after|before|when|while)$/.test(word) && /^S.*c/.test(frames)) {
    const that = behindClause(unit, k);
    if (that > 0) return made(that, clauseEnd(unit, that + 1, last), 'adjunct');
  }
  const adjunct =
    (tag & (Tag.preposition | Tag.time) ||
      (tag & Tag.adverb && !(tag & Tag.determiner)) || // "said much of it is late"
      (word === 'this' && unit.tags[k + 1] & Tag.time && unit.norm[k + 2] === 'that')) &&
    !isSubordinate(unit, k) &&
    !(tag & Tag.time && /^'s?$/.test(unit.norm[k + 1] ?? '')) && // "said Monday's ruling …"
    !(tag & Tag.subject && unit.tags[afterAdverbs(unit, k + 1)] & auxiliary) && // "said there certainly are"
    !(tag & Tag.determiner && frames.includes('n'));
  if (adjunct) {
    // "vowed last month to …"
    const time = frames.includes('t') && tag & (Tag.time | Tag.adverb | Tag.determiner) ? adjunctEnd(unit, k) : k;
    if (time > k && unit.norm[time] === 'to' && (unit.verbs[time + 1]?.form ?? Form.base) & Form.base)
      return made(time, phraseEnd(unit, time, last), 'to');
    if (!/[SE]/.test(frames.charAt(0)) && !frames.includes('c')) return null;
    const that = seek(unit, k);
    if (that >= 0)
      return made(
        unit.tags[that] & (Tag.colon | Tag.comma) ? that + 1 : that,
        clauseEnd(unit, that + 1, last),
        'adjunct',
      );
    if (
      /^(?:about|around|over|under|up|in)$/.test(word) &&
      frames.includes('c') &&
      unit.tags[k + 1] & (Tag.number | Tag.determiner) &&
      takesBare.has(lemma) &&
      verbNear(unit, k + 1, last)
    )
      return made(k, clauseEnd(unit, k, last), 'bare');
    const rest = adjunctEnd(unit, k);
    if (frames.includes('c') && rest > k && !isEnd(unit, rest) && startsClause(unit, rest))
      return made(rest, clauseEnd(unit, rest, last), 'adjunct-bare');
    return null;
  }
  if (frames.includes('i') && !object) {
    const led = verb?.form === Form.ing && unit.tags[k + 1] & (Tag.noun | Tag.name) ? k + 1 : k; // "told cheering supporters"
    const e = unit.tags[k] & Tag.object ? k : nounPhraseFrom(unit, led, last);
    if (e >= 0) {
      const that = seek(unit, e + 1);
      const next = unit.norm[e + 1];
      if ((next === 'to' || (next === 'not' && unit.norm[e + 2] === 'to')) && frames.includes('t'))
        return made(e + 1, phraseEnd(unit, e + 1, last), 'object-to');
      if (that >= 0)
        return made(
          unit.tags[that] & (Tag.colon | Tag.comma) ? that + 1 : that,
          clauseEnd(unit, Math.min(that + 1, last), last),
          'object',
        );
      if (frames.includes('c') && e + 1 <= last && startsClause(unit, e + 1))
        return made(e + 1, clauseEnd(unit, e + 1, last), 'object-bare');
      const behind = frames.includes('c') ? adjunctEnd(unit, e + 1) : e + 1; // "told reporters in Ohio on Monday she …"
      if (behind > e + 1 && behind < last && unit.tags[behind] & Tag.subject && !(unit.tags[behind] & Tag.wh))
        return made(behind, clauseEnd(unit, behind, last), 'object-bare');
      if (/^(?:about|of|for|on)$/.test(next ?? ''))
        return made(e + 2, phraseEnd(unit, e + 2, last), 'object-about', e + 1);
    }
    if (!frames.includes('n') && !frames.includes('c')) return null;
    if (!frames.includes('n') && frames.includes('i')) return null;
  }
  if (lemma === 'say' && SAME.test(`${word} ${unit.norm[k + 1] ?? ''} ${unit.norm[k + 2] ?? ''}`))
    return made(k, phraseEnd(unit, k, last), 'np');
  // "said if they come, he leaves", "said just because …"
  if (lemma === 'say' && leads.has(word) && unit.norm[k + 1] !== 'asked' && hasVerb(unit, k + 1, last))
    return made(k, clauseEnd(unit, k, last), 'bare');
  // "says praise from the bank helps": a noun that could be a verb
  if (lemma === 'say' && isBareNoun(unit, k) && hasVerb(unit, k, last))
    return made(k, clauseEnd(unit, k, last), 'bare');
  // "says running for office is tough", "said states like Ohio will go first": no finite verb stands behind another
  const noun = verb?.form === Form.ing || verb?.form === Form.third || (traitsAt(unit, k) & Trait.ing) !== 0;
  if (frames.includes('c') && takesBare.has(lemma) && noun && (lemma === 'say' || hasVerb(unit, k, last)))
    return made(k, clauseEnd(unit, k, last), 'bare');
  if (
    frames.includes('c') &&
    startsClause(unit, k) &&
    (saysClause(unit, k, lemma) || (takesBare.has(lemma) ? hasVerb(unit, k, last) : verbNear(unit, k, last)))
  )
    return made(k, clauseEnd(unit, k, last), 'bare');
  // "expects the bank to cut rates": the object and the infinitive are one content
  if (/[oa]/.test(frames) && (startsClause(unit, k) || tag & Tag.object)) {
    const e = nounPhraseFrom(unit, k, last);
    const infinitive = frames.includes('o') && startsClause(unit, k);
    if (infinitive && e >= 0 && unit.norm[e + 1] === 'to' && !isEnd(unit, e + 2))
      return made(k, phraseEnd(unit, e + 1, last), 'object-infinitive');
    // "found the party leading", "sees the vote as a test"
    if (
      e >= 0 &&
      (((infinitive || (frames.startsWith('S') && startsClause(unit, k))) && unit.verbs[e + 1]?.form === Form.ing) ||
        (unit.norm[e + 1] === 'as' && !(unit.tags[e + 2] & Tag.subject)))
    )
      return made(k, phraseEnd(unit, e + 1, last), 'small-clause');
  }
  if (
    frames.includes('n') &&
    (isNominal(unit, k) || isBareNoun(unit, k) || unit.tags[k] & (Tag.object | Tag.subject)) &&
    !insideSubject(unit, k)
  )
    return made(k, frames.startsWith('A') ? stanceEnd(unit, k, last) : phraseEnd(unit, k, last), 'np');
  return null;
}
