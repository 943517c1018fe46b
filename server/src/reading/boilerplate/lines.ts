import phraseData from '../../../data/boilerplate.json';
import type { Article } from '../../text/article';
import type { Memo } from '../memo';
import { headlineOf } from '../provenance/headline';
import type { Head } from '../provenance/provenance';
import { evidenceOf, recursOf } from './evidence';
import { exportLinesOf } from './exports';
import { figureRowsOf } from './figure-rows';
import { Flag, flagsOf } from './flags';
import { hashesOf } from './hashes';
import { bracketOf, inlinePassages } from './inline';
import { logitsOf } from './logits';
import { type BoilerplateReading, type LineEvidence, passageOf } from './passage';
import { findPhrases, phrasesOf } from './phrases';
import { withForeign } from './scripts';
import { stampsOf } from './stamps';
import { teasersOf } from './teasers';
import type { Unit } from './unit';
import { unitsOf } from './units';

/** Rounds of reading; two or three do for nearly every article. */
export const ROUNDS = 24;

/** Log-odds of headlines of other articles that are announced as such, and of an archive's fields. */
const ANNOUNCED = 1.5;

const origins = phrasesOf([phraseData.origins]);

/** Judges the lines: those that are found are taken out, and the others judged again without them. `attempt`: how often parts of the text have gone before. */
export function readLines(
  article: Article,
  { frontMatter, headline }: Head,
  memo?: Memo,
  attempt = 0,
): BoilerplateReading {
  const hashes = hashesOf(article.tokens);
  const units = unitsOf(article, hashes, frontMatter, memo?.lines(attempt, article));
  if (units.length === 0) return { lines: [], passages: [] };
  const lines: LineEvidence[] = new Array(units.length);
  const text = new Set([...stampsOf(article, units), ...figureRowsOf(article, units)]);
  const exported = exportLinesOf(article.text, frontMatter, units);
  let places = units.map((_, i) => i);
  let isSettled = false;
  for (let round = 0; round < ROUNDS && !isSettled; round++) {
    const left = withForeign(Array.from(places, place => units[place]));
    const logits = logitsOf(article, hashes, left, round === 0);
    const teasers = teasersOf(article, hashes, left);
    const title = round === 0 || frontMatter ? headline : headlineOf(article.text, left, 0);
    places.forEach((place, i) => {
      const isFound = logits[i] >= 0;
      const isBody =
        text.has(place) ||
        (isFound && !teasers.has(i) && isInPart(article, hashes, left[i], logits[i])) ||
        (isFound && isOrigin(article, hashes, left[i]));
      const logit = isBody
        ? Math.min(logits[i], -1)
        : teasers.has(i) || exported.has(place)
          ? Math.max(logits[i], ANNOUNCED)
          : logits[i];
      const evidence = evidenceOf(article, units, place, left, i, logit, title);
      lines[place] = exported.has(place)
        ? { ...evidence, logit: ANNOUNCED, category: 'other', why: 'field of a press archive' }
        : evidence;
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

/** What is said where rounds come to no end: that nothing is found. */
export const nothingIn = (lines: readonly LineEvidence[]): BoilerplateReading => ({
  lines: lines.map(line => ({ ...line, logit: Math.min(line.logit, -1) })),
  passages: [],
});

/**
 * Whether leftover sentences are the smaller part of a line, or stand behind sentences that do not speak to the reader: then they can go
 * by themselves, and what stays is judged without them. A credit makes what stands before it a caption, unless somebody speaks there.
 */
function isInPart(article: Article, hashes: Int32Array, unit: Unit, logit: number): boolean {
  const parts = inlinePassages(article, hashes, unit);
  if (parts.length === 0) return false;
  if (bracketOf(article, hashes, unit)) return true;
  const size = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  if (logit < 1 && 2 * size < unit.end - unit.start) return true;
  const { start, category } = parts[0];
  if (start < unit.start + SENTENCE || unit.startsWithImperative) return false;
  let said = category !== 'credit';
  for (let t = unit.firstToken; article.tokens.start[t] < start; t++) {
    const flags = flagsOf(hashes[t]);
    if (flags & (Flag.you | Flag.we | Flag.site)) return false;
    if (flags & Flag.said) said = true;
  }
  return said;
}

/** Characters that a sentence of text has at least. */
const SENTENCE = 20;

/** Whether a line says where the text was published first: it says where the article comes from, and is part of it. */
function isOrigin({ tokens }: Article, hashes: Int32Array, { firstToken, lastToken }: Unit): boolean {
  let isThere = false;
  findPhrases(origins, tokens, hashes, firstToken, lastToken, () => {
    isThere = true;
  });
  return isThere;
}
