import type { Article } from '../../text/article';
import { flowing } from '../../text/flow';
import { unframed } from '../../text/markup';
import { type Span, trimmed } from '../../text/span';
import type { Memo } from '../memo';
import { dateInText, dateInUrl } from './date';
import { frontOf } from './front';
import { headlineOf } from './headline';
import { languageOf } from './language';
import { isArticleUrl, outletInText, outletOfUrl } from './outlet';
import type { Head, Provenance, Sidecar } from './provenance';

/**
 * Reads outlet, address, date, language and headline: the sidecar first, then front matter, then what the text says. What is not
 * plain is null; a wrong date is worse than none, since weekdays are resolved against it.
 */
export function readProvenance(article: Article, sidecar: Sidecar, memo?: Memo): Provenance {
  const { text } = article;
  const front = frontOf(article);
  const from = front?.end ?? 0;
  const said: Sidecar = { ...front?.fields, ...sidecar };
  const flow = flowing(article);
  const lines = flow.lines
    .filter(line => line.start >= from)
    .map(line => unframed(flow.text, trimmed(flow.text, line)))
    .filter(line => line.end > line.start)
    .map(line => flow.text.slice(line.start, line.end));
  const headline = headlineFor(article, from, front?.title ?? null);
  const url = said.url ?? urlInText(lines);
  return {
    outlet:
      said.outlet ??
      (url === null ? null : outletOfUrl(url)) ??
      outletInText(lines, headline && text.slice(headline.start, headline.end)),
    url,
    date: said.date ?? dateInText(lines) ?? (url === null ? null : dateInUrl(url)),
    language: said.language ?? languageOf(text.slice(from), memo?.languages),
    headline,
    frontMatter: front && { start: front.start, end: front.end },
  };
}

/** The headline and the front matter alone, as `readProvenance` finds them. */
export function headOf(article: Article): Head {
  const front = frontOf(article);
  return {
    headline: headlineFor(article, front?.end ?? 0, front?.title ?? null),
    frontMatter: front && { start: front.start, end: front.end },
  };
}

/** The title of the front matter where it stands in the body once more, else a headline by shape, else the title itself. */
function headlineFor({ text, blocks }: Article, from: number, title: Span | null): Span | null {
  const words = title && text.slice(title.start, title.end);
  const again = words && blocks.find(block => block.start >= from && text.slice(block.start, block.end) === words);
  return again || (title ?? headlineOf(text, blocks, from));
}

const labelled =
  /^(?:(?:article |source |original )?(?:url|link|permalink|canonical(?: url)?)|source|(?:read|view|see) (?:the )?(?:original|full)(?: article| story)?(?: at| on| here)?|originally published (?:at|on|by)|(?:article|story) from)\s*:?\s*(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/i;

/** The article's own address: a labelled line, or an address alone above the text. */
function urlInText(lines: readonly string[]): string | null {
  for (const line of lines) {
    const url = line.length < 400 && line.includes('http') ? labelled.exec(line)?.[1] : undefined;
    if (url && isArticleUrl(url)) return url;
  }
  const alone = lines.slice(0, 3).find(line => /^https?:\/\/\S+$/i.test(line));
  return alone && isArticleUrl(alone) ? alone : null;
}
