import data from '../../../data/dates.json';
import type { Corpus } from '../../corpus/corpus';
import type { Entry } from '../../corpus/entry';
import type { FigurePair, FigurePlace } from '../../corpus/figures/pair';
import { opensBound } from '../../reading/figures/bounds';
import { stops } from '../../reading/figures/nouns';
import { isNumberWord } from '../../reading/figures/numbers';
import { shortName } from '../../text/label';
import { placeOf } from '../../text/lines';
import type { Report } from '../rule';

/** Partners named in a message; the rest are counted, and all of them linked. */
const NAMED = 2;

/** Reports of the pairs, one for each figure of the article: what it gives, and what the others give. */
export function reportsOf(pairs: readonly FigurePair[], entry: Entry, corpus: Corpus | null): readonly Report[] {
  const groups = new Map<number, FigurePair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.a.start);
    if (group) group.push(pair);
    else groups.set(pair.a.start, [pair]);
  }
  return [...groups.values()].map(group => {
    const ordered = [...group].sort((x, y) => y.certainty - x.certainty);
    const { a } = ordered[0];
    const dated = ordered.some(({ b }) => b.date !== null && a.date !== null && b.date !== a.date);
    const said = ordered.slice(0, NAMED).map(({ b }) => other(b, a, entry, corpus, dated));
    const more = ordered.length - said.length;
    return {
      start: a.start,
      end: a.end,
      message: `${withSource(a)} here${dated ? ` (${day(a.date)})` : ''}, ${said.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
      related: ordered.map(({ b }) => ({ path: b.path, start: b.start, end: b.end, message: withSource(b) })),
      strength: Math.min(1, 0.5 + ordered[0].certainty / 4),
      unsure: !group.some(({ sure }) => sure),
    };
  });
}

/** "about 130,000 in 001 (line 15)"; of the same article "on line 15". */
function other(b: FigurePlace, a: FigurePlace, entry: Entry, corpus: Corpus | null, dated: boolean): string {
  const text = `${midSentence(withoutUnit(b.text, a.text))}${inBrackets(b.source)}`;
  const home = b.path === a.path ? entry : corpus?.entry(b.path);
  const line = home ? placeOf(home.reading.article.lines, b.start).line + 1 : 0;
  if (b.path === a.path) return `${text} on line ${line}`;
  return `${text} in ${shortName(b.path)} (${dated && b.date ? `${day(b.date)}, ` : ''}line ${line})`;
}

const withSource = ({ text, source }: FigurePlace): string => plain(text) + inBrackets(source);

/** Who gives it; "who", "his" or "they" would tell nobody anything away from their sentence. */
const inBrackets = (source: string | null): string =>
  source === null || stops.has(source.toLowerCase()) ? '' : ` (${source})`;

/** A number or the words of a bound without the capital of the sentence that they began: "at least 24"; a name keeps its own. */
function midSentence(text: string): string {
  const first = /^\p{Lu}\p{Ll}*/u.exec(text)?.[0].toLowerCase();
  return first && (stops.has(first) || isNumberWord(first) || opensBound(first))
    ? first.charAt(0) + text.slice(1)
    : text;
}

const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** Leaves out the words behind the number that the first figure has said already. */
function withoutUnit(text: string, before: string): string {
  const [mine, its] = [plain(text).split(' '), plain(before).split(' ')];
  let n = 0;
  const word = (list: readonly string[], k: number): string => list[list.length - 1 - k].toLowerCase();
  while (n + 1 < mine.length && n + 1 < its.length && word(mine, n) === word(its, n) && !isNumberWord(word(mine, n)))
    n++;
  // "six different", "hundreds of omitted": what is left must end in the number.
  const last = word(mine, n);
  return /\d/.test(last) || isNumberWord(last) ? mine.slice(0, mine.length - n).join(' ') : plain(text);
}

function day(date: string | null): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '');
  return parts ? `${Number(parts[3])} ${data.shortMonths[Number(parts[2]) - 1]} ${parts[1]}` : 'no date known';
}
