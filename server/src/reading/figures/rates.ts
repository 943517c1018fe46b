import grammar from '../../../data/grammar.json';
import { singular } from '../../text/stem';
import { Kind } from '../../text/tokens';
import type { Source } from './amounts';
import { touching } from './numbers';
import { unitAt } from './units';

const notRate = new Set(grammar.notRate);
const rateOf = new Set(grammar.rateOf);

/** "$10 an hour and a bonus": whether "and" or "or" goes on to something else than more of the time ("a year and a half"). */
function listsOn(source: Source, k: number): boolean {
  const { norm } = source.tokens;
  const next = norm[k + 1] ?? '';
  return (
    (norm[k] === 'and' && !(/^(?:an?|one)$/.test(next) && /^(?:half|quarter|third)$/.test(norm[k + 2] ?? ''))) ||
    (norm[k] === 'or' && !/^(?:two|so|more|less|longer)$/.test(next))
  );
}

/** "an hour", "per gallon", "a share" */
export function rateAt(source: Source, k: number): { readonly unit: string; readonly next: number } | null {
  const { tokens, text } = source;
  const { norm, kind, length } = tokens;
  const word = norm[k];
  if (k + 1 >= length || kind[k + 1] !== Kind.word || !/^(?:per|an?|\/)$/.test(word)) return null;
  if (word === '/' && !touching(tokens, k)) return null;
  if (word !== 'per' && notRate.has(norm[k + 2] ?? '') && !listsOn(source, k + 2)) return null; // "a year earlier"
  const unit = unitAt(text, tokens, k + 1);
  if (unit && unit.unit.dimension !== 'percent') return { unit: unit.unit.name, next: unit.next };
  if (word === 'per') return { unit: singular(norm[k + 1]), next: k + 2 };
  return word !== '/' && rateOf.has(norm[k + 1]) ? { unit: norm[k + 1], next: k + 2 } : null;
}
