import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';

const { near, over, under } = data.hedges;

/**
 * What stands before a word for a number and leaves it in the rough or bounds it, as a part of a regular expression: "nearly | half", "more than |
 * doubled". Before a number it belongs to the figure (`boundBefore`).
 */
export const hedge = anyOf([...near, ...over, ...under]);

/** Of these those that tell on which side of the number it is. */
export const isOver: ReadonlySet<string> = new Set(over);
export const isUnder: ReadonlySet<string> = new Set(under);
