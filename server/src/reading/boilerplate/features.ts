import type { Article } from '../../text/article';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { WordNumbers, wordColumn } from '../../text/words';
import { cohesionOf, meansOf, type RareLines, rareLinesOf } from './cohesion';
import { hashOf } from './hashes';
import { lexiconColumns, lexiconFeatures, type Weigh } from './lexicon';
import { flagBits, foreignShare, phraseCategories, type Unit } from './units';

/*
 * What the model sees of each line: the line by itself (`own`), the lines around it, and where it stands. One row a line; the
 * trainer (scripts/train-boilerplate.mjs) bundles this file, so that both sides compute the same numbers.
 */

/** The line by itself. */
const own = [
  'chars',
  'words',
  'meanWord',
  'prose',
  'stop',
  'colonEnd',
  'questionEnd',
  'exclamationEnd',
  'commaEnd',
  'digitEnd',
  'stops',
  'commas',
  'quotes',
  'lowerStart',
  'quoteStart',
  'digitStart',
  'markStart',
  'capitals',
  'uppers',
  'mixed',
  'digits',
  'marks',
  'pipes',
  'colons',
  'parens',
  'at',
  'money',
  'address',
  'copyright',
  'symbols',
  'glued',
  'cover',
  'bestCategory',
  ...phraseCategories.map(c => `cover.${c}`),
  'function',
  'you',
  'we',
  'i',
  'said',
  'be',
  'site',
  'imperative',
  'month',
  'imperativeStart',
  'foreign',
  'sameBefore',
  'sameAfter',
  'sameCount',
  'known',
  'knownCapitals',
  ...lexiconColumns,
];
const column = new Map(own.map((name, i) => [name, i]));
const at = (name: string): number => {
  const found = column.get(name);
  if (found === undefined) throw new Error(`no such feature: ${name}`);
  return found;
};

const proseCol = at('prose');
const coverCol = at('cover');
const capitalsCol = at('capitals');
const wordsCol = at('words');
const charsCol = at('chars');
const knownCol = at('known');
const foreignCol = at('foreign');
const functionCol = at('function');
const stopCol = at('stop');
const lexCol = at('lexMean');
const colonCol = at('colonEnd');
const commaCol = at('commaEnd');
const lowerCol = at('lowerStart');
const quotesCol = at('quotes');
const imperativeCol = at('imperativeStart');
/** Share of a line that a phrase covers, from which the line is known by its words. */
const SURE = 0.7;

const OFFSETS = [-3, -2, -1, 1, 2, 3];
const near = ['chars', 'prose', 'stop', 'cover', 'bestCategory', 'capitals', 'function', 'lexMean', 'site'];
const nearFar = near.slice(0, 4);
const WINDOWS = [4, 10];
const window = ['chars', 'prose', 'cover', 'lexMean', 'capitals', 'i'];
const HEADS = ['related', 'comments', 'newsletter', 'share', 'navigation', 'bio'] as const;
const heads = HEADS.map(h => phraseCategories.indexOf(h));

const around = [
  'index',
  'fromEnd',
  'relative',
  'sinceProse',
  'untilProse',
  'proseBefore',
  'proseAfter',
  'proseShareAfter',
  ...HEADS.map(h => `since.${h}`),
  ...HEADS.map(h => `proseSince.${h}`),
  'untilCover',
  'sinceCover',
  'runLength',
  'runPlace',
  'runCover',
  'runMaxCover',
  'runTitle',
  'runWords',
  'runToEnd',
  'runKnown',
  'runFunction',
  'runStop',
  'runLex',
  'runEven',
  'colonAbove',
  'colonAboveRun',
  'textAboveRun',
  'textBelowRun',
  'imperativesNear',
  'headline',
  'headRun',
  'headRunNews',
  'headRunKnown',
  'titleOverlap',
  'toTitle',
  'sameShapeBefore',
  'sameShapeAfter',
  'docLines',
  'docProse',
  'docCover',
  'docChars',
  'docSaid',
  'docYou',
  'docI',
  'docQuotes',
  'docPlainProse',
  'docSure',
  'rareCount',
  'rareKnown',
  'rareBelow',
  'rareAbove',
  'rareTitle',
  'rareRun',
  'rareRunBelow',
  'rareHeads',
  'rareNear',
];

