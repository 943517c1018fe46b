import type { Entry } from '../corpus/entry';
import type { Place } from '../corpus/quotes/pair';
import type { Category, Passage } from '../reading/boilerplate/passage';
import { categoryNouns } from '../rules/boilerplate';
import type { Finding } from '../rules/finding';
import { baseName, shortName } from '../text/label';
import { noteOf } from '../text/note';
import { overlap, type Span, trimmed } from '../text/span';
import { findings } from './findings';
import { labelOf, lineNumber, sentenceOf, wordsOf } from './places';
import type { Snapshot } from './snapshot';
import { isStrippable, strippable } from './strip';
import { carriedAt } from './subject';
import { grouped, oneLine } from './wording';

/** What an action does, as plain data: it travels to the client and back before the edit is made. */
export type Deed =
  | {
      readonly do: 'strip';
      readonly path: string;
      readonly start?: number;
      readonly end?: number;
      readonly category?: Category;
    }
  | { readonly do: 'stripFolder' }
  | { readonly do: 'never' | 'always'; readonly path: string; readonly phrase: string }
  | { readonly do: 'setAside'; readonly path: string; readonly fingerprint: string; readonly remark: string }
  | { readonly do: 'go'; readonly path: string; readonly start: number; readonly end: number }
  | {
      readonly do: 'compare';
      readonly here: Place;
      readonly path: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly do: 'insert'; readonly path: string; readonly at: number; readonly text: string }
  | { readonly do: 'copy'; readonly text: string };

export interface Action {
  readonly title: string;
  readonly deed: Deed;
  /** The findings it answers. */
  readonly answers: readonly Finding[];
  readonly preferred: boolean;
  /** Why it cannot be done here; it is shown greyed where the client can. */
  readonly disabled: string | null;
}

const MOST_COMPARED = 3;

/** Beyond this many files an edit is no longer something to look through: the command line does it. */
export const MOST_FILES = 300;

/** What the light bulb offers for a span of an article (empty for a caret). Cheap: no edit is made yet. */
export function actions(snapshot: Snapshot, path: string, span: Span): readonly Action[] {
  const entry = snapshot.corpus.entry(path);
  if (!entry) return [];
  const here = findings(snapshot, path).filter(finding => meets(finding, span));
  const list = boilerplateActions(snapshot, entry, here, span);
  for (const finding of here)
    if (!finding.rule.startsWith('boilerplate.')) list.push(...findingActions(snapshot, entry, finding));
  return [...list, ...compareActions(snapshot, entry, span)];
}

/** On a quote that others carry: the two passages side by side. */
function compareActions(snapshot: Snapshot, entry: Entry, span: Span): Action[] {
  const carried = carriedAt(snapshot, entry, span.start);
  if (!carried) return [];
  const first = new Map<string, Action>();
  for (const { place, here } of carried.witnesses) {
    const there = snapshot.corpus.entry(place.path);
    if (!there || first.has(place.path)) continue;
    const deed: Deed = { do: 'compare', here: { path: entry.path, ...here }, ...place };
    first.set(place.path, action(`Compare with ${labelOf(there)}, line ${lineNumber(there, place.start)}`, deed, []));
    if (first.size === MOST_COMPARED) break;
  }
  return [...first.values()];
}

const meets = (finding: Span, span: Span): boolean =>
  overlap(finding, span) > 0 || (span.start >= finding.start && span.start <= finding.end && span.start === span.end);

const action = (title: string, deed: Deed, answers: readonly Finding[], preferred = false): Action => ({
  title,
  deed,
  answers,
  preferred,
  disabled: null,
});

function boilerplateActions(snapshot: Snapshot, entry: Entry, here: readonly Finding[], span: Span): Action[] {
  const { path } = entry;
  const passages = strippable(snapshot, entry);
  const touched = passages.filter(passage => meets(passage, span));
  if (touched.length === 0) return alwaysHere(entry, span);
  const answers = (list: readonly Passage[]) =>
    here.filter(finding => list.some(({ start, end }) => finding.start === start && finding.end === end));
  const list: Action[] = [];
  if (isStrippable(entry)) {
    for (const passage of touched.slice(0, 3)) {
      const { start, end, category } = passage;
      const deed: Deed = { do: 'strip', path, start, end };
      list.push(action(`Strip this ${categoryNouns[category]}`, deed, answers([passage]), touched.length === 1));
    }
    for (const category of new Set(touched.map(passage => passage.category))) {
      const count = passages.filter(passage => passage.category === category).length;
      if (count > 1 && count < passages.length)
        list.push(
          action(
            `Strip every ${categoryNouns[category]} in this file (${count})`,
            { do: 'strip', path, category },
            answers(touched),
          ),
        );
    }
    if (passages.length > 1)
      list.push(
        action(`Strip all boilerplate in this file (${passages.length})`, { do: 'strip', path }, answers(touched)),
      );
  }
  const folder = stripFolderAction(snapshot, answers(touched));
  if (folder) list.push(folder);
  for (const passage of touched.slice(0, 1)) {
    const phrase = oneLine(wordsOf(entry, passage));
    const many = touched.length > 1 ? ` (${categoryNouns[passage.category]})` : '';
    list.push(action(`This is not boilerplate${many}`, { do: 'never', path, phrase }, answers([passage])));
    if (passage.whole) {
      const deed: Deed = { do: 'always', path, phrase: wholeLine(phrase) };
      list.push(action(`Always boilerplate on this site${many}`, deed, answers([passage])));
    }
  }
  return list;
}

