import data from '../../../data/figure-comparison.json';
import type { Figure } from '../../reading/figures/figure';
import { upToTen } from '../../reading/figures/numbers';
import { anyOf } from '../../text/any-of';
import { Case, tokenAt } from '../../text/tokens';
import type { Entry } from '../entry';
import { type Kept, keptFor } from '../kept';
import { surroundingsOf } from './around';
import { Context } from './context';
import { orNone } from './empty';
import { type Ground, groundOf, keptFigures } from './ground';
import { holderOf } from './holder';
import { type Kinds, kindsOf, ofPastYear } from './kinds';
import { calendar, membersOf } from './known';
import type { Measure } from './measure';
import type { Surroundings } from './surroundings';
import { canonical } from './words';

/** What tells which quantity a figure gives: what is counted, and the words, names and times around it. */
export interface Frame extends Surroundings, Kinds {
  readonly figure: Figure;
  /** Number of the figure in the entry's facts. */
  readonly at: number;
  /** Number of its sentence. */
  readonly sentence: number;
  readonly measure: Measure;
  /** Sum of the weights of `words`. */
  readonly mass: number;
  /** The name nearest to the figure in its clause. */
  readonly nearest: string | null;
  /** Whether it stands in brackets behind another amount: a conversion, at somebody's rate. */
  readonly bracketed: boolean;
  /** The same amount in another currency or unit, given beside it in brackets: "110 billion euros ($143 billion)". */
  readonly converted: Measure | null;
  /** Whether its sentence is a table's row, or as full of numbers. */
  readonly row: boolean;
  /** The name that the sentence starts with: what it is about. */
  readonly subject: string | null;
  /** Whose figure it is, where a person's doings alone are told before it: "Mr. Osei granted | 11 waivers in his eight years". */
  readonly holder: string | null;
  /** The name that an age stands behind: "Peter Clay, 62". */
  readonly person: string | null;
  /** How many figures of the article are of its kind. */
  readonly crowd: number;
  /** The counts that the sentence gives beside it; of money the amounts, and those of the sentences next to it. */
  readonly parts: readonly number[];
  /** Whether one more is told beside it: "Stevens and | three others", "58 people | and himself". */
  readonly oneMore: boolean;
  /** Whether it counts somebody who may as well be left out: "59 people, including himself". */
  readonly withDoer: boolean;
  /** What the counted noun is said to be: "voting conservative" of MPs. */
  readonly modifiers: readonly string[];
  /** Whether the article takes it as known: "the 11 million immigrants". */
  readonly definite: boolean;
  /** The other figures of the sentence, values by kind. */
  readonly siblings: ReadonlyMap<string, readonly number[]>;
  /** Whether it is the whole of which a number is told: "51 of the chamber's | 100 seats". */
  readonly ofWhole: boolean;
  /** Whether it is some of those who are told before it: "nine | of those arrested". */
  readonly ofThose: boolean;
  /** Whether it is a share of the votes counted so far: "48.3% | after counting 67% of the ballots". */
  readonly partial: boolean;
  /** Whether it is what one day alone has brought: "932 deaths | in the past 24 hours". */
  readonly daily: boolean;
  /** Whether it is what a day's rise or fall has led to: "fell 2.9 percent to | $45.10". */
  readonly stepped: boolean;
  /** Whether it is what an exit poll says, not the result. */
  readonly foreseen: boolean;
  /** The days that its sentence names in full or by month and day, as "01-26". */
  readonly days: ReadonlySet<string>;
  /** The names of its sentence; where that has none, those of the nearest of three before it. */
  readonly setting: ReadonlySet<string>;
  /** How often the article gives this value in this unit. */
  readonly given: number;
  /** Whether it is part of what a thing is called: "15-year mortgage", "Option 2". */
  readonly naming: boolean;
  /** Whether its sentence ends without a mark, as headings, captions and the lines of lists do. */
  readonly unended: boolean;
  /** The quarter of a year that its article is mostly about, 1 to 4; null where it names none. */
  readonly quarter: number | null;
}

/** Articles whose frames are kept: frames are many times as large as the figures. */
const MOST_ENTRIES = 400;
/** Tokens looked at to each side: no sentence that somebody wrote is longer, and of a text without full stops the rest is far away. */
const REACH = 150;
/** An article with more figures of a kind is a table or a list, where none says what another repeats: none of the kind gets a frame. */
const MOST_OF_A_KIND = 300;
const STEP = /\d(?:%| percent| per cent| points?| cents?),? to (?:a |about |around )?$/;
const OF_WHOLE = new RegExp(`(?:\\d|\\b${anyOf([...upToTen, ...data.someOf])}) of (?:[\\p{L}’']+ ){0,3}$`, 'u');
const ofThose = new RegExp(`^ of (?:the )?${anyOf(data.ofThose.split(' '))}\\b`);
const { share, ballots, counted, counting } = data.count;
const PARTIAL = new RegExp(
  `\\b(?:with|after)\\b[^.;]{0,40}(?:${share})[^.;]{0,40}\\b(?:${counted})\\b|\\b(?:${counting})\\b[^.;]{0,40}(?:${share})[^.;]{0,20}\\b(?:${ballots})\\b`,
  'i',
);
const DAILY =
  /^(?:[ ,]+[\p{L}-]+){0,5} in (?:(?:just|only) )?(?:(?:a|one|a single|the (?:past|last|same)) day|(?:the (?:past|last) )?24 hours)\b/u;
