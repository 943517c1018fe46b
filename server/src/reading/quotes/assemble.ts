import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import type { Turns } from '../../text/turns';
import { tidied } from './content';
import { type Draft, draftOf, isSpoken, kindOf, lastOfBlock, lastSpoken } from './drafts';
import { findsOf, type KeptFinds } from './finds';
import type { Found } from './found';
import { headed, introduction, sayingAlone } from './labelled';
import { strayQuote } from './leading';
import { Tag } from './lexicon';
import {
  firstPersonBefore,
  isClause,
  isFirstPerson,
  isTitle,
  leadingQuotes,
  quotedShare,
  speechBefore,
} from './marked';
import { isDigest, signatureBehind } from './signatures';
import type { QuoteSpan } from './spans';
import type { Range } from './subject';
import { isTurn, labelsOf, turnLabel } from './transcript';
import { endOf, startOf, type Unit } from './units';

/** Puts the finds of all units together and gives each quote to an attribution (or to none: -1). */
export function assembled(
  article: Article,
  quotes: readonly QuoteSpan[],
  units: readonly Unit[],
  kept?: Turns<number, KeptFinds>,
): { drafts: Draft[]; owners: Int32Array } {
  const drafts: Draft[] = [];
  const owners = new Int32Array(quotes.length).fill(-1);
  const spanOf = (unit: Unit, { from, to }: Range): Span => ({
    start: startOf(article, unit, from),
    end: endOf(article, unit, to),
  });
  const own = (unit: Unit, range: Range, draft: number): void => {
    for (let k = range.from; k <= range.to; k++) if (unit.quote[k] >= 0) owners[unit.quote[k]] = draft;
  };
  let previous = -1; // the draft whose speech may run on
  let turn = -1; // the draft of a turn in a transcript that the block belongs to
  let opened: { source: Span; cue: Span; block: number } | null = null; // a colon at the end of a paragraph
  const labels = labelsOf(article, units);
  const digest = isDigest(units);
  /** Speech that runs on from the draft before: the words of `range` are part of it. */
  const goOn = (unit: Unit, range: Range, draft: number): void => {
    drafts[draft].content.push(spanOf(unit, range));
    own(unit, range, draft);
  };
  const addFound = (unit: Unit, n: number, find: Found): void => {
    for (const range of find.content) own(unit, range, drafts.length);
    drafts.push({
      kind: 'indirect',
      source: find.source && unit.norm[find.source.to] !== 'there' ? spanOf(unit, find.source) : null,
      cue: spanOf(unit, find.cue),
      content: find.content.map(range => spanOf(unit, range)),
      class: find.class,
      why: find.why,
      unit: n,
    });
  };
  /** `HOLM: My brother said, "…"`: quoted words inside a turn are another's where the turn says so. */
  const addRelayed = (unit: Unit, n: number): void => {
    if (!unit.quote.some(number => number >= 0)) return;
    for (const find of findsOf(unit, false, kept)) if (isRelayed(unit, find)) addFound(unit, n, find);
  };
  /** A quote that no find of its unit holds. */
  const addStray = (unit: Unit, n: number, k: number): void => {
    const number = unit.quote[k];
    if (owners[number] >= 0 || isTitle(article, quotes[number])) return;
    const before = speechBefore(article, unit, k);
    if (before >= 0 && owners[before] >= 0) {
      owners[number] = owners[before];
      drafts[owners[before]].content.push(spanOf(unit, { from: k, to: k }));
      return;
    }
    const stray = strayQuote(unit, k);
    if (!stray) return;
    const said = draftOf(drafts, n, endOf(article, unit, stray.cue.to));
    if (said >= 0) {
      owners[number] = said;
      drafts[said].content.push(...stray.content.map(range => spanOf(unit, range)));
      return;
    }
    owners[number] = drafts.length;
    drafts.push({
      kind: 'mixed',
      source: stray.source && spanOf(unit, stray.source),
      cue: spanOf(unit, stray.cue),
      content: stray.content.map(range => spanOf(unit, range)),
      class: stray.class,
      why: stray.why,
      unit: n,
    });
  };
  /** "He said." behind the words of somebody in a unit or units of their own: whether that is so. */
  const addAlone = (unit: Unit, n: number, bare: NonNullable<ReturnType<typeof sayingAlone>>): boolean => {
    const before = units[n - 1];
    const said = leadingQuotes(before);
    if (said && owners[before.quote[said.to]] < 0) {
      own(before, said, drafts.length);
      drafts.push({
        kind: 'direct',
        source: spanOf(unit, bare.source),
        cue: spanOf(unit, bare.cue),
        content: [spanOf(before, said)],
        class: 'S',
        why: 'trailing alone',
        unit: n,
      });
      previous = drafts.length - 1;
      return true;
    }
    // "We discussed our agenda. He said in a statement.": speech that has lost its marks
    const lost = said ? null : firstPersonBefore(units, n);
    if (lost === null) return false;
    if (drafts.some(({ unit: at, source }) => at >= lost && at < n && !isFirstPerson(article, source))) return false;
    drafts.push({
      kind: 'indirect',
      source: spanOf(unit, bare.source),
      cue: spanOf(unit, bare.cue),
      content: units.slice(lost, n).flatMap(one => {
        const words = tidied(one, { from: 0, to: one.length - 1 });
        return words ? [spanOf(one, words)] : [];
      }),
      class: 'S',
      why: 'lost marks',
      unit: n,
    });
    previous = -1;
    return true;
  };
  units.forEach((unit, n) => {
    const before = units[n - 1];
    const sameBlock = before && before.block === unit.block;
    if (!sameBlock) turn = -1;
    if (turn >= 0) {
      drafts[turn].content.push({ start: unit.start, end: unit.end });
      own(unit, { from: 0, to: unit.length - 1 }, turn);
      addRelayed(unit, n);
      return;
    }
    const first = unit.quote[0] ?? -1;
    const opens = sameBlock ? null : headed(unit);
    const isLabelled =
      opens?.source && isTurn(labels, article.text.slice(unit.start, endOf(article, unit, opens.source.to)));
    const finds =
      isLabelled && opens
        ? [opens]
        : findsOf(unit, first >= 0 && isClause(article, quotes[first]) && !isTitle(article, quotes[first]), kept);
    const bare = sameBlock && finds.length === 0 ? sayingAlone(unit) : null;
    if (bare && addAlone(unit, n, bare)) return;
    if (isLabelled) turn = drafts.length;
    for (const find of finds) addFound(unit, n, find);
    if (isLabelled) addRelayed(unit, n);
    for (let k = 0; k < unit.length; k++) if (unit.quote[k] >= 0) addStray(unit, n, k);
    // "It is late," which Berg doubts: speech that goes on in front of words of its own
    if (
      finds.length > 0 &&
      sameBlock &&
      first >= 0 &&
      owners[first] < 0 &&
      unit.tags[0] & Tag.speech &&
      previous >= 0 &&
      isSpoken(drafts[previous])
    )
      goOn(unit, { from: 0, to: 0 }, previous);
    const lead = leadingQuotes(unit);
    const intro = opened && opened.block === unit.block - 1 ? opened : null;
    const ends = introduction(unit);
    opened = ends && { source: spanOf(unit, ends.source), cue: spanOf(unit, ends.cue), block: unit.block };
    // `"Who will pay?" Holm asked.`: the words behind the quote, a unit of their own, come before whoever spoke last
    const next = units[n + 1];
    if (lead && finds.length === 0 && next?.block === unit.block && sayingAlone(next)) return;
    if (lead && finds.length === 0) {
      const sign = signatureBehind(units, n, digest);
      if (sign) {
        own(unit, lead, drafts.length);
        drafts.push({
          kind: 'direct',
          source: spanOf(next, sign),
          cue: sign.from > 0 ? spanOf(next, { from: 0, to: 0 }) : null,
          content: [spanOf(unit, lead)],
          class: 'S',
          why: 'signed',
          unit: n,
        });
        previous = -1;
        return;
      }
      const label = turnLabel(article, quotes[unit.quote[lead.from]]);
      // "They sent the following note:": the words in marks go on with what was said of them
      const same = label || !intro ? -1 : draftOf(drafts, n - 1, intro.cue.end);
      if (same >= 0) {
        drafts[same] = { ...drafts[same], why: 'introduced' };
        goOn(unit, lead, same);
        previous = same;
        return;
      }
      if (label || intro) {
        own(unit, lead, drafts.length);
        drafts.push({
          kind: 'direct',
          source: label ?? intro?.source ?? null,
          cue: label ? null : (intro?.cue ?? null),
          content: [spanOf(unit, lead)],
          class: 'S',
          why: label ? 'label' : 'introduced',
          unit: n,
        });
        previous = drafts.length - 1;
        return;
      }
    }
    if (lead && finds.length === 0 && owners[unit.quote[lead.from]] < 0) {
      const first = quotes[unit.quote[lead.from]];
      const goesOn = first.continues !== null ? owners[first.continues] : -1;
      const follows = goesOn >= 0 ? goesOn : previous >= 0 ? previous : lastOfBlock(drafts, units, n);
      if (follows >= 0 && (goesOn >= 0 || sameBlock)) {
        goOn(unit, lead, follows);
        previous = follows;
        return;
      }
      if (follows >= 0 && drafts[follows].why === 'introduced' && before?.block === unit.block - 1) {
        goOn(unit, lead, follows);
        previous = follows;
        return;
      }
      if (follows >= 0 && before && before.block === unit.block - 1 && !first.single) {
        goOn(unit, lead, follows);
        previous = follows;
        return;
      }
    }
    // "Now, “there is no plan,”" behind “…,” he said.: a quote in a frame of the same speaker
    if (
      !lead &&
      finds.length === 0 &&
      previous >= 0 &&
      sameBlock &&
      quotedShare(unit, quotes) > 0.25 &&
      isSpoken(drafts[previous])
    ) {
      const whole = { from: 0, to: unit.length - 1 };
      let free = true;
      for (let k = 0; k < unit.length; k++) if (unit.quote[k] >= 0 && owners[unit.quote[k]] >= 0) free = false;
      if (free) {
        goOn(unit, whole, previous);
        return;
      }
    }
    previous = lastSpoken(drafts, n) ?? (sameBlock && finds.length === 0 && lead ? previous : -1);
  });
  for (const draft of drafts) if (draft.why !== 'stray') draft.kind = kindOf(article, quotes, draft);
  return { drafts, owners };
}

/** Whether a find gives quoted words, and those alone, to somebody else than who speaks. */
const isRelayed = ({ quote, norm }: Unit, { why, class: kind, source, content }: Found): boolean =>
  kind === 'S' &&
  why !== 'headed' &&
  source !== null &&
  !/^(?:i|we|you|one)$/.test(norm[source.from]) &&
  content.every(({ from, to }) => quote.slice(from, to + 1).some(number => number >= 0));
