import phraseData from '../../../data/boilerplate.json';
import modelData from '../../../data/boilerplate-model.json';
import { type Article, articleOf } from '../../text/article';
import { flowing } from '../../text/flow';
import { firstEndingAfter, type Span } from '../../text/span';
import type { Memo } from '../memo';
import { frontOf } from '../provenance/front';
import { headlineOf } from '../provenance/headline';
import type { Head } from '../provenance/provenance';
import { headOf } from '../provenance/read';
import { withCaution } from './caution';
import { type Features, featuresOf, secondFeatures, secondNames } from './features';
import { HashMap, hashesOf } from './hashes';
import { inlinePassages } from './inline';
import { sumsOf, treesOf } from './model';
import { type BoilerplateReading, type Category, type LineEvidence, logitOf, passageOf, sure } from './passage';
import { findPhrases, phrasesOf } from './phrases';
import { joined, type Rest, restOf } from './rest';
import { stampsOf } from './stamps';
import { teasersOf } from './teasers';
import {
  ENGLISH,
  Flag,
  flagBits,
  foreignShare,
  hasWordish,
  phraseCategories,
  type Unit,
  unitsOf,
  withForeign,
} from './units';

const first = treesOf(modelData.first);
const second = treesOf(modelData.second);
const lexicon = new HashMap(modelData.lexicon.weights.length);
let hash = 0;
modelData.lexicon.weights.forEach((weight, i) => {
  // Hashes are kept as steps from one to the next.
  hash += modelData.lexicon.steps[i];
  lexicon.set(hash | 0, weight / 10);
});
const origins = phrasesOf([phraseData.origins]);
const weigh = (pair: number): number | undefined => lexicon.get(pair);

/**
 * Judges each line of an article, and sentences inside lines, by the article alone. To strip twice is to strip once: what is left
 * without the leftovers is read again until nothing more is found. Where that does not come to an end, nothing is found at all.
 */
export function readBoilerplate(article: Article, head: Head, memo?: Memo): BoilerplateReading {
  let reading = readLines(flowing(article), head, memo);
  for (let round = 0; round < ROUNDS; round++) {
    if (reading.passages.length === 0) return reading;
    const rest = restOf(article, reading.passages);
    // Lines that go are seen to in `readLines`. The text has to be read anew where a part of a line goes, or the rest is cut up
    // into lines in another way, or starts with other front matter.
    const isWhole = reading.passages.every(({ whole }) => whole);
    if (isWhole && isCutAlike(rest, reading.lines) && isHeadedAlike(rest, head)) return reading;
    const left = articleOf(rest.text, memo?.articles[round + 1]);
    if (memo) memo.articles[round + 1] = left;
    const more = readLines(flowing(left), headOf(left), memo);
    reading = withMore(article.text, reading, more, rest);
    if (more.passages.length === 0) return reading;
  }
  return nothingIn(reading.lines);
}

/** A reading with that of its rest: what is found there, and what the lines that stay are like without the others. */
function withMore(
  text: string,
  { lines, passages }: BoilerplateReading,
  more: BoilerplateReading,
  rest: Rest,
): BoilerplateReading {
  const all = joined(text, lines, passages, more.passages, rest);
  const found = new Map(all.filter(({ whole }) => whole).map(passage => [passage.start, passage]));
  const staying = new Map<number, LineEvidence>();
  for (const line of more.lines) {
    // Of a wrapped line that the rest is cut up in another way the part that stays counts.
    const i = firstEndingAfter(lines, rest.from(line.start));
    const known = staying.get(i);
    if (!known || line.logit < known.logit) staying.set(i, line);
  }
  return {
    lines: lines.map((line, i) => {
      if (line.logit >= 0) return line;
      const passage = found.get(line.start);
      if (passage) return { ...line, logit: logitOf(passage.confidence), category: passage.category, why: passage.why };
      return { ...(staying.get(i) ?? line), start: line.start, end: line.end };
    }),
    passages: all,
  };
}

/** Log-odds of headlines of other articles that are announced as such. */
const TEASER = 1.5;

/** Rounds of reading; two or three do for nearly every article. */
const ROUNDS = 24;

function isCutAlike(rest: Rest, lines: readonly LineEvidence[]): boolean {
  const stay = lines.reduce((sum, { logit }) => sum + (logit < 0 ? 1 : 0), 0);
  return rest.blocks.length === stay;
}

