import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { read } from '../../server/src/reading/reading';

/** A text as somebody pasted it: its paragraphs set apart by blank lines, single spaces in them. */
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');

/** Wraps to a width: some spaces become line breaks, and every offset stays. */
function wrapped(text: string, width: number): string {
  const chars = Array.from({ length: text.length }, (_, i) => text.charAt(i));
  let start = 0;
  let space = -1;
  chars.forEach((char, i) => {
    if (i - start > width && space > start) {
      chars[space] = '\n';
      start = space + 1;
      space = -1;
    }
    if (char === ' ') space = i;
    if (char === '\n') {
      start = i + 1;
      space = -1;
    }
  });
  return chars.join('');
}

/** What an article says, but for what the text itself is. */
const said = (text: string) => {
  const { article, ...rest } = read(text);
  return { ...rest, sentences: article.sentences };
};

describe('a reading is the same however the spaces of a text are written', () => {
  for (const name of readdirSync('seeds')) {
    const text = paragraphs(readFileSync(`seeds/${name}`, 'utf8'));
    for (const width of [40, 60, 72, 90])
      it(`${name}, wrapped to ${width}`, () => assert.deepEqual(said(wrapped(text, width)), said(text)));
    it(`${name}, wrapped, with the line ends of Windows`, () => {
      const lines = wrapped(text, 60);
      const words = (text: string) => {
        const { figures, dates, attributions } = read(text);
        const told = attributions.map(({ source, cue }) => [source?.text, cue?.text]);
        return [figures.map(figure => [figure.text, figure.value, figure.unit]), dates.map(date => date.text), told];
      };
      assert.deepEqual(words(lines.replaceAll('\n', '\r\n')), words(lines));
    });
    it(`${name}, with no-break spaces`, () =>
      assert.deepEqual(said(text.replace(/(\p{L}) (?=\p{L})/gu, '$1\u00a0')), said(text)));
  }
});
