import { sameSpeaker } from '../../reading/quotes/entity';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Corpus } from '../corpus';
import type { Alignment, Edit } from './alignment';
import { contextOf, saidBy } from './context';
import { indexOf } from './index';
import { speechMatchesOf } from './match';
import type { Place } from './pair';
import { Mark, type Passages, spanOfWords } from './passages';
import { placeOf } from './placing';
import { isNegated, turnsOf } from './turns';
import type { Match } from './unit-matches';
import { near, words } from './words';

/** Words of one utterance that say something else in another article. */
export interface Difference {
  readonly kind: 'negation' | 'number' | 'name' | 'modal' | 'opposite';
  readonly here: Span;
  readonly there: Place;
  /** What stands there; '' where nothing does. */
  readonly hereText: string;
  readonly thereText: string;
  readonly similarity: number;
}

/** One utterance that two articles give to different people. */
export interface Dispute {
  readonly here: Place;
  readonly there: Place;
  readonly speaker: string;
  readonly other: string;
}

/** Where a quote of the article stands elsewhere with a word that changes what it says: a number, a name, a "not", a "must", a "less". */
export function differencesOf(corpus: Corpus, path: string): readonly Difference[] {
  const index = indexOf(corpus);
  const { articles } = index;
  const found: Difference[] = [];
  for (const match of speechMatchesOf(corpus, path)) {
    const px = articles[match.x];
    const py = articles[match.y];
    // Another rendering has other words everywhere; a few shared words are no ground to compare the rest.
    if (match.relation === 'retranslated' || match.relation === 'indirect') continue;
    const { alignment } = match;
    if (alignment.matched < 6 || alignment.run < 3) continue;
    const swap = py.entry.path === path;
    const said = contextOf(index, match.x, match.unitX, match.y, match.unitY, alignment);
    // Two people, or nobody known in two stories: two utterances.
    if (said.speaker < 0 || (said.speaker === 0 && said.story < 0.5)) continue;
    const edits = [...alignment.edits, ...edgesOf(alignment, px, py)];
    const isOdd = edits.filter(edit => !edit.elision && turnsOf(edit, px, py).negation).length % 2 === 1;
    for (const edit of edits) {
      if (edit.elision || bracketed(px, edit.aFrom, edit.aTo) || bracketed(py, edit.bFrom, edit.bTo)) continue;
      if (edit.aTo - edit.aFrom > 4 || edit.bTo - edit.bFrom > 4) continue;
      const turns = turnsOf(edit, px, py);
      const isTurned =
        isOdd &&
        turns.negation &&
        !isNegated(px, edit.aFrom, alignment.ends.aFrom) &&
        !isNegated(py, edit.bFrom, alignment.ends.bFrom) &&
        !isAside(px, edit.aFrom, edit.aTo) &&
        !isAside(py, edit.bFrom, edit.bTo);
      const kind = isTurned ? 'negation' : (plainKinds.find(one => turns[one]) ?? null);
      if (!kind) continue;
      const a = sideOf(px, edit.aFrom, edit.aTo);
      const b = sideOf(py, edit.bFrom, edit.bTo);
      const [here, there, theirs] = swap ? [b, a, px] : [a, b, py];
      if (here.text.includes('@') || there.text.includes('@')) continue; // a handle for a name
      found.push({
        kind,
        here: here.span,
        there: { path: theirs.entry.path, ...there.span },
        hereText: here.text,
        thereText: there.text,
        similarity: match.similarity,
      });
    }
  }
  return found.sort((x, y) => x.here.start - y.here.start || y.similarity - x.similarity);
}

const plainKinds = ['number', 'name', 'modal', 'opposite'] as const;

/** How much of the shorter quote must match for words at its ends to be set against those of the other. */
const MOST = 0.5;

/** The words at the ends of two quotes, one or two on each side, that stand against each other beyond the part that matches. */
function edgesOf({ a, b, ends, matched }: Alignment, pa: Passages, pb: Passages): readonly Edit[] {
  if (matched < MOST * Math.min(ends.aTo - ends.aFrom, ends.bTo - ends.bFrom)) return [];
  const isSame = (i: number, j: number): boolean => words.stem(pa.ids[i]) === words.stem(pb.ids[j]);
  const found: Edit[] = [];
  for (const [n, m] of sizes) {
    const [i, j] = [a.from - n, b.from - m];
    if (i < ends.aFrom || j < ends.bFrom) continue;
    const isEnd = i === ends.aFrom && j === ends.bFrom;
    if (!isEnd && !(i > ends.aFrom && j > ends.bFrom && isSame(i - 1, j - 1))) continue;
    found.push({ aFrom: i, aTo: a.from, bFrom: j, bTo: b.from, elision: false });
    break;
  }
  for (const [n, m] of sizes) {
    const [i, j] = [a.to + n, b.to + m];
    if (i > ends.aTo || j > ends.bTo) continue;
    // A quote that is cut short ends where it ends; the other may go on.
    const isEnd = n === m && (i === ends.aTo || j === ends.bTo);
    if (!isEnd && !(i < ends.aTo && j < ends.bTo && isSame(i, j))) continue;
    // One sentence goes on where the other has ended.
    if (((pa.marks[a.to] ^ pb.marks[b.to]) & Mark.sentenceStart) !== 0) break;
    found.push({ aFrom: a.to, aTo: i, bFrom: b.to, bTo: j, elision: false });
    break;
  }
  return found;
}

/** Words on one side and on the other, fewest first. */
const sizes = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
] as const;

