import type { Span } from '../../text/span';

/** A stretch of the text with its words, so that a reader needs no article at hand. */
export interface Mention extends Span {
  readonly text: string;
}

/** `scare`: marks around words that no one is quoted as saying (a title, a term, irony). */
export type QuoteKind = 'direct' | 'mixed' | 'scare';

/** Words between quotation marks, the marks included; a quote of several paragraphs is one Quote a paragraph. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The words without their marks. */
  readonly content: Span;
  readonly closed: boolean;
  /** The mention beside the quote: "he", "the minister", "Lavrov". */
  readonly source: Mention | null;
  readonly cue: Mention | null;
  /** The person or body the mention stands for; null rather than a wrong name. */
  readonly speaker: string | null;
  /** Key of the speaker that is one across articles and spellings ("lavrov"), null where unknown. */
  readonly speakerKey: string | null;
  /** Number of the quote in this article that this one goes on from (several paragraphs, fragments of one cue); else null. */
  readonly continues: number | null;
}

/** Who says what: source, cue and content (PARC, PolNeAR). */
export interface Attribution {
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly source: Mention | null;
  readonly cue: Mention | null;
  readonly content: readonly Span[];
  readonly speaker: string | null;
  readonly speakerKey: string | null;
  /** The source is nobody in particular: "officials", "critics", "it is believed". */
  readonly vague: boolean;
  /** Nobody is meant at all: "fears that …", "seems to …". It tells that something is thought, not that somebody answers for it. */
  readonly unowned: boolean;
}

/** A person or body of the article with all that is said to mean them. */
export interface Person {
  readonly name: string;
  readonly key: string;
  readonly kind: 'person' | 'body';
  /** "foreign minister", "chancellor": roles given beside the name. */
  readonly roles: readonly string[];
  readonly mentions: readonly Span[];
}

/** The quotation reading of one article. Quotes and attributions are sorted by start. */
export interface QuoteReading {
  readonly quotes: readonly Quote[];
  readonly attributions: readonly Attribution[];
  readonly people: readonly Person[];
  /** Opening marks that never close and closing marks that nothing opens, where a repair is not plain. */
  readonly unbalanced: readonly Span[];
}
