import type { Article } from '../../text/article';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';
import type { QuoteReading } from './quote';

/** How far before a quote somebody may have spoken who goes on in it, and how far behind it, on its line, somebody may be named. */
const BEFORE = 500;
const BEHIND = 160;

/** How far behind a quote whoever is named comes before the verb: `"…" Rep. Anna Holm, the chair, told us.` */
const NEXT = 40;

/** A line, or what is left of one, that is no longer than this and ends without a stop may be a signature. */
const SIGNATURE = 60;

/**
 * Whether the words around a quote may tell who says it, though no cue claims it: a sentence leads up to it, a label or a signature stands
 * beside it, somebody is named or said to speak right before it, or named behind it on its line. A reader sees there who is meant. What is `boilerplate` (sorted) stands between nobody and his words.
 */
export function mayBeTold(
  { text, sentences }: Article,
  { attributions, people }: QuoteReading,
  quote: Span,
  boilerplate: readonly Span[],
): boolean {
  const lineStart = text.lastIndexOf('\n', quote.start - 1) + 1;
  const lead = text.slice(Math.max(lineStart, quote.start - 80), quote.start).trimEnd();
  if (lead !== '' && !/[.!?…]["'”’)\]]*$/.test(lead)) return true;
  let above = lead === '' ? lineStart : quote.start;
  for (;;) {
    while (above > 0 && /\s/.test(text.charAt(above - 1))) above--;
    const apart = spanAt(boilerplate, above - 1);
    if (!apart || apart.start >= above) break;
    above = apart.start;
  }
  if (/[:?]/.test(text.charAt(above - 1))) return true;

  const rest = text.slice(quote.end, quote.end + 400);
  const [behind] = rest.split('\n', 1);
  const sign = behind.trim() || /\S[^\n]*/.exec(rest)?.[0].trim() || '';
  if (/^[—–-]/.test(sign)) return true;
  if (sign.length <= SIGNATURE && /^[^\p{L}]*\p{Lu}/u.test(sign) && !/[.!?…:;]["'”’)]*$/.test(sign)) return true;

  const from = Math.max(text.lastIndexOf('\n', above - 1) + 1, above - BEFORE);
  const to = quote.end + Math.min(behind.length, BEHIND);
  if (attributions.some(({ source }) => source !== null && source.start >= from && source.start < to)) return true;
  // `"…" said Holm, the mayor.`: words behind another quote tell of who speaks there
  if (/["”’] ?,? ?[\p{L}(][^"“”]*$/u.test(text.slice(from, above))) return true;
  const last = Math.max(from, sentences[firstEndingAfter(sentences, above - 1)]?.start ?? from);
  if (/\b(?:he|she)\b/i.test(text.slice(last, above))) return true;
  return people.some(
    ({ kind, mentions }) =>
      kind === 'person' &&
      mentions.some(
        ({ start }) =>
          (start >= last && start < above) || (start > quote.end && start < Math.min(to, quote.end + NEXT)),
      ),
  );
}
