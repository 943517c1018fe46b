import type { Article } from '../../text/article';
import { Kind } from '../../text/tokens';
import type { Unit } from './unit';

/** Figures that a row of a table ends in, at least. */
const SEVERAL = 3;

/** Digits that each of them has, at most: numbers of telephones have more. */
const DIGITS = 3;

/** Characters that a heading over a column has, at most ("Pts", "Won"). */
const HEADING = 6;

/**
 * The places of lines that are rows of a table of results ("Vale United 30 19 7 4 64"): lines beside each other that end in equally many figures
 * with nothing between, and the headings of the columns above the first of them ("P W D L Pts").
 */
export function figureRowsOf(article: Article, units: readonly Unit[]): ReadonlySet<number> {
  const found = new Set<number>();
  let above = 0;
  units.forEach((unit, i) => {
    const figures = unit.numbers < SEVERAL ? 0 : figuresAtEnd(article, unit);
    if (figures >= SEVERAL && figures === above) {
      if (!found.has(i - 1)) {
        found.add(i - 1);
        if (i > 1 && isHeadings(article, units[i - 2], figures)) found.add(i - 2);
      }
      found.add(i);
    }
    above = figures;
  });
  return found;
}

/** How many figures a line ends in. */
function figuresAtEnd({ tokens }: Article, { firstToken, lastToken }: Unit): number {
  let at = lastToken;
  while (at > firstToken && tokens.kind[at - 1] === Kind.number && tokens.end[at - 1] - tokens.start[at - 1] <= DIGITS)
    at--;
  return lastToken - at;
}

/** Whether a line is short words and no more, one for each figure of the rows below it, and for what stands before those perhaps. */
function isHeadings({ tokens }: Article, { firstToken, lastToken }: Unit, figures: number): boolean {
  const count = lastToken - firstToken;
  if (count < figures || count > figures + 2) return false;
  for (let t = firstToken; t < lastToken; t++)
    if (tokens.kind[t] !== Kind.word || tokens.end[t] - tokens.start[t] > HEADING) return false;
  return true;
}
