import dateData from '../../../data/dates.json';
import type { Article } from '../../text/article';
import type { Carried } from '../../text/carried';
import { glueOf } from '../../text/glued';
import { type Span, spanAt } from '../../text/span';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordColumn, wordSet } from '../../text/words';
import { type LineNames, lineKept } from './kept-names';
import { Tag, tagsAt } from './lexicon';
import { type NameRun, runOf } from './name-run';
import {
  isAbbreviated,
  isFemaleTitle,
  isFirst,
  isMaleTitle,
  isMark,
  isParticle,
  isPartOfName,
  isRoleHead,
  isSecondHalf,
  isSpaceBehind,
  isSuffix,
  isSurname,
  isTiedArticle,
  lower,
  notNames,
  paired,
} from './name-words';

/** The capitalized names of the body, in order, those of the last reading's lines that nothing happened to among them. One pass over the tokens. */
export function nameRuns(article: Article, notBody: readonly Span[], kept?: Carried<LineNames>): NameRun[] {
  const { text, tokens, lines } = article;
  const runs: NameRun[] = [];
  lower.clear();
  for (let i = 0; i < tokens.length; i++) if (tokens.case[i] === Case.lower) lower.set(tokens, i, 1);
  const glue = glueOf(text, tokens);
  let first = 0;
  /** A name may go on from the line before. */
  let from = 0;
  for (const line of lines) {
    let to = first;
    while (to < tokens.length && tokens.start[to] < line.end) to++;
    const read = (into: NameRun[]): number => namesIn(article, notBody, glue, from, to, line.end, into);
    if (from < to)
      from =
        kept && from === first
          ? first + lineKept(kept, article, notBody, glue, line, first, to, read, runs)
          : read(runs);
    first = to;
    from = Math.max(from, first);
  }
  return runs;
}

/** Adds the names of tokens `from` up to `end`, in a line that ends at `lineEnd`; gives the token behind them. */
function namesIn(
  article: Article,
  notBody: readonly Span[],
  glue: (i: number) => number,
  from: number,
  end: number,
  lineEnd: number,
  runs: NameRun[],
): number {
  const { text, tokens } = article;
  let titled: boolean | undefined;
  let i = from;
  for (; i < end; i++) {
    if (tokens.case[i] < Case.capital || noName(tokens, i) !== 0) continue;
    const at = tokens.start[i];
    // (R-Ohio): a party and a place
    if (tokens.end[i] - at === 1 && tokens.norm[i + 1] === '-' && tokens.end[i] === tokens.start[i + 1]) {
      i += 2;
      continue;
    }
    if (spanAt(notBody, at)) continue;
    titled ??= isTitled(tokens, from, lineEnd);
    const initial = opensSentence(article, i);
    if ((initial || titled) && !startsName(article, i)) continue;
    let to = i;
    let glued = 0;
    for (;;) {
      glued = glue(to);
      if (glued > 0) break;
      if (to + 1 >= tokens.length || tokens.start[to + 1] >= lineEnd) break;
      const next = tokens.norm[to + 1];
      if (noName(tokens, to + 1) > I) break;
      const isApart = isSpaceBehind(article, to);
      const touches = tokens.start[to + 1] === tokens.end[to];
      if (isApart && isCapital(tokens, to + 1)) {
        const tags = tagsAt(tokens, to + 1);
        if (tags !== 0 && (titled || (tags & Tag.preposition && isFirst(tokens, i) && !isPartOfName(tokens, to + 1))))
          break;
        to++;
        continue;
      }
      if (next === '-' && touches && isCapital(tokens, to + 2) && tokens.start[to + 2] === tokens.end[to + 1]) {
        to += 2;
        continue;
      }
      // "Kim Jong-un", "Ji-woo Han"
      if (
        next === '-' &&
        touches &&
        isSecondHalf(tokens, to + 2) &&
        tokens.case[to + 2] === Case.lower &&
        tokens.start[to + 2] === tokens.end[to + 1] &&
        (to > i || (isCapital(tokens, to + 3) && isSpaceBehind(article, to + 2)))
      ) {
        to += 2;
        continue;
      }
      const nicknamed = behindNickname(article, to);
      if (nicknamed > 0) {
        to = nicknamed;
        continue;
      }
      // "Nils Berg, Jr."
      if (next === ',' && touches && to > i && isSuffix(tokens, to + 2) && isCapital(tokens, to + 2)) {
        to += 2;
        continue;
      }
      // "J. Smith", "Sen. Smith", "Jr.", "St. Holm"
      if (
        next === '.' &&
        touches &&
        (tokens.end[to] - tokens.start[to] === 1 ||
          isAbbreviated(tokens, to) ||
          isParticle(tokens, to) ||
          isMaleTitle(tokens, to) ||
          isFemaleTitle(tokens, to)) &&
        isCapital(tokens, to + 2) &&
        isSpaceBehind(article, to + 1)
      ) {
        to += 2;
        continue;
      }
      if (
        isApart &&
        isParticle(tokens, to + 1) &&
        isCapital(tokens, to + 2) &&
        text.charAt(tokens.end[to + 1]) === ' '
      ) {
        to += 2;
        continue;
      }
      // "Nils al-Holm"
      if (isApart && isTiedArticle(tokens, to + 1) && isCapital(tokens, to + 3)) {
        to += 3;
        continue;
      }
      // "Anna von der Holm"
      if (
        isApart &&
        isParticle(tokens, to + 1) &&
        isParticle(tokens, to + 2) &&
        isCapital(tokens, to + 3) &&
        isSpaceBehind(article, to + 1) &&
        isSpaceBehind(article, to + 2)
      ) {
        to += 3;
        continue;
      }
      // "Department of Trade and Industry"
      if (
        isApart &&
        next === 'and' &&
        isCapital(tokens, to + 2) &&
        paired.has(`${tokens.norm[to]} ${tokens.norm[to + 2]}`)
      ) {
        to += 2;
        continue;
      }
      // "Department of Justice", "Secretary of State", "Director of National Intelligence James Clapper"
      if (
        isApart &&
        next === 'of' &&
        isCapital(tokens, to + 2) &&
        ((isMark(tokens, to) && !(to > i && isSurname(tokens, to) && isFirst(tokens, to - 1))) ||
          tokens.norm[to] === 'secretary' ||
          (isRoleHead(tokens, to) && [3, 4, 5].some(k => isCapital(tokens, to + k) && isFirst(tokens, to + k))))
      ) {
        to += 2;
        continue;
      }
      break;
    }
    const run = runOf(article, i, to, glued, initial);
    if (run) runs.push(run);
    i = to;
  }
  return i;
}

