import type { Article } from '../../text/article';
import { clipped } from '../../text/clipped';
import { firstEndingAfter, type Span, trimmed } from '../../text/span';
import { type Tokens, tokenAt } from '../../text/tokens';
import type { Figure } from '../figures/figure';
import type { Attribution } from '../quotes/quote';
import { clausesOf } from './clauses';
import { type Coverage, shareOf } from './coverage';
import { claimPhrases, isAnonymous, narrative, publicRecord } from './phrases';
import type { ClaimMark, Statement } from './statement';
import { worthOf } from './worth';

/** What counts as a figure that wants a source; a date, an age or a rank does not. */
const TELLING = new Set([
  'count',
  'money',
  'percent',
  'point',
  'length',
  'area',
  'mass',
  'volume',
  'energy',
  'power',
  'ratio',
]);
const LEAST_WORTH = 0.5;
const CLIP = 71;

/** The marks of one statement by its phrases and, where nobody is named, by its clauses. */
export function marksOf(
  article: Article,
  statement: Statement,
  coverage: Coverage,
  figures: readonly Figure[],
): readonly ClaimMark[] {
  const { text, tokens } = article;
  const clauses = clausesOf(tokens, statement);
  const marks: ClaimMark[] = [];
  const accused = new Set<Span>();
  for (let i = tokenAt(tokens, statement.start); i < tokens.length && tokens.start[i] < statement.end; i++) {
    const hit = claimPhrases.at(tokens, i);
    if (!hit || hit.end > statement.end) continue;
    i = hit.last;
    if (shareOf(coverage.named, hit) > 0.5) continue;
    const clause = clauses.find(c => c.start <= hit.start && hit.start < c.end) ?? statement;
    const { kind, strength } = hit.value;
    if (kind === 'unsourced') {
      if (shareOf(coverage.named, clause) < 0.5 && shareOf(coverage.vague, clause) < 0.5) accused.add(clause);
      continue;
    }
    const span = kind === 'loaded' ? hit : { start: hit.start, end: phraseEnd(article, hit.end, clause.end) };
    marks.push({ ...span, kind, strength, message: `${quoted(text, span)}: ${MISSING[kind]}` });
  }
  for (const clause of clauses) {
    const span = trimmedClause(text, clause);
    const strength = accused.has(clause) ? 0.75 : unsourcedStrength(article, span, statement, coverage, figures);
    if (strength > 0)
      marks.push({ ...span, kind: 'unsourced', strength, message: `${quoted(text, span)}: no source named` });
  }
  return marks;
}

const MISSING = {
  'vague-source': 'who says so is not named',
  speculation: 'nobody is named as the one who thinks so',
  loaded: 'a judging word outside a quotation',
} as const;

/** The mark of an attribution to nobody in particular: the source and its cue. A named body's unnamed official is milder. */
export function vagueMark(text: string, { source, cue, vague }: Attribution): ClaimMark | undefined {
  if (!vague || !source || !isAnonymous(source.text)) return undefined;
  const hull = cue ? { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) } : source;
  const span = hull.end - hull.start <= 60 ? hull : source;
  const ofNamedBody = /(?:^|\s)(?!The\b|A\b|An\b|Some\b|Many\b)\p{Lu}[\p{L}.]+\s/u.test(source.text);
  return {
    start: span.start,
    end: span.end,
    kind: 'vague-source',
    strength: ofNamedBody ? 0.35 : 0.7,
    message: `${quoted(text, span)}: who says so is not named`,
  };
}

/** How strongly a clause wants a source, 0 where it has one or needs none. */
function unsourcedStrength(
  article: Article,
  clause: Span,
  statement: Statement,
  coverage: Coverage,
  figures: readonly Figure[],
): number {
  if (clause.end - clause.start < 25) return 0;
  if (shareOf(coverage.named, clause) > 0.25 || shareOf(coverage.vague, clause) > 0.25) return 0;
  const worth = worthOf(article.text, article.tokens, clause);
  if (worth.personal) return 0;
  const inside: Figure[] = [];
  for (let i = firstEndingAfter(figures, clause.start); i < figures.length && figures[i].start < clause.end; i++)
    if (TELLING.has(figures[i].dimension)) inside.push(figures[i]);
  if (inside.length === 0 && !worth.contestable) return 0;
  // A clause of an attributed sentence is judged more sternly: its source may well reach over it.
  const least =
    (statement.attribution === 'none' ? LEAST_WORTH : LEAST_WORTH + 0.1) +
    (inside.length > 0 ? 0 : 0.06) +
    (hasWord(article.tokens, clause, narrative) ? 0.1 : 0);
  const onRecord = hasWord(article.tokens, clause, publicRecord);
  const score = onRecord ? worth.score - 0.35 : worth.score;
  if (score < least) return 0;
  return score * weightOf(article, clause, inside, coverage);
}

/**
 * Which of the unsourced clauses stand first where only the strongest are shown: statistics before counts, counts before what a
 * reporter may have seen; what a source next to it in the paragraph may cover comes last.
 */
function weightOf({ tokens, blocks }: Article, clause: Span, figures: readonly Figure[], coverage: Coverage): number {
  let weight = 0.7;
  if (figures.some(f => f.dimension === 'percent' || f.dimension === 'money' || f.dimension === 'point'))
    weight += 0.15;
  else if (figures.some(f => f.value[1] >= 1000)) weight += 0.15;
  else if (figures.length > 0) weight += 0.05;
  if (hasWord(tokens, clause, narrative)) weight -= 0.25;
  const block = blocks[firstEndingAfter(blocks, clause.start)];
  if (block && shareOf(coverage.named, block) > 0.1) weight -= 0.2;
  if (block && block === blocks[1]) weight -= 0.1;
  return weight;
}

function hasWord(tokens: Tokens, clause: Span, words: ReadonlySet<string>): boolean {
  for (let i = tokenAt(tokens, clause.start); i < tokens.length && tokens.start[i] < clause.end; i++)
    if (words.has(tokens.norm[i])) return true;
  return false;
}

/** The phrase with what it governs: to the next comma, semicolon or dash, at most to the clause's end, without the full stop. */
function phraseEnd({ text, tokens }: Article, from: number, end: number): number {
  let last = from;
  for (let i = tokenAt(tokens, from); i < tokens.length && tokens.end[i] <= end; i++) {
    const char = text.charAt(tokens.start[i]);
    if (char === ',' || char === ';' || char === '—' || char === '–') break;
    if (char === '.' && tokens.end[i] >= end - 2) break;
    last = tokens.end[i];
  }
  return last;
}

function trimmedClause(text: string, clause: Span): Span {
  const { start, end } = trimmed(text, clause);
  let last = end;
  while (last > start && /[\s,;:—–.]/.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

function quoted(text: string, { start, end }: Span): string {
  return `"${clipped(text.slice(start, end).replace(/\s+/g, ' ').trim(), CLIP)}"`;
}
