import data from '../../../data/occasions.json';
import type { Article } from '../../text/article';
import { firstEndingAfter } from '../../text/span';
import { wordStem } from '../../text/stem';
import { Case, Kind, tokenAt } from '../../text/tokens';
import { stemAt } from './about';
import type { DateMention } from './figure';
import { stops } from './nouns';
import { isNumberWord } from './numbers';

/** Two mentions in one article that put one event on different days of a month. */
export interface DatesAtOdds {
  readonly first: DateMention;
  readonly second: DateMention;
  readonly strength: number;
}

interface Occasion {
  readonly mention: DateMention;
  readonly month: string;
  readonly day: number;
  readonly sentence: number;
  /** Stems around the date, with their distance in content words. */
  readonly words: ReadonlyMap<string, number>;
  /** "incident" in "the Sept. 19 incident". */
  readonly named: string | null;
  /** Month and day. */
  readonly key: string;
  readonly names: ReadonlySet<string>;
  /** Whether the date opens its sentence, or closes it behind a comma: as chronicles, captions and lists of sources give it. */
  readonly edge: 'opens' | 'closes' | null;
}

const WINDOW = 14;
/** Content words that count as beside a date. */
const BESIDE = 5;
/** An article with more days than these tells what happened day by day. */
const CHRONICLE = 12;
/** Words of a calendar or of any report: they tell no event from another. */
const plain = new Set(data.plain);
/** Words that set one day apart from another: "again on May 5", "two days later", "was moved to". */
const apart = new Set(data.apart);
/** Verbs of beginning mean one thing: "cuts that began March 1", "the cuts kicked in March 1". */
const begins = new Set(data.begins);

/** The pairs of days, of one month, that an article gives for what reads as one event. */
export function datesAtOdds(article: Article, dates: readonly DateMention[]): readonly DatesAtOdds[] {
  const days = dates.filter(({ iso }) => iso !== null && (iso.length === 7 ? iso.startsWith('--') : iso.length === 10));
  if (days.length < 2) return [];
  const perMonth = new Map<string, number>();
  const perDay = new Map<string, number>();
  const perSentence = new Map<number, number>();
  for (const { iso, start } of days) {
    const sentence = firstEndingAfter(article.sentences, start);
    count(perMonth, monthOf(iso ?? ''));
    count(perDay, (iso ?? '').slice(-5));
    count(perSentence, sentence);
  }
  const alone = days.filter(
    ({ iso, text, start }) =>
      (perMonth.get(monthOf(iso ?? '')) ?? 0) > 1 &&
      (perSentence.get(firstEndingAfter(article.sentences, start)) ?? 0) === 1 &&
      /\p{L}.*\d|\d.*\p{L}/su.test(text) &&
      !/\d{4}/.test(text),
  );
  // A chronicle, or a gallery's captions, tells of one like event after another. Most articles end here, and are not cut up.
  if (alone.length < 2 || perDay.size > CHRONICLE) return [];
  const occasions = alone.flatMap(
    mention => occasionOf(article, mention, firstEndingAfter(article.sentences, mention.start)) ?? [],
  );
  if (occasions.length < 2) return [];
  let counts: ReadonlyMap<string, number> | undefined;
  const odds: DatesAtOdds[] = [];
  for (let b = 1; b < occasions.length; b++)
    for (let a = Math.max(0, b - 12); a < b; a++) {
      const x = occasions[a];
      const y = occasions[b];
      if (x.month !== y.month || x.day === y.day || Math.abs(x.day - y.day) > 10 || x.sentence === y.sentence) continue;
      if (Math.min(perDay.get(x.key) ?? 0, perDay.get(y.key) ?? 0) > 1) continue;
      if ((x.edge !== null && x.edge === y.edge) || (x.mention.weekday && y.mention.weekday)) continue;
      // Most articles with days have no two that could be at odds.
      counts ??= countsOf(article);
      const strength = likeness(x, y, counts);
      if (strength > 0) odds.push({ first: x.mention, second: y.mention, strength });
    }
  return odds;
}

