import type { Article } from '../../text/article';
import { covered, firstEndingAfter, type Span, spanAt, trimmed } from '../../text/span';
import { someToken, type Tokens, tokenAt } from '../../text/tokens';
import type { Figure } from '../figures/figure';
import { Tag, tagsAt } from '../quotes/lexicon';
import { goesOn } from './carried';
import { shareOf } from './coverage';
import { tellingFigure } from './figure-worth';
import { bitOf, kindsIn } from './kinds';
import { isOwn, type Saying } from './own';
import type { OwnWords } from './own-words';
import type { ClaimMark } from './statement';
import { type Around, wantOf, wantOfAccusation } from './wants';
import { quoted, unnamed, unsourced } from './wording';
import { worthOf } from './worth';

/** A clause of fewer letters is a crumb. */
const SHORTEST = 25;
/** So many sentences ahead a source is looked for. */
const AHEAD = 3;
/** What is worth checking less than this is not marked at all. */
const LEAST_WORTH = 0.35;

/** So large a share of the next sentence is somebody's where it names the source for both. */
const TOLD = 0.3;

/** What the marks of a sentence depend on. */
export interface Surroundings extends Saying {
  readonly own: OwnWords;
  readonly figures: readonly Figure[];
  /** The sentence behind it in the article. */
  readonly next: Span | undefined;
  /** Whether a source was named for figures shortly before. */
  readonly afterFigures: boolean;
  /** The kinds of words that the headline and the first sentences hold. */
  readonly topic: number;
  /** Whether the article up to here reports on data that it cites. */
  readonly isReport: boolean;
  /** Whether a study or data were spoken of shortly before. */
  readonly nearStudy: boolean;
  /** Whether the article is thick with figures, and how many of the sentences near this one give some. */
  readonly isThick: boolean;
  readonly figuresNear: number;
  /** Whether it is at the head of the article, where a paragraph goes on with what the one before it says. */
  readonly inLead: boolean;
}

/** The marks of one statement by its phrases and, where nobody is named, by its clauses. */
export function marksOf(article: Article, around: Surroundings): readonly ClaimMark[] {
  const { statement, own, coverage } = around;
  const { worth, clauses } = own;
  const { text, tokens } = article;
  const marks: ClaimMark[] = [];
  const accused = new Map<Span, number>();
  for (const hit of own.phrases) {
    if (!isOwn(tokens, around, hit)) continue;
    const { kind, strength, list } = hit.value;
    const clause = spanAt(clauses, hit.start) ?? statement;
    if (kind === 'unsourced') {
      const open = shareOf(coverage.named, clause) < 0.5 && shareOf(coverage.vague, clause) < 0.5;
      if (list === 'accusation' ? open : !worth.personal && (open || list === 'mind'))
        accused.set(clause, Math.max(strength, accused.get(clause) ?? 0));
      continue;
    }
    // "Probably because we lack the stamina": whoever says "we" is the one who thinks so.
    if (kind === 'speculation' && worth.personal) continue;
    const span = kind === 'loaded' ? hit : { start: hit.start, end: phraseEnd(article, hit.end, clause.end) };
    const message = kind === 'vague-source' ? unnamed(text, span, hit) : `${quoted(text, span)}: ${MISSING[kind]}`;
    marks.push({ ...span, kind, strength, message });
  }
  let known: Around | undefined;
  const context = (): Around => {
    known ??= aroundOf(article, around);
    return known;
  };
  for (const clause of clauses) {
    // One mark a clause is enough: a reading or a fear that is nobody's already says what is missing.
    if (isMarked(marks, clause)) continue;
    const span = trimmedClause(text, clause);
    const blame = accused.get(clause);
    const strength = Math.max(
      blame === undefined ? 0 : wantOfAccusation(tokens, span, blame, context()),
      unsourcedStrength(article, span, around, context, clauses.length === 1),
    );
    if (strength > 0)
      marks.push({
        ...span,
        kind: 'unsourced',
        strength,
        message: unsourced(text, span, tellingFigure(around.figures, span)),
      });
  }
  return marks;
}

/** Whether a mark that says what is missing starts in a clause. */
function isMarked(marks: readonly ClaimMark[], { start, end }: Span): boolean {
  for (const mark of marks) if (mark.kind !== 'loaded' && start <= mark.start && mark.start < end) return true;
  return false;
}

const MISSING = {
  speculation: 'nobody is named as the one who thinks so',
  loaded: 'a judging word outside a quotation',
} as const;

