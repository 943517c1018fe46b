import data from '../../../data/boilerplate.json';
import { anyOf } from '../../text/any-of';
import { unframed } from '../../text/markup';
import type { Span } from '../../text/span';

const furniture = new RegExp(`^(?:${anyOf(data.notHeadlines)}|[-–—•*·|>#]\\s)`, 'i');

/**
 * The headline: the first of the blocks above the first long paragraph that has the shape of one. `from` is where the text begins
 * behind its front matter; marks of Markdown or HTML around it are no part of it. Null where the text starts with a paragraph, or nothing has the shape.
 */
export function headlineOf(text: string, blocks: readonly Span[], from: number): Span | null {
  const body = blocks.filter(block => block.start >= from).slice(0, 12);
  const paragraph = body.findIndex(block => isParagraph(text.slice(block.start, block.end)));
  // CNN's "Story highlights" are sentences without stops.
  if (paragraph < 1 || body.some(block => /^story highlights\b/i.test(text.slice(block.start, block.start + 20))))
    return null;
  const length = body[paragraph].end - body[paragraph].start;
  const shaped = body
    .slice(0, paragraph)
    .map(block => unframed(text, block))
    .filter(block => looksLike(text.slice(block.start, block.end)) && block.end - block.start < 1.2 * length);
  if (shaped.length === 0) return null;
  // The path of sections that ends in it, or the page's title with the outlet's name: it stands in there, and then by itself.
  const first = text.slice(shaped[0].start, shaped[0].end);
  const itself = shaped.find((block, i) => i > 0 && first.includes(text.slice(block.start, block.end)));
  return itself && itself.end - itself.start < first.length ? itself : shaped[0];
}

/** Running text: a stop at its end and the length of a sentence or more. */
const isParagraph = (words: string): boolean =>
  (words.length >= 90 && /[.!?…。！？؟][\s"'”’»)\]]*$/u.test(words)) ||
  words.length >= 260 ||
  (words.length >= 40 && /[。！？]$/u.test(words));

function looksLike(words: string): boolean {
  const dense = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Thai}]/u.test(words);
  if (words.length > 200 || words.length < (dense ? 8 : 20) || (!dense && words.split(/\s+/).length < 4)) return false;
  if (!/^["'“‘«„([]?[\p{Lu}\p{Lo}\p{N}$€£]/u.test(words) || furniture.test(words) || /^[Bb][Yy]\s+\p{Lu}/u.test(words))
    return false;
  if (/[:,;|]$/.test(words) || (/[^.]\.["'”’]?$/u.test(words) && !/(?:\p{L}\.){2}$/u.test(words))) return false;
  // A path of sections ("News / Russia / Editor's Choice"), a line of a menu ("World | Politics | Sport").
  if ((words.match(/\s[/|>›»•·]\s/gu)?.length ?? 0) >= 2) return false;
  // The head of a printed page: its paper, its day, its number.
  if (/\b[a-z]{3,6}day,? [a-z]{3,9}\.? \d{1,2},? \d{4}\s*(?:(?:page )?[a-h]?\d{1,3})?$/i.test(words)) return false;
  // A date or a time is no headline, nor is a row of capitalised labels with nothing between.
  return !/^(?:\d{1,2}[:.]\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}\b|[A-Za-z]+day,?\s|[A-Za-z]{3,9}\.? \d{1,2},? \d{4})/.test(
    words,
  );
}
