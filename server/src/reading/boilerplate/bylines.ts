import phraseData from '../../../data/boilerplate.json';
import nameData from '../../../data/names.json';
import { anyOf } from '../../text/any-of';
import type { Article } from '../../text/article';
import { isCommon } from '../../text/common-words';
import { Case, Kind } from '../../text/tokens';
import { firstNames } from '../quotes/name-words';
import { Flag, flagBits } from './flags';
import type { Unit } from './unit';

const MONTH = flagBits.indexOf(Flag.month);
const nicknames = new Set(Object.keys(nameData.nicknames));
const joins = new Set([...nameData.particles, 'and', 'for', 'in', '&']);
const desks = new Set(phraseData.desks);
const papers = new Set(phraseData.papers);
const { pieces, writers, titles } = phraseData.bylines;
const LEAD = new RegExp(`^(?:${anyOf(pieces)} by|${anyOf(writers)})\\b:?`, 'i');
/** Somebody of the paper, or of it in another place: "Register Staff Writer", "Abuja bureau", "Our Correspondents". */
const ROLE = /\b(?:correspondents?|bureau|staff (?:writers?|reporters?))\b/i;
/** "Source: The Valley Herald". */
const SOURCE = /^source: +/i;
const TITLE = new RegExp(`^${anyOf(titles)}\\.?$`);

/** "Press Trust of India", "Ghana News Agency"; first of all the words that are cheap to look for. */
const AGENCIES = /(?:press|news|media) (?:agency|association|service|trust|bureau)/i;
const AGENCY =
  /^(?:the )?(?:\p{Lu}\p{L}+ ){0,3}(?:press|news|media) (?:agency|association|service|trust|bureau)(?: of (?:\p{Lu}\p{L}+ ?){1,3})?$/iu;

/** Lines from the top that a byline can stand in. */
const TOP = 12;

/** Whether line `i` says who wrote: below the headline and above the text, where sites put names among buttons and dates. */
export function isByline(article: Article, units: readonly Unit[], i: number): boolean {
  if (i < 1 || i >= Math.min(TOP, units.length)) return false;
  const { start, end, words, endsInStop } = units[i];
  if (words < 1 || words > 9 || end - start > 80 || !isBetween(units, i)) return false;
  const line = article.text.slice(start, end);
  if (desks.has(line.toLowerCase().replace(/[.:|,]+$/, '')) || (AGENCIES.test(line) && AGENCY.test(line))) return true;
  if (endsInStop) return false;
  const lead = LEAD.exec(line);
  if (lead)
    return lead[0].length < line.length
      ? /^\s*\p{Lu}/u.test(line.slice(lead[0].length))
      : isName(article, units[i + 1], false);
  if (ROLE.test(line) && words <= 4 && /^\p{Lu}/u.test(line)) return true;
  // The paper below the name of who wrote, or by itself behind "Source:".
  const source = SOURCE.exec(line);
  if (isPaper(source ? line.slice(source[0].length) : line) && (source || isByline(article, units, i - 1))) return true;
  return isName(article, units[i], isDated(article, units[i - 1]) || isDated(article, units[i + 1]));
}

/** Whether words are the name of a paper by the last of them: "Harbor Ledger". */
function isPaper(name: string): boolean {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5 || !papers.has(words[words.length - 1].toLowerCase())) return false;
  return words.every(word => /^(?:\p{Lu}|of$|the$)/u.test(word));
}

/** Whether a headline, or what may be one, stands above, no more than a standfirst of the text, and the text not far below. */
function isBetween(units: readonly Unit[], i: number): boolean {
  let hasHead = false;
  let sentences = 0;
  for (let j = 0; j < i; j++) {
    if (units[j].words >= 4 && units[j].bestCover < 0.5) hasHead = true;
    if (isText(units[j])) sentences++;
  }
  return hasHead && sentences < 2 && units.slice(i + 1, i + TOP).some(isText);
}

const isText = ({ words, endsInStop }: Unit): boolean => words >= 12 && endsInStop;

/** Whether a line is a few words with capitals, the first of them known as a name, or all of them rare and a date beside the line. */
function isName({ text, tokens }: Article, unit: Unit | undefined, isBesideDate: boolean): boolean {
  if (!unit || unit.words < 2 || unit.words > 7 || unit.numbers > 0 || unit.bestCover >= 0.25) return false;
  let first = unit.firstToken;
  if (TITLE.test(tokens.norm[first])) first++;
  while (tokens.kind[first] === Kind.mark && first < unit.lastToken) first++;
  let names = 0;
  let isRare = isBesideDate;
  for (let t = unit.firstToken; t < unit.lastToken; t++) {
    const norm = tokens.norm[t];
    if (tokens.kind[t] === Kind.mark) {
      if (!".,'’-–&".includes(norm)) return false;
    } else if (tokens.case[t] !== Case.lower) {
      names++;
      if (isCommon(norm)) isRare = false;
    } else if (!joins.has(norm)) return false;
  }
  if (names < 2 || /[a-z][.!?]$/.test(text.slice(unit.start, unit.end))) return false;
  return firstNames.has(tokens.norm[first]) || nicknames.has(tokens.norm[first]) || (isRare && names <= 4);
}

/** Whether a line is a date, with few other words. */
export function isDated({ text }: Article, unit: Unit | undefined): boolean {
  if (!unit || unit.numbers === 0 || unit.words > 12) return false;
  return (
    unit.flags[MONTH] > 0 || /\d[./-]\d{1,2}[./-]\d/.test(text.slice(unit.start, Math.min(unit.end, unit.start + 60)))
  );
}
