import { readBoilerplate } from '../../server/src/reading/boilerplate/read';
import { readProvenance } from '../../server/src/reading/provenance/read';
import { articleOf } from '../../server/src/text/article';

/** The texts of the passages that a reading marks. */
export function passagesOf(text: string): string[] {
  const article = articleOf(text);
  return readBoilerplate(article, readProvenance(article, {})).passages.map(p => text.slice(p.start, p.end));
}
