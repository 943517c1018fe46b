import { covered, type Span } from '../../text/span';
import type { Attribution, Quote } from '../quotes/quote';

/** What of an article's body somebody is said to say. Each list is sorted, its spans apart. */
export interface Coverage {
  /** Said by somebody who is named, or quoted in marks. */
  readonly named: readonly Span[];
  /** The words alone that somebody says, without who and "said". */
  readonly said: readonly Span[];
  /** Between quotation marks, whoever is quoted, if anybody. */
  readonly marked: readonly Span[];
  /** Said by nobody in particular. */
  readonly vague: readonly Span[];
}

/** Merges what attributions and quotes cover: content, cue and source together, for the frame is no claim of the article's own. */
export function coverageOf(attributions: readonly Attribution[], quotes: readonly Quote[]): Coverage {
  const spansOf = ({ content, source, cue }: Attribution): readonly Span[] => {
    // A source that holds a relative clause ("Moscow, which has massed…") says something of its own: only its head is the frame.
    const head = source && { start: source.start, end: headEnd(source.text, source.start) };
    return [...content, ...(head ? [head] : []), ...(cue ? [cue] : [])];
  };
  const owned = attributions.filter(a => !a.unowned);
  const named = owned.filter(a => !a.vague).flatMap(spansOf);
  const quoted = quotes.filter(q => q.kind !== 'scare');
  return {
    named: merged([...named, ...quoted]),
    said: merged([...owned.flatMap(({ content }) => content), ...quoted]),
    marked: merged(quotes),
    vague: merged(owned.filter(a => a.vague).flatMap(spansOf)),
  };
}

/** The share of the span that is covered, 0 to 1. */
export const shareOf = (list: readonly Span[], span: Span): number =>
  covered(list, span) / Math.max(1, span.end - span.start);

function headEnd(text: string, start: number): number {
  const relative = /, (?:which|who|whose|where) /.exec(text);
  return start + (relative ? relative.index : text.length);
}

function merged(spans: readonly Span[]): readonly Span[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    // Two spans a space or a comma apart are one stretch of reported speech.
    if (last && start <= last.end + 2) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
