import type { Article } from '../../text/article';
import { blocksOf } from '../../text/blocks';
import { linesOf } from '../../text/lines';
import { contains, isSpace, overlap, type Span } from '../../text/span';
import { applyEdits, type Edit, stripEdits } from '../../text/strip';
import type { Passage } from './passage';

/** What is left of a text without some passages. */
export interface Rest {
  readonly text: string;
  readonly lines: Article['lines'];
  readonly blocks: readonly Span[];
  /** Where the character at an offset of the rest stands in the whole text. */
  from(offset: number): number;
}

/** Takes passages (sorted, apart) out of an article, as stripping does. */
export function restOf({ text, lines }: Article, passages: readonly Span[]): Rest {
  const edits = stripEdits(text, lines, passages);
  const rest = applyEdits(text, edits);
  const left = linesOf(rest);
  return { text: rest, lines: left, blocks: blocksOf(rest, left), from: offset => fromRest(edits, offset) };
}

function fromRest(edits: readonly Edit[], offset: number): number {
  let at = offset;
  for (const { start, end } of edits) {
    if (start > at) break;
    at += end - start;
  }
  return at;
}

/** The passages of a text together with those that its rest holds. A line that is covered bit by bit becomes a passage of its own. */
export function joined(
  text: string,
  lines: readonly Span[],
  passages: readonly Passage[],
  more: readonly Passage[],
  rest: Rest,
): readonly Passage[] {
  let all: Passage[] = [...passages];
  let n = 0;
  for (const passage of more) {
    const span = { start: rest.from(passage.start), end: rest.from(passage.end - 1) + 1 };
    while (n < lines.length && lines[n].end <= span.start) n++;
    for (let i = n; i < lines.length && lines[i].start < span.end; i++) {
      const line = lines[i];
      if (all.some(one => contains(one, line))) continue;
      const part = { start: Math.max(line.start, span.start), end: Math.min(line.end, span.end) };
      if (passage.whole && isFilled(text, line, [...all, part])) {
        all = all.filter(one => overlap(one, line) === 0);
        all.push({ ...passage, start: line.start, end: line.end });
      } else all.push({ ...passage, ...part, whole: false });
    }
  }
  return all.sort((a, b) => a.start - b.start);
}

/** Whether parts cover a line, white space aside. */
function isFilled(text: string, line: Span, parts: readonly Span[]): boolean {
  let at = line.start;
  const own = parts.filter(part => part.start < line.end && part.end > line.start).sort((a, b) => a.start - b.start);
  for (const part of [...own, { start: line.end, end: line.end }]) {
    for (; at < part.start; at++) if (!isSpace(text.charCodeAt(at))) return false;
    at = Math.max(at, part.end);
  }
  return true;
}
