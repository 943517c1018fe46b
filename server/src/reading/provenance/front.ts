import type { Article } from '../../text/article';
import { type Span, trimmed } from '../../text/span';
import { exportedFront } from './exported';
import { fieldNamed, fieldsFrom } from './fields';
import type { Sidecar } from './provenance';

/** What stands above an article's text about it. */
export interface Front extends Span {
  readonly fields: Sidecar;
  /** Where the words of its title stand. */
  readonly title: Span | null;
}

const keyLine = /^([A-Za-z][\w .-]{0,30}?)\s*:(?:\s+|$)(.*)$/;

/** What of an article its front matter is read from. */
export type Lined = Pick<Article, 'text' | 'lines' | 'blocks'>;

/**
 * Front matter between `---` fences, a block of `Key: value` lines as scrapers write it, or the head of an archive's export; null
 * where the text starts with none.
 */
export function frontOf(article: Lined): Front | null {
  const first = article.blocks[0];
  if (!first) return null;
  const { text, lines } = article;
  const from = lines.findIndex(line => line.end > first.start);
  return /^---\s*$/.test(text.slice(lines[from].start, lines[from].end))
    ? fenced(article, from)
    : (header(article, from) ?? exportedFront(article, from));
}

function fenced({ text, lines }: Lined, from: number): Front | null {
  const limit = Math.min(lines.length, from + 200);
  let to = from + 1;
  while (to < limit && !/^(?:---|\.\.\.)\s*$/.test(text.slice(lines[to].start, lines[to].end))) to++;
  if (to === limit || to === from + 1) return null;
  const inner = { start: lines[from].next, end: lines[to].start };
  const plain = records(text, lines.slice(from + 1, to));
  let record: Record<string, unknown> | null = null;
  try {
    // Loaded here alone: few articles have front matter, and every start would wait for the parser.
    const { parse } = require('yaml') as typeof import('yaml');
    const value: unknown = parse(text.slice(inner.start, inner.end), { logLevel: 'error', maxAliasCount: 10 });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) record = value as Record<string, unknown>;
  } catch {
    // "title: Russia: a chance" is no YAML, yet plain enough.
  }
  record ??=
    plain.size > 0
      ? Object.fromEntries([...plain].map(([key, span]) => [key, text.slice(span.start, span.end)]))
      : null;
  if (!record) return null;
  return {
    start: lines[from].start,
    end: lines[to].end,
    fields: fieldsFrom(record).fields,
    title: titleOf(text, plain),
  };
}

/** Two known keys or more, one of them of the fields that matter here, in lines on end. */
function header({ text, lines }: Lined, from: number): Front | null {
  let to = from;
  while (to < lines.length && to < from + 30) {
    const key = keyLine.exec(text.slice(lines[to].start, lines[to].end).trim())?.[1];
    if (!key || !fieldNamed(key)) break;
    to++;
  }
  if (to === from) return null;
  const plain = records(text, lines.slice(from, to));
  const { fields } = fieldsFrom(
    Object.fromEntries([...plain].map(([key, span]) => [key, text.slice(span.start, span.end)])),
  );
  if (to - from < 2 && !fields.url) return null;
  if (Object.keys(fields).length === 0) return null;
  return { start: lines[from].start, end: lines[to - 1].end, fields, title: titleOf(text, plain) };
}

/** The values of `Key: value` lines, marks around them left out. */
function records(text: string, lines: readonly Span[]): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  for (const line of lines) {
    const match = keyLine.exec(text.slice(line.start, line.end));
    if (!match || found.has(match[1])) continue;
    const span = trimmed(text, { start: line.end - match[2].length, end: line.end });
    const marked = span.end - span.start > 1 && /^(["']).*\1$/.test(text.slice(span.start, span.end));
    found.set(match[1], marked ? { start: span.start + 1, end: span.end - 1 } : span);
  }
  return found;
}

function titleOf(text: string, plain: ReadonlyMap<string, Span>): Span | null {
  for (const [key, span] of plain)
    if (fieldNamed(key) === 'title' && span.end > span.start && !/^[|>]/.test(text.slice(span.start))) return span;
  return null;
}
