import data from '../../../data/figure-comparison.json';
import { looksVerb } from '../../text/stem';
import type { Frame } from './frame';
import { calendar } from './known';
import { matter, otherYears } from './within';
import { lemma } from './words';

const { contrast } = data.weights;
const groups: readonly string[] = contrast.groups;
const telling: ReadonlySet<string> = new Set(data.telling.split(' '));
const saying: ReadonlySet<string> = new Set(data.saying.split(' '));

/**
 * What tells two figures of two articles apart whose sentences are nearly one: news of a kind is written to one pattern, and the more alike two such
 * sentences are, the more the rest of them tells. `occasion`: another year, month or day; `name`: another name; `word`: a word that excludes the other
 * ("men", "women"), or another one of what is counted ("net profit", "operating profit"). `overlap`: the weight of the words that both have. Null where
 * nothing does, or the sentences are not so alike.
 */
export function contrastOf(a: Frame, b: Frame, overlap: number): 'occasion' | 'name' | 'word' | null {
  if (overlap < contrast.from * Math.max(1, Math.min(a.mass, b.mass))) return null;
  if (otherYears(a, b) || otherMonths(a, b) || otherDays(a, b)) return 'occasion';
  // What two sides offer is of one thing.
  if (isNamedApart(a, b) && isNamedApart(b, a) && !(a.members.has('deed') && b.members.has('deed'))) return 'name';
  return otherMembers(a, b) || otherWord(a.around[0], b.around[0], -1) || otherWord(a.around[1], b.around[1], 1)
    ? 'word'
    : null;
}

function otherMonths({ times: a }: Frame, { times: b }: Frame): boolean {
  const [x, y] = [a.get('month'), b.get('month')];
  return x !== undefined && y !== undefined && x !== y;
}

/** Whether two things are told of other days of the week; a count that grows is another one each day. */
function otherDays(a: Frame, b: Frame): boolean {
  if (grows(a) || grows(b)) return false;
  const [x, y] = [dayOf(a, false), dayOf(b, false)];
  return x !== undefined && y !== undefined && x !== y;
}

const grows = ({ toll, moving, running }: Frame): boolean => toll || moving || running;

/** The day of the week near a figure: one on which somebody said so ("officials said on Friday"), or one of what is told ("on Friday night"). */
function dayOf({ around }: Frame, isSaid: boolean): string | undefined {
  for (const words of [around[1], around[0]]) {
    const at = words.findIndex(word => word.endsWith('day') && calendar(word));
    const beside = words === around[1] ? [words[at - 1], words[at - 2]] : [words[at + 1], words[at + 2]];
    if (at >= 0 && beside.some(word => saying.has(word)) === isSaid) return words[at];
  }
  return undefined;
}

/** Whether two figures were given on two days of the week: "the air force said on Tuesday", "the air force said on Friday". */
export function saidOnOtherDays(a: Frame, b: Frame): boolean {
  const [x, y] = [dayOf(a, true), dayOf(b, true)];
  return x !== undefined && y !== undefined && x !== y;
}

/** Whether words near both figures exclude each other. */
const otherMembers = ({ members: a }: Frame, { members: b }: Frame): boolean =>
  groups.some(group => {
    const [x, y] = [a.get(group), b.get(group)];
    return !!x && !!y && x.member !== y.member && Math.min(x.weight, y.weight) >= contrast.strength;
  });

/** Whether the name nearest to a figure, which is not that of who gives it, is nowhere near the other. */
const isNamedApart = ({ nearest, figure }: Frame, { words }: Frame): boolean =>
  nearest !== null && !words.has(nearest) && !figure.source?.text.toLowerCase().includes(nearest);

/**
 * Whether the words beside two figures (`x`, `y`, outwards) are the same up to one that says of what they are, in front of the same noun: "patients with
 * moderate asthma", "net profit of". `step` is the way to that noun: 1 where the words go on with it, -1 where it was the one before.
 */
function otherWord(x: readonly string[], y: readonly string[], step: 1 | -1): boolean {
  for (let k = 0; k < Math.min(x.length, y.length); k++) {
    if (x[k] === y[k] || lemma(x[k]) === lemma(y[k])) continue;
    if (telling.has(x[k]) && telling.has(y[k])) return true;
    const noun = x[k + step];
    if (k > contrast.reach || noun === undefined || noun !== y[k + step] || !matter(noun) || looksVerb(noun))
      return false;
    return matter(x[k]) && matter(y[k]);
  }
  return false;
}
