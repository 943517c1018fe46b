import words from '../../../data/words.json';
import { anyOf } from '../../text/any-of';
import type { Article } from '../../text/article';
import { firstEndingAfter, overlap, type Span, spanAt } from '../../text/span';
import { wordSet } from '../../text/words';
import type { Gender } from './name-words';

/** What a name, a pronoun or a role in the text stands for; `entity` null for somebody who is not named ("an aide"). */
export interface Heard<E> extends Span {
  readonly entity: E | null;
}

export type Sex = NonNullable<Gender>;

/** What is asked of the people of an article. */
export interface Cast<E> {
  /** Names in the text, sorted. */
  readonly places: readonly Heard<E>[];
  /** How well a person goes with he or she: 1 for a known one, less for an unknown, 0 for another. */
  fits(entity: E, sex: Gender): number;
}

/** How much of its weight a mention has left a sentence later; a little less is lost to the sentence right before. */
const FADE = 0.5;
/** Sentences back that a pronoun reaches, and characters: what is looked at for one is bounded. */
const REACH = 8;
const WINDOW = 4_000;
/** Somebody named in the words that the pronoun is said to say is hardly the one who says them. */
const NAMED_THERE = 0.25;
const LEAST = 0.02;

/** The number of the sentence at an offset, or of the next; the last one's behind all; -1 where there is none. */
export const sentenceAt = (sentences: readonly Span[], offset: number): number =>
  Math.min(firstEndingAfter(sentences, offset), sentences.length - 1);

const isPronoun = wordSet(['he', 'she']);

/**
 * Whom "he" and "she" mean: the person whose mentions before it weigh most. A mention weighs by its part in the sentence (who does something
 * more than to whom it is done) and by how near it is; sentences of quoted speech take no part. Pronouns that no attribution names as its
 * source are resolved on the way, so that a person who is "she" for a while stays near.
 * After S. Lappin and H. Leass, "An algorithm for pronominal anaphora resolution" (1994), without its syntax.
 */
export class Pronouns<E> {
  private readonly heard: Heard<E>[] = [];
  private readonly waiting: readonly number[];
  private next = 0;

  constructor(
    private readonly article: Article,
    private readonly cast: Cast<E>,
    private readonly quotes: readonly Span[],
    private readonly sources: readonly Span[],
  ) {
    const { tokens } = article;
    const waiting: number[] = [];
    for (let i = 0; i < tokens.length; i++)
      if (isPronoun(tokens, i) && !spanAt(quotes, tokens.start[i]) && !spanAt(sources, tokens.start[i]))
        waiting.push(i);
    this.waiting = waiting;
  }

  /** Notes whom a mention means; mentions come in the order of the text. */
  note(entity: E | null, { start, end }: Span): void {
    this.heard.push({ start, end, entity });
  }

  /**
   * Whom the pronoun at `mention` means, that gives `content` as said; null where nobody is near, or nobody who is named. `sex` null: of
   * either; `margin`: how many times the weight of the next the nearest must have.
   */
  resolve(mention: Span, sex: Gender, content: readonly Span[], margin = 1): E | null {
    const { tokens } = this.article;
    for (; this.next < this.waiting.length; this.next++) {
      const i = this.waiting[this.next];
      const start = tokens.start[i];
      if (start >= mention.start) break;
      const entity = this.nearest(start, tokens.norm[i] === 'he' ? 'male' : 'female', []);
      if (entity !== undefined) this.note(entity, { start, end: tokens.end[i] });
    }
    return this.nearest(mention.start, sex, content, margin) ?? null;
  }

  /** undefined where nobody is near; null where the nearest is not named. */
  private nearest(at: number, sex: Gender, content: readonly Span[], margin = 1): E | null | undefined {
    const { sentences } = this.article;
    const weights = new Map<E | null, number>();
    let fade = 1;
    let back = 0;
    for (let s = sentenceAt(sentences, at); s >= 0 && back < REACH; s--) {
      const start = Math.max(sentences[s].start, at - WINDOW);
      const to = Math.min(sentences[s].end, at);
      if (sentences[s].end < at - WINDOW) break;
      if (to <= start || this.isSpeech({ start, end: to })) continue;
      this.weigh({ start, end: to }, sex, content, fade, weights);
      fade *= back === 0 ? FADE * 0.8 : FADE;
      back++;
    }
    for (const entity of this.namedIn(content)) weights.set(entity, (weights.get(entity) ?? 0) * NAMED_THERE);
    let best: E | null | undefined;
    let most = LEAST;
    let next = 0;
    for (const [entity, weight] of weights)
      if (weight > most) {
        next = most;
        most = weight;
        best = entity;
      } else if (weight > next) next = weight;
    return most >= next * margin ? best : undefined;
  }

