import type { Article } from '../../text/article';
import { firstSpelling } from './spelling';

/** What stands in brackets behind token `i`: "alex" of "Alexander (Alex) Holm"; '' where nothing does. */
export function calledBehind({ tokens }: Article, i: number): string {
  return tokens.norm[i + 1] === '(' && tokens.norm[i + 3] === ')' ? tokens.norm[i + 2] : '';
}

/**
 * The words of a name that goes on with itself, said once: "Rex Smith Rex Wayne" is Rex Smith, "Smith Rex Wayne Smith" Rex Wayne Smith,
 * "Rex Smith Reginald" in front of "(Rex)", which is `called`, Rex Smith.
 */
export function saidOnce(words: readonly string[], called: string): { readonly from: number; readonly to: number } {
  const all = { from: 0, to: words.length };
  if (words.length < 3) return all;
  const last = words[words.length - 1];
  if (called !== '' && (called === words[0] || (last === words[0] && firstSpelling(called) === firstSpelling(last))))
    return { from: 0, to: words.length - 1 };
  if (words.length > 3 && words[words.length - 1] === words[0]) return { from: 1, to: words.length };
  const first = firstSpelling(words[0]);
  // "Mohamed Abdullahi Mohamed" is one name; "Pete Smith Peter" is not.
  const again = words.findIndex(
    (word, j) => j > 1 && firstSpelling(word) === first && (j + 1 < words.length || word !== words[0]),
  );
  return again < 0 ? all : { from: 0, to: again };
}
