import type { Article } from '../../text/article';
import { withoutMarkup } from '../../text/markup';
import type { Span } from '../../text/span';
import type { BodyContext } from '../body';
import type { Memo } from '../memo';
import { readAbroad, type SpeakerReading } from './abroad';
import { assembled, type Draft, isTitle } from './assemble';
import { type Entity, People } from './people';
import type { Attribution, Mention, Quote, QuoteReading } from './quote';
import { innerSpans, type QuoteSpan, quoteSpans } from './spans';
import { tongueOf } from './tongue';
import { unitsOf } from './units';
import { isVague } from './vague';

/** Finds the quotes and attributions of an article's body and who they belong to. */
export function readQuotes(article: Article, body: BodyContext, memo?: Memo): QuoteReading {
  const { spans, unbalanced } = quoteSpans(article, body.notBody);
  const tongue = tongueOf(body.provenance.language);
  const { attributions, owners, people } = tongue
    ? readAbroad(article, spans, body.notBody, tongue)
    : readEnglish(article, spans, body, memo);
  const quotes = Array.from(spans, (span, i): Quote => {
    const owner = owners[i] < 0 ? null : attributions[owners[i]];
    const { start, end, content, closed, continues } = span;
    return {
      start,
      end,
      content,
      closed,
      continues,
      kind: owner ? (owner.kind === 'direct' ? 'direct' : 'mixed') : loneKind(article, span),
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
  const drafts = made.map(draft => ({ ...draft, source: alone(article, draft.source) }));
  const mention = (span: { start: number; end: number } | null): Mention | null =>
    span && { start: span.start, end: span.end, text: withoutMarkup(article.text.slice(span.start, span.end)) };
  const sources = drafts.flatMap(draft => (draft.source ? [draft.source] : [])).sort((a, b) => a.start - b.start);
  const people = new People(article, body.notBody, sources, spans);
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
    const source = mention(draft.source);
    return {
      kind: draft.kind,
      source,
      cue: mention(draft.cue),
      content: draft.content,
      speaker: speaker?.name ?? null,
      speakerKey: speaker?.key ?? null,
      vague: !speaker && (source ? isVague(source.text) : namesNobody(draft) || isUnowned(draft)),
      unowned: !source && isUnowned(draft),
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

/** "It was reported that …", "he is believed to …": a passive that hides who says so. */
const namesNobody = ({ why, class: kind }: Draft): boolean =>
  why === 'passive that' || (why === 'passive to' && kind === 'S');

const isUnowned = ({ why }: Draft): boolean => /^(?:seems|bare noun)/.test(why);

/** Where an attribution stands in the order of reading: at its source, else its cue, else its words. */
const placeOf = ({ source, cue, content }: Draft): number => (source ?? cue ?? content[0]).start;

/** A quote that no cue claims: long enough to be speech, or words set apart. */
function loneKind(article: Article, span: QuoteSpan): Quote['kind'] {
  const words = article.text.slice(span.content.start, span.content.end).trim().split(/\s+/).length;
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
