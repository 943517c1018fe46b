import data from '../../../data/claim-phrases.json';
import { type Phrases, phrasesOf } from '../../text/phrases';
import type { ClaimMark } from './statement';

/** What a phrase says of the clause it stands in. */
export interface ClaimPhrase {
  readonly kind: ClaimMark['kind'];
  readonly strength: number;
}

const entries = (kind: ClaimPhrase['kind'], lists: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(lists).flatMap(([strength, phrases]) =>
    phrases.map((phrase): [string, ClaimPhrase] => [phrase, { kind, strength: Number(strength) }]),
  );

/** The phrases of the claims rules, one look-up a word. */
export const claimPhrases: Phrases<ClaimPhrase> = phrasesOf([
  ...entries('speculation', data.speculation),
  ...entries('vague-source', data.vague),
  ...entries('loaded', data.loaded),
  ...entries('unsourced', data.accusation),
]);

const heads = new Set(data.anonymous.heads);
const whole = new Set(data.anonymous.whole);

/** Whether a source is a crowd or a voice nobody could ring up: "critics", "some", "a senior official". A country or a party is not. */
export function isAnonymous(source: string): boolean {
  const text = source.toLowerCase();
  if (whole.has(text)) return true;
  // The head of a noun phrase stands before what qualifies it: "officials | familiar with the talks".
  const [phrase] = text.split(/,|\s(?:who|that|which|of|in|at|from|with|on|for|close|familiar|briefed|speaking)\s/);
  return heads.has(phrase.slice(phrase.lastIndexOf(' ') + 1));
}

const cues = new Set(data.anonymous.cues);
const notOfCrowds = new Set(data.anonymous.wholeNot);

/**
 * Whether somebody unnamed says or thinks something: the cue is a verb of speech or thought ("many pledged delegates" has none), and
 * nobody is named within the source ("some, such as the port workers' union").
 */
export function isSayingOf(source: string, cue: string): boolean {
  const text = source.toLowerCase();
  if (data.anonymous.named.some(word => text.includes(` ${word} `))) return false;
  const crowd = whole.has(text);
  return cue
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => cues.has(word) && !(crowd && notOfCrowds.has(word)));
}

const asserting = new Set(data.asserts.words);

/** Whether a cue puts something down as a fact ("said", "the report found"), not as a wish, a plan or a doubt. */
export const isAsserting = (cue: string): boolean =>
  cue
    .toLowerCase()
    .split(/[^a-z]+/)
    .some(word => asserting.has(word));
