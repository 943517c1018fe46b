import type { Article } from '../../text/article';
import { glueOf } from '../../text/glued';
import { grown } from '../../text/grown';
import { numbered } from '../../text/numbered';
import { covered, firstEndingAfter, type Span } from '../../text/span';
import { Case, Kind } from '../../text/tokens';
import { wordColumn, wordTable } from '../../text/words';
import type { Entry } from '../entry';
import { preparedOf } from '../prepared';
import { Trait, words } from './words';

/** With a capital inside a sentence it is the month. */
const [may] = words.of('may');

/** What kind of passage a unit is, from the weakest evidence of an utterance to the strongest. */
export const Unit = { sentence: 0, indirect: 1, scare: 2, mixed: 3, direct: 4 } as const;

/** Whether a unit is what somebody said, in quotation marks. */
export const isSpeech = (kind: number): boolean => kind >= Unit.mixed;

/**
 * What stands around a word of a passage, as bits. `sentenceStart` is read off the stops alone, abbreviations among them; `stop`: a sentence or
 * a line starts there; `quoted`: a quotation mark stands before it; `posted`: it lies in a line that is signed with a handle; `linked`: it
 * stands behind a name that a link was glued to ("TillersonSteve Smith: 'We go' MORE").
 */
export const Mark = {
  bracketed: 1,
  elided: 2,
  capital: 4,
  sentenceStart: 8,
  stop: 16,
  quoted: 32,
  posted: 64,
  linked: 128,
} as const;

/**
 * An article as the matcher sees it: its words as numbers, and its units: quotes, indirect speech, and the sentences around them.
 * Unit `u` is words `from[u]` to `to[u]` of the article.
 */
export interface Passages {
  readonly entry: Entry;
  /** Word forms (see `words`), marks left out, contractions opened. */
  readonly ids: Int32Array;
  readonly marks: Uint8Array;
  /** Where the token that a word stands in starts in the text, and how long it is. */
  readonly start: Column;
  readonly size: Column;
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly kind: Uint8Array;
  /** Number of the quote (kinds above `indirect`) or attribution (`indirect`); -1 for sentences. */
  readonly ref: Int32Array;
  /** Who says it: see `speakers`; -1 where nobody is known to. */
  readonly speaker: Int32Array;
  /** The article's own day in milliseconds since 1970, not a number where it is not known. */
  readonly day: number;
}

/** What an article's passages are beside the article itself. */
export type Columns = Omit<Passages, 'entry'>;

/** Numbers of 0 and more, in as few bytes each as the highest of them needs. */
export type Column = Uint8Array | Uint16Array | Int32Array;

const keys = numbered();

/** Who says things, as numbers of the process, so that whoever compares two quotes needs neither article as a whole. */
export const speakers = {
  key: (speaker: number): string => keys.text(speaker >> 1),
  isPerson: (speaker: number): boolean => (speaker & 1) === 1,
  all: keys.all,
  number: keys.number,
};

function speakerOf({ facts }: Entry, key: string | null): number {
  if (key === null) return -1;
  const isPerson = facts.people.find(person => person.key === key)?.kind === 'person';
  return keys.number(key) * 2 + Number(isPerson);
}

const smallestQuote = 3;
const smallestSentence = 5;

const kept = new WeakMap<Entry, Passages>();

/** The numbers of token `i`'s words. */
const wordsAt = wordTable(words.of);

/** The same where it is one, which is nearly always: at hand without a list; -1 where there are none or several. */
const oneWordAt = wordColumn(norm => {
  const numbers = words.of(norm);
  return numbers.length === 1 ? numbers[0] : -1;
});

/** The passages of an entry; kept with it, so that a folder that changes in one file reads one file again. */
export function passagesOf(entry: Entry): Passages {
  let known = kept.get(entry);
  if (!known) {
    const ready = preparedOf(entry)?.passages;
    known = ready ? passagesWith(entry, ready) : makePassages(entry);
    kept.set(entry, known);
  }
  return known;
}

