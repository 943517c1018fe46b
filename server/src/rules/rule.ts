import type { Corpus } from '../corpus/corpus';
import type { Entry } from '../corpus/entry';
import type { Span } from '../text/span';
import type { Level, Related } from './finding';
import type { Settings } from './settings';

/** What a rule may look at. */
export interface Evidence {
  readonly entry: Entry;
  /** The folder with this entry in it; null when the file is judged by itself. */
  readonly corpus: Corpus | null;
  readonly settings: Settings;
}

/** What a rule reports; the table adds id, level and fingerprint. */
export interface Report extends Span {
  readonly message: string;
  readonly related?: readonly Related[];
  readonly strength?: number;
  /** One level below the rule's: something else in the folder answers half of it. */
  readonly milder?: boolean;
  /** A hint, whatever the rule's level: as often wrong as right. */
  readonly unsure?: boolean;
}

/** One rule: facts in, reports out. A rule computes nothing that a reading or the corpus could hold. */
export interface Rule {
  readonly id: string;
  readonly level: Level;
  readonly fixable?: boolean;
  readonly unnecessary?: boolean;
  check(evidence: Evidence): readonly Report[];
}
