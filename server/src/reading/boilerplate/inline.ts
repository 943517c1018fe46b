import data from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import { firstEndingAfter, type Span } from '../../text/span';
import { tokenAt } from '../../text/tokens';
import { coverOf, phraseCategories, phrases as strong } from './cover';
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
  const lead = bracketOf(article, hashes, block);
  const passages: Passage[] = lead ? [lead] : [];
  let count = 0;
  for (let i = first; i < sentences.length && sentences[i].start < block.end; i++) count++;
  if (count < 2) return passages;
  for (let i = first; i < first + count; i++) {
    const sentence = sentences[i];
    if (lead && sentence.start < lead.end) continue;
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

/** Characters of a leftover in brackets, at most, and of the text behind it, at least. */
const BRACKET = 120;
const TEXT = 30;

/** A leftover in square brackets in front of a sentence: "[Watch: The lift in full] The men came up one by one." Null where there is none. */
export function bracketOf({ text, tokens }: Article, hashes: Int32Array, { start, end }: Span): Passage | null {
  if (text.charAt(start) !== '[') return null;
  const close = text.slice(start, start + BRACKET).indexOf(']');
  const after = start + close + 1;
  if (close < 0 || end - after < TEXT || !/[.!?…]["”’]?$/.test(text.slice(after, end))) return null;
  const from = tokenAt(tokens, start) + 1;
  const to = tokenAt(tokens, after - 1);
  if (to <= from) return null;
  const { best, bestCover } = coverOf(strong, tokens, hashes, from, to);
  if (best < 0 || bestCover < 0.75) return null;
  const category = phraseCategories[best];
  return { start, end: after, category, confidence: 0.9, why: data.why[category], whole: false };
}
