import type { Span } from '../../text/span';
import type { Unit } from './unit';

/*
 * Press archives put fields below the text of an article, too, and labels amid it: Factiva's two letters, Nexis' "Load-Date: …". They
 * are told by the head of the export above, so that the same letters in an article of another source are its own.
 */

const factiva = {
  head: /(?:^|\n)(?:LP|WC)\b[^\n]*$/,
  label: /^(?:LP|TD)$/,
  tail: /^(?:ART|CT|RF|CO|IN|NS|RE|IPC|IPD|PUB|AN)(?:\s|$)/,
};
const nexis = {
  head: /(?:^|\n)body:?\s*$/i,
  label: /^(?:graphic|end of document)\b/i,
  tail: /^(?:load-date|classification|end of document)\b/i,
};

/** Words from which on a line that ends in a stop is a paragraph. */
const PARAGRAPH = 25;

/** Which lines (`units`) belong to the archive that an article was exported from; none where its front matter is no archive's. */
export function exportLinesOf(text: string, front: Span | null, units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>();
  const head = front && text.slice(front.start, front.end);
  const archive = head && [factiva, nexis].find(one => one.head.test(head));
  if (!archive || /^---/.test(head)) return found;
  units.forEach(({ start, end }, i) => {
    if (archive.label.test(text.slice(start, end))) found.add(i);
  });
  // The fields are lists and names: from the last paragraph on the first of their labels begins them.
  let from = units.length;
  for (let i = units.length - 1; i >= 0 && !(units[i].words > PARAGRAPH && units[i].endsInStop); i--)
    if (archive.tail.test(text.slice(units[i].start, units[i].end))) from = i;
  for (let i = from; i < units.length; i++) found.add(i);
  return found;
}
