import words from '../../../data/words.json';
import { anyOf } from '../../text/any-of';
import { isSpace, type Span } from '../../text/span';
import { isDigit, isLetter } from '../../text/tokens';

/** What a mark does, bits: `either` is both. */
export const Turn = { none: 0, open: 1, close: 2, either: 3 } as const;
export type Turn = (typeof Turn)[keyof typeof Turn];

/** A quotation mark as the text writes it. */
export interface Mark extends Span {
  readonly single: boolean;
  readonly twin: boolean;
  /** What the place says: white space, punctuation and letters around it. */
  readonly place: Turn;
  /** What the sign says: “ opens, ” closes, " and ' say nothing. */
  readonly sign: Turn;
}

const ELIDED = new RegExp(`^${anyOf(words.elided)}(?![\\p{L}\\p{N}])`, 'iu');

const doubleSign = (code: number): Turn | -1 => {
  switch (code) {
    case 0x22:
      return Turn.either;
    case 0x201c:
    case 0xab:
    case 0x300c: // 「
    case 0x300e: // 『
      return Turn.open;
    case 0x201d:
    case 0xbb:
    case 0x300d:
    case 0x300f:
      return Turn.close;
    case 0x201e:
    case 0x201f:
      return Turn.open;
    default:
      return -1;
  }
};

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x201a;

/** The quotation marks of a block, in order; apostrophes, measures, arrows and what stands in `skipped` are none. Linear. */
export function marksOf(text: string, block: Span, skipped: (offset: number) => boolean): Mark[] {
  const marks: Mark[] = [];
  for (let i = block.start; i < block.end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x22 || (code > 0x27 && code < 0x60)) continue;
    let sign = doubleSign(code);
    let end = i + 1;
    let single = false;
    if (sign === -1) {
      const twin = text.charCodeAt(i + 1) === code;
      if (code === 0x60 && twin) {
        sign = Turn.open;
        end = i + 2;
      } else if (isApostrophe(code)) {
        if (twin && !endsInner(text, block, i, code)) {
          sign = code === 0x2018 ? Turn.open : Turn.either;
          end = i + 2;
        } else {
          sign = code === 0x2018 || code === 0x201a ? Turn.open : code === 0x2019 ? Turn.close : Turn.either;
          single = true;
        }
      } else continue;
    }
    if (isGarbled(text, i)) continue;
    const isSure = !single && sign !== Turn.either && (isWide(text, i) || isWide(text, i - 1) || isWide(text, end));
    const place = isSure ? sign : placeOf(text, block, i, end);
    if (single && place === Turn.none) continue;
    if (skipped(i)) continue;
    if (single && place === Turn.open && isElision(text, end, block.end)) continue;
    if (isMeasure(text, block, i, single) || isBullet(text, block, i)) continue;
    marks.push({ start: i, end, single, twin: end > i + 1, place, sign });
    i = end - 1;
  }
  return marks;
}

/** A sign of a script that sets no spaces between words: beside one, a mark does what its sign says. */
const isWide = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (code > 0x3000 && code < 0xa000) || (code >= 0xff00 && code < 0xfff0);
};

/** `''He said, 'I will,'''`: of three apostrophes that close, the first closes what stands inside, and two the rest. */
const endsInner = (text: string, block: Span, at: number, code: number): boolean =>
  text.charCodeAt(at + 2) === code &&
  text.charCodeAt(at + 3) !== code &&
  at > block.start &&
  !isSpace(text.charCodeAt(at - 1)) &&
  (at + 3 >= block.end || !isWordAt(text, at + 3));

/** "â€”", "â„¢": a curly mark that UTF-8 read in a Western code page left behind is a part of another sign. */
const isGarbled = (text: string, at: number): boolean =>
  text.charCodeAt(at) > 0x2000 && /â€?$/.test(text.slice(Math.max(0, at - 2), at));

/** 'em, 'til, the '90s. */
const isElision = (text: string, from: number, end: number): boolean =>
  ELIDED.test(text.slice(from, Math.min(end, from + 8))) ||
  /^\d0s/.test(text.slice(from, from + 3)) ||
  /^\d\d(?!\d|[^.]{0,60}['’])/.test(text.slice(from, from + 70));

/** "» Read more": an arrow before a line. */
const isBullet = (text: string, block: Span, at: number): boolean =>
  at === block.start && text.charCodeAt(at) === 0xbb && isSpace(text.charCodeAt(at + 1));

/** 5'10", 5', 6” x 4”; whether another double mark behind a number measures is left to the pairing. */
function isMeasure(text: string, block: Span, at: number, single: boolean): boolean {
  if (!isDigit(text.charCodeAt(at - 1))) return false;
  if (single) return isDigit(text.charCodeAt(at + 1)) || /^['’] ?\d/.test(text.slice(at, at + 3));
  if (/^.\s?[x×]\s?[\d.]/.test(text.slice(at, at + 5))) return true;
  let i = at - 1;
  while (i > block.start && isDigit(text.charCodeAt(i - 1))) i--;
  if (text.charAt(i - 1) === ' ') i--;
  return at - i <= 3 && isApostrophe(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i - 2));
}

/** A sign that says which way text runs, or joins nothing to nothing: no reader sees it. */
const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069);

const isWordAt = (text: string, at: number): boolean => isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at));

const OPENS_AFTER = '([{-–—/“"‘\'„«¿¡…:;,>=|•*';

function placeOf(text: string, block: Span, start: number, end: number): Turn {
  let from = start;
  while (from > block.start && isInvisible(text.charCodeAt(from - 1))) from--;
  const before = from === block.start ? 32 : text.charCodeAt(from - 1);
  const after = end >= block.end ? 32 : text.charCodeAt(end);
  if (from === block.start && !/^[.,;:)]/.test(text.charAt(end))) return Turn.open;
  const spaceBefore = isSpace(before);
  const spaceAfter = isSpace(after);
  if (spaceBefore && spaceAfter) return Turn.either;
  if (spaceBefore)
    return /^(?:[,;:!?)\]]|\.(?:\s(?!\.)|$))/.test(text.slice(end, Math.min(end + 3, block.end)))
      ? Turn.close
      : Turn.open;
  if (spaceAfter) return Turn.close;
  const wordBefore = isLetter(before) || isDigit(before);
  const wordAfter = isLetter(after) || isDigit(after);
  if (wordBefore && wordAfter) return Turn.none;
  if (wordAfter || after === 0x24 || after === 0x5b || after === 0x40 || after === 0x23) {
    const char = String.fromCharCode(before);
    if (/[.!?”’]/.test(char)) return Turn.either;
    return OPENS_AFTER.includes(char) ? (char === ',' || char === '-' ? Turn.either : Turn.open) : Turn.close;
  }
  if (wordBefore) return Turn.close;
  return Turn.either;
}

/** What the mark does, the place first, the sign where the place says nothing. */
export const turnOf = (mark: Mark): Turn => {
  if (mark.place === Turn.open || mark.place === Turn.close) return mark.place;
  return mark.sign;
};

/** Left-over HTML: the marks of attribute values quote nothing. */
export function tagSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('<'); at >= 0; ) {
    const next = text.indexOf('<', at + 1);
    // a tag holds no other, and is of bounded length: the search stays linear
    const reach = Math.min(next < 0 ? text.length : next, at + 2000);
    const end = /[a-zA-Z/!]/.test(text.charAt(at + 1)) ? text.slice(at, reach).indexOf('>') : -1;
    if (end > 0) spans.push({ start: at, end: at + end + 1 });
    at = next;
  }
  return spans;
}
