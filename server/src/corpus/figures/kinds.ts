import data from '../../../data/figure-comparison.json';
import type { Figure } from '../../reading/figures/figure';
import { lemmaNumbers, lemmas } from './known';
import { lemma } from './words';

/** What kind of number a figure is, by the words around it. */
export interface Kinds {
  /** A number of a kind that each poll, and each trading day, gives anew: sample sizes, margins of error, stock indexes. */
  readonly serial: boolean;
  /** A number that is given anew each month or quarter: the jobless rate, payrolls, prices. */
  readonly periodic: boolean;
  /** What one party pays another for each of something: "$54 a share" of a company that is bought. */
  readonly priced: boolean;
  /** A share of those asked: every poll has dozens, each of another group or question. */
  readonly poll: boolean;
  /** Whether it is a count that grows while an event goes on. */
  readonly toll: boolean;
  /** Whether it is another number that each hour gives anew: a storm's winds, how much of a fire is contained. */
  readonly moving: boolean;
  /** Whether it is a count with a running total that each day's news gives anew: delegates, cases. */
  readonly running: boolean;
  /** Whether it is what a court gives, or may give: one man's is not another's. */
  readonly penal: boolean;
  /** A number in words that is none: "millions of". */
  readonly vague: boolean;
}

const pollWords = lemmas(data.poll);
const economy = lemmas(data.economy);
const tolls = lemmas(data.toll);
const movingWords = lemmas(data.moving);
const damageWords = lemmas(data.damage);
const runningWords = lemmas(data.running);
const firedWords = lemmas(data.fired);
const adopters = lemmas(data.adopters);
const adoptWords = lemmas(data.adopt);
const accusers = lemmas(data.accusers);
const accuseWords = lemmas(data.accuse);
const doneWords = lemmas(data.done);
const penalWords = lemmas(data.penal);
const reportWords = lemmas(data.report);
const pollNumbers = Array.from(pollWords, lemmaNumbers.number);
const reportNumbers = Array.from(reportWords, lemmaNumbers.number);
const methodWords = lemmas(data.method);
const dealWords = lemmas(data.deals);
const periodicWords = lemmas(data.periodic);
const seriesWords = lemmas(data.series);

/** Whether an article is one about a poll, or about monthly numbers; `count` tells how often it has a lemma, by number. */
export function topicsOf(count: (lemma: number) => number): {
  readonly polled: boolean;
  readonly reported: boolean;
} {
  const times = (words: readonly number[]) => {
    let sum = 0;
    for (const word of words) sum += count(word);
    return sum;
  };
  return { polled: times(pollNumbers) >= 3, reported: times(reportNumbers) >= 3 };
}

/** Whether a clause names a year that is not the running one. */
export const ofPastYear = (times: ReadonlyMap<string, string>): boolean => (times.get('year') ?? 'this') !== 'this';

/**
 * What kind of number `figure` is, by the weights of the words near it (`Frame.words`), by whether its clause names a past year, and by what its
 * article is about.
 */
export function kindsOf(
  figure: Figure,
  words: ReadonlyMap<string, number>,
  inYear: boolean,
  { polled, reported }: ReturnType<typeof topicsOf>,
): Kinds {
  const { dimension, unit, text, per } = figure;
  // "a 448-page report": what a thing is like, not how many there are.
  const isCount = dimension === 'count' && !/\d-\p{L}/u.test(text);
  const counted = isCount ? lemma(unit ?? '') : '';
  return {
    serial:
      isSerial(words, figure) ||
      /^[+−-]\d/.test(text) ||
      /\b(?:or|and) (?:older|younger|over|under|above|below)$/.test(text),
    periodic: among(words, periodicWords, 0.1) || reported,
    priced: per !== null && among(words, dealWords, 0.1),
    poll:
      (dimension === 'percent' || isPoint(figure)) &&
      (among(words, pollWords, 0) || (polled && !among(words, economy, 0))),
    toll: isCount && !inYear && among(words, tolls, 0.15),
    moving:
      (dimension !== 'mass' &&
        (dimension !== 'count' || isCount) &&
        (dimension !== 'money' || among(words, damageWords, 0.15)) &&
        among(words, movingWords, 0.15)) ||
      (isCount && among(words, firedWords, 0.15)) ||
      (dimension === 'percent' && among(words, doneWords, 0.15)),
    running:
      isCount &&
      (runningWords.has(counted) ||
        among(words, runningWords, 0.15) ||
        (adopters.has(counted) && among(words, adoptWords, 0.1)) ||
        (accusers.has(counted) && among(words, accuseWords, 0.1))),
    penal: among(words, penalWords, 0.15),
    vague: /^(?:\p{L}+ )*(?:several|few|couple|dozens|scores|hundreds|thousands|millions|billions|trillions)\b/iu.test(
      text,
    ),
  };
}

const isPoint = ({ dimension, unit }: Figure): boolean =>
  dimension === 'point' || unit === 'point' || unit === 'percentage point';

/** Whether one of the words near a figure, nearer than `above`, is of the set. */
function among(words: ReadonlyMap<string, number>, set: ReadonlySet<string>, above: number): boolean {
  for (const [word, weight] of words) if (weight > above && set.has(word)) return true;
  return false;
}

function isSerial(words: ReadonlyMap<string, number>, { dimension }: Figure): boolean {
  let method = 0;
  let polled = false;
  for (const [word, weight] of words) {
    if (weight > 0.02 && seriesWords.has(word)) return true;
    if (methodWords.has(word)) method++;
    if (pollWords.has(word)) polled = true;
  }
  return method >= (dimension === 'count' && polled ? 1 : 2) && (polled || words.has('margin') || words.has('plus'));
}