function isHeadedAlike(rest: Rest, { frontMatter }: Head): boolean {
  const front = frontOf(rest);
  return front && frontMatter ? rest.from(front.end - 1) + 1 === frontMatter.end : front === frontMatter;
}

const nothingIn = (lines: readonly LineEvidence[]): BoilerplateReading => ({
  lines: lines.map(line => ({ ...line, logit: Math.min(line.logit, -1) })),
  passages: [],
});

/** Judges the lines: those that are found are taken out, and the others judged again without them. */
function readLines(article: Article, { frontMatter, headline }: Head, memo?: Memo): BoilerplateReading {
  const hashes = hashesOf(article.tokens);
  const units = unitsOf(article, hashes, frontMatter, memo?.lines);
  if (units.length === 0) return { lines: [], passages: [] };
  const lines: LineEvidence[] = new Array(units.length);
  const stamps = stampsOf(article, units);
  let places = units.map((_, i) => i);
  let isSettled = false;
  for (let round = 0; round < ROUNDS && !isSettled; round++) {
    const left = withForeign(Array.from(places, place => units[place]));
    const logits = logitsOf(article, hashes, left);
    const teasers = teasersOf(article, hashes, left);
    const title = round === 0 || frontMatter ? headline : headlineOf(article.text, left, 0);
    places.forEach((place, i) => {
      const isFound = logits[i] >= 0;
      const isBody =
        stamps.has(place) ||
        (isFound && logits[i] < 1 && isInPart(article, hashes, left[i])) ||
        (isFound && isOrigin(article, hashes, left[i]));
      const logit = isBody ? Math.min(logits[i], -1) : teasers.has(i) ? Math.max(logits[i], TEASER) : logits[i];
      lines[place] = evidenceOf(article, units, place, left, i, logit, title);
    });
    const rest = places.filter(place => lines[place].logit < 0);
    isSettled = rest.length === places.length || rest.length === 0;
    places = rest;
  }
  if (!isSettled) return nothingIn(lines);
  const recurs = recursOf(
    units,
    lines.map(line => line.logit),
  );
  lines.forEach((line, i) => {
    if (line.recurs !== 'never') lines[i] = { ...line, recurs: recurs[i] };
  });
  const passages = lines.flatMap(line => (line.logit >= 0 ? [passageOf(line)] : inlinePassages(article, hashes, line)));
  return { lines, passages };
}

/** Whether leftover sentences are the smaller part of a line: then they can go by themselves, and it takes more for all of it to go. */
function isInPart(article: Article, hashes: Int32Array, unit: Unit): boolean {
  const parts = inlinePassages(article, hashes, unit);
  const size = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  return size > 0 && 2 * size < unit.end - unit.start;
}

/** Whether a line says where the text was published first: it says where the article comes from, and is part of it. */
function isOrigin({ tokens }: Article, hashes: Int32Array, { firstToken, lastToken }: Unit): boolean {
  let isThere = false;
  findPhrases(origins, tokens, hashes, firstToken, lastToken, () => {
    isThere = true;
  });
  return isThere;
}

/** How many lines around one a rule looks at, at most. */
const SIGHT = 40;

function logitsOf(article: Article, hashes: Int32Array, units: readonly Unit[]): Float32Array {
  const features = featuresOf(article, hashes, units, weigh);
  // The model knows no other language.
  return features.english >= ENGLISH ? modelLogits(article, features, units) : plainLogits(article, units);
}

/** Log-odds under which a line is plain text after the first trees. */
const PLAIN = -3.5;

/** Two readings: the lines by themselves and their surroundings, then again with what the first says of the lines around. */
function modelLogits(article: Article, features: Features, units: readonly Unit[]): Float32Array {
  const n = units.length;
  const logits = Float32Array.from(sumsOf(first, features.rows, features.width, PLAIN));
  const p = logits.map(sure);
  const inDoubt = (i: number): boolean => {
    for (let j = Math.max(0, i - 2); j < Math.min(n, i + 3); j++) if (p[j] > (j === i ? 0.02 : 0.3)) return true;
    return false;
  };
  const wide = secondFeatures(features, units, p, inDoubt);
  const again = sumsOf(second, wide, features.width + secondNames.length, PLAIN, inDoubt);
  for (let i = 0; i < n; i++) if (inDoubt(i)) logits[i] = (logits[i] + again[i]) / 2;
  return withCaution(article, features, units, logits);
}

/**
 * Where the model does not know the language: only what phrases and marks say. A line that is no sentence is left alone too, yet
 * so that the folder can say otherwise.
 */
