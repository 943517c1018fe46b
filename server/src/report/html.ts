import type { Corpus } from '../corpus/corpus';
import { byWeight, type Corroboration, figureHeadings, percent, saidAt, sourceAt, spread } from './corroboration';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => escapes[sign]).replace(/[^\P{Cc}\n]/gu, ' ');

const style = `
:root { color-scheme: light dark; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --ground: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e6e6; --faint: #9da5ae; --line: #3d444d; --ground: #1b1f24; } }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--text); background: var(--ground); }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
th { font-weight: 600; } ul { padding-inline-start: 1.2rem; } li { margin: .3rem 0; }
.place, .faint { color: var(--faint); } .place { font-size: .875rem; overflow-wrap: anywhere; } section { margin: 1.2rem 0; }
`;

/** `corroborate --format html`: one file that loads nothing and runs nothing. */
export function corroborationHtml(corpus: Corpus, said: Corroboration): string {
  const title = `What ${said.articles.length} articles say together`;
  const out: string[] = [];
  const place = (path: string, line?: number) => `<span class="place">${escaped(path)}${line ? `:${line}` : ''}</span>`;
  const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
    out.push(
      `<table><thead><tr>${heads.map(one => `<th scope="col">${one}</th>`).join('')}</tr></thead><tbody>`,
      ...rows.map(row => `<tr>${row.map(one => `<td>${one}</td>`).join('')}</tr>`),
      '</tbody></table>',
    );
  const none = () => out.push('<p class="faint">None.</p>');

  out.push('<h2>Articles</h2>');
  table(
    ['File', 'Headline', 'Outlet', 'Date'],
    said.articles.map(({ path, headline, date }) => [
      place(path),
      known(headline),
      known(corpus.entry(path)?.reading.provenance.outlet),
      known(date),
    ]),
  );

  out.push('<h2>Quotes that two articles or more carry</h2>');
  if (said.clusters.length === 0) none();
  for (const cluster of byWeight(said.clusters)) {
    out.push(`<section><strong>${escaped(cluster.speaker ?? 'Speaker unknown')}</strong>, ${spread(cluster)}<ul>`);
    for (const member of cluster.members) {
      const { path, line, text } = saidAt(corpus, member);
      const source = sourceAt(corpus, member);
      const who = source ? ` <span class="faint">(${escaped(source)})</span>` : '';
      out.push(`<li><span dir="auto">${escaped(text)}</span>${who} ${place(path, line)}</li>`);
    }
    out.push('</ul></section>');
  }

  out.push('<h2>Figures of one quantity</h2>');
  if (said.figures.length === 0) none();
  for (const [relation, heading] of figureHeadings) {
    const pairs = said.figures.filter(pair => pair.relation === relation);
    if (pairs.length === 0) continue;
    out.push(`<h3>${heading}</h3>`);
    table(
      ['Quantity', 'Here', 'There'],
      pairs.map(({ a, b, quantity }) => [
        escaped(quantity),
        ...[saidAt(corpus, a), saidAt(corpus, b)].map(
          ({ path, line, text }) => `<span dir="auto">${escaped(text)}</span> ${place(path, line)}`,
        ),
      ]),
    );
  }

  out.push('<h2>Articles that share text</h2>');
  if (said.reuse.length === 0) none();
  else
    table(
      ['', '', 'Of the shorter text'],
      said.reuse.map(({ a, b, containment }) => [place(a), place(b), percent(containment)]),
    );

  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${out.join('\n')}
</body>
</html>
`;
}

const known = (text: string | null | undefined): string =>
  text ? `<span dir="auto">${escaped(text)}</span>` : '<span class="faint">unknown</span>';
