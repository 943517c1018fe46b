import { genderOf, places } from './name-words';
import { isRole, type Tongue, type Word } from './tongue';

/** Words with capitals that stand together, with the particles between them: [from, to), the name from `name` on. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly name: number;
  /** Whether a role or a title stands in front of the name, or in it. */
  readonly hasRole: boolean;
}

/** No name is that long. */
const LONGEST = 10;
/** So many whole names end alike in no article that tells who is who. */
const ALIKE = 20;

const isName = (word: Word | undefined): boolean => word?.isCapital === true;
const isAcronym = ({ text }: Word): boolean => /^\p{Lu}{2,5}$/u.test(text);

/** The run that starts at `i`, where a word with a capital stands; null where nothing of it can be a name. */
export function runAt(words: readonly Word[], i: number, tongue: Tongue): Run | null {
  let to = i;
  for (;;) {
    while (to - i < LONGEST && isName(words[to]) && !tongue.calendar.has(words[to].low)) to++;
    let next = to;
    while (next - to < 3 && tongue.particles.has(words[next]?.low ?? '')) next++;
    const behind = words[next];
    // "Anna Holm de Lyon", "Nils Berg do PT": where somebody is from is no part of the name
    if (
      next === to ||
      to === i ||
      isRole(words[to - 1], tongue) ||
      !isName(behind) ||
      isAcronym(behind) ||
      places.has(behind.low)
    )
      break;
    if (tongue.calendar.has(behind.low)) break;
    // "Ursula von der Aue", yet "Angaben von Holm"
    if (
      tongue.nouns &&
      genderOf(words[to - 1].low) === null &&
      !words.slice(i, to - 1).some(word => isRole(word, tongue))
    )
      break;
    to = next;
  }
  if (to === i) return null;
  const isElided = (word: Word | undefined): boolean => word !== undefined && /['’]$/.test(word.text);
  let name = i;
  let hasRole = i > 0 && isRole(words[i - 1], tongue);
  for (let k = i; k < to - 1; k++) {
    if (!isRole(words[k], tongue)) continue;
    // "Norlands Kanzler Berg", yet "Lund Kanzler Berg"
    if (
      !words
        .slice(name, k)
        .every(word => isAcronym(word) || /(?:s|[rt]er|nde|ige)$/.test(word.low) || places.has(word.low))
    )
      return null;
    name = k + 1;
    hasRole = true;
  }
  const isBehind =
    i > 0 && (tongue.ahead.has(words[i - 1].low) || tongue.articles.has(words[i - 1].low) || isElided(words[i - 1]));
  let isStripped = false;
  for (; name < to - 1; name++) {
    const { low } = words[name];
    const isPlaced = isBehind && (places.has(low) || tongue.offices.has(low));
    if (!isAcronym(words[name]) && !isPlaced) break;
    hasRole = true;
    isStripped ||= isPlaced;
  }
  // "maire de Paris Anna Holm", yet "sur France Inter Anna Holm"
  if (isStripped && to - name > 2 && !tongue.offices.has(words[name - 1].low)) return null;
  return isRole(words[to - 1], tongue) && to - name === 1 ? null : { from: i, to, name, hasRole };
}

/** The words of a run's name as they stand in the text, on one line. */
export const nameOf = (text: string, words: readonly Word[], { name, to }: Pick<Run, 'name' | 'to'>): string =>
  text.slice(words[name].start, words[to - 1].end).replace(/\s+/g, ' ');

/**
 * Whether the words from `from` on put what stands at `i` behind a preposition: "de", "de la", "zu"; `isWide`: or behind a noun that
 * is: "à l'agence".
 */
export function isLed(words: readonly Word[], from: number, i: number, tongue: Tongue, isWide = false): boolean {
  const { articles, ahead } = tongue;
  let k = i - 1;
  if (
    isWide &&
    k > from &&
    words[k].isWord &&
    !isRole(words[k], tongue) &&
    !articles.has(words[k].low) &&
    !ahead.has(words[k].low)
  )
    k--;
  while (k >= from && articles.has(words[k].low) && !ahead.has(words[k].low)) k--;
  return k >= from && ahead.has(words[k].low);
}

/** The whole names of an article: how often each stands there, and those that end in a word (in lower case). */
export interface WholeNames {
  readonly times: ReadonlyMap<string, number>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

export function wholeNames(text: string, words: readonly Word[], tongue: Tongue): WholeNames {
  const times = new Map<string, number>();
  const byLast = new Map<string, string[]>();
  for (let i = 0; i < words.length; i++) {
    if (!isName(words[i])) continue;
    const run = runAt(words, i, tongue);
    if (!run) continue;
    i = run.to - 1;
    const before = words[run.from - 1];
    const opens = before === undefined || !before.isWord;
    // "Im Rathaus Holm …": a noun in front of a name is no first name
    if (run.to - run.name < 2 || (tongue.nouns && !run.hasRole && before && tongue.articles.has(before.low))) continue;
    if (!run.hasRole && isPartOfPhrase(words, run.from, tongue)) continue;
    let start = run.name;
    if (opens && isSmall(words[start], tongue))
      do start++;
      while (!isName(words[start]));
    if (run.to - start < 2) continue;
    const name = nameOf(text, words, { name: start, to: run.to });
    const known = times.get(name);
    times.set(name, (known ?? 0) + 1);
    if (known !== undefined) continue;
    const last = words[run.to - 1].low;
    const list = byLast.get(last);
    if (!list) byLast.set(last, [name]);
    else if (list.length < ALIKE) list.push(name);
  }
  return { times, byLast };
}

/** "im Rathaus Holm", "à l'agence Nordpresse Holm", "le maire de Lyon Marc Holm": where a phrase ends and a name begins is not plain. */
function isPartOfPhrase(words: readonly Word[], i: number, tongue: Tongue): boolean {
  if (tongue.nouns) return isLed(words, 0, i, tongue) && words[i - 1].low.endsWith('m');
  if (!isLed(words, 0, i, tongue, true)) return false;
  if (!isLed(words, 0, i, tongue)) return true;
  let k = i - 1;
  while (!tongue.ahead.has(words[k].low)) k--;
  return k > 0 && isRole(words[k - 1], tongue);
}

/** Whether a word is one of the small ones, which has its capital from the start of a sentence. */
export const isSmall = ({ low }: Word, { small, according }: Tongue): boolean =>
  small.has(low) || according.some(phrase => phrase[0] === low);

/** The whole name that ends in what stands in the text; null where there is none, or more than one. */
export function wholeName(said: string, { byLast }: WholeNames): string | null {
  const end = ` ${said.toLowerCase().replace(/’/g, "'")}`; // "Van der Laan": Piet van der Laan
  let best: string | null = null;
  for (const name of byLast.get(end.slice(end.lastIndexOf(' ') + 1)) ?? []) {
    if (!name.toLowerCase().replace(/’/g, "'").endsWith(end)) continue;
    if (best === null || best.endsWith(` ${name}`)) best = name;
    else if (!name.endsWith(` ${best}`)) return null;
  }
  return best;
}
