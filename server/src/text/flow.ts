import type { Article } from './article';
import { linesOf } from './lines';

const SPACE = '[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const OTHER_SPACE = new RegExp(SPACE);
/** Not where it sets thousands apart, which says more than a plain space would. */
const OUTSIDE_NUMBERS = new RegExp(`(?<!\\d)${SPACE}|${SPACE}(?!\\d)`, 'g');

/**
 * The article as one who reads it takes it in: a line break inside a paragraph (text wrapped to a width) is a space, and so is every other
 * kind of space. Every offset is the same; where there is nothing of the kind, so is the article.
 */
export function flowing(article: Article): Article {
  let known = flows.get(article);
  if (!known) {
    known = makeFlow(article);
    flows.set(article, known);
  }
  return known;
}

const flows = new WeakMap<Article, Article>();

/** The words of a stretch of flowing text as a message gives them: where a line ended with two characters stands one space. */
export function wording(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  return words.includes('  ') ? words.replace(/ {2,}/g, ' ') : words;
}

function makeFlow(article: Article): Article {
  const { lines, blocks } = article;
  let { text } = article;
  if (OTHER_SPACE.test(text)) text = text.replace(OUTSIDE_NUMBERS, ' ');
  if (lines.length > blocks.length) text = unwrapped(text, article);
  if (text === article.text) return article;
  const { sentences, tokens } = article;
  return { text, lines: linesOf(text), blocks, sentences, tokens };
}

function unwrapped(text: string, { lines, blocks }: Article): string {
  const parts: string[] = [];
  let from = 0;
  let block = 0;
  for (const { end, next } of lines) {
    while (block < blocks.length && blocks[block].end <= end) block++;
    if (block === blocks.length) break;
    if (blocks[block].start >= end) continue;
    parts.push(text.slice(from, end), ' '.repeat(next - end));
    from = next;
  }
  return from === 0 ? text : parts.join('') + text.slice(from);
}
