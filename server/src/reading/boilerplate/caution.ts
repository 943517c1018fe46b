import phraseData from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import { type Features, featureNames } from './features';
import { Flag, flagBits, type Unit } from './units';

const openers = new Set(phraseData.words.opener.split(' '));
const SAID = flagBits.indexOf(Flag.said);

/** Lines from which a text is long enough that what stands apart shows. */
const LONG = 12;

/** How sure a line of text has to be for the text to reach that far. */
const SURE_TEXT = -1;

/** The log-odds of the lines, lowered by what caution asks, since to lose text is worse than to keep a leftover. */
export function withCaution(
  article: Article,
  features: Features,
  units: readonly Unit[],
  logits: ArrayLike<number>,
): Float32Array {
  const lowered = Float32Array.from(units, (_, i) => logits[i] - caution(article, features, units, i));
  // More amid the text, above all in guides and shops: they have lists there that look like leftovers.
  const isText = (unit: Unit, i: number): boolean =>
    lowered[i] < SURE_TEXT && unit.words >= (unit.endsInStop ? 12 : 30);
  const first = units.findIndex(isText);
  const last = units.findLastIndex(isText);
  for (let i = first + 1; i < last; i++) lowered[i] -= features.isReport ? 0.4 : 1;
  if (units.length >= LONG || isLittered(units, lowered)) return lowered;
  // What trails behind the text is another thing: there a few headlines in a row are what they look like.
  const isAbove = (i: number): boolean => i < last || units[i].endsInStop;
  return lowered.map((x, i) => (isAbove(i) && isBare(features, units, i) ? heldBack(x) : x));
}

const LEX_MAX = featureNames.indexOf('lexMax');

/** Whether neither a phrase nor a word of a line speaks for a leftover, only its shape and place. */
const isBare = ({ rows, width }: Features, units: readonly Unit[], i: number): boolean =>
  units[i].bestCover < 0.25 && rows[i * width + LEX_MAX] < 2.5;

/** Two less, though no lower than in doubt: the folder may still say that the line is the site's. */
const heldBack = (logit: number): number => (logit < -1 ? logit : Math.max(-1, logit - 2));

/**
 * Whether some line that looks sure is one by its words too. Where there is none the page is likely clean, and lines that only look
 * like leftovers (the names under letters, the heads of a table, short speech) are likely its own.
 */
const isLittered = (units: readonly Unit[], logits: ArrayLike<number>): boolean =>
  units.some((unit, i) => unit.bestCover >= 0.5 && logits[i] >= 1);

/**
 * Less for lines that are a phrase of leftovers as a whole; more for sentences that no phrase gives away, above all those that
 * tell a story or report speech, and in a text so short that little stands around them; most for the headline.
 */
function caution(article: Article, features: Features, units: readonly Unit[], i: number): number {
  const unit = units[i];
  const { isReport } = features;
  let sum = (isReport ? 0.8 : 0) + headline(features, units, i);
  if (unit.bestCover >= 0.7) return sum - 0.5;
  if (!unit.endsInStop || unit.words < 5 || unit.bestCover >= 0.5) return sum;
  if (unit.words >= 8) sum += isReport ? 0.6 : 0.2;
  if (units.length < 12) sum += 1.2;
  if (unit.flags[SAID] > 0) sum += 1.5;
  if (openers.has(article.tokens.norm[unit.firstToken])) sum += 1;
  return sum;
}

/** For the likely headline; more for a first line right above the text where nothing else can be one. */
function headline({ title }: Features, units: readonly Unit[], i: number): number {
  if (title >= 0) return i === title ? 1.5 : 0;
  return i === 0 && units[0].bestCover < 0.5 && units.length > 1 && units[1].endsInStop ? 4 : 0;
}