const nearColumns = near.map(at);
const windowColumns = window.map(at);

const offsetNames = OFFSETS.flatMap(o => (Math.abs(o) === 3 ? nearFar : near).map(name => `${name}@${o}`));
const windowNames = WINDOWS.flatMap(w => ['-', '+'].flatMap(side => window.map(name => `${name}${side}${w}`)));

/** The names of the columns, in order. */
export const featureNames: readonly string[] = [...own, ...offsetNames, ...windowNames, ...around];

/** Columns that a second reading adds: what the first one said of the lines around. */
export const secondNames: readonly string[] = [
  'p',
  ...[-4, -3, -2, -1, 1, 2, 3, 4].map(o => `p@${o}`),
  ...[3, 6, 12].flatMap(w => [`p-${w}`, `p+${w}`]),
  'pBefore',
  'pAfter',
  'pAll',
  'sinceBody',
  'untilBody',
  'bodyAfter',
  'bodyBefore',
  'sinceSure',
  'untilSure',
  'pSame',
  'pRun',
  'rareSure',
  'rareSureBelow',
  'rareSureRun',
];

export interface Features {
  readonly rows: Float32Array;
  readonly width: number;
  /** Share of function words in the article; low where it is not English. */
  readonly english: number;
  /** The likely headline, -1 where there is none. */
  readonly title: number;
  /** A report rather than a guide or a shop's page: it is of an article's length, and does not speak to the reader. */
  readonly isReport: boolean;
  /** Index of the first line of the run that each line stands in, and of the line behind it. */
  readonly runs: readonly (readonly [number, number])[];
  readonly rare: RareLines;
}

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

