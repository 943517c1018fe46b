import type { Article } from '../../text/article';
import type { Span } from '../../text/span';
import { isByline } from './bylines';
import { Flag, flagBits } from './flags';
import type { Unit } from './unit';

const MONTH = flagBits.indexOf(Flag.month);

/** A byline, a date or a deck near the top, or the headline that is known: body, whatever they look like. */
export function isHead(article: Article, units: readonly Unit[], i: number, headline: Span | null): boolean {
  const unit = units[i];
  const { words } = unit;
  // A few words that are a phrase of leftovers and no more ("Skip to content") are no headline, even on top.
  const isPhrase = unit.bestCover >= 0.9 && words <= 4;
  if (!isPhrase && headline && unit.start <= headline.start && headline.start < unit.end) return true;
  if (isByline(article, units, i)) return true;
  if (unit.bestCover >= 0.5 || i >= 12) return false;
  if (isDeck(article, units, i, headline)) return true;
  const by = /^by\s/i.test(article.text.slice(unit.start, unit.start + 3));
  if (by && words >= 3 && words <= 8 && unit.capitals >= words - 2) return true;
  if (isNamesBeforeText(units, i)) return true;
  if (unit.numbers === 0 || words > 6 || words - unit.flags[MONTH] > 2) return false;
  // Counts stand there as well ("345", "0 min read", "3.0K shares").
  return unit.flags[MONTH] > 0 || DATED.test(article.text.slice(unit.start, Math.min(unit.end, unit.start + 80)));
}

/** Whether a line stands right below the headline and right above who wrote the article: what the headline's deck says. */
function isDeck(article: Article, units: readonly Unit[], i: number, headline: Span | null): boolean {
  const above = units[i - 1];
  return (
    headline !== null &&
    above !== undefined &&
    above.start <= headline.start &&
    headline.start < above.end &&
    units[i].words >= 4 &&
    i + 1 < units.length &&
    isByline(article, units, i + 1)
  );
}

/** A time of day, a date in figures or a year. */
const DATED = /\d[:.]\d\d(?!\d)|\d[./-]\d{1,2}[./-]\d|(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Whether a line between headline and text is names and no more: a byline without its "By". */
function isNamesBeforeText(units: readonly Unit[], i: number): boolean {
  const { words, capitals, uppers, numbers, bestCover, endsInStop, endsInColon } = units[i];
  if (i < 1 || i > 3 || words < 2 || words > 7 || numbers > 0 || bestCover >= 0.25 || endsInStop || endsInColon)
    return false;
  // "and", "for", "of" between the names.
  if (capitals + uppers < words - 1 || capitals + uppers < 2 || units[i - 1].words < 4) return false;
  return units.slice(i + 1, i + 3).some(next => next.words >= 15 && next.endsInStop);
}
