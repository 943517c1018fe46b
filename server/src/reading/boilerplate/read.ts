import type { Article } from '../../text/article';
import type { Provenance } from '../provenance/provenance';
import type { BoilerplateReading } from './passage';

/** Judges each line of an article, and sentences inside lines, by the article alone. */
export function readBoilerplate(_article: Article, _provenance: Provenance): BoilerplateReading {
  return { lines: [], passages: [] };
}