/** What stands around a statement. */
function aroundOf(
  article: Article,
  {
    statement,
    before,
    next,
    afterFigures,
    coverage,
    figures,
    topic,
    isReport,
    nearStudy,
    isThick,
    figuresNear,
    inLead,
  }: Surroundings,
): Around {
  const { blocks, tokens } = article;
  const block = blocks[firstEndingAfter(blocks, statement.start)];
  const sameParagraph = before !== undefined && block !== undefined && before.start >= block.start;
  return {
    sentence: statement,
    partly: statement.attribution !== 'none',
    before,
    sameParagraph,
    afterSource: (sameParagraph || inLead) && before?.attribution === 'attributed',
    beforeData: block !== undefined && isCitedBehind(article, statement, block, coverage.named),
    afterFigures: afterFigures || isTellingFigures(figures, statement, coverage.named),
    topic,
    isReport,
    nearStudy,
    isThick,
    figuresNear,
    beforeSource: next !== undefined && shareOf(coverage.named, next) >= 0.5,
    next,
    toldNext: next !== undefined && goesOn(tokens, next) && shareOf(coverage.named, next) >= TOLD,
    besideSource: block !== undefined && besides(coverage.named, block, statement) > 0.1,
  };
}

/** Whether somebody named gives a figure in a sentence: "…, according to the union, which is less than the mill's 40,000" goes on with it. */
function isTellingFigures(figures: readonly Figure[], { start, end }: Span, named: readonly Span[]): boolean {
  for (let f = firstEndingAfter(figures, start); f < figures.length && figures[f].start < end; f++)
    if (spanAt(named, figures[f].start)) return true;
  return false;
}

/** Whether data are cited in one of the next sentences of a paragraph: a source is often named behind the last of its figures. */
function isCitedBehind({ sentences, tokens }: Article, { end }: Span, block: Span, named: readonly Span[]): boolean {
  const from = firstEndingAfter(sentences, end);
  for (let i = from; i < sentences.length && i < from + AHEAD && sentences[i].start < block.end; i++)
    if (shareOf(named, sentences[i]) >= 0.5 && (kindsIn(tokens, sentences[i]) & (bitOf.study | bitOf.cited)) !== 0)
      return true;
  return false;
}

/** How strongly a clause wants a source, 0 where it has one or needs none. */
function unsourcedStrength(
  { text, tokens }: Article,
  clause: Span,
  { own, coverage, figures }: Surroundings,
  around: () => Around,
  isWhole: boolean,
): number {
  if (clause.end - clause.start < SHORTEST) return 0;
  if (shareOf(coverage.named, clause) > 0.25 || shareOf(coverage.vague, clause) > 0.25) return 0;
  const worth = isWhole ? own.worth : worthOf(text, tokens, clause);
  if (worth.score < LEAST_WORTH || !(worth.verbal || (isWhole && hasVerb(tokens, clause)))) return 0;
  return wantOf(tokens, clause, worth, figures, around());
}

/** Whether a word of a sentence may be a verb's form: what has none is a label or an item of a list. */
const hasVerb = (tokens: Tokens, span: Span): boolean =>
  someToken(tokens, span, i => (tagsAt(tokens, i) & (Tag.verb | Tag.modal)) !== 0);

/** The share of a paragraph without one of its sentences that is covered. */
function besides(list: readonly Span[], block: Span, sentence: Span): number {
  const rest = block.end - block.start - (sentence.end - sentence.start);
  return rest <= 0 ? 0 : (covered(list, block) - covered(list, sentence)) / rest;
}

/**
 * The phrase with what it governs: to the next comma, semicolon or dash, at most to the clause's end, without the full stop. A comma right
 * behind it cuts nothing off: "perhaps because, as some years, …".
 */
function phraseEnd({ text, tokens }: Article, from: number, end: number): number {
  let last = from;
  for (let i = tokenAt(tokens, from); i < tokens.length && tokens.end[i] <= end; i++) {
    const char = text.charAt(tokens.start[i]);
    if (char === ',' && last === from) continue;
    if (char === ',' || char === ';' || char === '—' || char === '–') break;
    if (char === '.' && tokens.end[i] >= end - 2) break;
    last = tokens.end[i];
  }
  return last;
}

const isTail = (char: string): boolean => ',;:—–.'.includes(char) || /\s/.test(char);

function trimmedClause(text: string, clause: Span): Span {
  const { start, end } = trimmed(text, clause);
  let last = end;
  while (last > start && isTail(text.charAt(last - 1))) last--;
  return { start, end: last };
}
