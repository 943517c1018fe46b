import data from '../../../data/boilerplate.json';
import nameData from '../../../data/names.json';
import { anyOf } from '../../text/any-of';
import type { Span } from '../../text/span';

/*
 * Captions that end in who took the picture: "A crew near Truro. (Ned Farrow/The Post)", "… last week. Photograph: Hal Dunn",
 * "Men carry sandbags [File: Hala Idris]". By their words they are sentences like any other.
 */

/** Characters from the end of a line that a credit takes, at most. */
const TAIL = 90;

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
const NAMES = `${NAME}(?: (?:${NAME}|${anyOf(nameData.particles)})){1,3}`;
const THING = anyOf(data.pictures);
const KIND = anyOf([...data.pictureSources, ...data.pictures]);

const bracketed = [
  // "(AP Photo/…)", "[File: …]", "(Photo by …)", "(Representational)"
  new RegExp(
    `^(?:\\p{Lu}\\p{L}+ ){0,2}${KIND}(?: (?:photo|image|picture))?(?:$|\\s*[:/|]| by | courtesy| credit| via | of )`,
    'iu',
  ),
  // "(Ned Farrow/The Post)"
  new RegExp(`^${NAMES}/\\p{Lu}[^/]*$`, 'u'),
  // "(CBN: Tessa Crowe)"
  new RegExp(`^(?:\\p{Lu}{2,}[\\p{L} ]*|Supplied|Source|Pic): ?${NAMES}$`, 'u'),
];
const open = [
  new RegExp(
    `(?:^|[.!?)”"’'] ?|[|] ?)(?:${THING}|credit|${THING} credit|${THING} (?:by|courtesy of))(?::| by |[.]{3}| ?[|] ?) ?\\p{Lu}[^.!?:]{1,60}[.]?$`,
    'iu',
  ),
  new RegExp(`[.!?)”"] \\p{Lu}\\p{L}+/${NAMES}(?: acquire licensing rights.*| file photo)?[.]?$`, 'u'),
];
const LABEL = new RegExp(`^(?:${THING}|media|video) (?:caption|source|credit|copyright)s?\\s?[,:]`, 'iu');
const OWN = new RegExp(`^${THING}(?: credit| by)?\\s?[:/]`, 'iu');
const SPEECH = /["“”«»„]/;

/** Whether a line is the caption of a picture by the credit that it ends in, or by the label in front of it. */
export function isCredited(text: string, { start, end }: Span): boolean {
  let last = end - 1;
  while (last > start && text.charCodeAt(last) === STOP) last--;
  const close = text.charAt(last);
  const isBracketed = close === ')' || close === ']';
  // Most lines are told off by their marks.
  if (
    !isBracketed &&
    !hasSign(text, Math.max(start, end - TAIL), end) &&
    !hasSign(text, start, Math.min(end, start + LEAD))
  )
    return false;
  if (LABEL.test(text.slice(start, Math.min(end, start + LEAD)))) return true;
  const tail = text.slice(Math.max(start, end - TAIL), last + 1);
  if (isBracketed) {
    const at = tail.lastIndexOf(close === ')' ? '(' : '[');
    const inside = at < 0 ? '' : tail.slice(at + 1, -1).trim();
    if (!inside || !bracketed.some(shape => shape.test(inside))) return false;
    // "… at noon. (Photo: Hal Dunn)": the sentence may be text, and the credit goes by itself.
    if (/[.!?]\s*$/.test(tail.slice(0, at)) && OWN.test(inside)) return false;
  } else if (!open.some(shape => shape.test(tail))) return false;
  // Speech is text, whatever stands behind it.
  return !SPEECH.test(text.slice(start, end));
}

const STOP = 46;
/** Characters from the start of a line that its label takes, at most. */
const LEAD = 40;

/** Whether one of the marks stands there that credits have, three stops in a row, or "by". */
function hasSign(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 58 || code === 47 || code === 124) return true;
    if (code === STOP && text.charCodeAt(at + 1) === STOP) return true;
    if (code === 44 && at < from + 20) return true;
    if ((code | 32) === 98 && (text.charCodeAt(at + 1) | 32) === 121 && text.charCodeAt(at + 2) === 32) return true;
  }
  return false;
}
