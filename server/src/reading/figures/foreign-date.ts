import languages from '../../../data/languages.json';
import type { Tokens } from '../../text/tokens';
import { daysIn } from './calendar';
import { dayAt, type Written, written, yearAt } from './written-date';

const months = new Map(languages.months.flatMap((names, i) => names.split(' ').map(name => [name, i + 1] as const)));
const joints: ReadonlySet<string> = new Set(languages.dayJoints.split(' '));

/**
 * The day and month at token `i` of an article that is not in English, with the year if there is one: "31 janvier", "14 de marzo de 2026", "9. Mai",
 * "14 марта". Null where no month of any language stands there: the names are not parted by language.
 */
export function foreignDate(tokens: Tokens, i: number): Written | null {
  const day = dayAt(tokens, i);
  if (!day) return null;
  const at = pastJoints(tokens, i + 1);
  const month = months.get(tokens.norm[at] ?? '');
  if (month === undefined || day > daysIn(month, null)) return null;
  const behind = pastJoints(tokens, at + 1);
  const year = yearAt(tokens, behind);
  return written({ from: i, to: year ? behind + 1 : at + 1, month, day, year: year || null });
}

/** Past what may stand between the parts of a date: a full stop, "de". */
function pastJoints({ norm }: Tokens, i: number): number {
  let at = i;
  while (at < i + 2 && joints.has(norm[at] ?? '')) at++;
  return at;
}
