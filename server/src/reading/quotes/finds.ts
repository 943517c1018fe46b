import type { Turns } from '../../text/turns';
import { attributionsOf } from './cues';
import type { Found } from './found';
import type { Unit } from './units';

/** A unit with what was found in it. */
export interface KeptFinds {
  readonly unit: Unit;
  readonly clause: boolean;
  readonly finds: readonly Found[];
}

/** As `attributionsOf`, which tells of a unit by its words and tags alone: what was found in the same ones is taken over. */
export function findsOf(unit: Unit, clause: boolean, kept: Turns<number, KeptFinds> | undefined): readonly Found[] {
  if (!kept) return attributionsOf(unit, clause);
  const { word, tags, length } = unit;
  let key = Number(clause);
  for (let i = 0; i < length; i++) key = Math.imul(key ^ word[i] ^ (tags[i] << 8), 0x01000193) ^ (key >>> 15);
  const known = kept.get(key);
  if (known && known.clause === clause && isSame(known.unit, unit)) return known.finds;
  const finds = attributionsOf(unit, clause);
  kept.set(key, { unit, clause, finds });
  return finds;
}

function isSame(a: Unit, b: Unit): boolean {
  if (a.length !== b.length) return false;
  // A unit that was taken over has its columns from before.
  if (a.norm === b.norm && a.tags === b.tags && a.word === b.word) return true;
  for (let i = 0; i < a.length; i++)
    if (a.norm[i] !== b.norm[i] || a.tags[i] !== b.tags[i] || a.word[i] !== b.word[i]) return false;
  return true;
}
