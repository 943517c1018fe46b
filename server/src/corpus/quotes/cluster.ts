import { align } from './align';
import { saidBy } from './context';
import { independenceOf } from './independence';
import type { QuoteIndex } from './index';
import type { Cluster, Place } from './pair';
import { Mark, type Passages, spanOfWords, Unit } from './passages';
import type { Match } from './unit-matches';

/** A sentence of a unit with the words of it that other articles carry. */
interface Node {
  readonly article: number;
  readonly unit: number;
  from: number;
  to: number;
  root: Node;
}

/** Closes matches into utterances, sentence by sentence: a long quote of two utterances stands in two clusters and joins none. */
export function clustersOf(index: QuoteIndex, matches: readonly Match[]): readonly Cluster[] {
  const nodes = new Map<number, Node[]>();
  const nodeAt = (article: number, unit: number, from: number, to: number, sentence: number): Node => {
    const key = index.base[article] + unit;
    let list = nodes.get(key);
    if (!list) {
      list = [];
      nodes.set(key, list);
    }
    let node = list[sentence];
    if (!node) {
      node = { article, unit, from, to, root: undefined as unknown as Node };
      node.root = node;
      list[sentence] = node;
    } else {
      node.from = Math.min(node.from, from);
      node.to = Math.max(node.to, to);
    }
    return node;
  };
  for (const match of matches) {
    const px = index.articles[match.x];
    const py = index.articles[match.y];
    const cutsX = sentenceCuts(px, match.unitX);
    const cutsY = sentenceCuts(py, match.unitY);
    const { a, b } = match.alignment;
    cutsX.forEach((startX, i) => {
      const fromX = Math.max(a.from, startX);
      const toX = Math.min(a.to, cutsX[i + 1] ?? px.to[match.unitX]);
      if (toX - fromX < 2) return;
      cutsY.forEach((startY, j) => {
        const fromY = Math.max(b.from, startY);
        const toY = Math.min(b.to, cutsY[j + 1] ?? py.to[match.unitY]);
        if (toY - fromY < 2) return;
        let x = { from: fromX, to: toX };
        let y = { from: fromY, to: toY };
        if (!match.reworded && (cutsX.length > 1 || cutsY.length > 1)) {
          const part = align(px, fromX, toX, py, fromY, toY);
          if (!part || part.matched < 3 || part.shared < 0.5 * Math.min(part.allA, part.allB)) return;
          if (part.shared / (part.shared + (part.onlyA + part.onlyB) / 2) < 0.5) return;
          x = part.a;
          y = part.b;
        }
        const one = nodeAt(match.x, match.unitX, x.from, x.to, i);
        const two = nodeAt(match.y, match.unitY, y.from, y.to, j);
        const rootOne = rootOf(one);
        const rootTwo = rootOf(two);
        if (rootOne !== rootTwo) rootTwo.root = rootOne;
      });
    });
  }
  const groups = new Map<Node, Node[]>();
  for (const list of nodes.values())
    for (const node of list) {
      if (!node) continue;
      const root = rootOf(node);
      const group = groups.get(root);
      if (group) group.push(node);
      else groups.set(root, [node]);
    }
  // Sentences that always go together are one utterance.
  const merged = new Map<string, Node[]>();
  for (const group of groups.values()) {
    const key = [...new Set(group.map(node => index.base[node.article] + node.unit))].sort((x, y) => x - y).join();
    const known = merged.get(key);
    if (known) known.push(...group);
    else merged.set(key, [...group]);
  }
  const found: { cluster: Cluster; order: number }[] = [];
  for (const group of merged.values()) {
    const byUnit = new Map<number, Node>();
    for (const node of group) {
      const key = index.base[node.article] + node.unit;
      const known = byUnit.get(key);
      if (!known) byUnit.set(key, { ...node });
      else {
        known.from = Math.min(known.from, node.from);
        known.to = Math.max(known.to, node.to);
      }
    }
    const members = [...byUnit.values()].sort((x, y) => x.article - y.article || x.from - y.from);
    const articles = [...new Set(members.map(node => node.article))];
    if (articles.length < 2) continue;
    found.push({
      cluster: {
        speaker: speakerOf(index, members),
        members: members.map(node => memberPlace(index.articles[node.article], node)),
        articles: articles.length,
        independent: independenceOf(
          members.map(({ article, from, to }) => ({ passages: index.articles[article], from, to })),
        ).count,
      },
      order: index.base[members[0].article] * 1024 + members[0].from,
    });
  }
  return found
    .sort((x, y) => y.cluster.articles - x.cluster.articles || x.order - y.order)
    .map(({ cluster }) => cluster);
}

function rootOf(node: Node): Node {
  let at = node;
  while (at.root !== at) {
    at.root = at.root.root;
    at = at.root;
  }
  return at;
}

/** Where the sentences of a unit start, by word. */
function sentenceCuts(p: Passages, unit: number): readonly number[] {
  const from = p.from[unit];
  const cuts = [from];
  if (p.kind[unit] <= Unit.indirect) return cuts;
  for (let k = from + 1; k < p.to[unit]; k++)
    if ((p.marks[k] & Mark.sentenceStart) !== 0 && k - cuts[cuts.length - 1] >= 3 && p.to[unit] - k >= 3) cuts.push(k);
  return cuts;
}

function memberPlace(passages: Passages, node: Node): Place {
  const { start, end } = spanOfWords(passages, node.from, node.to);
  return { path: passages.entry.path, start, end };
}

/** The speaker that most members name. */
function speakerOf(index: QuoteIndex, members: readonly Node[]): string | null {
  const votes = new Map<string, { name: string; count: number }>();
  for (const node of members) {
    const { speaker, key } = saidBy(index.articles[node.article], node.unit);
    if (!speaker || !key) continue;
    const vote = votes.get(key);
    if (vote) vote.count++;
    else votes.set(key, { name: speaker, count: 1 });
  }
  return [...votes.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))[0]?.name ?? null;
}
