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
const CONTESTABLE = ['extreme', 'change', 'harm', 'cause', 'share'].map(name => indexOfGroup.get(name) as number);
const PERSONAL = new Set(['i', 'we', 'you', 'my', 'our', 'me', 'us', 'your', "i'm", "i've", "we're", "we've", "let's"]);
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

/** The check-worthiness of a passage and what makes it so. */
export interface Worth {
  /** 0 to 1. */
  readonly score: number;
  /** A change, an extreme, a share, a cause or a harm is stated. */
  readonly contestable: boolean;
  /** Speaks as "I" or "we", or to a "you". */
  readonly personal: boolean;
}

/**
 * How much a fact-checker would want the passage checked: a logistic score over hand-set weights for figures, change, records of
 * acts, harm, comparison and time against opinion, intention and address (the feature families of ClaimBuster, Hassan et al. 2017;
 * the weights are ours and fitted to nothing).
 */
export function worthOf(text: string, tokens: Tokens, span: Span): Worth {
  const counts = new Uint8Array(groups.length);
  let words = 0;
  let first = '';
  let personal = false;
  const from = tokenAt(tokens, span.start);
  let i = from;
  for (; i < tokens.length && tokens.start[i] < span.end; i++) {
    const norm = tokens.norm[i];
    if (tokens.kind[i] === Kind.word) {
      words++;
      if (words === 1) first = norm;
      // A name of several words counts once.
      else if (
        tokens.case[i] >= Case.capital &&
        norm !== 'i' &&
        (tokens.case[i - 1] < Case.capital || tokens.kind[i - 1] !== Kind.word)
      )
        counts[NAME] = Math.min(255, counts[NAME] + 1);
      if (PERSONAL.has(norm)) personal = true;
    } else if (tokens.kind[i] === Kind.number) {
      words++;
      counts[NUMBER] = Math.min(255, counts[NUMBER] + 1);
    }
    const hits = byWord.get(norm);
    if (hits) for (const hit of hits) counts[hit] = Math.min(255, counts[hit] + 1);
    else if (norm.length > 4 && norm.endsWith('ed') && tokens.case[i] === Case.lower)
      counts[PAST] = Math.min(255, counts[PAST] + 1);
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
  return { score: 1 / (1 + Math.exp(-sum)), contestable: CONTESTABLE.some(group => counts[group] > 0), personal };
}