const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1);
const monthOf = (iso: string): string => iso.slice(0, iso.lastIndexOf('-')).slice(-2);

function occasionOf(article: Article, mention: DateMention, sentence: number): Occasion | null {
  const { tokens } = article;
  const span = article.sentences[sentence] ?? mention;
  const words = new Map<string, number>();
  const names = new Set<string>();
  const at = tokenAt(tokens, mention.start);
  let split = false;
  const take = (k: number, distance: number): boolean => {
    const word = tokens.norm[k];
    // "over the next nine years" is a span, and no later day.
    const stretch = word === 'next' && (tokens.kind[k + 1] === Kind.number || isNumberWord(tokens.norm[k + 1] ?? ''));
    if (distance < BESIDE && apart.has(word) && !stretch) split = true;
    if (tokens.kind[k] !== Kind.word || word.length < 3 || stops.has(word) || isNumberWord(word)) return false;
    const stem = begins.has(word) ? 'begin' : wordStem(word);
    if (plain.has(stem) || plain.has(word)) return false;
    if (!words.has(stem)) words.set(stem, distance);
    if (tokens.case[k] !== Case.lower && distance < BESIDE) names.add(stem);
    return true;
  };
  for (let k = at - 1, n = 0; k >= 0 && n < WINDOW && tokens.start[k] >= span.start; k--) {
    if (take(k, n)) n++;
  }
  let after = at;
  while (after < tokens.length && tokens.start[after] < mention.end) after++;
  for (let k = after, n = 0; k < tokens.length && n < WINDOW && tokens.end[k] <= span.end; k++) if (take(k, n)) n++;
  // "as of May 5" is a moving count; a gallery tells one day after the other.
  if (split || (at > 1 && tokens.norm[at - 1] === 'of' && tokens.norm[at - 2] === 'as')) return null;
  if (/Caption/.test(article.text.slice(span.end, span.end + 20))) return null;
  const next =
    after < tokens.length &&
    tokens.kind[after] === Kind.word &&
    tokens.case[after] === Case.lower &&
    !stops.has(tokens.norm[after])
      ? wordStem(tokens.norm[after])
      : null;
  const lead = tokens.norm[at - 1] === 'on' ? at - 2 : at - 1;
  const opens =
    lead < tokenAt(tokens, span.start) || (/^[,;:—–]$/.test(tokens.norm[lead]) && tokens.norm[after] === ',');
  const closes = tokens.norm[at - 1] === ',' && span.end - mention.end < 3;
  const iso = mention.iso ?? '';
  return {
    mention,
    month: monthOf(iso),
    key: iso.slice(-5),
    day: Number(iso.slice(-2)),
    sentence,
    words,
    names,
    named: next,
    edge: opens ? 'opens' : closes ? 'closes' : null,
  };
}

function countsOf(article: Article): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { tokens } = article;
  const { norm, kind, length } = tokens;
  for (let k = 0; k < length; k++)
    if (kind[k] === Kind.word && norm[k].length >= 3 && !stops.has(norm[k])) count(counts, stemAt(tokens, k));
  return counts;
}

function likeness(x: Occasion, y: Occasion, counts: ReadonlyMap<string, number>): number {
  let score = 0;
  let shared = 0;
  let near = 0;
  for (const [stem, one] of x.words) {
    const other = y.words.get(stem);
    if (other === undefined) continue;
    shared++;
    if (one < BESIDE && other < BESIDE) near++;
    score += (4 / (3 + (counts.get(stem) ?? 1))) * (one + other < 6 ? 1 : one + other < 14 ? 0.7 : 0.4);
  }
  // Names near by that the other place does not know: another person's day.
  const foreign =
    [...x.names].filter(name => !y.words.has(name)).length && [...y.names].filter(name => !x.words.has(name)).length;
  if (foreign) return 0;
  if (x.named && x.named === y.named && shared > 0) return score + 1;
  // What follows the next day is another event more often than not.
  const least = Math.abs(x.day - y.day) > 1 ? data.least.apart : data.least.nextDay;
  return shared >= least.shared && near >= least.near && score >= least.score ? score : 0;
}
