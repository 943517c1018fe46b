import type { Corpus } from '../corpus/corpus';
import { byWeight, type Corroboration, figureHeadings, percent, saidAt, sourceAt, spread } from './corroboration';

/** An article's words as plain text in Markdown: nothing in them is markup, a link or a table's edge. Stands inside a line. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]#|<>~&@]/g, '\\$&')
    .replace(/:\/\//g, '\\://')
    .replace(/(www)\./gi, '$1\\.');

/** A path as a link's target. */
const target = (path: string): string =>
  `<${path.replace(/[<>|\\\n%#?]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)}>`;

/** `corroborate --format markdown` */
export function corroborationMarkdown(corpus: Corpus, said: Corroboration): string {
  const out: string[] = [`# What ${said.articles.length} articles say together`, ''];
  const link = (path: string, line?: number) => `[${plainMarkdown(path)}${line ? `:${line}` : ''}](${target(path)})`;

  out.push('## Articles', '', '| file | headline | outlet | date |', '|---|---|---|---|');
  for (const { path, headline, date } of said.articles) {
    const outlet = corpus.entry(path)?.reading.provenance.outlet;
    out.push(`| ${link(path)} | ${cell(headline)} | ${cell(outlet)} | ${cell(date)} |`);
  }

  out.push('', '## Quotes that two articles or more carry', '');
  if (said.clusters.length === 0) out.push('None.', '');
  for (const cluster of byWeight(said.clusters)) {
    out.push(`**${plainMarkdown(cluster.speaker ?? 'Speaker unknown')}**, ${spread(cluster)}`, '');
    for (const member of cluster.members) {
      const { path, line, text } = saidAt(corpus, member);
      const source = sourceAt(corpus, member);
      out.push(`- ${link(path, line)}: ${plainMarkdown(text)}${source ? ` (${plainMarkdown(source)})` : ''}`);
    }
    out.push('');
  }

  out.push('## Figures of one quantity', '');
  if (said.figures.length === 0) out.push('None.', '');
  for (const [relation, heading] of figureHeadings) {
    const pairs = said.figures.filter(pair => pair.relation === relation);
    if (pairs.length === 0) continue;
    out.push(`### ${heading}`, '', '| quantity | here | there |', '|---|---|---|');
    for (const { a, b, quantity } of pairs) {
      const [here, there] = [saidAt(corpus, a), saidAt(corpus, b)].map(
        ({ path, line, text }) => `${plainMarkdown(text)} (${link(path, line)})`,
      );
      out.push(`| ${plainMarkdown(quantity)} | ${here} | ${there} |`);
    }
    out.push('');
  }

  out.push('## Articles that share text', '');
  if (said.reuse.length === 0) out.push('None.', '');
  else {
    out.push('| | | of the shorter text |', '|---|---|---|');
    for (const { a, b, containment } of said.reuse) out.push(`| ${link(a)} | ${link(b)} | ${percent(containment)} |`);
    out.push('');
  }
  return `${out.join('\n').trimEnd()}\n`;
}

const cell = (text: string | null | undefined): string => (text ? plainMarkdown(text) : 'unknown');