function noteProse(tokens: Tokens, { firstToken, lastToken }: Unit, line: number): void {
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

/** The features of every unit. `weigh` is the lexicon. */
export function featuresOf(article: Article, hashes: Int32Array, units: readonly Unit[], weigh: Weigh): Features {
  const n = units.length;
  const width = featureNames.length;
  const rows = new Float32Array(n * width);
  const { text, tokens } = article;

  // Words of the article's prose, to tell lines that speak of its matter from those that do not.
  proseLines.clear();
  const firstOf = new Map<number, number>();
  const lastOf = new Map<number, number>();
  const countOf = new Map<number, number>();
  const prose = Float64Array.from(units, isProse);
  let functionAll = 0;
  let wordsAll = 0;
  let proseChars = 0;
  let coverAll = 0;
  let sureAll = 0;
  let charsAll = 0;
  units.forEach((unit, i) => {
    if (!firstOf.has(unit.key)) firstOf.set(unit.key, i);
    lastOf.set(unit.key, i);
    countOf.set(unit.key, (countOf.get(unit.key) ?? 0) + 1);
    functionAll += unit.flags[0];
    wordsAll += unit.words;
    coverAll += unit.bestCover;
    if (unit.bestCover >= SURE) sureAll++;
    charsAll += unit.end - unit.start;
    if (!prose[i]) return;
    proseChars += unit.end - unit.start;
    noteProse(tokens, unit, i);
  });
  const english = wordsAll ? functionAll / wordsAll : 0;

  for (let i = 0; i < n; i++) {
    const unit = units[i];
    const { kept } = unit;
    const row = rows.subarray(i * width, i * width + own.length);
    if (kept?.row) {
      row.set(kept.row);
      knownFeatures(unit, i, row);
    } else ownFeatures(unit, i, row);
    putShared(unit, i, row);
    if (kept && !kept.row) kept.row = row.slice();
  }

  /** What hangs on other lines, and on the language of them all. */
  function putShared(unit: Unit, i: number, row: Float32Array): void {
    row[coverCol] = unit.bestCover;
    row[coverCol + 1] = unit.best;
    for (let c = 0; c < unit.cover.length; c++) row[coverCol + 2 + c] = unit.cover[c];
    row[foreignCol] = foreignShare(unit);
    row[foreignCol + 1] = (firstOf.get(unit.key) ?? i) < i ? 1 : 0;
    row[foreignCol + 2] = (lastOf.get(unit.key) ?? i) > i ? 1 : 0;
    row[foreignCol + 3] = Math.min(countOf.get(unit.key) ?? 1, 6);
  }

  /** How much of the matter of other lines a line speaks of, as `ownFeatures` tells it. */
  function knownFeatures(unit: Unit, i: number, row: Float32Array): void {
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
    row[knownCol] = content ? known / content : -1;
    row[knownCol + 1] = names ? knownNames / names : -1;
  }

  function ownFeatures(unit: Unit, i: number, row: Float32Array): void {
    const length = unit.end - unit.start;
    const words = Math.max(1, unit.words);
    const count = unit.lastToken - unit.firstToken;
    marks.fill(0);
    let address = 0;
    let glued = 0;
    let content = 0;
    let known = 0;
    let names = 0;
    let knownNames = 0;
    for (let t = unit.firstToken; t < unit.lastToken; t++) {
      const kind = tokens.kind[t];
      if (kind === Kind.word) {
        const size = tokens.end[t] - tokens.start[t];
        if (tokens.case[t] === Case.mixed && size > 7) glued++;
        if (size > 3) {
          content++;
          const seen = proseLines.get(tokens, t);
          const elsewhere = seen !== undefined && seen !== i;
          if (elsewhere) known++;
          if (tokens.case[t] === Case.capital) {
            names++;
            if (elsewhere) knownNames++;
          }
        }
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
      prose[i],
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
    for (let k = 0; k < values.length; k++) row[k] = values[k];
    let k = functionCol;
    for (let f = 0; f < flagBits.length; f++) row[k++] = unit.flags[f] / words;
    row[k] = unit.startsWithImperative ? 1 : 0;
    row[knownCol] = content ? known / content : -1;
    row[knownCol + 1] = names ? knownNames / names : -1;
    lexiconFeatures(hashes, unit, weigh, row, knownCol + 2);
  }

  const value = (i: number, col: number): number => rows[i * width + col];
  // Prefix sums for the windows.
  const sums: Float64Array[] = [];
  for (const col of windowColumns) {
    const sum = new Float64Array(n + 1);
    for (let i = 0; i < n; i++) sum[i + 1] = sum[i] + value(i, col);
    sums.push(sum);
  }
  const proseSum = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) proseSum[i + 1] = proseSum[i] + (prose[i] >= 1 ? 1 : 0);
  const proseCharSum = new Float64Array(n + 1);
  for (let i = 0; i < n; i++)
    proseCharSum[i + 1] = proseCharSum[i] + (prose[i] >= 1 ? units[i].end - units[i].start : 0);

  const runs = runsOf(prose);
  const nextProse = new Int32Array(n + 1).fill(n + 30);
  const nextCover = new Int32Array(n + 1).fill(n + 30);
  for (let i = n - 1; i >= 0; i--) {
    nextProse[i] = prose[i] >= 1 ? i : nextProse[i + 1];
    nextCover[i] = units[i].bestCover >= 0.7 ? i : nextCover[i + 1];
  }
  const sinceHead = new Int32Array(heads.length).fill(-100);
  let lastProse = -100;
  let lastCover = -100;
  const headRuns = runsWhere(n, isHeadline);
  const knownSum = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) knownSum[i + 1] = knownSum[i] + Math.max(0, value(i, knownCol));
  const titleAt = titleOf(units, prose, i => value(i, knownCol));
  const rare = rareLinesOf(units);
  const shared = cohesionOf(rare, i => prose[i] >= 1);
  const meanKnown = meansOf(shared.known);
  const meanBelow = meansOf(shared.below);
  const titleRare =
    titleAt < 0 ? rare.words.subarray(0, 0) : rare.words.subarray(rare.starts[titleAt], rare.starts[titleAt + 1]);
  const titleWords = new Set<number>();
  if (titleAt >= 0)
    for (let t = units[titleAt].firstToken; t < units[titleAt].lastToken; t++)
      if (tokens.end[t] - tokens.start[t] > 3) titleWords.add(hashes[t]);

  const near3 = (i: number): number => {
    let sum = 0;
    for (let j = Math.max(0, i - 3); j < Math.min(n, i + 4); j++) sum += value(j, imperativeCol);
    return sum;
  };
  // Of the article as a whole only rough steps: finer ones would let the trees tell single training articles apart.
  const step = (x: number, size: number): number => Math.round(x / size) * size;
  let saidAll = 0;
  let youAll = 0;
  let iAll = 0;
  let quoted = 0;
  let plain = 0;
  for (let i = 0; i < n; i++) {
    saidAll += units[i].flags[4];
    youAll += units[i].flags[1];
    iAll += units[i].flags[3];
    if (value(i, quotesCol) >= 2) quoted++;
    if (prose[i] >= 1 && units[i].flags[1] === 0 && units[i].flags[2] === 0) plain++;
  }
  const often = (count: number): number => {
    const rate = wordsAll ? (100 * count) / wordsAll : 0;
    return rate === 0 ? 0 : rate < 0.4 ? 1 : rate < 1.2 ? 2 : 3;
  };
  const whole = [
    n < 12 ? 0 : n < 30 ? 1 : n < 80 ? 2 : 3,
    step(charsAll ? proseChars / charsAll : 0, 0.2),
    Math.min(0.4, step(n ? coverAll / n : 0, 0.1)),
    step(Math.log2(1 + charsAll / Math.max(1, n)), 1),
    often(saidAll),
    often(youAll),
    often(iAll),
    Math.min(0.4, step(n ? quoted / n : 0, 0.1)),
    step(proseSum[n] ? plain / proseSum[n] : 0, 0.25),
  ];
  // People speak in it, and nobody speaks to the reader.
  const isNews = often(saidAll) >= 2 && often(youAll) <= 1;
  for (let i = 0; i < n; i++) {
    putAround(i);
    if (prose[i] >= 1) lastProse = i;
    if (units[i].bestCover >= 0.7) lastCover = i;
    for (let h = 0; h < heads.length; h++) if (units[i].cover[heads[h]] >= 0.7) sinceHead[h] = i;
  }

  /*
   * The lines around a line. In parts, each a function of its own: the compiler takes seconds for all of it at once, and
   * begins again whenever one of the parts meets something new.
   */
  function putAround(i: number): void {
    let k = putNear(i, i * width + own.length);
    k = put(k, placeOf(i));
    k = putHeads(i, k);
    rows[k++] = Math.min(nextCover[i + 1] - i, 30);
    rows[k++] = Math.min(i - lastCover, 30);
    k = put(k, runOf(i));
    k = put(k, headOf(i));
    k = put(k, whole);
    rows[k++] = Math.min(4, sureAll - (units[i].bestCover >= SURE ? 1 : 0));
    putRare(i, k);
  }

  function put(k: number, values: readonly number[]): number {
    const table = rows;
    for (let c = 0; c < values.length; c++) table[k + c] = values[c];
    return k + values.length;
  }

  /** The lines nearby one by one, and windows of them. */
  function putNear(i: number, from: number): number {
    const table = rows;
    let k = from;
    for (const offset of OFFSETS) {
      const j = i + offset;
      const isThere = j >= 0 && j < n;
      const row = j * width;
      const size = Math.abs(offset) === 3 ? nearFar.length : near.length;
      for (let c = 0; c < size; c++) table[k++] = isThere ? table[row + nearColumns[c]] : -2;
    }
    for (const w of WINDOWS)
      for (const side of [-1, 1]) {
        const from = side < 0 ? Math.max(0, i - w) : i + 1;
        const to = side < 0 ? i : Math.min(n, i + 1 + w);
        for (const sum of sums) table[k++] = to > from ? (sum[to] - sum[from]) / (to - from) : -2;
      }
    return k;
  }

  /** Where the line stands among all. */
  function placeOf(i: number): readonly number[] {
    return [
      Math.min(i, 60),
      Math.min(n - 1 - i, 60),
      n > 1 ? i / (n - 1) : 0,
      Math.min(i - lastProse, 30),
      Math.min(nextProse[i + 1] - i, 30),
      Math.min(proseSum[i], 30),
      Math.min(proseSum[n] - proseSum[i + 1], 30),
      proseCharSum[n] ? (proseCharSum[n] - proseCharSum[i + 1]) / proseCharSum[n] : -1,
    ];
  }

  /** How far above it the heads of lists are. */
  function putHeads(i: number, from: number): number {
    let k = from;
    for (const since of sinceHead) rows[k++] = Math.min(i - since, 40);
    for (const since of sinceHead) rows[k++] = since < 0 ? 40 : Math.min(proseSum[i] - proseSum[since], 40);
    return k;
  }

  /** The run without prose that it stands in, and the lines at its edges. */
  function runOf(i: number): readonly number[] {
    const run = runs[i];
    const runFrom = run[0];
    const runTo = run[1];
    let runCover = 0;
    let runMax = 0;
    let runTitle = 0;
    let runWords = 0;
    let runKnown = 0;
    let runFunction = 0;
    let runStop = 0;
    let runLex = 0;
    let charsSum = 0;
    let charsSquare = 0;
    const lookFrom = Math.max(runFrom, i - 12);
    const lookTo = Math.min(runTo, i + 12);
    const table = rows;
    for (let j = lookFrom; j < lookTo; j++) {
      const row = j * width;
      const cover = table[row + coverCol];
      runCover += cover;
      if (cover > runMax) runMax = cover;
      runTitle += table[row + capitalsCol];
      runWords += table[row + wordsCol];
      runKnown += Math.max(0, table[row + knownCol]);
      runFunction += table[row + functionCol];
      runStop += table[row + stopCol];
      runLex += table[row + lexCol];
      const chars = table[row + charsCol];
      charsSum += chars;
      charsSquare += chars * chars;
    }
    const looked = Math.max(1, lookTo - lookFrom);
    return [
      Math.min(runTo - runFrom, 40),
      Math.min(i - runFrom, 40),
      runCover / looked,
      runMax,
      runTitle / looked,
      runWords / looked,
      runTo === n ? 1 : 0,
      runKnown / looked,
      runFunction / looked,
      runStop / looked,
      runLex / looked,
      looked > 1 ? Math.sqrt(Math.max(0, charsSquare / looked - (charsSum / looked) ** 2)) : -1,
      i > 0 ? value(i - 1, colonCol) : 0,
      runFrom > 0 ? value(runFrom - 1, colonCol) : 0,
      runFrom > 0 ? value(runFrom - 1, wordsCol) : -1,
      runTo < n ? value(runTo, wordsCol) : -1,
      near3(i),
    ];
  }

  /** Headlines around it, the article's own among them, and lines of the same shape. */
  function headOf(i: number): readonly number[] {
    const run = headRuns[i];
    const headFrom = run[0];
    const headTo = run[1];
    const headSize = headTo - headFrom;
    const shape = (j: number): number =>
      j >= 0 && j < n && Math.abs(value(j, charsCol) - value(i, charsCol)) < 0.5 && isSameEnd(i, j) ? 1 : 0;
    return [
      headSize > 0 ? 1 : 0,
      Math.min(headSize, 12),
      isNews ? Math.min(headSize, 12) : -1,
      headSize > 0 ? (knownSum[headTo] - knownSum[headFrom]) / headSize : -1,
      ofTitle(i),
      titleAt < 0 ? 9 : Math.max(-4, Math.min(4, i - titleAt)),
      shape(i - 1) + shape(i - 2),
      shape(i + 1) + shape(i + 2),
    ];
  }

  /** What it has in common with the text by its rarer words, and what the lines around it have. */
  function putRare(i: number, from: number): void {
    const table = rows;
    let k = from;
    const first = rare.starts[i];
    const count = rare.starts[i + 1] - first;
    const run = runs[i];
    const top = Math.max(run[0], i - 12);
    const end = Math.min(run[1], i + 12);
    const heads = headRuns[i];
    let inTitle = 0;
    for (let w = 0; w < count; w++) if (titleRare.includes(rare.words[first + w])) inTitle++;
    table[k++] = Math.min(8, count);
    table[k++] = shared.known[i];
    table[k++] = shared.below[i];
    table[k++] = shared.above[i];
    table[k++] = i === titleAt || titleRare.length === 0 || count === 0 ? -1 : inTitle / count;
    table[k++] = meanKnown(top, end);
    table[k++] = meanBelow(top, end);
    table[k++] = heads[1] > heads[0] ? meanKnown(heads[0], heads[1]) : -1;
    table[k] = meanKnown(Math.max(0, i - 2), Math.min(n, i + 3));
  }

  /** The share of its longer words that the title has; -1 where it has none, or is the title. */
  function ofTitle(i: number): number {
    if (i === titleAt || titleWords.size === 0) return -1;
    const { firstToken, lastToken } = units[i];
    let overlap = 0;
    let content = 0;
    for (let t = firstToken; t < Math.min(lastToken, firstToken + 40); t++)
      if (tokens.kind[t] === Kind.word && tokens.end[t] - tokens.start[t] > 3) {
        content++;
        if (titleWords.has(hashes[t])) overlap++;
      }
    return content ? overlap / content : -1;
  }

  /** Whether a line has the shape of a headline: some words, a capital or a mark in front, nothing that ends a sentence behind. */
  function isHeadline(i: number): boolean {
    const unit = units[i];
    return (
      unit.words >= 4 &&
      unit.words <= 20 &&
      prose[i] === 0 &&
      value(i, stopCol) === 0 &&
      value(i, colonCol) === 0 &&
      value(i, commaCol) === 0 &&
      value(i, lowerCol) === 0
    );
  }

  function isSameEnd(i: number, j: number): boolean {
    return value(i, stopCol) === value(j, stopCol);
  }

  return { rows, width, english, title: titleAt, isReport: isNews || (n < 70 && 100 * youAll < wordsAll), runs, rare };
}

/** For each line the run of lines around it that all pass a test, as first and behind last; empty where it does not pass. */
function runsWhere(n: number, test: (i: number) => boolean): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let i = 0; i < n; ) {
    if (!test(i)) {
      runs.push([i, i]);
      i++;
      continue;
    }
    let j = i + 1;
    while (j < n && test(j)) j++;
    const run = [i, j] as const;
    for (; i < j; i++) runs.push(run);
  }
  return runs;
}

