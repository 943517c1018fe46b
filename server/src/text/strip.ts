import type { Line } from './lines';
import { isSpace, type Span, trimmed } from './span';

/** A replacement in a text. */
export interface Edit extends Span {
  readonly newText: string;
}

/**
 * The edits that take passages out of a text, sorted and apart. A line whose every letter lies in passages goes with its line
 * ending; where it stood at most one blank line stays, and none at the very start and end. A passage inside a line goes with the
 * space beside it. Every other character stays, line endings and the state of the last line included.
 */
export function stripEdits(text: string, lines: readonly Line[], passages: readonly Span[]): readonly Edit[] {
  const edits: Edit[] = [];
  const cut = (start: number, end: number) => {
    if (start < end) edits.push({ start, end, newText: '' });
  };
  let passage = 0;
  let from = 0; // first line of the region of gone and blank lines that is open
  let blank = -1; // first blank line in it
  let gone = false;
  const close = (to: number) => {
    if (gone) closeRegion(from, to, blank);
    from = to + 1;
    blank = -1;
    gone = false;
  };
  const closeRegion = (a: number, b: number, keep: number) => {
    const endsOpen = lines[lines.length - 1].next === lines[lines.length - 1].end;
    if (a === 0) cut(0, b === lines.length ? text.length : lines[b].start);
    else if (b === lines.length) cut(endsOpen ? lines[a - 1].end : lines[a - 1].next, text.length);
    else if (keep < 0) cut(lines[a].start, lines[b].start);
    else {
      cut(lines[a].start, lines[keep].start);
      cut(lines[keep].next, lines[b].start);
    }
  };
  for (let i = 0; i < lines.length; i++) {
    const content = trimmed(text, lines[i]);
    if (content.start === content.end) {
      if (blank < 0) blank = i;
      continue;
    }
    while (passage < passages.length && passages[passage].end <= content.start) passage++;
    const pieces = piecesOf(text, content, passages, passage);
    if (pieces.length === 1 && pieces[0].start === content.start && pieces[0].end === content.end) {
      gone = true;
      continue;
    }
    close(i);
    for (const piece of pieces) {
      let { start, end } = piece;
      if (start > content.start) while (isSpace(text.charCodeAt(start - 1))) start--;
      else while (isSpace(text.charCodeAt(end))) end++;
      cut(start, end);
    }
  }
  close(lines.length);
  return edits;
}

/** The parts of a line that passages from number `first` on cover; parts with nothing but space between them are one. */
function piecesOf(text: string, content: Span, passages: readonly Span[], first: number): Span[] {
  const pieces: { start: number; end: number }[] = [];
  for (let n = first; n < passages.length && passages[n].start < content.end; n++) {
    const piece = trimmed(text, {
      start: Math.max(passages[n].start, content.start),
      end: Math.min(passages[n].end, content.end),
    });
    if (piece.start === piece.end) continue;
    const last = pieces.at(-1);
    if (last && isBlank(text, last.end, piece.start)) last.end = Math.max(last.end, piece.end);
    else pieces.push(piece);
  }
  return pieces;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** A text with edits (sorted, apart) made. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, newText } of edits) {
    out += text.slice(at, start) + newText;
    at = end;
  }
  return out + text.slice(at);
}
