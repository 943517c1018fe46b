import { clauseEnd, cueInRow, leftStart, phraseEnd, tidied } from './content';
import { cueData, Form, particles, saying, Tag, type Verb } from './lexicon';
import { nominal } from './nominal';
import { isNominal, isNounHere, nounPhraseFrom, type Range, subjectEndingAt } from './subject';
import type { Unit } from './units';

/** An attribution in one unit, as item ranges. */
export interface Found {
  readonly cue: Range;
  readonly source: Range | null;
  readonly content: readonly Range[];
  /** S speech, T thought, E evidence, A stance. */
  readonly class: string;
  /** What rule found it, for measuring. */
  readonly why: string;
}

const auxiliary = Tag.modal | Tag.be | Tag.have | Tag.do;

/** The group of auxiliaries and adverbs in front of a verb. */
interface Group {
  /** First item of the group (the verb itself where there is none). */
  readonly from: number;
  readonly be: boolean;
  readonly have: boolean;
  readonly modal: boolean;
  readonly to: boolean;
}

const CHAIN = new Set([
  'went',
  'goes',
  'go',
  'going',
  'continued',
  'continues',
  'began',
  'used',
  'tried',
  'had',
  'appeared',
  'seemed',
  'moved',
]);

function groupBefore(unit: Unit, i: number): Group {
  let from = i;
  let be = false;
  let have = false;
  let modal = false;
  let to = false;
  for (let k = i - 1; k >= 0; k--) {
    const tag = unit.tags[k];
    if (tag & Tag.name && !(tag & auxiliary)) break;
    if (
      unit.norm[k] === 'to' &&
      k === from - 1 &&
      (CHAIN.has(unit.norm[k - 1]) || (unit.norm[k - 1] === 'on' && CHAIN.has(unit.norm[k - 2])))
    ) {
      from = unit.norm[k - 1] === 'on' ? k - 2 : k - 1;
      modal = true;
      k = from;
      continue;
    }
    if (unit.norm[k] === 'to') {
      to = true;
      from = k;
      break;
    }
    if (tag & Tag.be) be = true;
    else if (tag & Tag.have) have = true;
    else if (tag & (Tag.modal | Tag.do)) modal = true;
    else if (!(tag & Tag.adverb) || tag & (Tag.time | Tag.subject | Tag.noun)) break;
    else if (tag & Tag.subordinator || tag & Tag.coordinator) break;
    from = k;
  }
  // adverbs at the front belong to no verb group when nothing of a verb stands before them
  return { from, be, have, modal, to };
}

/** All attributions of a unit that show in its verbs and phrases; contents do not overlap. */
export function attributionsOf(unit: Unit): Found[] {
  const found: Found[] = [];
  const taken = new Uint8Array(unit.length);
  const add = (hit: Found | null): boolean => {
    if (!hit) return false;
    for (const { from, to } of hit.content) for (let k = from; k <= to; k++) if (taken[k]) return false;
    for (let k = hit.cue.from; k <= hit.cue.to; k++) if (taken[k]) return false;
    for (const { from, to } of hit.content) taken.fill(1, from, to + 1);
    taken.fill(1, hit.cue.from, hit.cue.to + 1);
    found.push(hit);
    return true;
  };
  for (let i = 0; i < unit.length; i++)
    if (unit.tags[i] & Tag.verb || unit.norm[i] === 'according') add(trailing(unit, i));
  for (let i = 0; i < unit.length; i++) {
    if (taken[i]) continue;
    if (unit.tags[i] & Tag.verb && !add(leading(unit, i, found))) add(asked(unit, i) ?? asCue(unit, i));
  }
  for (let i = 1; i + 1 < unit.length; i++) if (unit.tags[i] & Tag.colon && !taken[i + 1]) add(beforeColon(unit, i));
  add(headed(unit));
  for (let i = 1; i < unit.length; i++)
    if (unit.tags[i] & Tag.dash && unit.tags[i - 1] & Tag.quote) add(signed(unit, i));
  for (let i = 0; i < unit.length; i++) if (!taken[i] && !(unit.tags[i] & Tag.quote)) add(nominal(unit, i));
  found.sort((a, b) => a.cue.from - b.cue.from);
  claimQuotes(unit, found, taken);
  return found;
}

