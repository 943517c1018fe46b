import { Case, Kind, type Tokens } from '../../text/tokens';
import type { Source } from './amounts';
import { isDash, touching } from './numbers';
import { unitAt } from './units';

/** "39.4C", "103F": whether a C or F at token `at` makes the number at `i` a temperature; "18F", "12C" may be an office, a seat or a flat. */
export const isHeat = ({ tokens }: Source, i: number, at: number, letter: 'C' | 'F', value: number): boolean =>
  touching(tokens, at) &&
  (value <= (letter === 'C' ? 60 : 150) || (value <= 600 && (value % 5 === 0 || tokens.norm[at + 1] === ')'))) &&
  (tokens.norm[i].includes('.') || value >= (letter === 'C' ? 20 : 50)) &&
  (tokens.kind[at + 1] === Kind.mark || tokens.case[at + 1] === Case.lower);

/** "magnitude-6.4", "magnitude 6.4", "a magnitude of 6.4": whether the number at token `i` is an earthquake's. */
export function isStrength({ norm }: Tokens, i: number): boolean {
  const before = norm[i - 1] ?? '';
  return before === 'magnitude' || ((isDash(before) || before === 'of') && norm[i - 2] === 'magnitude');
}

/** Whether a word joined by a hyphen to the number at token `i` leaves it a number: "then-18-year-old", "magnitude-6.4". */
export const opensCompound = (tokens: Tokens, i: number): boolean =>
  /^(?:now|then)$/.test(tokens.norm[i - 2]) || isStrength(tokens, i);

/** "0.5 R per day", "300 Gt/year": whether the word at token `k` is a symbol that no list has, told by the rate it stands in. */
export function isSymbolPer({ text, tokens }: Source, k: number): boolean {
  const { norm, kind, length } = tokens;
  if (k + 2 >= length || kind[k] !== Kind.word || tokens.case[k] === Case.lower || tokens.end[k] - tokens.start[k] > 3)
    return false;
  const joint = norm[k + 1] === 'per' || (norm[k + 1] === '/' && touching(tokens, k + 1));
  return joint && unitAt(text, tokens, k + 2) !== null;
}

/** "an average of 2.125 children": whether the number at token `i` is a mean, which need not be whole. */
export function isMean({ norm }: Tokens, i: number): boolean {
  for (let k = Math.max(0, i - 4); k < i; k++)
    if (/^(?:average|averaged|averages|averaging|mean|median|rate)$/.test(norm[k])) return true;
  return false;
}
