import { align } from './align';
import type { Alignment } from './alignment';
import { candidates } from './candidates';
import { contextOf } from './context';
import { type Near, nearKept } from './followed';
import { withoutFurniture } from './furniture';
import type { Part, QuoteIndex } from './index';
import { type Context, type Judgement, judge } from './judge';
import { Unit } from './passages';
import { heard, worthy } from './worth';

/** Two units of two articles that carry one utterance; article `x` stands before `y`. */
export interface Match extends Judgement {
  readonly x: number;
  readonly y: number;
  readonly unitX: number;
  readonly unitY: number;
  readonly alignment: Alignment;
  /** Whether it was found by what the words mean, in whatever order: see `rewordedOf`. */
  readonly reworded: boolean;
}

/**
 * The matches of one unit, the best one for each passage of another article. Pairs of quotes in `tried` are not looked at again: a run over the folder meets each pair from both sides (and leaves out furniture itself).
 */
export function matchesOfUnit(
  index: QuoteIndex,
  own: number,
  unit: number,
  tried?: Map<number, Match | null>,
): readonly Match[] {
  if (!tried) return withoutFurniture(index, unechoed(index, own, unit));
  const found: Match[] = [];
  const { from, to } = index.articles[own];
  const near = candidates(index, index.articles[own], own, from[unit], to[unit]);
  for (const { article, unit: theirs } of worthy(index, own, unit, near)) {
    const [mine, other] = [index.base[own] + unit, index.base[article] + theirs];
    const key = mine < other ? mine * index.space + other : other * index.space + mine;
    const isQuote = index.articles[article].kind[theirs] > Unit.indirect;
    const known = isQuote ? tried.get(key) : undefined;
    if (known) found.push(known);
    if (known !== undefined) continue;
    const alignment = alignmentOf(index, own, unit, article, theirs);
    const match = alignment && matchOf(index, own, unit, article, theirs, alignment);
    if (isQuote) tried.set(key, match);
    if (match) found.push(match);
  }
  return found.length > 1 ? withoutEchoes(index, own, found) : found;
}

/** The matches of a unit, furniture among them; of one passage the best. */
export function unechoed(index: QuoteIndex, own: number, unit: number): readonly Match[] {
  const found = matchesAmong(index, own, unit, false);
  return found.length > 1 ? withoutEchoes(index, own, found) : found;
}

/** All matches of a unit, or those with speech alone; of one passage there may be several, and furniture among them. */
export function matchesAmong(index: QuoteIndex, own: number, unit: number, speech: boolean): readonly Match[] {
  const nearOf = (among: readonly Part[]): readonly Near[] => {
    const passages = index.articles[own];
    const [from, to] = [passages.from[unit], passages.to[unit]];
    const worth = speech
      ? heard(index, own, unit, among)
      : worthy(index, own, unit, candidates(index, passages, own, from, to));
    return worth.flatMap(({ article, unit: theirs }) => {
      const alignment = alignmentOf(index, own, unit, article, theirs);
      return alignment ? [{ article, unit: theirs, alignment }] : [];
    });
  };
  const found: Match[] = [];
  for (const near of nearKept(index, own, unit, speech, nearOf)) {
    const match = matchOf(index, own, unit, near.article, near.unit, near.alignment);
    if (match) found.push(match);
  }
  return found;
}

/** How a unit of an article and one of another agree; the article that stands first comes first. */
function alignmentOf(index: QuoteIndex, own: number, unit: number, other: number, theirs: number): Alignment | null {
  const [p, q] = [index.articles[own], index.articles[other]];
  return own < other
    ? align(p, p.from[unit], p.to[unit], q, q.from[theirs], q.to[theirs])
    : align(q, q.from[theirs], q.to[theirs], p, p.from[unit], p.to[unit]);
}

function matchOf(
  index: QuoteIndex,
  own: number,
  unit: number,
  other: number,
  theirs: number,
  alignment: Alignment,
): Match | null {
  const [x, unitX, y, unitY] = own < other ? [own, unit, other, theirs] : [other, theirs, own, unit];
  const [px, py] = [index.articles[x], index.articles[y]];
  let context: Context | undefined;
  const judgement = judge(alignment, px, px.kind[unitX], py, py.kind[unitY], () => {
    context ??= contextOf(index, x, unitX, y, unitY, alignment);
    return context;
  });
  return judgement && { ...judgement, x, y, unitX, unitY, alignment, reworded: false };
}

/** Leaves out a sentence where a quote of the same article already carries the same words, and a unit that lies in another one. */
function withoutEchoes(index: QuoteIndex, own: number, found: readonly Match[]): readonly Match[] {
  const byOther = new Map<number, Match[]>();
  for (const match of found) {
    const other = match.x === own ? match.y : match.x;
    const list = byOther.get(other);
    if (list) list.push(match);
    else byOther.set(other, [match]);
  }
  return found.filter(match => {
    const rivals = byOther.get(match.x === own ? match.y : match.x) ?? [];
    if (rivals.length < 2) return true;
    const kind = kindOf(index, match, own);
    if (kind > Unit.indirect) return true;
    const mine = match.x === own ? match.alignment.a : match.alignment.b;
    return !rivals.some(rival => {
      if (rival === match) return false;
      const rivalKind = kindOf(index, rival, own);
      if (rivalKind < kind || (rivalKind === kind && rival.similarity <= match.similarity)) return false;
      const part = rival.x === own ? rival.alignment.a : rival.alignment.b;
      const shared = Math.min(part.to, mine.to) - Math.max(part.from, mine.from);
      return shared * 2 >= Math.min(part.to - part.from, mine.to - mine.from);
    });
  });
}

const kindOf = (index: QuoteIndex, match: Match, own: number): number =>
  match.x === own ? index.articles[match.y].kind[match.unitY] : index.articles[match.x].kind[match.unitX];
