import { keyOf } from '../../reading/boilerplate/keys';
import {
  type BoilerplateReading,
  type Category,
  type LineEvidence,
  type Passage,
  sure,
} from '../../reading/boilerplate/passage';
import { readBoilerplate } from '../../reading/boilerplate/read';
import { joined, type Rest, restOf } from '../../reading/boilerplate/rest';
import type { Memo } from '../../reading/memo';
import { headOf } from '../../reading/provenance/read';
import type { Reading } from '../../reading/reading';
import { articleOf } from '../../text/article';
import { folded } from '../../text/normal';
import type { Span } from '../../text/span';
import type { Recurrence } from './recurrence';

/** The part of a person's settings that decides about boilerplate. */
export interface BoilerplateSettings {
  /** Passages at or above this confidence count. */
  readonly threshold: number;
  /** Categories that are left alone. */
  readonly keep: readonly Category[];
  /** Plain phrases, or regular expressions between slashes, that mark a line as boilerplate. */
  readonly always: readonly string[];
  /** Lines (plain text) that are never boilerplate. */
  readonly never: readonly string[];
}

/** What was left of an article without some passages, and how that was read. */
export interface Left {
  readonly of: Reading;
  readonly without: readonly Span[];
  readonly rest: Rest;
  readonly read: BoilerplateReading;
}

/**
 * Gives the final boilerplate of one article; `recurrenceOf` is what the folder says of the article's lines, or of those that are left
 * of them, in order (none where alone). What is left of an article that somebody types in is read with the memo of its round; of another that is
 * judged over and over it is kept in `lefts`, by round.
 */
export type Judge = (
  reading: Reading,
  recurrenceOf: (left?: readonly LineEvidence[]) => readonly (Recurrence | null)[],
  memoOf?: (round: number) => Memo,
  lefts?: Left[],
) => readonly Passage[];

/** Makes the judge by settings: what a reading says, what recurs across the folder, and what a person has set. */
export function judgeOf(settings: BoilerplateSettings): Judge {
  const never = new Set(settings.never.map(keyOf));
  const always = alwaysOf(settings.always);
  const keep = new Set(settings.keep);
  const counts = (passage: Passage): boolean => passage.confidence >= settings.threshold && !keep.has(passage.category);
  const judgeLines = (
    text: string,
    { lines, passages: alone }: BoilerplateReading,
    recurrence: readonly (Recurrence | null)[],
  ): readonly Passage[] => {
    // Cutting up a text costs; the words are needed for a person's own phrases alone.
    const words = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ');
    const passages: Passage[] = [];
    let next = 0;
    lines.forEach((line, i) => {
      // The passages of the reading that lie in this line: the line itself, or sentences in it.
      const own: Passage[] = [];
      while (next < alone.length && alone[next].start < line.end) own.push(alone[next++]);
      if (never.size && never.has(keyOf(words(line)))) return;
      if (always?.(words(line))) {
        passages.push({
          ...whole(line),
          category: 'other',
          confidence: 1,
          why: 'always boilerplate by the configuration',
        });
        return;
      }
      const seen = recurrence[i] ?? null;
      const judged = judgeLine(line, seen);
      if (counts(judged)) passages.push(judged);
      else
        for (const passage of own)
          if (!passage.whole && counts(passage) && !(never.size && never.has(keyOf(words(passage)))))
            passages.push(passage);
    });
    return passages;
  };
  return (reading, recurrenceOf, memoOf, lefts) => {
    const { article, boilerplate } = reading;
    const { lines, passages: alone } = boilerplate;
    let passages = judgeLines(article.text, boilerplate, recurrenceOf());
    if (samePassages(passages, alone)) return alone;
    // Where more or less goes than the article by itself would lose, what is left has not been read as such.
    for (let round = 0; round < ROUNDS && !isSameText(passages, alone); round++) {
      const known = lefts?.[round];
      const isKnown = known?.of === reading && isSameText(known.without, passages);
      const { rest, read } = isKnown ? known : leftOf(reading, passages, memoOf?.(round));
      if (lefts && !isKnown) lefts[round] = { of: reading, without: passages, rest, read };
      const more = judgeLines(rest.text, read, recurrenceOf(read.lines));
      if (more.length === 0) break;
      passages = joined(article.text, lines, passages, more, rest);
    }
    return passages;
  };
}

/** Reads what is left of an article. */
function leftOf({ article }: Reading, passages: readonly Span[], memo: Memo | undefined): Pick<Left, 'rest' | 'read'> {
  const rest = restOf(article, passages);
  const left = articleOf(rest.text, memo?.articles[0]);
  if (memo) memo.articles[0] = left;
  const read = readBoilerplate(left, headOf(left), memo);
  memo?.turn();
  return { rest, read };
}

/** Rounds of reading what the folder and the settings leave. */
const ROUNDS = 4;

const isSameText = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length && a.every(({ start, end }, i) => start === b[i].start && end === b[i].end);

/** A line with what the folder says of it. */
function judgeLine(line: LineEvidence, seen: Recurrence | null): Passage {
  if (!seen || seen.evidence <= 0) return whole(line);
  const logit = line.logit + seen.evidence;
  const stands = `stands in ${seen.files} of ${seen.of} articles of this folder`;
  const known = line.logit >= 0 && line.category !== 'other';
  return {
    ...whole(line),
    confidence: sure(logit),
    category: known ? line.category : 'recurring',
    why: known ? `${line.why}; ${stands}` : stands,
  };
}

const whole = (line: LineEvidence): Passage => ({
  start: line.start,
  end: line.end,
  category: line.category,
  confidence: sure(line.logit),
  why: line.why,
  whole: true,
});

/** Whether two lists say the same: then the one that was there first is handed on, so that nothing downstream is done anew. */
export const samePassages = (a: readonly Passage[], b: readonly Passage[]): boolean =>
  a === b ||
  (a.length === b.length &&
    a.every(
      (passage, i) =>
        passage.start === b[i].start &&
        passage.end === b[i].end &&
        passage.category === b[i].category &&
        passage.confidence === b[i].confidence &&
        passage.why === b[i].why,
    ));

/** The test of the setting `always`, null where there is none. A broken expression marks nothing: the configuration has named it. */
function alwaysOf(phrases: readonly string[]): ((line: string) => boolean) | null {
  if (phrases.length === 0) return null;
  const plain: string[] = [];
  const patterns: ((line: string) => boolean)[] = [];
  for (const phrase of phrases) {
    const regex = /^\/(.+)\/(i?)$/.exec(phrase);
    if (!regex) plain.push(folded(phrase.trim()));
    else
      try {
        patterns.push(expression(regex[1], regex[2] !== ''));
      } catch {
        // named by the configuration
      }
  }
  return line => {
    const low = folded(line);
    return plain.some(phrase => phrase && low.includes(phrase)) || patterns.some(found => found(line));
  };
}

/** The test of an expression, in time linear in the line. The engine is large and rarely asked for, so it is loaded here. */
function expression(source: string, anyCase: boolean): (line: string) => boolean {
  const { RE2JS } = require('re2js') as typeof import('re2js');
  const compiled = RE2JS.compile(source, anyCase ? RE2JS.CASE_INSENSITIVE : 0);
  return line => compiled.matcher(line).find();
}
