import type { Article } from '../../text/article';
import { covered, type Span } from '../../text/span';
import type { Attribution } from './quote';
import type { QuoteSpan } from './spans';
import type { Unit } from './units';

/** An attribution in the making. */
export interface Draft {
  kind: Attribution['kind'];
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: Span[];
  /** S speech, T thought, E evidence, A stance. */
  readonly class: string;
  readonly why: string;
  /** Number of the unit of the cue. */
  readonly unit: number;
}

/** Whether the words of a draft stand in marks or run on from such. */
export const isSpoken = ({ why }: Draft): boolean => /^(?:trailing|inverted|runs on|introduced)|quote|colon/.test(why);

/** The draft of unit `n` whose cue ends at an offset; -1 where there is none. */
export function draftOf(drafts: readonly Draft[], n: number, end: number): number {
  for (let i = drafts.length - 1; i >= 0 && drafts[i].unit >= n; i--)
    if (drafts[i].unit === n && drafts[i].cue?.end === end) return i;
  return -1;
}

/** The last draft with a source in the sentences of the same block right before unit `n`; -1 where there is none. */
export function lastOfBlock(drafts: readonly Draft[], units: readonly Unit[], n: number): number {
  for (let i = drafts.length - 1; i >= 0; i--) {
    const { unit, source } = drafts[i];
    if (unit < n - 3 || units[unit].block !== units[n].block) break;
    if (source) return i;
  }
  return -1;
}

/** The last draft of unit `n` that says something; one that closes speech before one behind it ("…,” he said, noting that …"). */
export function lastSpoken(drafts: readonly Draft[], n: number): number | null {
  let last: number | null = null;
  for (let i = drafts.length - 1; i >= 0 && drafts[i].unit === n; i--) {
    if (/^(?:trailing|inverted)/.test(drafts[i].why)) return i;
    if (drafts[i].class !== 'S') continue;
    if (/quote|colon/.test(drafts[i].why)) return i;
    last ??= i;
  }
  return last;
}

/** Whether the words stand in marks altogether, in part or not at all. */
export function kindOf(article: Article, quotes: readonly QuoteSpan[], draft: Draft): Attribution['kind'] {
  let quoted = 0;
  let bare = 0;
  for (const span of draft.content) {
    const inside = covered(quotes, span);
    quoted += inside;
    bare += article.text.slice(span.start, span.end).length - inside;
  }
  return quoted === 0 ? 'indirect' : bare <= 2 ? 'direct' : 'mixed';
}
