import weights from '../../../data/check-worthiness.json';
import type { Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';

interface Group {
  readonly weight: number;
  readonly again: number;
  readonly most: number;
  readonly words?: readonly string[];
}

const groups = Object.entries(weights.groups as Record<string, Group>);
const indexOfGroup = new Map(groups.map(([name], i) => [name, i]));
const byWord = new Map<string, readonly number[]>();
groups.forEach(([, group], i) => {
  for (const word of group.words ?? []) byWord.set(word, [...(byWord.get(word) ?? []), i]);
});
const NUMBER = indexOfGroup.get('number') as number;
const NAME = indexOfGroup.get('name') as number;
const PAST = indexOfGroup.get('past') as number;
const QUESTION_WORDS = new Set([
  'what',
  'why',
  'how',
  'who',
  'when',
  'where',
  'do',
  'does',
  'is',
  'are',
  'can',
  'would',
  'if',
]);

/**
 * How much a fact-checker would want the passage checked, 0 to 1: a logistic score over hand-set weights for figures, change,
 * records of acts, harm, comparison and time against opinion, intention and address (the feature families of ClaimBuster, Hassan
 * et al. 2017; the weights are ours and fitted to nothing).
 */
export function checkWorthiness(text: string, tokens: Tokens, span: Span): number {
  const counts = new Uint8Array(groups.length);
  let words = 0;
  let first = '';
  const from = tokenAt(tokens, span.start);
  let i = from;
  for (; i < tokens.length && tokens.start[i] < span.end; i++) {
    const norm = tokens.norm[i];
    if (tokens.kind[i] === Kind.word) {
      words++;
      if (words === 1) first = norm;
      else if (tokens.case[i] >= Case.capital && norm !== 'i') {
        // A name of several words counts once.
        if (tokens.case[i - 1] < Case.capital || tokens.kind[i - 1] !== Kind.word) counts[NAME]++;
      }
    } else if (tokens.kind[i] === Kind.number) {
      words++;
      counts[NUMBER]++;
    }
    const hits = byWord.get(norm);
    if (hits) for (const hit of hits) counts[hit]++;
    else if (norm.length > 4 && norm.endsWith('ed') && tokens.case[i] === Case.lower) counts[PAST]++;
  }
  let sum = weights.bias;
  groups.forEach(([, group], g) => {
    const count = Math.min(counts[g], group.most);
    if (count > 0) sum += group.weight + (count - 1) * group.again;
  });
  const { shape } = weights;
  if (i > from && text.charCodeAt(tokens.start[i - 1]) === 63) sum += shape.question;
  if (words < 6) sum += shape.short;
  else if (words < 9) sum += shape.brief;
  else if (words > 20) sum += shape.long;
  if (QUESTION_WORDS.has(first)) sum += shape.startsAsQuestion;
  return 1 / (1 + Math.exp(-sum));
}
