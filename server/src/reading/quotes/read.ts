import type { Article } from '../../text/article';
import { wording } from '../../text/flow';
import { withoutMarkup } from '../../text/markup';
import type { Span } from '../../text/span';
import type { BodyContext } from '../body';
import type { Memo } from '../memo';
import { readAbroad, type SpeakerReading } from './abroad';
import { assembled } from './assemble';
import { withDashed } from './dashed';
import type { Draft } from './drafts';
import type { Entity } from './entity';
import { isTitle } from './marked';
import { isMute } from './mute';
import { genderOf } from './name-words';
import { People } from './people';
import type { Attribution, Mention, Quote, QuoteReading } from './quote';
import { innerSpans, type QuoteSpan, quoteSpans } from './spans';
import { tongueOf } from './tongue';
import { unitsOf } from './units';
import { isVague } from './vague';

/** Finds the quotes and attributions of an article's body and who they belong to. */
export function readQuotes(article: Article, body: BodyContext, memo?: Memo): QuoteReading {
  const { spans: marked, unbalanced } = quoteSpans(article, body.notBody);
  const tongue = tongueOf(body.provenance.language);
  const spans = tongue ? withDashed(article, marked, body.notBody, tongue) : marked;
  const { attributions, owners, people } = tongue
    ? readAbroad(article, spans, body.notBody, tongue)
    : readEnglish(article, spans, body, memo);
  const hasDouble = spans.some(({ single }) => !single);
  const quotes = Array.from(spans, (span, i): Quote => {
    const owner = owners[i] < 0 || isNickname(article, span) ? null : attributions[owners[i]];
    const { start, end, content, closed, continues } = span;
    return {
      start,
      end,
      content,
      closed,
      continues,
      kind: owner ? (owner.kind === 'direct' ? 'direct' : 'mixed') : loneKind(article, span, hasDouble),
      source: owner?.source ?? null,
      cue: owner?.cue ?? null,
      speaker: owner?.speaker ?? null,
      speakerKey: owner?.speakerKey ?? null,
    };
  });
  return {
    quotes: listed(article, quotes, spans),
    attributions: sorted(attributions),
    people,
    unbalanced,
  };
}

/** Attributions by the grammar of English, and the people whom they name. */
function readEnglish(
  article: Article,
  spans: readonly QuoteSpan[],
  body: BodyContext,
  memo: Memo | undefined,
): SpeakerReading {
  const units = unitsOf(article, spans, body.notBody, memo?.units);
  const { drafts: made, owners } = assembled(article, spans, units, memo?.finds);
  const drafts = made.map(draft => ({
    ...draft,
    source: owner(article, draft, apart(article, alone(article, draft.source))),
  }));
  const mention = (span: { start: number; end: number } | null): Mention | null =>
    span && { start: span.start, end: span.end, text: withoutMarkup(wording(article.text, span.start, span.end)) };
  const sources = drafts.flatMap(draft => (draft.source ? [draft.source] : [])).sort((a, b) => a.start - b.start);
  const people = new People(article, body.notBody, sources, spans, memo?.names);
  const order = Array.from(drafts, (_, i) => i).sort((a, b) => placeOf(drafts[a]) - placeOf(drafts[b]));
  const spoken: Entity[] = [];
  /** Whom each source means, by its start: one mention may be the source of several attributions. */
  const meant = new Map<number, Entity | null>();
  for (const i of order) {
    const { source, cue, content, class: kind } = drafts[i];
    if (!source) continue;
    let entity = meant.get(source.start);
    if (entity === undefined) {
      entity = people.resolve(source, spoken, content);
      meant.set(source.start, entity);
    }
    people.note(entity, source);
    if (!entity) continue;
    if (cue && kind !== 'A') spoken.unshift(entity);
    if (spoken.length > 6) spoken.pop();
  }
  const attributions = Array.from(drafts, (draft): Attribution => {
    const speaker = people.speaker((draft.source && meant.get(draft.source.start)) ?? null);
    const said = mention(draft.source);
    const source = said && !speaker && isMute(said.text) ? null : said;
    return {
      kind: draft.kind,
      source,
      cue: mention(draft.cue),
      content: draft.content,
      speaker: speaker?.name ?? null,
      speakerKey: speaker?.key || null,
      vague: !speaker && (said ? isVague(said.text) : namesNobody(draft) || isUnowned(draft)),
      unowned: !said && isUnowned(draft),
    };
  });
  return { attributions, owners, people: people.list() };
}

