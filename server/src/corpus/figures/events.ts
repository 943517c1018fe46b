import { spanAt } from '../../text/span';
import { Case, Kind } from '../../text/tokens';
import type { Corpus } from '../corpus';
import type { Entry } from '../entry';
import { commonStems, functionWords, stem } from './words';

/** What an article is about, as far as its words tell: names, rare words and days, with how much each weighs. */
interface Terms {
  /** Term to 1 + ln(count); a name, or a day, weighs more. */
  readonly weights: ReadonlyMap<string, number>;
  readonly names: ReadonlySet<string>;
  /** The latest year that the article names, 0 where it names none: it is not older than that. */
  readonly year: number;
}

/** Another article about the event. */
export interface Neighbour {
  readonly entry: Entry;
  /** 0 to 1. */
  readonly similarity: number;
}

/** The articles of a corpus by the event they are about. */
export interface Events {
  /** Articles about the event that `entry` is about, most similar first; the relation holds both ways. */
  about(entry: Entry): readonly Neighbour[];
}

/** Terms an article is known by. */
const KEPT = 40;
/** A term that more articles share says little and costs much. */
const POSTINGS = 400;
/** Articles one article is compared with, at most. */
const NEIGHBOURS = 30;
const THRESHOLD = 0.2;
/** As if so many articles stood beside the folder, so that in a small folder what all articles share still counts. */
const BACKGROUND = 2000;
const PRIOR = { name: 3, word: 40, common: 400 };

const termsOf = new WeakMap<Entry, Terms>();
const eventsOf = new WeakMap<Corpus, Events>();

/** The events of a corpus. Terms are kept by entry, so that after a change only changed articles are read again. */
export function events(corpus: Corpus): Events {
  let known = eventsOf.get(corpus);
  if (!known) {
    known = build(corpus);
    eventsOf.set(corpus, known);
  }
  return known;
}

function build(corpus: Corpus): Events {
  const { entries } = corpus;
  const counts = new Map<string, number>();
  const all = entries.map(entry => {
    let terms = termsOf.get(entry);
    if (!terms) {
      terms = readTerms(entry);
      termsOf.set(entry, terms);
    }
    for (const term of terms.weights.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    return terms;
  });
  const postings = new Map<string, number[]>();
  const vectors = all.map(({ weights, names }, at) => {
    const list: [string, number][] = [];
    for (const [term, weight] of weights) {
      const prior = names.has(term) ? PRIOR.name : commonStems.has(term) ? PRIOR.common : PRIOR.word;
      const idf = Math.log((entries.length + BACKGROUND) / ((counts.get(term) ?? 1) + prior));
      list.push([term, weight * idf]);
    }
    list.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const vector = list.slice(0, KEPT);
    const norm = Math.sqrt(vector.reduce((sum, [, w]) => sum + w * w, 0)) || 1;
    for (const part of vector) {
      part[1] /= norm;
      const posting = postings.get(part[0]);
      if (!posting) postings.set(part[0], [at]);
      else posting.push(at);
    }
    return vector;
  });
  const weights = vectors.map(vector => new Map(vector));
  const numbers = new Map(entries.map((entry, at) => [entry, at]));
  const nearest = new Map<number, readonly { at: number; similarity: number }[]>();
  const near = (at: number) => {
    const known = nearest.get(at);
    if (known) return known;
    const sums = new Map<number, number>();
    for (const [term, weight] of vectors[at]) {
      const posting = postings.get(term) ?? [];
      if (posting.length > POSTINGS) continue;
      for (const other of posting)
        if (other !== at) sums.set(other, (sums.get(other) ?? 0) + weight * (weights[other].get(term) ?? 0));
    }
    const list: { at: number; similarity: number }[] = [];
    for (const [other, sum] of sums) {
      if (sum < THRESHOLD / 2) continue;
      const similarity = sum * closeness(entries[at], entries[other], [all[at].year, all[other].year]);
      if (similarity >= THRESHOLD) list.push({ at: other, similarity });
    }
    list.sort((a, b) => b.similarity - a.similarity || a.at - b.at);
    const best = list.slice(0, NEIGHBOURS);
    nearest.set(at, best);
    return best;
  };
  return {
    about(entry) {
      const at = numbers.get(entry);
      if (at === undefined) return [];
      return near(at)
        .filter(({ at: other }) => near(other).some(back => back.at === at))
        .map(({ at: other, similarity }) => ({ entry: entries[other], similarity }));
    },
  };
}

/** How far the times of two articles let them be about one event: 1 where nothing is known. */
function closeness(a: Entry, b: Entry, years: readonly [number, number]): number {
  const [x, y] = [a.reading.provenance.date, b.reading.provenance.date];
  if (!x || !y) {
    const apart = years[0] && years[1] ? Math.abs(years[0] - years[1]) : 0;
    return apart === 0 ? 1 : apart === 1 ? 0.85 : 0.7;
  }
  const days = Math.abs(Date.parse(x) - Date.parse(y)) / 86_400_000;
  if (Number.isNaN(days)) return 1;
  return days <= 7 ? 1.2 : days <= 30 ? 1 : days <= 100 ? 0.7 : 0.4;
}

function readTerms(entry: Entry): Terms {
  const { tokens } = entry.reading.article;
  const tally = new Map<string, number>();
  const capital = new Map<string, number>();
  let year = 0;
  let quiet: { end: number } | undefined;
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] === Kind.number) {
      const number = tokens.norm[i];
      if (/^20[0-4]\d$/.test(number) && Number(number) > year && !/^[$€£]/.test(tokens.norm[i - 1] ?? ''))
        year = Number(number);
      continue;
    }
    if (tokens.kind[i] !== Kind.word) continue;
    if (quiet && tokens.start[i] < quiet.end) continue;
    quiet = spanAt(entry.boilerplate, tokens.start[i]);
    if (quiet) continue;
    const norm = tokens.norm[i];
    if (norm.length < 3 || functionWords.has(norm)) continue;
    const term = stem(norm);
    tally.set(term, (tally.get(term) ?? 0) + 1);
    // A capital behind a lower-case word is a name's; at the start of a sentence, or in a headline, it may be anyone's.
    if (tokens.case[i] !== Case.lower && i > 0 && tokens.kind[i - 1] === Kind.word && tokens.case[i - 1] === Case.lower)
      capital.set(term, (capital.get(term) ?? 0) + 1);
  }
  const names = new Set<string>();
  for (const [term, times] of capital) if (times * 3 >= (tally.get(term) ?? 0)) names.add(term);
  const weights = new Map<string, number>();
  for (const [term, times] of tally) weights.set(term, (1 + Math.log(times)) * (names.has(term) ? 1.2 : 1));
  return { weights, names, year };
}
