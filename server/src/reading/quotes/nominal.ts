import { wordSet } from '../../text/words';
import { clauseEnd, phraseEnd, tidied } from './content';
import type { Found } from './found';
import { opensSubordinate, toMainClause } from './fronted';
import { auxiliary, cueData, Form, Tag } from './lexicon';
import { isNounHere } from './nouns';
import { type Range, subjectEndingAt } from './subject';
import type { Unit } from './units';
import { groupBefore, verbNear } from './verbs';

const that = new Set(cueData.nouns.that);
const to = new Set(cueData.nouns.to);
const prep = new Set(cueData.nouns.prep);
const light = new Set(cueData.light);
/** What a noun that somebody does something with is about: "took a swipe at", "raised concerns over". */
const topics = ['about', 'on', 'over', 'against', 'toward', 'towards', 'for', 'at', 'of'];
const isTopic = wordSet(topics);
const done = new Set(cueData.nouns.done);
const nouns = [...that, ...to, ...done, ...[...prep].map(phrase => phrase.slice(0, phrase.indexOf(' ')))];
/** The nouns, and what can stand behind one: of no other words is more asked. */
const isNoun = wordSet([...nouns, ...nouns.map(noun => `${noun}s`)]);
const isBehind = wordSet(['that', 'to', ...topics, ...[...prep].map(phrase => phrase.slice(phrase.indexOf(' ') + 1))]);
const isCopula = wordSet(['is', 'was']);
const isStatement = wordSet([...cueData.nouns.that, ...cueData.nouns.said]);
const isAdjective = wordSet(cueData.adjectives.list);
const inclined = new Set(cueData.adjectives.to);

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

/** Attributions in nouns and adjectives: her claim that …, his promise to …, criticism of …; she is sure that …. */
export function nominal(unit: Unit, i: number): Found | null {
  if (unit.tags[i] & Tag.name || i + 2 >= unit.length) return null;
  const behind = (isBehind(unit, i + 1) && isNoun(unit, i)) || (isCopula(unit, i + 1) && isStatement(unit, i));
  return (behind ? byNoun(unit, i) : null) ?? (isAdjective(unit, i) ? byAdjective(unit, i) : null);
}

function byNoun(unit: Unit, i: number): Found | null {
  const word = unit.norm[i];
  const next = unit.norm[i + 1];
  const last = unit.length - 1;
  const possessed = possessor(unit, i);
  const doer = possessed ? null : doerOf(unit, i);
  const owner = possessed ?? doer;
  const made = (from: number, end: number, cueEnd: number, why: string): Found | null => {
    const range = tidied(unit, { from, to: end });
    const content = range && opensSubordinate(unit, i) ? toMainClause(unit, range) : range; // "Despite his claims that …, it …"
    return (
      content && {
        cue: { from: i, to: cueEnd },
        source: owner,
        content: [content],
        class: 'T',
        why: owner ? why : `bare ${why}`,
      }
    );
  };
  if (!owner && i > 0 && unit.tags[i] & Tag.verb && !isNounHere(unit, i) && !(unit.tags[i - 1] & Tag.noun)) return null;
  if (next === 'that' && (that.has(word) || that.has(singular(word))) && !(unit.tags[i + 2] & (Tag.stop | Tag.comma))) {
    if (!owner && unit.tags[i + 2] & (Tag.verb | auxiliary) && !isNounHere(unit, i + 2)) return null; // "requests that come in"
    return made(i + 1, clauseEnd(unit, i + 1, last), i, 'noun that');
  }
  if (next === 'to' && (to.has(word) || to.has(singular(word))) && !(word === 'order' && unit.norm[i - 1] === 'in'))
    return made(i + 1, nominalEnd(unit, i + 2), i, 'noun to');
  // "her answer was that …"
  if (isCopula(unit, i + 1)) {
    const says = unit.norm[i + 2] === 'that' || (unit.tags[i + 2] & (Tag.quote | Tag.colon)) !== 0;
    if (!says && (owner || !/^(?:whether|how|if|why)$/.test(unit.norm[i + 2] ?? ''))) return null; // "the question is whether …"
    return made(i + 2, clauseEnd(unit, i + 2, last), i + 1, 'noun is');
  }
  if (!owner && /^(?:attack|endorsement|plan|proposal)/.test(word)) return null; // "the attack on the town"
  if (
    (doer && isTopic(unit, i + 1) && (done.has(word) || done.has(singular(word)))) ||
    prep.has(`${word} ${next}`) ||
    prep.has(`${singular(word)} ${next}`)
  )
    return made(i + 2, nominalEnd(unit, i + 2), i + 1, 'noun prep');
  return null;
}

