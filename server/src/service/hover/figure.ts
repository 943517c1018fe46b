import type { Entry } from '../../corpus/entry';
import type { FigurePair, FigureRelation } from '../../corpus/figures/pair';
import { independence } from '../../corpus/quotes/match';
import type { Span } from '../../text/span';
import { labelOf, lineNumber, sentenceOf, wordsOf } from '../places';
import type { Snapshot } from '../snapshot';
import { figureAt } from '../subject';
import { counted } from '../wording';
import { excerpt } from './excerpt';
import type { HoverOptions } from './options';
import type { Row, Run, Sheet } from './sheet';

const MOST_ROWS = 8;

export const figureRelationWord: Readonly<Record<FigureRelation, string>> = {
  agree: 'agrees',
  compatible: 'compatible',
  differ: 'differs',
  update: 'update',
  conflict: 'conflicts',
};

// What disagrees is what one looks for.
const order: readonly FigureRelation[] = ['conflict', 'differ', 'update', 'compatible', 'agree'];

/** The figure at the offset and the same quantity elsewhere; null where nothing else gives it. */
export function figureSheet(
  snapshot: Snapshot,
  entry: Entry,
  offset: number,
  options: HoverOptions,
): { span: Span; sheet: Sheet } | null {
  const found = figureAt(snapshot, entry, offset);
  if (!found || found.pairs.length === 0) return null;
  const { figure } = found;
  const pairs = [...found.pairs]
    .sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation))
    .filter(unrepeated());
  const places = [{ path: entry.path, ...figure }, ...pairs.map(pair => pair.b)];
  const paths = new Set(places.map(({ path }) => path));
  const title: Run[] = [{ text: wordsOf(entry, figure), style: 'strong' }];
  title.push({
    text:
      paths.size === 1
        ? ' · in this article only'
        : ` · ${counted(paths.size, 'article')}, ${independence(snapshot.corpus, places).count} independent`,
  });
  const rows = pairs.slice(0, MOST_ROWS).flatMap(pair => rowOf(snapshot, pair, options) ?? []);
  const notes = pairs.length > MOST_ROWS ? [`${pairs.length - MOST_ROWS} more in the list of references.`] : [];
  return { span: figure, sheet: { title, rows, notes } };
}

/** Keeps the first of the pairs in which an article says the same over again. */
function unrepeated(): (pair: FigurePair) => boolean {
  const known = new Set<string>();
  return ({ b, relation }) => {
    const key = JSON.stringify([b.path, relation, b.text.toLowerCase(), b.source]);
    return !known.has(key) && !!known.add(key);
  };
}

function rowOf({ corpus }: Snapshot, { b, relation }: FigurePair, { link }: HoverOptions): Row | null {
  const entry = corpus.entry(b.path);
  if (!entry) return null;
  const who: Run[] = b.source ? [{ text: b.source, style: 'emphasis' }] : [];
  const { date } = entry.reading.provenance;
  if (date) who.push({ text: who.length > 0 ? `, ${date}` : date });
  return {
    relation: figureRelationWord[relation],
    label: labelOf(entry),
    line: lineNumber(entry, b.start),
    link: link(b.path, b.start),
    words: excerpt(entry.reading.article.text, sentenceOf(entry, b), [b], 160),
    who,
  };
}
