import type { Article } from '../../text/article';
import type { Carried, Common } from '../../text/carried';
import type { Span } from '../../text/span';
import { Case, isDigit, isLetter, Kind } from '../../text/tokens';
import { rareWords } from './cohesion';
import { coverOf, otherPhrases, phrases } from './cover';
import { Flag, flagBits, flagsOf } from './flags';
import { keyOfTokens } from './keys';
import { MESSAGE, messageOf } from './messages';
import { counted, scriptOf } from './scripts';
import { made, type Unit } from './unit';

/** Share of function words from which an article is taken to be English. */
export const ENGLISH = 0.2;

/** Reads the blocks of an article that lie outside `skip`; a block of the last reading that nothing happened to is taken over. */
export function unitsOf(
  article: Article,
  hashes: Int32Array,
  skip: Span | null,
  kept?: Carried<Unit>,
): readonly Unit[] {
  const { tokens } = article;
  const blocks = skip ? article.blocks.filter(b => b.start >= skip.end || b.end <= skip.start) : article.blocks;
  const units: Unit[] = [];
  let token = 0;
  for (const block of blocks) {
    while (token < tokens.length && tokens.end[token] <= block.start) token++;
    const firstToken = token;
    while (token < tokens.length && tokens.start[token] < block.end) token++;
    const lastToken = token;
    const make = (): Unit => unitOf(article, hashes, block, firstToken, lastToken);
    units.push(kept ? kept.of(block, firstToken, lastToken, make, moved) : make());
  }
  const english = units.reduce((sum, { flags }) => sum + flags[0], 0);
  const words = units.reduce((sum, unit) => sum + unit.words, 0);
  if (english >= ENGLISH * words) return units;
  return units.map(unit => {
    const other = coverOf(otherPhrases(), tokens, hashes, unit.firstToken, unit.lastToken);
    return other.bestCover > unit.bestCover ? made({ ...unit, ...other }) : unit;
  });
}

/** A line further on in a text. */
const moved = (unit: Unit, by: Common | null): Unit => (by ? made(unit, by.letters, by.tokens) : unit);

/** A block by itself, of tokens `firstToken` up to `lastToken`. */
function unitOf(
  { text, tokens }: Article,
  hashes: Int32Array,
  block: Span,
  firstToken: number,
  lastToken: number,
): Unit {
  let words = 0;
  let numbers = 0;
  let marks = 0;
  let capitals = 0;
  let uppers = 0;
  let mixed = 0;
  let wordChars = 0;
  const flags = new Int32Array(flagBits.length);
  let own: Map<number, number> | null = null;
  let latin = 0;
  for (let token = firstToken; token < lastToken; token++) {
    const kind = tokens.kind[token];
    if (kind === Kind.word) {
      words++;
      const size = tokens.end[token] - tokens.start[token];
      wordChars += size;
      const shape = tokens.case[token];
      if (shape === Case.capital) capitals++;
      else if (shape === Case.upper) uppers++;
      else if (shape === Case.mixed) mixed++;
      const script = scriptOf(text.charCodeAt(tokens.start[token]));
      if (script === 0) latin += size;
      else if (script > 0) {
        own = counted(own, script, size);
      }
      const bits = flagsOf(hashes[token]);
      if (bits) for (let b = 0; b < flagBits.length; b++) if (bits & flagBits[b]) flags[b]++;
    } else if (kind === Kind.number) numbers++;
    else marks++;
  }
  if (own && latin) own.set(0, latin);
  const { cover, best, bestCover } = coverOf(phrases, tokens, hashes, firstToken, lastToken);
  return made({
    start: block.start,
    end: block.end,
    firstToken,
    lastToken,
    words,
    numbers,
    marks,
    capitals,
    uppers,
    mixed,
    wordChars,
    flags,
    cover,
    best,
    bestCover,
    key: keyOfTokens(tokens, hashes, firstToken, lastToken),
    startsWithImperative: (flagsOf(hashes[firstToken]) & Flag.imperative) > 0,
    endsInStop: endsInStop(text, block),
    endsInColon: text.charAt(block.end - 1) === ':',
    message: words <= MESSAGE ? messageOf(tokens, hashes, firstToken, lastToken) : null,
    rare: rareWords(tokens, firstToken, lastToken),
    scripts: own,
    letters: 0,
    foreign: 0,
    put: { rows: null, at: 0 },
  });
}

/** Whether a span holds a letter or a digit. */
export function hasWordish(text: string, span: Span): boolean {
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code) || isDigit(code) || code >= 0xd800) return true;
  }
  return false;
}

const closers = `"'”’»)]`;

/** Whether a line ends as a sentence does, closing marks passed over. */
function endsInStop(text: string, span: Span): boolean {
  let at = span.end - 1;
  while (at > span.start && closers.includes(text.charAt(at))) at--;
  return '.!?…。！？।؟۔'.includes(text.charAt(at));
}
