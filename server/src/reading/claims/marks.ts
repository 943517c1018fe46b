import type { Article } from '../../text/article';
import { clipped } from '../../text/clipped';
import { covered, firstEndingAfter, type Span, spanAt, trimmed } from '../../text/span';
import { type Tokens, tokenAt } from '../../text/tokens';
import type { Figure } from '../figures/figure';
import type { Attribution } from '../quotes/quote';
import { clausesOf } from './clauses';
import { type Coverage, shareOf } from './coverage';
import { claimPhrases, isAnonymous, isOfNamedBody, isSayingOf } from './phrases';
import type { ClaimMark, Statement } from './statement';
import { speaksOfLaw, wantOf, wantOfAccusation } from './wants';
import { type Worth, worthOf } from './worth';

/** A clause of fewer letters is a crumb. */
const SHORTEST = 25;
/** What is worth checking less than this is not marked at all. */
const LEAST_WORTH = 0.35;
const CLIP = 71;

/** What the marks of a sentence depend on. */
export interface Surroundings {
  readonly statement: Statement;
  readonly worth: Worth;
  /** The statement before it in the article. */
  readonly before: Statement | undefined;
  readonly coverage: Coverage;
  readonly figures: readonly Figure[];
}

/** The marks of one statement by its phrases and, where nobody is named, by its clauses. */
export function marksOf(article: Article, around: Surroundings): readonly ClaimMark[] {
  const { statement, worth, coverage } = around;
  const { text, tokens } = article;
  const clauses = clausesOf(tokens, statement);
  const marks: ClaimMark[] = [];
  const accused = new Map<Span, number>();
  for (let i = tokenAt(tokens, statement.start); i < tokens.length && tokens.start[i] < statement.end; i++) {
    const hit = claimPhrases.at(tokens, i);
    if (!hit || hit.end > statement.end) continue;
    i = hit.last;
    const { kind, strength, list } = hit.value;
    const mind = list === 'mind';
    // "Moscow is furious over …": the attribution reader takes it for Moscow's thought; nobody has said so.
    if (mind ? spanAt(coverage.said, hit.start) : shareOf(coverage.named, hit) > 0.5) continue;
    const clause = spanAt(clauses, hit.start) ?? statement;
    if (kind === 'unsourced') {
      if (mind ? !worth.personal : shareOf(coverage.named, clause) < 0.5 && shareOf(coverage.vague, clause) < 0.5)
        accused.set(clause, Math.max(strength, accused.get(clause) ?? 0));
      continue;
    }
    // "Is believed to have fled, according to …": somebody is named after all.
    // People who are known by what they are near to alone have a mark as a source, where they were made out as one.
    if (
      list === 'circle' ? shareOf(coverage.vague, hit) > 0.5 : kind === 'vague-source' && isAccorded(tokens, statement)
    )
      continue;
    // What is alleged in court is the charge's.
    if (list === 'vague' && isAlleged(tokens, hit) && [statement, around.before].some(s => s && speaksOfLaw(tokens, s)))
      continue;
    const span = kind === 'loaded' ? hit : { start: hit.start, end: phraseEnd(article, hit.end, clause.end) };
    marks.push({ ...span, kind, strength, message: `${quoted(text, span)}: ${MISSING[kind]}` });
  }
  for (const clause of clauses) {
    // One mark a clause is enough: a reading or a fear that is nobody's already says what is missing.
    if (isMarked(marks, clause)) continue;
    const span = trimmedClause(text, clause);
    const blame = accused.get(clause);
    const strength = Math.max(
      blame === undefined ? 0 : wantOfAccusation(tokens, span, blame),
      unsourcedStrength(article, span, around, clauses.length === 1),
    );
    if (strength > 0)
      marks.push({ ...span, kind: 'unsourced', strength, message: `${quoted(text, span)}: no source named` });
  }
  return marks;
}

/** Whether a mark that says what is missing starts in a clause. */
function isMarked(marks: readonly ClaimMark[], { start, end }: Span): boolean {
  for (const mark of marks) if (mark.kind !== 'loaded' && start <= mark.start && mark.start < end) return true;
  return false;
}

const MISSING = {
  'vague-source': 'who says so is not named',
  speculation: 'nobody is named as the one who thinks so',
  loaded: 'a judging word outside a quotation',
} as const;

/** The mark of an attribution to nobody in particular: the source and its cue. A named body's unnamed official is milder. */
export function vagueMark({ text, sentences }: Article, { source, cue, speaker }: Attribution): ClaimMark | undefined {
  if (speaker || !source || !isAnonymous(source.text) || (cue && !isSayingOf(source.text, cue.text))) return undefined;
  const lead = text.slice(Math.max(0, source.start - 30), source.start);
  // "Dr. Ames and other experts say", "she and her allies expect": one of them is named. "How many think so" asks.
  if (
    (/^(?:others?|his|her|their|allies|aides)\b/i.test(source.text) && NAMED_AND.test(lead)) ||
    /\bhow\s$/i.test(lead)
  )
    return undefined;
  const hull = cue ? { start: Math.min(source.start, cue.start), end: Math.max(source.end, cue.end) } : source;
  const span = hull.end - hull.start <= 60 ? hull : source;
  const milder = isOfNamedBody(source.text, spanAt(sentences, source.start)?.start === source.start);
  return {
    start: span.start,
    end: span.end,
    kind: 'vague-source',
    strength: milder ? 0.45 : 0.7,
    milder,
    message: `${quoted(text, span)}: who says so is not named`,
  };
}

const NAMED_AND = /(?:\p{Lu}[\p{L}.]+|\b(?:[Hh]e|[Ss]he|[Tt]hey)),? and $/u;

function isAlleged(tokens: Tokens, { first, last }: { readonly first: number; readonly last: number }): boolean {
  for (let i = first; i <= last; i++) if (tokens.norm[i] === 'alleged') return true;
  return false;
}

function isAccorded(tokens: Tokens, { start, end }: Span): boolean {
  for (let i = tokenAt(tokens, start); i < tokens.length && tokens.start[i] < end; i++)
    if (tokens.norm[i] === 'according') return true;
  return false;
}

/** How strongly a clause wants a source, 0 where it has one or needs none. */
function unsourcedStrength(
  { text, tokens, blocks }: Article,
  clause: Span,
  { statement, worth: ofSentence, before, coverage, figures }: Surroundings,
  isWhole: boolean,
): number {
  if (clause.end - clause.start < SHORTEST) return 0;
  if (shareOf(coverage.named, clause) > 0.25 || shareOf(coverage.vague, clause) > 0.25) return 0;
  const block = blocks[firstEndingAfter(blocks, clause.start)];
  const worth = isWhole ? ofSentence : worthOf(text, tokens, clause);
  if (worth.score < LEAST_WORTH || !worth.verbal) return 0;
  const sameParagraph = before !== undefined && block !== undefined && before.start >= block.start;
  const strength = wantOf(tokens, clause, worth, figures, {
    partly: statement.attribution !== 'none',
    before,
    sameParagraph,
    afterSource: sameParagraph && before.attribution === 'attributed',
    besideSource: block !== undefined && besides(coverage.named, block, statement) > 0.1,
  });
  return strength;
}

/** The share of a paragraph without one of its sentences that is covered. */
function besides(list: readonly Span[], block: Span, sentence: Span): number {
  const rest = block.end - block.start - (sentence.end - sentence.start);
  return rest <= 0 ? 0 : (covered(list, block) - covered(list, sentence)) / rest;
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
