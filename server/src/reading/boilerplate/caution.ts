import phraseData from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import type { Features } from './features';
import { Flag, flagBits } from './flags';
import type { Unit } from './unit';

const openers = new Set(phraseData.words.opener.split(' '));
const SAID = flagBits.indexOf(Flag.said);
const YOU = flagBits.indexOf(Flag.you);
const WE = flagBits.indexOf(Flag.we);

/*
 * A line goes where that is more likely right than its cost is high, and the cost of taking text away grows with its words: in log-odds,
 * with the logarithm of their number. In reports sentences are known by more than their length, and the shortest lines are text as well.
 */
const COST = 0.5;
const IN_REPORTS = 0.55;

/** More for articles where no line is known by its words: leftovers seldom come without any such. */
const PURE = 0.5;

/** How sure a line of text has to be for the text to reach that far. */
const SURE_TEXT = -1;

/**
 * The log-odds of the lines, lowered by what caution asks, since to lose text is worse than to keep a leftover. `isWhole` where no line has
 * gone yet.
 */
export function withCaution(
  article: Article,
  features: Features,
  units: readonly Unit[],
  logits: ArrayLike<number>,
  isWhole: boolean,
): Float32Array {
  const care = isWhole && features.sure === 0 ? PURE : 0;
  const lowered = new Float32Array(units.length);
  for (let i = 0; i < lowered.length; i++) lowered[i] = logits[i] - care - caution(article, features, units, i);
  // More amid the text, above all in guides and shops: they have lists there that look like leftovers.
  const isText = (unit: Unit, i: number): boolean =>
    lowered[i] < SURE_TEXT && unit.words >= (unit.endsInStop ? 12 : 30);
  const first = units.findIndex(isText);
  const last = units.findLastIndex(isText);
  for (let i = first + 1; i < last; i++) lowered[i] -= features.isReport ? 0.4 : 0.6;
  return lowered;
}

/**
 * More for the lines of guides and shops the more words they have, and for all lines of reports; for sentences of reports, above all those that
 * speak to nobody; for sentences that tell a story or report speech; and most for the headline. Less for lines of reports that are a phrase of
 * leftovers as a whole, since reports have no such lines of their own.
 */
function caution(article: Article, features: Features, units: readonly Unit[], i: number): number {
  const unit = units[i];
  const { isReport } = features;
  const cost = isReport ? 0 : COST * Math.log(Math.max(1, unit.words));
  let sum = headline(features, units, i) + cost;
  if (unit.flags[SAID] > 0 && isQuoting(article.text, unit)) sum += PLAIN;
  if (unit.bestCover >= 0.7) return sum - (isReport ? 1 : 0);
  if (isReport) sum += IN_REPORTS;
  if (isSpeech(article.text, unit)) sum += PLAIN;
  if (!unit.endsInStop || unit.words < 5 || unit.bestCover >= 0.5) return sum;
  if (isReport && unit.words >= 8) sum += 0.6;
  if (isReport && article.text.charAt(unit.end - 1) === '.' && unit.bestCover < 0.3 && !speaksToReader(unit))
    sum += PLAIN;
  if (unit.flags[SAID] > 0) sum += 1.5;
  if (openers.has(article.tokens.norm[unit.firstToken])) sum += 1;
  return sum;
}

/** Whether a line ends in words in quotation marks, or begins with them. */
const isQuoting = (text: string, { start, end }: Unit): boolean =>
  '"“'.includes(text.charAt(start)) || '"”'.includes(text.charAt(end - 1));

/** Whether a line is words in quotation marks and no more. */
const isSpeech = (text: string, { start, end, words }: Unit): boolean =>
  words >= 3 && '"“'.includes(text.charAt(start)) && '"”'.includes(text.charAt(end - 1));

/** More for sentences of a report that speak to nobody: hardly any leftover does so. */
const PLAIN = 1.2;

const speaksToReader = ({ flags, startsWithImperative }: Unit): boolean =>
  startsWithImperative || flags[YOU] > 0 || flags[WE] > 0;

/** For the likely headline, and for a first line that may be one all the same; more for a first line right above the text where nothing else can be one. */
function headline({ title }: Features, units: readonly Unit[], i: number): number {
  if (i > 0 || title === 0) return i === title ? 1.5 : 0;
  const { words, bestCover } = units[0];
  if (bestCover >= 0.5) return 0;
  if (title > 0) return words >= 3 ? 1.5 : 0;
  return units.length > 1 && units[1].endsInStop ? 4 : 0;
}
