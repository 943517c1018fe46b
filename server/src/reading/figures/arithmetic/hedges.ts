import data from '../../../../data/sums.json';
import { anyOf } from '../../../text/any-of';

const { near, over, under } = data.hedges;

/** What leaves a number in the rough, as a part of a regular expression: "about", "nearly". */
export const rough = anyOf(near);
/** The same with what sets a number a bound: "more than", "just under". */
export const hedge = anyOf([...near, ...over, ...under]);

/** Of these those that tell on which side of the number it is. */
export const isOver: ReadonlySet<string> = new Set(over);
export const isUnder: ReadonlySet<string> = new Set(under);
