import { type Span, trimmed } from '../../text/span';
import { fullDates } from './date';
import { fieldsFrom } from './fields';
import type { Front, Lined } from './front';

/** Lines within which the head of an export from a press archive ends. */
const LONGEST = 60;

/**
 * The head that a press archive puts above an article: Factiva's two-letter fields up to "LP", or Nexis' lines up to "Body".
 * `from` is the article's first line with text. Null where the text is no such export.
 */
export const exportedFront = (article: Lined, from: number): Front | null =>
  factiva(article, from) ?? nexis(article, from);

const code = /^(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD)(?:\s+|$)/;

/** Two-letter fields, each with its value behind it or in the lines below, from "SE" or "HD" up to "LP", the leading paragraph. */
function factiva({ text, lines }: Lined, from: number): Front | null {
  if (!/^(?:SE|HD)(?:\s|$)/.test(text.slice(lines[from].start, lines[from].start + 3))) return null;
  const found = new Map<string, Span>();
  const last = Math.min(lines.length, from + LONGEST);
  let key = '';
  let end = -1;
  for (let i = from; i < last; i++) {
    const line = trimmed(text, lines[i]);
    const words = text.slice(line.start, line.end);
    const label = code.exec(words);
    if (label) key = label[1];
    if (key === 'LP' || key === 'TD') {
      // The paragraph may run on behind its label: the label alone cannot be parted from the line.
      end = words.length > key.length ? lines[i - 1].end : lines[i].end;
      break;
    }
    const value = label ? { start: line.start + label[0].length, end: line.end } : line;
    if (value.end > value.start && !found.has(key)) found.set(key, value);
  }
  const title = found.get('HD');
  if (end < 0 || !title || ['WC', 'PD', 'SN', 'SC', 'LA', 'CY'].filter(name => found.has(name)).length < 2) return null;
  const said = (name: string) => {
    const span = found.get(name);
    return span && text.slice(span.start, span.end);
  };
  return {
    start: lines[from].start,
    end,
    fields: fieldsFrom({ outlet: said('SN'), date: said('PD') }).fields,
    title,
  };
}

const label = /^(?:section|length|byline|dateline|highlight|graphic|copyright \d{4}|all rights reserved)\b/i;
const counted = /^(?:page \d+ of \d+|\d+ of \d+ documents?|document \d+ of \d+)$/i;

/** Letters of "Body:". */
const BODY = 5;

/** Lines about the article up to one that says "Body": a count of pages or documents, headline, outlet and day, labels. */
function nexis({ text, lines }: Lined, from: number): Front | null {
  let body = -1;
  for (let i = from; i < Math.min(lines.length, from + LONGEST) && body < 0; i++) {
    const { start, end } = trimmed(text, lines[i]);
    if (end - start <= BODY && /^body:?$/i.test(text.slice(start, end))) body = i;
  }
  if (body < 0) return null;
  const head = lines.slice(from, body).flatMap(line => {
    const span = trimmed(text, line);
    return span.end > span.start ? [span] : [];
  });
  const said = head.map(line => text.slice(line.start, line.end));
  if (said.filter(line => label.test(line)).length < 2) return null;
  const first = said.findIndex(line => !counted.test(line));
  const dated = said.findIndex(line => line.length < 60 && fullDates(line)[0]?.start === 0);
  // The older form has outlet and day first, the newer the headline.
  const title =
    dated - first > 1
      ? first
      : said.findIndex((line, i) => i > dated && !label.test(line) && !/\bedition\b/i.test(line) && line.length > 12);
  return {
    start: lines[from].start,
    end: lines[body].end,
    fields:
      dated > first
        ? fieldsFrom({ outlet: said[dated - 1].replace(/ \(.*\)$/, ''), date: fullDates(said[dated])[0].iso }).fields
        : {},
    title: head[title] ?? null,
  };
}