/** How much a line is running prose: 1 for a sentence of some length that ends in a stop, part of it for less. */
function isProse(unit: Unit): number {
  // Scripts without spaces between words: about two letters make a word.
  const words = unit.words && unit.wordChars / unit.words > 12 ? unit.wordChars / 2 : unit.words;
  const long = unit.endsInStop ? 12 : 30;
  return words >= long ? 1 : words >= long / 2 && unit.endsInStop ? 0.5 : 0;
}

/** For each line the run of lines without prose that it stands in; a line of prose is a run of its own. */
function runsOf(prose: Float64Array): (readonly [number, number])[] {
  const runs = runsWhere(prose.length, i => prose[i] < 1);
  for (let i = 0; i < runs.length; i++) if (runs[i][0] === runs[i][1]) runs[i] = [i, i + 1];
  return runs;
}

/**
 * The line that is likely the headline: before any prose, of several words, no phrase, and speaking of the article's matter; the
 * first of those that do so most.
 */
function titleOf(units: readonly Unit[], prose: Float64Array, known: (i: number) => number): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < Math.min(units.length, 12) && prose[i] < 1; i++) {
    if (units[i].words < 3 || units[i].bestCover >= 0.5 || prose[i] > 0) continue;
    const weight = (0.3 + Math.max(0, known(i))) * Math.min(8, units[i].words) * (i === 0 ? 1.3 : 1);
    if (weight > most) {
      most = weight;
      best = i;
    }
  }
  return best;
}

