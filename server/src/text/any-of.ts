/**
 * The words of a list as the source of a regular expression that matches any of them, in a group that captures nothing. Signs stand for
 * themselves; a longer word stands before a shorter one, which may be its beginning. An empty list matches nothing.
 */
export const anyOf = (words: Iterable<string>): string => {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0 ? '(?!)' : `(?:${longestFirst.map(escaped).join('|')})`;
};

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
