import type { Corpus } from '../corpus/corpus';
import type { Entry } from '../corpus/entry';
import type { Relation, Witness } from '../corpus/quotes/pair';
import { witnesses } from '../corpus/quotes/witnesses';
import { overlap, type Span } from '../text/span';

/** Another article that carries the passage at hand, itself or by way of a third that both are like. */
export interface Carrier extends Witness {
  /** The article that links the two, where they are not alike enough by themselves. */
  readonly via: string | null;
}

/** How many witnesses are asked for theirs. */
const HOPS = 4;
const close: ReadonlySet<Relation> = new Set(['verbatim', 'trimmed', 'variant', 'retranslated']);

/** Who carries the passage: its witnesses, best first, then theirs of the same part. */
export function carriers(corpus: Corpus, path: string, span: Span): readonly Carrier[] {
  const direct = witnesses(corpus, path, span);
  const seen = new Set([path, ...direct.map(({ place }) => place.path)]);
  const more: Carrier[] = [];
  for (const { place: through, here, relation, fuller } of direct.slice(0, HOPS)) {
    if (!close.has(relation)) continue;
    const isPart = relation === 'trimmed' && !fuller;
    for (const witness of witnesses(corpus, through.path, through)) {
      if (seen.has(witness.place.path) || !close.has(witness.relation) || overlap(witness.here, through) === 0)
        continue;
      // Two that both hold a few words of a third and are not alike themselves are two utterances.
      if (isPart && witness.fuller) continue;
      seen.add(witness.place.path);
      more.push({ ...witness, here, fuller: false, differs: [], via: through.path });
    }
  }
  return [...direct.map(witness => ({ ...witness, via: null })), ...more];
}

/** Key of the person whose words stand at a place; null where that is not known. */
export function speakerKeyAt({ facts }: Entry, place: Span): string | null {
  const quote = facts.quotes.find(one => overlap(one, place) > 0);
  if (quote) return quote.speakerKey;
  return facts.attributions.find(({ content }) => content.some(part => overlap(part, place) > 0))?.speakerKey ?? null;
}
