import { genderOf } from './name-words';
import { runAt } from './named';
import { type Named, opens, type Page, personOf } from './teller';
import type { Word } from './tongue';

/**
 * Whom a pronoun means ('' for one that is dropped) in a paragraph whose words up to there are `before`: the one person whom they name, where
 * a sentence begins with the name or the quote before is theirs (`told`); null where they name another, too, or one of the other sex.
 */
export function onlyOne(page: Page, before: readonly Word[], pronoun: string, told: Named | null): Named | null {
  const { tongue } = page;
  let one: Named | null = null;
  for (let i = 0; i < before.length; i++) {
    if (!before[i].isCapital) continue;
    const run = runAt(before, i, tongue);
    if (!run) continue;
    const named = personOf(page, before, run);
    i = run.to - 1;
    if (!named?.isPerson || !named.name.includes(' ')) continue;
    if (one && one.name !== named.name) return null;
    one = named;
  }
  if (!one) return null;
  const sex = genderOf(one.name.slice(0, one.name.indexOf(' ')).toLowerCase());
  if (pronoun !== '' && sex !== null && (sex === 'male') !== tongue.he.has(pronoun)) return null;
  if (told?.name === one.name) return one;
  return sentences(before).some(words => opens(page, words)?.name === one.name) ? one : null;
}

function sentences(words: readonly Word[]): (readonly Word[])[] {
  const list: Word[][] = [[]];
  for (const word of words)
    if (/^[.!?…]$/.test(word.text)) list.push([]);
    else list[list.length - 1].push(word);
  return list;
}
