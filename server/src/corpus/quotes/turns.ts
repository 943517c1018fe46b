import data from '../../../data/quote-words.json';
import type { Edit } from './alignment';
import { Mark, type Passages } from './passages';
import { near, Trait, words } from './words';

/** What a reader sees differ in meaning between two wordings. */
export interface Turns {
  readonly negation: boolean;
  readonly number: boolean;
  readonly name: boolean;
  readonly modal: boolean;
  /** A word of the same kind that says otherwise: "more" and "less", "days" and "weeks". */
  readonly opposite: boolean;
}

/** Which kinds of meaning-bearing words stand on one side of an edit only, or against each other. */
export function turnsOf(edit: Edit, pa: Passages, pb: Passages): Turns {
  const traits = (p: Passages, from: number, to: number) => {
    let negations = 0;
    const numbers: string[] = [];
    const names: string[] = [];
    const modals: string[] = [];
    const all: number[] = [];
    for (let i = from; i < to; i++) {
      const id = p.ids[i];
      const bits = words.traits(id);
      all.push(id);
      const next = i + 1 < to ? words.text(p.ids[i + 1]) : '';
      // "w/o" is "without"
      if (
        bits & Trait.negation ||
        (words.text(id) === 'far' && next === 'from') ||
        (words.text(id) === 'w' && next === 'o')
      )
        negations++;
      if (bits & Trait.number) numbers.push(words.text(id));
      else if (p.marks[i] & Mark.capital) names.push(words.text(id));
      if (bits & Trait.modal) modals.push(modalGroups.get(words.text(id)) ?? '');
    }
    return { size: to - from, negations, numbers, names, modals, all };
  };
  const a = traits(pa, edit.aFrom, edit.aTo);
  const b = traits(pb, edit.bFrom, edit.bTo);
  // A clause that only one side has turns nothing round: it says something more.
  const clause = Math.max(a.size, b.size) >= 5 && Math.abs(a.size - b.size) >= 3;
  const differ = (x: readonly string[], y: readonly string[]) =>
    x.length > 0 && y.length > 0 && !x.some(w => y.includes(w));
  const isOdd = (a.negations + b.negations) % 2 === 1;
  // "Not happy" and "unhappy" say the same, "happy" and "unhappy" do not.
  const isPrefixed = hasPrefixed(a.all, b.all) || hasPrefixed(b.all, a.all);
  return {
    negation: !clause && isOdd && !isPrefixed,
    number: differ(a.numbers, b.numbers),
    name: differ(a.names, b.names) && !isSpelling(a.names, b.names),
    modal: differ(a.modals, b.modals),
    opposite: !clause && !isOdd && (isPrefixed || areOpposite(a.all, b.all)),
  };
}

/** Groups of words of which each says something else, by stem. */
const opposites = new Map<number, number[]>();
data.opposites.forEach((group, i) => {
  for (const word of group.split(' ')) {
    const [id] = words.of(word);
    const known = opposites.get(words.stem(id));
    if (known) known.push(i);
    else opposites.set(words.stem(id), [i]);
  }
});

const groupsOf = (list: readonly number[]): readonly number[] =>
  list.flatMap(id => opposites.get(words.stem(id)) ?? []);

/** Whether one side has a word of a group and the other another word of it. */
function areOpposite(a: readonly number[], b: readonly number[]): boolean {
  const stems = new Set(a.map(words.stem));
  if (b.some(id => opposites.has(words.stem(id)) && stems.has(words.stem(id)))) return false;
  const mine = groupsOf(a);
  return mine.length > 0 && groupsOf(b).some(group => mine.includes(group));
}

/** Whether one side has a word and the other the same with "un-", "in-" or the like before it. */
function hasPrefixed(a: readonly number[], b: readonly number[]): boolean {
  const plain = new Set(a.map(words.text));
  return b.some(id => {
    const [, word] = /^(?:un|in|im|ir|il|dis|non)(\p{L}{4,})$/u.exec(words.text(id)) ?? [];
    return word !== undefined && plain.has(word);
  });
}

/** How many words before another a "not" still holds for it. */
const REACH = 6;

/** Whether a "not" stands shortly before word `at`, from `first` on: "not X and not Y" and "not X or Y" say the same. */
export function isNegated(p: Passages, at: number, first: number): boolean {
  for (let k = at - 1; k >= Math.max(first, at - REACH); k--)
    if ((words.traits(p.ids[k]) & Trait.negation) !== 0) return true;
  return false;
}

/** "Can" and "could" are one word in two tenses; "can" and "must" are not. */
const modalGroups = new Map([
  ['can', 'can'],
  ['could', 'can'],
  ['will', 'will'],
  ['would', 'will'],
  ['shall', 'will'],
  ['may', 'may'],
  ['might', 'may'],
  ['must', 'must'],
  ['should', 'should'],
  ['ought', 'should'],
]);

/** Whether two names are one, spelt otherwise or by its initials ("Hong Kong", "HK"; "Qaeda", "Qaida"). */
function isSpelling(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(''), b.join('')];
  const initials = (list: readonly string[]) => list.map(word => word[0]).join('');
  return x === y || initials(a) === y || initials(b) === x || near(x, y) || isShort(x, y) || isShort(y, x);
}

/** "Sept" for "September", "Sen" for "Senator", "Jr" for "Junior": the start of a word, or its first and last letter. */
const isShort = (short: string, long: string): boolean =>
  short.length >= 2 &&
  short.length < long.length &&
  ((short.length <= 5 && long.startsWith(short)) ||
    (short.length === 2 && short[0] === long[0] && short[1] === long[long.length - 1]));

/** Whether an edit says once more what stands shortly before it: "we don't get tough and [we don't get] smart". */
export function isEcho(edit: Edit, pa: Passages, pb: Passages): boolean {
  const [p, from, to] =
    edit.aTo - edit.aFrom >= edit.bTo - edit.bFrom ? [pa, edit.aFrom, edit.aTo] : [pb, edit.bFrom, edit.bTo];
  const before = new Set(p.ids.subarray(Math.max(0, from - REACH - 2), from));
  let known = 0;
  for (let k = from; k < to; k++) if (before.has(p.ids[k])) known++;
  return to - from >= 2 && 3 * known >= 2 * (to - from);
}
