import type { Entry } from '../corpus/entry';
import type { Place } from '../corpus/quotes/pair';
import type { Reading } from '../reading/reading';
import { clipped } from '../text/clipped';
import { folded } from '../text/normal';
import type { Span } from '../text/span';
import { labelOf, wordsOf } from './places';
import type { Snapshot } from './snapshot';
import { oneLine, speakerName } from './wording';

export type SymbolKind = 'headline' | 'speaker' | 'quote' | 'figures' | 'figure';

/**
 * A line of an article's outline; `focus` is what a click selects. A group spans its first line only: its members are strewn over the
 * article, and what stands between them is none of the speaker's (an editor that shows the symbol one is in would say so).
 */
export interface Outline {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly focus: Span;
  readonly children: readonly Outline[];
}

/** The outline of an article: its headline, its quotes by speaker in order of appearance, its figures. */
export function outline(snapshot: Snapshot, path: string): readonly Outline[] {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return [];
  const list: Outline[] = [];
  const { headline } = entry.reading.provenance;
  if (headline) list.push(leaf(entry, 'headline', headline, ''));
  const speakers = new Map<string, { name: string; quotes: Outline[] }>();
  for (const quote of entry.facts.quotes) {
    if (quote.kind === 'scare') continue;
    const name = speakerName(quote.speaker, quote.source?.text ?? null);
    const key = quote.speakerKey ?? name;
    const group = speakers.get(key) ?? { name, quotes: [] };
    group.quotes.push(leaf(entry, 'quote', quote, quote.source && !quote.speaker ? quote.source.text : ''));
    speakers.set(key, group);
  }
  for (const { name, quotes } of speakers.values()) list.push(group('speaker', name, quotes));
  const figures = entry.facts.figures.map(figure => leaf(entry, 'figure', figure, ''));
  if (figures.length > 0) list.push(group('figures', 'Figures', figures));
  return list;
}

const leaf = (entry: Entry, kind: SymbolKind, span: Span, detail: string): Outline => ({
  kind,
  name: clipped(oneLine(wordsOf(entry, span)), 80) || '…',
  detail: oneLine(detail),
  span: { start: span.start, end: span.end },
  focus: { start: span.start, end: span.end },
  children: [],
});

const group = (kind: SymbolKind, name: string, children: readonly Outline[]): Outline => ({
  kind,
  name: oneLine(name),
  detail: String(children.length),
  span: children[0].span,
  focus: children[0].focus,
  children,
});

/** A line of the folder's symbol list. */
export interface FolderSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  /** The article: "002 Russia keeps door open…" */
  readonly container: string;
  readonly place: Place;
}

interface Searchable {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly words: string;
  readonly span: Span;
}

const searchable = new WeakMap<Entry, readonly Searchable[]>();

/** Headlines, quotes, their speakers and figures whose words hold every word of the query; at most `limit`. */
export function folderSymbols(snapshot: Snapshot, query: string, limit: number): readonly FolderSymbol[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  const found: FolderSymbol[] = [];
  for (const entry of snapshot.corpus.entries) {
    for (const { kind, name, words, span } of symbolsOf(entry)) {
      if (!wanted.every(word => words.includes(word))) continue;
      found.push({ kind, name, container: labelOf(entry), place: { path: entry.path, ...span } });
      if (found.length >= limit) return found;
    }
  }
  return found;
}

function symbolsOf(entry: Entry): readonly Searchable[] {
  const known = searchable.get(entry);
  if (known) return known;
  const { provenance }: Reading = entry.reading;
  const item = (kind: SymbolKind, span: Span, who: string): Searchable => {
    const words = oneLine(wordsOf(entry, span));
    const name = who ? `${who}: ${words}` : words;
    return {
      kind,
      name: clipped(name, 120),
      words: folded(name),
      span: { start: span.start, end: span.end },
    };
  };
  const list = [
    ...(provenance.headline ? [item('headline', provenance.headline, '')] : []),
    ...entry.facts.quotes
      .filter(quote => quote.kind !== 'scare')
      .map(quote => item('quote', quote, quote.speaker ?? quote.source?.text ?? '')),
    ...entry.facts.figures.map(figure => item('figure', figure, '')),
  ];
  searchable.set(entry, list);
  return list;
}