function plainLogits({ text }: Article, units: readonly Unit[]): Float32Array {
  return Float32Array.from(units, unit => {
    if (unit.bestCover >= 0.9 && unit.words <= 26) return 2;
    if (!hasWordish(text, unit)) return 0;
    return unit.endsInStop || unit.words >= 12 ? -4 : -1.6;
  });
}

/** The evidence for line `place` of all, which is line `i` of those left. */
function evidenceOf(
  article: Article,
  units: readonly Unit[],
  place: number,
  left: readonly Unit[],
  i: number,
  logit: number,
  headline: Span | null,
): LineEvidence {
  const { start, end, key } = left[i];
  const said = certainty(article, left, i);
  const head = isHead(article, left, i, headline);
  const category = said?.category ?? categoryOf(units, place);
  return {
    start,
    end,
    key,
    recurs: head ? 'never' : 'line',
    logit: said ? Math.max(logit, said.logit) : head ? Math.min(logit, -1) : logit,
    category,
    why: said?.why ?? phraseData.why[category],
  };
}

interface Certainty {
  readonly logit: number;
  readonly category: Category;
  readonly why?: string;
}

/** What shape and place alone settle, whatever the model says. */
function certainty(article: Article, units: readonly Unit[], i: number): Certainty | null {
  const unit = units[i];
  if (!hasWordish(article.text, unit)) return { logit: 1.5, category: 'separator' };
  if (foreignShare(unit) > 0.8) return { logit: 1.5, category: 'script' };
  const short = unit.words > 2 && unit.words < 40;
  if (short && isRepeatedCaption(article.text, units, i))
    return { logit: 2, category: 'caption', why: 'caption that stands there more than once' };
  if (short && !unit.endsInStop && isPictureLine(units, i - 1) && i + 1 < units.length && isCredit(units[i + 1]))
    return { logit: 1, category: 'caption' };
  if (isNameBeforeText(article, units, i)) return { logit: 1, category: 'caption' };
  if (unit.cover[BIO] >= 0.8 && unit.flags[I] > 0 && isTail(units, i)) return { logit: 1, category: 'bio' };
  return null;
}

const BIO = phraseCategories.indexOf('bio');
const CREDIT = phraseCategories.indexOf('credit');
const GALLERY = phraseCategories.indexOf('gallery');
const I = flagBits.indexOf(Flag.i);

const isCredit = (unit: Unit | undefined): boolean => !!unit && unit.cover[CREDIT] >= 0.9;

/**
 * Whether a line stands there twice in a row: a caption, given once for the eye and once for those who cannot see. Above the text,
 * where a headline is repeated in the same way, only a picture's label or credit beside the lines makes them captions.
 */
function isRepeatedCaption(text: string, units: readonly Unit[], i: number): boolean {
  // The very words: rows of a table differ in their figures alone.
  const words = text.slice(units[i].start, units[i].end);
  const isSame = (unit: Unit | undefined): boolean =>
    unit?.key === units[i].key && text.slice(unit.start, unit.end) === words;
  let from = i;
  while (i - from < SIGHT && isSame(units[from - 1])) from--;
  let to = i + 1;
  while (to - i < SIGHT && isSame(units[to])) to++;
  if (to - from < 2) return false;
  if (isCredit(units[to]) || (from > 0 && units[from - 1].cover[GALLERY] >= 0.7)) return true;
  return i > from && hasTextAbove(units, from);
}

/** Whether a paragraph stands somewhere above. */
function hasTextAbove(units: readonly Unit[], i: number): boolean {
  for (let j = Math.max(0, i - SIGHT); j < i; j++) if (units[j].words > 15 && units[j].endsInStop) return true;
  return false;
}

/** Whether a line belongs to a picture: its label, its credit, or a caption given twice or in another script. */
function isPictureLine(units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  if (!unit) return false;
  return unit.cover[GALLERY] >= 0.7 || isCredit(unit) || foreignShare(unit) > 0.8 || units[i - 1]?.key === unit.key;
}

/** Whether nothing but short lines and phrases follows. */
function isTail(units: readonly Unit[], i: number): boolean {
  for (let j = i + 1; j < Math.min(units.length, i + SIGHT); j++)
    if (units[j].words > 20 && units[j].bestCover < 0.5) return false;
  return true;
}

/**
 * Whether a line between headline and text is only a name, with a title perhaps, that the text speaks of: the caption of its picture.
 * A byline's name does not come up in the text.
 */
