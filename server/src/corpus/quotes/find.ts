import Fuse from 'fuse.js';
import data from '../../../data/quote-words.json';
import { anyOf } from '../../text/any-of';
import { Kind, tokensOf } from '../../text/tokens';
import type { Corpus } from '../corpus';
import { align } from './align';
import { saidBy } from './context';
import { articleAt, countOf, eachWithRun, eachWithStem, indexOf, kindAt, type QuoteIndex } from './index';
import { type Passages, placeOfUnit, spanOfWords, Unit } from './passages';
import { Trait, words } from './words';

/** A passage that carries what somebody typed. */
export interface Hit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly speaker: string | null;
  /** 0 to 1: how much of what was typed stands there. */
  readonly score: number;
}

/** A typed word with the stems of the folder that it may mean. */
interface Term {
  readonly weight: number;
  readonly stems: readonly { readonly stem: number; readonly quality: number }[];
}

/** A stem that a mistyped word may mean, best first. */
interface Guess {
  readonly stem: number;
  readonly quality: number;
  readonly weight: number;
}

/** Up to this weight a word carries grammar only. */
const FUNCTION = 0.1;
/** How much of its weight a typed word keeps that is like no word of the folder. */
const UNKNOWN = 0.5;
const longestList = 30_000;
const mostCandidates = 400;
const mostGuesses = 6;

/** Passages, quotes first, that carry `text` or a fragment of it, typing errors allowed, best first. A speaker's name may be among the words. */
export function find(corpus: Corpus, text: string, limit: number): readonly Hit[] {
  const index = indexOf(corpus);
  const lexicon = lexiconOf(index);
  const ids = wordsIn(text);
  const terms = termsOf(index, lexicon, ids);
  if (terms.length === 0) return [];
  let whole = 0;
  for (const term of terms) whole += term.weight;

  const { score } = lexicon;
  const touched: number[] = [];
  const best = lexicon.term;
  for (const { weight, stems } of [...terms].sort((a, b) => b.weight - a.weight)) {
    const round: number[] = [];
    const add = (unit: number, by: number): void => {
      if (score[unit] === 0 && best[unit] === 0) touched.push(unit);
      if (best[unit] === 0) round.push(unit);
      if (by > best[unit]) best[unit] = by;
    };
    for (const { stem, quality } of stems) {
      if (countOf(index, stem) <= longestList) eachWithStem(index, stem, unit => add(unit, weight * quality));
      for (const unit of lexicon.spoken.get(stem) ?? []) add(unit, weight * quality);
    }
    for (const unit of round) {
      score[unit] += best[unit];
      best[unit] = 0;
    }
  }
  // Runs of words, the common ones among them, bring the quotes that have no rare word in them.
  const perRun = (0.3 * whole) / Math.max(1, ids.length - 2);
  for (let k = 0; k + 2 < ids.length; k++)
    eachWithRun(index, ids, k, 4000, unit => {
      if (score[unit] === 0) touched.push(unit);
      score[unit] += perRun;
    });
  const need = 0.45 * whole;
  const units = touched
    .filter(unit => score[unit] >= need)
    .sort(
      (a, b) =>
        score[b] - score[a] ||
        kindAt(index, b) - kindAt(index, a) ||
        articleAt(index, a) - articleAt(index, b) ||
        a - b,
    )
    .slice(0, mostCandidates);
  const typed = queryPassages(ids, units.length > 0 ? index.articles[articleAt(index, units[0])] : undefined);
  const hits = units.map(unit => hitOf(index, unit, Math.min(1, score[unit] / whole), typed));
  for (const unit of touched) score[unit] = 0;
  hits.sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start));
  return withoutInner(hits, limit);
}

/** Leaves out a passage that holds, or lies in, a better one. */
function withoutInner(hits: readonly Hit[], limit: number): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    if (kept.length >= limit) break;
    if (kept.some(other => other.path === hit.path && other.start < hit.end && hit.start < other.end)) continue;
    kept.push(hit);
  }
  return kept;
}

function hitOf(index: QuoteIndex, unit: number, share: number, typed: Passages | null): Hit {
  const article = articleAt(index, unit);
  const passages = index.articles[article];
  const u = unit - index.base[article];
  const isQuote = passages.kind[u] > Unit.indirect;
  // Words in their order, close together, tell more than the same words scattered.
  const al = typed && align(typed, 0, typed.ids.length, passages, passages.from[u], passages.to[u]);
  const order = al ? al.shared / Math.max(0.1, al.allA, al.shared + (al.onlyA + al.onlyB) / 2) : 0;
  const place =
    al && passages.to[u] - passages.from[u] > 120 && al.matched >= 3
      ? spanOfWords(passages, al.b.from, al.b.to)
      : placeOfUnit(passages, u);
  return {
    path: passages.entry.path,
    start: place.start,
    end: place.end,
    text: passages.entry.reading.article.text.slice(place.start, place.end),
    speaker: saidBy(passages, u).speaker,
    score: Math.round(Math.min(1, share * 0.75 + Math.max(order, 0) * 0.25) * (isQuote ? 1 : 0.85) * 1000) / 1000,
  };
}

