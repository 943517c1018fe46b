import { Tag } from './lexicon';
import type { Range } from './subject';
import type { Unit } from './units';

/**
 * The name that signs the quotes of unit `n` in the unit behind it: "— Anna Holm"; "Anna Holm, The Post" at the end of the paragraph, or in
 * one of its own where the article is a `digest`. Where a dash stands in front the range starts behind it; null for no signature.
 */
export function signatureBehind(units: readonly Unit[], n: number, digest: boolean): Range | null {
  const unit = units[n + 1];
  if (!unit) return null;
  const inBlock = unit.block === units[n].block;
  const below = digest && unit.block === units[n].block + 1;
  return dashed(unit, units[n]) ?? ((inBlock || below) && closes(units, n + 1) ? byline(unit) : null);
}

/** Whether the article is a row of quotes, each with a name in a paragraph of its own below it. */
export function isDigest(units: readonly Unit[]): boolean {
  let signed = 0;
  for (let n = 1; n < units.length && signed < 2; n++)
    if (units[n].block === units[n - 1].block + 1 && isQuote(units[n - 1]) && closes(units, n) && byline(units[n]))
      signed++;
  return signed >= 2;
}

const isQuote = ({ tags, length }: Unit): boolean => length > 0 && (tags[length - 1] & Tag.quote) !== 0;

/** Whether the block of unit `n` ends with it. */
const closes = (units: readonly Unit[], n: number): boolean => units[n + 1]?.block !== units[n].block;

/** "— Anna Holm" in a unit of its own, behind a quote: the name; null where it is something else. */
function dashed(unit: Unit, quote: Unit): Range | null {
  if (unit.block > quote.block + 1 || unit.length < 2 || unit.length > 9 || !(unit.tags[0] & Tag.dash)) return null;
  let to = 1;
  if (!(unit.tags[1] & Tag.name)) return null;
  while (to + 1 < unit.length && unit.tags[to + 1] & (Tag.name | Tag.aside)) to++;
  return to + 1 === unit.length || unit.tags[to + 1] & (Tag.comma | Tag.stop) ? { from: 1, to } : null;
}

/** `David A. Graham, The Atlantic`: names and commas alone: the first name. */
function byline(unit: Unit): Range | null {
  if (unit.length > 10) return null;
  let comma = 0;
  while (comma < unit.length && unit.tags[comma] & Tag.name && !(unit.tags[comma] & Tag.verb)) comma++;
  if (comma < 2 || comma + 1 >= unit.length || !(unit.tags[comma] & Tag.comma)) return null;
  for (let k = comma + 1; k < unit.length; k++)
    if (!(unit.tags[k] & (Tag.name | Tag.preposition | Tag.comma | Tag.aside)) || unit.tags[k] & Tag.stop) return null;
  return { from: 0, to: comma - 1 };
}
