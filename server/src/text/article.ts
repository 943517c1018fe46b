import { blocksOf } from './blocks';
import { type Line, linesOf } from './lines';
import { sentencesOf } from './sentences';
import type { Span } from './span';
import { type Tokens, tokensOf } from './tokens';

/** An article as text, cut up once; every later layer points into it by offset. */
export interface Article {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Paragraphs; see `blocksOf`. */
  readonly blocks: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: Tokens;
}

/** Cuts up a text. Any string is fine; the empty one gives empty lists. */
export function articleOf(text: string): Article {
  const lines = linesOf(text);
  const blocks = blocksOf(text, lines);
  return { text, lines, blocks, sentences: sentencesOf(text, blocks), tokens: tokensOf(text) };
}
