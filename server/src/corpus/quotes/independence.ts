import { Mark, type Passages, Unit, wordsIn } from './passages';
import { containment } from './reuse';
import { Trait, words } from './words';

/** Words of an article that others may carry: from `from` up to, not including, `to`. */
export interface Carried {
  readonly passages: Passages;
  readonly from: number;
  readonly to: number;
}

/** Why two articles count once. */
export interface Tie {
  readonly a: string;
  readonly b: string;
  /** They share their text, the lines around what they carry, or their outlet. */
  readonly by: 'text' | 'lines' | 'outlet';
  /** For `text`: how much of the smaller article's own words the other has, 0 to 1. */
  readonly share: number;
}

/** How far articles that carry one thing are witnesses each by itself. */
export interface Independence {
  /** Articles, those that are tied to one another counted once. */
  readonly count: number;
  /** What ties them: one tie for each article that is not counted. */
  readonly ties: readonly Tie[];
}

/** From this share of their own words on one of two articles took a part of its text from the other, or both from a third. */
const PARTLY = 0.12;
/** So many words before and behind a passage are the lines around it. */
const REACH = 60;
/** Runs of so many words count as shared. */
const RUN = 4;
/** So many shared words of lines, names left out, tell that one article took them over. */
const LINES = 12;
/** So many of the articles are compared with all others, at most. */
const MOST = 200;

/**
 * How many of the articles are independent. Two count once that share a text, an outlet, or the lines around what they carry, as a digest does
 * that takes over one paragraph. An article may carry the thing in several places. The order of the list changes nothing.
 */
export function independenceOf(list: readonly Carried[]): Independence {
  const articles = byArticle(list);
  const root = articles.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at];
    return at;
  };
  const ties: Tie[] = [];
  const join = (i: number, j: number, by: Tie['by'], share: number): void => {
    const [x, y] = [find(i), find(j)];
    if (x === y) return;
    root[Math.max(x, y)] = Math.min(x, y);
    ties.push({ a: articles[i].path, b: articles[j].path, by, share });
  };
  const outlets = new Map<string, number>();
  articles.forEach(({ passages }, i) => {
    for (let j = 0; j < i && j < MOST; j++) {
      if (find(i) === find(j)) continue;
      const share = containment(articles[j].passages, passages);
      if (share >= PARTLY) join(j, i, 'text', share);
    }
    const outlet = passages.entry.reading.provenance.outlet?.toLowerCase().trim();
    if (!outlet) return;
    const first = outlets.get(outlet);
    if (first === undefined) outlets.set(outlet, i);
    else join(first, i, 'outlet', 0);
  });
  if (articles.length - ties.length > 1) {
    const lines = articles.map(linesAround);
    for (let i = 1; i < articles.length; i++)
      for (let j = 0; j < i && j < MOST; j++)
        if (find(i) !== find(j) && isTaken(lines[j], lines[i])) join(j, i, 'lines', 0);
  }
  return { count: articles.length - ties.length, ties };
}

interface Article {
  readonly path: string;
  readonly passages: Passages;
  readonly places: Carried[];
}

/** The articles of what is carried, by path. */
function byArticle(list: readonly Carried[]): readonly Article[] {
  const articles = new Map<Passages, Article>();
  for (const carried of list) {
    const { passages } = carried;
    const known = articles.get(passages);
    if (known) known.places.push(carried);
    else articles.set(passages, { path: passages.entry.path, passages, places: [carried] });
  }
  return [...articles.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The runs of an article's own words around what it carries, in their order. */
interface Lines {
  readonly passages: Passages;
  /** Where each run starts, and the hash of its words. */
  readonly at: readonly number[];
  readonly hashes: readonly number[];
  readonly known: ReadonlySet<number>;
}

/**
 * Reads the lines around the places of an article. What it quotes, what somebody posted and boilerplate are not its own words; and what goes over
 * the words of the passage once more is theirs who said it.
 */
function linesAround({ passages, places }: Article): Lines {
  const { ids, marks, from, to, kind, count, entry } = passages;
  const near = new Uint8Array(ids.length);
  for (const { from, to } of places) near.fill(1, Math.max(0, from - REACH), Math.min(ids.length, to + REACH));
  for (let u = 0; u < count; u++) if (kind[u] > Unit.indirect) near.fill(0, from[u], to[u]);
  for (const passage of entry.boilerplate) {
    const part = wordsIn(passages, passage);
    near.fill(0, part.from, part.to);
  }
  const said = new Set<number>();
  for (const place of places) {
    near.fill(0, place.from, place.to);
    for (let k = place.from; k < place.to; k++)
      if ((words.traits(ids[k]) & Trait.function) === 0) said.add(words.stem(ids[k]));
  }
  const at: number[] = [];
  const hashes: number[] = [];
  for (let k = 0, run = 0; k < ids.length; k++) {
    const isOwn = near[k] === 1 && (marks[k] & Mark.posted) === 0 && !said.has(words.stem(ids[k]));
    run = isOwn ? run + 1 : 0;
    if (run < RUN) continue;
    let hash = 0x811c9dc5;
    for (let t = k + 1 - RUN; t <= k; t++) {
      hash = Math.imul(hash ^ words.stem(ids[t]), 0x01000193);
      hash ^= hash >>> 15;
    }
    at.push(k + 1 - RUN);
    hashes.push(hash);
  }
  return { passages, at, hashes, known: new Set(hashes) };
}

const isTaken = (a: Lines, b: Lines): boolean => sharedWords(a, b) >= LINES && sharedWords(b, a) >= LINES;

/** How many words of some lines, names left out, lie in runs that others have too. */
function sharedWords({ passages: { marks }, at, hashes }: Lines, { known }: Lines): number {
  let count = 0;
  let done = 0;
  for (let r = 0; r < at.length; r++) {
    if (!known.has(hashes[r])) continue;
    for (let k = Math.max(done, at[r]); k < at[r] + RUN; k++) if ((marks[k] & Mark.capital) === 0) count++;
    done = at[r] + RUN;
  }
  return count;
}
