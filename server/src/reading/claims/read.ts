import type { Article } from '../../text/article';
import { covered, firstEndingAfter, type Span, spanAt } from '../../text/span';
import { someToken } from '../../text/tokens';
import type { BodyContext } from '../body';
import type { FigureReading } from '../figures/figure';
import type { Memo } from '../memo';
import { Tag, tagsAt } from '../quotes/lexicon';
import type { QuoteReading } from '../quotes/quote';
import { apartIn } from './apart';
import { Tellers } from './carried';
import { type Coverage, coverageOf, shareOf } from './coverage';
import { densityOf } from './density';
import { kindsIn } from './kinds';
import { marksOf } from './marks';
import { ownWordsKept, ownWordsOf } from './own-words';
import { holdsSaying } from './phrases';
import type { AttributionState, ClaimMark, ClaimReading, Statement } from './statement';
import { vagueMark } from './vague';

/** So many sentences at the head of an article say what it is about. */
const LEAD = 4;
/** A line of so many letters that ends in a verb and a colon says who speaks: "Ms. Duval continued:". */
const SHORT = 40;

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
  const tellers = new Tellers(article, figures, coverage.named);
  const isApart = apartIn(article);
  const density = densityOf(article.sentences, figures);
  const topic = topicOf(article, body);
  // The paragraph behind "Ms. Duval went on:" is hers.
  let announced: Span | undefined;
  for (const [i, sentence] of article.sentences.entries()) {
    if (covered(body.notBody, sentence) * 2 > sentence.end - sentence.start) continue;
    const own = memo ? ownWordsKept(memo.words, text, tokens, sentence) : ownWordsOf(text, tokens, sentence);
    const { start, end } = sentence;
    const statement = { start, end, attribution: stateOf(coverage, sentence), checkWorthy: own.worth.score };
    const before = statements.at(-1);
    const afterFigures = tellers.reachesTo(i, sentence, before);
    const next = article.sentences[i + 1];
    if (isProse(text, sentence, body) && !(announced && start < announced.end))
      for (const mark of marksOf(article, {
        statement,
        own,
        before,
        next,
        afterFigures,
        coverage,
        figures,
        topic,
        isReport: tellers.isReport,
        isThick: density.isThick,
        figuresNear: density.near(i),
        nearStudy: tellers.isNearStudy(i),
        inLead: statements.length < LEAD,
      }))
        if (mark.kind !== 'unsourced' || !(isNoted(text, sentence, body) || isApart(mark))) marks.push(mark);
    statements.push(statement);
    const paragraph = announcedBy(article, statement);
    if (paragraph) announced = paragraph;
    tellers.add(i, statement, afterFigures);
  }
  for (const [m, mark] of marks.entries()) if (mark.kind === 'unsourced') marks[m] = tellers.weighed(mark);
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

/** The kinds of words that the headline and the first sentences of the body hold. */
function topicOf({ tokens, sentences }: Article, { notBody, provenance: { headline } }: BodyContext): number {
  let topic = headline ? kindsIn(tokens, headline) : 0;
  let left = LEAD;
  for (const sentence of sentences) {
    if (covered(notBody, sentence) > 0) continue;
    topic |= kindsIn(tokens, sentence);
    if (--left === 0) break;
  }
  return topic;
}

/** The paragraph behind one that ends in somebody's "said:": it is their speech, in quotation marks or not. */
function announcedBy({ text, blocks, tokens }: Article, statement: Statement): Span | undefined {
  const b = firstEndingAfter(blocks, statement.start);
  if (text.charAt(statement.end - 1) !== ':' || statement.end < blocks[b].end) return undefined;
  const speaks =
    statement.attribution !== 'none' ||
    holdsSaying(tokens, statement) ||
    (statement.end - statement.start <= SHORT &&
      someToken(tokens, statement, i => (tagsAt(tokens, i) & Tag.cue) !== 0));
  return speaks ? blocks[b + 1] : undefined;
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