const definite = new Set(['the', 'those', 'these', 'all']);
const none: ReadonlySet<string> = new Set();
const doers: ReadonlySet<string> = new Set(data.doers.split(' '));

/** Whether the words behind a count tell that it includes who did it, or is spoken of: "people, including the gunman". */
function withDoer(behind: readonly string[]): boolean {
  const at = behind.findIndex(word => word === 'including' || word === 'counting');
  return at >= 0 && at < 6 && behind.slice(at + 1, at + 4).some(word => doers.has(word));
}

interface Read {
  readonly frames: readonly Frame[];
  /** What they were read from; null while nobody asked. */
  readonly ground: Ground | null;
}

const read = keptFor<Read>(MOST_ENTRIES, readFrames);

/** Which entries of an article that is edited have the same frames. */
const alike = new WeakMap<Entry, object>();

/**
 * The frames of an entry's figures, in their order. Of an article that changed, but nowhere that they hang on, they are those of before: what a
 * frame's `figure` says holds then, where it stands does not, and is to be asked of the entry.
 */
export const frames = (entry: Entry): readonly Frame[] => read(entry).frames;

/** The same for all entries that are known to have the same frames. */
export const framesKey = (entry: Entry): object => alike.get(entry) ?? entry;

function readFrames(entry: Entry, before?: Kept<Read>): Read {
  if (entry.facts.figures.length === 0) return { frames: [], ground: null };
  const context = new Context(entry);
  const ground = before ? groundOf(context) : null;
  const known = before && ground ? knownFrames(before, ground) : null;
  let isKnown = known !== null && before?.entry.facts.figures.length === context.figures.length;
  const frames: Frame[] = [];
  for (let at = 0; at < context.figures.length; at++) {
    const crowd = context.crowds.get(context.measures[at].kind) ?? 1;
    if (crowd > MOST_OF_A_KIND) continue;
    const kept = known?.(at);
    if (!kept) isKnown = false;
    frames.push(kept ?? frameOf(context, at, crowd));
  }
  if (!isKnown || !before || frames.length === 0) return { frames, ground };
  const key = alike.get(before.entry) ?? {};
  alike.set(before.entry, key).set(entry, key);
  return { frames: before.value.frames, ground };
}

/** Of the figures of an article the frames that they had before, where these hold still. */
function knownFrames({ entry, value }: Kept<Read>, ground: Ground): ((at: number) => Frame | undefined) | null {
  if (value.frames.length === 0) return null;
  const byNumber: Frame[] = [];
  for (const frame of value.frames) byNumber[frame.at] = frame;
  const isKept = keptFigures(value.ground ?? groundOf(new Context(entry)), ground);
  return at => (byNumber[at] && isKept(at) ? byNumber[at] : undefined);
}

