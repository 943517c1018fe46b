/** Straight apostrophes and quotation marks, plain hyphens and spaces; the length is kept, so offsets stay true. */
export const plainMarks = (text: string): string =>
  text
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ');

/** Lower case without accents and with straight marks, for comparing names and words. The length may change. */
export const folded = (text: string): string =>
  isAscii(text) ? text.toLowerCase() : plainMarks(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Most words are plain: nothing of them has to be taken off. */
function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number; a content key, not a defence against forgery. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  // As a 32-bit number from the start: code compiled for one that becomes it is thrown away at each call.
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
