import type { Article } from '../../text/article';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { WordNumbers, wordColumn } from '../../text/words';
import { coverCol, foreignCol, functionCol, knownCol, ownColumns } from './columns';
import { flagBits } from './flags';
import { hashOf } from './hashes';
import { lexiconFeatures, type Weigh } from './lexicon';
import { foreignShare } from './scripts';
import type { Unit } from './unit';

/** What the model sees of a line by itself, and of the words that it shares with the prose of its article. */

const isStop = (code: number): boolean =>
  code === 46 || code === 0x2026 || code === 0x3002 || code === 0x964 || code === 0x6d4;
const HTTP = hashOf('http');
const HTTPS = hashOf('https');
const WWW = hashOf('www');
const COM = hashOf('com');
const closers = `"'”’»)]`;

/** For each word of an article's prose the line that it stands in, or MANY. */
const proseLines = new WordNumbers();
const MANY = -1;

function note(tokens: Tokens, { firstToken, lastToken }: Unit, line: number): void {
  for (let t = firstToken; t < lastToken; t++)
    if (tokens.kind[t] === Kind.word && tokens.end[t] - tokens.start[t] > 3) {
      const seen = proseLines.get(tokens, t);
      if (seen === undefined) proseLines.set(tokens, t, line);
      else if (seen !== MANY && seen !== line) proseLines.set(tokens, t, MANY);
    }
}

/** Marks by what they are; of all others is asked only that they are others. */
const Mark = {
  other: 0,
  stop: 1,
  comma: 2,
  quote: 3,
  pipe: 4,
  colon: 5,
  paren: 6,
  sign: 7,
  money: 8,
  copyright: 9,
  plain: 10,
};
const marksOf = ['', '.!?…。', ',،、', '"“”«»', '|/>›·•', ':', '([', '@#', '$€£%', '©®™', "'’-–—)];&"];
const markAt = wordColumn(mark =>
  Math.max(
    Mark.other,
    marksOf.findIndex(marks => marks.includes(mark.charAt(0))),
  ),
);
/** How many marks of each kind stand in the line at hand. */
const marks = new Uint32Array(marksOf.length);

/** Notes the words of an article's prose, to tell lines that speak of its matter from those that do not. For `putOwn`. */
export function noteProse({ tokens }: Article, units: readonly Unit[], prose: Float64Array): void {
  proseLines.clear();
  units.forEach((unit, i) => {
    if (prose[i]) note(tokens, unit, i);
  });
}

/** Lines by their content key: the first and the last that have it, and how many. */
export interface Repeats {
  readonly first: ReadonlyMap<number, number>;
  readonly last: ReadonlyMap<number, number>;
  readonly count: ReadonlyMap<number, number>;
}

export function repeatsOf(units: readonly Unit[]): Repeats {
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  const count = new Map<number, number>();
  units.forEach(({ key }, i) => {
    if (!first.has(key)) first.set(key, i);
    last.set(key, i);
    count.set(key, (count.get(key) ?? 0) + 1);
  });
  return { first, last, count };
}

/**
 * Writes what line `i` is by itself into its row, which starts `at` a place of `rows`; `prose` is how much it is prose. A line that was read
 * before, with more lines around it or before an edit, is not looked at again but for what hangs on other lines.
 */
export function putOwn(
  article: Article,
  hashes: Int32Array,
  unit: Unit,
  i: number,
  prose: number,
  repeats: Repeats,
  weigh: Weigh,
  rows: Float32Array,
  at: number,
): void {
  const { put } = unit;
  if (put.rows) for (let k = 0; k < ownColumns.length; k++) rows[at + k] = put.rows[put.at + k];
  else putNew(article, hashes, unit, prose, weigh, rows, at);
  putKnown(article.tokens, unit, i, rows, at);
  putShared(unit, i, repeats, rows, at);
  put.rows = rows;
  put.at = at;
}

/** What hangs on other lines, and on the language of them all. */
function putShared(unit: Unit, i: number, { first, last, count }: Repeats, rows: Float32Array, at: number): void {
  rows[at + coverCol] = unit.bestCover;
  rows[at + coverCol + 1] = unit.best;
  for (let c = 0; c < unit.cover.length; c++) rows[at + coverCol + 2 + c] = unit.cover[c];
  rows[at + foreignCol] = foreignShare(unit);
  rows[at + foreignCol + 1] = (first.get(unit.key) ?? i) < i ? 1 : 0;
  rows[at + foreignCol + 2] = (last.get(unit.key) ?? i) > i ? 1 : 0;
  rows[at + foreignCol + 3] = Math.min(count.get(unit.key) ?? 1, 6);
}

