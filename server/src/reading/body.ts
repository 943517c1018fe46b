import type { Span } from '../text/span';
import type { Passage } from './boilerplate/passage';
import type { Provenance } from './provenance/provenance';

/** What a reader of the body needs besides the article: what is not body, and where the article comes from. */
export interface BodyContext {
  readonly provenance: Provenance;
  /** Front matter and boilerplate, sorted, spans apart. Nothing in it is read as a quote, a figure or a claim. */
  readonly notBody: readonly Span[];
}

/** Puts front matter and boilerplate passages together. */
export const bodyContext = (provenance: Provenance, passages: readonly Passage[]): BodyContext => ({
  provenance,
  notBody: provenance.frontMatter ? [provenance.frontMatter, ...passages] : passages,
});