function isNameBeforeText({ tokens }: Article, units: readonly Unit[], i: number): boolean {
  const unit = units[i];
  const next = units[i + 1];
  if (i === 0 || i > 6 || !next || next.words < 20 || !next.endsInStop) return false;
  if (unit.words < 3 || unit.words > 8 || unit.capitals < unit.words || unit.lastToken - unit.firstToken > unit.words)
    return false;
  // The name, its last two words, comes up in the first paragraphs.
  const name = unit.lastToken - 2;
  const end = units[Math.min(units.length, i + 6) - 1].lastToken;
  for (let at = next.firstToken; at + 1 < end; at++)
    if (tokens.norm[at] === tokens.norm[name] && tokens.norm[at + 1] === tokens.norm[name + 1]) return true;
  return false;
}

/** What a line that the model marks is likely to be. */
function categoryOf(units: readonly Unit[], i: number): Category {
  const unit = units[i];
  if (unit.best >= 0 && unit.bestCover >= 0.25) return phraseCategories[unit.best];
  // The heading that it stands under: the nearest phrase above, as long as no text stands between.
  for (let j = i - 1; j >= Math.max(0, i - 12); j--) {
    if (units[j].best >= 0 && units[j].bestCover >= 0.7) {
      const above = phraseCategories[units[j].best];
      if (above === 'related' || above === 'comments') return above;
      break;
    }
    if (units[j].words > 30) break;
  }
  if (unit.best >= 0) return phraseCategories[unit.best];
  if (unit.words <= 3) return 'navigation';
  return unit.words < 20 && !unit.endsInStop ? 'related' : 'other';
}

const MONTH = flagBits.indexOf(Flag.month);

/** A byline or a date near the top, or the headline that is known: body, whatever they look like. */
function isHead(article: Article, units: readonly Unit[], i: number, headline: Span | null): boolean {
  const unit = units[i];
  const { words } = unit;
  // A few words that are a phrase of leftovers and no more ("Skip to content") are no headline, even on top.
  const isPhrase = unit.bestCover >= 0.9 && words <= 4;
  if (!isPhrase && headline && unit.start <= headline.start && headline.start < unit.end) return true;
  if (unit.bestCover >= 0.5 || i >= 12) return false;
  const by = /^by\s/i.test(article.text.slice(unit.start, unit.start + 3));
  if (by && words >= 3 && words <= 8 && unit.capitals >= words - 2) return true;
  if (isNamesBeforeText(units, i)) return true;
  if (unit.numbers === 0 || words > 6 || words - unit.flags[MONTH] > 2) return false;
  // Counts stand there as well ("345", "0 min read", "3.0K shares").
  return unit.flags[MONTH] > 0 || DATED.test(article.text.slice(unit.start, Math.min(unit.end, unit.start + 80)));
}

/** A time of day, a date in figures or a year. */
const DATED = /\d[:.]\d\d(?!\d)|\d[./-]\d{1,2}[./-]\d|(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Whether a line between headline and text is names and no more: a byline without its "By". */
function isNamesBeforeText(units: readonly Unit[], i: number): boolean {
  const { words, capitals, uppers, numbers, bestCover, endsInStop, endsInColon } = units[i];
  if (i < 1 || i > 3 || words < 2 || words > 7 || numbers > 0 || bestCover >= 0.25 || endsInStop || endsInColon)
    return false;
  // "and", "for", "of" between the names.
  if (capitals + uppers < words - 1 || capitals + uppers < 2 || units[i - 1].words < 4) return false;
  return units.slice(i + 1, i + 3).some(next => next.words >= 15 && next.endsInStop);
}

/** What each line's recurrence in other files would mean. */
function recursOf(units: readonly Unit[], logits: readonly number[]): LineEvidence['recurs'][] {
  const counts = new Map<number, number>();
  // Of the lines that stay: those that go are no part of a table.
  units.forEach(({ key }, i) => {
    if (logits[i] < 0) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const isText = (unit: Unit, i: number) => logits[i] < 0 && unit.words >= 12;
  const first = units.findIndex(isText);
  const last = units.findLastIndex(isText);
  return units.map((unit, i) => {
    if ((unit.words >= 12 && unit.endsInStop) || unit.words >= 25) return 'prose';
    // Figures, labels, and what comes again and again in one article: parts of a table or a list.
    if (unit.words === 0 || unit.endsInColon || (counts.get(unit.key) ?? 1) > 2) return 'never';
    return i > first && i < last && unit.bestCover < 0.5 ? 'inside' : 'line';
  });
}