/** How much of the matter of other lines a line speaks of. */
function putKnown(tokens: Tokens, unit: Unit, i: number, rows: Float32Array, at: number): void {
  let content = 0;
  let known = 0;
  let names = 0;
  let knownNames = 0;
  for (let t = unit.firstToken; t < unit.lastToken; t++) {
    if (tokens.kind[t] !== Kind.word || tokens.end[t] - tokens.start[t] <= 3) continue;
    content++;
    const seen = proseLines.get(tokens, t);
    const elsewhere = seen !== undefined && seen !== i;
    if (elsewhere) known++;
    if (tokens.case[t] === Case.capital) {
      names++;
      if (elsewhere) knownNames++;
    }
  }
  rows[at + knownCol] = content ? known / content : -1;
  rows[at + knownCol + 1] = names ? knownNames / names : -1;
}

/** The rest, of a line that nothing is kept of. */
function putNew(
  { text, tokens }: Article,
  hashes: Int32Array,
  unit: Unit,
  prose: number,
  weigh: Weigh,
  rows: Float32Array,
  at: number,
): void {
  const length = unit.end - unit.start;
  const words = Math.max(1, unit.words);
  const count = unit.lastToken - unit.firstToken;
  marks.fill(0);
  let address = 0;
  let glued = 0;
  for (let t = unit.firstToken; t < unit.lastToken; t++) {
    const kind = tokens.kind[t];
    if (kind === Kind.word) {
      const size = tokens.end[t] - tokens.start[t];
      if (tokens.case[t] === Case.mixed && size > 7) glued++;
      const hash = hashes[t];
      if (hash === HTTP || hash === HTTPS || hash === WWW || hash === COM) address++;
    } else if (kind === Kind.mark) marks[markAt(tokens, t)]++;
  }
  const first = text.charCodeAt(unit.start);
  let lastAt = unit.end - 1;
  while (lastAt > unit.start && closers.includes(text.charAt(lastAt))) lastAt--;
  const last = text.charCodeAt(lastAt);
  const firstKind = tokens.kind[unit.firstToken];
  const values = [
    Math.log2(1 + length),
    Math.min(unit.words, 80),
    unit.words ? unit.wordChars / unit.words : 0,
    prose,
    isStop(last) ? 1 : 0,
    last === 58 ? 1 : 0,
    last === 63 ? 1 : 0,
    last === 33 ? 1 : 0,
    last === 44 ? 1 : 0,
    last >= 48 && last <= 57 ? 1 : 0,
    Math.min(marks[Mark.stop], 8),
    Math.min(marks[Mark.comma], 8),
    Math.min(marks[Mark.quote], 4),
    firstKind === Kind.word && tokens.case[unit.firstToken] === Case.lower ? 1 : 0,
    first === 34 || first === 0x201c || first === 0x2018 ? 1 : 0,
    firstKind === Kind.number ? 1 : 0,
    firstKind === Kind.mark ? 1 : 0,
    unit.capitals / words,
    unit.uppers / words,
    unit.mixed / words,
    unit.numbers / Math.max(1, count),
    unit.marks / Math.max(1, count),
    Math.min(marks[Mark.pipe], 6),
    Math.min(marks[Mark.colon], 4),
    Math.min(marks[Mark.paren], 4),
    Math.min(marks[Mark.sign], 4),
    Math.min(marks[Mark.money], 4),
    Math.min(address, 4),
    marks[Mark.copyright] > 0 ? 1 : 0,
    Math.min(marks[Mark.other], 6),
    Math.min(glued, 4),
  ];
  for (let k = 0; k < values.length; k++) rows[at + k] = values[k];
  let k = at + functionCol;
  for (let f = 0; f < flagBits.length; f++) rows[k++] = unit.flags[f] / words;
  rows[k] = unit.startsWithImperative ? 1 : 0;
  lexiconFeatures(hashes, unit, weigh, rows, at + knownCol + 2);
}
