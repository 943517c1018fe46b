import { type Article, articleOf } from '../../text/article';
import { flowing } from '../../text/flow';
import { firstEndingAfter } from '../../text/span';
import type { Memo } from '../memo';
import { frontOf } from '../provenance/front';
import type { Head } from '../provenance/provenance';
import { headOf } from '../provenance/read';
import { nothingIn, ROUNDS, readLines } from './lines';
import { type BoilerplateReading, type LineEvidence, logitOf } from './passage';
import { joined, type Rest, restOf } from './rest';

/**
 * Judges each line of an article, and sentences inside lines, by the article alone. To strip twice is to strip once: what is left
 * without the leftovers is read again until nothing more is found. Where that does not come to an end, nothing is found at all.
 */
export function readBoilerplate(article: Article, head: Head, memo?: Memo): BoilerplateReading {
  let reading = readLines(flowing(article), head, memo);
  for (let round = 0; round < ROUNDS; round++) {
    if (reading.passages.length === 0) return reading;
    const rest = restOf(article, reading.passages);
    // Lines that go are seen to in `readLines`. The text has to be read anew where a part of a line goes, or the rest is cut up
    // into lines in another way, or starts with other front matter.
    const isWhole = reading.passages.every(({ whole }) => whole);
    if (isWhole && isCutAlike(rest, reading.lines) && isHeadedAlike(rest, head)) return reading;
    const left = articleOf(rest.text, memo?.articles[round + 1]);
    if (memo) memo.articles[round + 1] = left;
    const more = readLines(flowing(left), headOf(left), memo, round + 1);
    reading = withMore(article.text, reading, more, rest);
    if (more.passages.length === 0) return reading;
  }
  return nothingIn(reading.lines);
}

/** A reading with that of its rest: what is found there, and what the lines that stay are like without the others. */
function withMore(
  text: string,
  { lines, passages }: BoilerplateReading,
  more: BoilerplateReading,
  rest: Rest,
): BoilerplateReading {
  const all = joined(text, lines, passages, more.passages, rest);
  const found = new Map(all.filter(({ whole }) => whole).map(passage => [passage.start, passage]));
  const staying = new Map<number, LineEvidence>();
  for (const line of more.lines) {
    // Of a wrapped line that the rest is cut up in another way the part that stays counts.
    const i = firstEndingAfter(lines, rest.from(line.start));
    const known = staying.get(i);
    if (!known || line.logit < known.logit) staying.set(i, line);
  }
  return {
    lines: lines.map((line, i) => {
      if (line.logit >= 0) return line;
      const passage = found.get(line.start);
      if (passage) return { ...line, logit: logitOf(passage.confidence), category: passage.category, why: passage.why };
      return { ...(staying.get(i) ?? line), start: line.start, end: line.end };
    }),
    passages: all,
  };
}

function isCutAlike(rest: Rest, lines: readonly LineEvidence[]): boolean {
  const stay = lines.reduce((sum, { logit }) => sum + (logit < 0 ? 1 : 0), 0);
  return rest.blocks.length === stay;
}

function isHeadedAlike(rest: Rest, { frontMatter }: Head): boolean {
  const front = frontOf(rest);
  return front && frontMatter ? rest.from(front.end - 1) + 1 === frontMatter.end : front === frontMatter;
}
