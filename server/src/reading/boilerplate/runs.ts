import {
  capitalsCol,
  charsCol,
  colonCol,
  coverCol,
  functionCol,
  imperativeCol,
  knownCol,
  lexCol,
  stopCol,
  wordsCol,
} from './columns';
import type { Table } from './table';
import type { Unit } from './unit';

/** Lines that belong together: the first, and the one behind the last. */
export type Run = readonly [number, number];

/** For each line the run of lines around it that all pass a test, as first and behind last; empty where it does not pass. */
export function runsWhere(n: number, test: (i: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < n; ) {
    if (!test(i)) {
      runs.push([i, i]);
      i++;
      continue;
    }
    let j = i + 1;
    while (j < n && test(j)) j++;
    const run: Run = [i, j];
    for (; i < j; i++) runs.push(run);
  }
  return runs;
}

/** How much a line is running prose: 1 for a sentence of some length that ends in a stop, part of it for less. */
export function isProse(unit: Unit): number {
  // Scripts without spaces between words: about two letters make a word.
  const words = unit.words && unit.wordChars / unit.words > 12 ? unit.wordChars / 2 : unit.words;
  const long = unit.endsInStop ? 12 : 30;
  return words >= long ? 1 : words >= long / 2 && unit.endsInStop ? 0.5 : 0;
}

/** For each line the run of lines without prose that it stands in; a line of prose is a run of its own. */
export function runsOf(prose: Float64Array): Run[] {
  const runs = runsWhere(prose.length, i => prose[i] < 1);
  for (let i = 0; i < runs.length; i++) if (runs[i][0] === runs[i][1]) runs[i] = [i, i + 1];
  return runs;
}

/** How many lines of a run are looked at, on either side. */
export const REACH = 12;

/** The run without prose that line `i` stands in, and the lines at its edges. */
export function runColumns({ rows, width, count }: Table, run: Run, i: number): readonly number[] {
  const value = (line: number, col: number): number => rows[line * width + col];
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
  const lookFrom = Math.max(runFrom, i - REACH);
  const lookTo = Math.min(runTo, i + REACH);
  for (let j = lookFrom; j < lookTo; j++) {
    const row = j * width;
    const cover = rows[row + coverCol];
    runCover += cover;
    if (cover > runMax) runMax = cover;
    runTitle += rows[row + capitalsCol];
    runWords += rows[row + wordsCol];
    runKnown += Math.max(0, rows[row + knownCol]);
    runFunction += rows[row + functionCol];
    runStop += rows[row + stopCol];
    runLex += rows[row + lexCol];
    const chars = rows[row + charsCol];
    charsSum += chars;
    charsSquare += chars * chars;
  }
  const looked = Math.max(1, lookTo - lookFrom);
  let imperatives = 0;
  for (let j = Math.max(0, i - 3); j < Math.min(count, i + 4); j++) imperatives += value(j, imperativeCol);
  return [
    Math.min(runTo - runFrom, 40),
    Math.min(i - runFrom, 40),
    runCover / looked,
    runMax,
    runTitle / looked,
    runWords / looked,
    runTo === count ? 1 : 0,
    runKnown / looked,
    runFunction / looked,
    runStop / looked,
    runLex / looked,
    looked > 1 ? Math.sqrt(Math.max(0, charsSquare / looked - (charsSum / looked) ** 2)) : -1,
    i > 0 ? value(i - 1, colonCol) : 0,
    runFrom > 0 ? value(runFrom - 1, colonCol) : 0,
    runFrom > 0 ? value(runFrom - 1, wordsCol) : -1,
    runTo < count ? value(runTo, wordsCol) : -1,
    imperatives,
  ];
}
