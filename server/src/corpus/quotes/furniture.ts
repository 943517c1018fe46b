import type { QuoteIndex } from './index';
import { Mark, type Passages, Unit } from './passages';
import { containment, oneText } from './reuse';
import { story } from './story';
import type { Match } from './unit-matches';

/** In how many other articles the same words must stand in the same frame to be furniture. */
const OFTEN = 3;

/** Words of a frame that are compared on each side. */
const WIDTH = 5;

/** From this likeness on two articles tell one story, below the other they tell two. */
const ONE_STORY = 0.5;
const TWO_STORIES = 0.4;

/** Most words of a quote in a link. */
const LONGEST = 30;

/** From this share of the smaller text on two articles are copies even where much of them is links. */
const MOST = 0.6;

/** So many words in a row, cut out of the middle of a sentence at both ends and in both articles, are no quote. */
const INLAY = 14;

/** Fewer words than these are the same around a quote by chance: "he said", "the ruling". */
const STRAY = 8;

/** Words that are looked at on each side of what matches, to find where the same words end. */
const FAR = 150;

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
export function withoutFurniture(index: QuoteIndex, all: readonly Match[]): readonly Match[] {
  // Copies of one wire story share their frames, too, and all the rest with them; two stories may share nothing but what was pasted.
  const copies = new Map<number, number>();
  const sharedText = ({ x, y }: Match): number => {
    const key = x * index.articles.length + y;
    const known =
      copies.get(key) ?? (story(index, x, y) >= ONE_STORY ? containment(index.articles[x], index.articles[y]) : 0);
    copies.set(key, known);
    return known;
  };
  const isCopy = (match: Match): boolean => sharedText(match) >= oneText;
  // Pasted links are text that is shared, too: copies must share more than these.
  const isWhole = (match: Match): boolean => sharedText(match) >= MOST;
  const inlays = inlaysOf(index, all, isWhole);
  const found = all.filter(
    match => !isLinked(index, match) && (!(inlays.size > 0 && lies(index, match, inlays)) || isWhole(match)),
  );
  const frames = found.map(match => frameOf(index, match));
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
  return found.filter(
    (match, i) =>
      !isPasted(match, frames[i]) &&
      (!(isLong(frames[i]) || (frames[i].before > 0 && frames[i].behind > 0)) || !often(match) || isCopy(match)),
  );
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

/** Words of an article, and where those around them are the same in another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The words around what matches that two articles share, in the first and in the second. */
function sharedBy({ articles }: QuoteIndex, { x, y, alignment: { a, b } }: Match): readonly [Stretch, Stretch] {
  const p = articles[x].ids;
  const q = articles[y].ids;
  const least = Math.min(FAR, a.from, b.from);
  const most = Math.min(FAR, p.length - a.to, q.length - b.to);
  let before = 0;
  let behind = 0;
  while (before < least && p[a.from - 1 - before] === q[b.from - 1 - before]) before++;
  while (behind < most && p[a.to + behind] === q[b.to + behind]) behind++;
  return [
    { from: a.from - before, to: a.to + behind },
    { from: b.from - before, to: b.to + behind },
  ];
}

/** By unit, the stretches that were pasted into the midst of a line. */
function inlaysOf(
  index: QuoteIndex,
  found: readonly Match[],
  isCopy: (match: Match) => boolean,
): Map<number, Stretch[]> {
  const inlays = new Map<number, Stretch[]>();
  for (const match of found) {
    const shared = sharedBy(index, match);
    if (!isInlay(index, match, shared) || isCopy(match)) continue;
    unitsOf(index, match).forEach((unit, side) => {
      const known = inlays.get(unit);
      if (known) known.push(shared[side]);
      else inlays.set(unit, [shared[side]]);
    });
  }
  return inlays;
}

/** Whether what matches lies in something that is known to be pasted, and stands there as it stands in the other article. */
function lies(index: QuoteIndex, match: Match, inlays: ReadonlyMap<number, readonly Stretch[]>): boolean {
  const { a, b } = match.alignment;
  const shared = sharedBy(index, match);
  if (isInlay(index, match, shared)) return true;
  const goesOn = shared[0].to - shared[0].from > a.to - a.from + 1;
  return (
    goesOn &&
    unitsOf(index, match).some((unit, side) => {
      const part = side === 0 ? a : b;
      return inlays.get(unit)?.some(({ from, to }) => from <= part.from && part.to <= to);
    })
  );
}

/**
 * Whether the words that two articles share around what matches start and end in the midst of a line, in both: "…as much as [name, name, two
 * headlines] was there". Who copies takes sentences, and who quotes opens or closes a mark; a link stands inside another's sentence.
 */
function isInlay(index: QuoteIndex, match: Match, [mine, theirs]: readonly [Stretch, Stretch]): boolean {
  const { articles } = index;
  const { unitX, unitY, alignment } = match;
  const { a, b, run } = alignment;
  const around = mine.to - mine.from - (a.to - a.from);
  if (around + run < INLAY) return false;
  const [p, q] = [articles[match.x], articles[match.y]];
  const isEdge = (i: number, j: number): boolean => isSeam(p, i) || isSeam(q, j);
  const isStray = around < STRAY;
  const opens =
    isEdge(mine.from, theirs.from) || (isStray && isEdge(a.from, b.from)) || hasStop(p, mine.from + 1, a.from);
  const closes = isEdge(mine.to, theirs.to) || (isStray && isEdge(a.to, b.to)) || hasStop(p, a.to, mine.to - 1);
  if (Math.min(p.kind[unitX], q.kind[unitY]) > Unit.indirect) {
    // One loose end is enough where a link leads up to a quote, or on from it, in two stories; or where it goes on and on.
    const isLed =
      (!opens || !closes) && around >= INLAY && !hasStop(p, mine.from, mine.to) && !hasStop(q, theirs.from, theirs.to);
    return (!opens && !closes) || (isLed && (around >= 3 * INLAY || story(index, match.x, match.y) < ONE_STORY));
  }
  // A sentence that is nobody's speech in the other article carries a quote from mark to mark, or from one seam to another.
  const [quote, unit, part] = p.kind[unitX] > q.kind[unitY] ? [p, unitX, a] : [q, unitY, b];
  return !(opens || part.from === quote.from[unit]) || !(closes || part.to === quote.to[unit]);
}

/**
 * Whether what matches stands in a link in both articles, with a word beside it that is the same, and no sentence begins between it and the
 * name that the link was glued to.
 */
function isLinked(index: QuoteIndex, match: Match): boolean {
  const [p, q] = [index.articles[match.x], index.articles[match.y]];
  const { a, b } = match.alignment;
  if (!hasLink(p, a.from) || !hasLink(q, b.from)) return false;
  const { before, behind } = frameOf(index, match);
  return before + behind > 0;
}

/** Whether word `k` stands in a link. */
function hasLink({ marks }: Passages, k: number): boolean {
  let at = k;
  while (at > 0 && (marks[at] & Mark.linked) !== 0 && ((marks[at] & Mark.stop) === 0 || at === k)) at--;
  return at < k && (marks[at] & Mark.linked) === 0;
}

/** Whether a sentence or a line ends before one of the words from `first` to `last`. */
function hasStop({ marks }: Passages, first: number, last: number): boolean {
  for (let k = first; k <= last; k++) if ((marks[k] & Mark.stop) !== 0) return true;
  return false;
}

/** Whether a sentence, a line or a quote starts or ends before word `k`. */
const isSeam = ({ ids, marks }: Passages, k: number): boolean =>
  k <= 0 || k >= ids.length || (marks[k] & (Mark.stop | Mark.quoted)) !== 0;