/** "Asked whether …, she said": what was asked, by nobody named. */
function asked(unit: Unit, i: number): Found | null {
  const verb = unit.verbs[i];
  if (!verb?.frames.includes('i') || !(verb.form & Form.participle)) return null;
  const before = unit.norm[i - 1] ?? '';
  if (
    i > 0 &&
    !(before === 'when' || before === 'if' || before === 'whenever' || (unit.tags[i - 1] & Tag.comma && i > 2))
  )
    return null;
  const next = unit.norm[i + 1] ?? '';
  const adjunct =
    unit.tags[i + 1] & Tag.preposition && next !== 'about' && next !== 'to' ? adjunctEnd(unit, i + 1) : i + 1;
  const from = next === 'about' ? i + 2 : adjunct;
  if (from >= unit.length || !(next === 'about' || next === 'to' || unit.tags[from] & Tag.wh)) return null;
  let to = from;
  while (to + 1 < unit.length && !(unit.tags[to + 1] & (Tag.comma | Tag.stop))) to++;
  const content = tidied(unit, { from, to });
  return content && { cue: { from: i, to: from - 1 }, source: null, content: [content], class: 'S', why: 'asked' };
}

/** "As the minister put it, …": the words behind the comma. */
function asCue(unit: Unit, i: number): Found | null {
  const verb = unit.verbs[i];
  if (!verb) return null;
  const end = sayingEnd(unit, i, verb);
  if (!verb.frames.startsWith('S') && end === i) return null;
  if (!(verb.form & (Form.past | Form.third | Form.base))) return null;
  const group = groupBefore(unit, i);
  const source = subjectEndingAt(unit, group.from - 1);
  if (!source || unit.norm[source.from - 1] !== 'as' || source.from > 3) return null;
  let comma = adjunctEnd(unit, end + 1);
  if (!(unit.tags[comma] & Tag.comma)) comma = end + 1;
  if (!(unit.tags[comma] & (Tag.comma | Tag.colon))) return null;
  const content = tidied(unit, { from: comma + 1, to: clauseEnd(unit, comma + 1, unit.length - 1) });
  return content && { cue: { from: group.from, to: end }, source, content: [content], class: 'S', why: 'as' };
}

/** Quoted words somewhere behind a cue whose content the frames do not tell: "refers to the governor as …". */
export function strayQuote(unit: Unit, k: number): Found | null {
  for (let j = k - 1; j >= 0; j--) {
    if (unit.tags[j] & (Tag.semicolon | Tag.quote)) return null;
    if (!(unit.tags[j] & Tag.cue) || unit.tags[j] & Tag.name || isNounHere(unit, j)) continue;
    const group = groupBefore(unit, j);
    const source = subjectEndingAt(unit, group.from - 1) ?? mainSource(unit, j, []);
    const verb = unit.verbs[j];
    if (!source || !verb) return null;
    return {
      cue: { from: group.from, to: j },
      source,
      content: [{ from: k, to: k }],
      class: verb.frames.charAt(0),
      why: 'stray',
    };
  }
  return null;
}

