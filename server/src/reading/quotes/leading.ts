import { wholeSubject } from './clause';
import { complementAt, complementOf, makerOf, particleEnd } from './complement';
import { phraseEnd, tidied } from './content';
import type { Found } from './found';
import { opensSubordinate, toMainClause } from './fronted';
import { auxiliary, cueData, Form, Tag, type Verb } from './lexicon';
import { isNounHere } from './nouns';
import { passive } from './passive';
import { asObject, finiteAt, relative, withoutAntecedent } from './relative';
import { type Range, subjectEndingAt } from './subject';
import type { Unit } from './units';
import { groupBefore, isPlural, mainSource, sayingEnd, startsClause, titled } from './verbs';

/** "Asked whether …, she said": what was asked, by nobody named. */
export function asked(unit: Unit, i: number): Found | null {
  const verb = unit.verbs[i];
  if (!verb?.frames.includes('i') || !(verb.form & Form.participle)) return null;
  const before = unit.norm[i - 1] ?? '';
  if (
    i > 0 &&
    !(before === 'when' || before === 'if' || before === 'whenever' || (unit.tags[i - 1] & Tag.comma && i > 2))
  )
    return null;
  let at = i + 1;
  const { tags, norm } = unit;
  // "Asked at a briefing Monday about …", "asked by a reporter whether …"
  if (tags[at] & (Tag.preposition | Tag.time | Tag.adverb) && !/^(?:about|to|if)$/.test(norm[at]))
    while (
      at < unit.length &&
      at < i + 16 &&
      norm[at] !== 'about' &&
      norm[at] !== 'to' &&
      !(tags[at] & (Tag.wh | Tag.comma | Tag.stop | Tag.quote))
    )
      at++;
  const next = norm[at] ?? '';
  const from = next === 'about' ? at + 1 : at;
  if (from >= unit.length || !(next === 'about' || next === 'to' || tags[from] & Tag.wh)) return null;
  let to = from;
  while (to + 1 < unit.length && !(unit.tags[to + 1] & (Tag.comma | Tag.stop)) && !(unit.tags[to] & Tag.speech)) to++;
  const content = tidied(unit, { from, to });
  return content && { cue: { from: i, to: from - 1 }, source: null, content: [content], class: 'S', why: 'asked' };
}

/** Quoted words somewhere behind a cue whose content the frames do not tell: "refers to the governor as …". */
export function strayQuote(unit: Unit, k: number): Found | null {
  for (let j = k - 1; j >= 0; j--) {
    if (unit.tags[j] & (Tag.semicolon | Tag.quote)) return null;
    if (!(unit.tags[j] & Tag.cue) || unit.tags[j] & Tag.name || isNounHere(unit, j)) continue;
    const group = groupBefore(unit, j);
    const source = (group.to ? null : subjectEndingAt(unit, group.from - 1)) ?? mainSource(unit, j, []);
    const verb = unit.verbs[j];
    if (!source || !verb) return null;
    return {
      cue: { from: group.from, to: j },
      source,
      content: [{ from: strayStart(unit, j, k), to: Math.max(k, phraseEnd(unit, k, unit.length - 1)) }],
      class: verb.frames.charAt(0),
      why: 'stray',
    };
  }
  return null;
}

/** Where the words begin that the quote at `k` belongs to: at the "that" behind the cue at `j`, else at the quote. */
function strayStart(unit: Unit, j: number, k: number): number {
  for (let i = j + 1; i < k; i++) if (unit.norm[i] === 'that') return i;
  return k;
}

