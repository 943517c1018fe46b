import type { Article } from '../../text/article';
import { firstEndingAfter, isSpace, type Span, spanAt } from '../../text/span';
import type { QuoteSpan } from './spans';
import { cueAt, type Tongue, wordsOf } from './tongue';

/** How far behind a dash the words are read that may say who speaks. */
const REACH = 120;

/**
 * The quotes of an article with those that dashes set off, as some languages write speech: "– Tak jest – mówi Anna Holm. – To koniec.",
 * "—Así es —dijo Anna Holm—. Es el fin." A paragraph that a dash opens counts only where a verb of saying stands behind another one.
 * Linear.
 */
export function withDashed(
  { text, blocks }: Article,
  spans: readonly QuoteSpan[],
  notBody: readonly Span[],
  tongue: Tongue,
): readonly QuoteSpan[] {
  if (!tongue.dashes) return spans;
  const found: QuoteSpan[] = [];
  blocks.forEach((block, n) => {
    if (!isDash(text.charCodeAt(block.start)) || spanAt(notBody, block.start)) return;
    const next = spans[firstEndingAfter(spans, block.start)];
    if (next && next.start < block.end) return;
    for (const { start, end } of speechOf(text, block, tongue)) {
      let from = start;
      while (from < end && !/[\p{L}\p{N}¿¡(]/u.test(text.charAt(from))) from++;
      let to = end;
      while (to > from && (isSpace(text.charCodeAt(to - 1)) || text.charAt(to - 1) === ',')) to--;
      if (from >= to) continue;
      const content = { start: from, end: to };
      found.push({ ...content, content, closed: true, single: false, twin: false, block: n, continues: null });
    }
  });
  return found.length === 0 ? spans : merged(spans, found);
}

const isDash = (code: number): boolean => code === 0x2013 || code === 0x2014 || code === 0x2015 || code === 0x2d;

/** The stretches of a paragraph that are speech: from its first dash to one behind which somebody is said to speak, and so on. */
function speechOf(text: string, block: Span, tongue: Tongue): Span[] {
  const speech: Span[] = [];
  let start = block.start;
  let isFrame = false;
  for (let i = block.start + 1; i < block.end; i++) {
    if (!parts(text, i)) continue;
    if (isFrame) start = i;
    else if (opensFrame(text, i + 1, block.end, tongue)) speech.push({ start, end: i });
    else continue;
    isFrame = !isFrame;
  }
  if (speech.length > 0 && !isFrame) speech.push({ start, end: block.end });
  return speech;
}

/** Whether the character at `i` is a dash that parts words: behind a space, or in front of a stop; a hyphen between spaces. */
function parts(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (!isDash(code)) return false;
  const isBehind = isSpace(text.charCodeAt(i - 1));
  if (code === 0x2d) return isBehind && isSpace(text.charCodeAt(i + 1));
  return isBehind || /[.,;:!?]/.test(text.charAt(i + 1));
}

/** Whether a verb of saying stands right behind a dash, or behind one word. */
function opensFrame(text: string, from: number, end: number, tongue: Tongue): boolean {
  const words = wordsOf(text, from, Math.min(end, from + REACH), tongue);
  for (let k = 0; k < 2; k++) {
    const word = words[k];
    if (!word?.isWord || tongue.stops.has(word.low)) return false;
    if (cueAt(words, k, tongue) > 0) return true;
  }
  return false;
}

/** Both in the order of the text, what goes on from another by its new number. */
function merged(spans: readonly QuoteSpan[], found: readonly QuoteSpan[]): readonly QuoteSpan[] {
  const list = [...spans, ...found].sort((a, b) => a.start - b.start);
  const numbers = new Map(list.map((span, i) => [span, i]));
  return list.map(span =>
    span.continues === null ? span : { ...span, continues: numbers.get(spans[span.continues]) ?? null },
  );
}
