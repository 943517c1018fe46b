import cues from '../../../data/quote-cues.json';
import type { Article } from '../../text/article';
import { Case, Kind, tokenAt } from '../../text/tokens';
import type { BodyContext } from '../body';
import type { Attribution, Mention, Quote, QuoteKind, QuoteReading } from './quote';
import { type QuoteSpan, quoteSpans } from './spans';

const said = new Set(cues.said);
const pronouns = new Set(['he', 'she', 'they', 'i', 'we', 'it']);

/** Finds the quotes and attributions of an article's body and who they belong to. */
export function readQuotes(article: Article, body: BodyContext): QuoteReading {
  const { spans, unbalanced } = quoteSpans(article, body.notBody);
  const attributions: Attribution[] = [];
  const quotes = spans.map((span): Quote => {
    const beside = sourceBeside(article, span);
    const kind = kindOf(article, span, beside !== null);
    const { source, cue } = beside ?? { source: null, cue: null };
    if (kind !== 'scare')
      attributions.push({
        kind,
        source,
        cue,
        content: [{ start: span.start, end: span.end }],
        speaker: null,
        speakerKey: null,
        vague: false,
      });
    const { start, end, content, closed, continues } = span;
    return { start, end, content, closed, continues, kind, source, cue, speaker: null, speakerKey: null };
  });
  return { quotes: listed(quotes, spans), attributions, people: [], unbalanced };
}

/**
 * The quotes that a reading lists: all but those between doubled apostrophes, which take part in attribution only.
 */
function listed(quotes: readonly Quote[], spans: readonly QuoteSpan[]): readonly Quote[] {
  if (!spans.some(span => span.twin)) return quotes;
  const numbers = new Map<number, number>();
  const list: Quote[] = [];
  quotes.forEach((quote, i) => {
    if (spans[i].twin) return;
    numbers.set(i, list.length);
    list.push({ ...quote, continues: quote.continues === null ? null : (numbers.get(quote.continues) ?? null) });
  });
  return list;
}

function kindOf({ text }: Article, span: QuoteSpan, told: boolean): QuoteKind {
  const words = text.slice(span.content.start, span.content.end).split(/\s+/).length;
  return words >= 5 && /["“'‘\s]*[\p{Lu}[]/uy.test(text.slice(span.content.start))
    ? 'direct'
    : words > 8 || told
      ? words > 4
        ? 'direct'
        : 'mixed'
      : 'mixed';
}

function sourceBeside(
  { text, tokens }: Article,
  span: QuoteSpan,
): { source: Mention | null; cue: Mention | null } | null {
  const mention = (from: number, to: number): Mention => ({
    start: tokens.start[from],
    end: tokens.end[to],
    text: text.slice(tokens.start[from], tokens.end[to]),
  });
  const isName = (i: number): boolean =>
    i >= 0 &&
    i < tokens.length &&
    tokens.kind[i] === Kind.word &&
    (tokens.case[i] >= Case.capital || pronouns.has(tokens.norm[i]));
  const after = tokenAt(tokens, span.end);
  for (let i = after; i < Math.min(after + 6, tokens.length); i++) {
    if (/[.!?"“\n]/.test(text.slice(span.end, tokens.start[i]))) break;
    if (!said.has(tokens.norm[i])) continue;
    if (i > after && isName(i - 1)) {
      let from = i - 1;
      while (from > after && isName(from - 1)) from--;
      return { source: mention(from, i - 1), cue: mention(i, i) };
    }
    if (isName(i + 1)) {
      let to = i + 1;
      while (isName(to + 1)) to++;
      return { source: mention(i + 1, to), cue: mention(i, i) };
    }
  }
  const before = tokenAt(tokens, span.start) - 1;
  for (let i = before; i > Math.max(before - 10, 0); i--) {
    if (/[.!?\n]/.test(text.slice(tokens.end[i], span.start))) break;
    if (!said.has(tokens.norm[i])) continue;
    let to = i - 1;
    while (to > 0 && !isName(to) && i - to < 5) to--;
    if (!isName(to)) continue;
    let from = to;
    while (isName(from - 1)) from--;
    return { source: mention(from, to), cue: mention(i, i) };
  }
  return null;
}
