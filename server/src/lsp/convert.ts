import {
  type CodeDescription,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver';
import type { Entry } from '../corpus/entry';
import type { Finding, Level } from '../rules/finding';
import type { Article } from '../text/article';
import { placeOf } from '../text/lines';
import type { Span } from '../text/span';
import type { Client } from './options';

// Offsets end here: what goes to a client is in positions, UTF-16.

export function positionOf(article: Article, offset: number): Position {
  const { line, column } = placeOf(article.lines, offset);
  return { line, character: column };
}

export const rangeOf = (article: Article, { start, end }: Span): Range => ({
  start: positionOf(article, start),
  end: positionOf(article, end),
});

/** The offset of a position; what lies outside the text is taken to its nearest place, as LSP wants it. */
export function offsetOf({ lines, text }: Article, { line, character }: Position): number {
  if (line < 0) return 0;
  const at = lines[line];
  return at ? Math.min(at.start + Math.max(0, character), at.end) : text.length;
}

export const spanOf = (article: Article, { start, end }: Range): Span => ({
  start: offsetOf(article, start),
  end: offsetOf(article, end),
});

const severities: Readonly<Record<Exclude<Level, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Where the other articles of a snapshot are, for a client. */
export interface Elsewhere {
  uri(path: string): string;
  entry(path: string): Entry | undefined;
}

export const locationOf = ({ uri, entry }: Elsewhere, path: string, span: Span): Location | null => {
  const there = entry(path);
  return there ? { uri: uri(path), range: rangeOf(there.reading.article, span) } : null;
};

export function diagnosticOf(entry: Entry, finding: Finding, elsewhere: Elsewhere, client: Client): Diagnostic {
  const { rule, level, message, related, unnecessary } = finding;
  const diagnostic: Diagnostic = {
    range: rangeOf(entry.reading.article, finding),
    severity: severities[level],
    code: rule,
    source: 'sourcecheck',
    message,
  };
  if (client.codeDescription && client.docsUri) diagnostic.codeDescription = docsOf(client.docsUri, rule);
  if (unnecessary && client.tags) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.relatedInformation && related.length > 0)
    diagnostic.relatedInformation = related.flatMap((place): DiagnosticRelatedInformation[] => {
      const location = locationOf(elsewhere, place.path, place);
      return location ? [{ location, message: place.message }] : [];
    });
  return diagnostic;
}

const docsOf = (docs: string, rule: string): CodeDescription => ({ href: `${docs}${rule}.md` });
