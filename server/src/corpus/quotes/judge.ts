import type { Alignment } from './alignment';
import type { Relation } from './pair';
import { Mark, type Passages, Unit } from './passages';
import { isEcho, turnsOf } from './turns';
import { Trait, words } from './words';

/** What is known around two passages. */
export interface Context {
  /** 1 the same known speaker, -1 two different ones, 0 unknown. */
  readonly speaker: -1 | 0 | 1;
  /** Whether either article tells who says it. */
  readonly isSaid: boolean;
  /** 0 to 1: whether the two articles tell one story. */
  readonly story: number;
  /** Days between the two articles, null where a date is unknown. */
  readonly days: number | null;
  /** Whether every word of what matches stands all over the folder: a stock phrase, a term, a name. */
  readonly stock: boolean;
  /** How many quotes of the folder hold the rarest three words in a row of what matches. */
  readonly holders: number;
  /** What stands around both passages; counted when asked. */
  readonly surroundings: Surroundings;
}

/** What the words around two passages, beyond the passages themselves, have in common. */
export interface Surroundings {
  /**
   * How much the shared words tell: for each the logarithm of how many passages of the folder there are to one that holds it, on a scale on
   * which a word that stands nowhere else in the folder has 12.
   */
  readonly weight: number;
  /** How many of them are names in both. */
  readonly names: number;
}

export interface Judgement {
  readonly relation: Relation;
  readonly similarity: number;
  /** Which side carries more of the utterance. */
  readonly fuller: 'a' | 'b' | null;
}

const isQuote = (kind: number): boolean => kind > Unit.indirect;

/** How much is known besides the words, as a share that lowers what the words must show. */
const support = ({ speaker, story }: Context): number => (speaker > 0 ? 0.6 : speaker < 0 ? -0.25 : 0) + story;

/** A few words that stand all over the folder say little in two stories; with a name in them ("State of the Union") they say nothing anywhere. */
const isStock = ({ stock, story, days }: Context, matched: number, named: boolean): boolean =>
  stock && matched <= 7 && (named || (matched <= 6 && story < 0.8 && !(days !== null && days <= 2)));

/** Whether there is a name or a title in the part. */
function isNamed({ a }: Alignment, { marks }: Passages): boolean {
  for (let k = a.from; k < a.to; k++) if ((marks[k] & Mark.capital) !== 0) return true;
  return false;
}

/**
 * Whether the words of a part that are no function words have capitals, one of six or more excepted ("bin"); at the start of a sentence a
 * capital says nothing.
 */
function isTitled(part: { readonly from: number; readonly to: number }, { ids, marks }: Passages): boolean {
  let high = 0;
  let low = 0;
  for (let k = part.from; k < part.to; k++) {
    if ((words.traits(ids[k]) & (Trait.function | Trait.number)) !== 0) continue;
    if ((marks[k] & Mark.capital) !== 0) high++;
    else if (k > part.from || (marks[k] & Mark.sentenceStart) === 0) low++;
  }
  return high >= 1 && (low === 0 || (low === 1 && high >= 5));
}

/**
 * Whether a few words stand in two stories whose nearest lines have no name and hardly a rare word in common, by nobody known or by two
 * people: a turn of phrase. Common words may be more of them; rare ones that are all alike must stand quite alone, unless two people say them.
 */
function isPhrase({ matched }: Alignment, alike: boolean, context: Context): boolean {
  const { stock, speaker, story } = context;
  if (speaker > 0 || story >= (stock ? 0.5 : 0.3) || matched > (stock ? 12 : 7)) return false;
  const { weight, names } = context.surroundings;
  return names === 0 && weight < (stock ? 12 : alike && speaker === 0 ? 6 : 9);
}

/** From this weight on the nearest lines of two passages tell much of the same. */
const BACKED = 25;

/** Whether the nearest lines of two passages tell much of the same. */
const isBacked = ({ surroundings }: Context): boolean => surroundings.weight >= BACKED;

/**
 * Whether a few words are what one says again and again, or what many say: other words among them, nothing of the same told around them, or
 * words that stand all over the folder.
 */
