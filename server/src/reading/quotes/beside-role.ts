import roleData from '../../../data/roles.json';
import type { Article } from '../../text/article';
import { Case, Kind } from '../../text/tokens';
import { wordSet } from '../../text/words';
import { isDemonym, isPlace, isRoleHead, isSpaceBehind } from './name-words';

const isModifier = wordSet(roleData.modifiers);
const endsApposition = wordSet('who which and but was is has said told had in on at'.split(' '));

/** A role in small letters beside a name: "foreign minister Sergei Lavrov"; "Olaf Scholz, German chancellor,". */
export function besideRole(article: Article, from: number, to: number): { role: string; country: string } | null {
  const { tokens } = article;
  const before = from - 1;
  if (
    before >= 0 &&
    isRoleHead(tokens, before) &&
    tokens.case[before] === Case.lower &&
    isSpaceBehind(article, before)
  ) {
    let start = before;
    while (start > 0 && before - start < 3 && isModifier(tokens, start - 1)) start--;
    const first = tokens.norm[start - 1] === "'s" ? start - 2 : start - 1;
    return {
      role: tokens.norm
        .slice(start, from)
        .filter(w => /^\p{L}/u.test(w))
        .join(' '),
      country: isDemonym(tokens, first) || isPlace(tokens, first) ? tokens.norm[first] : '',
    };
  }
  if (tokens.norm[to + 1] !== ',') return null;
  let country = '';
  for (let i = to + 2; i < Math.min(tokens.length, to + 9); i++) {
    if (tokens.kind[i] === Kind.mark && tokens.norm[i] !== '-') return null;
    if (endsApposition(tokens, i)) return null;
    if (isDemonym(tokens, i) || isPlace(tokens, i)) country ||= tokens.norm[i];
    if (!isRoleHead(tokens, i) || isRoleHead(tokens, i + 1)) continue;
    let start = i;
    while (start > to + 2 && (isModifier(tokens, start - 1) || isRoleHead(tokens, start - 1))) start--;
    let end = i;
    if (tokens.norm[i + 1] === 'of' && tokens.norm[i + 2] === 'state') end = i + 2;
    return { role: tokens.norm.slice(start, end + 1).join(' '), country };
  }
  return null;
}
