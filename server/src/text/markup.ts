/**
 * Words as a person reads them: without the marks of Markdown and HTML in them ("chief executive [Ann Lee](https://…)"), also where
 * a frame is cut, and on one line.
 */
export const withoutMarkup = (words: string): string =>
  /[[\]*_<>\n]/.test(words)
    ? words
        .replace(/\]\([^()\s]*\)?/g, '')
        .replace(/<\/?[a-z][^<>\n]*>/gi, '')
        .replace(/(?<![\p{L}\p{N}])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\p{N}])/gu, '')
        .replace(/(?<!\p{L})\[(?=[^\]]*$)/u, '')
        .replace(/\s+/g, ' ')
        .trim()
    : words;
