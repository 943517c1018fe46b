import type { Span } from '../../text/span';
import { Case, Kind, type Tokens, tokenAt } from '../../text/tokens';
import { Form, verbOf } from '../quotes/lexicon';

const RELATIVE = new Set(['which', 'who', 'whose', 'where', 'whom']);
const LINKS = new Set([
  'but',
  'while',
  'whereas',
  'although',
  'though',
  'because',
  'since',
  'after',
  'as',
  'so',
  'yet',
  'and',
  'with',
  'when',
  'even',
  'amid',
]);
const SUBJECTS = new Set([
  'he',
  'she',
  'it',
  'they',
  'we',
  'the',
  'a',
  'an',
  'his',
  'her',
  'its',
  'their',
  'this',
  'that',
  'these',
  'those',
  'there',
  'many',
  'some',
  'most',
  'more',
  'both',
]);

/**
 * Cuts a sentence into clauses, roughly and in order, so that a mark can stand on the part that lacks a source. A clause begins at
 * a relative pronoun behind a comma, at a conjunction behind a comma, at "comes as", at a semicolon, a colon or a dash; a relative
 * clause ends at the comma that closes it. Every letter of the sentence is in one clause.
 */
export function clausesOf(tokens: Tokens, sentence: Span): readonly Span[] {
  const cuts: number[] = [];
  const from = tokenAt(tokens, sentence.start);
  let relative = false;
  let sinceCut = 0;
  for (let i = from + 1; i < tokens.length && tokens.start[i] < sentence.end; i++) {
    const norm = tokens.norm[i];
    const before = tokens.norm[i - 1];
    sinceCut++;
    const cut = (at: number): void => {
      cuts.push(at);
      sinceCut = 0;
    };
    if (before === ',' && RELATIVE.has(norm)) {
      cut(tokens.start[i]);
      relative = true;
    } else if (before === ',' && relative && sinceCut > 2 && closesRelative(tokens, i)) {
      cut(tokens.start[i]);
      relative = false;
    } else if (before === ',' && LINKS.has(norm) && sinceCut > 2 && startsClause(tokens, i + 1)) {
      cut(tokens.start[i]);
      relative = false;
    } else if ((norm === 'as' || norm === 'after') && (before === 'comes' || before === 'came' || before === 'come')) {
      cut(tokens.start[i]);
    } else if (before === ';' || ((before === '—' || before === '–') && sinceCut > 2)) {
      cut(tokens.start[i]);
      relative = false;
    }
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

const AUXILIARIES = new Set(
  'has have had is are was were will would can could may might must should does do did'.split(' '),
);

/** After the comma that ends a relative clause comes the main verb ("…, has denied", "…, told the court"). */
function closesRelative(tokens: Tokens, i: number): boolean {
  const norm = tokens.norm[i];
  if (tokens.kind[i] !== Kind.word) return false;
  if (AUXILIARIES.has(norm) || norm.endsWith('ed')) return true;
  return ((verbOf(norm)?.form ?? 0) & (Form.third | Form.past)) !== 0;
}

const startsClause = (tokens: Tokens, i: number): boolean =>
  i < tokens.length &&
  (SUBJECTS.has(tokens.norm[i]) ||
    (tokens.kind[i] === Kind.word && tokens.case[i] >= Case.capital) ||
    tokens.kind[i] === Kind.number);
