import { tokenAt } from '../../text/tokens';
import type { Context } from './context';
import type { Measure } from './measure';

/** All that the frames of an article are read from, by sentence and by figure: where it is the same for a figure, so is its frame. */
export interface Ground {
  /** What holds for the article as a whole. */
  readonly whole: Facts;
  /** By number, the sentences with figures and those before them. */
  readonly sentences: readonly (Facts | undefined)[];
  readonly figures: readonly Facts[];
  /** The number of the sentence of each figure. */
  readonly sentenceOf: readonly number[];
}

interface Facts {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

/** Letters beside a sentence, and sentences before one with a figure, that a frame may hang on. */
const BESIDE = 96;
const BEFORE = 3;
/** Figures on either side that may be parts of one whole with it. */
const PARTS = 4;

/** The ground of an article's frames. */
export function groundOf(context: Context): Ground {
  const { article, figures, sentenceOf, extent, quarter, topics, date } = context;
  const sentences: (Facts | undefined)[] = [];
  for (const sentence of sentenceOf)
    for (let s = Math.max(0, sentence - BEFORE); s <= sentence; s++)
      if (s < article.sentences.length) sentences[s] ??= sentenceGround(context, s);
  return {
    whole: {
      texts: [date ?? ''],
      numbers: [extent, quarter ?? 0, Number(topics.polled), Number(topics.reported)],
    },
    sentences,
    figures: Array.from(figures, (_, at) => figureGround(context, at)),
    sentenceOf,
  };
}

/** A sentence with what stands beside it, and what the article at large says of its words: how often it has each, and whether it is a name. */
function sentenceGround(context: Context, sentence: number): Facts {
  const { article, counts, foreseen, days } = context;
  const { text, tokens, sentences } = article;
  const { start, end } = sentences[sentence];
  const numbers = [Math.min(start, BESIDE), end - start, Number(foreseen.has(sentence))];
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++)
    if (counts[i] > 0) numbers.push(2 * counts[i] + Number(context.isName(i)));
  const named = days.get(sentence);
  return {
    texts: [text.slice(Math.max(0, start - BESIDE), end + BESIDE), named ? [...named].join(' ') : ''],
    numbers,
  };
}

function figureGround(
  { article, figures, sentenceOf, crowds, given, measures, converted }: Context,
  at: number,
): Facts {
  const { start, end, text, value, bound, unit, dimension, per, about } = figures[at];
  const sentence = sentenceOf[at];
  const { kind, low } = measures[at];
  const from = article.sentences[sentence]?.start ?? start;
  const { head, verb, context } = about;
  const texts = [text, unit ?? '', bound, dimension, per ?? '', head.join(' '), verb ?? '', context.join(' ')];
  // A figure behind the last sentence has its surroundings alone.
  if (sentence >= article.sentences.length) texts.push(article.text.slice(Math.max(0, start - BESIDE), end + BESIDE));
  const numbers = [sentence, value[0], value[1], start - from, end - from];
  numbers.push(crowds.get(kind) ?? 1, given.get(`${kind} ${low}`) ?? 1);
  noteMeasure(converted[at], texts, numbers);
  return { texts, numbers };
}

function noteMeasure(measure: Measure | null, texts: string[], numbers: number[]): void {
  if (!measure) return;
  texts.push(measure.kind, measure.bound);
  numbers.push(measure.low, measure.high);
}

/** Of each figure of `is` whether its frame is that of the figure of the same number of `was`. */
export function keptFigures(was: Ground, is: Ground): (at: number) => boolean {
  const { sentenceOf } = is;
  const count = sentenceOf.length;
  if (!isSame(was.whole, is.whole)) return () => false;
  const sentences = Array.from(is.sentences, (one, s) => {
    const before = was.sentences[s];
    return one !== undefined && before !== undefined && isSame(before, one);
  });
  /** How many of the figures before each are not what they were; behind the last, one more where there were others. */
  const changed = new Int32Array(count + 2);
  for (let at = 0; at < count; at++)
    changed[at + 1] = changed[at] + Number(at >= was.figures.length || !isSame(was.figures[at], is.figures[at]));
  changed[count + 1] = changed[count] + Number(was.figures.length !== count);
  /** The first figure of each figure's sentence, and the last. */
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  for (let at = 0; at < count; at++) first[at] = at > 0 && sentenceOf[at - 1] === sentenceOf[at] ? first[at - 1] : at;
  for (let at = count - 1; at >= 0; at--)
    last[at] = at + 1 < count && sentenceOf[at + 1] === sentenceOf[at] ? last[at + 1] : at;
  return at => {
    const sentence = sentenceOf[at];
    for (let s = Math.max(0, sentence - BEFORE); s <= sentence; s++)
      if (s < sentences.length && !sentences[s]) return false;
    const from = Math.max(0, Math.min(first[at], at - PARTS));
    const to = Math.min(count, Math.max(last[at], at + PARTS));
    return changed[to + 1] === changed[from];
  };
}

function isSame(a: Facts, b: Facts): boolean {
  return isSameList(a.numbers, b.numbers) && isSameList(a.texts, b.texts);
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