/** Has the passages of an entry from another thread. */
export function takePassages(entry: Entry, columns: Columns): Passages {
  const passages = passagesWith(entry, columns);
  kept.set(entry, passages);
  return passages;
}

/** One place that makes them: what reads them has one kind of record before it. */
const passagesWith = (
  entry: Entry,
  { ids, marks, start, size, count, from, to, kind, ref, speaker, day }: Columns,
): Passages => ({ entry, ids, marks, start, size, count, from, to, kind, ref, speaker, day });

/** Where the unit stands in the article's text: a quote with its marks, or from the first word to the last. */
export function placeOfUnit(passages: Passages, unit: number): Span {
  const { entry, kind, ref, from, to } = passages;
  if (kind[unit] > Unit.indirect) return entry.facts.quotes[ref[unit]];
  return spanOfWords(passages, from[unit], to[unit]);
}

/** The stretch of text from word `from` up to, not including, word `to`. */
export const spanOfWords = ({ start, size }: Passages, from: number, to: number): Span => ({
  start: start[from],
  end: start[to - 1] + size[to - 1],
});

/** Where the words of the article at hand are filled in; what is kept is cut to length. */
let ids = new Int32Array(4096);
let marks = new Uint8Array(4096);
let starts = new Int32Array(4096);
let sizes = new Int32Array(4096);

const quotation = new Set('"“”„«»‹›\'‘’');

/** Words that links go on for behind the name they were glued to, where none says "MORE". */
const LINKED = 60;

/** Lines that are signed with a handle: what somebody posted, carried over without marks. */
function posts({ text, blocks }: Article): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf('(@'); at >= 0; at = text.indexOf('(@', at + 2)) {
    const { start } = blocks[firstEndingAfter(blocks, at)];
    if (/[—–-] [^—–(]{2,60}$/.test(text.slice(Math.max(start, at - 70), at))) found.push({ start, end: at });
  }
  return found;
}

/** Fills in the words of an article with what is marked around them; gives their number. */
function fillWords({ text, tokens }: Article): number {
  let n = 0;
  let depth = 0;
  let bracketFrom = 0;
  let elided = false;
  let fresh = true;
  let quoted = false;
  /** Up to which word a link may go. */
  let linked = 0;
  const glue = glueOf(text, tokens);
  for (let t = 0; t < tokens.length; t++) {
    if (tokens.kind[t] === Kind.mark) {
      const mark = text.charAt(tokens.start[t]);
      if (mark === '[' || mark === '(') {
        depth = 1;
        bracketFrom = n;
      } else if (mark === ']' || mark === ')') depth = 0;
      else if (mark === '…' || (mark === '.' && tokens.norm[t + 1] === '.')) elided = true;
      if (mark === '.' || mark === '!' || mark === '?' || mark === '…') fresh = true;
      if (quotation.has(mark)) quoted = true;
      // A bracket that does not close soon was none.
      if (depth > 0 && n - bracketFrom > 12) depth = 0;
      continue;
    }
    if (glue(t) > 0) linked = n + LINKED;
    else if (tokens.case[t] === Case.upper && tokens.norm[t] === 'more') linked = 0;
    const one = oneWordAt(tokens, t);
    const several = one < 0 ? wordsAt(tokens, t) : undefined;
    const count = several ? several.length : 1;
    for (let w = 0; w < count; w++) {
      const id = several ? several[w] : one;
      if (n === ids.length) {
        ids = grown(ids, new Int32Array(n * 2));
        marks = grown(marks, new Uint8Array(n * 2));
        starts = grown(starts, new Int32Array(n * 2));
        sizes = grown(sizes, new Int32Array(n * 2));
      }
      ids[n] = id;
      starts[n] = tokens.start[t];
      sizes[n] = tokens.end[t] - tokens.start[t];
      const capital = tokens.case[t] >= Case.capital && ((words.traits(id) & Trait.function) === 0 || id === may);
      marks[n] =
        (depth > 0 ? Mark.bracketed : 0) |
        (elided ? Mark.elided : 0) |
        (capital && !fresh ? Mark.capital : 0) |
        (fresh ? Mark.sentenceStart : 0) |
        (quoted ? Mark.quoted : 0) |
        (n < linked ? Mark.linked : 0);
      n++;
      elided = false;
      fresh = false;
      quoted = false;
    }
  }
  return n;
}

