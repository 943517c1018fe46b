import { readBoilerplate } from '../../server/src/reading/boilerplate/read';
import { readProvenance } from '../../server/src/reading/provenance/read';
import { articleOf } from '../../server/src/text/article';
import { applyEdits, stripEdits } from '../../server/src/text/strip';

/** The texts of the passages that a reading marks. */
export function passagesOf(text: string): string[] {
  const article = articleOf(text);
  return readBoilerplate(article, readProvenance(article, {})).passages.map(p => text.slice(p.start, p.end));
}

/** A text without the passages that a reading marks. */
export function stripped(text: string): string {
  const article = articleOf(text);
  const { passages } = readBoilerplate(article, readProvenance(article, {}));
  passages.forEach((passage, i) => {
    if (i > 0 && passages[i - 1].end > passage.start) throw new Error('passages overlap');
  });
  return applyEdits(text, stripEdits(text, article.lines, passages));
}
