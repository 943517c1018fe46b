import roleData from '../../../data/roles.json';
import type { Article } from '../../text/article';
import { Case, Kind, type Tokens } from '../../text/tokens';
import { wordSet } from '../../text/words';
import { isDemonym, isPlace, isRoleHead, isSpaceBehind } from './name-words';

const isModifier = wordSet(roleData.modifiers);
const endsApposition = wordSet(roleData.endsApposition);

interface Role {
  readonly role: string;
  /** "russian", "germany": the country that the role speaks of; '' for none. */
  readonly country: string;
}

/** A role in small letters beside a name: "foreign minister Sergei Lavrov"; "Olaf Scholz, German chancellor,"; "the head of the council, Nils Berg,". */
export const besideRole = (article: Article, from: number, to: number): Role | null =>
  roleTouching(article, from) ?? roleBehind(article, to) ?? roleAhead(article, from, to);

/** "foreign minister Sergei Lavrov" */
function roleTouching(article: Article, from: number): Role | null {
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
  return null;
}

/** "Olaf Scholz, German chancellor,", "Ann Holm, 34, a nurse," */
function roleBehind({ tokens }: Article, name: number): Role | null {
  if (tokens.norm[name + 1] !== ',') return null;
  const to = tokens.kind[name + 2] === Kind.number && tokens.norm[name + 3] === ',' ? name + 2 : name;
  let country = '';
  for (let i = to + 2; i < Math.min(tokens.length, to + 9); i++) {
    if (tokens.kind[i] === Kind.mark && tokens.norm[i] !== '-') return null;
    if (endsApposition(tokens, i)) return null;
    if (isDemonym(tokens, i) || isPlace(tokens, i)) country ||= tokens.norm[i];
    if (!isRoleHead(tokens, i) || isRoleHead(tokens, i + 1)) continue;
    if (tokens.case[i + 1] >= Case.capital) return null; // "Speaking to the Courier, headmistress Anna Holm"
    let start = i;
    while (start > to + 2 && (isModifier(tokens, start - 1) || isRoleHead(tokens, start - 1))) start--;
    let end = i;
    if (tokens.norm[i + 1] === 'of' && tokens.norm[i + 2] === 'state') end = i + 2;
    return { role: tokens.norm.slice(start, end + 1).join(' '), country };
  }
  return null;
}

/** How long the phrase may be that names a role in front of a comma. */
const PHRASE = 9;

/** "The head of the Holm council, Nils Berg,", "His solicitor, Anna Holm of Holm & Berg,": a definite phrase that the name stands beside. */
function roleAhead({ tokens }: Article, from: number, to: number): Role | null {
  const comma = from - 1;
  if (comma < 2 || tokens.norm[comma] !== ',' || !closesBeside(tokens, to + 1)) return null;
  let country = '';
  let head = -1;
  for (let i = comma - 1; i >= Math.max(0, comma - PHRASE); i--) {
    const word = tokens.norm[i];
    if (isDefinite(tokens, i)) {
      if (head < 0) continue;
      if (i > 0 && isLink(tokens, i - 1)) continue;
      let start = head;
      while (start > i + 1 && isModifier(tokens, start - 1)) start--;
      return { role: tokens.norm.slice(start, head + 1).join(' '), country };
    }
    if (tokens.kind[i] === Kind.mark && !/^(?:-|'s|['’])$/.test(word)) return null;
    if (isDemonym(tokens, i) || isPlace(tokens, i)) country = word;
    if (isRoleHead(tokens, i) && (i === comma - 1 || isLink(tokens, i + 1))) {
      if (head >= 0) return null; // "the aide to the minister, Anna Holm,": either of them
      head = i;
    }
  }
  return null;
}

/** Whether what stands behind a name lets it stand beside the phrase in front of it: a comma and no further name, or where it belongs. */
const closesBeside = (tokens: Tokens, i: number): boolean =>
  (tokens.norm[i] === ',' && tokens.case[i + 1] <= Case.lower && !/^(?:and|or)$/.test(tokens.norm[i + 1] ?? '')) ||
  /^(?:of|from|at|in)$/.test(tokens.norm[i] ?? '') ||
  tokens.norm[i] === '(' ||
  tokens.norm[i] === '.';

const isDefinite = wordSet(['the', 'his', 'her', 'its', 'their', 'our', 'my', "'s", 'a', 'an']);
const isLink = wordSet(['of', 'for', 'to', 'at', 'in', 'on']);