/** `"…" — Anna Holm`: a quote signed by its speaker. */
function signed(unit: Unit, dash: number): Found | null {
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
function headed(unit: Unit): Found | null {
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
  const content = tidied(unit, { from: colon + 1, to: unit.length - 1 });
  return (
    content && {
      cue: { from: colon, to: colon },
      source: { from: 0, to: colon - 1 },
      content: [content],
      class: 'S',
      why: 'headed',
    }
  );
}

/** Quoted words that no content holds go to the cue before them, where nothing else lies between. */
function claimQuotes(unit: Unit, found: Found[], taken: Uint8Array): void {
  for (let k = 0; k < unit.length; k++) {
    if (!(unit.tags[k] & Tag.quote) || taken[k]) continue;
    if (k > 1 && unit.tags[k - 1] & (Tag.coordinator | Tag.comma) && unit.tags[k - 2] & Tag.quote && taken[k - 2]) {
      // “profane” and “sexist”
      const f = found.findIndex(({ content }) => content.some(range => range.from <= k - 2 && k - 2 <= range.to));
      if (f >= 0 && found[f].cue.from < k - 2) {
        found[f] = {
          ...found[f],
          content: found[f].content.map(range => (range.to === k - 2 ? { from: range.from, to: k } : range)),
        };
        taken.fill(1, k - 1, k + 1);
        continue;
      }
    }
    let near = -1;
    for (let f = 0; f < found.length; f++) {
      const end = found[f].content[found[f].content.length - 1].to;
      if (found[f].cue.to < k && end < k && end > found[f].cue.from) near = f;
    }
    if (near < 0) continue;
    const { content } = found[near];
    const last = content[content.length - 1];
    let free = true;
    for (let j = last.to + 1; j < k; j++)
      if (
        taken[j] ||
        unit.tags[j] & Tag.semicolon ||
        (unit.tags[j] & Tag.cue && !isNounHere(unit, j) && !(unit.tags[j] & Tag.name))
      )
        free = false;
    if (!free) continue;
    const to = Math.max(k, phraseEnd(unit, k, unit.length - 1));
    found[near] = { ...found[near], content: [...content.slice(0, -1), { from: last.from, to }] };
    taken.fill(1, last.to + 1, to + 1);
  }
}

/** `Her message: "…"`, `Jeffrey M. Jones: "…"`: quoted words behind a colon, given to the subject of what stands before it. */
function beforeColon(unit: Unit, i: number): Found | null {
  if (!(unit.tags[i + 1] & Tag.quote)) return null;
  const source = introducer(unit, i);
  if (!source) return null;
  const content = tidied(unit, { from: i + 1, to: unit.length - 1 });
  return content && { cue: { from: i, to: i }, source, content: [content], class: 'S', why: 'before colon' };
}

/** Who introduces the words behind the colon at `i`: the subject of what stands before it. */
function introducer(unit: Unit, i: number): Range | null {
  for (let k = 0; k < i; k++) {
    if (!(unit.tags[k] & (Tag.verb | auxiliary)) || unit.tags[k] & Tag.name || isNounHere(unit, k)) continue;
    const subject = subjectEndingAt(unit, groupBefore(unit, k).from - 1);
    if (subject) return subject;
  }
  return subjectEndingAt(unit, i - 1);
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

const isEnd = (unit: Unit, i: number): boolean => i >= unit.length || (unit.tags[i] & Tag.stop) !== 0;

/** Behind a cue at the end: nothing, or where and when it was said. */
function adjunctEnd(unit: Unit, at: number): number {
  let k = at;
  for (;;) {
    while (
      k < unit.length &&
      unit.tags[k] & (Tag.adverb | Tag.time) &&
      !(unit.tags[k] & Tag.coordinator) &&
      !isSubordinate(unit, k)
    )
      k++;
    if (k >= unit.length) return k;
    const tag = unit.tags[k];
    if (tag & Tag.preposition && !isSubordinate(unit, k) && unit.norm[k] !== 'than') {
      let e = nounPhraseFrom(unit, k + 1, unit.length - 1);
      if (e < 0) return k;
      while (e + 1 < unit.length && unit.tags[e + 1] & Tag.noun) e++;
      k = e + 1;
      continue;
    }
    if (tag & Tag.determiner && unit.tags[k + 1] & Tag.time) {
      k += 2;
      continue;
    }
    return k;
  }
}

const isSubordinate = (unit: Unit, k: number): boolean =>
  /^(?:because|although|though|while|whereas|if|unless|when|where|that|whether|as|so|but|even)$/.test(unit.norm[k]);

/** "…," she said; "…," said the minister; …, according to the police. */
function trailing(unit: Unit, i: number): Found | null {
  if (unit.norm[i] === 'according') return accordingTo(unit, i);
  const verb = unit.verbs[i];
  if (!verb) return null;
  const particle = sayingEnd(unit, i, verb);
  if (!verb.frames.startsWith('S') && particle === i) return null;
  if (!(verb.form & (Form.past | Form.third | Form.base))) return null;
  if (unit.tags[i] & Tag.name) return null;
  const before = i - 1;
  if (before >= 0 && unit.tags[before] & (Tag.comma | Tag.quote)) {
    const hit = inverted(unit, i, verb);
    if (hit) return hit;
  }
  if (before < 0) return inverted(unit, i, verb);
  const group = groupBefore(unit, i);
  if (group.be || group.to || group.modal) return null;
  let source = subjectEndingAt(unit, group.from - 1);
  if (!source || source.from === 0 || !(unit.tags[source.from - 1] & (Tag.comma | Tag.quote)))
    source = betweenQuoteAnd(unit, group.from - 1);
  if (!source || source.from === 0) return null;
  const edge = unit.tags[source.from - 1];
  if (!(edge & Tag.quote) && !verb.frames.includes('c')) return null;
  // what follows must not be the content itself
  const k = particle + 1;
  const touches = (edge & Tag.quote) !== 0;
  if (!touches && particle > i && verb.lemma !== 'put') return null;
  if (!touches && unit.tags[k] & Tag.quote) return null;
  if (!touches && (unit.norm[k] === 'that' || unit.tags[k] & Tag.colon)) return null;
  if (!isEnd(unit, k)) {
    const tag = unit.tags[k];
    if (unit.norm[k] === 'that' || (tag & Tag.wh && !(touches && unit.norm[k] === 'when'))) return null;
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
  }
  return around(unit, { from: group.from, to: particle }, source, source.from, particle, verb, 'trailing');
}

const hasQuote = (unit: Unit, to: number): boolean => {
  for (let k = 0; k < to; k++) if (unit.tags[k] & Tag.quote) return true;
  return false;
};

/** `"…," said X`, `Said X, "…"`: the source behind its cue. */
function inverted(unit: Unit, i: number, verb: Verb): Found | null {
  if (!(verb.form & (Form.past | Form.third)) || verb.frames.includes('i')) return null;
  const first = unit.tags[i + 1] ?? Tag.stop;
  if (first & Tag.object && !(first & (Tag.subject | Tag.name))) return null;
  if (first & Tag.time || unit.norm[i + 1] === 'that') return null;
  const end = nounPhraseFrom(unit, i + 1, unit.length - 1);
  if (end < 0) return null;
  const source = { from: i + 1, to: end };
  const cue = { from: i, to: i };
  if (i === 0 || (i === 2 && unit.tags[0] & Tag.coordinator)) {
    const mark = unit.tags[end + 1] ?? Tag.stop;
    if (!(mark & (Tag.comma | Tag.colon)) || !(unit.tags[end + 2] & Tag.quote)) return null;
    const content = tidied(unit, { from: end + 2, to: unit.length - 1 });
    return content && { cue, source, content: [content], class: 'S', why: 'inverted first' };
  }
  const next = unit.tags[end + 1] ?? Tag.stop;
  if (next & (Tag.modal | Tag.be | Tag.have | Tag.do | Tag.verb)) return null;
  if (!(unit.tags[i - 1] & Tag.quote)) {
    // "X, the mayor, said he thought …" is no "…, said he"
    const quoted = unit.tags[i - 2] & Tag.quote;
    if (!quoted && (!verb.frames.includes('c') || verb.frames.includes('n'))) return null;
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
  return around(unit, cue, source, i, end, verb, 'inverted');
}

/** The last item of "shot back", "put it"; the verb itself where no particle follows. */
function sayingEnd(unit: Unit, i: number, verb: Verb): number {
  for (const particle of saying.get(verb.lemma) ?? []) if (unit.norm[i + 1] === particle) return i + 1;
  return i;
}

/** `"…," one campaign source familiar with it said`: all that stands between a quote and its cue, where no other cue does. */
function betweenQuoteAnd(unit: Unit, end: number): Range | null {
  for (let k = end; k >= 0 && end - k < 24; k--) {
    const tag = unit.tags[k];
    if (tag & Tag.quote && !(tag & Tag.speech) && k < end) continue;
    if (tag & Tag.quote)
      return tag & Tag.speech && k < end && !(unit.tags[k + 1] & Tag.coordinator) ? { from: k + 1, to: end } : null;
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

/** "…," he told the BBC in a clarification: past the person spoken to and the occasion. */
function afterAddressee(unit: Unit, at: number, verb: Verb): number {
  let k = at;
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

/** The content around a cue inside or behind it: from the start of the unit, and what goes on behind a comma. */
function around(
  unit: Unit,
  cue: Range,
  source: Range,
  left: number,
  right: number,
  verb: Verb,
  why: string,
): Found | null {
  const content: Range[] = [];
  const start = leftBound(unit, left);
  const before = tidied(unit, { from: leftStart(unit, start, left), to: left - 1 });
  if (!before) return null;
  content.push(before);
  const quoted = (unit.tags[before.to] & Tag.quote) !== 0;
  const whole =
    !isSubordinate(unit, before.from) &&
    hasVerb(unit, before.from, before.to) &&
    !(unit.tags[before.to] & (auxiliary | Tag.preposition | Tag.wh)) &&
    !/^(?:the|a|an)$/.test(unit.norm[before.to]) &&
    !(unit.tags[before.from] & Tag.wh);
  const after = goesOn(unit, right + 1, before, quoted || !whole);
  if (after) content.push(after);
  else if (!quoted && !whole && !(unit.tags[before.from] & Tag.quote)) return null;
  return { cue, source, content, class: verb.frames.charAt(0) || 'S', why };
}

/** Where the words before a cue begin: behind a semicolon, or behind an earlier cue's own words. */
function leftBound(unit: Unit, left: number): number {
  for (let k = left - 2; k > 0; k--) if (unit.tags[k] & Tag.semicolon) return k + 1;
  return 0;
}

/** The words that go on behind a cue in the middle: `"…," he said, "…"`; "Voters, she suggested, do not …". */
function goesOn(unit: Unit, at: number, before: Range, incomplete: boolean): Range | null {
  const lastQuote = unit.tags[before.to] & Tag.quote;
  for (let k = at; k < unit.length; k++) {
    const tag = unit.tags[k];
    if (lastQuote) {
      if (tag & Tag.quote) {
        // a cue of its own before the quote: ", adding, …"
        for (let j = at; j < k; j++) if (unit.tags[j] & Tag.cue && unit.verbs[j]?.form === Form.ing) return null;
        if (unit.tags[k - 1] & (Tag.comma | Tag.colon | Tag.dash) || k === at)
          return tidied(unit, { from: k, to: clauseEnd(unit, k, unit.length - 1) });
        return null;
      }
      continue;
    }
    if (tag & Tag.comma) {
      const next = unit.tags[k + 1] ?? Tag.stop;
      if (k <= at + 6 && (next & auxiliary || unit.norm[k + 1] === 'that'))
        return tidied(unit, { from: k + 1, to: clauseEnd(unit, k + 1, unit.length - 1) });
      if (!incomplete) return null;
      if (
        k > at + 6 ||
        next & (Tag.stop | Tag.preposition | Tag.wh | Tag.coordinator) ||
        unit.verbs[k + 1]?.form === Form.ing
      )
        return null;
      if (/^(?:while|although|though|as|when|after|citing|according|a|an)$/.test(unit.norm[k + 1])) return null;
      return tidied(unit, { from: k + 1, to: clauseEnd(unit, k + 1, unit.length - 1) });
    }
    if (
      !(
        tag &
        (Tag.adverb | Tag.time | Tag.preposition | Tag.determiner | Tag.noun | Tag.name | Tag.number | Tag.possessive)
      )
    )
      return null;
  }
  return null;
}

function accordingTo(unit: Unit, i: number): Found | null {
  if (unit.norm[i + 1] !== 'to') return null;
  let end = nounPhraseFrom(unit, i + 2, unit.length - 1);
  if (end < 0) return null;
  const source = { from: i + 2, to: end };
  const cue = { from: i, to: i + 1 };
  const evidence = 'S';
  // to the comma that closes the phrase
  let close = end + 1;
  while (
    close < unit.length &&
    !(unit.tags[close] & (Tag.comma | Tag.dash | Tag.semicolon | Tag.colon | Tag.stop | Tag.quote))
  )
    close++;
  end = close;
  const left = tidied(unit, { from: leftStart(unit, leftBound(unit, i), i), to: i - 1 });
  if (!left) {
    // According to X, who …, …
    let from = close + 1;
    if (unit.tags[close] & Tag.quote) from = close;
    else if (unit.tags[from] & Tag.wh) {
      while (from < unit.length && !(unit.tags[from] & Tag.comma)) from++;
      from++;
    }
    if (from >= unit.length) return null;
    const content = tidied(unit, { from, to: clauseEnd(unit, from, unit.length - 1) });
    return content && { cue, source, content: [content], class: evidence, why: 'according-first' };
  }
  const content = [left];
  const inside = unit.tags[i - 1] & Tag.comma && close < unit.length - 2 && unit.tags[close] & Tag.comma;
  if (
    inside &&
    !(unit.tags[close + 1] & (Tag.wh | Tag.coordinator | Tag.preposition | Tag.subordinator)) &&
    unit.verbs[close + 1]?.form !== Form.ing &&
    !(unit.tags[close + 1] & Tag.determiner)
  ) {
    const more = tidied(unit, { from: close + 1, to: clauseEnd(unit, close + 1, unit.length - 1) });
    if (more) content.push(more);
  }
  return { cue, source, content, class: evidence, why: 'according' };
}

const PLURAL =
  /^(?:i|you|we|they|who|that|which|people|men|women|some|many|most|several|few|both|half|percent|%|majority|those|others|police|voters|none|all|children|media|data|families|million)$/;

/** Whether a base form can agree with the subject that ends at `e`. */
const isPlural = (unit: Unit, subject: Range): boolean => {
  const word = unit.norm[subject.to];
  if (PLURAL.test(word)) return true;
  for (let k = subject.from; k < subject.to; k++) if (unit.norm[k] === 'and') return true;
  for (let k = subject.from; k <= subject.to; k++)
    if (/^(?:many|most|several|both|few|these|those|some|two|three|four|five|percent)$/.test(unit.norm[k])) return true;
  if (subject.to === 0 && /[^s']s$/.test(word)) return true;
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && (unit.tags[subject.to] & Tag.name) === 0
    ? true
    : (unit.tags[subject.to] & Tag.name) !== 0 && word.endsWith('s') && subject.to > subject.from;
};

/** X said (that) …; X wants to …; X criticized …; and passives. */
function leading(unit: Unit, i: number, found: readonly Found[]): Found | null {
  const verb = unit.verbs[i];
  if (!verb) return null;
  const spoken = sayingEnd(unit, i, verb);
  if (!verb.frames && spoken === i) return null;
  if (unit.tags[i] & Tag.name && !titled(unit)) return null;
  if (isNounHere(unit, i)) return null;
  const group = groupBefore(unit, i);
  if (group.to) return null;
  const form = verb.form;
  let source: Range | null;
  let why = '';
  if (group.be && form & Form.participle && !(form & Form.ing)) return passive(unit, i, verb, group);
  if (form === Form.ing) {
    if (group.be) {
      source = subjectEndingAt(unit, group.from - 1);
      why = 'progressive';
    } else {
      const before = unit.tags[group.from - 1] ?? Tag.comma;
      const during =
        unit.norm[group.from - 1] === 'while' ||
        unit.norm[group.from - 1] === 'by' ||
        unit.norm[group.from - 1] === 'before';
      if (!during && before & (Tag.preposition | Tag.determiner | Tag.possessive | Tag.verb)) return null;
      source =
        during || before & Tag.comma || group.from === 0 || before & Tag.coordinator
          ? mainSource(unit, i, found)
          : subjectEndingAt(unit, group.from - 1);
      why = 'participle';
    }
  } else {
    source = subjectEndingAt(unit, group.from - 1);
    if (!source && (unit.tags[group.from - 1] ?? 0) & Tag.coordinator && form & (Form.past | Form.third)) {
      source = mainSource(unit, i, found);
      why = 'row';
    } else if (!source) return null;
    else
      why = group.modal
        ? 'modal'
        : group.have
          ? 'perfect'
          : form & Form.past
            ? 'past'
            : form & Form.third
              ? 'third'
              : 'base';
    if (why === 'base' && (!source || !isPlural(unit, source))) return null;
  }
  const complement =
    (spoken > i ? complementAt(unit, spoken + 1, 'S', '', makerOf(unit, spoken), false) : null) ??
    (verb.frames ? complementOf(unit, i, verb) : null);
  if (!complement) return null;
  const content = why === 'participle' && group.from <= 1 ? toMainClause(unit, complement.content) : complement.content;
  return {
    cue: { from: group.from, to: complement.cueEnd },
    source,
    content: [content],
    class: verb.frames.charAt(0) || 'S',
    why: `${why} ${complement.why}`,
  };
}

/** "Noting that …, she added": the words behind a participle at the start end where the main clause begins. */
function toMainClause(unit: Unit, range: Range): Range {
  for (let k = range.from + 1; k < range.to; k++)
    if (
      unit.tags[k] & Tag.comma &&
      unit.tags[k + 1] & (Tag.subject | Tag.name | Tag.determiner | Tag.possessive) &&
      !(unit.tags[k + 1] & Tag.wh)
    )
      return { from: range.from, to: k - 1 };
  return range;
}

/** The source of the cue before, or the subject of the sentence. */
function mainSource(unit: Unit, i: number, found: readonly Found[]): Range | null {
  let best: Found | null = null;
  for (const other of found)
    if (other.cue.from < i && other.source && (!best || other.cue.from > best.cue.from)) best = other;
  if (best) return best.source;
  for (let k = 0; k < i; k++)
    if (unit.tags[k] & (Tag.verb | auxiliary) && !isNounHere(unit, k) && !(unit.tags[k] & Tag.name)) {
      const subject = subjectEndingAt(unit, groupBefore(unit, k).from - 1);
      if (subject) return subject;
    }
  return null;
}

/** Whether most words of the unit are capitalized: a headline. */
function titled(unit: Unit): boolean {
  let words = 0;
  let capital = 0;
  for (let k = 0; k < unit.length; k++) {
    if (unit.tags[k] & (Tag.quote | Tag.comma | Tag.stop | Tag.colon | Tag.dash)) continue;
    words++;
    if (unit.tags[k] & Tag.name) capital++;
  }
  return words > 3 && capital >= 0.7 * words - 1;
}

interface Complement {
  readonly content: Range;
  readonly cueEnd: number;
  readonly why: string;
}

/** What follows a cue verb as its content. */
function complementOf(unit: Unit, i: number, verb: Verb): Complement | null {
  const last = unit.length - 1;
  const frames = verb.frames;
  let k = i + 1;
  const made = makerOf(unit, i);
  for (const particle of particles.get(verb.lemma) ?? []) {
    const parts = particle.split(' ');
    if (!parts.every((part, n) => unit.norm[k + n] === part)) continue;
    const from = k + parts.length;
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

const makerOf =
  (unit: Unit, cue: number): Maker =>
  (from, to, why, cueEnd = cue) => {
    const content = from <= to ? tidied(unit, { from, to }) : null;
    return content && { content, cueEnd, why };
  };

type Maker = (from: number, to: number, why: string, cueEnd?: number) => Complement | null;

function complementAt(
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
  if (word === 'that' && !(unit.tags[k + 1] & (Tag.stop | Tag.comma))) return made(k, clauseEnd(unit, k, last), 'that');
  if (tag & Tag.quote) return made(k, clauseEnd(unit, k, last), 'quote');
  if (tag & Tag.colon) return made(k + 1, last, 'colon');
  if (tag & Tag.comma) {
    if (unit.tags[k + 1] & Tag.quote) return made(k + 1, clauseEnd(unit, k + 1, last), 'comma-quote');
    // "acknowledged, however, …", "said, in a statement, that …"
    const close = closingComma(unit, k);
    if (close > 0 && (unit.norm[close + 1] === 'that' || unit.tags[close + 1] & Tag.quote))
      return made(close + 1, clauseEnd(unit, close + 1, last), 'aside');
    return null;
  }
  if (word === 'to' && frames.includes('t')) return made(k, phraseEnd(unit, k, last), 'to');
  if (tag & Tag.wh && word !== 'which' && (frames.includes('w') || object))
    return made(k, clauseEnd(unit, k, last), 'wh');
  if (tag & Tag.wh && /^(?:why|how|what|whether|if|where)$/.test(word) && /[SE]/.test(frames.charAt(0)))
    return made(k, clauseEnd(unit, k, last), 'wh');
  const verb = unit.verbs[k];
  if (verb?.form === Form.ing && frames.includes('g')) return made(k, phraseEnd(unit, k, last), 'ing');
  // when, where and to whom it was said
  const adjunct =
    tag & (Tag.preposition | Tag.time | Tag.adverb) &&
    !isSubordinate(unit, k) &&
    !(tag & Tag.determiner && frames.includes('n'));
  if (adjunct) {
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
      CORE.test(lemma) &&
      verbNear(unit, k + 1, last)
    )
      return made(k, clauseEnd(unit, k, last), 'bare');
    const rest = adjunctEnd(unit, k);
    if (frames.includes('c') && rest > k && !isEnd(unit, rest) && startsClause(unit, rest))
      return made(rest, clauseEnd(unit, rest, last), 'adjunct-bare');
    return null;
  }
  if (frames.includes('i') && !object) {
    const e = unit.tags[k] & Tag.object ? k : nounPhraseFrom(unit, k, last);
    if (e >= 0) {
      const that = seek(unit, e + 1);
      const next = unit.norm[e + 1];
      if (next === 'to' && frames.includes('t')) return made(e + 1, phraseEnd(unit, e + 1, last), 'object-to');
      if (that >= 0)
        return made(
          unit.tags[that] & (Tag.colon | Tag.comma) ? that + 1 : that,
          clauseEnd(unit, Math.min(that + 1, last), last),
          'object',
        );
      if (frames.includes('c') && e + 1 <= last && startsClause(unit, e + 1))
        return made(e + 1, clauseEnd(unit, e + 1, last), 'object-bare');
      if (/^(?:about|of|for|on)$/.test(next ?? ''))
        return made(e + 2, phraseEnd(unit, e + 2, last), 'object-about', e + 1);
    }
    if (!frames.includes('n') && !frames.includes('c')) return null;
    if (!frames.includes('n') && frames.includes('i')) return null;
  }
  if (
    frames.includes('c') &&
    startsClause(unit, k) &&
    (CORE.test(lemma) ? hasVerb(unit, k, last) : verbNear(unit, k, last))
  )
    return made(k, clauseEnd(unit, k, last), 'bare');
  if (
    frames.includes('n') &&
    (isNominal(unit, k) || unit.tags[k] & (Tag.object | Tag.subject)) &&
    !insideSubject(unit, k)
  )
    return made(k, phraseEnd(unit, k, last), 'np');
  return null;
}

/** The comma that closes a short aside opened by the comma at `k`; -1 where there is none. */
function closingComma(unit: Unit, k: number): number {
  for (let j = k + 2; j < Math.min(unit.length, k + 12); j++) {
    if (unit.tags[j] & Tag.comma) return j;
    if (unit.tags[j] & (Tag.quote | Tag.stop | Tag.semicolon | Tag.be | Tag.modal)) return -1;
  }
  return -1;
}

/** "that", a colon or quoted words ahead in the same clause; -1 where there are none. */
function seek(unit: Unit, from: number): number {
  for (let k = from; k < Math.min(unit.length, from + 30); k++) {
    const tag = unit.tags[k];
    if (unit.norm[k] === 'that' || unit.norm[k] === 'whether') return k;
    if (tag & Tag.colon) return k;
    if (tag & Tag.comma && unit.tags[k + 1] & Tag.quote) return k;
    if (tag & Tag.quote && tag & Tag.speech) return k;
    if (tag & (Tag.semicolon | Tag.stop | Tag.dash)) return -1;
    if (tag & Tag.wh && unit.norm[k] !== 'who' && unit.norm[k] !== 'which' && !isNounHere(unit, k)) return k;
    if (tag & Tag.wh) return -1;
    if (
      tag & Tag.verb &&
      !isNounHere(unit, k) &&
      !(tag & Tag.name) &&
      (unit.verbs[k]?.form ?? 0) & (Form.past | Form.third) &&
      !(tag & Tag.noun)
    )
      return -1;
    if (tag & (Tag.be | Tag.modal)) return -1;
  }
  return -1;
}

/** Whether a clause can start here: a pronoun, a determiner, a name, a noun. */
const startsClause = (unit: Unit, k: number): boolean =>
  (unit.tags[k] & (Tag.subject | Tag.determiner | Tag.name | Tag.noun | Tag.possessive | Tag.number | Tag.quote)) !== 0;

/** "27 percent of those who named a candidate said …": what follows is the subject of another cue. */
function insideSubject(unit: Unit, from: number): boolean {
  for (let k = from + 1; k < Math.min(unit.length, from + 12); k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.wh | Tag.semicolon | Tag.coordinator | Tag.subordinator | Tag.quote | Tag.comma)) return false;
    if (!(tag & Tag.cue) || tag & Tag.name || isNounHere(unit, k)) continue;
    const verb = unit.verbs[k];
    if (
      verb &&
      /^S.*c/.test(verb.frames) &&
      verb.form & (Form.past | Form.third | Form.base) &&
      startsClause(unit, k + 1)
    )
      return true;
  }
  return false;
}

/** Verbs that take a clause without "that" whatever stands in it. */
const CORE =
  /^(?:say|think|believe|argue|claim|insist|contend|suggest|hope|know|tell|allege|assert|write|tweet|warn|concede|suspect|guess|wish|bet|assume|note|report|predict|complain|admit|acknowledge)$/;

/** Whether a finite verb follows the noun phrase that starts here, before anything else begins. */
function verbNear(unit: Unit, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.modal | Tag.be | Tag.have | Tag.do | Tag.quote)) return true;
    if (
      tag & (Tag.comma | Tag.semicolon | Tag.colon | Tag.dash) ||
      unit.norm[k] === 'to' ||
      isSubordinate(unit, k) ||
      tag & Tag.wh
    )
      return false;
    if (tag & Tag.verb && !isNounHere(unit, k) && (unit.verbs[k]?.form ?? 0) !== Form.ing) return true;
    if (/ed$/.test(unit.norm[k]) && !(unit.tags[k - 1] & (Tag.determiner | Tag.possessive | Tag.preposition)))
      return true;
  }
  return false;
}

/** Whether a verb or auxiliary stands ahead in the sentence. */
function hasVerb(unit: Unit, from: number, to: number): boolean {
  for (let k = from + 1; k <= to; k++) {
    if (unit.tags[k] & (Tag.modal | Tag.be | Tag.have | Tag.do | Tag.quote)) return true;
    if (unit.tags[k] & Tag.verb && !isNounHere(unit, k) && unit.verbs[k]?.form !== Form.ing) return true;
    if (/(?:ed|n't)$/.test(unit.norm[k])) return true;
    if (unit.tags[k] & Tag.semicolon) return false;
  }
  return false;
}

const passiveTo = new Set(cueData.passive.to);
const passiveOther = new Set(cueData.passive.other);

/** X was accused of …; X is expected to …; it was reported that …; the plan was criticized by Y. */
function passive(unit: Unit, i: number, verb: Verb, group: Group): Found | null {
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
    return {
      cue: { from: cue.from, to: k },
      source: { from: k + 1, to: end },
      content: [subject],
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
    return rest && { cue, source: null, content: [subject, rest], class: cls, why: 'passive other' };
  }
  return null;
}

export { cueInRow };
