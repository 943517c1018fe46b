import type { Entry } from '../corpus/entry';
import { sameQuantity } from '../corpus/figures/compare';
import type { FigurePair } from '../corpus/figures/pair';
import type { Figure } from '../reading/figures/figure';
import { contains, overlap, type Span, touches, trimmed } from '../text/span';
import { type Carrier, carriers } from './carriers';
import { narrowestAt } from './places';
import type { Snapshot } from './snapshot';

/** Somebody's words at a place, and who else carries them, best first. */
export interface Carried {
  readonly span: Span;
  readonly kind: 'direct' | 'mixed' | 'scare' | 'indirect';
  readonly speaker: string | null;
  readonly speakerKey: string | null;
  readonly source: string | null;
  readonly witnesses: readonly Carrier[];
}

/**
 * The utterance at an offset. Of a quote of several sentences it is the sentence under the caret, if others carry that one: a long
 * quote may hold two utterances that travel apart.
 */
export function carriedAt({ corpus }: Snapshot, entry: Entry, offset: number): Carried | null {
  const { quotes, attributions } = entry.facts;
  const quote = narrowestAt(quotes, offset);
  if (quote) {
    const { kind, speaker, speakerKey } = quote;
    const source = quote.source?.text ?? null;
    const all = carriers(corpus, entry.path, quote);
    const sentence = sentenceIn(entry, quote.content, offset);
    const some = sentence ? all.filter(({ here }) => overlap(here, sentence) > 0) : all;
    return sentence && some.length > 0 && some.length < all.length
      ? { span: sentence, kind, speaker, speakerKey, source, witnesses: some }
      : { span: quote, kind, speaker, speakerKey, source, witnesses: all };
  }
  for (const { kind, content, speaker, speakerKey, source } of attributions) {
    const span = content.find(part => touches(part, offset));
    if (!span || kind === 'direct') continue;
    const found = carriers(corpus, entry.path, span);
    return { span, kind, speaker, speakerKey, source: source?.text ?? null, witnesses: found };
  }
  return null;
}

/** The sentence under the caret, where the quote has more than one. */
function sentenceIn(entry: Entry, content: Span, offset: number): Span | null {
  const { text, sentences } = entry.reading.article;
  const inside = sentences
    .filter(s => s.start < content.end && s.end > content.start)
    .map(s => trimmed(text, { start: Math.max(s.start, content.start), end: Math.min(s.end, content.end) }))
    .filter(s => s.end > s.start);
  return inside.length > 1 ? (inside.find(s => touches(s, offset)) ?? null) : null;
}

/** The figure at an offset with its kin in other articles. */
export function figureAt(
  { corpus }: Snapshot,
  entry: Entry,
  offset: number,
): { readonly figure: Figure; readonly pairs: readonly FigurePair[] } | null {
  const figure = narrowestAt(entry.facts.figures, offset);
  if (!figure) return null;
  return {
    figure,
    pairs: sameQuantity(corpus, entry.path, figure).filter(
      pair => !contains(figure, pair.b) || pair.b.path !== entry.path,
    ),
  };
}
