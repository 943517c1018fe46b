import { wordSet } from '../../text/words';
import { inWords } from './according';
import { asSaid } from './as';
import { phraseEnd } from './content';
import { type Found, withContent } from './found';
import { heard } from './heard';
import { beforeColon, headed, signed } from './labelled';
import { asked, leading } from './leading';
import { Tag } from './lexicon';
import { nominal } from './nominal';
import { isNounHere } from './nouns';
import { polled, toWhom } from './polled';
import { hedged, seeming } from './seeming';
import { behindComma } from './tail';
import { trailing } from './trailing';
import type { Unit } from './units';
import { titled } from './verbs';

/**
 * All attributions of a unit that show in its verbs and phrases; contents do not overlap. `clause` where its first item is a quote that a
 * comma closes.
 */
export function attributionsOf(unit: Unit, clause: boolean): Found[] {
  let found: Found[] = [];
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
  const { tags, length } = unit;
  const label = headed(unit);
  if (label && titled(unit)) add(label);
  let kinds = 0;
  const small: number[] = [];
  for (let i = 0; i < length; i++) {
    kinds |= tags[i];
    if (isSmall(unit, i)) small.push(i);
    if (tags[i] & Tag.verb || unit.norm[i] === 'according') add(trailing(unit, i));
  }
  for (const i of small) add(unit.norm[i] === 'as' ? asSaid(unit, i) : inWords(unit, i));
  if (kinds & Tag.verb)
    for (let i = 0; i < length; i++) {
      if (taken[i] || !(tags[i] & Tag.verb)) continue;
      if (!add(leading(unit, i, found))) add(asked(unit, i) ?? heard(unit, i) ?? seeming(unit, i));
    }
  for (let i = 1; kinds & Tag.colon && i + 1 < length; i++) {
    if (!(tags[i] & Tag.colon) || taken[i + 1]) continue;
    const quoted = beforeColon(unit, i);
    const f = quoted
      ? found.findIndex(({ content, source }) => source && content[content.length - 1].to === i - 1)
      : -1;
    if (f < 0) add(quoted);
    else if (quoted) {
      found[f] = withContent(found[f], [...found[f].content, ...quoted.content]);
      taken.fill(1, quoted.content[0].from, quoted.content[0].to + 1);
    }
  }
  add(label);
  if (kinds & Tag.dash && kinds & Tag.quote)
    for (let i = 1; i < length; i++) if (tags[i] & Tag.dash && tags[i - 1] & Tag.quote) add(signed(unit, i));
  const nouns: Found[] = [];
  for (let i = 0; i < length; i++) {
    const hit = !taken[i] && !(tags[i] & Tag.quote) && nominal(unit, i);
    if (hit) nouns.push(hit);
  }
  // "a reference to Holm's complaint that …": what somebody owns comes before what nobody does
  for (const hit of nouns) if (hit.source) add(hit);
  for (const hit of nouns) if (!hit.source) add(hit);
  const tail = clause && !taken[0] ? behindComma(unit) : null;
  if (tail) {
    // what was found inside "Holm was quoted as saying by The Post" is a part of it
    found = found.filter(({ cue }) => cue.from > tail.end);
    taken.fill(0, 0, tail.end + 1);
    add(tail.found);
  }
  const free = (k: number): boolean => !taken[k];
  for (const i of small) if (unit.norm[i] === 'in') add(polled(unit, i, free));
  add(toWhom(unit, free));
  if (kinds & Tag.adverb) for (let i = 1; i < length; i++) if (tags[i] & Tag.adverb) add(hedged(unit, i));
  found.sort((a, b) => a.cue.from - b.cue.from);
  if (kinds & Tag.quote) claimQuotes(unit, found, taken);
  return found;
}

const isSmall = wordSet(['as', 'in']);

/** Quoted words that no content holds go to the cue before them, where nothing else lies between. */
function claimQuotes(unit: Unit, found: Found[], taken: Uint8Array): void {
  for (let k = 0; k < unit.length; k++) if (unit.tags[k] & Tag.quote && !taken[k]) claimQuote(unit, k, found, taken);
}

function claimQuote(unit: Unit, k: number, found: Found[], taken: Uint8Array): void {
  if (k > 1 && unit.tags[k - 1] & (Tag.coordinator | Tag.comma) && unit.tags[k - 2] & Tag.quote && taken[k - 2]) {
    // “profane” and “sexist”
    const f = found.findIndex(({ content }) => content.some(range => range.from <= k - 2 && k - 2 <= range.to));
    if (f >= 0 && found[f].cue.from < k - 2) {
      found[f] = withContent(
        found[f],
        found[f].content.map(range => (range.to === k - 2 ? { from: range.from, to: k } : range)),
      );
      taken.fill(1, k - 1, k + 1);
      return;
    }
  }
  let near = -1;
  for (let f = 0; f < found.length; f++) {
    const end = found[f].content[found[f].content.length - 1].to;
    if (found[f].why !== 'asked' && found[f].cue.to < k && end < k && end > found[f].cue.from) near = f;
  }
  if (near < 0) return;
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
  if (!free) return;
  const to = Math.max(k, phraseEnd(unit, k, unit.length - 1));
  found[near] = withContent(found[near], [...content.slice(0, -1), { from: last.from, to }]);
  taken.fill(1, last.to + 1, to + 1);
}