function frameOf(context: Context, at: number, crowd: number): Frame {
  const { article, figures, measures } = context;
  const { tokens, sentences, text } = article;
  const figure = figures[at];
  const measure = measures[at];
  const sentence = context.sentenceOf[at];
  const bounds = sentences[sentence] ?? figure;
  const from = tokenAt(tokens, figure.start);
  const first = Math.max(tokenAt(tokens, Math.max(bounds.start, 0)), from - REACH);
  const last = Math.min(tokenAt(tokens, bounds.end), from + REACH);
  const around = surroundingsOf(context, at, from, first, last);
  const { words, names, times } = around;
  let mass = 0;
  for (const value of words.values()) mass += value;
  let nearest: string | null = null;
  for (const [name, weight] of names)
    if (weight > 0.45 && weight > (nearest ? (names.get(nearest) ?? 0) : 0)) nearest = name;
  let subject: string | null = null;
  for (let i = first; i < Math.min(last, first + 6) && !subject; i++)
    if (context.isName(i) && !calendar(tokens.norm[i])) subject = context.lemma(i) ?? null;
  const apposed = figure.dimension === 'age' && tokens.norm[from - 1] === ',' ? context.lemma(from - 2) : undefined;
  const kinds = kindsOf(figure, words, ofPastYear(times), context.topics);
  const { siblings, parts } = besideIn(context, at);
  return {
    // Named one by one: frames made by spreading cost 5 % of a whole `check`.
    words: around.words,
    names: around.names,
    times: around.times,
    members: around.members,
    role: around.role,
    further: around.further && !isAfterOther(context, at, around.members.get('harm')?.member),
    bigrams: around.bigrams,
    before: around.before,
    behind: around.behind,
    topic: around.topic,
    places: around.places,
    place: around.place,
    hypothetical: around.hypothetical,
    negated: around.negated,
    planned: around.planned,
    allowed: around.allowed,
    needed: around.needed,
    foretold: around.foretold,
    elsewhere: around.elsewhere,
    qualifier: around.qualifier,
    turned: around.turned,
    pronoun: around.pronoun,
    around: around.around,
    serial: kinds.serial,
    periodic: kinds.periodic,
    priced: kinds.priced,
    poll: kinds.poll,
    toll: kinds.toll,
    moving: kinds.moving,
    running: kinds.running,
    penal: kinds.penal,
    vague: kinds.vague,
    figure,
    at,
    sentence,
    measure,
    mass,
    nearest,
    converted: context.converted[at],
    bracketed:
      figure.dimension === 'money' &&
      /\d\S{0,3}(?: ?(?:million|billion|trillion|thousand|[a-z]+))? \((?:or |about )?$/.test(
        text.slice(Math.max(0, figure.start - 32), figure.start),
      ),
    row: [...siblings.values()].reduce((sum, values) => sum + values.length, 0) >= 7,
    subject,
    holder: around.pronoun === null ? null : holderOf(context, first, from),
    person: apposed !== undefined && context.isName(from - 2) ? apposed : null,
    crowd,
    parts,
    oneMore:
      (tokens.norm[from - 1] === 'and' && context.isName(from - 2)) ||
      (around.around[1][0] === 'and' && doers.has(around.around[1][1])),
    withDoer: withDoer(around.around[1]),
    modifiers: figure.about.head.slice(0, -1).map(word => canonical.get(word) ?? word),
    definite: (from > 0 && definite.has(tokens.norm[from - 1])) || definite.has(tokens.norm[from]),
    siblings: orNone(siblings),
    ofWhole: OF_WHOLE.test(text.slice(Math.max(bounds.start, figure.start - 48), figure.start)),
    ofThose: ofThose.test(text.slice(figure.end, figure.end + 24)),
    daily: DAILY.test(text.slice(figure.end, Math.min(figure.end + 90, bounds.end))),
    partial: figure.dimension === 'percent' && PARTIAL.test(text.slice(bounds.start, bounds.end)),
    stepped: STEP.test(text.slice(Math.max(0, figure.start - 24), figure.start)),
    foreseen: context.foreseen.has(sentence),
    days: context.days.get(sentence) ?? none,
    setting: [0, 1, 2, 3].map(back => context.namesIn(sentence - back)).find(known => known.size > 0) ?? none,
    given: context.given.get(`${measure.kind} ${measure.low}`) ?? 1,
    naming:
      (figure.dimension === 'duration' && /\d-|\p{L}-\p{L}/u.test(figure.text)) ||
      (figure.unit === null && figure.dimension === 'count' && from > 0 && tokens.case[from - 1] === Case.capital),
    unended: !/[.!?…]["”’')\]]*\s*$/u.test(text.slice(Math.max(bounds.start, bounds.end - 8), bounds.end)),
    quarter: context.quarter,
  };
}

/** Whether the number told right before counts another harm: "34 people died. | Another 96 were injured" are all that were. */
function isAfterOther({ figures, sentenceOf }: Context, at: number, harm: number | undefined): boolean {
  if (harm === undefined || at === 0 || sentenceOf[at] - sentenceOf[at - 1] > 1) return false;
  const { verb, head, context } = figures[at - 1].about;
  for (const word of [...(verb ? [verb] : []), ...head, ...context])
    for (const { group, member } of membersOf(word) ?? []) if (group === 'harm') return member !== harm;
  return false;
}

/** The other figures of the sentence of figure `at`, values by kind, and what may be parts of one whole with it. */
function besideIn(
  { figures, measures, sentenceOf }: Context,
  at: number,
): { readonly siblings: Map<string, number[]>; readonly parts: number[] } {
  const siblings = new Map<string, number[]>();
  const parts: number[] = [];
  const sibling = ({ kind, low }: Measure) => {
    const known = siblings.get(kind);
    if (known) known.push(low);
    else siblings.set(kind, [low]);
  };
  for (let other = at - 1; other >= Math.max(0, at - REACH) && sentenceOf[other] === sentenceOf[at]; other--)
    sibling(measures[other]);
  for (
    let other = at + 1;
    other < Math.min(figures.length, at + REACH) && sentenceOf[other] === sentenceOf[at];
    other++
  ) {
    sibling(measures[other]);
    if (figures[other].dimension === 'count') parts.push(measures[other].low);
  }
  // Amounts that make up a sum often stand in lines of their own.
  if (figures[at].dimension === 'money')
    for (let other = Math.max(0, at - 4); other < Math.min(figures.length, at + 5); other++)
      if (
        other !== at &&
        measures[other].kind === measures[at].kind &&
        Math.abs(sentenceOf[other] - sentenceOf[at]) <= 1
      )
        parts.push(measures[other].low);
  return { siblings, parts };
}