/** Months and days in full, but for "May", which is a name and a verb. */
const calendar = new Set([...Object.keys(dateData.months), ...Object.keys(dateData.weekdays)]);
for (const word of [...dateData.abbreviated, 'may']) calendar.delete(word);

const I = 1;
/** Of words that no name is made of: whether it is "I" (alone or with its verb) or another. */
const noName = wordColumn(word =>
  calendar.has(word) || notNames.has(word) ? I + 1 : word === 'i' || /^i['’]/.test(word) ? I : 0,
);

/** Whether a word that a name may hold stands with a capital at `i`. */
const isCapital = (tokens: Tokens, i: number): boolean =>
  i < tokens.length && tokens.case[i] >= Case.capital && noName(tokens, i) !== I;

/** No headline has more words, and none more of them in small letters. */
const HEADLINE = 25;
const SMALL = 0.3;

/** Whether most words of the line are capitalized: a headline says little about names. */
function isTitled(tokens: Tokens, from: number, end: number): boolean {
  let words = 0;
  let small = 0;
  for (let i = from; i < tokens.length && tokens.start[i] < end; i++) {
    if (tokens.kind[i] !== Kind.word || tokens.norm[i] === "'s") continue;
    words++;
    if (tokens.case[i] < Case.capital) small++;
    if (words > HEADLINE || small > SMALL * HEADLINE) return false;
  }
  return words > 3 && words - small >= (1 - SMALL) * words;
}

const isMarked = wordSet('"“‘\'');

/** `Nils "Big Man" Berg`: the surname behind a nickname between marks behind the first name at `i`; 0 where none stands there. */
function behindNickname(article: Article, i: number): number {
  const { tokens } = article;
  if (!isMarked(tokens, i + 1) || !isFirst(tokens, i) || !isSpaceBehind(article, i)) return 0;
  let to = i + 2;
  while (to < i + 5 && isCapital(tokens, to)) to++;
  const isClosed = to > i + 2 && /^["”’']$/.test(tokens.norm[to] ?? '') && tokens.start[to] === tokens.end[to - 1];
  return isClosed &&
    tokens.start[i + 2] === tokens.end[i + 1] &&
    isSpaceBehind(article, to) &&
    isCapital(tokens, to + 1)
    ? to + 1
    : 0;
}

const opensBehind = wordSet('.!?:"“”‘…•—–|*-');

function opensSentence({ text, tokens }: Article, i: number): boolean {
  if (i === 0 || opensBehind(tokens, i - 1)) return true;
  for (let at = tokens.end[i - 1]; at < tokens.start[i]; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return tokens.norm[i - 1] === "'" && tokens.end[i - 1] === tokens.start[i];
}

/** At the start of a sentence a capital says nothing: a word of the language is no name, unless a name goes on behind it. */
function startsName(article: Article, i: number): boolean {
  const { tokens } = article;
  if (isMaleTitle(tokens, i) || isFemaleTitle(tokens, i) || isAbbreviated(tokens, i)) return true;
  if (tagsAt(tokens, i) !== 0 && !isFirst(tokens, i)) return false;
  if (tokens.case[i] === Case.upper && tokens.end[i] - tokens.start[i] > 1) return true;
  if (lower.get(tokens, i) === undefined) return true;
  // "Mayor of Sund Anna Holm"
  if (isRoleHead(tokens, i) && tokens.norm[i + 1] === 'of' && isCapital(tokens, i + 2) && isCapital(tokens, i + 3))
    return true;
  return isCapital(tokens, i + 1) && isSpaceBehind(article, i) && (isRoleHead(tokens, i) || isFirst(tokens, i));
}
