import assert from 'node:assert/strict';
import { corpusOf } from '../../server/src/corpus/corpus';
import type { Place } from '../../server/src/corpus/quotes/pair';
import type { Quote } from '../../server/src/reading/quotes/quote';
import { read } from '../../server/src/reading/reading';
import type { Corroboration } from '../../server/src/report/corroboration';
import { corroborationCsv } from '../../server/src/report/csv';
import { corroborationHtml } from '../../server/src/report/html';
import { corroborationMarkdown, plainMarkdown } from '../../server/src/report/markdown';
import { defaultSettings } from '../../server/src/rules/settings';
import { golden } from '../helpers/golden';

const texts: Readonly<Record<string, string>> = {
  'wire/a b.txt':
    '=HYPERLINK("http://evil.example","x") <script>alert(1)</script>\n\nHe said: “There is | always *a* chance”, and 14 people heard it.\n',
  'wire/ü(1).txt':
    '[click](javascript:alert(1)) & more\n\n“There is always a [chance]”, he told www.example.org; 41\npeople heard it.\n',
};
const place = (path: string, words: string): Place => {
  const start = texts[path].indexOf(words);
  assert.ok(start >= 0, words);
  return { path, start, end: start + words.length };
};
const [a, b] = Object.keys(texts);
/** A reading with one quote, made by hand: what the engines find elsewhere is none of a report's business. */
function reading(path: string, words: string, source: string | null) {
  const span = place(path, words);
  const quote: Quote = {
    ...span,
    kind: 'direct',
    content: span,
    closed: true,
    source: source ? { start: 0, end: 1, text: source } : null,
    cue: null,
    speaker: null,
    speakerKey: null,
    continues: null,
  };
  return { ...read(texts[path]), quotes: [quote] };
}
const corpus = corpusOf(
  new Map([
    [a, reading(a, '“There is | always *a* chance”', 'the *minister*')],
    [b, reading(b, '“There is always a [chance]”', null)],
  ]),
  defaultSettings.boilerplate,
);
const here = place(a, '“There is | always *a* chance”');
const there = place(b, '“There is always a [chance]”');
const said: Corroboration = {
  articles: [
    { path: a, headline: '=HYPERLINK("http://evil.example","x") <script>alert(1)</script>', date: null },
    { path: b, headline: '[click](javascript:alert(1)) & more', date: '2022-02-14' },
  ],
  quotes: [
    { a: here, b: there, relation: 'variant', fuller: null, similarity: 0.91234 },
    {
      a: place(a, '=HYPERLINK("http://evil.example","x")'),
      b: place(b, 'more'),
      relation: 'overlap',
      fuller: 'a',
      similarity: 0.5,
    },
  ],
  clusters: [{ speaker: '<b>Lavrov</b>', members: [here, there], articles: 2, independent: 1 }],
  figures: [
    { a: place(a, '14 people'), b: place(b, '41\npeople'), relation: 'conflict', quantity: 'people | heard' },
    { a: place(a, '14'), b: place(b, '41'), relation: 'agree', quantity: 'people' },
  ],
  reuse: [{ a, b, containment: 0.314 }],
};
const nothing: Corroboration = { articles: [], quotes: [], clusters: [], figures: [], reuse: [] };

describe('report/corroboration', () => {
  it('Markdown', () => {
    const markdown = corroborationMarkdown(corpus, said);
    golden('report/corroboration.md', markdown);
    assert.doesNotMatch(markdown, /(?<!\\)<script|(?<!\\)\]\(javascript|(?<!\\):\/\//);
  });
  it('HTML loads and runs nothing', () => {
    const html = corroborationHtml(corpus, said);
    golden('report/corroboration.html', html);
    assert.doesNotMatch(html, /<(?:script|link|img|iframe|object|b)\b|\s(?:on\w+|href|src)=|url\(|@import/i);
    assert.match(html, /&lt;script&gt;/);
    assert.match(html, /prefers-color-scheme: dark/);
  });
  it('CSV holds no formula', () => {
    const csv = corroborationCsv(corpus, said);
    golden('report/corroboration.csv', csv);
    assert.match(csv, /"'=HYPERLINK\(""http/);
    assert.ok(
      csv
        .split('\r\n')
        .slice(0, -1)
        .every(row => row && !/(?:^|,)"?[=+@-]/.test(row)),
    );
  });
  it('nothing in common', () => {
    const none = corpusOf(new Map(), defaultSettings.boilerplate);
    assert.match(corroborationMarkdown(none, nothing), /None\./);
    assert.match(corroborationHtml(none, nothing), /None\./);
    assert.equal(corroborationCsv(none, nothing).split('\r\n').length, 2);
  });
  it('leaves plain words as they are', () =>
    assert.equal(
      plainMarkdown('“It’s 5.5 percent (so far), isn’t it?” - he said'),
      '“It’s 5.5 percent (so far), isn’t it?” - he said',
    ));
});
