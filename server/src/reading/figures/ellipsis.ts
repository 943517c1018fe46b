import grammar from '../../../data/grammar.json';
import { Kind, type Tokens } from '../../text/tokens';
import { type Quantity, quantityOf } from './quantity';

const changes = new Set(grammar.changes);
const endings = new Set(['.', '!', '?', ';', ':']);

/** How far behind the count it leans on a bare number may stand, in tokens. */
const reach = 25;

/**
 * A bare number with the noun of the count before it in the sentence, where the words between say that the same things are
 * counted: "3.9 million headsets, up from 2.4 million", "5,000 cars compared with 63", "from 900 troops to 1,200",
 * "12 people who fled and 40 who stayed". Any other quantity comes back as it is.
 */
export function elided(tokens: Tokens, found: readonly Quantity[], bare: Quantity): Quantity {
  if (bare.unit !== null || bare.dimension !== 'count' || bare.per !== null) return bare;
  const last = found.at(-1);
  if (last?.dimension === 'age' && listsAges(tokens, last, bare))
    return quantityOf({ ...bare, unit: last.unit, dimension: 'age', head: last.head });
  const follows = tokens.norm[bare.to] ?? '';
  // "12 people who fled for two days and 40 who stayed": what lies between is about the first of them.
  const before =
    follows === 'who' || follows === 'whom' ? found.findLast(({ dimension }) => dimension === 'count') : found.at(-1);
  if (before?.dimension !== 'count' || before.unit === null || before.per !== null) return bare;
  if (bare.from - before.to > reach || !leansOn(tokens, before, bare)) return bare;
  for (let k = before.to; k < bare.from; k++)
    if (tokens.kind[k] === Kind.mark && endings.has(tokens.norm[k])) return bare;
  return quantityOf({ ...bare, unit: before.unit, head: before.head });
}

/** "aged 2, 4 and 9": whether nothing but a comma or "and" stands between an age and a bare number that may be one. */
function listsAges({ norm }: Tokens, before: Quantity, bare: Quantity): boolean {
  const [low, high] = bare.value;
  if (low !== high || low < 1 || low > 119 || bare.bound !== '=' || !Number.isInteger(low)) return false;
  if (bare.from === before.to || bare.from - before.to > 2) return false;
  for (let k = before.to; k < bare.from; k++) if (!/^(?:,|and|or|&)$/.test(norm[k])) return false;
  return true;
}

function leansOn({ norm }: Tokens, before: Quantity, bare: Quantity): boolean {
  const lead = norm[bare.from - 1] ?? '';
  const second = norm[bare.from - 2] ?? '';
  const next = norm[bare.to] ?? '';
  if (lead === 'from') return changes.has(second);
  if (lead === 'with' || lead === 'to') {
    if (second === 'compared') return true;
    return lead === 'to' && norm[before.from - 1] === 'from' && bare.from - 1 === before.to;
  }
  // "killed 12 soldiers and wounded another 30", "the remaining 1,500"
  if (lead === 'another' || lead === 'remaining' || lead === 'additional') return true;
  return (lead === 'and' || lead === ',') && (next === 'who' || next === 'whom') && norm[before.to] === next;
}
