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

/** Words of what anybody can look up: votes, births, verdicts, timetables. A clause around one wants no source so much. */
export const publicRecord: ReadonlySet<string> = new Set(data.publicRecord);

/** Words of an account of what happened, day by day; a reporter may have been there. */
export const narrative: ReadonlySet<string> = new Set(data.narrative);
