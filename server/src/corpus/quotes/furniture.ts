import type { QuoteIndex } from './index';
import type { Match } from './match';
import { Unit } from './passages';
import { containment, oneText } from './reuse';
import { story } from './story';

/** In how many other articles the same words must stand in the same frame to be furniture. */
const OFTEN = 3;

/** Words of a frame that are compared on each side. */
const WIDTH = 5;

/** From this likeness on two articles tell one story, below the other they tell two. */
const ONE_STORY = 0.5;
const TWO_STORIES = 0.4;

/** Most words of a quote in a link. */
const LONGEST = 30;

/** How many words before and behind two passages are the same. */
interface Frame {
  readonly before: number;
  readonly behind: number;
}

/** Whether a frame goes round: what a link or a caption brings with it, and a reporter's own words hardly ever. */
const isRound = ({ before, behind }: Frame): boolean => before > 0 && behind > 0 && before + behind >= 6;

/** Whether a frame is whole on one side; the links behind a link change. */
const isLong = ({ before, behind }: Frame): boolean => Math.max(before, behind) === WIDTH;

/**
 * Leaves out what stands with the same words around it in article after article: a link to another story, a caption of a gallery. It was pasted
 * there, not quoted. Counted by passage: of a pair it is enough that one side is furniture.
 */
export function withoutFurniture(index: QuoteIndex, found: readonly Match[]): readonly Match[] {
  const frames = found.map(match => frameOf(index, match));
  // Copies of one wire story share their frames, too, and all the rest with them; two stories may share nothing but what was pasted.
  const copies = new Map<number, boolean>();
  const isCopy = ({ x, y }: Match): boolean => {
    const key = x * index.articles.length + y;
    const known =
      copies.get(key) ??
      (containment(index.articles[x], index.articles[y]) >= oneText && story(index, x, y) >= ONE_STORY);
    copies.set(key, known);
    return known;
  };
  const round = new Set<number>();
  const counts = new Map<number, number>();
  found.forEach((match, i) => {
    const goesRound = isRound(frames[i]);
    if (!(goesRound || isLong(frames[i])) || isCopy(match)) return;
    for (const unit of unitsOf(index, match)) {
      if (goesRound) round.add(unit);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  });
  if (round.size === 0) return found;
  // Hardly a word another around a few of them in two stories: once is enough. Who carries a long one over has quoted it.
  const isPasted = ({ x, y, alignment }: Match, { before, behind }: Frame): boolean =>
    Math.min(before, behind) > 0 &&
    before + behind >= 2 * WIDTH - 2 &&
    alignment.matched <= LONGEST &&
    story(index, x, y) < TWO_STORIES;
  const often = (match: Match): boolean =>
    unitsOf(index, match).some(unit => round.has(unit) && (counts.get(unit) ?? 0) >= OFTEN);
  // What is known to be furniture needs less of a frame.
  const left = found.filter(
    (match, i) =>
      !isPasted(match, frames[i]) &&
      (!(isLong(frames[i]) || (frames[i].before > 0 && frames[i].behind > 0)) || !often(match) || isCopy(match)),
  );
  return left.length < found.length ? left : found;
}

const unitsOf = ({ base }: QuoteIndex, { x, y, unitX, unitY }: Match): readonly number[] => [
  base[x] + unitX,
  base[y] + unitY,
];

/**
 * The frame of what matches. Quotes are looked at where they match, since marks that pair the wrong way cut them anyhow; a sentence as a
 * whole, since a speech goes on around what was quoted of it.
 */
function frameOf({ articles }: QuoteIndex, { x, y, unitX, unitY, alignment }: Match): Frame {
  const [a, b] = [articles[x], articles[y]];
  const quoted = Math.min(a.kind[unitX], b.kind[unitY]) > Unit.indirect;
  const partA = quoted ? alignment.a : { from: a.from[unitX], to: a.to[unitX] };
  const partB = quoted ? alignment.b : { from: b.from[unitY], to: b.to[unitY] };
  let before = 0;
  let behind = 0;
  while (before < WIDTH) {
    const id = a.ids[partA.from - 1 - before];
    if (id === undefined || id !== b.ids[partB.from - 1 - before]) break;
    before++;
  }
  while (behind < WIDTH) {
    const id = a.ids[partA.to + behind];
    if (id === undefined || id !== b.ids[partB.to + behind]) break;
    behind++;
  }
  return { before, behind };
}
