import type { Span } from '../../text/span';
import type { Gender } from './name-words';
import type { Person } from './quote';

/** Whom a mention stands for. */
export interface Speaker {
  readonly name: string;
  readonly key: string;
}

export interface Entity {
  readonly kind: Person['kind'];
  name: string;
  last: string;
  first: string;
  /** The first name as written where the whole name stands first; '' for none. */
  readonly called: string;
  readonly suffix: string;
  gender: Gender;
  readonly roles: Map<string, string>; // role -> country
  readonly mentions: Span[];
  /** Times that the whole name stands in the text. */
  full: number;
}

/** A mention of an entity; runs are sorted by start. */
export interface Place extends Span {
  readonly entity: Entity;
}

/** The key by which speakers compare across articles: equal, or one lacks the initial that the other has. */
export const sameSpeaker = (a: string, b: string): boolean => a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `);
