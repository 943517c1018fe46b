import { oneLine } from '../wording';
import type { Row, Run, Sheet } from './sheet';

/**
 * Article text as literal Markdown: nothing in it becomes a link, an image, a command, HTML, a table cell or emphasis, in CommonMark
 * and GFM alike. Every mark that could begin or end a construct is escaped, and what GFM links by itself is broken up.
 */
export const escaped = (text: string): string =>
  oneLine(text)
    .replace(/[\\`*_{}[\]<>#|~!&$^=]/g, '\\$&')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/@/g, '\\@')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');

/** A link target that cannot end early. */
const target = (uri: string): string =>
  uri.replace(/[()<>\s|\\]/g, char => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`);

const run = ({ text, style }: Run): string => {
  const plain = escaped(text);
  if (!style || !plain) return spaced(text, plain);
  const mark = style === 'strong' ? '**' : '*';
  return spaced(text, `${mark}${plain}${mark}`);
};

/** `oneLine` trims; the spaces at the edges of a run are what keeps it apart from its neighbours. */
const spaced = (text: string, plain: string): string =>
  `${/^\s/.test(text) && plain ? ' ' : ''}${plain}${/\s$/.test(text) ? ' ' : ''}`;

const runs = (list: readonly Run[]): string => list.map(run).join('').trim();

const link = ({ label, line, link }: Row): string =>
  link ? `[${escaped(label)}](${target(link)})` : `${escaped(label)} (line ${line})`;

/** A table with a line a witness. */
export function markdownSheet({ title, rows, notes }: Sheet): string {
  const parts = [runs(title)];
  if (rows.length > 0) {
    const lines = rows.map(row => `| ${escaped(row.relation)} | ${link(row)} | ${said(row)} |`);
    parts.push(['| | | |', '|---|---|---|', ...lines].join('\n'));
  }
  return [...parts, ...notes.map(escaped)].join('\n\n');
}

const said = ({ words, who }: Row): string => [runs(words), runs(who)].filter(Boolean).join(' — ');
