import { Kind, type Tokens } from '../../text/tokens';
import { digitsAt } from './digits';
import { wordsAt } from './number-words';
import { glyphs, type NumberRead, scaled, touching } from './numbers';

/** Reads the number that starts at token `i`, or null. `spaced`: the language sets thousands apart by spaces ("3 400"). */
export function numberAt(text: string, tokens: Tokens, i: number, spaced = false): NumberRead | null {
  const { kind, norm, length } = tokens;
  if (kind[i] === Kind.number) return digitsAt(text, tokens, i, spaced);
  if (kind[i] === Kind.mark) {
    if (
      norm[i] === '.' &&
      i + 1 < length &&
      kind[i + 1] === Kind.number &&
      touching(tokens, i + 1) &&
      !touchesWord(text, tokens, i)
    )
      return scaled(tokens, i + 2, Number(`.${norm[i + 1].replace(/\D/g, '')}`), 'digits');
    const glyph = glyphs.get(norm[i]);
    return glyph ? scaled(tokens, i + 1, glyph[0] / glyph[1], 'fraction') : null;
  }
  return wordsAt(tokens, i);
}

const touchesWord = (text: string, tokens: Tokens, i: number): boolean =>
  touching(tokens, i) && /[\p{L}\p{N})]/u.test(text.charAt(tokens.start[i] - 1));
