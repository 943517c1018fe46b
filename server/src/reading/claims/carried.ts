import data from '../../../data/claim-strength.json';
import type { Article } from '../../text/article';
import { phrasesOf } from '../../text/phrases';
import { firstEndingAfter, type Span, spanAt } from '../../text/span';
import { type Tokens, tokenAt } from '../../text/tokens';
import { wordSet } from '../../text/words';
import type { Figure } from '../figures/figure';
import { tellingFigure } from './figure-worth';
import { speaksOfEvidence, speaksOfStudy } from './kinds';
import type { ClaimMark, Statement } from './statement';

/** A figure this many sentences behind one of its unit whose source was named goes on with it; behind a study, whatever it counts. */
const WITHIN = 3;
const STUDY_WITHIN = 4;
/** So many figures of one value are remembered. */
const KEPT = 12;
/** An article that cites data so often, and gives more figures with a source than without, is a report on them. */
const CITED = 2;

const { base, weights } = data;
const { goesOn: openings, whence } = data.carried;
const goOn = phrasesOf(openings.map((phrase): [string, true] => [phrase, true]));

/** Whether a stretch opens as one that reckons on with what stands before it: "Of those, …", "That means …", "At this rate …". */
export const goesOn = (tokens: Tokens, span: Span): boolean =>
  goOn.at(tokens, tokenAt(tokens, span.start)) !== undefined;

const isPointer = wordSet(whence.pointers);
const isData = wordSet(whence.data);
const isOrigin = wordSet(whence.origins);

/** Whether a sentence says where figures before it are from: "Those numbers, obtained from the court, …". */
export function tellsWhence(tokens: Tokens, { start, end }: Span): boolean {
  const from = tokenAt(tokens, start);
  if (!isPointer(tokens, from)) return false;
  const noun = [from + 1, from + 2].find(i => i < tokens.length && isData(tokens, i));
  if (noun === undefined) return false;
  for (let i = noun + 1; i < tokens.length && i <= noun + whence.within && tokens.end[i] <= end; i++)
    if (isOrigin(tokens, i)) return true;
  return false;
}

/** What sources an article has named for its figures, sentence by sentence in their order. */
export class Tellers {
  readonly #byValue = new Map<string, Figure[]>();
  /** By unit, the place of the last sentence that gave one with its source or went on with such. */
  readonly #byUnit = new Map<string, number>();
  #teller: Statement | undefined;
  #study = Number.NEGATIVE_INFINITY;
  #mention = Number.NEGATIVE_INFINITY;
  #told = 0;
  #open = 0;
  #data = 0;

  constructor(
    readonly article: Article,
    readonly figures: readonly Figure[],
    /** What named people say. */
    readonly named: readonly Span[],
  ) {}

  /** Whether figures of sentence `i` go on with those of one before it: in its paragraph, of its unit, of a study, right behind a report. */
  reachesTo(i: number, sentence: Span, before: Span | undefined): boolean {
    const { blocks, tokens } = this.article;
    const teller = this.#teller;
    if (teller) {
      const block = blocks[firstEndingAfter(blocks, sentence.start)];
      if (block !== undefined && teller.start >= block.start) return true;
      if (teller === before && speaksOfEvidence(tokens, teller)) return true;
    }
    const { figures } = this;
    for (let f = firstEndingAfter(figures, sentence.start); f < figures.length && figures[f].start < sentence.end; f++)
      if (
        i - this.#study <= STUDY_WITHIN ||
        i - (this.#byUnit.get(unitOf(figures[f])) ?? Number.NEGATIVE_INFINITY) <= WITHIN
      )
        return true;
    return false;
  }

  /** Whether a study or data were spoken of shortly before sentence `i`, by whomever. */
  isNearStudy(i: number): boolean {
    return i - this.#mention <= WITHIN;
  }

  /** Whether the article up to here reports on data: it cites such, and names sources for most of its figures. */
  get isReport(): boolean {
    return this.#data >= CITED && this.#told > this.#open;
  }

  /** Takes in sentence `i`; `goesOn` where its figures go on with others. */
  add(i: number, statement: Statement, goesOn: boolean): void {
    const { tokens } = this.article;
    const isTold = statement.attribution === 'attributed' || statement.attribution === 'partial';
    const isStudy = speaksOfStudy(tokens, statement);
    if (isStudy && isTold) this.#study = i;
    else if (isStudy) this.#mention = i;
    const figures = figuresIn(this.figures, statement);
    if (figures.length === 0) return;
    for (const figure of figures)
      for (const key of keysOf(figure)) {
        const others = this.#byValue.get(key);
        if (!others) this.#byValue.set(key, [figure]);
        else if (others.length < KEPT) others.push(figure);
      }
    if (isTold || goesOn) for (const figure of figures) this.#byUnit.set(unitOf(figure), i);
    if (!isTold) {
      this.#open++;
      return;
    }
    this.#told++;
    if (isStudy) this.#data++;
    this.#teller = statement;
  }

  /** A mark, weaker where the figure that it is about is told elsewhere in the article, before it or, where a lead runs ahead, behind it; and where it was given before. */
  weighed(mark: ClaimMark): ClaimMark {
    const figure = tellingFigure(this.figures, mark);
    if (!figure) return mark;
    let less = 0;
    for (const key of keysOf(figure))
      for (const other of this.#byValue.get(key) ?? []) {
        if (other === figure || !isSame(figure, other)) continue;
        if (spanAt(this.named, other.start)) less = Math.min(less, weights.toldElsewhere);
        else if (other.start < mark.start) less = Math.min(less, weights.repeated);
      }
    return less === 0 ? mark : { ...mark, strength: Math.max(base.weakest, mark.strength + less) };
  }
}

/** What a figure counts; where nothing says, of which dimension it is. */
const unitOf = ({ unit, dimension }: Figure): string => unit ?? dimension;

const none: readonly Figure[] = [];

function figuresIn(figures: readonly Figure[], { start, end }: Span): readonly Figure[] {
  const from = firstEndingAfter(figures, start);
  let to = from;
  while (to < figures.length && figures[to].start < end) to++;
  return to === from ? none : figures.slice(from, to);
}

/** By dimension and value to three digits: "267 million" and "267,140,436" share a key. */
const keysOf = ({ dimension, value }: Figure): readonly string[] =>
  [...new Set(value)].map(bound => `${dimension} ${bound.toPrecision(3)}`);

/** A number that is not round is the same wherever it stands; a round one where both speak of the same thing. */
function isSame({ value: [low], about }: Figure, { about: theirs }: Figure): boolean {
  if (/[1-9]\d[1-9]/.test(low.toPrecision(3).replace('.', ''))) return true;
  return about.head.some(word => theirs.head.includes(word) || theirs.context.includes(word));
}