function makePassages(entry: Entry): Passages {
  const { article, provenance } = entry.reading;
  const n = fillWords(article);
  for (const { start } of article.sentences) {
    const first = wordAt(starts, n, start);
    if (first < n) marks[first] |= Mark.stop;
  }
  for (const post of posts(article)) {
    const end = wordAt(starts, n, post.end);
    for (let k = wordAt(starts, n, post.start); k < end; k++) marks[k] |= Mark.posted;
  }
  const from: number[] = [];
  const to: number[] = [];
  const kinds: number[] = [];
  const refs: number[] = [];
  const add = (span: Span, kind: number, ref: number, least: number): void => {
    const first = wordAt(starts, n, span.start);
    const behind = wordAt(starts, n, span.end);
    if (behind - first < least) return;
    from.push(first);
    to.push(behind);
    kinds.push(kind);
    refs.push(ref);
  };
  const { quotes, attributions } = entry.facts;
  quotes.forEach((quote, i) => {
    const kind = quote.kind === 'direct' ? Unit.direct : quote.kind === 'mixed' ? Unit.mixed : Unit.scare;
    add(quote.content, kind, i, smallestQuote);
  });
  const speech = quotes.filter(quote => quote.kind !== 'scare');
  attributions.forEach((attribution, i) => {
    if (attribution.kind === 'direct') return;
    for (const span of attribution.content)
      if (covered(speech, span) < 0.6 * (span.end - span.start)) add(span, Unit.indirect, i, smallestSentence);
  });
  const apart = provenance.frontMatter ? [provenance.frontMatter] : [];
  for (const sentence of article.sentences) {
    if (covered(apart, sentence) > 0) continue;
    const half = (sentence.end - sentence.start) / 2;
    if (covered(entry.boilerplate, sentence) > half || covered(speech, sentence) > half * 1.2) continue;
    add(sentence, Unit.sentence, -1, smallestSentence);
  }
  const count = kinds.length;
  const speaker = new Int32Array(count).fill(-1);
  for (let u = 0; u < count; u++)
    if (kinds[u] !== Unit.sentence)
      speaker[u] = speakerOf(entry, (kinds[u] === Unit.indirect ? attributions : quotes)[refs[u]].speakerKey);
  return passagesWith(entry, {
    ids: ids.slice(0, n),
    marks: marks.slice(0, n),
    start: columnOf(starts, n),
    size: columnOf(sizes, n),
    count,
    from: new Int32Array(from),
    to: new Int32Array(to),
    kind: new Uint8Array(kinds),
    ref: new Int32Array(refs),
    speaker,
    day: provenance.date ? Date.parse(provenance.date) : Number.NaN,
  });
}

/** The words of an article that stand in a stretch of its text: from `from` up to, not including, `to`. */
export const wordsIn = (passages: Passages, { start, end }: Span): { readonly from: number; readonly to: number } => ({
  from: wordAt(passages.start, passages.start.length, start),
  to: wordAt(passages.start, passages.start.length, end),
});

/** The first word whose token starts at or behind `offset`. */
function wordAt(starts: Column, count: number, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first `count` of some numbers, to be kept. */
function columnOf(numbers: Int32Array, count: number): Column {
  let most = 0;
  for (let k = 0; k < count; k++) most = Math.max(most, numbers[k]);
  const kept = numbers.subarray(0, count);
  return most < 0x100 ? new Uint8Array(kept) : most < 0x10000 ? new Uint16Array(kept) : kept.slice();
}