/** A selection inside one line that is not boilerplate so far: a person may say that it is. */
function alwaysHere(entry: Entry, span: Span): Action[] {
  const { text } = entry.reading.article;
  const words = text.slice(span.start, span.end);
  if (words.trim().length < 8 || words.length > 300 || /[\r\n]/.test(words.trim())) return [];
  const at = trimmed(text, span);
  const line = entry.reading.article.lines.find(one => one.end >= at.end);
  if (!line) return [];
  const whole = trimmed(text, line);
  const phrase = oneLine(words);
  const deed: Deed = {
    do: 'always',
    path: entry.path,
    phrase: whole.start === at.start && whole.end === at.end ? wholeLine(phrase) : phrase,
  };
  return [action('Always boilerplate on this site', deed, [])];
}

/** A pattern for exactly this line: as a plain phrase, a short one ("Comments") would take lines that merely hold it. */
const wholeLine = (phrase: string): string =>
  phrase.length >= 60 ? phrase : `/^\\s*${phrase.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}\\s*$/`;

function stripFolderAction(snapshot: Snapshot, answers: readonly Finding[]): Action | null {
  const { passages, files } = stripCount(snapshot);
  if (files < 2) return null;
  return {
    title: `Strip all boilerplate in the folder (${grouped(passages)} in ${grouped(files)} files)…`,
    deed: { do: 'stripFolder' },
    answers,
    preferred: false,
    disabled: files > MOST_FILES ? tooMany(files) : null,
  };
}

export const tooMany = (files: number): string =>
  `${grouped(files)} files are too many to look through: run "sourcecheck strip --write" on the folder.`;

const counts = new WeakMap<Snapshot, { readonly passages: number; readonly files: number }>();

/** How much there is to strip in the folder. */
export function stripCount(snapshot: Snapshot): { readonly passages: number; readonly files: number } {
  const known = counts.get(snapshot);
  if (known) return known;
  let passages = 0;
  let files = 0;
  for (const entry of snapshot.corpus.entries) {
    if (entry.boilerplate.length === 0 || !isStrippable(entry)) continue;
    const count = strippable(snapshot, entry).length;
    passages += count;
    if (count > 0) files++;
  }
  const value = { passages, files };
  counts.set(snapshot, value);
  return value;
}

function findingActions(snapshot: Snapshot, entry: Entry, finding: Finding): Action[] {
  const { path } = entry;
  const list: Action[] = [];
  for (const { path: other, start, end } of finding.related.slice(0, 3)) {
    const there = snapshot.corpus.entry(other);
    if (there)
      list.push(
        action(`Go to ${labelOf(there)}, line ${lineNumber(there, start)}`, { do: 'go', path: other, start, end }, [
          finding,
        ]),
      );
  }
  const [other] = finding.related;
  if (other && finding.rule.startsWith('claims.')) {
    const who = `(${oneLine(other.message)}, in ${shortName(other.path)})`;
    if (isStrippable(entry)) {
      const at = sentenceOf(entry, finding).end;
      const text = ` ${noteOf(other.message, baseName(other.path))}`;
      list.push(action(`Insert the attribution as a note ${who}`, { do: 'insert', path, at, text }, [finding]));
    }
    list.push(
      action(`Copy the attribution as a note ${who}`, { do: 'copy', text: note(snapshot, entry, finding) }, [finding]),
    );
  } else if (other) {
    const title = noteTitle(snapshot, entry, finding.related);
    list.push(action(title, { do: 'copy', text: note(snapshot, entry, finding) }, [finding]));
  }
  const remark = `${finding.rule}: ${oneLine(wordsOf(entry, finding)).slice(0, 80)}`;
  const deed: Deed = { do: 'setAside', path, fingerprint: finding.fingerprint, remark };
  list.push(action(`Ignore this finding (${finding.rule})`, deed, [finding]));
  return list;
}

/** Names the other place: two findings on one figure give two notes. */
function noteTitle({ corpus }: Snapshot, { path }: Entry, [other, ...more]: Finding['related']): string {
  if (more.length > 0) return `Copy a note with all ${more.length + 2} places`;
  const there = corpus.entry(other.path);
  const line = there ? `line ${lineNumber(there, other.start)}` : '';
  const where = other.path === path ? line : [shortName(other.path), line].filter(Boolean).join(', ');
  return `Copy a note with both places (${where})`;
}

/** A finding with the sentences it speaks of and where they stand, for a person's notes. */
export function note(snapshot: Snapshot, entry: Entry, finding: Finding): string {
  const places = [{ path: entry.path, start: finding.start, end: finding.end }, ...finding.related];
  const lines = places.flatMap(place => {
    const there = snapshot.corpus.entry(place.path);
    return there ? cited(there, place) : [];
  });
  return `${finding.message}\n\n${lines.join('\n')}\n`;
}

function cited(entry: Entry, span: Span): string {
  const { outlet, date, url } = entry.reading.provenance;
  const where = [labelOf(entry, 80), outlet, date, url, baseName(entry.path), `line ${lineNumber(entry, span.start)}`];
  return `- ${oneLine(wordsOf(entry, sentenceOf(entry, span)))}\n  ${where.filter(Boolean).join(', ')}`;
}
