import data from '../../../data/figure-comparison.json';
import type { Figure } from '../../reading/figures/figure';
import { several, vague } from '../../reading/figures/numbers';
import { anyOf } from '../../text/any-of';
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

/** "several hundred", "a few", "tens of millions" */
const VAGUE = new RegExp(`^(?:\\p{L}+ )*${anyOf([...several, ...vague.keys()])}\\b`, 'iu');

const pollWords = lemmas(data.poll);
const reportWords = lemmas(data.report);
const pollNumbers = Array.from(pollWords, lemmaNumbers.number);
const reportNumbers = Array.from(reportWords, lemmaNumbers.number);
const runningWords = lemmas(data.running);
const firedWords = lemmas(data.fired);
const adopters = lemmas(data.adopters);
const accusers = lemmas(data.accusers);

/** The lists that are asked of the words near a figure. */
const lists = {
  poll: pollWords,
  economy: lemmas(data.economy),
  toll: lemmas(data.toll),
  moving: lemmas(data.moving),
  damage: lemmas(data.damage),
  running: runningWords,
  adopt: lemmas(data.adopt),
  accuse: lemmas(data.accuse),
  done: lemmas(data.done),
  penal: lemmas(data.penal),
  method: lemmas(data.method),
  deals: lemmas(data.deals),
  periodic: lemmas(data.periodic),
  series: lemmas(data.series),
};
/** Their numbers. */
const List = Object.fromEntries(Object.keys(lists).map((name, number) => [name, number])) as Readonly<
  Record<keyof typeof lists, number>
>;

/** In which lists a word is: most are in none. */
const listsOf = new Map<string, number[]>();
Object.values(lists).forEach((list, number) => {
  for (const word of list) {
    const known = listsOf.get(word);
    if (known) known.push(number);
    else listsOf.set(word, [number]);
  }
});

/** How near the nearest word of each list stands to the figure at hand, 0 where there is none; and how many of its words are of the method. */
const nearest = new Float64Array(Object.keys(lists).length);
let method = 0;

function noteNear(words: ReadonlyMap<string, number>): void {
  nearest.fill(0);
  method = 0;
  for (const [word, weight] of words) {
    const known = listsOf.get(word);
    if (!known) continue;
    for (const list of known) if (weight > nearest[list]) nearest[list] = weight;
    if (known.includes(List.method)) method++;
  }
}

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
  noteNear(words);
  // "a 448-page report": what a thing is like, not how many there are.
  const isCount = dimension === 'count' && !/\d-\p{L}/u.test(text);
  const counted = isCount ? lemma(unit ?? '') : '';
  return {
    serial:
      isSerial(words, figure) ||
      /^[+−-]\d/.test(text) ||
      /\b(?:or|and) (?:older|younger|over|under|above|below)$/.test(text),
    periodic: nearest[List.periodic] > 0.1 || reported,
    priced: per !== null && nearest[List.deals] > 0.1,
    poll:
      (dimension === 'percent' || isPoint(figure)) &&
      (nearest[List.poll] > 0 || (polled && nearest[List.economy] <= 0)),
    toll: isCount && !inYear && nearest[List.toll] > 0.15,
    moving:
      (dimension !== 'mass' &&
        (dimension !== 'count' || isCount) &&
        (dimension !== 'money' || nearest[List.damage] > 0.15) &&
        nearest[List.moving] > 0.15) ||
      firedWords.has(counted) ||
      (dimension === 'percent' && nearest[List.done] > 0.15),
    running:
      isCount &&
      (runningWords.has(counted) ||
        nearest[List.running] > 0.15 ||
        (adopters.has(counted) && nearest[List.adopt] > 0.1) ||
        (accusers.has(counted) && nearest[List.accuse] > 0.1)),
    penal: nearest[List.penal] > 0.15,
    vague: VAGUE.test(text),
  };
}

const isPoint = ({ dimension, unit }: Figure): boolean =>
  dimension === 'point' || unit === 'point' || unit === 'percentage point';

/** Whether the words near a figure, as they are noted, are those of a poll's method or of what each trading day gives anew. */
function isSerial(words: ReadonlyMap<string, number>, { dimension }: Figure): boolean {
  if (nearest[List.series] > 0.02) return true;
  const polled = nearest[List.poll] > 0;
  return method >= (dimension === 'count' && polled ? 1 : 2) && (polled || words.has('margin') || words.has('plus'));
}
