import type { Place } from '../corpus/quotes/pair';
import { sortedPlaces } from './places';
import type { Snapshot } from './snapshot';
import { carriedAt, figureAt } from './subject';

/** Where else the words, or the quantity, at an offset stand; with `own`, the place itself among them. */
export function references(snapshot: Snapshot, path: string, offset: number, own: boolean): readonly Place[] {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return [];
  const figure = figureAt(snapshot, entry, offset);
  const places: Place[] = [];
  if (figure && figure.pairs.length > 0) {
    places.push(...figure.pairs.map(pair => pair.b));
    if (own) places.push({ path, start: figure.figure.start, end: figure.figure.end });
  } else {
    const carried = carriedAt(snapshot, entry, offset);
    if (!carried) return [];
    places.push(...carried.witnesses.map(witness => witness.place));
    if (own && places.length > 0) places.push({ path, start: carried.span.start, end: carried.span.end });
  }
  return sortedPlaces(places);
}
