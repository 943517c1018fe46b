import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { read } from '../../../server/src/reading/reading';

// Articles in other languages; below each line of quotes "^ " and who says each of them, "-" where that is unknown.
const articles = readFileSync('test/reading/quotes/tongues.txt', 'utf8')
  .split(/^=== /m)
  .filter(Boolean)
  .map(part => {
    const [language, ...lines] = part.trimEnd().split('\n');
    const wanted = lines
      .filter(line => line.startsWith('^ '))
      .flatMap(line => line.slice(2).split(' | '))
      .map(name => (name === '-' ? null : name));
    return { language, wanted, text: lines.filter(line => !line.startsWith('^ ')).join('\n\n') };
  });

describe('reading/quotes: speakers in other languages', () => {
  for (const { language, wanted, text } of articles)
    it(`${language}: ${text.slice(0, text.indexOf('\n'))}`, () => {
      const { quotes } = read(text, { language });
      assert.deepEqual(
        quotes.map(q => [text.slice(q.start, q.end), q.speaker]),
        quotes.map((q, i) => [text.slice(q.start, q.end), wanted[i]]),
      );
      assert.equal(quotes.length, wanted.length);
    });

  it('goes by the language that an article is guessed to be in', () => {
    for (const language of new Set(articles.map(article => article.language))) {
      const text = articles.flatMap(article => (article.language === language ? [article.text] : [])).join('\n\n');
      const { provenance, quotes } = read(text);
      assert.equal(provenance.language, language);
      assert.ok(
        quotes.some(
          quote =>
            quote.speaker === (language === 'ru' ? 'Анна Хольм' : language === 'uk' ? 'Анна Гольм' : 'Anna Holm'),
        ),
      );
    }
  });
});
