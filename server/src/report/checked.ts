import type { Entry } from '../corpus/entry';
import type { Finding, Level } from '../rules/finding';
import { placeOf } from '../text/lines';
import type { Span } from '../text/span';

/** What `check` found, for every format. */
export interface Checked {
  /** Sorted by path. */
  readonly files: readonly CheckedFile[];
  readonly notChecked: readonly { readonly path: string; readonly reason: string }[];
}

export interface CheckedFile {
  readonly entry: Entry;
  readonly findings: readonly Finding[];
  /** The edits that answer a finding; none where nothing plain does. */
  fix(finding: Finding): readonly (Span & { readonly newText: string })[];
}

/** 1-based places of a span, columns in UTF-16 code units. */
export function placesOf({ reading: { article } }: Entry, { start, end }: Span) {
  const from = placeOf(article.lines, start);
  const to = placeOf(article.lines, end);
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

/** From the gravest on. */
export const levels = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Level[];

/** Whether a level is as grave as another, or graver. */
export const reaches = (level: Finding['level'], least: Finding['level']): boolean =>
  levels.indexOf(level) <= levels.indexOf(least);
