import words from '../../../data/words.json';
import type { Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { wordSet } from '../../text/words';
import { Form, verbAt } from '../quotes/lexicon';

const isRelative = wordSet(['which', 'who', 'whose', 'where', 'whom']);
const isLink = wordSet(words.clauses.links);
const isSubject = wordSet(words.clauses.subjects);
/** What a clause can end with: of tokens behind anything else nothing more is asked. */
const endsClause = wordSet([',', ';', '—', '–', 'comes', 'came', 'come']);

/**
 * Cuts a sentence into clauses, roughly and in order, so that a mark can stand on the part that lacks a source. A clause begins at
 * a relative pronoun behind a comma, at a conjunction behind a comma, at "comes as", at a semicolon, a colon or a dash; a relative
 * clause ends at the comma that closes it. Every letter of the sentence is in one clause.
 */
export function clausesOf(tokens: Tokens, sentence: Span): readonly Span[] {
  const cuts: number[] = [];
  const from = tokenAt(tokens, sentence.start);
  let relative = false;
  let lastCut = from;
  for (let i = from + 1; i < tokens.length && tokens.start[i] < sentence.end; i++) {
    if (!endsClause(tokens, i - 1)) continue;
    const before = tokens.norm[i - 1];
    const isLong = i - lastCut > 2;
    if (before === ',') {
      const opens = isRelative(tokens, i);
      if (
        !opens &&
        !(relative && isLong && closesRelative(tokens, i)) &&
        !(isLong && isLink(tokens, i) && startsClause(tokens, i + 1))
      )
        continue;
      relative = opens;
    } else if (before === ';' || before === '—' || before === '–') {
      if (before !== ';' && !isLong) continue;
      relative = false;
    } else if (tokens.norm[i] !== 'as' && tokens.norm[i] !== 'after') continue;
    cuts.push(tokens.start[i]);
    lastCut = i;
  }
  const clauses: Span[] = [];
  let start = sentence.start;
  for (const at of cuts) {
    clauses.push({ start, end: at });
    start = at;
  }
  clauses.push({ start, end: sentence.end });
  return clauses;
}

const isAuxiliary = wordSet(words.clauses.auxiliaries);

/** After the comma that ends a relative clause comes the main verb ("…, has denied", "…, told the court"). */
function closesRelative(tokens: Tokens, i: number): boolean {
  const norm = tokens.norm[i];
  if (tokens.kind[i] !== Kind.word) return false;
  if (isAuxiliary(tokens, i) || norm.endsWith('ed')) return true;
  return ((verbAt(tokens, i)?.form ?? 0) & (Form.third | Form.past)) !== 0;
}

const startsClause = (tokens: Tokens, i: number): boolean =>
  i < tokens.length &&
  (isSubject(tokens, i) ||
    (tokens.kind[i] === Kind.word && tokens.case[i] >= Case.capital) ||
    tokens.kind[i] === Kind.number);
