import type { Corpus } from '../corpus/corpus';
import { type Corroboration, saidAt } from './corroboration';

const heads = ['kind', 'relation', 'about', 'share', 'a_path', 'a_line', 'a_text', 'b_path', 'b_line', 'b_text'];

/** `corroborate --format csv`: one pair a row (RFC 4180). */
export function corroborationCsv(corpus: Corpus, said: Corroboration): string {
  const rows: (string | number)[][] = [heads];
  const sides = (a: Parameters<typeof saidAt>[1], b: Parameters<typeof saidAt>[1]) =>
    [saidAt(corpus, a), saidAt(corpus, b)].flatMap(({ path, line, text }) => [path, line, text]);
  const speakers = new Map(
    said.clusters.flatMap(({ speaker, members }) =>
      members.map(({ path, start, end }) => [`${path}\n${start}\n${end}`, speaker] as const),
    ),
  );
  for (const { a, b, relation, similarity } of said.quotes)
    rows.push([
      'quote',
      relation,
      speakers.get(`${a.path}\n${a.start}\n${a.end}`) ?? speakers.get(`${b.path}\n${b.start}\n${b.end}`) ?? '',
      similarity,
      ...sides(a, b),
    ]);
  for (const { a, b, relation, quantity } of said.figures)
    rows.push(['figure', relation, quantity, '', ...sides(a, b)]);
  for (const { a, b, containment } of said.reuse) rows.push(['reuse', '', '', containment, a, '', '', b, '', '']);
  return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell: quoted where it must be; text that a spreadsheet would take for a formula gets an apostrophe in front. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