  private namedIn(content: readonly Span[]): Set<E | null> {
    const { places } = this.cast;
    const named = new Set<E | null>();
    for (const { start, end } of content)
      for (let i = firstEndingAfter(places, start); i < places.length && places[i].start < end; i++)
        named.add(places[i].entity);
    return named;
  }

  /** Whether a sentence, or what counts of it, stands between quotation marks. */
  private isSpeech(sentence: Span): boolean {
    const quote = spanAt(this.quotes, sentence.start) ?? spanAt(this.quotes, sentence.start + 1);
    return quote !== undefined && quote.end >= sentence.end - 1;
  }

  private weigh(
    sentence: Span,
    sex: Gender,
    content: readonly Span[],
    fade: number,
    weights: Map<E | null, number>,
  ): void {
    const here = new Map<E | null, number>();
    let first = true;
    const mentions = this.mentionsIn(sentence);
    const teller = mentions.find(
      mention => spanAt(this.sources, mention.start) !== undefined && this.closes(mention, sentence),
    );
    for (const mention of mentions) {
      if (spanAt(this.quotes, mention.start) || spanAt(content, mention.start)) continue;
      const { entity } = mention;
      const fit = entity === null ? 1 : this.cast.fits(entity, sex);
      if (fit === 0) continue;
      const part = mention === teller ? 1 : Math.min(teller ? 0.5 : 1, this.partOf(mention, sentence, first));
      if (part === 1) first = false;
      here.set(entity, Math.max(here.get(entity) ?? 0, fit * part));
    }
    for (const [entity, weight] of here) weights.set(entity, (weights.get(entity) ?? 0) + weight * fade);
  }

  /** Names and noted mentions, in order; of two in one place the noted one. */
  private mentionsIn({ start, end }: Span): Heard<E>[] {
    const { places } = this.cast;
    const { heard } = this;
    const list: Heard<E>[] = [];
    let h = heard.length;
    while (h > 0 && heard[h - 1].start >= start) h--;
    let p = firstEndingAfter(places, start);
    while (p < places.length && places[p].start < start) p++;
    for (;;) {
      const noted = h < heard.length && heard[h].start < end ? heard[h] : null;
      const named = p < places.length && places[p].start < end ? places[p] : null;
      if (noted && (!named || noted.start < named.end)) {
        if (named && overlap(noted, named) > 0) p++;
        else {
          list.push(noted);
          h++;
        }
      } else if (named) {
        list.push(named);
        p++;
      } else return list;
    }
  }

  /** Whether a sentence ends with the one who says what stands in it: "Berg changed his style, says Holm." */
  private closes({ start, end }: Span, sentence: Span): boolean {
    const { text } = this.article;
    // "USA TODAY reported", "said Holm's wife"
    if (isOwner(text, end) || !/\p{Ll}/u.test(text.slice(start, end))) return false;
    const before = text.slice(Math.max(sentence.start, start - 60), start);
    if (/,["”’]?\s+\p{Ll}+\s+(?:\p{Lu}\p{L}*\.?\s+)*$/u.test(before))
      return !/,["”’]?\s+(?:and|but|or|with|by|of|to|for|in|as|like)\s/.test(before);
    return /,["”’]?\s+$/.test(before) && /^\s+\p{Ll}+\s*[.!?]?\s*$/u.test(text.slice(end, sentence.end));
  }

  /** 1 for who does something, less for others; the first who does it is the subject of the sentence. */
  private partOf({ start, end }: Span, sentence: Span, first: boolean): number {
    const { text } = this.article;
    if (isOwner(text, end)) return 0.3;
    const before = text.slice(Math.max(sentence.start, start - 30), start);
    if (TOLD.test(before)) return 0.2;
    if (OBLIQUE.test(before)) return 0.5;
    return first ? 1 : 0.5;
  }
}

/** Whether a name that ends at `end` is that of who has something: "Holm's", "the Holms'". */
function isOwner(text: string, end: number): boolean {
  const mark = text.charAt(end);
  return (mark === "'" || mark === '’') && /^.s?(?!\p{L})/u.test(text.slice(end, end + 3));
}

/** "told CNN's Jim Clancy", "like Holm, …": who hears it, or is but compared, does not go on to say it. */
const TOLD = /\b(?:told|asked|by|like|unlike)\s+(?:[\p{L}'’.-]+\s+){0,2}$/iu;
const OBLIQUE = new RegExp(
  `\\b${anyOf(words.phrases.approached)}\\s+(?:[\\p{L}'’.-]+\\s+)?(?:(?:the|his|her|a|an|then|former|fellow|late|new)\\s+){0,2}$`,
  'iu',
);
