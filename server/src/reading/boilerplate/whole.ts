import { quotesCol } from './columns';
import { Flag, flagBits } from './flags';
import type { Table } from './table';
import type { Unit } from './unit';

/** Share of a line that a phrase covers, from which the line is known by its words. */
export const SURE = 0.7;

/** An article as a whole. */
export interface Whole {
  /** What the model sees of it, the same for every line. */
  readonly columns: readonly number[];
  /** Lines that are known by their words. */
  readonly sure: number;
  /** Share of function words. */
  readonly english: number;
  /** People speak in it, and nobody speaks to the reader. */
  readonly isNews: boolean;
  /** A report rather than a guide or a shop's page: it is of an article's length, and does not speak to the reader. */
  readonly isReport: boolean;
}

const place = (flag: (typeof flagBits)[number]): number => flagBits.indexOf(flag);
const FUNCTION = place(Flag.function);
const YOU = place(Flag.you);
const WE = place(Flag.we);
const I = place(Flag.i);
const SAID = place(Flag.said);

/** Reads the article as a whole; `prose` is how much each line is prose, and the table has the lines by themselves. */
export function wholeOf(units: readonly Unit[], prose: Float64Array, { rows, width }: Table): Whole {
  const n = units.length;
  let functionAll = 0;
  let wordsAll = 0;
  let proseChars = 0;
  let coverAll = 0;
  let sure = 0;
  let charsAll = 0;
  let saidAll = 0;
  let youAll = 0;
  let iAll = 0;
  let quoted = 0;
  let texts = 0;
  let plain = 0;
  units.forEach(({ flags, words, bestCover, start, end }, i) => {
    functionAll += flags[FUNCTION];
    wordsAll += words;
    coverAll += bestCover;
    if (bestCover >= SURE) sure++;
    charsAll += end - start;
    if (prose[i]) proseChars += end - start;
    saidAll += flags[SAID];
    youAll += flags[YOU];
    iAll += flags[I];
    if (rows[i * width + quotesCol] >= 2) quoted++;
    if (prose[i] < 1) return;
    texts++;
    if (flags[YOU] === 0 && flags[WE] === 0) plain++;
  });
  const often = (count: number): number => {
    const rate = wordsAll ? (100 * count) / wordsAll : 0;
    return rate === 0 ? 0 : rate < 0.4 ? 1 : rate < 1.2 ? 2 : 3;
  };
  const isNews = often(saidAll) >= 2 && often(youAll) <= 1;
  return {
    columns: [
      n < 12 ? 0 : n < 30 ? 1 : n < 80 ? 2 : 3,
      step(charsAll ? proseChars / charsAll : 0, 0.2),
      Math.min(0.4, step(n ? coverAll / n : 0, 0.1)),
      step(Math.log2(1 + charsAll / Math.max(1, n)), 1),
      often(saidAll),
      often(youAll),
      often(iAll),
      Math.min(0.4, step(n ? quoted / n : 0, 0.1)),
      step(texts ? plain / texts : 0, 0.25),
    ],
    sure,
    english: wordsAll ? functionAll / wordsAll : 0,
    isNews,
    isReport: isNews || (n < 70 && 100 * youAll < wordsAll),
  };
}

/** Rough steps: finer ones would let the trees tell single training articles apart. */
const step = (x: number, size: number): number => Math.round(x / size) * size;
