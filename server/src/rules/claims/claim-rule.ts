import type { ClaimMark } from '../../reading/claims/statement';
import type { Level } from '../finding';
import type { Rule } from '../rule';

/** A rule that reports the reading's claim marks of one kind. */
export const claimRule = (kind: ClaimMark['kind'], level: Level): Rule => ({
  id: `claims.${kind}`,
  level,
  check: ({ entry }) => entry.facts.marks.filter(mark => mark.kind === kind),
});
