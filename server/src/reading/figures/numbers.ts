import data from '../../../data/numbers.json';
import { Kind, type Tokens } from '../../text/tokens';
import { wordColumn } from '../../text/words';

/** Values of number words: "twelve". */
export const words = new Map<string, number>(Object.entries(data.words));
/** The number words from "one" to "ten". */
export const upToTen: readonly string[] = [...words.keys()].filter(word => {
  const value = words.get(word) ?? 0;
  return value >= 1 && value <= 10;
});
/** Words that multiply what stands before them: "million". */
export const scales = new Map<string, number>(Object.entries(data.scales));
/** The same in the plural, behind a number alone: of "millions of" they are a number in the rough. */
const many = new Map<string, number>(Object.entries(data.many));
/** Scales that are written with a full stop. */
const abbreviated: ReadonlySet<string> = new Set(data.abbreviated.split(' '));
/** Nouns that stand for a number of things: "dozen", "score". */
export const collectives = new Map<string, number>(Object.entries(data.collectives));
/** Words for a thousand in some languages that set thousands apart otherwise than English: "mil". */
export const thousandWords = new Map<string, number>(Object.entries(data.thousands));
const suffixes = new Map<string, number>(Object.entries(data.suffixes));
/** Low and high of words that count in the rough: "dozens". */
export const vague = new Map<string, readonly number[]>(Object.entries(data.vague));
/** Words that count a few of what stands behind them: "several". */
export const several: readonly string[] = data.several;
/** What a word divides by: 3 for "third" and "thirds". */
export const fractions = new Map<string, number>(Object.entries(data.fractions));
/** Over and under of a fraction in one character: "½". */
export const glyphs = new Map<string, readonly number[]>(Object.entries(data.glyphs));
/** Values of ordinals in words: "fourth". */
export const ordinals = new Map<string, number>(Object.entries(data.ordinals));

/** A number as it is written. */
export interface NumberRead {
  readonly low: number;
  readonly high: number;
  /** Index of the first token behind it. */
  readonly next: number;
  /** `plain`: digits alone; `digits`: digits with grouping, decimals or a scale; `vague`: "dozens". */
  readonly form: 'plain' | 'digits' | 'words' | 'vague' | 'fraction';
  /** A scale word or suffix stands with it: the number of a range's other end may take it over. */
  readonly scale: number;
}

/** Whether a number can start at this token. Cheap: asked of every token. */
export const startsNumber = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === Kind.number || (i < tokens.length && opensNumber(tokens, i) === tokens.kind[i]);

const starters = new Set([
  ...words.keys(),
  ...scales.keys(),
  ...vague.keys(),
  ...several,
  'tens',
  'half',
  'a',
  'an',
  'quarter',
  'dozen',
]);

/** The kind of token that a form opens a number as; 0 where it opens none. */
export const opensNumberAs = (form: string): number =>
  starters.has(form) ? Kind.word : form === '.' || glyphs.has(form) ? Kind.mark : 0;
const opensNumber = wordColumn(opensNumberAs);

/** Whether the token touches the one before it. */
export const touching = (tokens: Tokens, i: number): boolean => i > 0 && tokens.start[i] === tokens.end[i - 1];

/** A hyphen as it joins words. */
export const isHyphen = (mark: string): boolean => mark === '-' || mark === '\u2010' || mark === '\u2011';

/** A hyphen or dash as it joins the ends of a range. */
export const isDash = (mark: string): boolean => isHyphen(mark) || mark === '–' || mark === '—' || mark === '~';

/** Reads digits: "1,234,567.8", "1.234,5", "12 500" (with a narrow or plain space), "12,34,567". NaN where they are no one number. */
export function digitsValue(raw: string): number {
  if (/^\d+$/.test(raw)) return Number(raw);
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw) || /^\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d+)?$/.test(raw))
    return Number(raw.replaceAll(',', ''));
  if (/^\d+\.\d+$/.test(raw)) return Number(raw);
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(raw)) return Number(raw.replaceAll('.', '').replace(',', '.'));
  if (/^\d+,\d{1,2}$/.test(raw)) return Number(raw.replace(',', '.'));
  if (/^\d{4,},\d{3}(?:,\d{3})*$/.test(raw)) return Number(raw.replaceAll(',', ''));
  return Number.NaN;
}

/** A value read up to token `next`, times the scale words that stand there. */
export const scaled = (tokens: Tokens, next: number, value: number, form: NumberRead['form']): NumberRead => {
  const { size: scale, next: behind } = scaleAt(tokens, next);
  return { low: value * scale, high: value * scale, next: behind, form: scale > 1 ? 'digits' : form, scale };
};

/** The scale that a suffix right behind a number stands for ("100K", "$1.2bn"), or undefined. */
export const suffixScale = (raw: string): number | undefined => suffixes.get(raw);

/** Whether the word is a number word or a scale. */
export const isNumberWord = (word: string): boolean => words.has(word) || scales.has(word);

const beside = ({ start, end }: Tokens, i: number): boolean => i > 0 && start[i] - end[i - 1] <= 1;

/** The scale words at a token ("million", "hundred thousand", "Mio."), multiplied, and the token behind them. */
export function scaleAt(tokens: Tokens, i: number): { readonly size: number; readonly next: number } {
  const { norm, length } = tokens;
  let size = 1;
  let next = i;
  while (next < length) {
    const word = norm[next];
    const scale = scales.get(word) ?? (next === i && beside(tokens, i) ? many.get(word) : undefined);
    if (scale === undefined) break;
    size *= scale;
    next++;
    if (norm[next] === '.' && abbreviated.has(word) && next + 1 < length && touching(tokens, next)) next++;
  }
  return { size, next };
}
