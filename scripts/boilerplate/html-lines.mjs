import { parse } from 'parse5';

const words = list => new Set(list.split(' '));
/** Elements that show no text of the page. */
const GONE = words('script style noscript head iframe object svg select textarea template audio video map input math');
/** Elements that begin a new line, and end it. */
const BLOCKS = words(
  'address article aside blockquote body br button center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

const isHidden = ({ attrs = [] }) =>
  attrs.some(({ name, value }) => name === 'hidden' || (name === 'style' && /display:\s*none/i.test(value)));

/** The lines of a page of HTML, as a browser's plain text has them: one for each block, blanks joined into one. */
export function linesOf(html) {
  const lines = [];
  let text = '';
  const endLine = () => {
    const line = text.replace(/[\s\u00a0\u200b\u00ad]+/g, ' ').trim();
    if (line) lines.push(line);
    text = '';
  };
  const walk = node => {
    if (node.nodeName === '#text') text += node.value;
    if (GONE.has(node.nodeName) || isHidden(node)) return;
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) endLine();
    for (const child of node.childNodes ?? []) walk(child);
    if (isBlock) endLine();
  };
  walk(parse(html));
  return lines;
}
