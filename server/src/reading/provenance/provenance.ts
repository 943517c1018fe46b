import type { Span } from '../../text/span';

/** What stands above an article's text. */
export interface Head {
  readonly headline: Span | null;
  /** The front matter, its fences included: metadata, not body. */
  readonly frontMatter: Span | null;
}

/** Where an article comes from. What is not known is null, never guessed. */
export interface Provenance extends Head {
  readonly outlet: string | null;
  readonly url: string | null;
  /** ISO 8601 calendar day, "2022-02-14". */
  readonly date: string | null;
  /** BCP 47. */
  readonly language: string | null;
}

/** What a sidecar file (`article.txt.json`) says; each field overrides what the text says. */
export interface Sidecar {
  readonly outlet?: string;
  readonly url?: string;
  readonly date?: string;
  readonly language?: string;
}