function isRepeated(al: Alignment, asIs: boolean, similarity: number, context: Context): boolean {
  const { matched, exact, run, shared, allA, allB } = al;
  if (matched > 9) return false;
  const { speaker, story, stock } = context;
  if (matched <= 5 && ((run <= 2 && story < 0.35) || (speaker <= 0 && (run <= 2 || similarity < 0.7)))) return true;
  const { weight } = context.surroundings;
  if (weight >= BACKED) return false;
  const isApart = story < 0.35 && weight < 18;
  // Other forms of the words, or words that many use: two people, or nobody known, in two stories.
  if (isApart && speaker <= 0 && (exact < matched || context.holders >= 12)) return true;
  if (matched > 8) return false;
  // A term, or what anybody says of it: "weapons of mass destruction".
  if (speaker <= 0 && matched <= 4 && shared < 3 && weight < 10 && story < 0.9) return true;
  if (speaker <= 0 && matched <= 6 && exact < matched && weight < 12) return true;
  if (speaker < 0 && matched <= 6 && story < 0.5 && weight < 10) return true;
  // A few common words that somebody says on many days: "get to the bottom of this".
  if (isApart && speaker > 0 && matched <= 6 && shared < (weight < 5 ? 3 : 1.8)) return true;
  if (matched <= 5 && similarity < 0.6 && story < 0.35) return true;
  if (stock && shared < 0.8 && Math.max(allA, allB) > 2 * shared) return true;
  if (similarity < 0.85 && (speaker <= 0 || (!asIs && (stock || story < 0.65)))) return true;
  if (speaker < 0 && stock && shared < 2.5) return true;
  if (matched <= 4 && story < 0.3 && context.holders >= 12) return true;
  const isFar = story < (speaker < 0 ? 0.3 : 0.1) && weight < 10;
  return isFar && (speaker <= 0 || !asIs || stock || context.holders >= 8);
}

/** Whether both passages go on before and behind what matches. */
const isInside = ({ a, b, ends }: Alignment): boolean =>
  a.from - ends.aFrom >= 2 && ends.aTo - a.to >= 2 && b.from - ends.bFrom >= 2 && ends.bTo - b.to >= 2;

/** Whether what matches is the end of one passage and the start of the other. */
const meets = (al: Alignment): boolean =>
  (al.a.to === al.ends.aTo && al.b.from === al.ends.bFrom) || (al.b.to === al.ends.bTo && al.a.from === al.ends.aFrom);

