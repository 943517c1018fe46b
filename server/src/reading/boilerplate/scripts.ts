import { made, type Unit } from './unit';

/** Letters outside the article's script, as a share of a unit's letters. */
export const foreignShare = ({ foreign, letters }: Unit): number => (foreign ? foreign / letters : 0);

/** The scripts that are told apart: a letter's block of code points, coarse. */
export function scriptOf(code: number): number {
  if (code < 0x250 || (code >= 0x1e00 && code < 0x1f00)) return 0; // Latin
  if (code < 0x370) return -1;
  if (code < 0x400 || (code >= 0x1f00 && code < 0x2000)) return 1; // Greek
  if (code < 0x530) return 2; // Cyrillic
  if (code < 0x590) return 3; // Armenian
  if (code < 0x600) return 4; // Hebrew
  if (code < 0x900) return 5; // Arabic and kin
  if (code < 0x1100) return 6 + ((code - 0x900) >> 7); // Indic scripts, Thai, Georgian and so on
  if (code < 0x1200 || (code >= 0xac00 && code < 0xd7b0)) return 40; // Hangul
  if (code >= 0x3040 && code < 0xa000) return 41; // Kana and Han go together
  if (code >= 0xf900 && code < 0xfb00) return 41;
  if (code >= 0xfb1d && code < 0xfb50) return 4;
  if (code >= 0xfb50 && code < 0xff00) return 5;
  return -1;
}

/** The counts with `size` more of one script. */
export function counted(counts: Map<number, number> | null, script: number, size: number): Map<number, number> {
  const own = counts ?? new Map<number, number>();
  return own.set(script, (own.get(script) ?? 0) + size);
}

/** Letters from which a line that ends as a sentence says which script the article is written in. */
const TELLING = 30;

/** The units with the share of letters that are not of the script of them all: of the running text, where there is some. */
export function withForeign(units: readonly Unit[]): readonly Unit[] {
  if (units.every(({ scripts }) => scripts === null)) return units;
  const all = new Map<number, number>();
  const text = new Map<number, number>();
  for (const { scripts, wordChars, endsInStop } of units)
    for (const [script, count] of scripts ?? [[0, wordChars] as const]) {
      all.set(script, (all.get(script) ?? 0) + count);
      if (endsInStop && count >= TELLING) text.set(script, (text.get(script) ?? 0) + count);
    }
  const main = mostOf(text.size > 0 ? text : all);
  return units.map(unit => {
    let other = 0;
    let sum = 0;
    for (const [script, count] of unit.scripts ?? [[0, unit.wordChars] as const]) {
      sum += count;
      if (script !== main) other += count;
    }
    return other ? made({ ...unit, letters: sum, foreign: other }) : unit;
  });
}

function mostOf(counts: ReadonlyMap<number, number>): number {
  let best = -1;
  let most = 0;
  for (const [key, count] of counts)
    if (count > most) {
      most = count;
      best = key;
    }
  return best;
}
