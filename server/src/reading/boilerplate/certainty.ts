import type { Article } from '../../text/article';
import { Kind } from '../../text/tokens';
import { phraseCategories } from './cover';
import { isCredited } from './credits';
import { Flag, flagBits } from './flags';
import type { Category } from './passage';
import { foreignShare } from './scripts';
import type { Unit } from './unit';
import { hasWordish } from './units';

/** What is sure of a line, and why, where its category does not say it. */
export interface Certainty {
  readonly logit: number;
  readonly category: Category;
  readonly why?: string;
}

/** What shape and place alone settle, whatever the model says. */
export function certainty(article: Article, units: readonly Unit[], i: number): Certainty | null {
  const unit = units[i];
  if (!hasWordish(article.text, unit)) return { logit: 1.5, category: 'separator' };
  if (unit.words === 0 && isCounted(article, unit)) return { logit: 1.5, category: 'share' };
  if (unit.words > 1 && isTagged(article, unit)) return { logit: 1, category: 'navigation' };
  if (foreignShare(unit) > 0.8) return { logit: 1.5, category: 'script' };
  if (unit.message) return { logit: 1.5, category: unit.message };
  const short = unit.words > 2 && unit.words < 40;
  if (short && isRepeatedCaption(article.text, units, i))
    return { logit: 2, category: 'caption', why: 'caption that stands there more than once' };
  if (short && !unit.endsInStop && isPictureLine(units, i - 1) && i + 1 < units.length && isCredit(units[i + 1]))
    return { logit: 1, category: 'caption' };
  if (unit.words > 1 && unit.words <= 60 && unit.flags[SAID] === 0 && isCredited(article.text, unit))
    return { logit: 1, category: 'caption', why: 'caption with its credit' };
  if (isNameBeforeText(article, units, i)) return { logit: 1, category: 'caption' };
  if (unit.cover[BIO] >= 0.8 && unit.flags[I] > 0 && isTail(units, i)) return { logit: 1, category: 'bio' };
  return null;
}

/** Whether a line is little pictures with a number each: what readers clicked ("👍 214 ❤️ 31"). */
function isCounted({ text }: Article, { start, end, numbers }: Unit): boolean {
  return numbers > 0 && end - start < 80 && COUNTS.test(text.slice(start, end));
}
const COUNTS = /^(?:(?![©®™\d#*])\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]*\s*\d[\d.,]*[KkMm]?\s*)+$/u;

/** Whether a line is hashtags and no more. */
function isTagged({ tokens }: Article, { firstToken, lastToken }: Unit): boolean {
  for (let t = firstToken; t < lastToken; t += 2)
    if (tokens.norm[t] !== '#' || tokens.kind[t + 1] === Kind.mark || t + 1 === lastToken) return false;
  return true;
}

const BIO = phraseCategories.indexOf('bio');
const CREDIT = phraseCategories.indexOf('credit');
const GALLERY = phraseCategories.indexOf('gallery');
const SAID = flagBits.indexOf(Flag.said);
const I = flagBits.indexOf(Flag.i);

/** How many lines around one a rule looks at, at most. */
const SIGHT = 40;

const isCredit = (unit: Unit | undefined): boolean => !!unit && unit.cover[CREDIT] >= 0.9;

/**
 * Whether a line stands there twice in a row: a caption, given once for the eye and once for those who cannot see. Above the text,
 * where a headline is repeated in the same way, only a picture's label or credit beside the lines makes them captions.
 */
function isRepeatedCaption(text: string, units: readonly Unit[], i: number): boolean {
  // The very words: rows of a table differ in their figures alone.
  const words = text.slice(units[i].start, units[i].end);
  const isSame = (unit: Unit | undefined): boolean =>
    unit?.key === units[i].key && text.slice(unit.start, unit.end) === words;
  let from = i;
  while (i - from < SIGHT && isSame(units[from - 1])) from--;
  let to = i + 1;
  while (to - i < SIGHT && isSame(units[to])) to++;
  if (to - from < 2) return false;
  if (isCredit(units[to]) || (from > 0 && units[from - 1].cover[GALLERY] >= 0.7)) return true;
  return i > from && hasTextAbove(units, from);
}

/** Whether a paragraph stands somewhere above. */
function hasTextAbove(units: readonly Unit[], i: number): boolean {
  for (let j = Math.max(0, i - SIGHT); j < i; j++) if (units[j].words > 15 && units[j].endsInStop) return true;
  return false;
}

/** Whether a line belongs to a picture: its label, its credit, or a caption given twice or in another script. */
function isPictureLine(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!unit) return false;
  return unit.cover[GALLERY] >= 0.7 || isCredit(unit) || foreignShare(unit) > 0.8 || units[i - 1]?.key === unit.key;
}

/** Whether nothing but short lines and phrases follows. */
function isTail(units: readonly Unit[], i: number): boolean {
  for (let j = i + 1; j < Math.min(units.length, i + SIGHT); j++)
    if (units[j].words > 20 && units[j].bestCover < 0.5) return false;
  return true;
}

/**
 * Whether a line between headline and text is only a name, with a title perhaps, that the text speaks of: the caption of its picture.
 * A byline's name does not come up in the text.
 */
function isNameBeforeText({ tokens }: Article, units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (i === 0 || i > 6 || !next || next.words < 20 || !next.endsInStop) return false;
  if (unit.words < 3 || unit.words > 8 || unit.capitals < unit.words || unit.lastToken - unit.firstToken > unit.words)
    return false;
  // The name, its last two words, comes up in the first paragraphs.
  const name = unit.lastToken - 2;
  const end = units[Math.min(units.length, i + 6) - 1].lastToken;
  for (let at = next.firstToken; at + 1 < end; at++)
    if (tokens.norm[at] === tokens.norm[name] && tokens.norm[at + 1] === tokens.norm[name + 1]) return true;
  return false;
}
