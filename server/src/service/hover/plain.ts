import { oneLine } from '../wording';
import type { Run, Sheet } from './sheet';

// Stars mark differing words where there is no bold; plain text has no escapes to mind.
const words = (list: readonly Run[]): string =>
  oneLine(list.map(({ text, style }) => (style === 'strong' ? `*${text}*` : text)).join(''));

const bare = (list: readonly Run[]): string => oneLine(list.map(({ text }) => text).join(''));

/** For clients without Markdown: two lines a witness. */
export function plainSheet({ title, rows, notes }: Sheet): string {
  const list = rows.map(row => {
    const who = bare(row.who);
    return `${row.relation}: ${oneLine(row.label)} (line ${row.line})\n  ${words(row.words)}${who ? ` — ${who}` : ''}`;
  });
  return [bare(title), ...list, ...notes.map(oneLine)].join('\n\n');
}
