import type { Span } from '../../text/span';
import type { Corpus } from '../corpus';
import { saidBy } from './context';
import { withoutFurniture } from './furniture';
import { indexOf, type QuoteIndex } from './index';
import type { Witness } from './pair';
import { Unit } from './passages';
import { differing, placeOf } from './placing';
import { rewordedOf } from './reworded';
import { type Match, unechoed } from './unit-matches';
import { unitsAt } from './units-at';

/** Who else carries the passage `span` of the article `path`, best first. */
export function witnesses(corpus: Corpus, path: string, span: Span): readonly Witness[] {
  const index = indexOf(corpus);
  const own = index.articleOf(path);
  if (own < 0) return [];
  const passages = index.articles[own];
  const hits = unitsAt(passages, span);
  const quotes = hits.filter(u => passages.kind[u] > Unit.indirect);
  const found = new Map<string, { witness: Witness; rank: number }>();
  for (const unit of (quotes.length > 0 ? quotes : hits).slice(0, 4))
    for (const match of allOfUnit(corpus, index, own, unit)) {
      const mine = match.x === own ? 'a' : 'b';
      const other = mine === 'a' ? match.y : match.x;
      const theirs = index.articles[other];
      const theirUnit = mine === 'a' ? match.unitY : match.unitX;
      const part = mine === 'a' ? match.alignment.b : match.alignment.a;
      const place = placeOf(theirs, theirUnit, part);
      const { start, end } = placeOf(passages, unit, match.alignment[mine]);
      // other words of the sentence that a few quoted ones stand in
      if (start >= span.end || span.start >= end) continue;
      const key = `${place.path}\n${place.start}`;
      const known = found.get(key);
      if (known && known.rank >= match.similarity) continue;
      const said = saidBy(theirs, theirUnit);
      found.set(key, {
        rank: match.similarity,
        witness: {
          place,
          here: { start, end },
          text: theirs.entry.reading.article.text.slice(place.start, place.end),
          relation: match.relation,
          fuller: match.fuller !== null && match.fuller !== mine,
          similarity: Math.round(match.similarity * 1000) / 1000,
          speaker: said.speaker,
          source: said.source,
          differs: differing(theirs, match.alignment, mine === 'a' ? 'b' : 'a'),
        },
      });
    }
  return [...found.values()]
    .map(({ witness }) => witness)
    .sort(
      (a, b) =>
        b.similarity - a.similarity ||
        (a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : a.place.start - b.place.start),
    );
}

/** The matches of one unit, those in other words among them. */
function allOfUnit(corpus: Corpus, index: QuoteIndex, own: number, unit: number): readonly Match[] {
  const found = unechoed(index, own, unit);
  // what is said in other words of a passage that says another of the article's in its own is that one alone
  const more = rewordedOf(corpus, index, own, unit, found).filter(({ x, unitX, y, unitY }) => {
    const [other, theirs] = x === own ? [y, unitY] : [x, unitX];
    return !unechoed(index, other, theirs).some(match => match.x === own || match.y === own);
  });
  return withoutFurniture(index, [...found, ...more]);
}
