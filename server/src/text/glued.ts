import { Case, isDigit, type Tokens } from './tokens';

/** A name and a capital word behind it: "TillersonSteve", "McCainGOP", "Lund2020"; what "Mac" and "Fitz" open is one name. */
const GLUED = /^((?:Ma?c|De|La)?(?!(?:Mac|Fitz)\p{Lu})\p{Lu}\p{Ll}{2,})[\p{Lu}\p{Nd}][\p{L}\p{Nd}]*$/u;

/**
 * Tells of each token of a text how much of it is a name that the next word was glued to, as where a page lost the space before a link:
 * "TillersonSteve", where Tillerson stands elsewhere in the text, and never in small letters; 0 for others.
 */
export function glueOf(text: string, { length, start, end, case: cases, norm }: Tokens): (i: number) => number {
  let names: Set<string> | undefined;
  return i => {
    if (cases[i] !== Case.mixed && !isDigit(text.charCodeAt(end[i] - 1))) return 0;
    const size = GLUED.exec(text.slice(start[i], end[i]))?.[1].length ?? 0;
    if (size === 0) return 0;
    if (!names) {
      names = new Set();
      for (let k = 0; k < length; k++) if (cases[k] >= Case.capital) names.add(norm[k]);
      for (let k = 0; k < length; k++) if (cases[k] === Case.lower) names.delete(norm[k]);
    }
    return names.has(norm[i].slice(0, size)) ? size : 0;
  };
}
