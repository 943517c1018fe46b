import type { Entry } from '../corpus/entry';
import type { Category, Passage } from '../reading/boilerplate/passage';
import { applyEdits, type Edit, stripEdits } from '../text/strip';
import { findings } from './findings';
import type { Snapshot } from './snapshot';

/** What of an article would go: the boilerplate that is reported, so neither what is set aside nor what a level turns off. */
export function strippable(snapshot: Snapshot, entry: Entry): readonly Passage[] {
  const { settings, ignored } = snapshot;
  if (ignored.has(entry.path)) {
    const reported = new Set(findings(snapshot, entry.path).map(({ rule, start, end }) => `${rule} ${start} ${end}`));
    return entry.boilerplate.filter(({ category, start, end }) =>
      reported.has(`boilerplate.${category} ${start} ${end}`),
    );
  }
  const on = (category: Category) =>
    (settings.rules[`boilerplate.${category}`] ?? settings.rules.boilerplate) !== 'off';
  return entry.boilerplate.filter(({ category }) => on(category));
}

/** A text that was read with a wrong encoding would be written back wrong: it is left alone. */
export const isStrippable = (entry: Entry): boolean => !entry.reading.article.text.includes('\ufffd');

/** What a person may ask to strip of one article: one passage, one category, or all. */
export interface StripScope {
  readonly start?: number;
  readonly end?: number;
  readonly category?: Category;
}

/**
 * The edits that strip an article; every byte outside them stays. Empty where there is nothing to strip, or no safe way: text was lost
 * before, or nothing at all would be left of the article.
 */
export function strip(snapshot: Snapshot, path: string, scope: StripScope = {}): readonly Edit[] {
  const entry = snapshot.corpus.entry(path);
  if (!entry || !isStrippable(entry)) return [];
  const passages = strippable(snapshot, entry).filter(
    ({ start, end, category }) =>
      (scope.category === undefined || scope.category === category) &&
      (scope.start === undefined || (scope.start === start && scope.end === end)),
  );
  const { text, lines } = entry.reading.article;
  if (passages.length === 0) return [];
  const edits = stripEdits(text, lines, passages);
  return scope.start === undefined && !applyEdits(text, edits).trim() ? [] : edits;
}

/** The article without its boilerplate, for reading beside the original. */
export function clean(snapshot: Snapshot, path: string): { readonly text: string; readonly left: number } | null {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return null;
  const { text, lines } = entry.reading.article;
  const passages = strippable(snapshot, entry);
  return { text: applyEdits(text, stripEdits(text, lines, passages)), left: passages.length };
}