/** What was typed, as a passage to align; the entry is only there for its shape. */
function queryPassages(ids: Int32Array, like: Passages | undefined): Passages | null {
  if (!like || ids.length === 0) return null;
  return {
    ...like,
    ids,
    marks: new Uint8Array(ids.length),
    start: new Int32Array(ids.length),
    size: new Int32Array(ids.length),
    count: 0,
  };
}

const lostApostrophe = new RegExp(`^(${anyOf(data.contracted.split(' '))})nt$`);

/** The words of a typed text; a typist leaves apostrophes out. */
function wordsIn(text: string): Int32Array {
  const tokens = tokensOf(text);
  const ids: number[] = [];
  for (let t = 0; t < Math.min(tokens.length, 240); t++)
    if (tokens.kind[t] !== Kind.mark) ids.push(...words.of(tokens.norm[t].replace(lostApostrophe, "$1n't")));
  return Int32Array.from(ids);
}

function termsOf(index: QuoteIndex, lexicon: Lexicon, ids: Int32Array): readonly Term[] {
  const terms: Term[] = [];
  for (const id of ids.subarray(0, 60)) {
    if ((words.traits(id) & Trait.function) !== 0) continue;
    const stem = words.stem(id);
    if (countOf(index, stem) > 0 || lexicon.spoken.has(stem)) {
      terms.push({ weight: words.weight(id), stems: [{ stem, quality: 1 }] });
      continue;
    }
    // A word that the folder does not know tells as much as the word that was probably meant.
    const meant = guesses(lexicon, words.text(id));
    const weight = meant.length > 0 ? meant[0].weight : UNKNOWN * words.weight(id);
    if (weight > FUNCTION) terms.push({ weight, stems: meant });
  }
  return terms;
}

/** What a search needs besides the index, made at the first search. */
interface Lexicon {
  readonly score: Float32Array;
  readonly term: Float32Array;
  /** Units by the stems of their speaker's name. */
  readonly spoken: ReadonlyMap<number, readonly number[]>;
  /** Words of the folder by their first letter. */
  readonly byLetter: ReadonlyMap<
    string,
    readonly { readonly word: string; readonly stem: number; readonly weight: number }[]
  >;
}

const kept = new WeakMap<QuoteIndex, Lexicon>();

function lexiconOf(index: QuoteIndex): Lexicon {
  let known = kept.get(index);
  if (known) return known;
  const spoken = new Map<number, number[]>();
  const seen = new Set<number>();
  index.articles.forEach((passages, i) => {
    for (const id of passages.ids) seen.add(id);
    for (let u = 0; u < passages.count; u++) {
      if (passages.kind[u] === Unit.sentence) continue;
      const { speaker, source } = saidBy(passages, u);
      const name = speaker ?? source;
      if (!name) continue;
      for (const norm of tokensOf(name).norm)
        for (const id of words.of(norm)) {
          if ((words.traits(id) & Trait.function) !== 0) continue;
          seen.add(id);
          const list = spoken.get(words.stem(id));
          if (list) list.push(index.base[i] + u);
          else spoken.set(words.stem(id), [index.base[i] + u]);
        }
    }
  });
  const byLetter = new Map<string, { word: string; stem: number; weight: number }[]>();
  for (const id of seen) {
    const word = words.text(id);
    if (word.length < 4) continue;
    const known = { word, stem: words.stem(id), weight: words.weight(id) };
    const list = byLetter.get(word[0]);
    if (list) list.push(known);
    else byLetter.set(word[0], [known]);
  }
  known = { score: new Float32Array(index.space), term: new Float32Array(index.space), spoken, byLetter };
  kept.set(index, known);
  return known;
}

/** The words of the folder that a mistyped word may mean: same first letter, much the same length, ranked by Fuse. */
function guesses(lexicon: Lexicon, word: string): readonly Guess[] {
  if (word.length < 4) return [];
  const near = (lexicon.byLetter.get(word[0]) ?? []).filter(
    other => Math.abs(other.word.length - word.length) <= 2 && sharesLetters(other.word, word),
  );
  // The place in the word and its length matter here: it is a word that was meant, not a piece of one.
  const fuse = new Fuse(near, { keys: ['word'], includeScore: true, threshold: 0.4, distance: 20 });
  const found = new Map<number, Guess>();
  for (const { item, score } of fuse.search(word.slice(0, 32), { limit: mostGuesses * 3 })) {
    const quality = 0.9 * (1 - (score ?? 1));
    const { stem } = item;
    if (quality > (found.get(stem)?.quality ?? 0.45)) found.set(stem, { stem, quality, weight: item.weight });
    if (found.size >= mostGuesses) break;
  }
  return [...found.values()];
}

/** Whether two words share most letters, in any order: cheap, and never wrong about a slip or two. */
function sharesLetters(a: string, b: string): boolean {
  let bits = 0;
  let other = 0;
  for (let i = 0; i < a.length; i++) bits |= 1 << (a.charCodeAt(i) & 31);
  for (let i = 0; i < b.length; i++) other |= 1 << (b.charCodeAt(i) & 31);
  let differing = bits ^ other;
  let count = 0;
  while (differing !== 0) {
    differing &= differing - 1;
    count++;
  }
  return count <= 4;
}
