/** "1 article", "5 articles". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;

/** "3,120". By hand: the number format of the platform takes as long to load as five articles to read. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** One line: line breaks and runs of spaces are one space; controls and marks that turn the direction of text are left out. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();

/** Whether a mention names somebody: every word but the small ones is capitalised. "he" and "the minister" do not. */
export const isName = (mention: string): boolean =>
  /^\p{Lu}/u.test(mention) && !/^(?:He|She|They|It|The|A|An)\b/.test(mention);

/** Whom words are put down to: the person, else the name beside them; what is not known is said as unknown. */
export const speakerName = (speaker: string | null, source: string | null): string =>
  speaker ?? (source && isName(source) ? oneLine(source) : 'Speaker unknown');
