import { phraseCategories } from './cover';
import { lexiconColumns } from './lexicon';

/*
 * The names of what the model sees of each line: the line by itself (`own`), the lines around it, and where it stands; and the places of
 * those columns that others are made from. The files named after each part fill them in this order.
 */

/** The line by itself. */
export const ownColumns: readonly string[] = [
  'chars',
  'words',
  'meanWord',
  'prose',
  'stop',
  'colonEnd',
  'questionEnd',
  'exclamationEnd',
  'commaEnd',
  'digitEnd',
  'stops',
  'commas',
  'quotes',
  'lowerStart',
  'quoteStart',
  'digitStart',
  'markStart',
  'capitals',
  'uppers',
  'mixed',
  'digits',
  'marks',
  'pipes',
  'colons',
  'parens',
  'at',
  'money',
  'address',
  'copyright',
  'symbols',
  'glued',
  'cover',
  'bestCategory',
  ...phraseCategories.map(c => `cover.${c}`),
  'function',
  'you',
  'we',
  'i',
  'said',
  'be',
  'site',
  'imperative',
  'month',
  'imperativeStart',
  'foreign',
  'sameBefore',
  'sameAfter',
  'sameCount',
  'known',
  'knownCapitals',
  ...lexiconColumns,
];
const column = new Map(ownColumns.map((name, i) => [name, i]));
const at = (name: string): number => {
  const found = column.get(name);
  if (found === undefined) throw new Error(`no such feature: ${name}`);
  return found;
};

export const proseCol = at('prose');
export const coverCol = at('cover');
export const capitalsCol = at('capitals');
export const wordsCol = at('words');
export const charsCol = at('chars');
export const knownCol = at('known');
export const foreignCol = at('foreign');
export const functionCol = at('function');
export const stopCol = at('stop');
export const lexCol = at('lexMean');
export const colonCol = at('colonEnd');
export const commaCol = at('commaEnd');
export const lowerCol = at('lowerStart');
export const quotesCol = at('quotes');
export const imperativeCol = at('imperativeStart');
/** The lines nearby that are looked at one by one; of the farthest the first few columns (`nearFar`). */
export const OFFSETS = [-3, -2, -1, 1, 2, 3];
const near = ['chars', 'prose', 'stop', 'cover', 'bestCategory', 'capitals', 'function', 'lexMean', 'site'];
const nearFar = near.slice(0, 4);
/** How many lines a window holds, on either side. */
export const WINDOWS = [4, 10];
const window = ['chars', 'prose', 'cover', 'lexMean', 'capitals', 'i'];
const HEADS = ['related', 'comments', 'newsletter', 'share', 'navigation', 'bio'] as const;
/** Categories whose phrases head lists, as places in `phraseCategories`. */
export const heads = HEADS.map(h => phraseCategories.indexOf(h));

const around = [
  'index',
  'fromEnd',
  'relative',
  'sinceProse',
  'untilProse',
  'proseBefore',
  'proseAfter',
  'proseShareAfter',
  ...HEADS.map(h => `since.${h}`),
  ...HEADS.map(h => `proseSince.${h}`),
  'untilCover',
  'sinceCover',
  'runLength',
  'runPlace',
  'runCover',
  'runMaxCover',
  'runTitle',
  'runWords',
  'runToEnd',
  'runKnown',
  'runFunction',
  'runStop',
  'runLex',
  'runEven',
  'colonAbove',
  'colonAboveRun',
  'textAboveRun',
  'textBelowRun',
  'imperativesNear',
  'headline',
  'headRun',
  'headRunNews',
  'headRunKnown',
  'titleOverlap',
  'toTitle',
  'sameShapeBefore',
  'sameShapeAfter',
  'docLines',
  'docProse',
  'docCover',
  'docChars',
  'docSaid',
  'docYou',
  'docI',
  'docQuotes',
  'docPlainProse',
  'docSure',
  'rareCount',
  'rareKnown',
  'rareBelow',
  'rareAbove',
  'rareTitle',
  'rareRun',
  'rareRunBelow',
  'rareHeads',
  'rareNear',
];

/** The columns of lines nearby, and how many of them are taken of a line `offset` away. */
export const nearColumns = near.map(at);
export const nearSize = (offset: number): number => (Math.abs(offset) === 3 ? nearFar.length : near.length);

/** The columns that windows hold the mean of. */
export const windowColumns = window.map(at);

const offsetNames = OFFSETS.flatMap(o => near.slice(0, nearSize(o)).map(name => `${name}@${o}`));
const windowNames = WINDOWS.flatMap(w => ['-', '+'].flatMap(side => window.map(name => `${name}${side}${w}`)));

/** The names of the columns, in order. */
export const featureNames: readonly string[] = [...ownColumns, ...offsetNames, ...windowNames, ...around];

/** Columns that a second reading adds: what the first one said of the lines around. */
export const secondNames: readonly string[] = [
  'p',
  ...[-4, -3, -2, -1, 1, 2, 3, 4].map(o => `p@${o}`),
  ...[3, 6, 12].flatMap(w => [`p-${w}`, `p+${w}`]),
  'pBefore',
  'pAfter',
  'pAll',
  'sinceBody',
  'untilBody',
  'bodyAfter',
  'bodyBefore',
  'sinceSure',
  'untilSure',
  'pSame',
  'pRun',
  'rareSure',
  'rareSureBelow',
  'rareSureRun',
];
