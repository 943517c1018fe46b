import { clauseEnd, leftBound, leftStart, tidied } from './content';
import type { Found } from './found';
import { Form, Tag } from './lexicon';
import { nounPhraseFrom } from './phrase';
import type { Unit } from './units';
import { hasVerb } from './verbs';

/** "In the words of the mayor, “…”", "it is, in the words of one aide, “…”": the quoted words behind; `i` is the "in". */
export function inWords(unit: Unit, i: number): Found | null {
  if (unit.norm[i + 1] !== 'the' || unit.norm[i + 2] !== 'words' || unit.norm[i + 3] !== 'of') return null;
  const end = nounPhraseFrom(unit, i + 4, unit.length - 1);
  const mark = unit.tags[end + 1] ?? Tag.stop;
  const from = mark & (Tag.comma | Tag.colon) ? end + 2 : end + 1;
  if (end < 0 || !(unit.tags[from] & Tag.quote)) return null;
  const content = tidied(unit, { from, to: from });
  return (
    content && {
      cue: { from: i, to: i + 3 },
      source: { from: i + 4, to: end },
      content: [content],
      class: 'S',
      why: 'in words quote',
    }
  );
}

/** "…, according to the police"; "According to the police, …". */
export function accordingTo(unit: Unit, i: number): Found | null {
  if (unit.norm[i + 1] !== 'to') return null;
  if (i + 2 >= unit.length) return null;
  // "state records", "recent polls": whatever stands there is a noun
  let end = i + 2;
  while (unit.tags[end] & Tag.adverb && !(unit.tags[end] & Tag.noun) && end + 1 < unit.length) end++; // "even some allies"
  end = Math.max(end, nounPhraseFrom(unit, end, unit.length - 1));
  while (
    end === i + 2 &&
    end + 1 < unit.length &&
    unit.tags[end] & Tag.verb &&
    unit.tags[end + 1] & (Tag.noun | Tag.verb)
  )
    end++;
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
  const opens = i > 0 && (unit.tags[i - 1] & (Tag.colon | Tag.dash)) !== 0 && unit.tags[close] & Tag.comma;
  const left = opens ? null : tidied(unit, { from: leftStart(unit, leftBound(unit, i), i), to: i - 1 });
  if (!left) {
    // According to X, who …, …
    let from = close + 1;
    if (unit.tags[close] & Tag.quote) from = close;
    else if (unit.tags[from] & Tag.wh) {
      while (from < unit.length && !(unit.tags[from] & Tag.comma)) from++;
      from++;
    }
    if (from >= unit.length) return null;
    // all of the sentence is theirs: "…; …", "… - …"
    let to = clauseEnd(unit, from, unit.length - 1);
    while (to + 2 < unit.length && unit.tags[to + 1] & (Tag.semicolon | Tag.dash))
      to = clauseEnd(unit, to + 2, unit.length - 1);
    const content = tidied(unit, { from, to });
    return content && { cue, source, content: [content], class: evidence, why: 'according-first' };
  }
  const content = [left];
  const inside = unit.tags[i - 1] & Tag.comma && close < unit.length - 2 && unit.tags[close] & Tag.comma;
  if (
    inside &&
    !(unit.tags[close + 1] & (Tag.wh | Tag.coordinator | Tag.preposition | Tag.subordinator)) &&
    unit.verbs[close + 1]?.form !== Form.ing &&
    !(unit.tags[close + 1] & Tag.determiner && hasVerb(unit, left.from, left.to))
  ) {
    const more = tidied(unit, { from: close + 1, to: clauseEnd(unit, close + 1, unit.length - 1) });
    if (more) content.push(more);
  }
  return { cue, source, content, class: evidence, why: 'according' };
}