/** X said (that) …; X wants to …; X criticized …; and passives. */
export function leading(unit: Unit, i: number, found: readonly Found[]): Found | null {
  const verb = unit.verbs[i];
  if (!verb) return null;
  const spoken = sayingEnd(unit, i, verb);
  const withParticle = !verb.frames && particleEnd(unit, i, verb) > i;
  if (!verb.frames && !withParticle && spoken === i) return null;
  if (unit.tags[i] & Tag.name && !titled(unit)) return null;
  if (isNounHere(unit, i)) return null;
  const group = groupBefore(unit, i);
  if (group.to) return infinitive(unit, i, verb, group.from, found);
  const form = verb.form;
  let source: Range | null;
  let why = '';
  // "he's said it is late": "has"
  const has = unit.norm[i - 1] === "'s" && verb.frames.startsWith('S') && form & Form.past && startsClause(unit, i + 1);
  if (group.be && form & Form.participle && !(form & Form.ing) && !has) return passive(unit, i, verb, group);
  const having = unit.norm[i - 1] === 'having' && form & Form.participle;
  if (form === Form.ing || having) {
    if (group.be) {
      source = subjectEndingAt(unit, group.from - 1);
      why = 'progressive';
    } else {
      const before = unit.tags[group.from - 1] ?? Tag.comma;
      const during = DURING.test(unit.norm[group.from - 1] ?? '');
      const spoken = toSay.has(verb.lemma) || verb.lemma === 'say' || verb.lemma === 'tell';
      const bound = before & Tag.preposition || (before & Tag.verb && !isNounHere(unit, group.from - 1));
      const phase = phases.has(unit.verbs[group.from - 1]?.lemma ?? ''); // "began calling for …"
      if (!during && (before & (Tag.determiner | Tag.possessive) || (bound && !spoken && !phase))) return null;
      source =
        during || bound || before & (Tag.comma | Tag.quote | Tag.time) || group.from === 0 || before & Tag.coordinator
          ? mainSource(unit, i, found)
          : whoseDocument(unit, subjectEndingAt(unit, group.from - 1), found);
      why = 'participle';
    }
  } else {
    source = subjectEndingAt(unit, group.from - 1);
    const row = !source && (unit.tags[group.from - 1] ?? 0) & Tag.coordinator;
    if (row && (form & (Form.past | Form.third) || (form & Form.base && unit.tags[group.from] & Tag.do))) {
      source = mainSource(unit, i, found);
      why = 'row';
    } else if (!group.modal) {
      // "fishers on and off the island say", "activists clamoring to stop him say"
      const partial = source && unit.tags[source.from - 1] & Tag.preposition;
      const bare = !group.have && !(form & (Form.past | Form.third));
      const disagrees = bare && source && !isPlural(unit, source);
      const whole = verb.frames && (!source || partial || disagrees) ? wholeSubject(unit, group.from - 1, form) : null;
      // "Linkwell say it is over": a firm is many, in Britain
      const isFirm =
        disagrees &&
        verb.lemma === 'say' &&
        (unit.tags[i + 1] & Tag.subject || unit.norm[i + 1] === 'that') &&
        source !== null &&
        opensWithName(unit, source);
      if (disagrees && !whole && !isFirm) return null;
      source = whole ?? source;
      if (!source && verb.frames && isListed(unit, group.from, i)) {
        source = mainSource(unit, i, found);
        why = 'row list';
      }
    }
    if (!source && !why.startsWith('row')) return null;
    if (source && form === Form.third && !verb.neverNoun && isCompound(unit, source)) return null;
    if (!why)
      why = group.modal
        ? 'modal'
        : group.have
          ? 'perfect'
          : form & Form.past
            ? 'past'
            : form & Form.third
              ? 'third'
              : 'base';
  }
  if (source && verb.frames.includes('c') && (unit.tags[i + 1] & auxiliary || finiteAt(unit, i + 1)))
    source = withoutAntecedent(unit, source);
  const complement =
    (source && verb.frames.includes('c') ? relative(unit, i, source.from - 1) : null) ??
    (spoken > i ? complementAt(unit, spoken + 1, 'S', '', makerOf(unit, spoken), false) : null) ??
    (verb.frames || withParticle ? complementOf(unit, i, verb) : null) ??
    (source && verb.frames.includes('n') ? asObject(unit, i, source.from - 1) : null);
  if (!complement || (source && isReducedName(unit, source, form, complement.why))) return null;
  const content =
    source &&
    /^(?:who|that|which)$/.test(unit.norm[source.to]) &&
    /^(?:np|to|ing|particle|object-to)$/.test(complement.why)
      ? toMainVerb(unit, complement.content)
      : (why === 'participle' && group.from <= 1) || opensSubordinate(unit, group.from)
        ? toMainClause(unit, complement.content)
        : complement.content;
  return {
    cue: { from: group.from, to: complement.cueEnd },
    source,
    content: [content],
    class: verb.frames.charAt(0) || (spoken > i ? 'S' : 'A'),
    why: `${why} ${complement.why}`,
  };
}

/** "He denied it, praised the guards and left": whether the verb at `i` is one of a row that commas part, all with the subject of the first. */
function isListed(unit: Unit, from: number, i: number): boolean {
  const next = unit.tags[i + 1] ?? Tag.stop;
  const form = unit.verbs[i]?.form ?? 0;
  const object = next & (Tag.determiner | Tag.possessive | Tag.object | Tag.name | Tag.quote) && !(next & Tag.time);
  if (!((unit.tags[from - 1] ?? 0) & Tag.comma) || !(object || /^(?:that|to|it)$/.test(unit.norm[i + 1] ?? '')))
    return false;
  for (let k = 0; k < from - 1; k++) {
    const first = (unit.verbs[k]?.form ?? 0) & form & (Form.past | Form.third);
    if (first && !isNounHere(unit, k) && !(unit.tags[k] & Tag.name)) return true;
  }
  return false;
}

