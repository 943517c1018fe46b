import { pairsWithin } from '../corpus/figures/compare';
import type { Span } from '../text/span';
import { overlap, touches } from '../text/span';
import { narrowestAt } from './places';
import type { Snapshot } from './snapshot';

/** What belongs together with what stands at the offset, in the same article: a quote with its source and cue, a figure with its kin, the mentions of one person. */
export function highlights(snapshot: Snapshot, path: string, offset: number): readonly Span[] {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return [];
  const { quotes, figures, people } = entry.facts;
  const figure = narrowestAt(figures, offset);
  if (figure) {
    const kin = pairsWithin(entry).flatMap(({ a, b }) =>
      overlap(a, figure) > 0 ? [b] : overlap(b, figure) > 0 ? [a] : [],
    );
    return inOrder([figure, ...kin]);
  }
  const person = people.find(({ mentions }) => mentions.some(mention => touches(mention, offset)));
  if (person) return inOrder(person.mentions);
  const index = quotes.findIndex(({ source, cue }) =>
    [source, cue].some(mention => mention && touches(mention, offset)),
  );
  const quote = index >= 0 ? quotes[index] : narrowestAt(quotes, offset);
  if (!quote) return [];
  // All parts of what was said in one breath.
  const first = firstPart(quotes, quotes.indexOf(quote));
  const parts = quotes.filter((_, i) => firstPart(quotes, i) === first);
  return inOrder(parts.flatMap(part => [part, part.source, part.cue].filter(span => span !== null)));
}

/** The number of the quote that a row of continuations begins with. Numbers that no quote of the list has end the row. */
function firstPart(quotes: readonly { readonly continues: number | null }[], index: number): number {
  let at = index;
  for (let next = quotes[at].continues; next !== null && next < at && next >= 0; next = quotes[at].continues) at = next;
  return at;
}

const inOrder = (spans: readonly Span[]): readonly Span[] =>
  [...spans]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((span, i, all) => i === 0 || span.start !== all[i - 1].start || span.end !== all[i - 1].end)
    .map(({ start, end }) => ({ start, end }));
