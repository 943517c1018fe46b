import type { Article } from '../../text/article';
import { type RareLines, rareLinesOf } from './cohesion';
import { featureNames, knownCol, ownColumns } from './columns';
import { headlineColumns, headlinesOf, titleOf } from './headlines';
import type { Weigh } from './lexicon';
import { nearbyOf } from './nearby';
import { noteProse, putOwn, repeatsOf } from './own';
import { placesOf } from './place';
import { isProse, type Run, runColumns, runsOf } from './runs';
import { sharedColumns } from './shared';
import { putAll, type Table } from './table';
import type { Unit } from './unit';
import { SURE, wholeOf } from './whole';

/*
 * What the model sees of each line: the line by itself, the lines around it, and where it stands. One row a line; the
 * trainer (scripts/train-boilerplate.mjs) bundles this file, so that both sides compute the same numbers.
 */

export interface Features {
  readonly rows: Float32Array;
  readonly width: number;
  /** Share of function words in the article; low where it is not English. */
  readonly english: number;
  /** The likely headline, -1 where there is none. */
  readonly title: number;
  /** A report rather than a guide or a shop's page: it is of an article's length, and does not speak to the reader. */
  readonly isReport: boolean;
  /** Lines that are known by their words. */
  readonly sure: number;
  /** Index of the first line of the run that each line stands in, and of the line behind it. */
  readonly runs: readonly Run[];
  readonly rare: RareLines;
}

/** The features of every unit. `weigh` is the lexicon. */
export function featuresOf(article: Article, hashes: Int32Array, units: readonly Unit[], weigh: Weigh): Features {
  const count = units.length;
  const width = featureNames.length;
  const rows = new Float32Array(count * width);
  const table: Table = { rows, width, count };
  const prose = new Float64Array(count);
  for (let i = 0; i < count; i++) prose[i] = isProse(units[i]);

  noteProse(article, units, prose);
  const repeats = repeatsOf(units);
  for (let i = 0; i < count; i++) putOwn(article, hashes, units[i], i, prose[i], repeats, weigh, rows, i * width);

  const whole = wholeOf(units, prose, table);
  const title = titleOf(article, units, prose, i => rows[i * width + knownCol]);
  const runs = runsOf(prose);
  const headlines = headlinesOf(table, units, prose);
  const rare = rareLinesOf(units);
  const putNearby = nearbyOf(table);
  const putPlace = placesOf(table, units, prose);
  const putHeadlines = headlineColumns(article, hashes, table, units, headlines, title, whole.isNews);
  const putShared = sharedColumns(table, rare, prose, title, runs, headlines);
  // In parts, each a function of its own: the compiler takes seconds for all of it at once, and begins again whenever one of the
  // parts meets something new.
  const putAround = (i: number): void => {
    let k = putNearby(i, i * width + ownColumns.length);
    k = putPlace(i, k);
    k = putAll(rows, k, runColumns(table, runs[i], i));
    k = putHeadlines(i, k);
    k = putAll(rows, k, whole.columns);
    rows[k++] = Math.min(4, whole.sure - (units[i].bestCover >= SURE ? 1 : 0));
    putShared(i, k);
  };
  for (let i = 0; i < count; i++) putAround(i);
  return { rows, width, english: whole.english, title, isReport: whole.isReport, sure: whole.sure, runs, rare };
}