const CLITIC = /^\p{L}{1,4}(?=['’](?:m|re|ve|ll|d)$)/iu;

/** A source without the verb that leans on it: "he" of "he'd". */
function alone({ text }: Article, source: Span | null): Span | null {
  const word = source && source.end - source.start < 9 && CLITIC.exec(text.slice(source.start, source.end));
  return word ? { start: source.start, end: source.start + word[0].length } : source;
}

/** A source without the relative in front of it or behind it: "words that", "which a spokesman"; of "a term she" the one who speaks. */
function apart({ text }: Article, source: Span | null): Span | null {
  if (!source) return null;
  const said = text.slice(source.start, source.end);
  const front = /^(?:which|that|whom)\s+(?=(?:an?|the|his|her|its|their|some|many|one)\s)/.exec(said)?.[0].length ?? 0;
  const speaks = /\s(?:he|she|they|we|I)$/.exec(said);
  if (speaks && /^(?:an?|the|what|something)\s/i.test(said))
    return { start: source.start + speaks.index + 1, end: source.end };
  const behind = /\s+(?:that|which|who)$/.exec(said);
  return { start: source.start + front, end: behind ? source.start + behind.index : source.end };
}

/** "Obama's refusal: …": whose words they are, of a source that is mute itself and stands before a colon. */
function owner({ text }: Article, { cue }: Draft, source: Span | null): Span | null {
  if (!source || !cue || text.slice(cue.start, cue.end) !== ':') return source;
  const said = text.slice(source.start, source.end);
  const end = isMute(said) ? said.search(/['’]s?\s/) : -1;
  return end > 0 ? { start: source.start, end: source.start + end } : source;
}

/** "It was reported that …", "he is believed to …": a passive that hides who says so. */
const namesNobody = ({ why, class: kind }: Draft): boolean =>
  why === 'passive that' || (why === 'passive to' && kind === 'S');

const isUnowned = ({ why }: Draft): boolean => /^(?:seems|bare noun)/.test(why);

/** Where an attribution stands in the order of reading: at its source, else its cue, else its words. */
const placeOf = ({ source, cue, content }: Draft): number => (source ?? cue ?? content[0]).start;

/** `Anna "Ann" Holm`: a name between somebody's names. */
function isNickname({ text }: Article, { start, end, content }: QuoteSpan): boolean {
  if (
    content.end - content.start > 25 ||
    !/^\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)?$/u.test(text.slice(content.start, content.end))
  )
    return false;
  const first = /(\p{Lu}\p{L}+) $/u.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  return (
    first !== undefined && genderOf(first.toLowerCase()) !== null && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  );
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** A quote that no cue claims: long enough to be speech, or words set apart. `hasDouble`: whether the article quotes between double marks. */
function loneKind(article: Article, span: QuoteSpan, hasDouble: boolean): Quote['kind'] {
  // a heading in single marks, in an article that quotes between double ones
  const block = article.blocks[span.block];
  if (hasDouble && span.single && !span.twin && span.start === block.start && span.end === block.end) return 'scare';
  const said = article.text.slice(span.content.start, span.content.end).trim();
  // where no spaces stand between words, two signs are about one
  const words = Math.max(said.split(/\s+/).length, Math.floor((said.match(UNSPACED)?.length ?? 0) / 2));
  if (words < 4 || isTitle(article, span)) return 'scare';
  if (/^\s+by\s+(?:the\s+)?\p{Lu}/u.test(article.text.slice(span.end, span.end + 12))) return 'scare'; // "A title," by somebody
  return words > 5 ? 'direct' : 'mixed';
}

const sorted = (list: readonly Attribution[]): readonly Attribution[] =>
  [...list].sort((a, b) => a.content[0].start - b.content[0].start);

/**
 * The quotes that a reading lists: all but those between doubled apostrophes, which take part in attribution only and give way to the
 * quotes inside them.
 */
function listed(article: Article, quotes: readonly Quote[], spans: readonly QuoteSpan[]): readonly Quote[] {
  if (!spans.some(span => span.twin)) return quotes;
  const numbers = new Map<number, number>();
  const list: Quote[] = [];
  quotes.forEach((quote, i) => {
    if (spans[i].twin) {
      for (const { start, end, content, closed } of innerSpans(article, spans[i]))
        list.push({ ...quote, start, end, content, closed, continues: null });
      return;
    }
    numbers.set(i, list.length);
    if (quote.continues === null) list.push(quote);
    else list.push({ ...quote, continues: numbers.get(quote.continues) ?? null });
  });
  return list;
}
