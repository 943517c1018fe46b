import strength from '../../../data/claim-strength.json';
import cueData from '../../../data/cues.json';
import type { PhraseHit } from '../../text/phrases';
import { type Span, spanAt } from '../../text/span';
import { someToken, type Tokens } from '../../text/tokens';
import { wordColumn, wordSet } from '../../text/words';
import { Tag, tagsAt } from '../quotes/lexicon';
import { type Coverage, shareOf } from './coverage';
import { speaksOfLaw } from './kinds';
import { type ClaimPhrase, holdsSaying } from './phrases';
import type { Statement } from './statement';

/** Who speaks in a sentence and around it. */
export interface Saying {
  readonly statement: Statement;
  /** The statement before it in the article. */
  readonly before: Statement | undefined;
  readonly coverage: Coverage;
}

/** Whether the words of a phrase are the article's own, and nobody is named for them. */
export function isOwn(tokens: Tokens, { statement, before, coverage }: Saying, hit: PhraseHit<ClaimPhrase>): boolean {
  const covers = (list: readonly Span[]): boolean => shareOf(list, hit) > 0.5;
  const isSaid = spanAt(coverage.said, hit.start) !== undefined;
  switch (hit.value.list) {
    // Words that judge nobody here: "the tax regime".
    case 'plain':
      return false;
    // "Moscow is furious over …": the attribution reader takes it for Moscow's thought; nobody has said so.
    case 'mind':
      return !isSaid && !isAsked(tokens, hit.first, statement.start);
    case 'loaded':
      return !isSaid && !covers(coverage.marked);
    // People who are known by what they are near to alone have a mark as a source, where they were made out as one.
    case 'circle':
      return holdsSaying(tokens, statement) && !covers(coverage.named) && !covers(coverage.vague);
    case 'speculation':
      return !covers(coverage.named) && !covers(coverage.vague) && !isAccorded(tokens, statement);
    // "Is believed to have fled, according to …": somebody is named after all. What is alleged in court is the charge's.
    case 'vague':
      return (
        !isSaid &&
        !isAccorded(tokens, statement) &&
        !isWritten(tokens, hit) &&
        !(isAlleged(tokens, hit) && [statement, before].some(s => s && speaksOfLaw(tokens, s)))
      );
    case 'scope':
      // "The best known in the world of letters": no scope.
      return (
        !covers(coverage.named) &&
        tokens.norm[hit.last + 1] !== 'of' &&
        isSuperlative(tokens, hit.first, statement.start)
      );
    default:
      return !covers(coverage.named);
  }
}

const REACH = 6;
const partOf = new Set(strength.base.partOf);
const superlative = wordColumn(norm => (/^(?:most|least|worst|\p{L}{3,}est)$/u.test(norm) ? 1 : 0));

/** "The worst flood | in the country's history": a superlative stands a few words before its scope. */
function isSuperlative(tokens: Tokens, scope: number, from: number): boolean {
  for (let i = scope - 1; i >= scope - REACH && i >= 0 && tokens.start[i] >= from; i--)
    // "One of the largest", "the third-largest" claim less; "most pumps in the country" are nearly all.
    if (superlative(tokens, i) === 1)
      return (
        ![1, 2, 3].some(back => partOf.has(tokens.norm[i - back])) &&
        (tokens.norm[i] !== 'most' || (tagsAt(tokens, i - 1) & (Tag.determiner | Tag.possessive)) !== 0)
      );
  return false;
}

/** "Whether the mayor | lied about it" states nothing. */
function isAsked(tokens: Tokens, first: number, from: number): boolean {
  for (let i = first - 1; i >= first - REACH && i >= 0 && tokens.start[i] >= from; i--)
    if (tokens.norm[i] === 'whether' || tokens.norm[i] === 'if') return true;
  return false;
}

function isAlleged(tokens: Tokens, { first, last }: { readonly first: number; readonly last: number }): boolean {
  for (let i = first; i <= last; i++) if (tokens.norm[i] === 'alleged') return true;
  return false;
}

const isSaid = wordSet(strength.base.wrote);
const isPaper = wordSet(cueData.documents.list);

/** "Ms. Bell reportedly | wrote in the filing …": the paper is named. */
function isWritten(tokens: Tokens, { first, last }: PhraseHit<ClaimPhrase>): boolean {
  if (tokens.norm[first] !== 'reportedly' || !isSaid(tokens, last + 1) || !/^(?:in|on)$/.test(tokens.norm[last + 2]))
    return false;
  return isPaper(tokens, last + 4) || isPaper(tokens, last + 5);
}

const isAccorded = (tokens: Tokens, span: Span): boolean =>
  someToken(tokens, span, i => tokens.norm[i] === 'according');
