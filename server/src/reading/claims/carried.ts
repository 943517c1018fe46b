import data from '../../../data/claim-strength.json';
import { phrasesOf } from '../../text/phrases';
import type { Span } from '../../text/span';
import { type Tokens, tokenAt } from '../../text/tokens';
import { wordSet } from '../../text/words';

const { goesOn: openings, whence } = data.carried;
const goOn = phrasesOf(openings.map((phrase): [string, true] => [phrase, true]));

/** Whether a stretch opens as one that reckons on with what stands before it: "Of those, …", "That means …", "At this rate …". */
export const goesOn = (tokens: Tokens, span: Span): boolean =>
  goOn.at(tokens, tokenAt(tokens, span.start)) !== undefined;

const isPointer = wordSet(whence.pointers);
const isData = wordSet(whence.data);
const isOrigin = wordSet(whence.origins);

/** Whether a sentence says where figures before it are from: "Those numbers, obtained from the court, …". */
export function tellsWhence(tokens: Tokens, { start, end }: Span): boolean {
  const from = tokenAt(tokens, start);
  if (!isPointer(tokens, from)) return false;
  const noun = [from + 1, from + 2].find(i => i < tokens.length && isData(tokens, i));
  if (noun === undefined) return false;
  for (let i = noun + 1; i < tokens.length && i <= noun + whence.within && tokens.end[i] <= end; i++)
    if (isOrigin(tokens, i)) return true;
  return false;
}