/** Whether an alignment shows one utterance, and how the two wordings relate; null where it does not. */
export function judge(
  al: Alignment,
  pa: Passages,
  kindA: number,
  pb: Passages,
  kindB: number,
  context: () => Context,
): Judgement | null {
  const { shared, onlyA, onlyB, allA, allB, matched, content } = al;
  const smaller = Math.min(allA, allB);
  if (matched < 3 || shared < 0.35) return null;
  const only = (onlyA + onlyB) / 2;
  const likeness = shared / (shared + only);
  if (likeness < 0.42) return null;
  const cover = Math.min(1, (shared + Math.min(onlyA, onlyB)) / Math.max(smaller, 0.01));
  let negations = 0;
  let turned = 0;
  for (const edit of al.edits) {
    if (edit.elision) continue;
    const turns = turnsOf(edit, pa, pb);
    if (turns.negation && !isEcho(edit, pa, pb)) negations++;
    if (turns.number || turns.name) turned++;
  }
  const quotes = Number(isQuote(kindA)) + Number(isQuote(kindB));
  const missing = allA <= allB ? al.edgeA : al.edgeB;
  const alike = onlyA + onlyB < 0.12;
  const whole = missing < 0.16 + 0.02 * smaller;

  // A turned sense is another utterance unless all else, and much of it, is the same, or it is all that one person says of one thing.
  const isTurned = negations % 2 === 1;
  if (isTurned && !(likeness > 0.9 && shared >= 3.5 && matched >= 10)) {
    const isAll = al.edits.length === 1 && al.exact === matched && matched >= 7 && al.edgeA + al.edgeB < 0.3;
    if (!isAll || shared < 1.6 || context().speaker <= 0 || context().story < 0.4) return null;
  }

  let holds = false;
  // One stretch of a few words for another, all else alike.
  const isSwap = al.edits.length === 1 && al.exact === matched && matched >= 7;
  if (quotes === 2) {
    const scare = kindA === Unit.scare || kindB === Unit.scare;
    // A run of common words tells more than each of them.
    const evidence = shared + 0.12 * Math.max(0, al.run - 3);
    // Two cuttings of one speech share a piece that reaches an end of each, or a long one.
    const isCut = (cover >= 0.15 && meets(al)) || al.run >= 9 || (matched >= 14 && likeness >= 0.88 && cover >= 0.3);
    if (likeness >= 0.8) {
      // The same words: how many must there be, and how much of the smaller passage?
      if (evidence >= 3.4 && matched >= 7 && (cover >= 0.7 || (isCut && !(matched <= 10 && context().stock))))
        holds = true;
      else if (evidence >= 2.1 && matched >= 6 && cover >= 0.8 && !scare && likeness >= 0.88)
        holds = matched > 7 || !isStock(context(), matched, isNamed(al, pa));
      else {
        const s = support(context());
        if (alike && whole && s >= 0.35)
          holds =
            matched >= 4 &&
            (al.exact === matched || matched >= 6) &&
            (shared >= 0.5 || s >= 0.6) &&
            !isStock(context(), matched, isNamed(al, pa));
        else if (
          cover >= 0.75 &&
          likeness >= 0.84 &&
          content >= 2 &&
          shared >= (s >= 1.2 ? 1.2 : 1.5) &&
          matched >= (s >= 1.2 ? 5 : 4) &&
          s >= 0.35
        )
          holds = true;
        else if (evidence >= 1.9 && matched >= 5 && al.run >= 4 && s >= 0.4)
          holds =
            (cover >= 0.7 &&
              (likeness >= 0.88 || context().speaker > 0) &&
              !isStock(context(), matched, isNamed(al, pa))) ||
            (alike && al.run >= 5 && isCut && !(context().stock && context().story < 0.8));
      }
    } else if (likeness >= 0.68) {
      if (shared >= 4 && cover >= 0.6 && matched >= 9) holds = true;
      else if (shared >= 1.6 && cover >= 0.65 && matched >= 5 && content >= 2) holds = support(context()) >= 0.4;
    } else if (shared >= 2.2 && cover >= 0.6 && matched >= 6 && content >= 4 && turned === 0)
      holds = support(context()) >= 0.55;
    // One number or name for another, all else alike: the same utterance, changed.
    const swap = turned === 1 && cover >= 0.7 && isSwap;
    if (swap && (shared >= 2.4 || (shared >= 1.2 && context().speaker > 0 && context().story >= 0.4))) holds = true;
    if (holds && !alike && likeness < 0.9 && context().speaker < 0) holds = false;
    if (holds && !swap && likeness < 0.8 && matched < 8 && similarityOf(al) < 0.55) holds = false;
    // Two lists, two policies, two drafts share this much; one speaker's words may stray further.
    if (
      holds &&
      !swap &&
      likeness < 0.8 &&
      similarityOf(al) < 0.6 &&
      !(matched >= 15 && al.run >= 6) &&
      (context().speaker <= 0 || (similarityOf(al) < 0.56 && context().story < 0.85 && !isBacked(context())))
    )
      holds = false;
    if (holds && turned > 0 && likeness < 0.85 && !swap) holds = false;
    // A title or a name, whoever writes it, but for one that the story is about; a term that is nobody's.
    if (holds && matched <= 5 && context().stock && !context().isSaid) holds = false;
    if (holds && matched <= 7 && isTitled(al.a, pa) && isTitled(al.b, pb) && context().story < 0.8) holds = false;
    // In the midst of two speeches of one person, with nothing of the same told around them: what is said in each of them.
    if (holds && matched <= 10 && isInside(al) && context().surroundings.weight < 10) holds = false;
    // A turn of phrase in two stories, by nobody known or by two people.
    if (holds && matched <= 6 && shared < 3 && context().speaker <= 0 && context().story < 0.3) holds = false;
    if (holds && matched <= 10 && !(alike && whole) && context().speaker < 0) holds = false;
    // "You don't have to take my word for it."
    if (holds && matched <= 12 && context().speaker < 0 && context().stock && context().surroundings.weight < 8)
      holds = context().story >= 0.3;
    if (holds && matched <= 9 && al.elidedA + al.elidedB > 0.05 && context().speaker < 0) holds = false;
    // Words in the midst of two quotes that others hold as well were pasted into them.
    if (holds && isInside(al) && context().holders >= 4 && context().speaker <= 0) holds = false;
    if (holds && isPhrase(al, alike && whole, context())) holds = false;
    if (holds && isRepeated(al, alike && whole, similarityOf(al), context())) holds = false;
    // A few words that a dozen quotes hold, or half as many where they are very few, are a catchphrase or a chant ("I can’t breathe"): only the
    // same speaker makes them one utterance.
    if (holds && matched <= 7 && context().holders >= 12 && context().speaker <= 0) holds = false;
    if (holds && matched <= 4 && context().holders >= 6 && context().speaker <= 0) holds = false;
  } else if (quotes === 1) {
    const indirect = kindA === Unit.indirect || kindB === Unit.indirect;
    if (likeness >= 0.88 && shared >= 2.6 && matched >= 7 && cover >= 0.8) holds = true;
    else if (indirect && likeness >= 0.6 && shared >= 1.8 && content >= 3 && cover >= 0.55 && similarityOf(al) >= 0.4) {
      const c = context();
      holds =
        c.speaker > 0 &&
        c.story >= 0.35 &&
        turned === 0 &&
        (matched >= 7 || (matched >= 4 && c.holders < 8 && isBacked(c)));
    }
    if (holds && isPhrase(al, alike && whole, context())) holds = false;
    // A few words that stand elsewhere without marks are how one says it, unless the same is told around them.
    if (holds && matched <= 8 && context().speaker <= 0 && !isBacked(context())) holds = false;
  }
  if (!holds) return null;

  const gapped = al.elidedA + al.elidedB > 0.05;
  const similarity = similarityOf(al);
  const fuller = fullerOf(al);
  let relation: Relation;
  if (quotes === 1 && likeness < 0.88) relation = 'indirect';
  else if (alike && whole && al.exact === matched && !isTurned)
    relation = fuller === null && !gapped ? 'verbatim' : 'trimmed';
  else if (al.edgeA > 0.25 * allA && al.edgeB > 0.25 * allB && likeness >= 0.8) relation = 'overlap';
  else relation = (likeness < 0.78 && !isSwap) || isReworded(al, pa, pb) ? 'retranslated' : 'variant';
  return { relation, similarity: relation === 'verbatim' ? 1 : similarity, fuller };
}

/** Whether several words that carry meaning stand against other ones: another rendering, not a slip. */
function isReworded({ edits, content }: Alignment, pa: Passages, pb: Passages): boolean {
  let count = 0;
  for (const edit of edits)
    if (!edit.elision && tells(pa, edit.aFrom, edit.aTo) && tells(pb, edit.bFrom, edit.bTo)) count++;
  return count >= 3 || (count >= 2 && count >= 0.25 * content);
}

function tells({ ids }: Passages, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((words.traits(ids[i]) & Trait.function) === 0) return true;
  return false;
}

/** The share of the shorter passage, by weight, that the other carries, less what stands otherwise inside it. */
function similarityOf({ shared, onlyA, onlyB, allA, allB }: Alignment): number {
  return Math.min(1, shared / (Math.max(shared, Math.min(allA, allB)) + Math.max(onlyA, onlyB)));
}

const fullerOf = ({ allA, allB }: Alignment): 'a' | 'b' | null =>
  allA > allB * 1.08 + 0.1 ? 'a' : allB > allA * 1.08 + 0.1 ? 'b' : null;
