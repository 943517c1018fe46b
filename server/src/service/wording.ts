import words from '../../data/words.json';
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

const pronouns = new Set(words.phrases.pronouns);

/** Whether a mention is a mere pronoun, which tells nobody by itself who is meant. */
export const isPronoun = (mention: string): boolean => pronouns.has(mention.toLowerCase());

/** Whom words are put down to: the person, else who or what stands beside them; what is not known is said as unknown. */
export const speakerName = (speaker: string | null, source: string | null): string =>
  speaker ?? (source && !isPronoun(source) ? oneLine(source) : 'Speaker unknown');