/** "They gathered to say that …": only where a clause or quoted words follow. */
function infinitive(unit: Unit, i: number, verb: Verb, from: number, found: readonly Found[]): Found | null {
  if (verb.form !== Form.base) return null;
  const source = mainSource(unit, i, found);
  const complement = source && complementOf(unit, i, verb);
  if (!complement || /^(?:it|there|this)$/.test(unit.norm[source.to])) return null;
  const spoken = verb.frames.startsWith('S') && CLAUSES.test(complement.why);
  if (!spoken && complement.why !== 'that' && !toSay.has(verb.lemma)) return null;
  return {
    cue: { from, to: complement.cueEnd },
    source,
    content: [complement.content],
    class: spoken ? 'S' : verb.frames.charAt(0) || 'A',
    why: `infinitive ${complement.why}`,
  };
}

/** "run by a group called the Owls": no subject, but what a verb or a preposition in front of it asks for, with a participle behind. */
const isReducedName = (unit: Unit, { from }: Range, form: number, why: string): boolean =>
  (form & (Form.past | Form.participle)) === (Form.past | Form.participle) &&
  /^(?:np|quote)$/.test(why) &&
  /^an?$/.test(unit.norm[from]) &&
  from > 0 &&
  (unit.tags[from - 1] & (Tag.preposition | Tag.verb)) !== 0 &&
  !(unit.tags[from - 1] & Tag.subordinator);

/** "reflects core challenges", "in battleground states": one plain noun in front of what may be a plural, behind what asks for a phrase. */
function isCompound(unit: Unit, { from, to }: Range): boolean {
  const plain = Tag.noun | Tag.verb | Tag.cue;
  if (from !== to || from === 0 || unit.tags[from] & ~plain || /[^s]s$/.test(unit.norm[from])) return false;
  const before = unit.tags[from - 1];
  return (
    !(before & (Tag.comma | Tag.stop | Tag.dash | Tag.colon | Tag.semicolon | Tag.quote | Tag.subordinator)) &&
    unit.norm[from - 1] !== 'that'
  );
}

const DURING = /^(?:while|by|after|without|before)$/;
const toSay = new Set(cueData.toSay);
const phases = new Set(cueData.phases);
const CLAUSES = /^(?:that|quote|comma-quote|object|object-bare|bare|colon|adjunct)$/;

/** "Holm sent out an email urging …": who speaks in a document that a verb has for its object. */
function whoseDocument(unit: Unit, phrase: Range | null, found: readonly Found[]): Range | null {
  if (!phrase || phrase.from === 0) return phrase;
  let head = phrase.from;
  while (head < phrase.to && !(unit.tags[head + 1] & Tag.preposition)) head++; // "an email | to supporters"
  if (!documents.has(unit.norm[head])) return phrase;
  let k = phrase.from - 1;
  while (k > 0 && /^(?:out|off|up|in|with|via)$/.test(unit.norm[k])) k--;
  const verb = unit.verbs[k];
  if (unit.tags[k] & Tag.name || isNounHere(unit, k)) return phrase;
  return verb || /[^e]ed$/.test(unit.norm[k]) ? (mainSource(unit, k + 1, found) ?? phrase) : phrase;
}

const documents = new Set(cueData.documents.list);

/** "those who want to leave said …": the words in a relative clause end where the verb of its noun says something. */
function toMainVerb(unit: Unit, range: Range): Range {
  for (let k = range.from + 1; k <= range.to; k++) {
    if (unit.tags[k] & (Tag.wh | Tag.quote | Tag.comma) || unit.norm[k] === 'that') return range;
    const verb = unit.verbs[k];
    if (
      /^S.*c/.test(verb?.frames ?? '') &&
      (verb?.form ?? 0) & (Form.past | Form.third | Form.base) &&
      !isNounHere(unit, k) &&
      unit.tags[k - 1] & (Tag.noun | Tag.name | Tag.verb) &&
      (startsClause(unit, k + 1) || unit.norm[k + 1] === 'that' || unit.tags[k + 1] & Tag.preposition)
    )
      return { from: range.from, to: k - 1 };
  }
  return range;
}

/** Whether a sentence opens with a single name. */
const opensWithName = (unit: Unit, { from, to }: Range): boolean =>
  from === 0 && from === to && (unit.tags[from] & Tag.name) !== 0;
