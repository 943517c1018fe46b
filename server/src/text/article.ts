import { blocksOf } from './blocks';
import { type Line, linesOf } from './lines';
import { sentencesOf } from './sentences';
import type { Span } from './span';
import { type Tokens, tokensAfter, tokensOf } from './tokens';

/** An article as text, cut up once; every later layer points into it by offset. */
export interface Article {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Paragraphs; see `blocksOf`. */
  readonly blocks: readonly Span[];
  readonly sentences: readonly Span[];
  readonly tokens: Tokens;
}

/** An article whose text is cut up when somebody asks: most look at its lines, or at its words as they stand. */
export class LazyArticle implements Article {
  #lines: Article['lines'] | undefined;
  #blocks: Article['blocks'] | undefined;
  #sentences: Article['sentences'] | undefined;
  #tokens: Tokens | undefined;

  constructor(readonly text: string) {}

  get lines(): Article['lines'] {
    this.#lines ??= linesOf(this.text);
    return this.#lines;
  }
  get blocks(): Article['blocks'] {
    this.#blocks ??= blocksOf(this.text, this.lines);
    return this.#blocks;
  }
  get sentences(): Article['sentences'] {
    this.#sentences ??= sentencesOf(this.text, this.blocks);
    return this.#sentences;
  }
  get tokens(): Tokens {
    this.#tokens ??= tokensOf(this.text);
    return this.#tokens;
  }

  /** The same article, of which the tokens are not kept where they are not there yet. */
  passing(): Article {
    if (this.#tokens) return this;
    const { text, lines, blocks, sentences } = this;
    return { text, lines, blocks, sentences, tokens: tokensOf(text) };
  }
}

/** An article for somebody who reads what he wants off it at once: what is large and lives for a while costs more to collect than to make. */
export const passing = (article: Article): Article => (article instanceof LazyArticle ? article.passing() : article);

/** Cuts up a text. Any string is fine; the empty one gives empty lists. Of one `before` that is like it the tokens are taken over. */
export function articleOf(text: string, before?: Article): Article {
  const lines = linesOf(text);
  const blocks = blocksOf(text, lines);
  const tokens = before ? tokensAfter(before.text, before.tokens, text) : tokensOf(text);
  return { text, lines, blocks, sentences: sentencesOf(text, blocks), tokens };
}