/** "wouldn't that be", "without permission": a question and a circumstance say nothing the other way round. */
const isAside = ({ ids }: Passages, from: number, to: number): boolean => {
  const said = Array.from({ length: to - from }, (_, k) => words.text(ids[from + k])).join(' ');
  return /^(?:without|w o)\b/.test(said) || /n['’]?t (?:that|this|it|he|she|they|we|you|i)$/.test(said);
};

const bracketed = (p: Passages, from: number, to: number): boolean => {
  for (let k = from; k < to; k++) if ((p.marks[k] & Mark.bracketed) !== 0) return true;
  return false;
};

/** The words of an edit; where a side has none, the word before it. */
function sideOf(p: Passages, from: number, to: number): { span: Span; text: string } {
  const { text } = p.entry.reading.article;
  if (to > from) {
    const span = spanOfWords(p, from, to);
    return { span, text: text.slice(span.start, span.end) };
  }
  return { span: spanOfWords(p, from - 1, from), text: '' };
}

/** Quotes of the article that another article gives to somebody else, both named beside the words. */
export function disputesOf(corpus: Corpus, path: string): readonly Dispute[] {
  const { articles } = indexOf(corpus);
  const found: Dispute[] = [];
  for (const match of speechMatchesOf(corpus, path)) {
    const px = articles[match.x];
    const py = articles[match.y];
    if (!isOneUtterance(match)) continue;
    const a = saidBy(px, match.unitX);
    const b = saidBy(py, match.unitY);
    if (!a.person || !b.person || !a.key || !b.key || !a.speaker || !b.speaker) continue;
    if (sameSpeaker(a.key, b.key)) continue;
    // "He", "the minister": who that is was inferred, and an inference is no ground for a warning.
    if (!names(a.source, a.speaker) || !names(b.source, b.speaker) || mayBeOne(a.speaker, b.speaker)) continue;
    if (isOtherLanguage(px, py)) continue;
    if (!isBeside(px, match.unitX) || !isBeside(py, match.unitY)) continue;
    if (relays(px, match.unitX, b.speaker) || relays(py, match.unitY, a.speaker)) continue;
    const placeA = placeOf(px, match.unitX, match.alignment.a);
    const placeB = placeOf(py, match.unitY, match.alignment.b);
    found.push(
      py.entry.path === path
        ? { here: placeB, there: placeA, speaker: b.speaker, other: a.speaker }
        : { here: placeA, there: placeB, speaker: a.speaker, other: b.speaker },
    );
  }
  return found.sort((x, y) => x.here.start - y.here.start);
}

/** Whether two articles are in different languages, which spell one name in their ways: Zelensky, Selenskyj, Zelenski. */
const isOtherLanguage = (a: Passages, b: Passages): boolean => {
  const [one, other] = [a.entry.reading.provenance.language, b.entry.reading.provenance.language];
  return one !== null && other !== null && one.slice(0, 2) !== other.slice(0, 2);
};

const isOneUtterance = ({ relation, similarity, alignment }: Match): boolean =>
  (relation === 'verbatim' || relation === 'trimmed' || relation === 'variant') &&
  similarity >= 0.9 &&
  alignment.matched >= 9 &&
  alignment.shared >= 2.5;

/** How far before a quote, in its sentence, who says it may be named: "Lavrov said of the talks in Geneva that they were "…"". */
const BEFORE = 45;

/** Whether source and cue stand at the quote itself: "…", Lavrov said. */
function isBeside(p: Passages, unit: number): boolean {
  const { start, end, source, cue } = p.entry.facts.quotes[p.ref[unit]];
  if (!source || !cue) return false;
  const from = Math.min(source.start, cue.start);
  const to = Math.max(source.end, cue.end);
  if (to - from > 60) return false;
  if (to > start) return from >= end && from - end <= 3;
  const between = p.entry.reading.article.text.slice(to, start);
  return between.length <= BEFORE && !/["“”\n]|[.!?]\s/.test(between);
}

/**
 * Whether the sentence of a quote names the other person as well: "Trump told him, Comey testified", "a spokeswoman for Healey". One speaks of
 * the other there, and both articles are right.
 */
function relays(p: Passages, unit: number, other: string): boolean {
  const { article } = p.entry.reading;
  const { start, end, source, cue } = p.entry.facts.quotes[p.ref[unit]];
  const from = Math.min(start, source?.start ?? start, cue?.start ?? start);
  const to = Math.max(end, source?.end ?? end, cue?.end ?? end);
  const first = article.sentences[firstEndingAfter(article.sentences, from)]?.start ?? from;
  const last = article.sentences[firstEndingAfter(article.sentences, to - 1)]?.end ?? to;
  const said = new Set(partsOf(article.text.slice(Math.max(first, from - 400), Math.min(last, to + 400))));
  return partsOf(other).some(part => part.length > 3 && said.has(part));
}

const partsOf = (name: string): readonly string[] =>
  name
    .replace(/['’]s?(?!\p{L})/gu, '')
    .split(/[\s.]+/)
    .filter(part => part.length > 1)
    .flatMap(part => words.of(part.toLowerCase()).map(id => words.text(id)));

/** Whether the mention beside the quote is itself the name. */
function names(source: string | null, speaker: string): boolean {
  const mention = new Set(source ? partsOf(source) : []);
  return partsOf(speaker).some(part => mention.has(part));
}

/** Whether two names may be one person's: a shared part, or one spelling apart. */
function mayBeOne(a: string, b: string): boolean {
  const x = partsOf(a);
  const y = partsOf(b);
  return x.some(part => y.some(other => part === other || (part.length > 3 && near(part, other))));
}
