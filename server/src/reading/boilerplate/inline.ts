import data from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import { firstEndingAfter, type Span } from '../../text/span';
import { tokenAt } from '../../text/tokens';
import { type Category, categories, type Passage } from './passage';
import { findPhrases, phrasesOf } from './phrases';

const names = Object.keys(data.inline) as (keyof typeof data.inline)[];
const groups: readonly Category[] = names.map(name => categories.find(c => c === name) ?? 'other');
const phrases = phrasesOf(names.map(name => data.inline[name]));

/**
 * Sentences inside a paragraph that are leftovers: "Follow our live updates below.". Only a sentence that a phrase fills from end
 * to end, or nearly, counts, and only beside others: a paragraph that is nothing else is judged as a line.
 */
export function inlinePassages(article: Article, hashes: Int32Array, block: Span): readonly Passage[] {
  const { sentences, tokens } = article;
  const first = firstEndingAfter(sentences, block.start);
  const passages: Passage[] = [];
  let count = 0;
  for (let i = first; i < sentences.length && sentences[i].start < block.end; i++) count++;
  if (count < 2) return passages;
  for (let i = first; i < first + count; i++) {
    const sentence = sentences[i];
    if (sentence.end - sentence.start > 200) continue;
    const from = tokenAt(tokens, sentence.start);
    let to = from;
    while (to < tokens.length && tokens.start[to] < sentence.end) to++;
    // The stop is no part of a phrase, so that a phrase can be asked to end the sentence.
    const stop = to > from && /^[.!…]$/.test(tokens.norm[to - 1]) ? to - 1 : to;
    let best = -1;
    let cover = 0;
    findPhrases(phrases, tokens, hashes, from, stop, (group, a, b) => {
      if ((b - a) / (stop - from) > cover) {
        cover = (b - a) / (stop - from);
        best = group;
      }
    });
    if (best < 0 || cover < 0.75) continue;
    const category = groups[best];
    passages.push({
      start: sentence.start,
      end: sentence.end,
      category,
      confidence: 0.9,
      why: data.why[category],
      whole: false,
    });
  }
  return passages;
}
