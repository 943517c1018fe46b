import roleData from '../../../data/roles.json';
import { anyOf } from '../../text/any-of';
import { upToTen } from '../figures/numbers';
import { roleHeads } from './name-words';

/** "a source", "one resident": somebody whom the article does not name. */
const somebodies: ReadonlySet<string> = new Set(roleData.somebodies);

/** What somebody just named is called: "the striker". */
export const epithets: ReadonlySet<string> = new Set(roleData.epithets);

/** "the 34-year-old", "the grandmother-of-six" */
export const CALLED = new RegExp(
  `^(?:\\p{Nd}{1,3}-year-old|[\\p{L}-]+-(?:of|to)-(?:${anyOf(upToTen)}|\\p{Nd}{1,2}))$`,
  'iu',
);

/** What stands in front of a name in an aside: "Her daughter, Anna Holm,", "Her daughter, the young sculptor Anna Holm,". */
export const ASIDE = /^,\s(?:the\s(?:\p{Ll}+\s){0,2}(\p{Ll}+)\s(?=\p{Lu}))?/u;

/** "The council leader", "Holm's lawyer": somebody in particular. */
export const DEFINITE = /^(?:the|his|her|its|their|our|my|an?)\s|['’]s?\s/i;
export const ANALYSTS =
  /^(?:\p{L}+\s)?(?:analysts|economists|strategists)\s(?:at|from|with)\s(?:the\s)?(\p{Lu}[\p{L}&.'’-]*(?:\s\p{Lu}[\p{L}&.'’-]*){0,3})$/iu;
export const OWN_NOUN =
  /\s(?:from|of|to|by|with|for|and|about|at)\s(?:an?|his|her|their)\s(?:\p{Ll}[\p{L}-]*\s){1,2}$/u;
export const INDEFINITE = /^(?:an?|one|another|some|many|several|other|\p{Nd}+)\s/iu;
export const LINK = /(?<![\p{L}-])(?:of|for|to|from|with|in|at|on|against|by|and|or|as|who|that)\s/u;

/** "a friend of", "a spokeswoman at the state's": what ties a name behind it to somebody else. */
export const LINKED = /\b(of|for|to|from|with|in|at|against|by)\s+(?:the\s+)?$/i;
export const LINKED_BODY =
  /(?:^|\s)\p{Ll}[\p{L}-]*\s(of|for|to|from|with|in|at|against|by)\s+(?:the\s+)?[\p{L}-]+['’]s?\s+$/u;

/** "Pelosi spokesman Drew Hammill": what stands between the one who is served and the one who serves. */
export const SERVES = /^\s(?!(?:and|or|but|of|for|to|from|with|in|at|on|by|who|that|as)\s)(?:[\p{Ll}-]+\s){1,3}$/u;

/** "an aide", "the spokesman": one person whom the article does not name. */
export const isSomebody = (text: string): boolean => {
  const head =
    /^(?:an?|one|another)\s+(?:[\p{L}-]+\s+){0,5}?([\p{L}-]+)(?=$|\s+(?:of|for|to|in|at|who|with|from)\b|,)/iu.exec(
      text,
    )?.[1];
  return head !== undefined && (roleHeads.has(head.toLowerCase()) || somebodies.has(head.toLowerCase()));
};
