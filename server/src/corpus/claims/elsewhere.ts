import { tellingFigure } from '../../reading/claims/figure-worth';
import { isAnonymous, isAsserting } from '../../reading/claims/phrases';
import type { Figure } from '../../reading/figures/figure';
import type { Attribution } from '../../reading/quotes/quote';
import type { Span } from '../../text/span';
import { attributionOf } from '../attribution';
import type { Corpus } from '../corpus';
import { type Entry, figureAt } from '../entry';
import { pairsOf } from '../figures/compare';
import { candidatesKept } from '../quotes/followed';
import { articleAt, indexOf, kindAt } from '../quotes/index';
import { independence } from '../quotes/match';
import type { Place } from '../quotes/pair';
import { type Passages, placeOfUnit, spanOfWords, Unit, wordsIn } from '../quotes/passages';
import { sameStatement } from './same';

/** A place in another article where somebody is named as the source of a statement. */
export interface Stated {
  readonly place: Place;
  /** Who, as that article names them beside the words, or the person meant. */
  readonly source: string;
  /** Whether all of the statement stands there, or only its figure. */
  readonly what: 'statement' | 'figure';
  /** 0 to 1. */
  readonly share: number;
}

/** Fewer words than these state too little to be known again. */
const SHORTEST = 5;
/** How surely another article's figure has to be of the same quantity; 0 is what it takes to be compared. */
const LEAST_CERTAIN = 0.75;

/**
 * Who states elsewhere what `span` of the article says: named sources in other articles of the folder that do not share this one's
 * text or outlet, one place an article, the fullest first. Found by rare words through the index of the quotes, and by
 * the figures that other articles give for the same quantity; what is read is bounded whatever the folder's size.
 */
export function statedElsewhere(corpus: Corpus, path: string, span: Span): readonly Stated[] {
  const index = indexOf(corpus);
  const own = index.articleOf(path);
  if (own < 0) return [];
  const passages = index.articles[own];
  const best = new Map<string, Stated>();
  const offer = (stated: Stated): void => {
    const known = best.get(stated.place.path);
    if (!known || order(stated, known) < 0) best.set(stated.place.path, stated);
  };
  const { from, to } = wordsIn(passages, span);
  if (to - from >= SHORTEST)
    for (const unit of candidatesKept(index, own, from, to).units) {
      if (kindAt(index, unit) === Unit.sentence || kindAt(index, unit) === Unit.scare) continue;
      const article = articleAt(index, unit);
      const theirs = index.articles[article];
      const stated = stating(passages, from, to, theirs, unit - index.base[article]);
      if (stated) offer(stated);
    }
  const figure = tellingFigure(passages.entry.facts.figures, span);
  // "Millions" are no figure to know again.
  if (figure && /\d/.test(figure.text))
    for (const { a, b, relation, certainty } of pairsOf(corpus, path)) {
      if (a.start !== figure.start || (relation !== 'agree' && relation !== 'compatible')) continue;
      const entry = corpus.entry(b.path);
      if (certainty < LEAST_CERTAIN || !entry || !isEqual(figure, figureAt(entry, b.start))) continue;
      const source = sourceOf(entry, b);
      if (source) offer({ place: { path: b.path, start: b.start, end: b.end }, source, what: 'figure', share: 0 });
    }
  return [...best.values()]
    .filter(({ place }) => independence(corpus, [{ path, ...span }, place]).count === 2)
    .sort(order);
}

const order = (a: Stated, b: Stated): number =>
  b.share - a.share ||
  (a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : a.place.start - b.place.start);

/** Whether two figures give one number, whatever they say of its bounds: "more than 100,000" and "100,000", not "more than 1 million". */
const isEqual = ({ value: [low, high] }: Figure, other: Figure | undefined): boolean =>
  other !== undefined && (low === other.value[0] || high === other.value[1]);

/** What a unit of another article says of the statement, where it is the same and its source is named. */
function stating(passages: Passages, from: number, to: number, theirs: Passages, unit: number): Stated | null {
  // First what the words tell: for the source the other article has to be there as a whole.
  const same = sameStatement(
    { passages, from, to },
    { passages: theirs, from: theirs.from[unit], to: theirs.to[unit] },
  );
  const source = same && sourceOf(theirs.entry, placeOfUnit(theirs, unit));
  if (!source) return null;
  const { start, end } = spanOfWords(theirs, same.from, same.to);
  return { place: { path: theirs.entry.path, start, end }, source, what: 'statement', share: same.share };
}

/** Who is named as stating a stretch; null where nobody in particular is. */
function sourceOf(entry: Entry, span: Span): string | null {
  const { source, cue, speaker } = attributionOf(entry, span, isNamed) ?? {};
  // "Won't confirm whether", "has never said that": they do not state it.
  if (cue && UNSAID.test(entry.reading.article.text.slice(Math.max(0, cue.start - LEAD), cue.end))) return null;
  return speaker ?? source?.text ?? null;
}

const LEAD = 20;
const UNSAID = /(?:\b(?:not|never|cannot)|n['’]t)\s(?:\p{L}+\s)?\p{L}+$/iu;

/**
 * Whether somebody in particular asserts it. One word that is nobody the article knows is as often a day or a slip of the reader, and
 * "the latest data" has no name.
 */
function isNamed({ vague, source, cue, speaker }: Attribution): boolean {
  if (vague || !source || !cue || !isAsserting(cue.text)) return false;
  if (speaker !== null) return !isAnonymous(speaker);
  return source.text.includes(' ') && NAME.test(source.text) && !isAnonymous(source.text);
}

/** A capital that is not the one of an article at a sentence's head. */
const NAME = /(?!(?:An?|The|This|That|These|Those|His|Her|Its|Their)\s)(?<![\p{L}\p{N}])\p{Lu}/u;