/** The end of a phrase that belongs to a noun: "support for the nominees | dropped", "his decision to leave | helped". */
function nominalEnd(unit: Unit, from: number): number {
  if (unit.tags[from] & Tag.wh) return clauseEnd(unit, from, unit.length - 1); // "questions about how he would …"
  const end = phraseEnd(unit, from, unit.length - 1);
  for (let k = from + 1; k <= end; k++) {
    const tag = unit.tags[k];
    if (tag & (Tag.wh | Tag.subject | Tag.subordinator | Tag.quote | Tag.comma)) return end;
    if (tag & auxiliary && !(tag & Tag.name)) return k - 1;
    const form = unit.verbs[k]?.form ?? 0;
    if (
      form & (Form.past | Form.third) &&
      (form & Form.past || unit.tags[k + 1] & (Tag.determiner | Tag.possessive | Tag.object | Tag.adverb)) && // no "background checks"
      !(tag & Tag.name) &&
      !isNounHere(unit, k) &&
      unit.tags[k - 1] & (Tag.noun | Tag.name)
    )
      return k - 1;
  }
  return end;
}

/** An adjective, a noun or an adverb between whose saying it is and the noun of saying: "her most daring claim". */
const isBeforeNoun = (unit: Unit, k: number): boolean =>
  unit.norm[k] === 'most' ||
  ((unit.tags[k] & (Tag.noun | Tag.adverb)) !== 0 && (unit.tags[k] & (Tag.name | Tag.possessive)) === 0);

/** Whose saying it is: "his", "the mayor's" before the noun. */
function possessor(unit: Unit, i: number): Range | null {
  let k = i - 1;
  for (let n = 0; n < 3 && k > 0 && isBeforeNoun(unit, k); n++) k--;
  if (k < 0 || !(unit.tags[k] & Tag.possessive)) return null;
  if (unit.norm[k] !== "'s" && unit.norm[k] !== "'") return { from: k, to: k };
  const owner = subjectEndingAt(unit, k - 1);
  // "a reference to Holm's complaint": hers alone
  for (let j = k - 2; owner && j > owner.from; j--)
    if (/^(?:to|for|on|about|against|with|at)$/.test(unit.norm[j])) return { from: j + 1, to: owner.to };
  return owner;
}

/** "Holm launched an attack on …": who does what a verb that says little leaves to its noun. */
function doerOf(unit: Unit, noun: number): Range | null {
  let k = noun - 1;
  while (k > 0 && noun - k < 6 && unit.tags[k] & (Tag.determiner | Tag.adverb | Tag.noun) && !(unit.tags[k] & Tag.verb))
    k--;
  const verb = unit.verbs[k];
  if (!verb || !light.has(verb.lemma) || unit.tags[k] & Tag.name) return null;
  const group = groupBefore(unit, k);
  if (group.be && verb.form & Form.participle) return null;
  return group.to || verb.form === Form.ing ? null : subjectEndingAt(unit, group.from - 1);
}

function byAdjective(unit: Unit, i: number): Found | null {
  let k = i - 1;
  while (k >= 0 && unit.tags[k] & Tag.adverb && !(unit.tags[k] & Tag.subject)) k--;
  if (k < 1 || !(unit.tags[k] & Tag.be)) return null;
  let from = k;
  while (
    from > 0 &&
    unit.tags[from - 1] & (Tag.have | Tag.be | Tag.modal | Tag.adverb) &&
    !(unit.tags[from - 1] & Tag.subject)
  )
    from--;
  const source = subjectEndingAt(unit, from - 1);
  if (!source || /^(?:it|this|that|there|which)$/.test(unit.norm[source.to])) return null;
  const next = unit.norm[i + 1];
  const last = unit.length - 1;
  const start = i + 1;
  let content: Range | null = null;
  if (next === 'that' || unit.tags[start] & Tag.wh)
    content = tidied(unit, { from: start, to: clauseEnd(unit, start, last) });
  else if (/^(?:of|about|with|by|at|for|in|on|over|toward)$/.test(next))
    content = tidied(unit, { from: start + 1, to: phraseEnd(unit, start + 1, last) });
  else if (next === 'to' && inclined.has(unit.norm[i]))
    // "eager to leave", "hostile to the plan"
    content = tidied(unit, { from: unit.verbs[start + 1] ? start : start + 1, to: phraseEnd(unit, start + 1, last) });
  else if (
    unit.tags[start] & Tag.subject ||
    (unit.tags[start] & (Tag.determiner | Tag.possessive | Tag.name) && verbNear(unit, start, last))
  )
    content = tidied(unit, { from: start, to: clauseEnd(unit, start, last) });
  return (
    content && {
      cue: { from, to: i },
      source,
      content: [content],
      class: 'T',
      why: `adjective ${/^(?:that|to|of|about|with|by|at|for|in|on|over|toward)$/.test(next) ? next : 'clause'}`,
    }
  );
}
