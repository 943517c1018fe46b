import { notesIn } from '../text/note';
import { type Span, spanAt } from '../text/span';
import type { Passage } from './boilerplate/passage';
import type { Provenance } from './provenance/provenance';

/** What a reader of the body needs besides the article: what is not body, and where the article comes from. */
export interface BodyContext {
  readonly provenance: Provenance;
  /** Front matter, boilerplate and notes, sorted, spans apart. Nothing in it is read as a quote, a figure or a claim. */
  readonly notBody: readonly Span[];
  /** Notes of who states elsewhere what stands before them. */
  readonly notes: readonly Span[];
}

/** Puts front matter, boilerplate passages and notes together. */
export function bodyContext(text: string, provenance: Provenance, passages: readonly Passage[]): BodyContext {
  const rest = provenance.frontMatter ? [provenance.frontMatter, ...passages] : passages;
  const notes = notesIn(text).filter(note => !spanAt(rest, note.start));
  const notBody = notes.length === 0 ? rest : [...rest, ...notes].sort((a, b) => a.start - b.start);
  return { provenance, notBody, notes };
}
