import { Kind, tokensOf } from '../../text/tokens';
import type { Entry } from '../entry';
import type { Frame } from './frame';
import { functionWords, lemma } from './words';

/**
 * The quantity in the article's words, those that both places share, as they stand there: "troops massed border Ukraine". Its sentence alone is cut
 * up: of most articles the words are not at hand.
 */
export function named(entry: Entry, { at, sentence }: Frame, shared: readonly string[]): string {
  const { sentences, text } = entry.reading.article;
  const wanted = new Set(shared.slice(0, 5));
  const { start, end } = sentences[sentence] ?? entry.facts.figures[at];
  const said = text.slice(start, end);
  const tokens = tokensOf(said);
  let name = '';
  let last = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== Kind.word || !wanted.delete(lemma(tokens.norm[i]))) continue;
    const near = last >= 0 && i - last <= 3 && tokens.norm.slice(last + 1, i).every(norm => functionWords.has(norm));
    if (last >= 0) name += near ? said.slice(tokens.end[last], tokens.start[i]).replace(/\s+/g, ' ') : ' ';
    name += said.slice(tokens.start[i], tokens.end[i]);
    last = i;
  }
  return name;
}
