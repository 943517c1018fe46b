import { tokenAt } from '../../text/tokens';
import type { Context } from './context';

/** All that the frames of an article are read from: where it is the same, so are they. */
export interface Ground {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** Letters beside a stretch of text, and sentences before one with a figure, that a frame may hang on. */
const BESIDE = 40;
const BEFORE = 3;

/** The ground of an article's frames: the sentences with figures, what the article at large says of their words, and the figures themselves. */
export function groundOf(context: Context): Ground {
  const { article, figures, sentenceOf, extent, quarter, topics, foreseen, days, date } = context;
  const { sentences } = article;
  const texts: string[] = [date ?? ''];
  const numbers: number[] = [extent, quarter ?? 0, Number(topics.polled), Number(topics.reported)];
  let next = 0;
  for (let at = 0; at < figures.length; at++) {
    const { start, end, text, value, bound, unit, dimension, per, about } = figures[at];
    const sentence = sentenceOf[at];
    texts.push(text, unit ?? '', bound, dimension, per ?? '', about.head.join(' '));
    texts.push(
      article.text.slice(Math.max(0, start - BESIDE), end + BESIDE),
      [...(days.get(sentence) ?? [])].join(' '),
    );
    const from = sentences[sentence]?.start ?? start;
    numbers.push(sentence, Number(foreseen.has(sentence)), value[0], value[1], start - from, end - from);
    const first = Math.max(next, sentence - BEFORE);
    const last = Math.min(sentence, sentences.length - 1);
    if (last < first) continue;
    next = last + 1;
    texts.push(article.text.slice(Math.max(0, sentences[first].start - BESIDE), sentences[last].end + BESIDE));
    for (let s = first; s <= last; s++) numbers.push(sentences[s].start - from, sentences[s].end - from);
    noteWords(context, sentences[first].start, sentences[last].end, numbers);
  }
  return { texts, numbers };
}

/** What the article at large says of the words of a stretch: how often it has each, and whether it is a name. */
function noteWords(context: Context, start: number, end: number, numbers: number[]): void {
  const { article, lemmas, counts } = context;
  const { tokens } = article;
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++) {
    if (lemmas[i] !== undefined) numbers.push(2 * counts[i] + Number(context.isName(i)));
  }
}

export const isSameGround = (a: Ground, b: Ground): boolean => isSame(a.numbers, b.numbers) && isSame(a.texts, b.texts);

function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