/** Rows for the second reading, for the lines that are `wanted`: a line's features, and what the first reading (`p`, chances) said of the lines around. */
export function secondFeatures(
  features: Features,
  units: readonly Unit[],
  p: Float32Array,
  wanted: (i: number) => boolean = () => true,
): Float32Array {
  const n = units.length;
  const { width, rows, runs } = features;
  const wide = width + secondNames.length;
  const out = new Float32Array(n * wide);
  if (!units.some((_, i) => wanted(i))) return out;
  const sum = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) sum[i + 1] = sum[i] + p[i];
  const same = new Map<number, number>();
  for (let i = 0; i < n; i++) same.set(units[i].key, Math.max(same.get(units[i].key) ?? 0, p[i]));
  const isBody = (i: number): boolean => p[i] < 0.15 && rows[i * width + proseCol] >= 1;
  const nextBody = new Int32Array(n + 1).fill(n + 40);
  const nextSure = new Int32Array(n + 1).fill(n + 40);
  const bodySum = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) bodySum[i + 1] = bodySum[i] + (isBody(i) ? 1 : 0);
  for (let i = n - 1; i >= 0; i--) {
    nextBody[i] = isBody(i) ? i : nextBody[i + 1];
    nextSure[i] = p[i] > 0.85 ? i : nextSure[i + 1];
  }
  const shared = cohesionOf(features.rare, isBody);
  const meanKnown = meansOf(shared.known);
  let lastBody = -100;
  let lastSure = -100;
  for (let i = 0; i < n; i++) {
    if (wanted(i)) fill(i);
    if (isBody(i)) lastBody = i;
    if (p[i] > 0.85) lastSure = i;
  }
  function fill(i: number): void {
    out.set(rows.subarray(i * width, (i + 1) * width), i * wide);
    let k = i * wide + width;
    out[k++] = p[i];
    for (const o of [-4, -3, -2, -1, 1, 2, 3, 4]) out[k++] = i + o < 0 || i + o >= n ? -1 : p[i + o];
    for (const w of [3, 6, 12]) {
      const from = Math.max(0, i - w);
      const to = Math.min(n, i + 1 + w);
      out[k++] = i > from ? (sum[i] - sum[from]) / (i - from) : -1;
      out[k++] = to > i + 1 ? (sum[to] - sum[i + 1]) / (to - i - 1) : -1;
    }
    out[k++] = i ? sum[i] / i : -1;
    out[k++] = i + 1 < n ? (sum[n] - sum[i + 1]) / (n - i - 1) : -1;
    out[k++] = sum[n] / n;
    out[k++] = Math.min(i - lastBody, 40);
    out[k++] = Math.min(nextBody[i + 1] - i, 40);
    out[k++] = Math.min(bodySum[n] - bodySum[i + 1], 40);
    out[k++] = Math.min(bodySum[i], 40);
    out[k++] = Math.min(i - lastSure, 40);
    out[k++] = Math.min(nextSure[i + 1] - i, 40);
    out[k++] = same.get(units[i].key) ?? p[i];
    const [from, to] = runs[i];
    out[k++] = to - from > 1 ? (sum[to] - sum[from] - p[i]) / (to - from - 1) : -1;
    out[k++] = shared.known[i];
    out[k++] = shared.below[i];
    out[k++] = meanKnown(from, to);
  }
  return out;
}
