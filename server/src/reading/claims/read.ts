import type { Article } from '../../text/article';
import { covered, firstEndingAfter, type Span, spanAt } from '../../text/span';
import type { BodyContext } from '../body';
import type { Figure, FigureReading } from '../figures/figure';
import type { Memo } from '../memo';
import type { QuoteReading } from '../quotes/quote';
import { type Coverage, coverageOf, shareOf } from './coverage';
import { marksOf } from './marks';
import type { AttributionState, ClaimMark, ClaimReading, Statement } from './statement';
import { vagueMark } from './vague';
import { speaksOfEvidence, speaksOfStudy } from './wants';
import { worthKept, worthOf } from './worth';

/** A figure this many sentences behind one of its unit whose source was named goes on with it. */
const GOES_ON_WITHIN = 3;
/** Stands for all units: what a study counts goes on with whatever it counted. */
const STUDY = '';

/**
 * Judges each body sentence: is it attributed, is it worth checking, and what of it stands without a source. The attributions are
 * those of the quotation reader; nothing here looks for a cue again.
 */
export function readClaims(
  article: Article,
  body: BodyContext,
  quotes: QuoteReading,
  { figures }: FigureReading,
  memo?: Memo,
): ClaimReading {
  const { text, tokens } = article;
  const coverage = coverageOf(quotes.attributions, quotes.quotes);
  const statements: Statement[] = [];
  const marks: ClaimMark[] = [];
  // The last sentence that gives figures with their source; by unit, the place of the last that gave one or went on with such.
  let teller: Statement | undefined;
  const told = new Map<string, number>();
  for (const [i, sentence] of article.sentences.entries()) {
    if (covered(body.notBody, sentence) * 2 > sentence.end - sentence.start) continue;
    const worth = memo ? worthKept(memo.worths, text, tokens, sentence) : worthOf(text, tokens, sentence);
    const { start, end } = sentence;
    const statement = { start, end, attribution: stateOf(coverage, sentence), checkWorthy: worth.score };
    const before = statements.at(-1);
    const units = unitsIn(figures, sentence);
    const afterFigures =
      (teller !== undefined && isToldOn(article, teller, sentence, before)) ||
      (units.length > 0 && [STUDY, ...units].some(unit => i - (told.get(unit) ?? -Infinity) <= GOES_ON_WITHIN));
    const next = article.sentences[i + 1];
    if (isProse(text, sentence, body))
      for (const mark of marksOf(article, { statement, worth, before, next, afterFigures, coverage, figures }))
        if (mark.kind !== 'unsourced' || !isNoted(text, sentence, body)) marks.push(mark);
    statements.push(statement);
    const isTold = statement.attribution === 'attributed' || statement.attribution === 'partial';
    if (isTold && units.length > 0) teller = statement;
    if (isTold && speaksOfStudy(tokens, sentence)) told.set(STUDY, i);
    if (isTold || afterFigures) for (const unit of units) told.set(unit, i);
  }
  for (const attribution of quotes.attributions) {
    const mark = vagueMark(article, attribution);
    const sentence = mark && spanAt(article.sentences, mark.start);
    if (
      sentence &&
      isProse(text, sentence, body) &&
      !marks.some(other => other.kind === mark.kind && other.start < mark.end && mark.start < other.end)
    )
      marks.push(mark);
  }
  return { statements, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

/**
 * Whether figures of a sentence go on with those of one before it that named their source: in its paragraph, or right behind it where
 * that spoke of a report or of data.
 */
function isToldOn({ blocks, tokens }: Article, teller: Span, sentence: Span, before: Span | undefined): boolean {
  const block = blocks[firstEndingAfter(blocks, sentence.start)];
  return (
    (block !== undefined && teller.start >= block.start) || (teller === before && speaksOfEvidence(tokens, teller))
  );
}

/** What the figures of a sentence count; where nothing says, of which dimension they are. */
function unitsIn(figures: readonly Figure[], { start, end }: Span): readonly string[] {
  const units: string[] = [];
  for (let f = firstEndingAfter(figures, start); f < figures.length && figures[f].start < end; f++)
    units.push(figures[f].unit ?? figures[f].dimension);
  return units;
}

/** Whether a note behind the sentence says who states it elsewhere. */
function isNoted(text: string, { end }: Span, { notes }: BodyContext): boolean {
  const note = notes[firstEndingAfter(notes, end)];
  return note !== undefined && text.slice(end, note.start).trim() === '';
}

function stateOf(coverage: Coverage, sentence: Span): AttributionState {
  const named = shareOf(coverage.named, sentence);
  const vague = shareOf(coverage.vague, sentence);
  if (named >= 0.5) return 'attributed';
  if (vague >= 0.5) return 'vague';
  if (named + vague >= 0.5) return 'attributed';
  return named + vague >= 0.12 ? 'partial' : 'none';
}

/** Headings, captions, list labels and questions make no claim of their own: a sentence ends in a stop. */
function isProse(text: string, sentence: Span, { provenance: { headline } }: BodyContext): boolean {
  if (headline && sentence.start < headline.end && headline.start < sentence.end) return false;
  return /[.!…]["'”’»)\]]*$/.test(text.slice(Math.max(sentence.start, sentence.end - 6), sentence.end));
}
